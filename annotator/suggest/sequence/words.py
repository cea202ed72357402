"""What the model sees of one word by itself: spelling, affixes, lists, clusters. Neighbours see the same."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from annotator.suggest.document import forms_of
from annotator.suggest.naming.lexicon import Lexicon
from annotator.suggest.naming.triggers import (
    CONNECTORS,
    DAYS,
    DIRECTIONS,
    FILIATION,
    MEDIA,
    ORGANISATIONS,
    PLACES,
    STATE_BODIES,
    TITLES,
)

CLEARLY = 0.05
"""By how much the rest of a word must be surer as a name than the whole."""
PART_ONLY = 0.7
"""What a share in names counts where the form alone is in no list."""
HARDLY = 0.02
"""Share in names below which a word is hardly ever one."""
CLASSES = {
    "title": TITLES,
    "connector": CONNECTORS,
    "filiation": FILIATION,
    "organisation": ORGANISATIONS,
    "body": STATE_BODIES,
    "direction": DIRECTIONS,
    "medium": MEDIA,
    "place": PLACES,
    "day": DAYS,
}
CLASSES_OF = {
    word: tuple("t" + name for name, listed in CLASSES.items() if word in listed)
    for word in frozenset().union(*CLASSES.values())
}
NEAR = frozenset({"p", "e", "d", "g"})
"""Templates seen one word to each side; all others are seen two words to each side."""


def offsets(feature: str) -> tuple[int, ...]:
    """Return at which distances (0: the word itself) a feature of a word counts."""
    return (-1, 0, 1) if feature[0] in NEAR else (-2, -1, 0, 1, 2)


@lru_cache(maxsize=50_000)
def cut(surface: str, lists: Lexicon) -> tuple[int, str]:
    """Return how many code points of a word as written are proclitics, and the search form of the rest.

    The rest that is most surely a name, where it is surer than the whole; where no form is a name, the rest that is
    known while the whole is not.
    """
    forms = forms_of(surface)
    if len(forms) == 1:
        return forms[0]
    whole = forms[0][1]
    best = max(forms[1:], key=lambda form: _standing(form[1], lists))
    if _standing(best[1], lists) > _standing(whole, lists) + CLEARLY:
        return best
    if whole not in lists.words and whole not in lists.names:
        return next((form for form in forms[1:] if form[1] in lists.words), forms[0])
    return forms[0]


def _standing(form: str, lists: Lexicon) -> float:
    """Return how surely a form is a name, 0 to 1: by the list of names, else by its share in names."""
    named = lists.names.get(form)
    return named[1] if named is not None else PART_ONLY * lists.words.get(form, (0.0, 0.0))[1]


def spelling(surface: str, lists: Lexicon) -> tuple[str, str]:
    """Return the features that tell which word it is: as it stands, and without proclitics."""
    return "w" + forms_of(surface)[0][1], "s" + cut(surface, lists)[1]


def word_features(surface: str, lexicon: Lexicon, clusters: Mapping[str, str], kinds: Mapping[str, str]) -> list[str]:
    """Return the features of a word as it is written; the first letter of each names its template.

    `clusters` and `kinds` are those of the model.
    """
    return list(_features(surface, lexicon, clusters, kinds))


def is_arabic(word: str) -> bool:
    """Tell whether a word in search form begins with an Arabic letter."""
    return "\u0621" <= word[:1] <= "\u064a"


def cluster_path(surface: str, lexicon: Lexicon, clusters: Mapping[str, str]) -> str | None:
    """Return the clusters of a word, else of what is left of it without proclitics; None where neither has any."""
    return clusters.get(forms_of(surface)[0][1]) or clusters.get(cut(surface, lexicon)[1])


def without_article(stem: str) -> tuple[str, str]:
    """Return "1" where the article is written before a word, else "0", and the word without it."""
    return ("1", stem[2:]) if stem.startswith("ال") else ("0", stem)


def relation(article: str, bare: str, lexicon: Lexicon) -> str:
    """Return the feature of an adjective of relation: article, whether a known place is in it, gender; else ""."""
    root = bare[:-2] if bare.endswith("يه") else bare[:-1] if bare.endswith("ي") else ""
    return f"d{article}{_nisba(root, lexicon)}{'f' if bare.endswith('يه') else 'm'}" if root else ""


def _features(surface: str, lexicon: Lexicon, clusters: Mapping[str, str], kinds: Mapping[str, str]) -> Iterator[str]:
    word = forms_of(surface)[0][1]
    if not is_arabic(word):
        yield "h0" if word[:1].isdigit() else "h1"
        yield f"h2{min(len(word), 5)}"
        yield "w" + word
        return
    stem = cut(surface, lexicon)[1]
    if word == "علي":
        yield "v1" if surface.endswith("ي") else "v2"
    yield "w" + word
    yield "s" + stem
    if stem != word:
        yield "y" + word[: len(word) - len(stem)] if word.endswith(stem) else "yلل"
    path = cluster_path(surface, lexicon, clusters)
    if path is None:
        yield "c?"
    else:
        for level, name in enumerate(path.split(".")):
            yield f"c{level}.{name}"
    for kind in kinds.get(stem, "?").split(" "):
        yield "g" + kind
    shares = lexicon.words.get(stem)
    if shares is None:
        yield "l?"
    else:
        yield f"lp{bucket(shares[0])}"
        yield f"ln{bucket(shares[1])}"
        if shares[1] < HARDLY:
            yield "l0"
    named = lexicon.names.get(stem)
    if named is not None:
        yield f"n{named[0]}{bucket(named[1])}"
    if stem in lexicon.longest and lexicon.longest[stem] > 1:
        yield "n+"
    yield from CLASSES_OF.get(stem, ())
    article, bare = without_article(stem)
    yield f"h3{article}{min(len(bare), 7)}"
    adjective = relation(article, bare, lexicon)
    if adjective:
        yield adjective
    for length in (1, 2, 3):
        if len(stem) > length:
            yield f"p{stem[:length]}"
    for length in (1, 2, 3, 4):
        if len(stem) > length:
            yield f"e{stem[-length:]}"


def _nisba(root: str, lexicon: Lexicon) -> str:
    """Tell whether an adjective of relation is made from a known place."""
    for name in (root, root + "ا", root + "ه", "ال" + root, root + "يا", root + "ايا"):
        if lexicon.names.get(name, ("",))[0] == "LOC":
            return "1"
    return "0"


def bucket(share: float) -> int:
    """Return the tenth that a share, 0 to 1, lies in: 0 to 9."""
    return min(9, int(share * 10))
