"""The suggester of persons, places and organisations: a statistical model that hears what lists and rules say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.naming.sighting import Reading
from annotator.suggest.suggester import entity_suggestion

if TYPE_CHECKING:
    from annotator.suggest.sequence.model import EntityModel

RULES = "2"
"""Version of lists and rules; with the model's it makes the suggester's."""


class EntitySuggester:
    """Names by the model given, or by the one that comes with the program. Loaded when first asked."""

    name = "entities"

    def __init__(self, model: EntityModel | None = None) -> None:
        self._model = model

    @property
    def model(self) -> EntityModel:
        """The model that proposes."""
        from annotator.suggest.sequence.model import shipped_model  # numpy, which the window's start does not wait for

        return self._model if self._model is not None else shipped_model()

    @property
    def version(self) -> str:
        """The version of lists and rules, and that of the model."""
        return f"{RULES}.{self.model.version}"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return proposals of PER, LOC and ORG in reading order, none of them overlapping."""
        return _suggested(document, self.model)


@lru_cache(maxsize=8)  # quotes ask for the names of the same document again
def _suggested(document: Document, model: EntityModel) -> tuple[Suggestion, ...]:
    from annotator.suggest.sequence.pooling import pooled
    from annotator.suggest.sequence.tagging import tagged

    reading = Reading(document, lexicon())
    suggester = EntitySuggester(model)
    return tuple(
        entity_suggestion(
            document,
            Span(name.start, document.words[name.last].end),
            name.code,
            score=name.score,
            suggester=suggester,
            why=name.why,
        )
        for name in pooled(tagged(model, reading), reading)
    )
