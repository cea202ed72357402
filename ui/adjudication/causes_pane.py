"""Which code or rule caused most disagreements, and the way from there to the codebook's open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.errors import UserError
from ui.adjudication.wording import Names, kinds, reasons, translate
from ui.coding.rich import cut, isolated
from ui.sentences import said

if TYPE_CHECKING:
    from annotator.adjudication.causes import Cause
    from annotator.coding.session import Session
    from annotator.corpus import Corpus

_CAUSE = Qt.ItemDataRole.UserRole


class CausesPane(QWidget):
    """A table of causes, the greatest first; what is written below it is sent as a question about the chosen one."""

    sent = Signal()

    def __init__(self, corpus: Corpus, session: Session, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus, self._session, self._names = corpus, session, names
        self.reason = QComboBox()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.addItem(self.tr("Whatever the reason"), "")
        for name, words in reasons().items():
            self.reason.addItem(words, name)
        self.reason.activated.connect(self.refresh)
        self.table = QTreeWidget()
        self.table.setRootIsDecorated(False)
        self.table.setAccessibleName(self.tr("What caused most disagreements"))
        self.table.setHeaderLabels([self.tr("Code"), self.tr("How"), self.tr("Cases"), self.tr("Reasons")])
        self.table.setAllColumnsShowFocus(True)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.table.currentItemChanged.connect(self._propose)
        self.question = QLineEdit()
        self.question.setAccessibleName(self.tr("Question about the codebook"))
        self.send = QPushButton(self.tr("Send to the open questions"), autoDefault=False)
        self.send.clicked.connect(self._send)
        self.question.returnPressed.connect(self._send)
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("role", "soft")
        row = QHBoxLayout()
        row.addWidget(self.question, 1)
        row.addWidget(self.send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.reason, self.table):
            layout.addWidget(widget, int(widget is self.table))
        layout.addLayout(row)
        layout.addWidget(self.problem)
        self.refresh()

    def refresh(self) -> None:
        """List the causes anew."""
        self.table.clear()
        found = self._corpus.adjudication.causes(self._session.round.id, reason=self.reason.currentData() or "")
        named, why = kinds(), reasons()
        for one in found:
            codes = " / ".join(isolated(self._called(code)) for code in one.codes)
            told = ", ".join(f"{why[reason]} {number}" for reason, number in one.reasons if reason)
            item = QTreeWidgetItem([codes, named.get(one.kind, one.kind), str(one.number), told])
            item.setData(0, _CAUSE, one)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignCenter)
            self.table.addTopLevelItem(item)
            if self.table.topLevelItemCount() == 1:
                self.table.setCurrentItem(item)
        self.send.setEnabled(bool(found))
        if not found:
            self.problem.setText(self.tr("No disagreement has this reason."))

    @property
    def current(self) -> Cause | None:
        """The cause that is chosen."""
        item = self.table.currentItem()
        found: Cause | None = item.data(0, _CAUSE) if item is not None else None
        return found

    def _called(self, code: str) -> str:
        name = self._names.code(code)
        return f"{code} · {name}" if name != code else code

    def _propose(self) -> None:
        """Propose a question about the cause, with an example."""
        one = self.current
        if one is None:
            return
        words = self.tr("{codes}: coders differ at {number} places ({how}), e.g. “{words}”. What is the rule?")
        example = next((c for c in one.cases if c.state == "settled"), one.cases[0]).disagreement.words
        self.question.setText(
            words.format(
                codes=" / ".join(map(self._names.code, one.codes)),
                number=one.number,
                how=kinds().get(one.kind, one.kind),
                words=isolated(cut(example, 30)),
            )
        )
        self.question.setCursorPosition(0)
        self.problem.clear()

    def _send(self) -> None:
        one, text = self.current, self.question.text().strip()
        if one is None or not text:
            return
        case = next((c for c in one.cases if c.gold), one.cases[0])
        try:
            self._corpus.adjudication.ask(self._session, case, text)
        except UserError as error:
            self.problem.setText(said(str(error)))
            return
        told = translate("Disagreements", "Sent. Codebook › Questions to the lead answers it with a ruling.")
        self.problem.setText(told)
        self.sent.emit()
