"""What a suggester is that can be trained on decisions: a base that is shipped, and a way to adapt it. No corpus."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from annotator.formats.export_model import CodedArticle
from annotator.learn.scoring import Score
from annotator.model.course import Course
from annotator.suggest.suggester import Suggester


@dataclass(frozen=True, slots=True)
class Shipped:
    """The model that comes with the program."""

    version: str
    content: bytes


class Trainable(Protocol):
    """A suggester by its stable name, with models as bytes.

    `adapt` returns a model that learned from finished articles; it may be called in another process. `measure` names
    the F1 by which two models are compared: "entity" or "strict" (quotes at 0.8).
    """

    @property
    def name(self) -> str:
        """The name of the suggester in the registry."""
        ...

    @property
    def measure(self) -> str:
        """A field of `Score`."""
        ...

    def shipped(self) -> Shipped:
        """Return the model to begin with."""
        ...

    def adapt(self, base: bytes, articles: Sequence[CodedArticle], course: Course) -> bytes:
        """Return a model that learned from the articles too. Cancelled when it was asked to stop."""
        ...

    def suggester(self, content: bytes) -> Suggester:
        """Return the suggester with a model."""
        ...


def f1_of(score: Score, measure: str) -> float:
    """Return the F1 that a trainable is judged by."""
    values: Mapping[str, float] = {"entity": score.entity.f1, "strict": score.strict.f1}
    return values[measure]
