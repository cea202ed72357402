"""The suggesters that can be trained, by the name they have in the registry of suggesters."""

from functools import lru_cache

from annotator.learn.trainable import Trainable
from annotator.learn.trainable_names import TrainableNames
from annotator.learn.trainable_quotes import TrainableQuotes
from annotator.suggest.registry import all_suggesters
from annotator.suggest.suggester import Suggester

_ALL: tuple[Trainable, ...] = (TrainableNames(), TrainableQuotes())

TRAINABLES: dict[str, Trainable] = {trainable.name: trainable for trainable in _ALL}
"""Name -> what trains it."""


def suggesters_with(models: dict[str, bytes]) -> tuple[Suggester, ...]:
    """Return the suggesters of the registry, those in `models` with that model: name -> content."""
    return tuple(
        _with_model(s.name, models[s.name]) if s.name in models and s.name in TRAINABLES else s
        for s in all_suggesters()
    )


@lru_cache(maxsize=4)  # reading a model takes as long as suggesting in some articles
def _with_model(name: str, content: bytes) -> Suggester:
    try:
        return TRAINABLES[name].suggester(content)
    except ValueError:
        # Spoilt, or of a later program: the shipped one suggests, and its version says so with every suggestion.
        return next(s for s in all_suggesters() if s.name == name)
