"""Our figures beside those of libraries that are never shipped, on random data."""

import krippendorff
import numpy as np
import pytest
from builders_review import rated
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters
from statsmodels.stats.inter_rater import fleiss_kappa as their_fleiss_kappa

from annotator.review.alpha import Level, alpha
from annotator.review.chance import Weighting, cohen_kappa, fleiss_kappa, weighted_kappa
from annotator.review.ratings import Ratings

SEEDS = range(12)


def thrown(seed: int, *, coders: int, missing: float) -> tuple[Ratings, list[list[float]]]:
    dice = np.random.default_rng(seed)
    truth = dice.integers(1, 6, 70)
    rows = np.where(dice.random((coders, 70)) < 0.6, truth, dice.integers(1, 6, (coders, 70))).astype(float)
    rows[dice.random(rows.shape) < missing] = np.nan
    return rated(*[[None if np.isnan(v) else v for v in row] for row in rows]), rows.tolist()


@pytest.mark.parametrize("level", [Level.NOMINAL, Level.ORDINAL, Level.INTERVAL, Level.RATIO])
@pytest.mark.parametrize("seed", SEEDS)
def test_alpha_is_that_of_the_library_krippendorff(seed: int, level: Level) -> None:
    data, rows = thrown(seed, coders=2 + seed % 4, missing=0.2)
    theirs = krippendorff.alpha(reliability_data=rows, level_of_measurement=level.value)
    assert alpha(data, level=level).figure().value == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_kappa_is_that_of_scikit_learn(seed: int) -> None:
    data, rows = thrown(seed, coders=2, missing=0)
    assert cohen_kappa(data).figure().value == pytest.approx(cohen_kappa_score(*rows), abs=1e-9)


@pytest.mark.parametrize("weighting", list(Weighting))
@pytest.mark.parametrize("seed", SEEDS)
def test_weighted_kappa_is_that_of_scikit_learn(seed: int, weighting: Weighting) -> None:
    data, rows = thrown(seed, coders=2, missing=0)
    theirs = cohen_kappa_score(*rows, weights=weighting.value)
    assert weighted_kappa(data, apart=weighting).figure().value == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_fleiss_kappa_is_that_of_statsmodels(seed: int) -> None:
    data, rows = thrown(seed, coders=4, missing=0)
    theirs = their_fleiss_kappa(aggregate_raters(np.array(rows).T)[0])
    assert fleiss_kappa(data).figure().value == pytest.approx(theirs, abs=1e-9)
