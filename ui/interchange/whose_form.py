"""Whose annotations the files hold: the names in them, one coder, a new coder, or a suggester; and in which round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from annotator.corpus import Corpus
from ui.study.words import isolated, listed, round_name

NAMED, CODER, NEW_CODER, SUGGESTER = "=", "@", "+", "?"
"""Kinds of answers: the first letter of what a line of the box stands for, before a name."""

_NAMES_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """`coder` or `suggester` is who has all of it; with neither it is who the files name. `round` is an id."""

    coder: str = ""
    suggester: str = ""
    round: str = ""
    finished: bool = False


class WhoseForm(QWidget):
    """`changed` comes when a person answered otherwise."""

    changed = Signal()

    def __init__(self, corpus: Corpus, coder: str, round: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = [one.name for one in corpus.coders()]
        self._coder = coder
        self._named: tuple[str, ...] = ()
        self._suggesters: tuple[str, ...] = ()
        self._nameless = False
        self._touched, self._kind = False, ""
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Whose annotations are these?"))
        self.name = QLineEdit()
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "soft")
        self.rounds = QComboBox()
        self.rounds.setAccessibleName(self.tr("Round"))
        for one in corpus.rounds():
            self.rounds.addItem(round_name(one), one.id)
        self.rounds.setCurrentIndex(max(0, self.rounds.findData(round)))
        self.finished = QCheckBox(self.tr("These are finished"))
        self.finished.setToolTip(self.tr("Each article that is brought in counts as finished by its coder."))
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(self.tr("Whose annotations are these?"), self.who)
        self._form.addRow(self.tr("Name"), self.name)
        self._form.addRow("", self.told)
        if self.rounds.count() > 1:
            self._form.addRow(self.tr("Round"), self.rounds)
        else:
            self.rounds.hide()
        self._form.addRow("", self.finished)
        self.who.activated.connect(self._answer)
        self.name.editingFinished.connect(self.changed)
        self.rounds.activated.connect(self.changed)
        self.finished.toggled.connect(self.changed)
        self.show_named((), "")

    def show_named(
        self, named: Sequence[str], program: str, *, suggesters: Sequence[str] = (), nameless: bool = False
    ) -> None:
        """Offer the names that the files bring; what a person answered stays. `nameless`: some bring none."""
        before = self.who.currentData() if self._touched else None
        self._named, self._nameless, self._suggesters = tuple(named), nameless, tuple(suggesters)
        self.who.clear()
        if everybody := (*self._named, *self._suggesters):
            names = listed(isolated(name) for name in everybody[:_NAMES_SHOWN])
            more = " …" if len(everybody) > _NAMES_SHOWN else ""
            self.who.addItem(self.tr("Those whom the files name: %1").replace("%1", names + more), NAMED)
        for name in self._known:
            self.who.addItem(isolated(name), CODER + name)
        self.who.addItem(self.tr("A new coder…"), NEW_CODER)
        self.who.addItem(self.tr("Suggestions of a program, for coders to decide on"), SUGGESTER + program)
        wanted = str(before or self._usual())
        rows = [row for row in range(self.who.count()) if self.who.itemData(row)[0] == wanted[0]]
        exact = [row for row in rows if self.who.itemData(row) == wanted]
        self.who.setCurrentIndex(next(iter(exact or rows), 0))
        self._show_answer()

    @property
    def whose(self) -> Whose:
        """What is answered; a new coder without a name is nobody yet (see `problem`)."""
        kind, name = self._answered()
        typed = " ".join(self.name.text().split())
        coder = {CODER: name, NEW_CODER: typed}.get(kind, "")
        return Whose(
            coder=coder,
            suggester=typed if kind == SUGGESTER else "",
            round=self.rounds.currentData(),
            finished=self.finished.isChecked() and kind != SUGGESTER,
        )

    @property
    def problem(self) -> str:
        """What is still to be said, as a sentence; empty where all is."""
        if self._answered()[0] in (NEW_CODER, SUGGESTER) and not self.name.text().strip():
            return self.tr("Write the name of whose annotations these are.")
        if self._nameless and self._answered()[0] == NAMED:
            return self.tr("Some documents do not name their coder: choose one coder for all.")
        return ""

    def _answered(self) -> tuple[str, str]:
        said = str(self.who.currentData())
        return said[:1], said[1:]

    def _usual(self) -> str:
        """Return what is likely: whom the files name where that is a program, known or several; else who works."""
        if self._suggesters or len(self._named) > 1 or set(self._named) & set(self._known):
            return NAMED
        return CODER + self._coder

    def _answer(self) -> None:
        self._touched = True
        self._show_answer()
        if self.name.isVisibleTo(self):
            self.name.setFocus(Qt.FocusReason.TabFocusReason)
            self.name.selectAll()
        self.changed.emit()

    def _show_answer(self) -> None:
        kind, name = self._answered()
        typed = kind in (NEW_CODER, SUGGESTER)
        if typed and (not self.name.text() or kind != self._kind):
            self.name.setText(name)
        self._kind = kind
        self._form.setRowVisible(self.name, typed)
        self.finished.setEnabled(kind != SUGGESTER)
        words = " ".join(self._consequences(kind))
        self.told.setText(words)
        self._form.setRowVisible(self.told, bool(words))

    def _consequences(self, kind: str) -> Iterator[str]:
        if kind == SUGGESTER:
            yield self.tr("They are shown as suggestions of this name; nobody has decided on them.")
        if kind != NAMED:
            return
        if new := [one for one in self._named if one not in self._known]:
            yield self.tr("New here, and added as coders: %1.").replace("%1", listed(map(isolated, new)))
        if self._suggesters:
            names = listed(map(isolated, self._suggesters))
            yield self.tr("Made by a program, and shown as suggestions: %1.").replace("%1", names)
