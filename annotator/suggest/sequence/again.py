"""What an article's other places of the same word say: a name is seldom a name in one place only."""

from collections.abc import Sequence

import numpy as np

from annotator.suggest.sequence.decoding import LABELS, Floats

EVIDENCE = 1 + 2 * len(LABELS)
"""Whether there is another place; the highest chance of each label there; the mean chance of each label there."""
_SURELY_NONE = 0.99


def evidence(stems: Sequence[str], chances: Floats) -> Floats:
    """Return for each word (word, evidence) what the first pass found at the other places of its stem."""
    found = np.zeros((len(stems), EVIDENCE), dtype=np.float32)
    places: dict[str, list[int]] = {}
    for index, stem in enumerate(stems):
        places.setdefault(stem, []).append(index)
    count = len(LABELS)
    for indexes in places.values():
        if len(indexes) == 1:
            continue
        own = chances[indexes]
        if own[:, 0].min() > _SURELY_NONE:
            continue
        others = len(indexes) - 1
        ranked = np.sort(own, axis=0)
        found[indexes, 0] = 1.0
        found[indexes, 1 : 1 + count] = np.where(own == ranked[-1], ranked[-2], ranked[-1])
        found[indexes, 1 + count :] = (own.sum(axis=0) - own) / others
    return found
