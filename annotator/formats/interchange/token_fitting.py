"""A document as formats of tokens in sentences can hold it: every token in a sentence, every mark at tokens."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import TokenPlaces, grouped, split_sentences, tokenise, without_blanks
from annotator.model.errors import UserError

_GAP = re.compile(r"(?:\n *)?\Z")


def fit_to_tokens(document: Document, tally: Tally) -> Document:
    """Return the document with tokens without blanks in sentences that leave only line ends and blanks between them.

    Raises UserError for a text that has nothing but blanks.
    """
    text = document.text
    tokens = without_blanks(text, document.tokens)
    if tokens != document.tokens:
        tally.change("tokens", document.name, "Tokens with blanks in them are several tokens there.")
    elif not tokens:
        tally.keep("tokens of our own", len(tokens := tokenise(text)))
    if not tokens:
        raise UserError(f"{document.name}: the text has no word, so this format cannot hold it.")
    before = text[: tokens[0].start]
    if before.strip():
        tokens = (*without_blanks(text, (Stretch(0, tokens[0].start),)), *tokens)
        tally.change("tokens", document.name, "What stands before the first token is tokens there.")
        before = text[: tokens[0].start]
    if before.strip(" "):
        reason = "What is blank before the first word is written as spaces; positions stay."
        tally.change("text", document.name, reason)
        text = " " * len(before) + text[len(before) :]
    fitted = replace(document, text=text, tokens=tokens)
    sentences = tuple(_sentences(text, tokens, document.sentences or split_sentences(document.text)))
    if document.sentences and sentences != document.sentences:
        reason = "Sentences begin at a token there and hold what is blank after them."
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
            tally.drop("mark", mark.id, "It stands on blanks only; marks need a token there.")
        elif moved != mark.stretches[0]:
            tally.change("mark", mark.id, "Marks begin and end at letters there, not at blanks.")
            marks.append(replace(mark, stretches=(moved,)))
        else:
            marks.append(mark)
    kept = {mark.id for mark in marks}
    relations = [r for r in document.relations if r.source in kept and r.target in kept]
    for relation in document.relations:
        if relation.source not in kept or relation.target not in kept:
            tally.drop("relation", relation.id, "A mark that it joins could not be kept.")
    return replace(document, marks=tuple(marks), relations=tuple(relations))
