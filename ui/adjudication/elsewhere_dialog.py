"""The same question elsewhere: each case in its context, ticked one by one, then given one answer as one batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.errors import UserError
from ui.adjudication.wording import Names, answers_to, statement, translate
from ui.coding.rich import cut, in_context, isolated
from ui.context_rows import HTML, ContextDelegate
from ui.sentences import said
from ui.style import INK_SOFT, WARNING_SOFT

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from ui.adjudication.adjudicating import Adjudicating

_TICKED, _BLANK = "☑", "☐"
_CASE = Qt.ItemDataRole.UserRole


class ElsewhereDialog(QDialog):
    """`settled` is how many cases were given the answer, after it was accepted."""

    def __init__(
        self, desk: Adjudicating, case: Case, others: tuple[Case, ...], names: Names, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The same answer elsewhere"))
        self.resize(860, 480)
        self._desk, self._case, self._names = desk, case, names
        self.settled = 0
        one = case.disagreement
        words = self.tr("“{words}” is asked at {number} more places. Tick each case that has the same answer.")
        self.told = QLabel(words.format(words=isolated(cut(one.words, 40)), number=len(others)), wordWrap=True)
        self.answer = QComboBox()
        self.answer.setAccessibleName(self.tr("Answer"))
        self._offer_answers()
        self.list = _Ticks(self)
        self.list.setAccessibleName(self.tr("Cases of the same question"))
        for other in others:
            self.list.add(other, self._html(other))
        self.list.ticked.connect(self._count)
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("role", "error")
        told = self.tr("Space ticks a case and goes to the next one; Enter gives the answer to all ticked ones.")
        self.keys = QLabel(told, wordWrap=True)
        self.keys.setProperty("role", "soft")
        self.do = QPushButton(default=True)
        self.do.setProperty("role", "primary")
        self.do.clicked.connect(self._settle)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.keys, 1)
        foot.addWidget(close)
        foot.addWidget(self.do)
        above = QHBoxLayout()
        label = QLabel(self.tr("Answer"))
        above.addWidget(label)
        above.addWidget(self.answer, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self.told)
        layout.addLayout(above)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.problem)
        layout.addLayout(foot)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._count()

    def _offer_answers(self) -> None:
        one, cast, names = self._case.disagreement, self._desk.cast, self._names
        text = self._desk.article(one.article).text
        golden = [statement(fact) for fact in self._case.gold]
        stated = [given for given in answers_to(one, cast) if given.fact is not None]
        for given in stated:
            self.answer.addItem(f"{cast.letters(given.coders)}: {names.told(given.fact, text)}", given.first)
        if stated:  # at first what gold has, else what most coders say
            likely = max(stated, key=lambda given: (statement(given.fact) in golden, len(given.coders)))
            self.answer.setCurrentIndex(stated.index(likely))
        if len(one.distinct) > 1:
            self.answer.addItem(translate("Disagreements", "both"), "both")
        self.answer.addItem(translate("Disagreements", "neither"), "neither")
        if self._case.state == "settled" and not self._case.gold:
            self.answer.setCurrentIndex(self.answer.count() - 1)

    def _html(self, case: Case) -> str:
        one = case.disagreement
        text = self._desk.article(one.article).text
        cast, names = self._desk.cast, self._names
        told = [isolated(f"{cast.letters(a.coders)} {names.said(a.fact)}") for a in answers_to(one, cast)]
        title = isolated(cut(self._desk.titles.get(one.article, ""), 50))
        context = in_context(text, one.place, colour=WARNING_SOFT, around=60)
        return f'{context}<br><span style="color:{INK_SOFT}; font-size:11px">{title} · {" · ".join(told)}</span>'

    def _count(self) -> None:
        number = len(self.list.chosen)
        self.do.setText(self.tr("Give the answer, here and elsewhere: %n", "", number + 1))
        self.do.setEnabled(number > 0)

    def _settle(self) -> None:
        reason, note = self._desk.chosen(self._case)
        chosen = [self._case, *self.list.chosen]
        try:
            self._desk.corpus.adjudication.settle_all(
                self._desk.session, chosen, self.answer.currentData(), reason=reason, note=note
            )
        except UserError as error:
            self.problem.setText(said(str(error)))
            return
        self.settled = len(chosen)
        self.accept()


class _Ticks(QListWidget):
    """Cases with a box each: no key and no button ticks more than the one that is looked at."""

    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(ContextDelegate(self, wrapping=True))
        self.itemClicked.connect(self._turn)

    def add(self, case: Case, html: str) -> None:
        """Add a case, not ticked."""
        item = QListWidgetItem(self)
        item.setData(_CASE, [case, False, html])
        self._show(item)

    @property
    def chosen(self) -> list[Case]:
        """The ticked cases."""
        rows = (self.item(n).data(_CASE) for n in range(self.count()))
        return [case for case, ticked, _ in rows if ticked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the case with Space and go on to the next one."""
        item = self.currentItem()
        if event.key() != Qt.Key.Key_Space or item is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._turn(item)
            self.setCurrentRow(min(self.currentRow() + 1, self.count() - 1))

    def _turn(self, item: QListWidgetItem) -> None:
        case, ticked, html = item.data(_CASE)
        item.setData(_CASE, [case, not ticked, html])
        self._show(item)
        self.ticked.emit()

    def _show(self, item: QListWidgetItem) -> None:
        case, ticked, html = item.data(_CASE)
        sign = _TICKED if ticked else _BLANK
        item.setData(HTML, f'<span style="font-size:17px">{sign}</span> {html}')
        item.setText(f"{sign} {case.disagreement.words}")


def look_elsewhere(desk: Adjudicating, case: Case, names: Names, parent: QWidget) -> str:
    """Show the dialog; return a sentence on what came of it."""
    others = desk.corpus.adjudication.elsewhere(case, adjudicator=desk.session.coder.id)
    if not others:
        return translate("Disagreements", "The same question is open nowhere else.")
    dialog = ElsewhereDialog(desk, case, others, names, parent)
    dialog.exec()
    dialog.deleteLater()
    if not dialog.settled:
        return ""
    return translate("Disagreements", "Cases settled alike: {number}. Undo takes all of them back.").format(
        number=dialog.settled
    )
