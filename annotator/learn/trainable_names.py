"""The suggester of names as something to train: its model, by the names in finished articles and what was rejected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.formats.export_model import CodedArticle
from annotator.learn.trainable import Shipped
from annotator.model.course import Course
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.suggester import Suggester

if TYPE_CHECKING:
    from annotator.suggest.sequence.model import EntityModel


ARTICLES_FOR_HALF = 40
"""Articles of which half of what they teach is believed."""


class TrainableNames:
    """Trains the sequence model; lists and rules stay as they are. What computes is loaded when it is first needed."""

    name = EntitySuggester.name
    measure = "entity"

    def shipped(self) -> Shipped:
        """Return the shipped model."""
        from annotator.suggest.sequence.model import shipped_model  # numpy, which the window's start does not wait for

        return Shipped(EntitySuggester().version, shipped_model().write())

    def adapt(self, base: bytes, articles: Sequence[CodedArticle], course: Course) -> bytes:
        """Return the model adapted to finished articles. Cancelled when asked to stop."""
        from annotator.learn.entities import Example, adapt
        from annotator.suggest.sequence.model import EntityModel

        examples = [
            Example(
                text=coded.article.text,
                zones=coded.article.zones,
                entities=tuple((a.span, a.code) for a in coded.annotations),
                rejected=tuple((r.span, r.code) for r in coded.rejections),
            )
            for coded in articles
        ]
        shipped = EntityModel.read(base)
        return _nearer(shipped, adapt(shipped, examples, course=_Unheard(course)), len(examples)).write()

    def suggester(self, content: bytes) -> Suggester:
        """Return the suggester with a model."""
        return EntitySuggester(_read(content))


def _nearer(base: EntityModel, learned: EntityModel, articles: int) -> EntityModel:
    """Return the model moved back to its base: few articles say little of articles that are still to come."""
    from annotator.suggest.sequence.model import UNIT, whole_numbers

    share = articles / (articles + ARTICLES_FOR_HALF)
    known = len(base.words)
    words = learned.word_weights.astype(float)
    words[:known] = base.word_weights + share * (words[:known] - base.word_weights)
    places = base.place_weights + share * (learned.place_weights.astype(float) - base.place_weights)
    return replace(learned, word_weights=whole_numbers(words * UNIT), place_weights=whole_numbers(places * UNIT))


@lru_cache(maxsize=2)
def _read(content: bytes) -> EntityModel:
    from annotator.suggest.sequence.model import EntityModel

    return EntityModel.read(content)


class _Unheard:
    """Passes on the wish to stop; progress is told by the one who counts the trainings."""

    def __init__(self, course: Course) -> None:
        self._course = course

    def cancelled(self) -> bool:
        return self._course.cancelled()

    def tell(self, done: int, total: int) -> None:
        """One training is one step of many."""
