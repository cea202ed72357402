import numpy as np
import pytest
from builders_review import rated

from annotator.review.alpha import Level, alpha
from annotator.review.chance import cohen_kappa, fleiss_kappa, gwet_ac1
from annotator.review.measure import Drawing
from annotator.review.ratings import Ratings


def noisy(n: int, *, seed: int = 2, per_article: int = 1) -> Ratings:
    dice = np.random.default_rng(seed)
    truth = dice.integers(0, 4, n)
    rows = [np.where(dice.random(n) < 0.8, truth, dice.integers(0, 4, n)).tolist() for _ in range(3)]
    return rated(*rows, values=range(4), per_article=per_article)


def test_the_same_seed_draws_the_same_articles_on_every_computer() -> None:
    assert Drawing(draws=3, seed=1).weights(5).astype(int).tolist() == [
        [1, 1, 1, 0, 2],
        [1, 0, 3, 0, 1],
        [0, 2, 1, 2, 0],
    ]
    assert (Drawing(seed=1).weights(20) != Drawing(seed=2).weights(20)).any()


def test_each_draw_holds_as_many_articles_as_there_are() -> None:
    assert (Drawing().weights(37).sum(axis=1) == 37).all()


@pytest.mark.parametrize("level", [Level.NOMINAL, Level.ORDINAL, Level.INTERVAL, Level.RATIO])
def test_a_draw_is_the_measure_of_the_articles_it_holds(level: Level) -> None:
    data = noisy(60, per_article=3)
    measure = alpha(data, level=level)
    weights = Drawing(draws=4).weights(20)
    for row, drawn in zip(weights, measure.statistic(weights @ measure.counts), strict=True):
        picked = [u for a in range(20) for _ in range(int(row[a])) for u in range(3 * a, 3 * a + 3)]
        again = Ratings(data.coders, data.values, data.table[:, picked], np.arange(len(picked)))
        assert drawn == pytest.approx(alpha(again, level=level).figure().value)


def test_the_interval_holds_the_value_and_narrows_with_more_articles() -> None:
    few, many = (alpha(noisy(n)).figure(Drawing()) for n in (40, 640))
    for figure in (few, many):
        assert figure.low is not None
        assert figure.high is not None
        assert figure.value is not None
        assert figure.low < figure.value < figure.high
    assert many.high - many.low < 0.4 * (few.high - few.low)  # type: ignore[operator]


def test_where_no_draw_has_a_value_there_is_no_interval_and_no_share() -> None:
    """The one draw holds one article twice, in which all values are the same."""
    measure = alpha(rated([1, 2], [1, 2]))
    drawn = next(d for seed in range(20) if 2 in (d := Drawing(draws=1, seed=seed)).weights(2))
    figure = measure.figure(drawn)
    assert (figure.value, figure.low, figure.p_below_667, figure.n_undefined_draws) == (1, None, None, 1)


def test_the_share_of_draws_below_the_limits_is_told() -> None:
    figure = alpha(noisy(100)).figure(Drawing())
    assert figure.p_below_667 is not None
    assert figure.p_below_800 is not None
    assert 0 < figure.p_below_667 < figure.p_below_800 == 1


def test_judgements_of_one_article_are_drawn_together() -> None:
    alone = noisy(200)
    doubled = Ratings(alone.coders, alone.values, np.repeat(alone.table, 5, axis=1), np.repeat(alone.articles, 5))
    widths = [f.high - f.low for f in (alpha(d).figure(Drawing()) for d in (alone, doubled))]  # type: ignore[operator]
    assert widths[1] == pytest.approx(widths[0], rel=0.02), "five copies of a judgement are no new evidence"


def test_the_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    truth = alpha(noisy(40_000, seed=99)).figure().value
    assert truth is not None
    figures = [alpha(noisy(80, seed=s)).figure(Drawing(draws=400)) for s in range(200)]
    held = sum(f.low <= truth <= f.high for f in figures)  # type: ignore[operator]
    assert 0.88 <= held / len(figures) <= 0.99


@pytest.mark.parametrize("measure", [fleiss_kappa, gwet_ac1])
def test_other_measures_are_drawn_too(measure: object) -> None:
    figure = measure(noisy(80)).figure(Drawing())  # type: ignore[operator]
    assert figure.low < figure.value < figure.high


def test_a_pair_is_drawn_from_the_articles_both_coded() -> None:
    data = rated("abab....", "abba....", "....abab")
    figure = cohen_kappa(data.pair("coder 0", "coder 1")).figure(Drawing(draws=50))
    assert figure.low is not None
    assert figure.n_units == 4


def test_one_article_alone_has_a_value_and_no_interval() -> None:
    figure = alpha(rated("abab", "abbb", per_article=4)).figure(Drawing())
    assert figure.value is not None
    assert figure.low is None
    assert figure.p_below_800 is None
