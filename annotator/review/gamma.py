"""Gamma: agreement of any number of coders on where spans are and which code they have, against spans moved by chance.

Mathet, Widloecher and Metivier, The unified and holistic method gamma (Computational Linguistics 41, 2015); gamma-cat
and gamma-k, which look at the codes of aligned spans only: Mathet (Computational Linguistics 43, 2017).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil
from statistics import NormalDist

import numpy as np

from annotator.model.course import QUIET, Cancelled, Course
from annotator.review.aligning import Spans, best_alignment
from annotator.review.continuum import MarkedArticle, codes_of, nothing_shared
from annotator.review.disorder import Weights, spans_of
from annotator.review.figure import Undefined
from annotator.review.measure import Floats, Measure, contributing, quotient
from annotator.review.moving import Moving
from annotator.review.ratings import Indices

FIRST_SAMPLES = 30
"""So many samples, of all articles together, tell how much the disorder of samples varies (section 5.3)."""
FEWEST_PER_ARTICLE = 5
CONFIDENCE = 0.95
PRECISION = 0.01
"""The half width that the expected disorder's interval may have, as a share; the paper, section 5.3, asks for 0.02."""


@dataclass(frozen=True, eq=False, slots=True)
class Gammas:
    """Per article what gamma and its family are made of.

    `disorders` (articles x 2): observed and expected disorder, times the mean number of spans of a coder. `observed`
    and `expected` (articles x codes + 1 x 2): of the pairs of aligned spans the sum of differences of code and of their
    weights, first of all pairs, then of those where either span has the code; expected is the mean over samples.
    `samples` is how many random continua stand for each article, `precision` the half width of the 95 % interval of the
    whole expected disorder, as a share of it.
    """

    codes: tuple[str, ...]
    coders: tuple[str, ...]
    disorders: Floats
    observed: Floats
    expected: Floats
    samples: int
    precision: float
    n_units: int
    n_aligned: tuple[int, ...]
    excluded: int
    reason: Undefined | None

    def gamma(self) -> Measure:
        """Return gamma: 1 - observed / expected disorder, each summed over the articles."""
        otherwise = Undefined.SAME_EVERYWHERE if self.n_units else Undefined.NO_SPANS
        return self._measure("gamma", self.disorders, _gamma, otherwise, self.n_units)

    def cat(self) -> Measure:
        """Return gamma-cat: the codes of spans that are aligned, the nearer they lie the more they count."""
        if not self.n_units:
            return self._of_codes("gamma_cat", 0, Undefined.NO_SPANS)
        return self._of_codes("gamma_cat", 0, Undefined.NO_COMMON_PLACE)

    def k(self, code: str) -> Measure:
        """Return gamma-k: the same of aligned spans of which one has this code; ValueError for a code nobody used."""
        return self._of_codes(f"gamma_k:{code}", self.codes.index(code) + 1, Undefined.CODE_APART)

    def _of_codes(self, name: str, at: int, apart: Undefined) -> Measure:
        counts = np.column_stack([self.observed[:, at], self.expected[:, at]])
        weight = counts[:, 1].sum()
        otherwise = Undefined.ONE_CODE if len(self.codes) < 2 else Undefined.NO_RANDOM_PAIR
        return self._measure(name, counts, _of_pairs, otherwise if weight else apart, self.n_aligned[at])

    def _measure(
        self, name: str, counts: Floats, statistic: Callable[[Floats], Floats], otherwise: Undefined, n_pairable: int
    ) -> Measure:
        return Measure(
            name=name,
            counts=contributing(counts),
            statistic=statistic,
            n_units=self.n_units,
            n_coders=len(self.coders),
            n_pairable=n_pairable,
            excluded=self.excluded,
            undefined=self.reason,
            otherwise=otherwise,
            n_samples=self.samples,
        )


def gamma(
    articles: Sequence[MarkedArticle],
    *,
    coders: Sequence[str] | None = None,
    weights: Weights | None = None,
    precision: float = PRECISION,
    seed: int = 1,
    course: Course = QUIET,
) -> Measure:
    """Return gamma alone; `gammas` has the others of the family for the same work."""
    return gammas(articles, coders=coders, weights=weights, precision=precision, seed=seed, course=course).gamma()


