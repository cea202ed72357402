"""How a foreign name sounds, whichever way a newspaper writes it: a key of consonants. No transliteration.

Newspapers write one name as بوتين, بوتن; بينغ, بينج, بينق. Long vowels inside are dropped, letters that stand for
the same foreign sound become one, hamza goes; the letter a name begins with stays, and so does the article.
"""

from functools import lru_cache

FEWEST = 3
"""Consonants that a single word needs before another spelling of it is believed."""

# On search forms (`fold_text`): ة is ه, forms of alef are ا, ى is ي already.
_SAME = str.maketrans({"غ": "ك", "ج": "ك", "ق": "ك", "ظ": "ض", "ڤ": "ف", "پ": "ب", "چ": "ك", "گ": "ك", "ء": ""})
_VOWELS = str.maketrans({"ا": "", "و": "", "ي": ""})


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Return the key of one word in its search form; "" for a word without letters."""
    article, bare = ("ال", word[2:]) if word.startswith("ال") and len(word) > 4 else ("", word)
    bare = bare.translate(_SAME)
    if not bare:
        return ""
    inside = bare[1:].translate(_VOWELS)
    return article + bare[0] + (inside[:-1] if inside.endswith("ه") else inside)


def consonants(word: str) -> int:
    """Return how many consonants the key of a word has, its article not counted."""
    return len(sound(word).removeprefix("ال").translate(_VOWELS))


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names, words in their search forms, are likely one in two spellings; False for equal ones.

    An adjective of relation (العراقي, العراقية) is no spelling of the name. A word that differs has three consonants or
    more, unless the other words of the name are the same; spellings differ by two letters in length at most.
    """
    if one == other or len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if any(sound(a) != sound(b) or abs(len(a) - len(b)) > 2 or _related(a, b) for a, b in differing):
        return False
    return len(differing) < len(one) or sum(consonants(a) for a in one) >= FEWEST


def _related(one: str, other: str) -> bool:
    """Tell whether one word is the other with an ending of relation, gender or case."""
    short, long = sorted((one, other), key=len)
    return long.removeprefix(short) in ("ي", "يه", "ه", "ا", "يا") and long.startswith(short)
