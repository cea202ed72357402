"""What the lead sees: every coder in every round, packets and returns, and from here everything that a lead does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.coding.study import Row, Standing
from annotator.corpus import Corpus
from annotator.model.study import COACHING, Round, Sample
from ui.keys import Stroke, legend
from ui.study.lead_errands import LeadErrands
from ui.study.sample_words import sample_sentence
from ui.study.words import condition, day, hours, minutes, number, percent, purpose_name, round_name
from ui.style import INK_SOFT, WARNING
from ui.workers import Task, in_background

_ROUND = Qt.ItemDataRole.UserRole
_RETURNED, _TRAINING = 7, 8
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_ROOMY = "QTreeView::item { padding: 4px 6px; }"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Study:
    rounds: tuple[Round, ...]
    rows: tuple[Row, ...]
    samples: tuple[Sample, ...]
    articles: int
    times: bool
    standings: Mapping[tuple[str, str], Standing]


class LeadPage(QWidget):
    """A table of coders by round with the lead's errands above it; `wanted` carries the id of an errand."""

    wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, corpus: Corpus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus = corpus
        self._task: Task | None = None
        self._standings: Mapping[tuple[str, str], Standing] = {}
        self._wanted_round = ""
        self._build()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew, in a worker."""
        if self._task is not None:
            self._task.drop()
        self._task = in_background(self, lambda _course: _read(self._corpus), self._show)

    @property
    def round(self) -> str:
        """The id of the round that is selected, or of the round of the selected coder."""
        item = self.table.currentItem()
        return str(item.data(0, _ROUND)) if item is not None else ""

    def select(self, round: str) -> None:
        """Read everything anew and select a round, so that the next errand is about it."""
        self._wanted_round = round
        self.refresh()

    def leave(self) -> None:
        """Stop reading."""
        if self._task is not None:
            self._task.drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the articles with Esc, and to an errand with its key."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif not self.errands.press(event):
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the errands' keys from the table, which would look for a row with these letters."""
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.errands.press(event)

    # Showing

    def _show(self, study: _Study) -> None:
        self._task = None
        kept, self._wanted_round = self._wanted_round or self.round, ""
        self.times.setChecked(study.times)
        self._standings = study.standings
        self.table.setColumnHidden(_TRAINING, not study.standings)
        self.table.clear()
        by_round = {round: list(rows) for round, rows in groupby(study.rows, key=lambda row: row.round)}
        for one in study.rounds:
            samples = [s for s in study.samples if s.round == one.id]
            self.table.addTopLevelItem(self._round_item(one, by_round.get(one.id, []), samples, study.articles))
        self.table.expandAll()
        for at in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(at)
            if item is not None and (item.data(0, _ROUND) == kept or not at):
                self.table.setCurrentItem(item)
        missing = sum(row.missing for row in study.rows)
        self.missing.setText(self.tr("Packets from which no return has come: %n", "", missing))
        self.missing.setVisible(bool(missing))

    def _round_item(self, one: Round, rows: list[Row], samples: list[Sample], articles: int) -> QTreeWidgetItem:
        drawn = len({article for sample in samples for article in sample.articles}) or articles
        finished, seconds = sum(row.finished for row in rows), sum(row.active_seconds for row in rows)
        told = [round_name(one), "", "", number(finished), hours(seconds) if seconds else "", "", "", "", ""]
        item = QTreeWidgetItem(told)
        item.setData(0, _ROUND, one.id)
        words = [purpose_name(one.purpose), condition(one), self.tr("Articles: %n", "", drawn)]
        words += [sample_sentence(sample) for sample in samples]
        item.setToolTip(0, "\n".join(words))
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        under = QTreeWidgetItem([" · ".join(words[:3])])
        under.setData(0, _ROUND, one.id)
        under.setForeground(0, QColor(INK_SOFT))
        under.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.addChild(under)
        self._align(item)
        for row in rows:
            item.addChild(self._coder_item(row))
        return item

    def _coder_item(self, row: Row) -> QTreeWidgetItem:
        packet = f"{number(row.packet)} · {day(row.packet_at)}" if row.packet else ""
        told = [
            row.coder,
            "" if row.assigned is None else number(row.assigned),
            number(row.begun),
            number(row.finished),
            hours(row.active_seconds) if row.active_seconds else "",
            "" if row.median_seconds is None else minutes(row.median_seconds),
            packet,
            self.tr("⚠ missing") if row.missing else day(row.returned_at) if row.packet else "",
            self._trained(row),
        ]
        item = QTreeWidgetItem(told)
        self._align(item)
        item.setData(0, _ROUND, row.round)
        if row.missing:
            item.setForeground(_RETURNED, QColor(WARNING))
            item.setToolTip(_RETURNED, self.tr("This packet went out and nothing has come back since."))
        return item

    def _trained(self, row: Row) -> str:
        """Say how a coder stands in a round of coder training."""
        standing = self._standings.get((row.coder_id, row.round))
        if standing is None or not standing.done:
            return ""
        if standing.passed is None:
            done = self.tr("{done} of {articles}").format(
                done=number(standing.done), articles=number(standing.articles)
            )
            return f"{percent(standing.mean)} · {done}"
        passed, failed = self.tr("passed"), self.tr("not passed")
        return f"{percent(standing.mean)} · {passed if standing.passed else failed}"

    def _align(self, item: QTreeWidgetItem) -> None:
        for column in range(1, self.table.columnCount()):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)

    def _show_sample(self) -> None:
        self.errands.enable(round_chosen=bool(self.round))

    # Building

    def _build(self) -> None:
        self.title = QLabel(self.tr("The study “{corpus}”").format(corpus=self._corpus.name))
        self.title.setProperty("role", "heading")
        self.missing = QLabel()
        self.missing.setProperty("role", "warning")
        self.missing.hide()
        back = self.tr("Back to the articles")
        self.back = QPushButton(f"{back} ({legend(Stroke('Esc'))})", autoDefault=True)
        self.back.clicked.connect(self.back_wanted)
        self.times = QCheckBox(self.tr("Record working time"))
        self.times.setToolTip(
            self.tr("Active time from decision to decision, pauses cut off; never in what is published.")
        )
        self.times.clicked.connect(lambda: self.wanted.emit("times"))
        self.errands = LeadErrands()
        self.errands.wanted.connect(self.wanted)
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Coders by round"))
        self.table.setHeaderLabels(
            [
                self.tr("Round and coder"),
                self.tr("Assigned"),
                self.tr("Begun"),
                self.tr("Finished"),
                self.tr("Hours"),
                self.tr("Minutes an article (median)"),
                self.tr("Packet"),
                self.tr("Returned"),
                self.tr("Training"),
            ]
        )
        self.table.setStyleSheet(_ROOMY)
        self.table.installEventFilter(self)
        header = self.table.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.headerItem().setTextAlignment(0, _LEADING)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.table.setAllColumnsShowFocus(True)
        self.table.currentItemChanged.connect(lambda: self._show_sample())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.times)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.errands)
        layout.addWidget(self.missing)
        layout.addWidget(self.table, 1)


def _read(corpus: Corpus) -> _Study:
    rounds, rows = corpus.rounds(), corpus.study.overview()
    schools = {one.id for one in rounds if one.purpose == COACHING and one.gold is not None}
    return _Study(
        rounds=rounds,
        rows=rows,
        standings={
            (row.coder_id, row.round): corpus.study.standing(row.coder, row.round)
            for row in rows
            if row.round in schools
        },
        samples=corpus.study.samples(),
        articles=sum(1 for _ in corpus.articles()),
        times=corpus.study.times_recorded,
    )
