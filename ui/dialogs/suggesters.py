"""The dialog of the suggesters: what each does, which are there, which are switched on, how to get the others."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.coding.choosing import MORPHOLOGY, NEURAL, PRECEDENT, Choice, Listed, Presence, suggesters_here
from annotator.coding.installing import OFFERS
from annotator.exchange.learning import Outcome
from ui.choices import choice_in, has_own_choice, keep_choice
from ui.coding.reasons import suggester_name
from ui.sentences import said
from ui.settings import Settings
from ui.workers import in_background

_NAME, _WHAT, _VERSION, _HERE, _ACCEPTED = range(5)


class SuggestersDialog(QDialog):
    """Keeps a choice in the settings when it is accepted; the open article gets its suggestions anew then.

    `outside` are names and versions of the suggesters from outside that propose in the corpus, `frozen` those that the
    round is frozen to; `outcomes` is the work of counting what became of suggestions, and `take_back` that of taking
    back what one of them offers, for who may; both are done beside the window. `took_back` tells whether it was.
    """

    def __init__(
        self,
        settings: Settings,
        copy: str,
        parent: QWidget | None = None,
        *,
        outside: Sequence[tuple[str, str]] = (),
        frozen: Sequence[tuple[str, str]] = (),
        outcomes: Callable[[], Sequence[Outcome]] = tuple,
        take_back: Callable[[str], int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._outside, self._frozen = tuple(outside), frozenset(frozen)
        self._outcomes: dict[str, Outcome] = {}
        self._take_back, self.took_back = take_back, False
        self.setWindowTitle(self.tr("Suggesters"))
        self.resize(960, 400)
        self._settings, self._copy = settings, copy
        words = QLabel(
            self.tr(
                "Ticked suggesters propose names and quotes. Where several propose the same, it is shown once, "
                "with all their names, and stands higher."
            ),
            wordWrap=True,
        )
        self.rows = QTreeWidget(self)
        self.rows.setRootIsDecorated(False)
        self.rows.setStyleSheet("QTreeView::item { padding: 4px 2px; }")
        self.rows.setHeaderLabels(
            [self.tr("Name"), self.tr("What it does"), self.tr("Version"), self.tr("Here"), self.tr("You accepted")]
        )
        header = self.rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self.rows.setAccessibleName(self.tr("Suggesters"))
        self.get = QPushButton(self.tr("Get it…"), self, autoDefault=False)
        self.back = QPushButton(self.tr("Take back…"), self, autoDefault=False)
        self.back.setToolTip(self.tr("Take what this program proposed out of all articles of the corpus"))
        self.back.setVisible(take_back is not None and bool(outside))
        self.here = QRadioButton(self.tr("In this corpus"), self)
        self.everywhere = QRadioButton(self.tr("In all my corpora"), self)
        (self.here if has_own_choice(settings, copy) else self.everywhere).setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.here)
        row.addWidget(self.everywhere)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.get)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.rows, 1)
        layout.addLayout(row)
        layout.addWidget(buttons)
        self.get.clicked.connect(self._offer)
        self.back.clicked.connect(self._ask_back)
        self.rows.currentItemChanged.connect(lambda _now, _before: self._show_state())
        self._list(choice_in(settings, copy))
        self._show_state()
        in_background(self, lambda _course: outcomes(), self._show_outcomes)

    def choice(self) -> Choice:
        """Return what is ticked now; what is not there stays as it was chosen, for when it comes."""
        ticked = {
            str(item.data(_NAME, Qt.ItemDataRole.UserRole)): item.checkState(_NAME) is Qt.CheckState.Checked
            for item in self._items()
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable
        }
        # What is switched off may be a suggester of another corpus: it stays off.
        names = {s.name for s in suggesters_here(self._outside)} | self._chosen_before.without
        ticked = {name: self._chosen_before.wants(name) for name in names} | ticked
        without = frozenset(name for name, on in ticked.items() if not on and name != MORPHOLOGY)
        return Choice(without=without, morphology=ticked[MORPHOLOGY])

    def accept(self) -> None:
        """Keep the choice."""
        keep_choice(self._settings, self._copy, self.choice(), everywhere=self.everywhere.isChecked())
        super().accept()

    def _list(self, choice: Choice) -> None:
        chosen = self._chosen()
        self._chosen_before = choice
        self.rows.clear()
        for listed in suggesters_here(self._outside):
            item = QTreeWidgetItem([suggester_name(listed.name), self._what(listed.name), f"\u200e{listed.version}"])
            item.setText(_HERE, self._presence(listed))
            item.setText(_ACCEPTED, self._accepted(listed.name))
            item.setData(_NAME, Qt.ItemDataRole.UserRole, listed.name)
            on = listed.there and choice.wants(listed.name)
            item.setCheckState(_NAME, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            if not listed.there:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setToolTip(_WHAT, item.text(_WHAT))
            self.rows.addTopLevelItem(item)
            if listed.name == chosen or not self._chosen():
                self.rows.setCurrentItem(item)

    def _show_outcomes(self, found: Sequence[Outcome]) -> None:
        self._outcomes = {one.suggester: one for one in found}
        for item in self._items():
            item.setText(_ACCEPTED, self._accepted(str(item.data(_NAME, Qt.ItemDataRole.UserRole))))

    def _accepted(self, name: str) -> str:
        """Return how many of a suggester's suggestions this coder took as they were."""
        one = self._outcomes.get(name)
        if one is None or not one.answered:
            return ""
        return self.tr("{share} % of {number}").format(share=f"{100 * one.share:.0f}", number=one.answered)

    def _offer(self) -> None:
        from ui.dialogs.fetching import FetchDialog

        name = self._chosen()
        dialog = FetchDialog(OFFERS[name], needs_packages=name == NEURAL, parent=self)
        dialog.exec()
        dialog.deleteLater()
        chosen = self.choice()
        self._list(replace(chosen, morphology=True) if name == MORPHOLOGY and dialog.place is not None else chosen)

    def _ask_back(self) -> None:
        name = self._chosen()
        question = self.tr("Take back all that {name} proposes? What coders made of it stays.").format(name=name)
        sure = QMessageBox.question(self, self.windowTitle(), question) == QMessageBox.StandardButton.Yes
        if sure and (work := self._take_back) is not None:
            self.setEnabled(False)
            self.took_back = True
            in_background(self, lambda _course: work(name), lambda _number: self._end_back(name), refused=self._refuse)

    def _end_back(self, name: str) -> None:
        self.setEnabled(True)
        self._outside = tuple(pair for pair in self._outside if pair[0] != name)
        self._list(self.choice())
        self._show_state()

    def _refuse(self, sentence: str) -> None:
        self.setEnabled(True)
        QMessageBox.warning(self, self.windowTitle(), said(sentence))

    def _show_state(self) -> None:
        missing = {s.name for s in suggesters_here() if not s.there}
        self.get.setEnabled(self._chosen() in missing & OFFERS.keys())
        self.back.setEnabled(any(name == self._chosen() for name, _ in self._outside))

    def _chosen(self) -> str:
        item = self.rows.currentItem()
        return str(item.data(_NAME, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for k in range(self.rows.topLevelItemCount()) if (item := self.rows.topLevelItem(k)) is not None]

    def _presence(self, listed: Listed) -> str:
        brought = {pair for pair in self._outside if pair[0] == listed.name}
        if brought and self._frozen and not brought & self._frozen:
            return self.tr("not in this round")
        if brought:
            return self.tr("in this corpus")
        return {
            Presence.THERE: self.tr("installed"),
            Presence.NO_DATA: self.tr("its data are missing"),
            Presence.NO_PACKAGES: self.tr("not installed"),
        }[listed.presence]

    def _what(self, name: str) -> str:
        told = {
            "entities": self.tr("Persons, places and organisations"),
            "figures": self.tr("Dates, times, numbers, money, percentages"),
            "quotes": self.tr("Quotes with their cue and speaker"),
            PRECEDENT: self.tr("What you decided before for the same words"),
            NEURAL: self.tr("Names by CAMeL Tools’ neural model; some seconds an article"),
            MORPHOLOGY: self.tr("Lemma and English gloss of words; weighs places (470 MB)"),
        }
        return told.get(name, self.tr("What another program proposed"))
