"""The matrices for ReCal and irr: which number stands for which value."""

import csv
from collections.abc import Hashable, Sequence
from pathlib import Path

import pytest

from annotator.agreement.figures import Options, Report
from annotator.agreement.tables import as_irr, as_recal, legend, write
from annotator.model.errors import UserError
from annotator.review.ratings import Ratings, ratings


def judged(*values: Hashable, scale: Sequence[Hashable] | None = None) -> Ratings:
    """Two coders who give each unit the same value, and a third unit that only one of them judged."""
    given: dict[Hashable, Hashable] = {f"a{n}": value for n, value in enumerate(values)}
    return ratings({"huda": given, "sami": {**given, "alone": values[0]}}, values=scale or tuple(dict.fromkeys(values)))


def test_values_that_are_numbers_keep_them_and_units_of_one_coder_are_left_out() -> None:
    assert as_recal(judged("1", "3", "99")) == "1,1\n3,3\n99,99\n"
    assert as_irr(judged(0.5, 2.0)) == "huda,sami\n0.5,0.5\n2,2\n"


@pytest.mark.parametrize("scale", [("1", "01"), ("2", "1", "3"), ("1", "nan"), ("1", "inf"), ("PER", "O")])
def test_values_that_are_no_numbers_in_the_order_of_the_scale_have_their_place(scale: tuple[str, ...]) -> None:
    assert legend(judged(*scale)) == tuple(enumerate(scale))


def test_the_file_of_values_holds_words_with_commas_and_runs_no_formula(tmp_path: Path) -> None:
    words = judged("yes, but", "=1+1", 'a "word"\nand another')
    write(tmp_path / "m.irr.csv", Report(options=Options(), rows=()), lambda _: words)
    with (tmp_path / "m.irr.values.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1:] == [["0", "yes, but"], ["1", "'=1+1"], ["2", 'a "word"\nand another']]


def test_sets_are_no_single_numbers() -> None:
    with pytest.raises(UserError, match="no single number"):
        as_irr(judged(frozenset({"1"}), frozenset({"2"})))
