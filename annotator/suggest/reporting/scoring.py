"""How likely a found quote is to be accepted: logistic weights of its features. They can be adapted to a corpus."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from annotator.model.resources import resource

THRESHOLD = 0.4
"""Probability below which a quote is not suggested, where a scorer names no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteScorer:
    """`weights` by feature (an unknown feature weighs nothing); quotes below `threshold` are left out."""

    weights: Mapping[str, float]
    version: str
    threshold: float = THRESHOLD

    def score(self, features: Iterable[str]) -> float:
        """Return the probability, 0 to 1, that a quote with these features is right."""
        return probability(sum(self.weights.get(feature, 0.0) for feature in features))

    def write(self) -> bytes:
        """Return the scorer as JSON, the same bytes for the same scorer."""
        kept = {feature: round(weight, 4) for feature, weight in sorted(self.weights.items())}
        content = {"version": self.version, "threshold": self.threshold, "weights": kept}
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

    @classmethod
    def read(cls, content: bytes) -> "QuoteScorer":
        """Return the scorer that `write` wrote. ValueError when the bytes hold none."""
        try:
            raw = json.loads(content.decode("utf-8"))
            weights = {str(feature): float(weight) for feature, weight in raw["weights"].items()}
            scorer = cls(weights=weights, version=str(raw["version"]), threshold=float(raw["threshold"]))
        except (AttributeError, KeyError, TypeError, UnicodeDecodeError) as error:
            raise ValueError("not a scorer of quotes") from error
        if not all(map(math.isfinite, (scorer.threshold, *weights.values()))):
            raise ValueError("not a scorer of quotes: a weight is no number")
        return scorer


def probability(margin: float) -> float:
    """Return the logistic function of a sum of weights."""
    return 1 / (1 + math.exp(-margin)) if margin > -700 else 0.0


@lru_cache(maxsize=1)
def shipped_scorer() -> QuoteScorer:
    """Return the scorer that the program brings along (resources/models/quote_scorer.json)."""
    return QuoteScorer.read(resource("models/quote_scorer.json").read_bytes())
