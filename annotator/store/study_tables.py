"""What a study is counted by: which articles there are to draw from, how far streams are, how long they took."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.model.stream import AGAIN, CORPUS, SUGGESTER, StreamKey, first_time
from annotator.model.study import Round
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawable:
    """An article as a draw sees it: hash of its text, its source data by field, what is wrong with it, when it came.

    `imported_at` is ISO 8601 in UTC.
    """

    article: str
    text: str
    source: dict[str, str] = field(default_factory=dict)
    broken: str = ""
    imported_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What one coder in one role made of an article in a round. `round` is the round itself also of the second time
    of a planted article, which `again` tells; `seconds` are active ones; `time` is that of the last decision."""

    coder: str
    role: str
    round: str
    article: str
    state: str
    seconds: float
    time: str
    again: bool = False


def drawables(file: CorpusFile) -> Iterator[Drawable]:
    """Yield the articles in the order of import."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT id, text_sha256, outlet, date, author, address, own_id, path, extra, broken, imported_at "
            "FROM article ORDER BY seq"
        )
        for id_, text, outlet, date, author, address, own_id, path, extra, broken, imported_at in rows:
            source = {"outlet": outlet, "date": date, "author": author, "address": address, "own_id": own_id}
            more = {str(k): str(v) for k, v in json.loads(extra).items()} if extra != "{}" else {}
            yield Drawable(
                article=id_,
                text=text,
                source={**more, **source, "path": path},
                broken=broken,
                imported_at=imported_at,
            )


def coded(file: CorpusFile, *, round: str | None = None, coder: str | None = None) -> Iterator[Coded]:
    """Yield what was begun, of one round or coder (ids) or of all, in no order that means anything."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT coder, role, round, subject, state, seconds, time FROM stream WHERE subject <> ?1 "
            "AND role <> ?5 AND (?2 IS NULL OR round IN (?2, ?2 || ?4)) AND (?3 IS NULL OR coder = ?3)",
            (CORPUS, round, coder, AGAIN, SUGGESTER),
        )
        for who, role, stage, subject, state, seconds, time in rows:
            yield Coded(
                coder=who,
                role=role,
                round=first_time(stage),
                article=subject,
                state=state,
                seconds=seconds,
                time=time,
                again=stage.endswith(AGAIN),
            )


def seconds_since(file: CorpusFile, coder: str, moment: str) -> float:
    """Return the active seconds of a coder (id) in all rounds since a moment (ISO 8601 in UTC)."""
    with file.reading() as db:
        (seconds,) = db.execute(
            "SELECT coalesce(sum(body ->> '$.active_seconds'), 0.0) FROM decision WHERE subject IN "
            "(SELECT subject FROM stream WHERE coder = ?1 AND time >= ?2 AND subject <> ?3) "
            "AND coder = ?1 AND time >= ?2",
            (coder, moment, CORPUS),
        ).fetchone()
    return float(seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What one coder did in a round: articles begun and not finished, finished, active seconds, the last decision.

    `each` are the active seconds of the finished ones; second times of planted articles count as articles.
    """

    begun: int
    finished: int
    seconds: float
    last: str
    each: tuple[float, ...]


_CODING = "WITH coding AS (SELECT DISTINCT coder, round FROM stream WHERE role = 'coder')"
_COUNTS = f"role <> '{SUGGESTER}' AND (role <> 'adjudicator' OR (coder, round) NOT IN coding)"


def tallies(file: CorpusFile) -> dict[tuple[str, str], Tally]:
    """Return what each coder did in each round in which the coder began anything, by ids.

    Of somebody who codes and settles in one round only the coding counts: articles would be there twice.
    """
    each: dict[tuple[str, str], list[float]] = {}
    with file.reading() as db:
        for coder, stage, seconds in db.execute(
            f"{_CODING} SELECT coder, round, seconds FROM stream "
            f"WHERE subject <> ? AND state = 'finished' AND {_COUNTS}",
            (CORPUS,),
        ):
            each.setdefault((coder, first_time(stage)), []).append(seconds)
        rows = db.execute(
            f"{_CODING} "
            "SELECT coder, iif(round LIKE '%' || ?2, substr(round, 1, length(round) - length(?2)), round) AS stage, "
            f"count(*), sum(seconds), max(time) FROM stream WHERE subject <> ?1 AND {_COUNTS} GROUP BY coder, stage",
            (CORPUS, AGAIN),
        ).fetchall()
    found = {}
    for coder, stage, begun, seconds, last in rows:
        finished = tuple(each.get((coder, stage), ()))
        found[coder, stage] = Tally(
            begun=begun - len(finished), finished=len(finished), seconds=seconds, last=last, each=finished
        )
    return found


def assigned_numbers(file: CorpusFile) -> dict[tuple[str, str], int]:
    """Return how many articles each coder was assigned in each round, by ids; under coder "" what was drawn for it.

    Articles that were withdrawn since do not count.
    """
    found: Counter[tuple[str, str]] = Counter()
    with file.reading() as db:
        for coder, stage, number in db.execute(
            "SELECT coalesce(f.json ->> '$.coder', ''), f.json ->> '$.round', count(a.id) "
            "FROM fact f LEFT JOIN json_each(f.json, '$.articles') given LEFT JOIN article a ON a.id = given.value "
            "WHERE f.layer = 0 AND f.kind IN ('assignment', 'sample') GROUP BY f.id"
        ):
            found[coder, stage] += number
    return dict(found)


def gold_streams(file: CorpusFile, round: Round) -> tuple[StreamKey, ...]:
    """Return the finished streams that are gold for a round: what a packet for its coders has to bring along."""
    gold = round.gold
    if gold is None:
        return ()
    found = (
        StreamKey(one.coder, one.role, gold.round, one.article)
        for one in coded(file, round=gold.round)
        if one.state == "finished" and one.role == gold.role and gold.coder in ("", one.coder) and not one.again
    )
    return tuple(sorted(found, key=lambda key: (key.subject, key.coder)))


def has_begun(file: CorpusFile, round: str, coder: str | None = None) -> bool:
    """Tell whether anybody, or one coder, has decided anything on an article in a round."""
    return next(coded(file, round=round, coder=coder), None) is not None


def made_at(file: CorpusFile, fact: str) -> tuple[str, str]:
    """Return when a fact about the corpus got its present form, and by which coder; "" where it is not there."""
    with file.reading() as db:
        row = db.execute(
            "SELECT d.time, d.coder FROM fact f JOIN decision d ON d.id = f.made_by WHERE f.layer = 0 AND f.id = ?",
            (fact,),
        ).fetchone()
    return ("", "") if row is None else (row[0], row[1])
