"""A quote as the rules find it, before it is weighed."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.suggest.reporting.cues import Cue


class Voice(StrEnum):
    """How the speaker of a quote was found."""

    BEHIND = "behind"  # the phrase behind the verb
    BEFORE = "before"  # the subject before it
    TOLD = "told"  # behind عن: نقلت عن
    LAST = "last"  # the one who spoke last
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Found:
    """A quote as found: its stretches, its reporting word, by which rule, and how the speaker was found."""

    type: QuoteType
    content: Span
    word: Cue
    speaker: Span | None
    voice: Voice
    rule: str
    clause: Span | None = None
    distance: int = 0
    """Words between reporting word and content, or the marks, at most."""

    @property
    def cue(self) -> Span:
        """The stretch of the reporting word."""
        return self.word.span
