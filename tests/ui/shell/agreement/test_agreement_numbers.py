"""How figures are written and where they stand on a scale."""

import pytest

from ui.agreement.numbers import chance, interval, plain, tick_words, value
from ui.agreement.scale import Scale, lowest

ISOLATES = {0x2066: None, 0x2069: None}


@pytest.mark.parametrize(
    ("given", "written"), [(0.7244, ".724"), (1.0, "1.000"), (-0.048, "−.048"), (-0.0001, ".000"), (0.9996, "1.000")]
)
def test_values_are_written_as_papers_do(given: float, written: str) -> None:
    assert plain(given) == written
    assert value(given).translate(ISOLATES) == written


def test_no_value_is_no_words() -> None:
    assert (value(None), interval(None, 0.5), chance(None)) == ("", "", "")


def test_an_interval_begins_with_its_lower_edge() -> None:
    assert interval(-0.1, 0.83).translate(ISOLATES) == "[−.100, .830]"


@pytest.mark.parametrize(
    ("given", "written"), [(0.0, "<.01"), (0.0005, "<.01"), (0.84, ".84"), (0.9995, ">.99"), (1.0, ">.99")]
)
def test_a_small_chance_is_not_written_as_none(given: float, written: str) -> None:
    assert chance(given).translate(ISOLATES) == written


def test_a_scale_runs_from_below_the_least_value_to_one() -> None:
    scale = Scale(low=lowest([0.9, 0.31, None]), start=10, end=90)
    assert scale.low == pytest.approx(0.2)
    assert (scale.place(0.2), scale.place(1.0), scale.place(0.6)) == pytest.approx((10, 90, 50))
    assert lowest([]) == 0.0
    assert lowest([0.9]) == pytest.approx(0.4)
    assert lowest([-0.05]) == pytest.approx(-0.2)
    assert lowest([-3.0]) == -1.0


def test_a_mirrored_scale_runs_the_other_way() -> None:
    scale = Scale(low=0.0, start=90, end=10)
    assert scale.place(0.25) == pytest.approx(70)


@pytest.mark.parametrize("low", [-1.0, -0.4, 0.0, 0.2, 0.4])
def test_a_scale_has_few_marks_within_it(low: float) -> None:
    ticks = Scale(low=low, start=0, end=100).ticks()
    assert 2 <= len(ticks) <= 6
    assert ticks[0] >= low
    assert ticks[-1] == 1
    assert len({tick_words(tick) for tick in ticks}) == len(ticks)
