"""Sentences of the core in the language of the interface. The core speaks English only; what is not known stays so."""

from annotator.model.sayings import in_language, pattern_of
from ui.translation import language_now


def said(sentence: str) -> str:
    """Return a sentence of the core, or several, in the language of the interface."""
    return in_language(sentence, language_now())


__all__ = ["pattern_of", "said"]
