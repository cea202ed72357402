"""The suggester of dates, times, numbers, money and percentages, by pattern. It does not work out their values."""

from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.figure_patterns import PATTERNS
from annotator.suggest.merging import without_rivals
from annotator.suggest.suggester import entity_suggestion


class FigureSuggester:
    """DATE, TIME, NUM, MONEY and PCT; a number inside one of the others is not a NUM, whatever is switched on."""

    name = "figures"
    version = "1"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return proposals that do not overlap, in no particular order."""
        folded = document.folded
        return tuple(
            without_rivals(
                entity_suggestion(
                    document, folded.span(*match.span("span")), code, score=score, suggester=self, why="pattern"
                )
                for code, score, pattern in PATTERNS
                for match in pattern.finditer(folded.text)
            )
        )
