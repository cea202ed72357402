"""The figure at hand in words: its value large, what it rests on, what it allows to conclude, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.agreement.figures import FEW_ARTICLES, has_limits
from ui.agreement.numbers import chance, interval, plain, value
from ui.agreement.whiskers import colour_of
from ui.agreement.words import conclusion, measure_words
from ui.sentences import said
from ui.study.words import isolated, listed, number, percent
from ui.style import INK_FAINT

if TYPE_CHECKING:
    from annotator.agreement.figures import Row


class FigureCard(QFrame):
    """Shows one figure; `subject` says what it is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.value = QLabel()
        self.value.setMinimumWidth(112)
        self.name = QLabel()
        self.rests = QLabel()
        self.rests.setProperty("role", "soft")
        self.says = QLabel(wordWrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.name, self.rests, self.says):
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(14)
        layout.addWidget(self.value)
        layout.addLayout(words, 1)
        self.show_figure(None, "")

    def show_figure(self, row: Row | None, subject: str) -> None:
        """Show a figure; None where there is nothing at hand."""
        # Who hears the screen hears the value with what it is.
        spoken = plain(row.value) if row is not None and row.value is not None else self.tr("undefined")
        self.value.setAccessibleName(f"{measure_words(row.measure)} {spoken}" if row is not None else "")
        if row is None:
            self._show("", subject, "", "", INK_FAINT, 22)
            return
        name = " · ".join(part for part in (subject, measure_words(row.measure), self._coders(row)) if part)
        if row.value is None:
            self._show(self.tr("undefined"), name, self._rests(row), said(row.undefined), INK_FAINT, 16)
            return
        parts = [conclusion(row.value)] if "alpha" in row.measure else []
        if row.p_below_667 is not None:
            words = self.tr("P(<.667): {low} · P(<.800): {firm}")
            parts.append(words.format(low=chance(row.p_below_667), firm=chance(row.p_below_800)))
        if row.low is not None and row.n_articles < FEW_ARTICLES:
            words = self.tr("· With fewer than {count} articles the interval is too narrow.")
            parts.append(words.format(count=FEW_ARTICLES))
        colour = colour_of(row.value, limited=has_limits(row.measure))
        self._show(value(row.value), name, self._rests(row), " ".join(parts), colour, 26)

    def _show(self, value: str, name: str, rests: str, says: str, colour: str, size: int) -> None:
        turned = "\u200f" if self.isRightToLeft() else ""  # a line that begins with a Latin name runs as the others
        self.value.setText(value)
        self.value.setStyleSheet(f"font-size: {size}px; font-weight: 600; color: {colour};")
        self.name.setText(turned + name)
        self.rests.setText(turned + rests)
        self.says.setText(turned + says)

    def _coders(self, row: Row) -> str:
        return listed(isolated(name) for name in row.coders)

    def _rests(self, row: Row) -> str:
        parts = []
        if row.low is not None:
            parts.append(self.tr("95 % interval {interval}").format(interval=interval(row.low, row.high)))
        if row.n_articles:
            parts.append(self.tr("articles {count}").format(count=number(row.n_articles)))
        parts.append(self.tr("units {count}").format(count=number(row.n_units)))
        parts.append(self.tr("coders {count}").format(count=number(row.n_coders)))
        parts.append(self.tr("pairable {count}").format(count=number(row.n_pairable)))
        if row.excluded:
            parts.append(self.tr("left out {count}").format(count=number(row.excluded)))
        if row.coverage is not None:
            parts.append(self.tr("coverage {share}").format(share=percent(row.coverage)))
        return " · ".join(parts)
