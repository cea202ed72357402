"""The scorer of quotes adapted to what coders accepted and rejected. Not the rules that find quotes."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.suggest.reporting.scoring import QuoteScorer, probability

STRENGTH = 4.0
"""How strongly weights are drawn to the base: what some four decisions that agree can overcome."""
SWEEPS = 60
ENOUGH = 1e-6
"""The largest change of a weight in one sweep at which the search ends."""
LONGEST_STEP = 1.0


@dataclass(frozen=True)
class QuoteExample:
    """A quote that was suggested: its features (`quote_features`) and whether the coder found it right."""

    features: tuple[str, ...]
    right: bool


def adapt_quotes(base: QuoteScorer, examples: Sequence[QuoteExample]) -> QuoteScorer:
    """Return the scorer whose weights explain the examples best while they stay near those of `base`.

    Minimises logistic loss + STRENGTH / 2 x |weights - base weights|² by Newton steps on one weight after the other
    (cyclic coordinate descent; Genkin, Lewis, Madigan 2007). The order of the examples makes no difference. Without
    examples the base itself is returned; else the version is that of the base with a digest of the weights.
    """
    if not examples:
        return base
    counts: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0])
    for example in examples:
        counts[tuple(sorted(set(example.features)))][example.right] += 1
    rows = sorted(counts)
    holding: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for feature in row:
            holding[feature].append(number)
    right = [counts[row][True] for row in rows]
    times = [sum(counts[row]) for row in rows]
    margins = [sum(base.weights.get(feature, 0.0) for feature in row) for row in rows]
    changes = dict.fromkeys(sorted(holding), 0.0)
    for _ in range(SWEEPS):
        largest = 0.0
        for feature, change in changes.items():
            slope, bend = STRENGTH * change, STRENGTH
            for number in holding[feature]:
                p = probability(margins[number])
                slope += times[number] * p - right[number]
                bend += times[number] * p * (1 - p)
            step = max(-LONGEST_STEP, min(LONGEST_STEP, -slope / bend))
            changes[feature] = change + step
            largest = max(largest, abs(step))
            for number in holding[feature]:
                margins[number] += step
        if largest < ENOUGH:
            break
    learned = {feature: base.weights.get(feature, 0.0) + change for feature, change in changes.items()}
    weights = {**base.weights, **{feature: round(weight, 4) for feature, weight in learned.items()}}
    return QuoteScorer(weights=weights, version=_version(base, weights), threshold=base.threshold)


def _version(base: QuoteScorer, weights: dict[str, float]) -> str:
    shape = repr(sorted(weights.items())).encode("utf-8")
    return f"{base.version.partition('+')[0]}+{hashlib.sha256(shape).hexdigest()[:8]}"
