"""What suggesters from outside offer, as it stands in a corpus: of each the newest version, and the older ones."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model import facts
from annotator.model.facts import Offered
from annotator.model.stream import OFFERED, SUGGESTER, StreamKey
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile
from annotator.store.decisions import Tip


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


def newest(listed: tuple[Offered, ...]) -> dict[str, Offered]:
    """Return the last one of each suggester, by name."""
    return {one.suggester: one for one in listed}
