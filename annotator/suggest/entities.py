"""The suggester of persons, places and organisations: a statistical model that hears what lists and rules say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document, forms_of
from annotator.suggest.naming.lexicon import Lexicon, lexicon
from annotator.suggest.naming.sighting import Reading
from annotator.suggest.sequence.words import cut
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

    lists = lexicon()
    suggester = EntitySuggester(model)
    return tuple(
        entity_suggestion(
            document,
            _span(document, lists, name.first, name.last),
            name.code,
            score=name.score,
            suggester=suggester,
            why=name.why,
        )
        for name in pooled(tagged(model, Reading(document, lists)))
    )


def _span(document: Document, lists: Lexicon, first: int, last: int) -> Span:
    """Return the name's stretch, proclitics outside: also those of a word that is a common one as it stands."""
    surface = document.surfaces[first]
    length, form = cut(surface, lists)
    if not length:
        rests = [n for n, rest in forms_of(surface)[1:] if _stands(form, rest, lists)]
        length = rests[0] if rests else 0
    return Span(document.words[first].start + length, document.words[last].end)


def _stands(whole: str, rest: str, lists: Lexicon) -> bool:
    """Tell whether the rest of a name's first word stands for itself: وعلي, والمدينة."""
    if lists.common(whole):
        return lists.knows(rest)
    return whole not in lists.names and rest.startswith("ال") and len(rest) > 4 and lists.knows(rest)
