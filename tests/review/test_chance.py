import json
from pathlib import Path

import pytest
from builders_review import crossed, rated, rated_units

from annotator.review.alpha import alpha
from annotator.review.chance import (
    Weighting,
    bennett_s,
    cohen_kappa,
    fleiss_kappa,
    gwet_ac1,
    gwet_ac2,
    holsti,
    percent_agreement,
    scott_pi,
    weighted_kappa,
)
from annotator.review.figure import Undefined

COHEN_45 = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
COHEN_37 = [[25, 12, 3], [13, 2, 15], [12, 16, 2]]
ARTSTEIN_558 = [[20, 10], [20, 50]]
ARTSTEIN_568 = [[46, 0, 0], [6, 32, 6], [0, 0, 10]]
LIKERT_4 = [[20, 5, 1, 0], [4, 15, 6, 1], [0, 5, 18, 4], [0, 1, 3, 12]]
LIKERT_5 = [[15, 4, 1, 0, 0], [3, 12, 4, 1, 0], [1, 3, 14, 3, 1], [0, 1, 3, 10, 2], [0, 0, 1, 2, 8]]


@pytest.mark.parametrize(
    ("table", "expected"), [(COHEN_45, 0.4915), (COHEN_37, -0.0923), (ARTSTEIN_558, 0.3478), (ARTSTEIN_568, 0.8013)]
)
def test_kappa_is_as_printed_by_cohen_and_by_artstein_and_poesio(table: list[list[int]], expected: float) -> None:
    assert cohen_kappa(crossed(table)).figure().value == pytest.approx(expected, abs=5e-5)


def test_pi_and_s_are_as_printed_by_artstein_and_poesio() -> None:
    assert scott_pi(crossed(ARTSTEIN_558)).figure().value == pytest.approx(0.3407, abs=5e-5)
    assert bennett_s(crossed(ARTSTEIN_558)).figure().value == pytest.approx(0.4)
    assert scott_pi(crossed(ARTSTEIN_568)).figure().value == pytest.approx(0.7995, abs=5e-5)
    assert bennett_s(crossed(ARTSTEIN_568)).figure().value == pytest.approx(0.82)
    assert alpha(crossed(ARTSTEIN_568)).figure().value == pytest.approx(0.8005, abs=5e-5)


@pytest.mark.parametrize(("table", "expected"), [(COHEN_45, 0.70), (COHEN_37, 0.29), (ARTSTEIN_558, 0.7)])
def test_percent_agreement_is_the_observed_agreement(table: list[list[int]], expected: float) -> None:
    assert percent_agreement(crossed(table)).figure().value == pytest.approx(expected)


def test_fleiss_kappa_is_as_printed_by_fleiss(shared: Path) -> None:
    truth = shared / "data" / "interop" / "agreement_truth" / "fleiss_1971.json"
    data = rated_units(*json.loads(truth.read_text(encoding="utf-8"))["units"])
    assert fleiss_kappa(data).figure().value == pytest.approx(0.4302, abs=5e-5)
    assert percent_agreement(data).figure().value == pytest.approx(0.5556, abs=5e-5)
    each = [fleiss_kappa(data.one_against_rest(v)).figure().value for v in data.values]
    assert each == pytest.approx([0.248, 0.248, 0.517, 0.470, 0.565], abs=4e-3), "printed from rounded shares"


def test_ac1_and_pi_of_ten_units_are_as_computed_by_hand() -> None:
    data = crossed([[8, 1], [0, 1]])
    assert gwet_ac1(data).figure().value == pytest.approx(0.86577, abs=5e-6)
    assert scott_pi(data).figure().value == pytest.approx(0.6078, abs=5e-5)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ([[80, 7], [8, 5]], 0.808),
        (COHEN_45, 0.57597),
        (COHEN_37, -0.04797),
        (LIKERT_4, 0.58046),
        (LIKERT_5, 0.57997),
    ],
)
def test_ac1_is_as_the_author_of_its_own_package_gets_it(table: list[list[int]], expected: float) -> None:
    assert gwet_ac1(crossed(table)).figure().value == pytest.approx(expected, abs=5e-6)


def test_ac1_of_four_coders_with_missing_values_is_as_worked_by_hand() -> None:
    # Units: aa., ab., bbb, ..a: agreement 1, 0, 1; shares of a 1, 1/2, 0, 1 of four units.
    data = rated("aab.", "abb.", "..ba")
    by_chance = 2 * 0.625 * 0.375
    assert gwet_ac1(data).figure().value == pytest.approx((2 / 3 - by_chance) / (1 - by_chance))


def test_ac1_of_krippendorffs_four_coders_is_as_irrcac_gets_it() -> None:
    rows = ("1233214 12...", "1233224 125.3", ".333234 2251.", "1233244 1251.")
    figure = gwet_ac1(rated(*(row.replace(" ", "") for row in rows))).figure()
    assert figure.value == pytest.approx(0.77544, abs=5e-6)


