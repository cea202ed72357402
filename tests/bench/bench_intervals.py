"""How often the interval of a drawn figure holds the true alpha, by number of articles: few articles, too narrow.

Three invented coders, 30 judgements an article, articles of different difficulty; 400 studies each, 1,000 draws.
`uv run python tests/bench/bench_intervals.py`
"""

import random

import numpy as np

from annotator.review.alpha import alpha
from annotator.review.measure import Drawing
from annotator.review.ratings import Ratings

STUDIES, JUDGEMENTS, DRAWS = 400, 30, 1000


def study(articles: int, dice: random.Random) -> Ratings:
    """Let three coders judge; in each article they err at a rate of its own, 0 to 0.4."""
    table = np.zeros((3, articles * JUDGEMENTS), dtype=np.int64)
    for article in range(articles):
        rate = 0.4 * dice.random()
        for at in range(article * JUDGEMENTS, (article + 1) * JUDGEMENTS):
            truth = dice.randrange(4)
            for coder in range(3):
                table[coder, at] = dice.randrange(4) if dice.random() < rate else truth
    return Ratings(("a", "b", "c"), (0, 1, 2, 3), table, np.repeat(np.arange(articles), JUDGEMENTS))


def main() -> None:
    """Print the share of studies whose interval holds the truth."""
    truth = alpha(study(20_000, random.Random(0))).figure().value or 0.0
    for articles in (4, 6, 10, 20, 50):
        held = 0
        for number in range(STUDIES):
            figure = alpha(study(articles, random.Random(f"{articles}:{number}"))).figure(Drawing(draws=DRAWS))
            held += figure.low is not None and figure.high is not None and figure.low <= truth <= figure.high
        print(f"{articles:3} articles: {held / STUDIES:.0%} of the 95 % intervals hold the true alpha, {truth:.3f}")


if __name__ == "__main__":
    main()
