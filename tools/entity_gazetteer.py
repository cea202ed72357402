"""What the lists of names say of a single word, before any text is counted: what kinds of name it is or is part of."""

from collections import Counter, defaultdict
from collections.abc import Iterable

CLUBS = frozenset({"ORG.club", "ORG.wf_Sports"})
STEPS = ((1, "a"), (4, "b"), (29, "c"))
"""Up to how many names -> the letter that says so; d for more."""


def kinds(rows: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Return word -> kinds, with a blank between, from rows (name, kind, source) of the lists.

    A kind is that of the list where the word is a name by itself (LOC.city); else, for each group of longer names,
    whether the word is their first (1) or a later one (2) and in how many: PER2c.
    """
    alone: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, kind, _ in rows:
        words = name.split(" ")
        if len(words) == 1:
            alone[name].add(kind)
            continue
        for place, word in enumerate(words):
            parts[word][_group(kind) + ("2" if place else "1")] += 1
    found: dict[str, str] = {}
    for word in sorted({*alone, *parts}):
        counted = (group + _step(count) for group, count in sorted(parts[word].items()))
        found[word] = " ".join([*sorted(alone[word]), *counted])
    return found


def _group(kind: str) -> str:
    if kind in CLUBS:
        return "club"
    return "known" if kind.startswith("PER.wf") else kind.split(".")[0]


def _step(count: int) -> str:
    return next((letter for most, letter in STEPS if count <= most), "d")
