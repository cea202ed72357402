"""The suggesters by their stable names. Names are stored with decisions: none is ever renamed or given to another."""

from annotator.suggest.entities import EntitySuggester
from annotator.suggest.figures import FigureSuggester
from annotator.suggest.quotes import QuoteSuggester
from annotator.suggest.suggester import Suggester

SUGGESTERS: dict[str, Suggester] = {s.name: s for s in (EntitySuggester(), FigureSuggester(), QuoteSuggester())}
"""Name -> suggester. Reserved: "precedent" (`annotator.suggest.precedent`, filled per coder) and "camel-ner"
(`annotator.suggest.camel.neural`, filled per text)."""


def all_suggesters() -> tuple[Suggester, ...]:
    """Return the suggesters in the order of the registry."""
    return tuple(SUGGESTERS.values())
