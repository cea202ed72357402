"""What the keys of the window need to know about a text before they act: pure proposals, nothing is decided here."""

from functools import lru_cache

from annotator.arabic.clitics import name_key, without_proclitics
from annotator.arabic.folding import fold_text
from annotator.arabic.words import words_in
from annotator.coding.desk import Desk
from annotator.coding.quoting import Places
from annotator.model.article import Article, Zone
from annotator.model.codebook import INSIDE, Codebook
from annotator.model.errors import UserError
from annotator.model.facts import Quote
from annotator.model.span import Span, hull
from annotator.suggest import proposals
from annotator.suggest.document import Document, document_of
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.precedent import occurrences

OFTEN_A_NAME = (0.0, 0.3)
"""Shares (see `Lexicon.words`) from which on a whole word is a name, and its first letter no proclitic."""


def proposed_entity_span(desk: Desk, span: Span, *, codebook: Codebook | None = None) -> Span:
    """Return what a new entity would cover: `span` without the proclitics of its first word.

    With them, so the whole word, where the codebook has them inside (rule "proclitics").
    A selection that ends inside a word stays as it is. What is left is told by the lexicon's names and by the other
    words of the article: وبوتين is و and بوتين where بوتين is a name or stands in the article by itself, وزارة stays
    whole.
    """
    text = desk.article.text
    document = document_for(desk.article)
    touched = words_in(document.words, span)
    if not touched or touched[-1].end != span.end:
        return span
    first = touched[0]
    if codebook is not None and codebook.rules.get("proclitics") == INSIDE:
        return Span(min(first.start, span.start), span.end)
    whole = fold_text(first.of(text))
    others = set(document.folded_words) - {whole}
    lists = lexicon()

    def known(form: str) -> bool:
        if form == whole:
            return form in lists.longest and lists.words.get(form, OFTEN_A_NAME)[1] >= OFTEN_A_NAME[1]
        return form in lists.longest or form in others

    return without_proclitics(text, span, known)


def quote_from(article: Article, place: Span | int) -> Places:
    """Return the parts of a new quote at a selection or a code point: in its marks, else the أنّ clause there.

    UserError where there is nothing to quote.
    """
    found = proposals.quote_from(document_for(article), place)
    if found is None:
        raise UserError("There are no quotation marks and no reported clause here; select what is said, then press Q.")
    parts = {"content": found.content, "clause": found.clause, "cue": found.cue, "speaker": found.speaker}
    return {name: [span] for name, span in parts.items() if span is not None}


def cue_candidates(desk: Desk, quote: Quote) -> tuple[Span, ...]:
    """Return the reporting words near a quote, likeliest first, at most nine."""
    return proposals.cue_candidates(document_for(desk.article), quote.content.spans)


def speaker_candidates(desk: Desk, quote: Quote) -> tuple[Span, ...]:
    """Return who may speak, likeliest first, with title and coordination, the last speaker too; at most nine."""
    earlier = [hull(q.speaker.spans) for q in desk.layer.quotes if q.speaker is not None and q.id != quote.id]
    cue = hull(quote.cue.spans) if quote.cue is not None else None
    return proposals.speaker_candidates(document_for(desk.article), quote.content.spans, cue, earlier)


def same_everywhere(article: Article, span: Span) -> tuple[Span, ...]:
    """Return every place of the same words in the article, spelling folded, proclitics outside, in order."""
    return occurrences(document_for(article), name_key(article.text, span))


def document_for(article: Article) -> Document:
    """Return the article as suggesters see it; the last few are kept."""
    return _document(article.text, article.text_sha256, article.zones)


@lru_cache(maxsize=4)
def _document(text: str, sha256: str, zones: tuple[Zone, ...]) -> Document:
    return document_of(text, sha256=sha256, zones=zones)