def gammas(
    articles: Sequence[MarkedArticle],
    *,
    coders: Sequence[str] | None = None,
    weights: Weights | None = None,
    precision: float = PRECISION,
    seed: int = 1,
    course: Course = QUIET,
) -> Gammas:
    """Return the family over `articles` of `coders` (all): spans of one coder may overlap.

    Articles that fewer than two coded are left out and counted. `precision` is the half width, as a share, that the
    95 % interval of the expected disorder of all articles may have at most. The same seed gives the same digits, in
    whatever order articles and coders come. Raises Cancelled; ValueError for a precision outside 0 to 1.
    """
    if not 0 < precision < 1:
        raise ValueError(f"a precision is a share between 0 and 1, not {precision}")
    names = sorted(set(coders) if coders is not None else {c for a in articles for c in a.by_coder})
    coded = [a for a in (a.only(names) for a in articles) if a.by_coder]
    shared = [a for a in coded if len(a.by_coder) >= 2]
    codes = codes_of(shared)
    work = []
    for article in shared:
        _go_on(course)
        if any(article.by_coder.values()):
            work.append(_Article(article, codes, weights or Weights(), seed))
    rounds = _sampled(work, precision, course)
    return Gammas(
        codes=codes,
        coders=tuple(names),
        disorders=np.array([a.disorders() for a in work]).reshape(-1, 2),
        observed=np.array([a.observed.pairs for a in work]).reshape(-1, len(codes) + 1, 2),
        expected=np.array([a.expected() for a in work]).reshape(-1, len(codes) + 1, 2),
        samples=rounds,
        precision=_precision(work),
        n_units=sum(a.n_spans for a in work),
        n_aligned=tuple(int(n) for n in sum((a.observed.aligned for a in work), np.zeros(len(codes) + 1, np.int64))),
        excluded=len(coded) - len(shared),
        reason=nothing_shared(names, shared),
    )


@dataclass(frozen=True, eq=False, slots=True)
class _Aligned:
    """One continuum in its best alignment: its disorder, and (codes + 1) what gamma-cat and gamma-k take from it."""

    disorder: float
    pairs: Floats
    aligned: Indices


class _Article:
    """An article with its alignment, and with as many random ones as were asked for."""

    def __init__(self, article: MarkedArticle, codes: Sequence[str], weights: Weights, seed: int) -> None:
        spans = spans_of([article.by_coder[coder] for coder in sorted(article.by_coder)], codes)
        self._weights, self._n_codes = weights, len(codes)
        self._moving = Moving(spans, article.length, seed=seed, name=article.article)
        self.n_spans = len(spans)
        self.mean_spans = len(spans) / spans.n
        self.observed = self._aligned(spans)
        self.sampled: list[_Aligned] = []

    def sample(self) -> None:
        self.sampled.append(self._aligned(self._moving.draw()))

    def disorders(self) -> tuple[float, float]:
        return self.mean_spans * self.observed.disorder, float(np.mean(self.chance()))

    def chance(self) -> Floats:
        """Return the disorder of each sample, times the mean number of spans."""
        return self.mean_spans * np.array([a.disorder for a in self.sampled])

    def expected(self) -> Floats:
        return np.asarray(np.mean([a.pairs for a in self.sampled], axis=0))

    def _aligned(self, spans: Spans) -> _Aligned:
        apart, recoded = spans.apart(), spans.recoded()
        groups, cost = best_alignment(spans, self._weights.distance(apart, recoded))
        rows = [(one, other, 1 / (len(g) - 1)) for g in groups for one, other in combinations(g, 2)]
        one, other = (np.array([row[side] for row in rows], dtype=np.int64) for side in (0, 1))
        # Equation in section 4.2.3 of the paper on gamma-cat: a pair counts the less, the farther its spans are apart.
        weight = np.array([row[2] for row in rows]) * np.maximum(0.0, 1 - apart[one, other])
        sums = np.zeros((self._n_codes + 1, 2))
        for column, value in enumerate((weight * recoded[one, other], weight)):
            sums[0, column] = value.sum()
            sums[1:, column] = np.bincount(spans.code[one], value, self._n_codes)
            sums[1:, column] += np.bincount(spans.code[other], value * recoded[one, other], self._n_codes)
        members = spans.code[np.array([span for g in groups for span in g], dtype=np.int64)]
        aligned = np.append(len(members), np.bincount(members, minlength=self._n_codes))
        return _Aligned(self._weights.alone * cost / (len(spans) / spans.n), sums, aligned)


def _sampled(work: Sequence[_Article], precision: float, course: Course) -> int:
    """Sample each article as often as the precision asks for, and return how often; Cancelled where that is asked."""
    if not work:
        return 0
    first = max(FEWEST_PER_ARTICLE, ceil(FIRST_SAMPLES / len(work)))
    done, total = 0, first

    def sample(rounds: int) -> None:
        nonlocal done
        for _ in range(rounds):
            for article in work:
                _go_on(course)
                article.sample()
            done += 1
            course.tell(done, total)

    sample(first)
    total = max(first, ceil(first * (_precision(work) / precision) ** 2))
    sample(total - first)
    return total


def _go_on(course: Course) -> None:
    if course.cancelled():
        raise Cancelled("Measuring was cancelled; nothing was saved.")


def _precision(work: Sequence[_Article]) -> float:
    """Return the half width of the 95 % interval of the mean over samples, as a share of it (section 5.3)."""
    mean = sum(float(a.chance().mean()) for a in work)
    variance = sum(float(a.chance().var(ddof=1)) / len(a.sampled) for a in work)
    return NormalDist().inv_cdf((1 + CONFIDENCE) / 2) * variance**0.5 / mean if mean else 0.0


def _gamma(sums: Floats) -> Floats:
    return np.asarray(1 - quotient(sums[:, 0], sums[:, 1]))


def _of_pairs(sums: Floats) -> Floats:
    observed, expected = quotient(sums[:, 0], sums[:, 1]), quotient(sums[:, 2], sums[:, 3])
    return np.asarray(1 - quotient(observed, expected))
