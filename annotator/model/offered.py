"""What a suggester from outside (a model elsewhere, another program, a colleague's rules) offers for one article.

The fact alone, with nothing but positions in it; `annotator.model.offered_form` makes it and reads it.
"""

from dataclasses import dataclass

from annotator.model.ids import content_hash

SCALE = 10_000
"""What a score of 1 is stored as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """All that a suggester in one version proposes for one article; offering again replaces it as a whole.

    `id` is `offered_id(suggester, version)`. Positions are code points: a start and a length. A name is start, length,
    the place of its code in `codes`, its score; a quote is its type, whether a coder's edit leaves that type alone
    (1 or 0), its score, then content, clause, cue and speaker, each as start, length, start, length ... and empty where
    it is missing. Scores are whole numbers of `SCALE`. `attributes` are the place in `names`, attribute and value.
    """

    id: str
    suggester: str
    version: str
    codes: tuple[str, ...] = ()
    names: tuple[tuple[int, int, int, int], ...] = ()
    attributes: tuple[tuple[int, str, str], ...] = ()
    quotes: tuple[tuple[str, int, int, tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]], ...] = ()

    @property
    def number(self) -> int:
        """How many suggestions these are."""
        return len(self.names) + len(self.quotes)


def offered_id(suggester: str, version: str) -> str:
    """Return the id of what a suggester in a version offers: the same on every laptop and for every article."""
    return content_hash(["offered", suggester, version])[:32]
