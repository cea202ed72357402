"""The registry by name, with the entries that one import adds to it."""

from collections.abc import Iterable

from annotator.model.facts import Entry
from annotator.model.ids import is_id, new_id


class Registry:
    """Who is called what, here and in what arrives."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._by_id: dict[str, Entry] = {}
        self.added: list[Entry] = []
        for entry in entries:
            self._take(entry)

    def named(self, name: str, code: str, id_: str = "") -> tuple[Entry, bool]:
        """Return the entry of this name, of this code where several have it, and whether another might be meant.

        With the id of an entry that is the one, whatever others are called. Where there is none, it is a new one.
        """
        if is_id(id_):
            return self._by_id.get(id_) or self._add(Entry(id=id_, name=name, code=code)), False
        found = self._entries.get(name) or [self._add(Entry(id=new_id(), name=name, code=code))]
        fitting = [entry for entry in found if entry.code == code] or found
        return fitting[0], len(fitting) > 1

    def take_back(self, mark: int) -> None:
        """Forget the entries that were added after the first `mark` of them."""
        for entry in self.added[mark:]:
            del self._by_id[entry.id]
            self._entries[entry.name].remove(entry)
        del self.added[mark:]

    def _add(self, entry: Entry) -> Entry:
        self.added.append(entry)
        self._take(entry)
        return entry

    def _take(self, entry: Entry) -> None:
        self._by_id[entry.id] = entry
        self._entries.setdefault(entry.name, []).append(entry)
