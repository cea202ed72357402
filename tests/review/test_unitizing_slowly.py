"""The u-alpha family beside its definition, read off code point by code point."""

import random
from collections.abc import Sequence
from itertools import permutations

import pytest

from annotator.model.span import Span
from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.unitizing import unitize

Matrix = dict[tuple[str, str], float]
GAP = ""


def thrown(dice: random.Random, length: int) -> list[Marked]:
    edges = sorted(dice.sample(range(length + 1), 2 * dice.randint(0, 5)))
    return [Marked(Span(s, e), dice.choice("ABC")) for s, e in zip(edges[::2], edges[1::2], strict=True)]


def sums(articles: Sequence[MarkedArticle], *, valued: bool) -> tuple[Matrix, dict[str, float]]:
    """Coincidences and squares, over all code points or over those that both marked."""
    coincident: Matrix = {}
    squares: dict[str, float] = {}
    for article in articles:
        others = len(article.by_coder) - 1
        points = []
        for marks in article.by_coder.values():
            line = [GAP] * article.length
            for m in marks:
                line[m.span.start : m.span.end] = [m.code] * m.span.length
            points.append(line)
        for (mine, one), (_, other) in permutations(zip(article.by_coder.values(), points, strict=True), 2):
            for pair in zip(one, other, strict=True):
                if not valued or all(pair):
                    coincident[pair] = coincident.get(pair, 0) + 1 / others
            for m in mine:
                left = sum(not valued or bool(other[at]) for at in range(m.span.start, m.span.end))
                squares[m.code] = squares.get(m.code, 0) + left**2 / others
            if not valued:
                squares[GAP] = squares.get(GAP, 0) + one.count(GAP) / others
    return coincident, squares


def expected(coincident: Matrix, squares: dict[str, float]) -> Matrix:
    codes = {c for pair in coincident for c in pair}
    own = {c: sum(v for pair, v in coincident.items() if pair[0] == c) for c in codes}
    total, square = sum(own.values()), sum(squares.values())
    return {
        (c, k): (own[c] * own[k] - (squares.get(c, 0) if c == k else 0)) / (total - square / total)
        for c in codes
        for k in codes
    }


def value(coincident: Matrix, squares: dict[str, float]) -> float:
    by_chance = expected(coincident, squares)
    apart, apart_by_chance = (sum(v for (c, k), v in m.items() if c != k) for m in (coincident, by_chance))
    return 1 - apart / apart_by_chance


@pytest.mark.parametrize("seed", range(15))
def test_the_family_on_random_spans_is_its_definition(seed: int) -> None:
    dice = random.Random(seed)
    articles = [
        MarkedArticle(str(n), length, {coder: thrown(dice, length) for coder in "abcd"[: dice.randint(2, 4)]})
        for n, length in enumerate(dice.choices(range(40, 90), k=5))
    ]
    fast = unitize(articles)
    coincident, squares = sums(articles, valued=False)
    assert fast.u().figure().value == pytest.approx(value(coincident, squares), abs=1e-9)
    as_one = [
        MarkedArticle(a.article, a.length, {c: [Marked(m.span, "X") for m in marks] for c, marks in a.by_coder.items()})
        for a in articles
    ]
    assert fast.marked().figure().value == pytest.approx(value(*sums(as_one, valued=False)), abs=1e-9)
    coincident, squares = sums(articles, valued=True)
    assert fast.cu().figure().value == pytest.approx(value(coincident, squares), abs=1e-9)
    by_chance = expected(coincident, squares)
    for code in fast.codes:
        own, row = (sum(v for pair, v in m.items() if pair[0] == code) for m in (coincident, by_chance))
        same = coincident.get((code, code), 0)
        ku = 1 - row / own * (own - same) / (row - by_chance[code, code])
        assert fast.ku(code).figure().value == pytest.approx(ku, abs=1e-9)
