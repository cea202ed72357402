"""The shipped lists of names and words, loaded once when first asked for (about 0.2 s).

Built by tools/build_lexicons.py; resources/lexicons/README.md says out of what. Keys are search forms (`fold_key`).
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from annotator.model.resources import resource


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Lexicon:
    """`names`: key -> (code, score 0 to 1); `longest`: first word of a name -> words of its longest name;
    `words`: word -> (share as part of a person's name, share as part of any name), both 0 to 1."""

    names: Mapping[str, tuple[str, float]]
    longest: Mapping[str, int]
    words: Mapping[str, tuple[float, float]]

    def person(self, word: str) -> float | None:
        """Return the share of a word's occurrences that are part of a person's name; None for an unknown word."""
        shares = self.words.get(word)
        return shares[0] if shares is not None else None

    def common(self, word: str) -> bool:
        """Tell whether the word is known and hardly ever part of a name."""
        shares = self.words.get(word)
        return shares is not None and shares[1] < 0.15

    def knows(self, word: str) -> bool:
        """Tell whether the word is a name or a known word: what proclitics are judged by."""
        return word in self.words or word in self.names


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the shipped lists."""
    names: dict[str, tuple[str, float]] = {}
    longest: dict[str, int] = {}
    for line in _lines("names.tsv.gz"):
        key, code, percent, _sources = line.split("\t")
        names[key] = (code, int(percent) / 100)
        first, blanks = key.split(" ", 1)[0], key.count(" ")
        if longest.get(first, 0) <= blanks:
            longest[first] = blanks + 1
    words = {}
    for line in _lines("words.tsv.gz"):
        word, person, name = line.split("\t")
        words[word] = (int(person) / 100, int(name) / 100)
    return Lexicon(names, longest, words)


def _lines(name: str) -> list[str]:
    return gzip.decompress(resource(f"lexicons/{name}").read_bytes()).decode("utf-8").splitlines()
