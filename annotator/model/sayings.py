"""Sentences of the core in another language: looked up by pattern, with what is filled in kept."""

import json
import re
from collections.abc import Sequence
from functools import cache

from annotator.model.resources import resource

_PLACE = re.compile(r"%(\d)")
_FULL_STOP = re.compile(r"(?<=\.) ")
_MOST_PLACES = 3
"""An archive, a file in it, and a line or result in that."""


def in_language(sentence: str, language: str) -> str:
    """Return a sentence of the core, or several, in a language ("ar"); what is not known stays English.

    It is isolated, so that one that stays English keeps its full stop on the right side.
    """
    if language == "en" or not sentence:
        return sentence
    known = _known(language)
    single = _FULL_STOP.split(sentence)
    translated = [_translated(s, known) for s in single]
    if not all(translated):
        whole = _translated(sentence, known)
        translated = [whole] if whole else [t or s for t, s in zip(translated, single, strict=True)]
    return f"\u2068{' '.join(translated)}\u2069"


def _translated(sentence: str, known: dict[re.Pattern[str], str], *, places: int = _MOST_PLACES) -> str:
    """Return the translation, "" where there is none. Before a sentence there may be places, each with a colon."""
    for pattern, translation in known.items():
        if found := pattern.fullmatch(sentence):
            return _filled(translation, found.groups(), known)
    place, colon, rest = sentence.partition(": ")
    inner = _translated(rest, known, places=places - 1) if colon and places else ""
    return f"\u2068{place}\u2069: {inner}" if inner else ""


def _filled(translation: str, words: Sequence[str], known: dict[re.Pattern[str], str]) -> str:
    """Return the translation with what is filled in: several words may be known ones themselves, a name never is."""
    filled = [(" " in word and _translated(word, known)) or word for word in words]
    return _PLACE.sub(lambda place: f"\u2068{filled[int(place[1]) - 1]}\u2069", translation)


@cache
def _known(language: str) -> dict[re.Pattern[str], str]:
    """Return the translation of each sentence, by the pattern of what it can look like; longer sentences first."""
    file = resource("translations") / f"sentences_{language}.json"
    if not file.exists():
        return {}
    listed: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return {pattern_of(source): listed[source] for source in sorted(listed, key=len, reverse=True)}


def pattern_of(source: str) -> re.Pattern[str]:
    """Return what a sentence looks like whose places are filled: %1, %2 ... stand for any words."""
    literal = (re.escape(piece) for piece in _PLACE.split(source)[::2])
    return re.compile("(.+?)".join(literal), re.DOTALL)
