"""What an export cannot hold, counted: each kind of loss once, with its number and the first place."""

import re
from dataclasses import dataclass, replace

from annotator.formats.interchange.document import Document
from annotator.formats.interchange.reporting import Report, Told

_DIFFERING = re.compile(r'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\S*|"[^"]*"|\d+')
"""What differs in a reason from one place to the next: ids, names, numbers."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format cannot hold of this corpus: what, why, how often, and one place; changed where not `dropped`."""

    what: str
    reason: str
    number: int
    place: str
    dropped: bool = True


def losses_of(report: Report) -> tuple[Loss, ...]:
    """Return what one report tells, each kind once: what is dropped, then what is changed."""
    found: dict[tuple[bool, str, str], Loss] = {}
    for dropped, listed in ((True, report.dropped), (False, report.changed)):
        for told in listed:
            key = dropped, told.what, told.reason
            first = found.get(key, Loss(told.what, told.reason, 0, told.place, dropped))
            found[key] = replace(first, number=first.number + 1)
    return tuple(found.values())


class Losses:
    """What reports tell, counted by what and why."""

    def __init__(self) -> None:
        self._found: dict[tuple[bool, str, str], Loss] = {}
        self._numbers: dict[tuple[bool, str, str], int] = {}
        self._reasons: dict[str, str] = {}

    def add(self, document: Document, report: Report) -> None:
        """Count what a report tells of a document, which is still as it was before it was fitted."""
        for dropped, listed in ((True, report.dropped), (False, report.changed)):
            for told in listed:
                key = dropped, told.what, self._kind(told.reason)
                if key not in self._found:
                    self._found[key] = Loss(told.what, told.reason, 0, _place(document, told), dropped)
                self._numbers[key] = self._numbers.get(key, 0) + 1

    def all(self) -> tuple[Loss, ...]:
        """Return the losses: what is dropped, then what is changed."""
        counted = [
            Loss(loss.what, loss.reason, self._numbers[key], loss.place, loss.dropped)
            for key, loss in self._found.items()
        ]
        return tuple(sorted(counted, key=lambda loss: not loss.dropped))

    def _kind(self, reason: str) -> str:
        if reason not in self._reasons:
            if len(self._reasons) > 5_000:
                self._reasons.clear()
            self._reasons[reason] = _DIFFERING.sub("", reason)
        return self._reasons[reason]


def _place(document: Document, told: Told) -> str:
    """Return the document's name, and of a mark its first letters and where it stands."""
    id_, _, more = told.place.partition(", ")
    mark = document.mark(id_.partition("/")[0])
    if mark is None or mark.hull is None:
        return document.name if told.place in ("", document.name) else f"{document.name}: {told.place}"
    letters = mark.stretches[0].of(document.text)
    shown = letters if len(letters) <= _LONGEST else f"{letters[:_LONGEST]}…"
    return f"{document.name}: {shown} ({mark.hull.start}-{mark.hull.end})" + (f", {more}" if more else "")
