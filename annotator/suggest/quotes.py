"""The suggester of quotes: marks, reporting words and أن clauses, by rule, weighed by a scorer that can learn."""

from annotator.model.facts import Part, Quote
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, make_suggestion
from annotator.suggest.document import Document
from annotator.suggest.reporting.attribution import quotes_of
from annotator.suggest.reporting.features import quote_features
from annotator.suggest.reporting.found import Found
from annotator.suggest.reporting.scoring import QuoteScorer, shipped_scorer

RULES = "2"
"""The version of the rules; that of the scorer is added to it."""


class QuoteSuggester:
    """Direct, mixed, partial and indirect speech with cue and speaker. Without a `scorer` the shipped one is used."""

    name = "quotes"

    def __init__(self, scorer: QuoteScorer | None = None) -> None:
        self._scorer = scorer

    @property
    def scorer(self) -> QuoteScorer:
        """The scorer; the shipped one is read when it is first needed."""
        return self._scorer if self._scorer is not None else shipped_scorer()

    @property
    def version(self) -> str:
        """The version of rules and scorer: "2.1", or "2.1+" and eight digits for a scorer that has learned."""
        return f"{RULES}.{self.scorer.version}"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return proposals of quotes, in order of their content; those that the scorer thinks unlikely are left out."""
        scorer = self.scorer
        weighed = ((found, scorer.score(quote_features(document, found))) for found in quotes_of(document))
        return tuple(self._suggestion(document, found, p) for found, p in weighed if p >= scorer.threshold)

    def _suggestion(self, document: Document, found: Found, score: float) -> Suggestion:
        return make_suggestion(
            document.sha256,
            quote_fact(found),
            score=score,
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
