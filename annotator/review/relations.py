"""Quotes of two coders with what each is related to, a speaker or a cue: F1 of the relations, and, of the quotes that
both found, the share to which both gave the same partner.

F1 = 2 TP / (n_a + n_b) as for spans (van Rijsbergen 1979). Every figure is the same whichever coder is named first.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.optimize import linear_sum_assignment

from annotator.model.facts import Quote
from annotator.model.span import Span, shared_ratio
from annotator.review.figure import Undefined
from annotator.review.matching import Mode
from annotator.review.measure import Floats, Measure, quotient


class Absent(StrEnum):
    """Why a quote has no partner to compare."""

    NONE = "none"
    """The coder gave it none, which is an answer like any other."""
    UNLINKED = "unlinked"
    """It has one, and the coder did not say which registry entry that is."""


Partner = tuple[Span, ...] | frozenset[str] | Absent
"""A mention (compared by place), the registry entries it stands for (compared by identity), or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A quote with its partner; `code` is the quote's type."""

    content: tuple[Span, ...]
    code: str
    partner: Partner


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """The quotes that each coder of an article found in it; a coder who found none has an empty sequence."""

    article: str
    by_coder: Mapping[str, Sequence[Related]]


def by_mention(quote: Quote, part: str) -> Related:
    """Return the quote with its part "speaker" or "cue" as marked in the text."""
    found = quote.parts().get(part)
    return Related(content=quote.content.spans, code=quote.type, partner=found.spans if found else Absent.NONE)


def by_entry(quote: Quote, part: str, entries: Mapping[str, frozenset[str]]) -> Related:
    """Return the quote with the registry entries of its part "speaker"; `entries` has them by the part's id."""
    found = quote.parts().get(part)
    partner = (entries.get(found.id) or Absent.UNLINKED) if found else Absent.NONE
    return Related(content=quote.content.spans, code=quote.type, partner=partner)


def relation_f1(articles: Sequence[RelatedArticle], one: str, other: str, *, mode: Mode = Mode.STRICT) -> Measure:
    """Return F1 of the relations of two coders over the articles both coded; the other articles count as excluded.

    A relation is a quote that has a partner. It meets another where contents and partners match by `mode` (entries: are
    the same); where an overlap counts half, the worse of the two counts. Where contents match and an entry is missing,
    nobody can judge: that pair is left out on both sides, and `coverage` is the share of all relations that is left.
    """
    pairs, excluded = _both(articles, one, other)
    related = [tuple([q for q in side if q.partner is not Absent.NONE] for side in pair) for pair in pairs]
    rows = []
    for a, b in related:
        unknown = [match for match in _matches(a, b, mode) if match.same is None]
        left = _without(a, {match.one for match in unknown})
        right = _without(b, {match.other for match in unknown})
        rows.append((_best(left, right, mode), len(left) + len(right)))
    counts = np.array(rows, dtype=np.float64).reshape(-1, 2)
    n, n_related = int(counts[:, 1].sum()), sum(len(side) for pair in related for side in pair)
    return Measure(
        name=f"relation_f1_{mode}",
        counts=counts,
        statistic=lambda sums: quotient(2 * sums[:, 0], sums[:, 1]),
        n_units=n,
        n_coders=len({one, other}),
        n_pairable=n,
        excluded=excluded,
        coverage=n / n_related if n_related else None,
        undefined=_reason(one, other, pairs) or _nothing_linked(related),
        otherwise=Undefined.NOT_LINKED if any(a or b for a, b in related) else Undefined.NO_RELATIONS,
    )


def same_partner(articles: Sequence[RelatedArticle], one: str, other: str, *, mode: Mode = Mode.STRICT) -> Measure:
    """Return the share of the quotes both found to which both gave the same partner; not corrected for chance.

    To give none is an answer, too. `n_units` counts the matched quotes that could be compared, `excluded` those that
    could not, for want of an entry; `coverage` is the share of all quotes that are matched.
    """
    pairs, _ = _both(articles, one, other)
    matches = [_matches(a, b, mode) for a, b in pairs]
    known = [[match.same for match in found if match.same is not None] for found in matches]
    n_matched, n_known = (sum(len(found) for found in each) for each in (matches, known))
    n_quotes = sum(len(a) + len(b) for a, b in pairs)
    return Measure(
        name=f"same_partner_{mode}",
        counts=np.array([(sum(found), len(found)) for found in known], dtype=np.float64).reshape(-1, 2),
        statistic=lambda sums: quotient(sums[:, 0], sums[:, 1]),
        n_units=n_known,
        n_coders=len({one, other}),
        n_pairable=2 * n_known,
        excluded=n_matched - n_known,
        coverage=2 * n_matched / n_quotes if n_quotes else None,
        undefined=_reason(one, other, pairs),
        otherwise=Undefined.NOT_LINKED if n_matched else Undefined.NO_QUOTE_SHARED if n_quotes else Undefined.NO_QUOTES,
    )


