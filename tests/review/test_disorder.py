import json
from pathlib import Path

import pytest
from builders_review import marks

from annotator.model.span import Span
from annotator.review.continuum import Marked
from annotator.review.disorder import Weights, dissimilarity, observed_disorder


def disorder(*coders: str) -> float:
    return observed_disorder([marks(text) for text in coders])


def test_spans_are_as_unlike_as_equation_3_says() -> None:
    (one, other, recoded) = marks("A:0-10 A:2-12 B:0-10")
    assert dissimilarity(one, other, Weights()) == pytest.approx(0.04)
    assert dissimilarity(one, recoded, Weights()) == 1


def test_small_cases_are_as_worked_by_hand() -> None:
    assert disorder("A:0-10", "A:2-12") == pytest.approx(0.04)
    assert disorder("A:0-10", "B:0-10") == pytest.approx(1)
    assert disorder("A:0-10 A:50-60", "A:0-10 B:900-910") == pytest.approx(1)
    assert disorder("A:0-10", "A:500-510", "A:1000-1010") == pytest.approx(3)


def test_same_spans_have_no_disorder_and_no_spans_neither() -> None:
    assert disorder("A:0-10 B:20-30", "A:0-10 B:20-30") == 0
    assert disorder("", "") == 0
    assert disorder("A:0-10", "") == pytest.approx(2)


def test_the_continuum_of_three_coders_has_the_disorder_that_the_reference_program_finds() -> None:
    assert disorder(
        "1:2-9 2:11-17 5:24-30 6:32-36 6:36-44 7:44-60",
        "1:2-9 3:11-17 5:19-25 6:32-44",
        "1:2-9 4:11-17 5:21-27 6:32-36 6:36-40 6:40-44",
    ) == pytest.approx(0.6535417, abs=1e-6)


@pytest.mark.parametrize("number", range(1, 7))
def test_the_disorder_of_the_fixtures_is_that_of_the_reference_program(number: int, shared: Path) -> None:
    folder = shared / "data" / "interop" / "agreement_truth" / "dkpro" / "pygamma"
    fixture = json.loads(next(folder.glob(f"fixture_0{number}_*.json")).read_text(encoding="utf-8"))
    by_coder: dict[str, list[Marked]] = {}
    for unit in fixture["continuum"]:
        span = Span(unit["start"], unit["end"])
        by_coder.setdefault(unit["annotator"], []).append(Marked(span, unit["category"]))
    given = fixture["params"]
    weights = Weights(place=given["alpha"], code=given["beta"], alone=given["deltaEmpty"])
    expected = fixture["tier1"]["bestAlignmentDisorder"]
    assert observed_disorder(list(by_coder.values()), weights) == pytest.approx(expected, abs=1e-6)


def test_one_coder_has_no_disorder_to_speak_of() -> None:
    with pytest.raises(ValueError, match="two coders"):
        disorder("A:0-10")
