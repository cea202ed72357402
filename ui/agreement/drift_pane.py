"""Agreement week by week with an alarm below a threshold: between coders, and of each with the own earlier coding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.agreement.drift import DriftPlot, Line, Point, week_words
from ui.agreement.numbers import value
from ui.agreement.plot_view import DriftView
from ui.agreement.scale import LIMITS
from ui.study.words import listed

if TYPE_CHECKING:
    from annotator.agreement.figures import Row

_STEP = 0.01


class DriftPane(QWidget):
    """The plot, its threshold and the alarms in words."""

    threshold_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._subject = ""
        self._lines: list[Line] = []
        self.threshold = QDoubleSpinBox()
        self.threshold.setLocale(QLocale(QLocale.Language.C))
        self.threshold.setRange(-1.0, 1.0)
        self.threshold.setDecimals(3)
        self.threshold.setSingleStep(_STEP)
        self.threshold.setValue(LIMITS[0])
        self.threshold.setMinimumWidth(96)
        self.threshold.setAccessibleName(self.tr("Alarm below"))
        self.threshold.valueChanged.connect(lambda _value: self._show())
        label = QLabel(self.tr("Alarm below"))
        label.setBuddy(self.threshold)
        self.alarms = QLabel(wordWrap=True)
        self.view = DriftView(self._plot())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.threshold)
        row.addWidget(self.alarms, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)

    @property
    def plot(self) -> DriftPlot:
        """The picture, as it can be saved."""
        return self._plot()

    def show_lines(self, lines: Mapping[str, Iterable[Row]], title: str, subject: str) -> None:
        """Show figures by week, a line for each name."""
        self._title, self._subject = title, subject
        self._lines = [Line(name=name, points=tuple(map(_point, rows))) for name, rows in lines.items()]
        self._show()

    def _plot(self) -> DriftPlot:
        return DriftPlot(
            title=self._title,
            subject=self._subject,
            lines=tuple(self._lines),
            threshold=round(self.threshold.value(), 3),
            threshold_words=self.tr("alarm below"),
            empty_words=self.tr("There is no week with articles that several coders finished."),
        )

    def _show(self) -> None:
        plot = self._plot()
        self.view.show_plot(plot)
        alarms = plot.alarms()
        told = [
            self.tr("{week} {line}: {value}").format(
                week=week_words(point.week), line=line.name, value=value(point.value)
            )
            for line, point in alarms
        ]
        quiet = self.tr("No week lies below it.") if plot.weeks else ""
        self.alarms.setText("⚠ " + listed(told) if told else quiet)
        self.alarms.setProperty("role", "error" if told else "soft")
        self.alarms.style().polish(self.alarms)
        self.threshold_changed.emit()


def _point(row: Row) -> Point:
    return Point(week=row.week, value=row.value, low=row.low, high=row.high, reason=row.undefined, row=row)