_Quotes = Sequence[Related]


def _both(articles: Sequence[RelatedArticle], one: str, other: str) -> tuple[list[tuple[_Quotes, _Quotes]], int]:
    """Return the quotes of both coders where both coded, and how many articles only one did.

    The coders come in the order of their names and quotes in that of the text, so that nothing hangs on how a caller
    orders them.
    """
    first, second = sorted((one, other))
    either = [a.by_coder for a in articles if first in a.by_coder or second in a.by_coder]
    both = [(_ordered(by[first]), _ordered(by[second])) for by in either if first in by and second in by]
    return both, len(either) - len(both)


def _ordered(quotes: _Quotes) -> _Quotes:
    return sorted(quotes, key=lambda q: (q.content, q.code, str(_comparable(q.partner))))


def _comparable(partner: Partner) -> Hashable:
    return sorted(partner) if isinstance(partner, frozenset) else partner  # type: ignore[return-value]


def _reason(one: str, other: str, pairs: Sequence[tuple[_Quotes, _Quotes]]) -> Undefined | None:
    return Undefined.ONE_CODER if one == other else None if pairs else Undefined.NOT_BOTH


def _nothing_linked(pairs: Sequence[tuple[_Quotes, ...]]) -> Undefined | None:
    """Return the reason where one coder has relations and has linked none of them."""
    for side in (0, 1):
        partners = [q.partner for pair in pairs for q in pair[side]]
        if partners and all(p is Absent.UNLINKED for p in partners):
            return Undefined.NOT_LINKED
    return None


@dataclass(frozen=True, slots=True)
class _Match:
    """Two quotes with matching contents by their places, and how far their partners are the same; None: unknown."""

    one: int
    other: int
    same: float | None


def _matches(one: _Quotes, other: _Quotes, mode: Mode) -> list[_Match]:
    """Pair the quotes by content so that most match; of equals those that overlap more, then those of one partner."""
    contents = _table(one, other, lambda q, r: _content(q, r, mode))
    overlap = _table(one, other, lambda q, r: shared_ratio(q.content, r.content), where=contents)
    partners = _table(one, other, lambda q, r: _partner(q.partner, r.partner, mode) or 0.0, where=contents)
    worth = np.where(contents > 0, 1e4 * contents + overlap + 1e-4 * partners, 0.0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return [
        _Match(int(i), int(j), _partner(one[i].partner, other[j].partner, mode))
        for i, j in zip(rows, columns, strict=True)
        if contents[i, j] > 0
    ]


def _best(one: _Quotes, other: _Quotes, mode: Mode) -> float:
    contents = _table(one, other, lambda q, r: _content(q, r, mode))
    partners = _table(one, other, lambda q, r: _partner(q.partner, r.partner, mode) or 0.0, where=contents)
    weights = np.minimum(contents, partners)
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return float(weights[rows, columns].sum())


def _table(
    one: _Quotes, other: _Quotes, cell: Callable[[Related, Related], float], *, where: Floats | None = None
) -> Floats:
    """Return a cell for each two quotes; 0 without looking where `where` is 0: most quotes are far from each other."""
    table = np.zeros((len(one), len(other)))
    for i, q in enumerate(one):
        for j, r in enumerate(other):
            if where is None or where[i, j]:
                table[i, j] = cell(q, r)
    return table


def _without(quotes: _Quotes, places: set[int]) -> _Quotes:
    return [q for at, q in enumerate(quotes) if at not in places]


def _content(one: Related, other: Related, mode: Mode) -> float:
    if mode in (Mode.STRICT, Mode.TYPE) and one.code != other.code:
        return 0.0
    return _place(one.content, other.content, mode)


def _partner(one: Partner, other: Partner, mode: Mode) -> float | None:
    """Return how far two partners are the same, 0 to 1; None where an entry is missing."""
    if Absent.UNLINKED in (one, other):
        return None if Absent.NONE not in (one, other) else 0.0
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _place(one, other, mode)
    return float(one == other)


def _place(one: tuple[Span, ...], other: tuple[Span, ...], mode: Mode) -> float:
    """Return 1 for the same spans; for an overlap 1/2 (partial) or 1 (type)."""
    if one == other:
        return 1.0
    if mode in (Mode.STRICT, Mode.EXACT) or not any(s.overlaps(t) for s in one for t in other):
        return 0.0
    return 0.5 if mode is Mode.PARTIAL else 1.0
