import json
import random
from pathlib import Path

import pytest
from builders_review import rated, rated_units

from annotator.review.alpha import Level, alpha, jaccard, masi, nominal_alphas
from annotator.review.figure import Undefined
from annotator.review.measure import Drawing
from annotator.review.ratings import Ratings, ratings

FOUR_CODERS = [
    [None if v == "." else int(v) for v in row.split()]
    for row in (
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    )
]
THREE_CODERS = [[int(v) for v in unit] for unit in ("111", "122", "222", "444", "144", "222", "123", "333", "222")]


def value(data: Ratings, level: Level = Level.NOMINAL) -> float | None:
    return alpha(data, level=level).figure().value


def test_two_coders_and_two_values_agree_as_in_krippendorff_2011_a() -> None:
    assert value(rated("0100000010", "0110010100")) == pytest.approx(0.0952, abs=5e-5)


def test_two_coders_and_many_values_agree_as_in_krippendorff_2011_b() -> None:
    assert value(rated("aabbdcccedda", "babbbccceddd")) == pytest.approx(0.69196, abs=5e-6)


def test_two_coders_agree_as_in_krippendorff_2004_page_227() -> None:
    assert value(rated("aabbbbbccccc", "abbbbbcccccc")) == pytest.approx(0.7341, abs=5e-5)


@pytest.mark.parametrize(
    ("level", "expected"),
    [(Level.NOMINAL, 0.7434), (Level.ORDINAL, 0.8154), (Level.INTERVAL, 0.8491), (Level.RATIO, 0.7974)],
)
def test_four_coders_with_missing_values_agree_as_in_krippendorff_2011_c_to_e(level: Level, expected: float) -> None:
    assert value(rated(*FOUR_CODERS), level) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize(
    ("level", "expected"), [(Level.NOMINAL, 0.6417), (Level.INTERVAL, 0.5469), (Level.RATIO, 0.4833)]
)
def test_three_coders_agree_as_in_krippendorff_1980(level: Level, expected: float) -> None:
    assert value(rated_units(*THREE_CODERS), level) == pytest.approx(expected, abs=5e-5)


def test_forty_units_agree_as_in_hayes_and_krippendorff_2007(shared: Path) -> None:
    truth = shared / "data" / "interop" / "agreement_truth" / "hayes_krippendorff_2007.json"
    data = rated_units(*json.loads(truth.read_text(encoding="utf-8"))["units"])
    assert value(data, Level.ORDINAL) == pytest.approx(0.7598, abs=5e-5)
    assert value(data) == pytest.approx(0.4765, abs=5e-5)


def test_a_unit_with_one_value_is_left_out_and_counted() -> None:
    figure = alpha(rated(*FOUR_CODERS)).figure()
    assert (figure.n_units, figure.n_coders, figure.n_pairable, figure.excluded) == (11, 4, 40, 1)


def test_coders_who_never_judged_the_same_article_have_a_reason_and_no_number() -> None:
    figure = alpha(rated("ab..", "..ab")).figure()
    assert (figure.value, figure.undefined) == (None, Undefined.NOT_BOTH)
    assert alpha(rated("a..", ".b.", "..c")).figure().undefined is Undefined.NOTHING_SHARED


@pytest.mark.parametrize("level", [Level.NOMINAL, Level.ORDINAL, Level.INTERVAL, Level.RATIO])
def test_values_that_are_all_the_same_have_a_reason_and_no_number(level: Level) -> None:
    assert alpha(rated([1, 1], [1, 1]), level=level).figure().undefined is Undefined.NO_VARIATION


def test_one_coder_and_no_unit_at_all_have_a_reason() -> None:
    assert alpha(rated("abc")).figure().undefined is Undefined.ONE_CODER
    assert alpha(rated("", "")).figure().undefined is Undefined.NOT_BOTH


def test_no_coder_at_all_has_a_reason() -> None:
    assert alpha(ratings({})).figure().undefined is Undefined.ONE_CODER


def test_values_that_do_not_fit_the_level_are_refused() -> None:
    for level in (Level.INTERVAL, Level.RATIO, Level.MASI):
        with pytest.raises(TypeError, match=level.value):
            alpha(rated("ab", "ab"), level=level)
    with pytest.raises(ValueError, match="zero"):
        alpha(rated([1, -1], [1, 1]), level=Level.RATIO)
    with pytest.raises(ValueError, match="scale"):
        rated("ab", "ac", values="ab")


def test_a_value_against_the_rest_is_alpha_of_two_values() -> None:
    data = rated("aabbdcccedda", "babbbccceddd")
    assert value(data.one_against_rest("b")) == pytest.approx(value(rated("001100000000", "101110000000")))


def test_collapsing_values_needs_no_new_coding() -> None:
    data = rated("abab", "bacb").collapsed({"b": "x", "c": "x"})
    assert data.values == ("a", "x")
    assert value(data) == pytest.approx(value(rated("axax", "xaxx")))


def test_sets_are_as_far_apart_as_jaccard_and_passonneau_say() -> None:
    a, ab, bc = frozenset("a"), frozenset("ab"), frozenset("bc")
    assert (jaccard(a, ab), jaccard(ab, bc), jaccard(frozenset(), frozenset())) == (0.5, 1 - 1 / 3, 0.0)
    assert masi(ab, ab) == 0
    assert masi(a, ab) == pytest.approx(1 - 1 / 2 * 2 / 3)
    assert masi(ab, bc) == pytest.approx(1 - 1 / 3 * 1 / 3)
    assert masi(a, bc) == masi(a, frozenset()) == 1


def test_sets_of_one_member_agree_as_nominal_values_do() -> None:
    one, other = "aabbdcccedda", "babbbccceddd"
    sets = rated([frozenset(v) for v in one], [frozenset(v) for v in other])
    for level in (Level.MASI, Level.JACCARD):
        assert value(sets, level) == pytest.approx(value(rated(one, other)))


def test_alpha_of_sets_is_the_mean_distance_within_over_the_mean_distance_of_all() -> None:
    a, ab, c = frozenset("a"), frozenset("ab"), frozenset("c")
    within = (masi(a, ab) + 0) / 2
    every = [a, c, ab, c]
    overall = sum(masi(x, y) for i, x in enumerate(every) for j, y in enumerate(every) if i != j) / 12
    assert value(rated([a, c], [ab, c]), Level.MASI) == pytest.approx(1 - within / overall)


@pytest.mark.parametrize("seed", range(5))
def test_alphas_of_all_values_counted_at_once_are_those_of_each_value(seed: int) -> None:
    dice = random.Random(seed)
    given = rated(*([dice.choice("ABC..") for _ in range(40)] for _ in range(3)), per_article=4)
    whole, *each = nominal_alphas(given, given.values)
    assert whole.figure(Drawing(draws=50)) == alpha(given).figure(Drawing(draws=50))
    for value, measure in zip(given.values, each, strict=True):
        one, other = (m.figure(Drawing(draws=50)) for m in (measure, alpha(given.one_against_rest(value))))
        assert one.value == pytest.approx(other.value, abs=1e-12)
        assert (one.low, one.high) == pytest.approx((other.low, other.high), abs=1e-12)
        assert (one.n_units, one.n_pairable, one.excluded) == (other.n_units, other.n_pairable, other.excluded)
