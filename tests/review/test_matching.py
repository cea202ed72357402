import random
from itertools import permutations

import pytest
from builders_review import article, marks

from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.figure import Undefined
from annotator.review.matching import Mode, matched, span_f1

SEMEVAL = [
    article(20, name="1", gold="BRAND:0-6", other=""),
    article(20, name="2", gold="", other="BRAND:0-6"),
    article(20, name="3", gold="DRUG:3-10", other="DRUG:0-10"),
    article(20, name="4", gold="DRUG:0-10", other="BRAND:0-10"),
    article(20, name="5", gold="DRUG:0-8", other="DRUG:0-8"),
    article(20, name="6", gold="GROUP:5-18", other="DRUG:0-18"),
]


@pytest.mark.parametrize(
    ("mode", "expected"), [(Mode.TYPE, 0.4), (Mode.EXACT, 0.4), (Mode.PARTIAL, 0.6), (Mode.STRICT, 0.2)]
)
def test_the_six_cases_of_semeval_count_as_its_table_says(mode: Mode, expected: float) -> None:
    assert span_f1(SEMEVAL, "gold", "other", mode=mode).figure().value == pytest.approx(expected)


def thrown(dice: random.Random, n: int) -> str:
    return " ".join(f"{dice.choice('AB')}:{s}-{s + dice.randint(1, 6)}" for s in dice.choices(range(14), k=n))


@pytest.mark.parametrize("mode", list(Mode))
def test_the_order_of_the_coders_changes_nothing(mode: Mode) -> None:
    dice = random.Random(3)
    articles = [article(30, name=str(n), a=thrown(dice, 7), b=thrown(dice, 5)) for n in range(40)]
    assert span_f1(articles, "a", "b", mode=mode).figure() == span_f1(articles, "b", "a", mode=mode).figure()


def best(one: list[Marked], other: list[Marked], mode: Mode) -> float:
    """Try every assignment."""

    def worth(m: Marked, n: Marked) -> float:
        overlap = m.span.overlaps(n.span)
        if mode is Mode.PARTIAL:
            return 1 if m.span == n.span else 0.5 * overlap
        if mode is Mode.TYPE:
            return overlap and m.code == n.code
        return m.span == n.span and (mode is Mode.EXACT or m.code == n.code)

    short, long = sorted((one, other), key=len)
    return max(sum(map(worth, short, order)) for order in permutations(long, len(short)))


@pytest.mark.parametrize("mode", list(Mode))
def test_no_other_assignment_of_the_spans_counts_more(mode: Mode) -> None:
    dice = random.Random(5)
    for _ in range(40):
        one, other = marks(thrown(dice, 4)), marks(thrown(dice, 5))
        f1 = span_f1([MarkedArticle("t", 30, {"a": one, "b": other})], "a", "b", mode=mode).figure().value
        assert f1 == pytest.approx(2 * best(one, other, mode) / 9)


def test_spans_that_only_touch_do_not_overlap() -> None:
    touching = [article(9, a="X:0-5", b="X:5-9")]
    assert span_f1(touching, "a", "b", mode=Mode.TYPE).figure().value == 0
    assert span_f1(touching, "a", "b", mode=Mode.PARTIAL).figure().value == 0


def test_one_code_is_measured_by_itself() -> None:
    mixed = [article(30, a="X:0-5 Y:6-9", b="X:0-5 Y:20-25")]
    assert span_f1(mixed, "a", "b", code="X").figure().value == 1
    assert span_f1(mixed, "a", "b", code="Y").figure().value == 0


def test_who_marked_nothing_and_who_shares_nothing_has_a_reason() -> None:
    assert span_f1([article(9, a="", b="")], "a", "b").figure().undefined is Undefined.NO_SPANS
    apart = span_f1([article(9, a="X:1-2"), article(9, name="2", b="X:1-2")], "a", "b").figure()
    assert (apart.value, apart.undefined, apart.excluded) == (None, Undefined.NOT_BOTH, 2)


def test_an_article_only_one_coded_does_not_count_as_missed() -> None:
    figure = span_f1([article(9, a="X:1-2", b="X:1-2"), article(9, name="2", a="X:4-5")], "a", "b").figure()
    assert (figure.value, figure.excluded) == (1, 1)


def test_the_pairs_are_told_by_their_places() -> None:
    assert matched(marks("X:0-5 X:6-9"), marks("Y:7-9 X:1-5"), mode=Mode.PARTIAL) == ((0, 1), (1, 0))
