"""Proclitics and the article: what is written on a word but does not belong to it. Not a morphological analyser."""

import re
from collections.abc import Callable

from annotator.arabic.folding import fold_key, fold_text, is_mark
from annotator.arabic.words import words
from annotator.model.span import Span

_MARK = "[\u0640\u064b-\u065f\u0670]*"
_CONJUNCTION = f"[وف]{_MARK}"
_PREPOSITION = f"[بكل]{_MARK}"
_FUTURE = f"س{_MARK}"
_ARTICLE = re.compile(f"[اٱ]{_MARK}ل{_MARK}")
_LIL = re.compile(f"({_CONJUNCTION})?ل{_MARK}ل{_MARK}")
_ONE = re.compile(f"{_CONJUNCTION}|{_PREPOSITION}|{_FUTURE}")
_TWO = re.compile(f"{_CONJUNCTION}(?:{_PREPOSITION}|{_FUTURE})")


def proclitic_lengths(word: str) -> tuple[int, ...]:
    """Return how many code points at the head of `word` can be proclitics, shortest first, marks included.

    و ف ب ل ك س, two of them in their order, and لل where it has swallowed the article. At least two letters remain.
    """
    found = (pattern.match(word) for pattern in (_ONE, _TWO, _LIL))
    lengths = {m.end() for m in found if m is not None}
    return tuple(sorted(n for n in lengths if _letters(word[n:]) >= 2))


def split_proclitics(word: str, known: Callable[[str], bool]) -> int:
    """Return how many code points of `word` are proclitics, 0 to all but two letters.

    `known` tells whether a search form (`fold_text`) is a name or word. The whole word is asked first, then what
    stays after the shortest proclitic, and so on; after لل also the rest with its article given back. 0 when nothing
    is known.
    """
    if known(fold_text(word)):
        return 0
    for length in proclitic_lengths(word):
        rest = fold_text(word[length:])
        if known(rest) or (swallows_article(word, length) and known("ال" + rest)):
            return length
    return 0


def swallows_article(word: str, length: int) -> bool:
    """Tell whether the proclitic of `length` code points ends in لل, where the second ل is the article."""
    match = _LIL.match(word)
    return match is not None and match.end() == length


def without_proclitics(text: str, span: Span, known: Callable[[str], bool]) -> Span:
    """Return `span` without the proclitics of its first word, as GUIDELINES asks for new entities.

    Nothing changes where the span begins inside a word, or where `known` knows the whole word or none of its rests.
    """
    word = _word_from(text, span.start)
    if word is None or word.start != span.start:
        return span
    length = split_proclitics(word.of(text), known)
    return Span(span.start + length, span.end) if span.start + length < span.end else span


def toggle_proclitic(text: str, span: Span) -> Span:
    """Return `span` with its left edge at the next place a proclitic can end in its first word; after the last,
    at the beginning of the word (key G)."""
    word = _word_from(text, span.start)
    if word is None:
        return span
    places = [word.start, *(word.start + n for n in proclitic_lengths(word.of(text)))]
    later = [p for p in places if span.start < p < span.end]
    return Span(later[0] if later else word.start, span.end)


def toggle_article(text: str, span: Span) -> Span:
    """Return `span` with the ال at its left edge taken out, or taken in where it stands just before it (key H)."""
    word = _word_from(text, span.start)
    if word is None:
        return span
    inside = _ARTICLE.match(text, span.start, word.end)
    if inside is not None and inside.end() < span.end:
        return Span(inside.end(), span.end)
    before = next((m for m in _ARTICLE.finditer(text, word.start, span.start) if m.end() == span.start), None)
    return Span(before.start(), span.end) if before is not None else span


def _word_from(text: str, point: int) -> Span | None:
    """Return the word that holds the code point `point`."""
    line = text.rfind("\n", 0, point) + 1
    end = text.find("\n", point)
    listed = tuple(Span(line + w.start, line + w.end) for w in words(text[line : end if end >= 0 else len(text)]))
    return next((w for w in listed if w.start <= point < w.end), None)


def _letters(part: str) -> int:
    return sum(not is_mark(c) for c in part)


def name_key(text: str, span: Span) -> str:
    """Return the key of a name in its text: the search form, with the article given back that لل has swallowed."""
    key = fold_key(span.of(text))
    swallowed = text[max(0, span.start - 2) : span.start] == "لل" and not key.startswith("ال")
    return "ال" + key if swallowed else key
