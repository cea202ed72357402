"""What coders decided before for the same words: counts by search form, and the places where the words come again.

Filled by the store from the decisions; holds no positions and no texts.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.arabic.folding import fold_text
from annotator.arabic.sounding import alike, sound
from annotator.arabic.words import words
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.suggester import entity_suggestion

PERSON = "PER"
"""The code whose names are shortened to their last word after they were written out."""
UNKNOWN, A_NAME = (1.0, 1.0), 0.5
"""Share of being a name from which on a known word may be another spelling of one; an unknown word may always."""
COMMON_WORD = 2
"""How often a single common word has to be coded before it is suggested: المدينة is a name once, a word elsewhere."""
LONGEST_NAME = 6
"""Up to how many words a name may have of which other spellings are looked for."""
NEAR, LAST_WORD = 0.8, 0.7
"""What the score of a known name is worth for another spelling of it, and for its last word alone."""


@dataclass(slots=True)
class _Count:
    accepted: int = 0
    rejected: int = 0


@dataclass(slots=True)
class Precedent:
    """Counts of accepted and rejected decisions by key (`name_key`) and code.

    Changed in place, one decision at a time, in time that does not grow with what it holds. It is a suggester too: the
    same words first, then other spellings of them (`why` names the known one), then the last word of a person's name.
    """

    name: str = "precedent"
    version: str = "2"
    _counts: dict[str, dict[str, _Count]] = field(default_factory=dict)
    _by_first_word: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    _by_sound: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    _by_last_word: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, key: str, code: str, *, rejected: bool = False, times: int = 1) -> None:
        """Count a decision; a negative `times` takes one back. A key without words is not counted."""
        parts = _parts(key)
        if not parts:
            return
        count = self._counts.setdefault(key, {}).setdefault(code, _Count())
        if rejected:
            count.rejected = max(0, count.rejected + times)
        else:
            count.accepted = max(0, count.accepted + times)
        self._by_first_word.setdefault(parts[0], {})[key] = parts
        self._by_sound.setdefault(_sounds(parts), {})[key] = parts
        if len(parts) > 1:
            self._by_last_word.setdefault(parts[-1], {})[key] = None
        if not any(c.accepted or c.rejected for c in self._counts[key].values()):
            del self._counts[key]
            del self._by_first_word[parts[0]][key]
            del self._by_sound[_sounds(parts)][key]
            self._by_last_word.get(parts[-1], {}).pop(key, None)

    def copy(self) -> "Precedent":
        """Return another one with the same counts."""
        made = Precedent(name=self.name, version=self.version)
        for key, by_code in self._counts.items():
            for code, count in by_code.items():
                made.add(key, code, times=count.accepted)
                made.add(key, code, rejected=True, times=count.rejected)
        return made

    def remove(self, key: str, code: str, *, rejected: bool = False) -> None:
        """Take back one decision that `add` counted."""
        self.add(key, code, rejected=rejected, times=-1)

    def counts(self, key: str) -> dict[str, tuple[int, int]]:
        """Return (accepted, rejected) by code."""
        return {code: (c.accepted, c.rejected) for code, c in self._counts.get(key, {}).items()}

    def score(self, key: str, code: str) -> float | None:
        """Return the share of accepted decisions with one half added to both sides (Jeffreys), None without any."""
        count = self._counts.get(key, {}).get(code)
        if count is None or not (count.accepted or count.rejected):
            return None
        return (count.accepted + 0.5) / (count.accepted + count.rejected + 1)

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return, for every place of known words, the code that was accepted most often, if accepted mostly.

        The same words score above every other suggester, other spellings and last words below a good one.
        """
        found: list[Suggestion] = []
        decided: set[int] = set()
        for index, span, key in self._places(document):
            decided.add(index)
            code, score = self._best(key)
            often = self.counts(key)[code][0] >= COMMON_WORD if lexicon().common(key) else True
            if score > 0.5 and often and self._is_whole(document, index, key):
                why = f"{self.counts(key)[code][0]}×"
                known = 0.9 + score / 10
                found.append(entity_suggestion(document, span, code, score=known, suggester=self, why=why))
        if self._counts:
            found.extend(self._similar(document, decided))
        return tuple(found)

    def _best(self, key: str) -> tuple[str, float]:
        scores = {code: s for code in self._counts.get(key, {}) if (s := self.score(key, code)) is not None}
        code = max(scores, key=lambda c: (scores[c], c), default="")
        return code, scores.get(code, 0.0)

    def _places(self, document: Document) -> Iterator[tuple[int, Span, str]]:
        for index, heads in enumerate(document.heads):
            for start, first in heads:
                for key, parts in self._by_first_word.get(first, {}).items():
                    if (span := _match(document, index, start, parts)) is not None:
                        yield index, span, key

    def _similar(self, document: Document, decided: Collection[int]) -> Iterator[Suggestion]:
        """Yield places of other spellings of known names, and of the last word of known persons' names."""
        for index, heads in enumerate(document.heads):
            if index in decided:
                continue  # under these very words
            for start, first in heads:
                word = not first.isalpha() or lexicon().words.get(first, UNKNOWN)[1] < A_NAME
                for length in range(2 if word else 1, min(LONGEST_NAME, len(document.words) - index) + 1):
                    here = (first, *document.folded_words[index + 1 : index + length])
                    for key, parts in self._by_sound.get(_sounds(here), {}).items():
                        span = _match(document, index, start, here) if alike(parts, here) else None
                        if span is not None and (made := self._second_hand(document, span, key, NEAR)) is not None:
                            yield made
                for key in () if word else self._by_last_word.get(first, ()):
                    span = _match(document, index, start, (first,))
                    made = self._second_hand(document, span, key, LAST_WORD) if span is not None else None
                    if made is not None and made.code == PERSON:
                        yield made

    def _second_hand(self, document: Document, span: Span, key: str, worth: float) -> Suggestion | None:
        code, score = self._best(key)
        if score <= 0.5:
            return None
        known = worth * score
        return entity_suggestion(document, span, code, score=known, suggester=self, why=f"as {key}")

    def _is_whole(self, document: Document, index: int, key: str) -> bool:
        """A name that is a known word as it stands is not cut: وهران is not و + هران."""
        whole = document.folded_words[index]
        return key.split(" ")[0] == whole or whole not in self._by_first_word


def occurrences(document: Document, key: str) -> tuple[Span, ...]:
    """Return every place of the words of `key` (see `name_key`) in the document, proclitics outside, in order."""
    parts = _parts(key)
    found = {
        span
        for index, heads in enumerate(document.heads)
        for start, first in heads
        if parts and first == parts[0] and (span := _match(document, index, start, parts)) is not None
    }
    return tuple(sorted(found))


def _parts(key: str) -> tuple[str, ...]:
    return tuple(fold_text(w.of(key)) for w in words(key))


def _sounds(parts: tuple[str, ...]) -> str:
    return " ".join(map(sound, parts))


def _match(document: Document, index: int, start: int, parts: tuple[str, ...]) -> Span | None:
    """Return the span from `start` in word `index` over `parts`, None where other words follow or a line ends."""
    last = index + len(parts) - 1
    if last >= len(document.words) or document.folded_words[index + 1 : last + 1] != parts[1:]:
        return None
    gaps = (document.text[a.end : b.start] for a, b in pairwise(document.words[index : last + 1]))
    if any("\n" in gap for gap in gaps):
        return None
    return Span(start, document.words[last].end)
