"""The suggester of quotes as something to train: its scorer, by the quotes that coders wanted and those not."""

from collections.abc import Sequence

from annotator.formats.export_model import CodedArticle
from annotator.learn.quotes import QuoteExample, adapt_quotes
from annotator.learn.scoring import STRICT
from annotator.learn.trainable import Shipped
from annotator.model.course import Cancelled, Course
from annotator.model.span import hull
from annotator.suggest.document import article_document
from annotator.suggest.quotes import QuoteSuggester
from annotator.suggest.reporting.attribution import quotes_of
from annotator.suggest.reporting.features import quote_features
from annotator.suggest.reporting.scoring import QuoteScorer, shipped_scorer


class TrainableQuotes:
    """Trains the scorer; the rules that find quotes stay as they are."""

    name = QuoteSuggester.name
    measure = "strict"

    def shipped(self) -> Shipped:
        """Return the shipped scorer."""
        scorer = shipped_scorer()
        return Shipped(QuoteSuggester(scorer).version, scorer.write())

    def adapt(self, base: bytes, articles: Sequence[CodedArticle], course: Course) -> bytes:
        """Return the scorer adapted to finished articles. Cancelled when asked to stop."""
        examples = [example for coded in articles for example in self._examples(coded, course)]
        return adapt_quotes(QuoteScorer.read(base), examples).write()

    def suggester(self, content: bytes) -> QuoteSuggester:
        """Return the suggester with a scorer."""
        return QuoteSuggester(QuoteScorer.read(content))

    def _examples(self, coded: CodedArticle, course: Course) -> list[QuoteExample]:
        """Return every quote that the rules find, right where the coder has one on nearly the same content."""
        if course.cancelled():
            raise Cancelled("Learning was cancelled; nothing has changed.")
        article = coded.article
        document = article_document(article)
        wanted = [hull(quote.content.spans) for quote in coded.quotes]
        return [
            QuoteExample(
                features=tuple(quote_features(document, found)),
                right=any(span.overlap_ratio(found.content) >= STRICT for span in wanted),
            )
            for found in quotes_of(document)
        ]
