"""The registry by name, with the entries that one import adds to it."""

from collections.abc import Iterable

from annotator.model.facts import Entry
from annotator.model.ids import new_id


class Registry:
    """Who is called what, here and in what arrives."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self.added: list[Entry] = []
        for entry in entries:
            self._entries.setdefault(entry.name, []).append(entry)

    def named(self, name: str, code: str) -> tuple[Entry, bool]:
        """Return the entry of this name, of this code where several have it, and whether another might be meant.

        Where none has the name, there is a new one.
        """
        found = self._entries.get(name)
        if found is None:
            found = self._entries[name] = [Entry(id=new_id(), name=name, code=code)]
            self.added.append(found[0])
        fitting = [entry for entry in found if entry.code == code] or found
        return fitting[0], len(fitting) > 1

    def take_back(self, mark: int) -> None:
        """Forget the entries that were added after the first `mark` of them."""
        for entry in self.added[mark:]:
            del self._entries[entry.name]
        del self.added[mark:]
