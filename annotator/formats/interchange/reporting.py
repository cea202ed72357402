"""What became of what was read or written: kept, changed, dropped, each with its reason. Nothing is lost unsaid."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """One thing that was changed or dropped: what it is, where it stands, and why, as a sentence for a person."""

    what: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Of one document: how many of each were kept, and what was changed or dropped."""

    kept: tuple[tuple[str, int], ...] = ()
    changed: tuple[Told, ...] = ()
    dropped: tuple[Told, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing was changed or dropped."""
        return not self.changed and not self.dropped


@dataclass(slots=True)
class Tally:
    """Collects a report while a document is read or fitted to a format."""

    _kept: Counter[str] = field(default_factory=Counter)
    _changed: list[Told] = field(default_factory=list)
    _dropped: list[Told] = field(default_factory=list)

    def keep(self, what: str, number: int = 1) -> None:
        """Count what was kept."""
        self._kept[what] += number

    def change(self, what: str, place: str, reason: str) -> None:
        """Say what is not as it was."""
        self._changed.append(Told(what, place, reason))

    def drop(self, what: str, place: str, reason: str) -> None:
        """Say what is not there any more."""
        self._dropped.append(Told(what, place, reason))

    def report(self) -> Report:
        """Return what was collected; each thing once."""
        kept = tuple(sorted((what, n) for what, n in self._kept.items() if n))
        return Report(
            kept=kept, changed=tuple(dict.fromkeys(self._changed)), dropped=tuple(dict.fromkeys(self._dropped))
        )
