"""Builders for tests of suggestions: a suggester that proposes what it is told."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.suggester import entity_suggestion


@dataclass(frozen=True)
class Told:
    """Proposes (words, code, score) at the first place of the words."""

    proposals: Sequence[tuple[str, str, float]]
    name: str = "told"
    version: str = "1"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return the proposals as told."""
        return tuple(
            entity_suggestion(document, place(document.text, words), code, score=score, suggester=self)
            for words, code, score in self.proposals
        )


def place(text: str, words: str) -> Span:
    """Return the first place of `words` in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))
