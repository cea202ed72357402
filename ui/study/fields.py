"""Fields that several dialogs of the study have: shares, seeds, ticks, lists to tick, rows."""

import secrets
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QWidget,
)

from annotator.corpus import Corpus
from ui.study.words import listed, round_name

translate = QCoreApplication.translate
_DATA = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 24
_SHORTEST = 16
"""Letters of a box that grows with its window, not with the names of the rounds in it."""
_LOOKED_AT = 50
"""Articles whose source data are looked at for the names of its fields."""
_DIGITS = QLocale(QLocale.Language.C)
"""The digits that the whole window has."""


def version_box(corpus: Corpus, chosen: str = "", *, in_use: bool = False) -> QComboBox:
    """Return a box of the codebook's versions, the newest first, each with the rounds that are coded by it.

    The data are their ids; the one `chosen` is current. With `in_use` only those that a round has.
    """
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORTEST)
    names = {one.id: round_name(one) for one in corpus.rounds()}
    number, used = translate("Fields", "version {number}"), translate("Fields", "as in {rounds}")
    for at, version in reversed(list(enumerate(corpus.codebooks.versions(), 1))):
        words = [number.format(number=at)]
        if version.rounds:
            words.append(used.format(rounds=listed(names.get(r, r) for r in version.rounds)))
        if version.rounds or not in_use:
            box.addItem(" · ".join(words), version.id)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def row(*widgets: QWidget) -> QHBoxLayout:
    """Return a row whose last place is free; a field for text takes it."""
    made = QHBoxLayout()
    made.setSpacing(8)
    for widget in widgets:
        made.addWidget(widget, int(isinstance(widget, QLineEdit)))
    if not any(isinstance(widget, QLineEdit) for widget in widgets):
        made.addStretch()
    return made


def number_box(value: int, least: int, most: int) -> QSpinBox:
    """Return a field for a whole number."""
    box = QSpinBox()
    box.setLocale(_DIGITS)
    box.setRange(least, most)
    box.setValue(value)
    box.setMinimumWidth(96)
    return box


def share_box(percent: int) -> QSpinBox:
    """Return a field for a share in per cent."""
    box = number_box(percent, 0, 100)
    box.setSuffix(" %")
    return box


def seed_box(value: int) -> QSpinBox:
    """Return a field for a seed: whoever has it can draw the same again."""
    box = number_box(value, 0, 2**31 - 1)
    box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    return box


def another_seed(box: QSpinBox) -> None:
    """Put another seed into its field."""
    box.setValue(secrets.randbelow(2**31))


def tick(words: str, *, on: bool = False) -> QCheckBox:
    """Return a box to tick."""
    made = QCheckBox(words)
    made.setChecked(on)
    return made


def tick_list(
    name: str, items: Iterable[tuple[str, object]], *, on: Callable[[object], bool] = lambda _: False, rows: int = 4
) -> QListWidget:
    """Return a list of things to tick, by the arrows and the space bar too; `name` is for screen readers.

    Those of which `on` is true are ticked at first.
    """
    made = QListWidget()
    made.setAccessibleName(name)
    made.setMaximumHeight(rows * _ROW_HEIGHT + 8)
    made.setMinimumHeight(2 * _ROW_HEIGHT + 8)
    for words, data in items:
        item = QListWidgetItem(words, made)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if on(data) else Qt.CheckState.Unchecked)
        item.setData(_DATA, data)
    return made


def fields_of_the_source(corpus: Corpus) -> list[str]:
    """Return the names of further source data that the first articles have."""
    rows = list(islice(corpus.articles(), _LOOKED_AT))
    return sorted({name for row in rows for name in corpus.article(row.id).source.extra})


def ticked(listed: QListWidget) -> list[object]:
    """Return what is ticked, from the top."""
    items = (listed.item(at) for at in range(listed.count()))
    return [item.data(_DATA) for item in items if item.checkState() == Qt.CheckState.Checked]


class PlaceRow(QHBoxLayout):
    """A field for a path and the button that asks for it. `choose` is called with the present path."""

    def __init__(self, suggested: Path, name: str, words: str, choose: Callable[[str], str]) -> None:
        super().__init__()
        self.field = QLineEdit(str(suggested))
        self.field.setAccessibleName(name)
        self.button = QPushButton(words, autoDefault=False)
        self.button.clicked.connect(self._ask)
        self._choose = choose
        self.setSpacing(8)
        self.addWidget(self.field, 1)
        self.addWidget(self.button)

    @property
    def path(self) -> Path:
        """The path in the field."""
        return Path(self.field.text()).expanduser()

    def _ask(self) -> None:
        if chosen := self._choose(self.field.text()):
            self.field.setText(chosen)
