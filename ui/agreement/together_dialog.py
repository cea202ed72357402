"""Asks which codes count as one, without recoding anything: each code with the one it is put together with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.agreement.figures import SPANS
from annotator.model.codebook import Codebook
from ui.agreement.words import code_words
from ui.study.words import isolated

Pairs = tuple[tuple[str, str], ...]
"""Codes that count as another one, with that one."""
_WIDTH, _LINE, _MOST = 520, 36, 12


class TogetherDialog(QDialog):
    """Afterwards `pairs` says which code counts as which."""

    def __init__(self, codebook: Codebook, pairs: Pairs, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Codes put together"))
        self.setMinimumWidth(_WIDTH)
        self._codes = [code.id for code in codebook.codes(only_on=False)]
        words = QLabel(self.tr("Nothing is recoded: the figures only count these codes as one."), wordWrap=True)
        words.setProperty("role", "soft")
        self.table = QTableWidget(len(self._codes), 2)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("Code"), self.tr("counts as")])
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_LINE)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setMinimumHeight(_LINE * (min(len(self._codes), _MOST) + 1) + 8)
        self.boxes: dict[str, QComboBox] = {}
        known = dict(pairs)
        for at, code in enumerate(self._codes):
            name = isolated(code_words(code, SPANS, codebook, language))
            item = QTableWidgetItem(name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(code)
            self.table.setItem(at, 0, item)
            box = self.boxes[code] = QComboBox()
            box.setAccessibleName(self.tr("{code} counts as").format(code=name))
            box.addItem(self.tr("itself"), "")
            for other in self._codes:
                if other != code:
                    box.addItem(isolated(code_words(other, SPANS, codebook, language)), other)
            box.setCurrentIndex(max(0, box.findData(known.get(code, ""))))
            self.table.setCellWidget(at, 1, box)
        foot = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        foot.accepted.connect(self.accept)
        foot.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self.table, 1)
        layout.addWidget(foot)

    @property
    def pairs(self) -> Pairs:
        """Each code that counts as another, with that one; where that one counts as a third, with the third."""
        chosen = {code: str(box.currentData()) for code, box in self.boxes.items() if box.currentData()}
        return tuple((code, _end(code, chosen)) for code in chosen if _end(code, chosen) != code)


def _end(code: str, chosen: dict[str, str]) -> str:
    """Return where a chain of codes ends; in a circle at the first of its codes by name."""
    seen: list[str] = []
    while code in chosen and code not in seen:
        seen.append(code)
        code = chosen[code]
    return min(seen[seen.index(code) :]) if code in seen else code
