"""The history of an article in rows for people: who decided what and when, what is undone, what can be."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from annotator.model.decision import Added, Change, Decision
from annotator.model.facts import Annotation, Fact, Note, Offered, Quote, Rejection, Value
from annotator.model.history import Act
from annotator.model.span import Span, hull
from annotator.model.stream import SUGGESTER, StreamKey

LONGEST = 60
"""From how many code points on the words of a row are cut in the middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One decision. `what` names code and words; `time` is ISO 8601 in UTC.

    `action` is the verb of the log, `of` that of the decision which this one takes back, "" where it takes back none.
    """

    decision: str
    time: str
    coder: str
    role: str
    action: str
    what: str
    undone: bool
    can_undo: bool
    of: str = ""

    @property
    def is_coding(self) -> bool:
        """Whether somebody coded: suggestions that were brought are no coding."""
        return self.role != SUGGESTER


def seen_by(mine: StreamKey | None, log: Iterable[Decision], *, shown: bool) -> list[Decision]:
    """Return what of an article's history a person sees: all, or only the stream `mine`.

    What suggesters from outside offer is seen where suggestions are `shown`.
    """
    return [d for d in log if (shown if d.key.role == SUGGESTER else mine in (None, d.key))]


def nobody_coded(log: Iterable[Decision]) -> bool:
    """Tell whether nothing was decided on an article: suggestions that were brought for it are no coding."""
    return all(d.key.role == SUGGESTER for d in log)


def history_rows(
    log: Iterable[Decision], text: str, names: Mapping[str, str], *, can_undo: Callable[[str], Act | None]
) -> tuple[HistoryRow, ...]:
    """Return a row for each decision of `log`, newest first. `names` are the coders' names by id."""
    listed = list(log)
    undone = _undone(listed)
    verbs = {d.id: d.action for d in listed}
    return tuple(
        HistoryRow(
            decision=d.id,
            time=d.time,
            coder=names.get(d.key.coder, d.key.coder),
            role=d.key.role,
            action=d.action,
            what=describe(d.changes, text),
            undone=d.id in undone,
            can_undo=d.undoes is None and can_undo(d.id) is not None,
            of=verbs.get(d.undoes or "", ""),
        )
        for d in reversed(listed)
    )


def describe(changes: Iterable[Change], text: str) -> str:
    """Return code and words of what the changes are about, without a verb; several are counted."""
    listed = list(changes)
    shown = [c.fact for c in listed if isinstance(c, Added)] or [c.fact for c in listed]
    told = [words for fact in shown if (words := _describe(fact, text))]
    return "" if not told else told[0] + (f" (+{len(told) - 1})" if len(told) > 1 else "")


def _describe(fact: Fact, text: str) -> str:
    match fact:
        case Annotation(code=code, span=span) | Rejection(code=code, span=span):
            return f"{code} «{_cut(span, text)}»"
        case Quote(content=content):
            return f"quote «{_cut(hull(content.spans), text)}»"
        case Value(variable=variable, values=values):
            return f"{variable} = {', '.join(values)}"
        case Note(text=words):
            return words
        case Offered(suggester=name, version=version, number=number):
            return f"{name} {version} ({number})" if number else f"{name} {version}"
        case _:
            return ""


def _cut(span: Span, text: str) -> str:
    words = " ".join(span.of(text).split())
    half = LONGEST // 2
    return words if len(words) <= LONGEST else f"{words[:half]}…{words[-half:]}"


def _undone(listed: list[Decision]) -> set[str]:
    undone: set[str] = set()
    for decision in reversed(listed):
        if decision.undoes and decision.id not in undone:
            undone.add(decision.undoes)
    return undone
