"""The registry beside the text: find the entry that a mention stands for, link it, make a new one, see spellings."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.arabic.folding import fold_key
from annotator.coding import quoting
from annotator.model.facts import Annotation, Link
from ui.coding.entry_field import EntryField
from ui.coding.rich import cut, isolated
from ui.coding.work import Work

_MOST = 200
_SPELLINGS = 20
_ENTRY, _NEW = Qt.ItemDataRole.UserRole, ""


class RegistryTab(QWidget):
    """Links `target` (a mention or a part of a quote). Enter takes the first entry, or makes one of the letters."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._target = ""
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.field = EntryField(self)
        self.field.setPlaceholderText(self.tr("Find an entry"))
        self.entries = QListWidget(self)
        self.spellings = QLabel(self)
        self.spellings.setWordWrap(True)
        self.spellings.setProperty("role", "soft")
        self.unlink = QPushButton(self.tr("Unlink"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        for widget in (self.about, self.field):
            layout.addWidget(widget)
        layout.addWidget(self.entries, 1)
        layout.addWidget(self.spellings)
        layout.addWidget(self.unlink)
        self.field.entered.connect(self._link)
        self.field.left.connect(work.view.setFocus)
        self.field.stepped.connect(self._step)
        self.field.textEdited.connect(self._list)
        self.entries.itemActivated.connect(lambda _: self._link())
        self.entries.currentItemChanged.connect(self._tell)
        self.unlink.clicked.connect(self._unlink)
        work.opened.connect(self._forget)
        self._forget()

    def ask_for(self, target: str, words: str) -> None:
        """Begin to link a mention or part; its words are what is looked for first."""
        self._target = target
        self.about.setText(self.tr("Who or what is %1?").replace("%1", f"<b>{isolated(cut(words, 60))}</b>"))
        self.field.setText(" ".join(words.split()))
        self._list()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """List the entries when the tab comes into sight."""
        super().showEvent(event)
        self.refresh()

    def _step(self, by: int) -> None:
        self.entries.setCurrentRow(max(0, min(self.entries.count() - 1, self.entries.currentRow() + by)))

    def _forget(self) -> None:
        self._target = ""
        self.about.setText(self.tr("T links the focused name, or the speaker of the focused quote."))
        self.field.clear()
        self.refresh()

    def refresh(self) -> None:
        """List the entries anew, if they are in sight."""
        if self.isVisible() and self._work.article_id:
            self._list()

    def _list(self) -> None:
        """Show the entries that hold the letters, those that begin with them first, and the offer to make one."""
        words = self.field.text()
        key = fold_key(words)
        found = [(fold_key(e.name), e) for e in self._work.session.entries.values()]
        if self._target or words:
            found = [(name, e) for name, e in found if key in name or (name in key and name)]
        found.sort(key=lambda pair: (pair[0] != key, not pair[0].startswith(key), pair[0]))
        chosen = self._chosen()
        self.entries.clear()
        for _, entry in found[:_MOST]:
            self._add(entry.name + (f"  ·  {entry.code}" if entry.code else ""), entry.id)
        if words.strip() and self._target:
            self._add(self.tr("+ New entry %1").replace("%1", isolated(words)), _NEW)
        listed = [self.entries.item(row).data(_ENTRY) for row in range(self.entries.count())]
        self.entries.setCurrentRow(listed.index(chosen) if chosen in listed and chosen else 0)
        self._tell()

    def _add(self, words: str, entry: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_ENTRY, entry)
        self.entries.addItem(item)

    def _chosen(self) -> str:
        item = self.entries.currentItem()
        return str(item.data(_ENTRY)) if item is not None else ""

    def _link(self) -> None:
        if not self._target or self.entries.currentItem() is None:
            return
        entry, name = self._chosen(), self.field.text()
        if entry:
            linked = self._work.act(quoting.link, self._target, entry)
        else:
            linked = self._work.act(quoting.link_new, self._target, name, code=self._code())
        if linked is not None:
            shown = self._work.session.entries.get(entry)
            sentence = self.tr("Linked to %1.").replace("%1", isolated(shown.name if shown else name))
            self._work.said.emit(sentence)
            self._work.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unlink(self) -> None:
        target = self._target or self._focused_target()
        if self._work.act(quoting.unlink, target, self._chosen()) is not None:
            self._work.said.emit(self.tr("The link is taken away."))

    def _focused_target(self) -> str:
        item = self._work.item
        if item is None or isinstance(item.fact, Annotation):
            return item.id if item else ""
        return item.fact.speaker.id if item.fact.speaker else ""

    def _code(self) -> str:
        fact = self._work.desk.layer.facts.get(self._target)
        return fact.code if isinstance(fact, Annotation) else ""

    def _tell(self) -> None:
        """Show how the chosen entry is written, in all articles."""
        entry = self._chosen()
        links = (
            [f for f in self._work.desk.layer.facts.values() if isinstance(f, Link)] if self._work.article_id else []
        )
        counted = self._work.session.spellings(entry) if entry else Counter[str]()
        told = "، ".join(f"{isolated(words)} × {times}" for words, times in counted.most_common(_SPELLINGS))
        self.spellings.setText(self.tr("Spellings: %1").replace("%1", told) if told else "")
        target = self._target or self._focused_target()
        self.unlink.setEnabled(bool(entry) and any(link.target == target and link.entry == entry for link in links))
