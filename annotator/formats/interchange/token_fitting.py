"""A document as formats of tokens in sentences can hold it: every token in a sentence, every mark at tokens."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import TokenPlaces, grouped, split_sentences, tokenise, without_blanks
from annotator.model.errors import UserError

_GAP = re.compile(r"(?:\n *)?\Z")


BEFORE = "Line ends and tabs before the first word become spaces; positions stay."
EDGES = "Blanks at the edges of annotations are left out, and what covers no letter moves to the nearest word."
TOKENS = losses.OfOthers(
    "Tokens that an imported file brought are cut at blanks, and cover the text from its first word on."
)
SENTENCES = losses.OfOthers("Sentences that an imported file brought begin at a token, and hold the blanks after it.")
TOKEN_LOSSES = (BEFORE, EDGES, losses.BLANKS_ONLY, TOKENS, SENTENCES)
"""What formats of tokens in sentences lose."""


def fit_to_tokens(document: Document, tally: Tally) -> Document:
    """Return the document with tokens without blanks in sentences that leave only line ends and blanks between them.

    Raises UserError for a text that has nothing but blanks.
    """
    text = document.text
    tokens = without_blanks(text, document.tokens)
    if tokens != document.tokens:
        tally.change("tokens", document.name, TOKENS)
    elif not tokens:
        tally.keep("tokens of our own", len(tokens := tokenise(text)))
    if not tokens:
        raise UserError(f"{document.name}: the text has no word, so this format cannot hold it.")
    before = text[: tokens[0].start]
    if before.strip():
        tokens = (*without_blanks(text, (Stretch(0, tokens[0].start),)), *tokens)
        tally.change("tokens", document.name, TOKENS)
        before = text[: tokens[0].start]
    if before.strip(" "):
        reason = BEFORE
        tally.change("text", document.name, reason)
        text = " " * len(before) + text[len(before) :]
    fitted = replace(document, text=text, tokens=tokens)
    sentences = tuple(_sentences(text, tokens, document.sentences or split_sentences(document.text)))
    if document.sentences and sentences != document.sentences:
        reason = SENTENCES
        tally.change("sentences", document.name, reason)
    return _with_marks(replace(fitted, sentences=sentences), tally)


def _sentences(text: str, tokens: tuple[Stretch, ...], sentences: tuple[Stretch, ...]) -> Iterator[Stretch]:
    ends = sorted(s.end for s in sentences)
    groups = list(grouped(tokens, sentences))
    for number, group in enumerate(groups):
        last = number + 1 == len(groups)
        after = len(text) if last else groups[number + 1][0].start
        end = max(group[-1].end, ends[at - 1] if (at := bisect_right(ends, after)) else 0)
        gap = text[end:after]
        found = _GAP.search(gap)
        yield Stretch(group[0].start, after if last or found is None else end + found.start())


def _with_marks(document: Document, tally: Tally) -> Document:
    """Return the document with marks that begin and end in tokens."""
    places = TokenPlaces(document.tokens)
    marks: list[Mark] = []
    for mark in document.marks:
        moved = places.moved(mark.stretches[0])
        if moved is None:
            tally.drop("mark", mark.id, losses.BLANKS_ONLY)
        elif moved != mark.stretches[0]:
            tally.change("mark", mark.id, EDGES)
            marks.append(replace(mark, stretches=(moved,)))
        else:
            marks.append(mark)
    kept = {mark.id for mark in marks}
    relations = [r for r in document.relations if r.source in kept and r.target in kept]
    for relation in document.relations:
        if relation.source not in kept or relation.target not in kept:
            tally.drop("relation", relation.id, losses.RELATION_ENDS)
    return replace(document, marks=tuple(marks), relations=tuple(relations))
