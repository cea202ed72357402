"""The suggester of dates, times, numbers, money and percentages, by rules over classes of words.

Two uses, kept apart: `FigureSuggester` proposes what the guidelines of the shipped codebook want, one reading per
place; `readings` lists every reading of every kind (relative dates, durations, ordinals ...), also where kinds overlap.
"""

from functools import lru_cache

from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.figures.reading import KINDS, Reading, readings, shown_figures
from annotator.suggest.figures.values import value_of
from annotator.suggest.suggester import entity_suggestion

__all__ = ["FIGURE_CODES", "KINDS", "FigureSuggester", "Reading", "readings"]

FIGURE_CODES = frozenset({"DATE", "TIME", "NUM", "MONEY", "PCT"})
SCORES = {"DATE": 0.92, "TIME": 0.9, "MONEY": 0.9, "PCT": 0.9, "NUM": 0.7}


class FigureSuggester:
    """DATE, TIME, NUM, MONEY and PCT; a number inside one of the others is not a NUM, whatever is switched on."""

    name = "figures"
    version = "2"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return proposals that do not overlap, in reading order; `why` is the value where it can be worked out."""
        return _suggested(document)


@lru_cache(maxsize=2)  # the command line asks for what the codebook leaves out once more
def _suggested(document: Document) -> tuple[Suggestion, ...]:
    return tuple(
        entity_suggestion(
            document,
            span,
            code,
            score=SCORES[code],
            suggester=FigureSuggester(),
            why=value_of(span.of(document.text), code) or "pattern",
        )
        for span, code in shown_figures(document)
    )
