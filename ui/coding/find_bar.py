"""The bar for finding and jumping: both look for the folded letters, finding stays open and counts."""

from bisect import bisect_left

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.arabic.folding import Folded, fold, fold_key
from annotator.model.span import Span
from ui.coding.entry_field import EntryField
from ui.coding.work import Work
from ui.keys import ARABIC_LEGENDS

_TYPED_IN_LATIN = str.maketrans({k.lower(): v for k, v in ARABIC_LEGENDS.items()})


class FindBar(QFrame):
    """Finds letters in the article. Jumping puts the caret at the first place after it and closes at Enter."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._jumping = False
        self._folded: Folded | None = None
        self._hits: tuple[Span, ...] = ()
        self._at = 0
        self.field = EntryField(self)
        self.field.setMaximumWidth(320)
        self.count = QLabel(self)
        self.count.setProperty("role", "soft")
        close = QToolButton(self)
        close.setText("✕")
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.close_bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self.field)
        layout.addWidget(self.count, 1)
        layout.addWidget(close)
        self.field.textEdited.connect(self._search)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self.close_bar)
        work.opened.connect(self._forget)
        self.hide()

    def open_bar(self, *, jumping: bool) -> None:
        """Show the bar with the selected letters, ready to type."""
        self._jumping = jumping
        selection = self._work.view.selection
        if jumping or selection is not None:
            self.field.setText("" if jumping or selection is None else selection.of(self._work.text))
        self.field.setPlaceholderText(self.tr("Jump to these letters") if jumping else self.tr("Find in the article"))
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and give the keyboard back to the article."""
        self.hide()
        self._hits = ()
        self._work.view.show_found(())
        self._work.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        key = fold_key(self.field.text())
        if self._folded is None or self._folded.article is not self._work.text:
            self._folded = fold(self._work.text)
        self._hits = tuple(self._folded.spans_of(key))
        if not self._hits and key.isascii():
            # The keyboard was in its Latin layout: the same keys spell these Arabic letters.
            self._hits = tuple(self._folded.spans_of(fold_key(self.field.text().lower().translate(_TYPED_IN_LATIN))))
        after = bisect_left(self._hits, self._work.view.caret, key=lambda hit: hit.start)
        self._at = after if after < len(self._hits) else 0
        self._show()

    def _enter(self, back: bool) -> None:
        if not self._hits:
            return
        hit = self._hits[self._at]
        if self._jumping:
            self.close_bar()
            self._work.view.jump_to(hit)
            return
        if self._work.view.selection == hit:
            self._at = (self._at + (-1 if back else 1)) % len(self._hits)
        self._work.view.select(self._hits[self._at])
        self._show()

    def _show(self) -> None:
        if not self.field.text():
            self.count.clear()
        elif not self._hits:
            self.count.setText(self.tr("Not in this article"))
        else:
            words = self.tr("%1 of %2")
            self.count.setText(words.replace("%1", str(self._at + 1)).replace("%2", str(len(self._hits))))
        self._work.view.show_found(self._hits, self._hits[self._at] if self._hits else None)

    def _forget(self) -> None:
        self._folded = None
        if self.isVisible():
            self._search()
