"""Differences from gold as rows of a list: the words in their context, what was said, gold, reason and note."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from annotator.model.facts import Annotation, Quote, Value
from ui.adjudication.wording import Names, kinds, reasons, translate
from ui.coding.rich import isolated
from ui.context_rows import HTML, ContextDelegate
from ui.style import INK_SOFT, WARNING, WARNING_SOFT

if TYPE_CHECKING:
    from annotator.adjudication.feedback import Feedback

_ITEM = Qt.ItemDataRole.UserRole
_AROUND = 36


class FeedbackList(QListWidget):
    """Lists differences; `shown` carries the one that is looked at."""

    shown = Signal(object)

    def __init__(self, names: Names, *, mine: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._mine = names, mine
        self.setItemDelegate(ContextDelegate(self, wrapping=True))
        # Rows are as high as their words need in this width: a bar that comes later would make it another.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def show_items(self, items: Iterable[Feedback]) -> None:
        """List these differences instead of those before."""
        self.clear()
        for one in items:
            item = QListWidgetItem(self)
            item.setData(_ITEM, one)
            item.setData(HTML, self._html(one))
            item.setText(f"{one.words} · {self._told(one)}")

    @property
    def current(self) -> Feedback | None:
        """The difference that is looked at."""
        item = self.currentItem()
        found: Feedback | None = item.data(_ITEM) if item is not None else None
        return found

    def step(self, by: int) -> bool:
        """Go to the next difference, or back; False where there is none."""
        row = self.currentRow() + by
        there = 0 <= row < self.count()
        if there:
            self.setCurrentRow(row)
        return there

    def _tell(self) -> None:
        if self.current is not None:
            self.shown.emit(self.current)

    def _told(self, one: Feedback) -> str:
        """Say what the coder said and what gold has."""
        who = translate("Disagreements", "you") if self._mine else translate("Disagreements", "coder")
        gold = translate("Disagreements", "gold")
        text = _Around(one)
        own, golden = (text.told(fact, self._names) for fact in (one.own, one.gold))
        return f"{who}: {isolated(own)} · {gold}: {isolated(golden)}"

    def _html(self, one: Feedback) -> str:
        named = {**kinds(), "added": translate("Disagreements", "not in gold")}
        kind = " · ".join(named.get(k, k) for k in one.kinds)
        before, after = _end_of(one.before), _start_of(one.after)
        inside = f'<span style="background-color:{WARNING_SOFT}">{escape(one.words)}</span>'
        context = f'<span style="color:{INK_SOFT}">{escape(before)}</span>{inside}'
        context += f'<span style="color:{INK_SOFT}">{escape(after)}</span>'
        why = reasons().get(one.reason, "")
        note = isolated(escape(one.note))
        direction = "rtl" if self.isRightToLeft() else "ltr"
        side = "right" if self.isRightToLeft() else "left"
        last = " · ".join(filter(None, (kind, why, note if one.note else "")))
        line = f'<p dir="{direction}" align="{side}" style="margin:0; color:'
        told = escape(self._told(one))
        return (
            f'<p dir="rtl" style="margin:0">{context or escape(one.title)}</p>'
            f'{line}black">{told}</p>{line}{WARNING}; font-size:11px">{last}</p>'
        )


def _end_of(words: str) -> str:
    """Return whole words at the end."""
    return words if len(words) <= _AROUND else f"… {words[-_AROUND:].partition(' ')[2]}"


def _start_of(words: str) -> str:
    """Return whole words at the beginning."""
    return words if len(words) <= _AROUND else f"{words[:_AROUND].rpartition(' ')[0]} …"


class _Around:
    """The words around a difference, of which what is said there is cut."""

    def __init__(self, one: Feedback) -> None:
        self._words = one.before + one.words + one.after
        self._start = one.place.start - len(one.before)

    def told(self, fact: object, names: Names) -> str:
        if isinstance(fact, Annotation):
            return f"{names.said(fact)} {self._cut(fact.span.start, fact.span.end)}"
        if isinstance(fact, Quote):
            spans = fact.content.spans
            told = [names.said(fact), self._cut(spans[0].start, spans[-1].end)]
            speaker = fact.speaker
            if speaker is not None:
                place = self._cut(speaker.spans[0].start, speaker.spans[-1].end)
                told.append(f"{names.part('speaker')} {place}")
            return " · ".join(told)
        return f"{names.code(fact.variable)}: {names.said(fact)}" if isinstance(fact, Value) else names.nothing()

    def _cut(self, start: int, end: int) -> str:
        words = " ".join(self._words[max(0, start - self._start) : max(0, end - self._start)].split())
        if len(words) > 40:
            words = f"{words[:20].rstrip()} … {words[-16:].lstrip()}"
        return f"«{isolated(words)}»" if words else ""
