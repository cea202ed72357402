"""What suggesters from outside offer, as it stands in a corpus: of each the newest version, and the older ones."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model import facts
from annotator.model.article import Article
from annotator.model.facts import Offered
from annotator.model.offered_form import suggestions_of
from annotator.model.stream import OFFERED, SUGGESTER, StreamKey, first_time
from annotator.model.study import BLIND, Round
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile
from annotator.store.decisions import Tip
from annotator.store.study_rounds import all_rounds
from annotator.suggest.suggester import Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is offered for an article: by the suggester's name what is shown now, and what one person has brought.

    `own` are the facts in the stream of that person, by id, and `tip` is where the next decision in it goes.
    """

    tip: Tip
    own: Mapping[str, Offered]
    newest: Mapping[str, Offered]


def offered_key(article: str, coder: str) -> StreamKey:
    """Return the stream in which a coder (by id) brings suggestions for an article."""
    return StreamKey(coder, SUGGESTER, OFFERED, article)


def standing(file: CorpusFile, article: str, coder: str) -> Standing:
    """Return what is offered for an article (id), and where what the coder (id) brings for it goes on."""
    key = offered_key(article, coder)
    with file.reading():
        own = {f.id: f for f in decisions.layer(file, key).facts.values() if isinstance(f, Offered)}
        return Standing(tip=decisions.tip(file, key), own=own, newest=newest(offered(file, article)))


def offered(file: CorpusFile, article: str) -> tuple[Offered, ...]:
    """Return all that is offered for an article, older versions of a suggester too, the newest one last."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT f.json FROM stream s JOIN fact f ON f.layer = s.id JOIN decision d ON d.id = f.made_by "
            "WHERE s.subject = ? AND s.role = ? ORDER BY d.depth, d.id, f.id",
            (article, SUGGESTER),
        ).fetchall()
    found = (facts.decode(json.loads(stored)) for (stored,) in rows)
    return tuple(fact for fact in found if isinstance(fact, Offered))


def heads(file: CorpusFile, article: str) -> tuple[str, ...]:
    """Return what changes whenever something is offered for an article (id) or taken back."""
    with file.reading() as db:
        rows = db.execute("SELECT head FROM stream WHERE subject = ? AND role = ? ORDER BY id", (article, SUGGESTER))
        return tuple(head for (head,) in rows)


def found_outside(file: CorpusFile, article: Article, round: Round) -> tuple[Found, ...]:
    """Return what suggesters from outside propose for an article, each in the suggester's place.

    The newest version of each. In a frozen round the newest of those that it lists, whatever was offered since.
    """
    listed = offered(file, first_time(article.id))
    if round.suggesters:
        frozen = set(round.suggesters)
        listed = tuple(one for one in listed if (one.suggester, one.version) in frozen)
    return tuple(
        Found(one.suggester, one.version, tuple(suggestions_of(one, article.text_sha256)))
        for one in newest(listed).values()
    )


def versions_offered(file: CorpusFile) -> tuple[tuple[str, str], ...]:
    """Return name and version of all suggesters from outside whose proposals are shown in any article now."""
    shown: dict[tuple[str, str], tuple[str, bool]] = {}
    with file.reading() as db:
        for article, name, version, something in db.execute(
            "SELECT s.subject, f.json ->> '$.suggester', f.json ->> '$.version', "
            "coalesce(f.json -> '$.names', f.json -> '$.quotes') IS NOT NULL "
            "FROM stream s JOIN fact f ON f.layer = s.id JOIN decision d ON d.id = f.made_by "
            "WHERE s.role = ? ORDER BY s.subject, d.depth, d.id, f.id",
            (SUGGESTER,),
        ):
            shown[article, name] = (version, bool(something))
    return tuple(sorted({(name, version) for (_, name), (version, something) in shown.items() if something}))


def articles_with(file: CorpusFile, suggester: str) -> tuple[str, ...]:
    """Return the ids of the articles for which a suggester from outside offers anything, in any version."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT DISTINCT s.subject FROM stream s JOIN fact f ON f.layer = s.id WHERE s.role = ? "
            "AND f.json ->> '$.suggester' = ? AND coalesce(f.json -> '$.names', f.json -> '$.quotes') IS NOT NULL "
            "ORDER BY s.subject",
            (SUGGESTER, suggester),
        )
        return tuple(article for (article,) in rows)


def rounds_without(file: CorpusFile, suggester: str) -> tuple[Round, ...]:
    """Return the rounds whose coders are not shown all that a suggester from outside offers: frozen to something else.

    Blind rounds, which show nothing of anybody, are not among them.
    """
    now = {pair for pair in versions_offered(file) if pair[0] == suggester}
    return tuple(
        stage
        for stage in all_rounds(file)
        if stage.suggestions != BLIND and stage.suggesters and not now <= set(stage.suggesters)
    )


def newest(listed: tuple[Offered, ...]) -> dict[str, Offered]:
    """Return the last one of each suggester, by name."""
    return {one.suggester: one for one in listed}
