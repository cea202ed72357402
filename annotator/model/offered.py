"""What a suggester from outside (a model elsewhere, another program, a colleague's rules) offers for one article.

The fact alone, with nothing but positions in it; `annotator.model.offered_form` makes it and reads it.
"""

from dataclasses import dataclass

from annotator.model.ids import content_hash

SCALE = 10_000
"""What a score of 1 is stored as."""

QUOTE_TYPES = frozenset({"direct", "indirect", "mixed", "partial"})
"""The types of quotes (`facts.QuoteType`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """All that a suggester in one version proposes for one article; offering again replaces it as a whole.

    `id` is `offered_id(suggester, version)`. Positions are code points: a start and a length. A name is start, length,
    the place of its code in `codes`, its score; a quote is its type, whether a coder's edit leaves that type alone
    (1 or 0), its score, then content, clause, cue and speaker, each as start, length, start, length ... and empty where
    it is missing. Scores are whole numbers of `SCALE`. `attributes` are the place in `names`, attribute and value.
    ValueError for what is no such form.
    """

    id: str
    suggester: str
    version: str
    codes: tuple[str, ...] = ()
    names: tuple[tuple[int, int, int, int], ...] = ()
    attributes: tuple[tuple[int, str, str], ...] = ()
    quotes: tuple[tuple[str, int, int, tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]], ...] = ()

    def __post_init__(self) -> None:
        names = all(
            start >= 0 and length > 0 and 0 <= code < len(self.codes) and 0 <= score <= SCALE
            for start, length, code, score in self.names
        )
        attributes = all(0 <= place < len(self.names) for place, _, _ in self.attributes)
        quotes = all(
            type_ in QUOTE_TYPES and 0 <= score <= SCALE and parts[0] and all(map(_are_places, parts))
            for type_, _, score, *parts in self.quotes
        )
        if not (names and attributes and quotes):
            raise ValueError(f"not what a suggester offers: {self.suggester} {self.version}")

    @property
    def number(self) -> int:
        """How many suggestions these are."""
        return len(self.names) + len(self.quotes)


def _are_places(flat: tuple[int, ...]) -> bool:
    return len(flat) % 2 == 0 and all(n >= 0 for n in flat[::2]) and all(n > 0 for n in flat[1::2])


def offered_id(suggester: str, version: str) -> str:
    """Return the id of what a suggester in a version offers: the same on every laptop and for every article."""
    return content_hash(["offered", suggester, version])[:32]
