"""Which entries of the registry a mark stands for: `entry`, `entry_2` ..., and `entry_id` of namesakes. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.formats.interchange.document import Mark

ENTRY = "entry"
"""The attribute that names the registry entry a mark stands for; with "_id" after it, its id where namesakes are."""
ENTRIES = re.compile(rf"({ENTRY}(?:_\d+)?)(_id)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A mention or part of a quote, by its id, stands for the registry entry of this name; `code` is the mention's.

    `entry` is the entry's id, where the file tells one: several have the name.
    """

    target: str
    name: str
    code: str = ""
    entry: str = ""


def namings(mark: Mark, target: str, code: str = "") -> Iterator[Naming]:
    """Yield the registry entries that a mark stands for; `target` is what it becomes, with this code."""
    said = dict(mark.attributes)
    for name, value in mark.attributes:
        found = ENTRIES.fullmatch(name)
        if found and not found[2]:
            yield Naming(target=target, name=str(value), code=code, entry=str(said.get(f"{name}_id", "")))


def is_of_entry(name: str, mark: Mark) -> bool:
    """Tell whether an attribute of a mark says which entry it stands for; an id without a name does not."""
    found = ENTRIES.fullmatch(name)
    return found is not None and (not found[2] or any(found[1] == other for other, _ in mark.attributes))
