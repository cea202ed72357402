"""The articles of one coder in one round, in the coder's order: those assigned, else the round's sample, else all."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.model.purposes import assignment_id
from annotator.model.stream import AGAIN, CORPUS, again, first_time, is_again
from annotator.store import articles
from annotator.store.articles import ArticleRow, Progress
from annotator.store.corpus_file import CorpusFile
from annotator.store.engine import Database
from annotator.store.schema import CORPUS_LAYER

ADJUDICATOR = "adjudicator"
"""The role of gold: somebody who codes too has two streams about one article."""


def order(file: CorpusFile, coder: str, round: str) -> tuple[str, ...] | None:
    """Return what a coder (by id) is to code in a round, in order; None where neither draw nor assignment says so.

    The second time of a planted article stands there as `stream.again` of its id.
    """
    with file.reading() as db:
        return _order(db, coder, round)


def last_round_given(file: CorpusFile, coder: str) -> str:
    """Return the id of the last round in which a coder (by id) has articles to code; "" for none.

    These are assigned, or drawn for a round in which the coder has begun or got a packet.
    """
    with file.reading() as db:
        stages = db.execute("SELECT id FROM fact WHERE layer = ? AND kind = 'round' ORDER BY id DESC", (CORPUS_LAYER,))
        return next((stage for (stage,) in stages.fetchall() if _is_given(db, coder, stage)), "")


def _is_given(db: Database, coder: str, round: str) -> bool:
    given = _listed(db, "kind = 'assignment' AND id = ?", assignment_id(round, coder))
    if given is None and _has_part(db, coder, round):
        given = _listed(db, "kind = 'sample' AND json ->> '$.round' = ?", round)
    there = db.execute(
        "SELECT 1 FROM json_each(?) given JOIN article ON article.id = given.value LIMIT 1", (json.dumps(given or []),)
    )
    return there.fetchone() is not None


def _has_part(db: Database, coder: str, round: str) -> bool:
    """Tell whether a coder has begun anything in a round, or got a packet of it."""
    found = db.execute(
        "SELECT 1 FROM stream WHERE coder = ?1 AND round IN (?2, ?2 || ?3) AND subject <> ?4 UNION ALL "
        "SELECT 1 FROM fact, json_each(fact.json, '$.rounds') stage "
        "WHERE fact.layer = ?5 AND fact.kind = 'packet' AND fact.json ->> '$.coder' = ?1 AND stage.value = ?2 LIMIT 1",
        (coder, round, AGAIN, CORPUS, CORPUS_LAYER),
    )
    return found.fetchone() is not None


def rows(file: CorpusFile, coder: str, round: str, *, text: str = "") -> Iterator[ArticleRow]:
    """Yield the articles of a coder in a round, in the coder's order; `text` filters as in `article_rows`.

    A search finds each article once, so that it does not tell which one is planted. Articles that are not here (the
    file of another laptop has them) are left out. Whoever codes in the round sees how far the own coding is, also
    where the same person has settled the article as an adjudicator.
    """
    with file.reading() as db:
        given, codes = _order(db, coder, round), _codes(db, coder, round)
    listed = articles.article_rows(file, text=text, coder=coder)
    if codes:
        listed = (_without_gold(row, round) for row in listed)
    if given is None:
        yield from listed
        return
    found = {row.id: row for row in listed}
    for place in given:
        if is_again(place):
            row = found.get(first_time(place))
            if row is not None and not text:
                yield _second(row, round)
        elif place in found:
            yield found[place]


def progress(file: CorpusFile, coder: str, round: str) -> Progress:
    """Return how far the coder is with what the coder is to do in a round; as an adjudicator, where that is all."""
    given = order(file, coder, round)
    with file.reading() as db:
        left_out = ADJUDICATOR if _codes(db, coder, round) else ""
        if given is None:
            return articles.progress(file, coder, round, left_out=left_out)
        reached = db.execute(
            "SELECT iif(round = ?2, subject, subject || ?3), max(state) FROM stream "  # "begun" < "finished"
            "WHERE coder = ?1 AND round IN (?2, ?2 || ?3) AND role <> ?4 GROUP BY 1",
            (coder, round, AGAIN, left_out),
        ).fetchall()
        (there,) = db.execute(
            "SELECT count(*) FROM json_each(?) given JOIN article ON article.id = given.value",
            (json.dumps(list(map(first_time, given))),),
        ).fetchone()
    wanted = frozenset(given)
    states = [state for place, state in reached if place in wanted]
    return Progress(articles=there, begun=states.count("begun"), finished=states.count("finished"))


def _codes(db: Database, coder: str, round: str) -> bool:
    """Tell whether a coder is given articles to code in a round, or has begun one in the role of coder."""
    begun = db.execute(
        "SELECT 1 FROM stream WHERE coder = ?1 AND role = 'coder' AND round IN (?2, ?2 || ?3) LIMIT 1",
        (coder, round, AGAIN),
    ).fetchone()
    return begun is not None or _listed(db, "kind = 'assignment' AND id = ?", assignment_id(round, coder)) is not None


def _order(db: Database, coder: str, round: str) -> tuple[str, ...] | None:
    assigned = _listed(db, "kind = 'assignment' AND id = ?", assignment_id(round, coder))
    if assigned is not None:
        return second_times(assigned)
    drawn = _listed(db, "kind = 'sample' AND json ->> '$.round' = ?", round)
    return None if drawn is None else tuple(dict.fromkeys(drawn))


def _listed(db: Database, where: str, *values: str) -> list[str] | None:
    found = db.execute(
        f"SELECT json -> '$.articles' FROM fact WHERE layer = ? AND {where} ORDER BY id", (CORPUS_LAYER, *values)
    ).fetchall()
    return [id_ for (listed,) in found for id_ in json.loads(listed or "[]")] if found else None


def _without_gold(row: ArticleRow, round: str) -> ArticleRow:
    kept = tuple(s for s in row.states if s.role != ADJUDICATOR or first_time(s.round) != round)
    return row if len(kept) == len(row.states) else replace(row, states=kept)


def _second(row: ArticleRow, round: str) -> ArticleRow:
    states = tuple(replace(s, round=round) for s in row.states if s.round == again(round))
    return replace(row, id=again(row.id), states=states)


def second_times(listed: Iterable[str]) -> tuple[str, ...]:
    """Return the places of a list of articles: what comes a second time becomes `stream.again` of it."""
    seen: set[str] = set()
    places: list[str] = []
    for id_ in listed:
        places.append(again(id_) if id_ in seen else id_)
        seen.add(id_)
    return tuple(places)
