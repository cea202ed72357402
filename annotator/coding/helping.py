"""What the keys of the window need to know about a text before they act: pure proposals, nothing is decided here."""

from functools import lru_cache

from annotator.arabic.clitics import without_proclitics
from annotator.coding.desk import Desk
from annotator.model.article import Article, Zone
from annotator.model.span import Span
from annotator.suggest.document import Document, document_of
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.precedent import name_key, occurrences


def proposed_entity_span(desk: Desk, span: Span) -> Span:
    """Return what a new entity would cover: `span` without the proclitics of its first word.

    A proclitic is told by the lexicon and by the other words of the article.
    """
    here = set(document_for(desk.article).folded_words)
    names = lexicon()
    return without_proclitics(desk.article.text, span, lambda rest: names.knows(rest) or rest in here)


def same_everywhere(article: Article, span: Span) -> tuple[Span, ...]:
    """Return every place of the same words in the article, spelling folded, proclitics outside, in order."""
    return occurrences(document_for(article), name_key(article.text, span))


def document_for(article: Article) -> Document:
    """Return the article as suggesters see it; the last few are kept."""
    return _document(article.text, article.text_sha256, article.zones)


@lru_cache(maxsize=4)
def _document(text: str, sha256: str, zones: tuple[Zone, ...]) -> Document:
    return document_of(text, sha256=sha256, zones=zones)
