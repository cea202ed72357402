"""What the model sees at a place in an article: what parts a word from its neighbours, and what the rules say there."""

from itertools import pairwise

from annotator.suggest.document import Document
from annotator.suggest.naming.ruling import sightings
from annotator.suggest.naming.sighting import Reading, Sighting

_GAPS = {
    "": "none", ",": "comma", "،": "comma", ".": "stop", "؛": "comma", ":": "colon", "(": "open", ")": "close",
    "\"": "mark", "«": "mark+", "“": "mark+", "»": "mark-", "”": "mark-", "-": "dash", "–": "dash", "/": "slash",
}  # fmt: skip


def gap_kind(gap: str) -> str:
    """Return one word for what stands between two words."""
    if "\n" in gap:
        return "line"
    bare = gap.strip()
    return _GAPS.get(bare) or _GAPS.get(bare[:1], "other")


def surroundings(reading: Reading) -> tuple[list[list[str]], list[Sighting]]:
    """Return, for each word, its features in this place (the first letter names the template); and the rules' names."""
    document = reading.document
    kinds = [gap_kind(gap) for gap in document.gaps]
    found = [[f"G0{before}", f"G1{after}", f"G2{before}+{after}"] for before, after in pairwise(kinds)]
    every, kept = sightings(reading)
    for s in every:
        own = s.rule.replace(" ", "")
        for k in range(s.first, s.last + 1):
            found[k].append(f"R{own}{s.code}{'B' if k == s.first else 'I'}{min(9, int(s.score * 10))}")
    for s in kept:
        again = "again" if s.rule.startswith("again") else ""
        for k in range(s.first, s.last + 1):
            found[k].append(f"K{s.code}{'B' if k == s.first else 'I'}{again}")
            found[k].append(f"K{s.code}{'B' if k == s.first else 'I'}{'E' if k == s.last else ''}")
        if s.first:
            found[s.first - 1].append(f"K<{s.code}")
        if s.last + 1 < len(found):
            found[s.last + 1].append(f"K>{s.code}")
    return found, kept


def sequence_starts(document: Document) -> list[int]:
    """Return the indexes of the words that begin a sentence; a name never goes on over one."""
    starts = [0] if document.words else []
    for sentence in document.sentences:
        index = document.index_at(sentence.start)
        if starts and starts[-1] < index < len(document.words):
            starts.append(index)
    return starts
