"""Marks of a coder in an invented article, a little apart from those of every other: for the benchmarks."""

import random

from annotator.model.span import Span
from annotator.review.continuum import Marked

SPANS, LENGTH = 40, 3000
CODES = ("PER", "LOC", "ORG", "DATE", "TIME", "NUM", "MONEY", "PCT")


def coded(dice: random.Random) -> list[Marked]:
    """Mark 40 places of an article; one in ten is missed, one in five begins or ends elsewhere or has another code."""
    marked = []
    for at in range(SPANS):
        start = at * (LENGTH // SPANS) + 8
        if dice.random() < 0.9:
            shift = dice.choice((0, 0, 0, 0, 2))
            code = CODES[at % 8] if dice.random() < 0.9 else dice.choice(CODES)
            marked.append(Marked(Span(start + shift, start + 4 + at), code))
    return marked
