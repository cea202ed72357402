"""Morphology as evidence: a place of one word that the lexicon knows, but as no noun, is none.

It proposes nothing. What it gains is measured in docs/suggestions/camel-tools.md, with the rules that gained nothing.
"""

from dataclasses import dataclass, replace

from annotator.arabic.morphology import Analysis, Morphology
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document

AGREED = 0.5
"""What is left of the score where several suggesters agree on what the lexicon does not know as a noun."""

_PLACE = "LOC"
_NOUNS = ("noun", "adj")
"""How camel-tools' parts of speech begin that can be a name; names of places are often common nouns or adjectives."""


@dataclass(frozen=True, slots=True)
class MorphologicalEvidence:
    """Weighs proposed places by what their word can be. Persons and organisations are left as they are."""

    morphology: Morphology

    def weigh(self, document: Document, suggestion: Suggestion) -> Suggestion:
        """Return the suggestion with what the evidence leaves of its score, 0 where nobody else speaks for it."""
        if suggestion.code != _PLACE or self._may_be_noun(document, suggestion):
            return suggestion
        return replace(suggestion, score=round(suggestion.score * AGREED, 4) if suggestion.agreeing else 0.0)

    def _may_be_noun(self, document: Document, suggestion: Suggestion) -> bool:
        """Tell whether this is more than one word, a word nobody knows, or a noun beginning where the span does."""
        indexes = document.indexes_in(suggestion.span)
        if len(indexes) != 1:
            return True
        word = document.words[indexes[0]]
        known = self.morphology.analyses(word.of(document.text))
        cut = suggestion.span.start - word.start
        return not known or any(a.pos.startswith(_NOUNS) and fits(a, cut) for a in known)


def fits(analysis: Analysis, cut: int) -> bool:
    """Tell whether the proclitics of an analysis end where the name begins, `cut` code points into the word.

    After لل the article that it swallowed may stand on either side.
    """
    return analysis.proclitics == cut or (cut == 2 and analysis.proclitics == 1 and analysis.article)
