"""What is added up in one pass over all articles is what the measures give article by article."""

import random

import numpy as np
import pytest

from annotator.model.span import Span
from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.cutting import cut
from annotator.review.matching import Mode, span_f1
from annotator.review.measure import Drawing, Measure
from annotator.review.overlaps import f1, overlaps
from annotator.review.unitizing import unitize

CODERS = ("a", "b", "c")


def coded(dice: random.Random, *, overlapping: bool) -> list[MarkedArticle]:
    articles = []
    for number in range(12):
        length = dice.randint(0, 60)
        by_coder = {c: marks(dice, length, overlapping=overlapping) for c in CODERS if dice.random() < 0.8}
        articles.append(MarkedArticle(str(number), length, by_coder))
    return articles


def marks(dice: random.Random, length: int, *, overlapping: bool) -> list[Marked]:
    found: set[Marked] = set()
    at = 0
    while at + 2 < length:
        start = at + dice.randint(0, 4)
        end = min(length, start + dice.randint(1, 6))
        if start < end:
            found.add(Marked(Span(start, end), dice.choice("XYZ")))
        at = start + 1 if overlapping else end
    return sorted(found)


def same(one: Measure, other: Measure) -> None:
    a, b = one.figure(Drawing(draws=50)), other.figure(Drawing(draws=50))
    assert (a.undefined, a.n_units, a.n_coders, a.n_pairable, a.excluded) == (
        b.undefined,
        b.n_units,
        b.n_coders,
        b.n_pairable,
        b.excluded,
    )
    for left, right in ((a.value, b.value), (a.low, b.low), (a.high, b.high), (a.coverage, b.coverage)):
        assert (left is None) == (right is None)
        assert left is None or right is None or np.isclose(left, right, rtol=0, atol=1e-9)


@pytest.mark.parametrize("seed", range(30))
def test_the_u_family_of_any_group_is_that_of_the_articles_cut_one_by_one(seed: int) -> None:
    articles = coded(random.Random(seed), overlapping=False)
    whole = cut(articles, CODERS)
    for group in (CODERS, ("a", "c"), ("b", "a"), ("a",)):
        fast, slow = whole.unitized(group), unitize(articles, coders=group)
        assert fast.codes == slow.codes
        for measure in ("u", "marked", "cu", "characters"):
            same(getattr(fast, measure)(), getattr(slow, measure)())
        for code in slow.codes:
            same(fast.ku(code), slow.ku(code))
            same(whole.code(code, group).marked(), unitize(articles, code=code, coders=group).marked())


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("overlapping", [False, True])
def test_f1_of_one_search_is_that_of_each_article_and_code_by_itself(seed: int, overlapping: bool) -> None:
    articles = coded(random.Random(seed), overlapping=overlapping)
    whole = cut(articles, CODERS)
    for pair in (("a", "b"), ("c", "a")):
        found = overlaps(whole, *pair)
        for mode in Mode:
            same(f1([found], mode), span_f1(articles, *pair, mode=mode))
            for code in whole.codes:
                same(f1([found], mode, code=code), span_f1(articles, *pair, mode=mode, code=code))


def test_f1_of_all_coders_is_the_mean_of_their_pairs() -> None:
    articles = coded(random.Random(7), overlapping=False)
    whole = cut(articles, CODERS)
    pairs = [overlaps(whole, *pair) for pair in (("a", "b"), ("a", "c"), ("b", "c"))]
    values = [f1([pair], Mode.STRICT).figure().value for pair in pairs]
    mean = f1(pairs, Mode.STRICT).figure()
    assert mean.value == pytest.approx(sum(v for v in values if v is not None) / 3)
    assert mean.n_coders == 3


def test_overlapping_spans_of_one_coder_leave_the_family_undefined() -> None:
    article = MarkedArticle("1", 20, {"a": [Marked(Span(0, 9), "X"), Marked(Span(5, 12), "Y")], "b": []})
    assert cut([article], ("a", "b")).unitized(("a", "b")).u().figure().undefined is not None
