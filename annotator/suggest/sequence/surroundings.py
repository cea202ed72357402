"""What the model sees at a place in an article: what parts a word from its neighbours, what the rules say
there, and what stands around the same word elsewhere."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from annotator.suggest.document import Document
from annotator.suggest.naming.ruling import sightings
from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.sequence.elsewhere import elsewhere

_GAPS = {
    "": "none", ",": "comma", "،": "comma", ".": "stop", "؛": "comma", ":": "colon", "(": "open", ")": "close",
    "\"": "mark", "«": "mark+", "“": "mark+", "»": "mark-", "”": "mark-", "-": "dash", "–": "dash", "/": "slash",
}  # fmt: skip


@lru_cache(maxsize=1000)
def gap_kind(gap: str) -> str:
    """Return one word for what stands between two words."""
    if "\n" in gap:
        return "line"
    bare = gap.strip()
    return _GAPS.get(bare) or _GAPS.get(bare[:1], "other")


@lru_cache(maxsize=1000)
def _between(before: str, after: str) -> tuple[str, ...]:
    """Return the features of a word that stands between two kinds of gaps."""
    return f"G0{before}", f"G1{after}", f"G2{before}+{after}"


def surroundings(
    reading: Reading, clusters: Mapping[str, str], starts: Sequence[int]
) -> tuple[list[tuple[str, ...]], list[Sighting]]:
    """Return, for each word, its features in this place (the first letter names the template); and the rules' names.

    `clusters` are those of the model, `starts` the words that begin a sentence.
    """
    document = reading.document
    kinds = [gap_kind(gap) for gap in document.gaps]
    found = [_between(before, after) for before, after in pairwise(kinds)]
    seen: dict[int, list[str]] = {}
    every, kept = sightings(reading)
    for s in every:
        own = s.rule.replace(" ", "") + s.code
        sure = min(9, int(s.score * 10))
        for k in range(s.first, s.last + 1):
            seen.setdefault(k, []).append(f"R{own}{'B' if k == s.first else 'I'}{sure}")
    for s in kept:
        again = "again" if s.rule.startswith("again") else ""
        for k in range(s.first, s.last + 1):
            part = f"K{s.code}{'B' if k == s.first else 'I'}"
            seen.setdefault(k, []).extend((part + again, part + ("E" if k == s.last else "")))
        if s.first:
            seen.setdefault(s.first - 1, []).append(f"K<{s.code}")
        if s.last + 1 < len(found):
            seen.setdefault(s.last + 1, []).append(f"K>{s.code}")
    for k, features in elsewhere(reading, clusters, starts):
        seen.setdefault(k, []).extend(features)
    for k, features in seen.items():
        found[k] += tuple(features)
    return found, kept


def sequence_starts(document: Document) -> list[int]:
    """Return the indexes of the words that begin a sentence; a name never goes on over one."""
    starts = [0] if document.words else []
    for sentence in document.sentences:
        index = document.index_at(sentence.start)
        if starts and starts[-1] < index < len(document.words):
            starts.append(index)
    return starts
