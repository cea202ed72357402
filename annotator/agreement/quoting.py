"""Quotes of several coders that are the same quote, and what each coder said of them: type, speaker, variables."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.agreement.rating import rated
from annotator.agreement.submissions import Gathered
from annotator.model.facts import Link, Quote
from annotator.model.layer import Layer
from annotator.model.span import Span, hull, shared_ratio
from annotator.review.ratings import Ratings

SAME_FROM = 0.5
"""Two quotes are the same from this share of common code points on: intersection over union of their contents."""

NO_SPEAKER = "none"
"""The value of a quote without a speaker; one with a speaker who is not linked has none."""


@dataclass(frozen=True, slots=True)
class SameQuote:
    """One quote as each coder has it (by coder), in an article (id)."""

    article: str
    by_coder: Mapping[str, Quote]

    def among(self, coders: Collection[str]) -> "SameQuote":
        """Return the quote as these coders have it, if any."""
        return SameQuote(self.article, {c: quote for c, quote in self.by_coder.items() if c in coders})


def same_quotes(gathered: Gathered) -> tuple[SameQuote, ...]:
    """Return the quotes of all articles, those of different coders put together where they are the same.

    Of two coders those go together that have most in common; no coder has two in one.
    """
    by_article: dict[str, dict[str, Sequence[Quote]]] = {a.id: {} for a in gathered.articles}
    for one in gathered.submissions:
        by_article[one.article][one.who] = gathered.quotes(one)
    return tuple(found for id_, quotes in by_article.items() for found in _of_article(id_, quotes))


def _of_article(article: str, by_coder: Mapping[str, Sequence[Quote]]) -> list[SameQuote]:
    group: dict[tuple[str, int], dict[str, int]] = {
        (coder, at): {coder: at} for coder, quotes in by_coder.items() for at in range(len(quotes))
    }
    order = {coder: at for at, coder in enumerate(by_coder)}
    alike = sorted(
        (-share, order[a], i, order[b], j, a, b)
        for a, b in combinations(by_coder, 2)
        for i, one in enumerate(by_coder[a])
        for j, other in enumerate(by_coder[b])
        if hull(one.content.spans).overlaps(hull(other.content.spans))
        and (share := shared_ratio(one.content.spans, other.content.spans)) >= SAME_FROM
    )
    for _, _, i, _, j, a, b in alike:
        one, other = group[a, i], group[b, j]
        if one is not other and not one.keys() & other.keys():
            one.update(other)
            for coder, at in other.items():
                group[coder, at] = one
    distinct = {id(members): members for members in group.values()}
    return [
        SameQuote(article, {coder: by_coder[coder][members[coder]] for coder in by_coder if coder in members})
        for members in distinct.values()
    ]


def quote_ratings(
    gathered: Gathered,
    quotes: Sequence[SameQuote],
    value: Callable[[str, str, Quote], Hashable | None],
    values: Sequence[Hashable] | None = None,
) -> Ratings:
    """Return what each coder says of each quote: `value` of article, coder and quote, None for nothing."""
    places = {a.id: at for at, a in enumerate(gathered.articles)}
    given: dict[str, dict[Hashable, Hashable | None]] = {coder: {} for coder in gathered.names}
    for at, one in enumerate(quotes):
        for coder, quote in one.by_coder.items():
            given[coder][at] = value(one.article, coder, quote)
    units: dict[Hashable, int] = {at: places[one.article] for at, one in enumerate(quotes)}
    return rated(tuple(gathered.names), units, given, values)


def entries_of(layer: Layer) -> dict[str, str]:
    """Return which registry entries each part is linked to, by the part's id; several as one value."""
    linked: dict[str, set[str]] = {}
    for fact in layer.facts.values():
        if isinstance(fact, Link):
            linked.setdefault(fact.target, set()).add(fact.entry)
    return {target: " + ".join(sorted(entries)) for target, entries in linked.items()}


def speaker_of(entries: Mapping[tuple[str, str], Mapping[str, str]]) -> Callable[[str, str, Quote], Hashable | None]:
    """Return what tells the entry of a quote's speaker; `entries` are those of each article and coder."""

    def value(article: str, coder: str, quote: Quote) -> Hashable | None:
        return NO_SPEAKER if quote.speaker is None else entries[article, coder].get(quote.speaker.id)

    return value


def mention_of(quotes: Sequence[SameQuote]) -> Callable[[str, str, Quote], Hashable | None]:
    """Return what tells the mention that a quote's speaker is: mentions of an article that overlap are one."""
    places: dict[str, list[Span]] = {}
    for one in quotes:
        for quote in one.by_coder.values():
            if quote.speaker is not None:
                places.setdefault(one.article, []).append(hull(quote.speaker.spans))
    numbers = {(article, span): at for article, spans in places.items() for span, at in _numbered(spans).items()}

    def value(article: str, _coder: str, quote: Quote) -> Hashable | None:
        if quote.speaker is None:
            return NO_SPEAKER
        return f"{article} {numbers[article, hull(quote.speaker.spans)]}"

    return value


def _numbered(spans: Sequence[Span]) -> dict[Span, int]:
    """Return for each span the place where its group of overlapping spans begins."""
    found: dict[Span, int] = {}
    start = end = -1
    for span in sorted(set(spans)):
        start, end = (start, max(end, span.end)) if span.start < end else (span.start, span.end)
        found[span] = start
    return found
