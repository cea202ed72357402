"""What is written for other programs gives the same figures there: the libraries are oracles, never shipped."""

import csv
from pathlib import Path

import krippendorff
import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

from annotator.agreement.figures import Options, Report
from annotator.corpus import Corpus
from annotator.sample import make_sample

LEVELS = ("tokens", "quote type")


@pytest.fixture(scope="module")
def pilot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pilot") / "sample.hashiya"
    make_sample(path, coder="Lead", language="en", study=True)
    return path


def matrix(pilot: Path, level: str) -> tuple[Report, list[str], np.ndarray]:
    """The figures of a level, and the matrix for irr (units x coders) as another program reads it."""
    out = pilot.with_name("matrix.irr.csv")
    with Corpus.open(pilot, write=False) as corpus:
        report = corpus.agreement.report(Options(round="pilot", levels=(level,), draws=0))
        corpus.agreement.write(out, report)
    with out.open(encoding="utf-8", newline="") as file:
        coders, *units = list(csv.reader(file))
    table = np.array([[np.nan if cell == "NA" else float(cell) for cell in unit] for unit in units])
    return report, coders, table


def value(report: Report, level: str, measure: str, *coders: str) -> float:
    row = report.find(level, measure, coders=coders)
    assert row is not None
    assert row.value is not None
    return row.value


@pytest.mark.parametrize("level", LEVELS)
def test_alpha_is_that_of_the_library_krippendorff_on_the_written_matrix(pilot: Path, level: str) -> None:
    report, coders, table = matrix(pilot, level)
    everybody = krippendorff.alpha(reliability_data=table.T, level_of_measurement="nominal")
    assert value(report, level, "alpha_nominal") == pytest.approx(everybody, abs=1e-9)
    for one, other in ((0, 1), (0, 2), (1, 2)):
        alpha = krippendorff.alpha(reliability_data=table.T[[one, other]], level_of_measurement="nominal")
        assert value(report, level, "alpha_nominal", coders[one], coders[other]) == pytest.approx(alpha, abs=1e-9)


@pytest.mark.parametrize("level", LEVELS)
def test_kappa_is_that_of_scikit_learn_and_fleiss_that_of_statsmodels(pilot: Path, level: str) -> None:
    report, coders, table = matrix(pilot, level)
    for one, other in ((0, 1), (0, 2), (1, 2)):
        both = ~np.isnan(table[:, [one, other]]).any(axis=1)
        kappa = cohen_kappa_score(table[both, one], table[both, other])
        assert value(report, level, "cohen_kappa", coders[one], coders[other]) == pytest.approx(kappa, abs=1e-9)
    counted, _ = aggregate_raters(table[~np.isnan(table).any(axis=1)].astype(int))
    assert value(report, level, "fleiss_kappa") == pytest.approx(fleiss_kappa(counted), abs=1e-9)
