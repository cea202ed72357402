"""The list of questions in the form of variables: what is asked of whom, and what was answered."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.coding.values import Question
from annotator.model.facts import value_id
from ui.coding.answering import Target
from ui.coding.rich import cut, isolated
from ui.sentences import said
from ui.style import INK_FAINT, WARNING

_ROW = Qt.ItemDataRole.UserRole
_MOST, _FRAME = 11, 6
"""Lines that are seen at once; pixels of the frame."""
_ANSWER_WIDTH = 128


def row_of(question: Question) -> str:
    """Return what names a question of a target."""
    return value_id(question.target, question.variable.id)


class QuestionRows(QTreeWidget):
    """Shows targets with their questions; it never takes the keyboard. `chosen` carries `row_of` a clicked one."""

    chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(10)
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeView::item { padding: 2px 0; }")
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(1, _ANSWER_WIDTH)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(0, _ROW)) if item.data(0, _ROW) else None)

    def show_targets(self, targets: Sequence[Target], at: str) -> None:
        """Show what is asked, the question `at` as the one at hand."""
        self.clear()
        lines = sum(self._add(target, at) for target in targets)
        self.setVisible(bool(targets))
        self.setFixedHeight(min(lines, _MOST) * max(self.sizeHintForRow(0), 1) + _FRAME)

    def _add(self, target: Target, at: str) -> int:
        heading = QTreeWidgetItem([self._heading(target)])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setToolTip(0, target.words)
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        self.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)
        for item in self._items(target):
            heading.addChild(item)
            item.setFirstColumnSpanned(item.data(0, _ROW) is None)
            if item.data(0, _ROW) == at:
                self.setCurrentItem(item)
        heading.setExpanded(True)
        return 1 + heading.childCount()

    def _items(self, target: Target) -> Iterator[QTreeWidgetItem]:
        if target.hindrance:
            item = QTreeWidgetItem([self._hindrance(target.hindrance)])
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setToolTip(0, item.text(0))
            yield item
        for question in target.asked:
            variable, language = question.variable, self._language
            labels = "، ".join(isolated(label) for label in variable.labels(question.values, language))
            item = QTreeWidgetItem([variable.name.in_language(language) or variable.id, labels])
            item.setData(0, _ROW, row_of(question))
            item.setToolTip(0, item.text(0))
            item.setToolTip(1, labels)
            if question.problem:
                item.setText(1, self.tr("● open"))
                item.setForeground(1, QColor(WARNING))
                item.setToolTip(1, said(question.problem))
            elif not question.values:
                item.setText(1, "—")
                item.setForeground(1, QColor(INK_FAINT))
            elif variable.is_missing(question.values):
                item.setForeground(1, QColor(INK_FAINT))
            yield item

    def _heading(self, target: Target) -> str:
        words = isolated(cut(target.words, 40))
        named = {
            "article": self.tr("Article"),
            "quote": self.tr("Quote: %1").replace("%1", words) if target.words else self.tr("Quote"),
            "entry": self.tr("Speaker: %1").replace("%1", words),
        }
        return named[target.subject]

    def _hindrance(self, hindrance: str) -> str:
        sentences = {
            "no quote": self.tr("No quote has the focus."),
            "undecided": self.tr("Accept the quote first (Space)."),
            "no entry": self.tr("Link the speaker first (T)."),
        }
        return sentences[hindrance]
