"""A sighting: a stretch of words that one rule takes for a name. And the reading of a document that the rules share."""

from dataclasses import dataclass
from functools import cached_property

from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.naming.glance import glance
from annotator.suggest.naming.lexicon import Lexicon

LONGEST_NAME = 8
"""Words in a name at most."""


_ENDINGS = ("ها", "هم", "ون", "ات", "ته", "هما", "وا", "تم", "نا")
_VERB_PREFIXES = "يتنا"


def looks_like_verb(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word is a known common one once its first letter is exchanged as verbs do: ينقل, تنقل."""
    if word[0] not in _VERB_PREFIXES:
        return False
    if word[0] in "يت" and word.endswith(("ان", "ون")) and len(word) > 5:
        return True
    return any(lexicon.common(prefix + word[1:]) for prefix in _VERB_PREFIXES if prefix != word[0])


def is_common(lexicon: Lexicon, surface: str, word: str) -> bool:
    """Tell whether a word is a common one as it stands; وعلي is not وعلى, though `word`, its search form, is one."""
    return lexicon.common(word) and not (word.endswith("علي") and surface.endswith("ي"))


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words `first` to `last` (included) from code point `start` on are a name; `rule` says who thinks so."""

    first: int
    last: int
    start: int
    code: str
    score: float
    rule: str


@dataclass(frozen=True)
class Reading:
    """A document with the lists; the questions that rules ask about a word, by its index."""

    document: Document
    lexicon: Lexicon

    @cached_property
    def glances(self) -> tuple[int, ...]:
        """For each word, the flags of `Glance`."""
        lists = self.lexicon
        return tuple([glance(lists, surface) for surface in self.document.surfaces])

    def at(self, kind: int) -> list[int]:
        """Return the indexes of the words where something of this kind may begin."""
        return [index for index, seen in enumerate(self.glances) if seen & kind]

    def run(self, first: int, limit: int = LONGEST_NAME) -> int:
        """Return the index behind the last word that follows `first` with nothing but blanks between."""
        return min(self._ends[first], first + limit)

    @cached_property
    def _ends(self) -> list[int]:
        """For each word, the index behind the last that follows it with nothing but blanks between."""
        joined = self.document.joined
        end = len(joined)
        ends = [end] * end
        for index in range(end - 1, -1, -1):
            ends[index] = end
            if not joined[index]:
                end = index
        return ends

    @cached_property
    def openings(self) -> dict[str, list[tuple[int, int]]]:
        """Search form of a word, whole or without proclitics -> (index, where it begins) of its places, in order."""
        found: dict[str, list[tuple[int, int]]] = {}
        for index, heads in enumerate(self.document.heads):
            for start, word in heads:
                found.setdefault(word, []).append((index, start))
        return found

    def person(self, index: int, word: str | None = None) -> float | None:
        """Return the share of person's names among the uses of word `index` (or of its rest `word`); None: unknown."""
        folded = self.document.folded_words[index]
        word = folded if word is None else word
        if word == "علي":  # the search form of the preposition على too
            return 0.0 if self.document.words[index].of(self.document.text).endswith("ى") else 0.5
        return self.lexicon.person(word)

    def is_cut(self, index: int, start: int) -> bool:
        """Tell whether a name from `start` on leaves a proclitic of word `index` outside."""
        return start != self.document.words[index].start

    def is_common(self, index: int) -> bool:
        """Tell whether word `index` is a common one as it stands."""
        return is_common(self.lexicon, self.document.surfaces[index], self.document.folded_words[index])

    def unknown_name(self, index: int) -> bool:
        """Tell whether word `index` is in no list and may be a name that nobody knows yet."""
        word = self.document.folded_words[index]
        return (
            len(word) >= 3
            and "\u0621" <= word[0] <= "\u064a"
            and word not in self.lexicon.words
            and not word.endswith(_ENDINGS)
            and not looks_like_verb(self.lexicon, word)
            and not (word.endswith("ه") and self.lexicon.common(word[:-1]))  # a noun with its pronoun: خصمه
            and not any(self.lexicon.common(rest) for _, rest in self.document.heads[index][1:])
        )

    def span(self, sighting: Sighting) -> Span:
        """Return the sighting's stretch of the article."""
        return Span(sighting.start, self.document.words[sighting.last].end)
