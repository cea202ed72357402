"""What an adjudicator looks at, in few queries: all layers of a round at once, and the decisions that settle."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from annotator.model import facts
from annotator.model.decision import Decision
from annotator.model.layer import Layer, branch, fold
from annotator.model.renamed import renamed
from annotator.model.stream import CORPUS, StreamKey
from annotator.store.corpus_file import CorpusFile
from annotator.store.log import read_decisions, read_stream
from annotator.store.round_codebooks import names_in_round

FORKED = "forked"
"""The state of a stream of which there are two versions: nobody is compared by it until its coder has chosen one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one stream about an article stands: its number, its head, and "begun", "finished" or FORKED.

    Of a fork it is the deepest head, the same in all copies, whichever of them this one shows.
    """

    key: StreamKey
    number: int
    head: str
    state: str


def standings(file: CorpusFile, round: str, article: str | None = None) -> tuple[Standing, ...]:
    """Return the streams of a round (id) about articles, or about one, by article, role and coder."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT coder, role, round, subject, id, head, state, json_array_length(heads) > 1 FROM stream "
            "WHERE round = ?1 AND subject <> ?2 AND (?3 IS NULL OR subject = ?3) ORDER BY subject, role, coder",
            (round, CORPUS, article),
        ).fetchall()
        made = []
        for *key, number, head, state, forked in rows:
            stream = StreamKey(*key)
            if forked:
                head, state = max((d.depth, d.id) for d in read_stream(db, stream))[1], FORKED
            made.append(Standing(key=stream, number=number, head=head, state=state))
    return tuple(made)


def layers(file: CorpusFile, round: str, streams: Iterable[Standing]) -> dict[int, Layer]:
    """Return what holds in streams of a round, by their numbers, under the present names of codes.

    Without origins, which cost more to read than all the rest.
    """
    listed = tuple(streams)
    sound = [one.number for one in listed if one.state != FORKED]
    with file.reading() as db:
        names = names_in_round(db, round)
        rows = db.execute(
            "SELECT layer, id, json, made_by FROM fact WHERE layer IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(sound)),),
        ).fetchall()
        forks = {s.number: fold(branch(read_stream(db, s.key), s.head))[0] for s in listed if s.state == FORKED}
    found: dict[int, tuple[dict[str, facts.Fact], dict[str, str]]] = {number: ({}, {}) for number in sound}
    for number, id_, stored, made_by in rows:
        held, made = found[number]
        held[id_], made[id_] = facts.decode(json.loads(stored)), made_by
    whole = {number: Layer(held, made) for number, (held, made) in found.items()} | forks
    return {number: renamed(layer, names) for number, layer in whole.items()}


def texts(file: CorpusFile, articles: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return title and text of articles, by id; those that are not here are left out."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT a.id, a.title, t.text FROM article a JOIN article_text t ON t.sha256 = a.text_sha256 "
            "WHERE a.id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(articles)),),
        ).fetchall()
    return {id_: (title, text) for id_, title, text in rows}


def settling(file: CorpusFile, streams: Iterable[Standing]) -> dict[StreamKey, tuple[Decision, ...]]:
    """Return of each stream the decisions that are about a disagreement, and those that take something back.

    In the order of the fold; of a fork only the line of its head, and where a fork was ended the one that was chosen.
    """
    listed = {one.key: one for one in streams}
    found: dict[StreamKey, tuple[Decision, ...]] = dict.fromkeys(listed, ())
    subjects = sorted({key.subject for key in listed})
    with file.reading() as db:
        rows = db.execute(
            "SELECT DISTINCT coder, role, round, subject FROM decision WHERE role = 'adjudicator' AND "
            "subject IN (SELECT value FROM json_each(?)) AND json_array_length(parents) > 1",
            (json.dumps(subjects),),
        ).fetchall()
        ended = {StreamKey(*row) for row in rows}
        for one in listed.values():
            if one.state == FORKED or one.key in ended:
                line = _chosen(branch(read_stream(db, one.key), one.head))
                found[one.key] = tuple(d for d in line if d.about is not None or d.undoes is not None)
        narrow = "AND subject = ?3 " if len(subjects) == 1 else ""
        for decision in read_decisions(
            db,
            "WHERE role = ?1 AND round IN (SELECT value FROM json_each(?2)) "
            f"{narrow}AND (undoes IS NOT NULL OR instr(body, '\"about\":')) ORDER BY subject, coder, depth, id",
            ("adjudicator", json.dumps(sorted({key.round for key in listed})), *subjects[: 1 if narrow else 0]),
        ):
            if decision.key in listed and decision.key not in ended and listed[decision.key].state != FORKED:
                found[decision.key] = (*found[decision.key], decision)
    return found


def _chosen(stream: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return a stream without the versions that were given up where a fork was ended.

    What ends a fork has all its heads as parents and leaves the layer of one of them as it was.
    """
    dropped: set[str] = set()
    for end in (d for d in stream if len(d.parents) > 1):
        left = fold(branch(stream, end.id))[0].facts
        lines = [branch(stream, parent) for parent in end.parents]
        chosen = {d.id for line in lines if fold(line)[0].facts == left for d in line}
        if chosen:
            dropped |= {d.id for line in lines for d in line} - chosen
    return tuple(d for d in stream if d.id not in dropped)


def authors(file: CorpusFile, decisions: Collection[str]) -> dict[str, str]:
    """Return the coders (ids) who made these decisions; those that are not here are left out."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT id, coder FROM decision WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(decisions)),),
        ).fetchall()
    return dict(rows)
