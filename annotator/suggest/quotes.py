"""The suggester of quotes: marks, reporting words and أن clauses, by rule."""

from annotator.model.facts import Part, Quote
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, make_suggestion
from annotator.suggest.document import Document
from annotator.suggest.reporting.attribution import quotes_of
from annotator.suggest.reporting.found import Found


class QuoteSuggester:
    """Direct, mixed, partial and indirect speech with cue and speaker."""

    name = "quotes"
    version = "1"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return proposals of quotes, in order of their content."""
        return tuple(self._suggestion(document, found) for found in quotes_of(document))

    def _suggestion(self, document: Document, found: Found) -> Suggestion:
        return make_suggestion(
            document.sha256,
            quote_fact(found),
            score=0.8,
            suggester=self.name,
            version=self.version,
            why=found.rule,
        )


def quote_fact(found: Found) -> Quote:
    """Return the quote that was found, with ids made from its place."""
    own = f"s{found.content.start}-{found.content.end}"

    def part(name: str, span: Span | None) -> Part | None:
        return None if span is None else Part(id=f"{own}.{name}", spans=(span,))

    return Quote(
        id=f"{own}-quote",
        type=found.type,
        content=Part(id=f"{own}.content", spans=(found.content,)),
        clause=part("clause", found.clause if found.clause != found.content else None),
        cue=part("cue", found.cue),
        speaker=part("speaker", found.speaker),
    )