def test_holsti_counts_what_only_one_coder_judged_against_agreement() -> None:
    figure = holsti(rated("aab.a", "abb..")).figure()
    assert figure.value == pytest.approx(2 * 2 / (4 + 3))
    assert (figure.n_units, figure.n_pairable, figure.excluded) == (3, 6, 1)


def test_fleiss_leaves_out_units_that_not_all_judged_and_counts_them() -> None:
    figure = fleiss_kappa(rated("abab", "ab.b", "aabb")).figure()
    assert figure.value == fleiss_kappa(rated("abb", "abb", "aab")).figure().value
    assert (figure.n_units, figure.excluded) == (3, 1)
    assert fleiss_kappa(rated("ab.", "a.b", ".bb")).figure().undefined is Undefined.UNEQUAL_RATERS


@pytest.mark.parametrize("measure", [cohen_kappa, scott_pi, bennett_s, gwet_ac1, holsti, percent_agreement])
def test_coders_who_share_no_article_have_a_reason_and_no_number(measure: object) -> None:
    figure = measure(rated("ab..", "..ab")).figure()  # type: ignore[operator]
    assert (figure.value, figure.undefined) == (None, Undefined.NOT_BOTH)


@pytest.mark.parametrize("measure", [cohen_kappa, scott_pi, bennett_s, gwet_ac1, fleiss_kappa])
def test_values_that_are_all_the_same_leave_chance_unknown(measure: object) -> None:
    assert measure(rated("aa", "aa")).figure().undefined is Undefined.NO_VARIATION  # type: ignore[operator]


def test_ac1_is_defined_where_the_scale_has_a_value_nobody_gave() -> None:
    assert gwet_ac1(rated("aa", "aa", values="ab")).figure().value == 1


def test_kappa_of_three_coders_is_refused() -> None:
    with pytest.raises(ValueError, match="two coders"):
        cohen_kappa(rated("a", "b", "a"))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ([[80, 7], [8, 5]], 0.808),
        (COHEN_45, 0.63855),
        (COHEN_37, 0.1831),
        (LIKERT_4, 0.84028),
        (LIKERT_5, 0.87005),
    ],
)
def test_ac2_is_as_the_author_of_its_own_package_gets_it(table: list[list[int]], expected: float) -> None:
    assert gwet_ac2(crossed(table)).figure().value == pytest.approx(expected, abs=5e-6)


def test_weighted_kappa_is_as_printed_by_artstein_and_poesio() -> None:
    # Statement and information request differ by 1, a check differs from each by a half.
    apart = [[0, 1, 0.5], [1, 0, 0.5], [0.5, 0.5, 0]]
    assert weighted_kappa(crossed(ARTSTEIN_568), apart=apart).figure().value == pytest.approx(0.8163, abs=5e-5)


@pytest.mark.parametrize("table", [COHEN_45, ARTSTEIN_568])
def test_without_weights_both_are_the_plain_ones(table: list[list[int]]) -> None:
    data = crossed(table)
    plain = [[0, 1, 1], [1, 0, 1], [1, 1, 0]]
    assert weighted_kappa(data, apart=plain).figure().value == pytest.approx(cohen_kappa(data).figure().value)
    assert gwet_ac2(data, apart=plain).figure().value == pytest.approx(gwet_ac1(data).figure().value)


def test_ac2_of_missing_values_is_as_worked_by_hand() -> None:
    # Scale 1 2 3. Units 1 1 ., 1 2 ., 3 3 3, . . 1: agreement 1, 3/4, 1; shares of 1: 1, 1/2, 0, 1; of 2: 1/2; of 3: 1.
    data = rated((1, 1, 3, None), (1, 2, 3, None), (None, None, 3, 1))
    by_chance = (3 + 2 * (0.75 + 0 + 0.75)) / 6 * (0.625 * 0.375 + 0.125 * 0.875 + 0.25 * 0.75)
    assert gwet_ac2(data).figure().value == pytest.approx((2.75 / 3 - by_chance) / (1 - by_chance))


@pytest.mark.parametrize("weighting", list(Weighting))
def test_weights_that_cannot_be_and_values_that_do_not_vary_have_no_figure(weighting: Weighting) -> None:
    same = rated("aa", "aa", values="ab")
    assert weighted_kappa(same, apart=weighting).figure().undefined is Undefined.NO_VARIATION
    assert weighted_kappa(rated("ab..", "..ab"), apart=weighting).figure().undefined is Undefined.NOT_BOTH
    assert gwet_ac2(rated("a", values="ab"), apart=weighting).figure().undefined is Undefined.ONE_CODER
    with pytest.raises(ValueError, match="symmetric"):
        gwet_ac2(same, apart=[[0, 1], [2, 0]])
