"""The foot of the view: a sentence, progress with Cancel, and what can be done with the figures, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.agreement.giving import Giving
from ui.agreement.keyboard import key_words
from ui.agreement.picking import compared
from ui.study.words import isolated

if TYPE_CHECKING:
    from annotator.agreement.figures import Report
    from ui.agreement.agreement_dialog import AgreementDialog


class Foot(QWidget):
    """`strokes` are the keys of what stands here."""

    def __init__(self, view: AgreementDialog) -> None:
        super().__init__(view)
        self._view = view
        self.giving = Giving(view)
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setAccessibleDescription(self.tr("What happens"))
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setMaximumWidth(160)
        self.stop = QPushButton(autoDefault=False)
        self.stop.setText(self.tr("Cancel {key}").format(key=key_words("Esc")))
        self.stop.clicked.connect(view.figuring.cancel)
        for widget in (self.progress, self.stop):
            kept = widget.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(kept)
        self.strokes: dict[str, Callable[[], object]] = {}
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._build()
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.sentence, 1)
        above.addWidget(self.progress)
        above.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(above)
        layout.addLayout(self._buttons)
        view.figuring.began.connect(self._begin)
        view.figuring.ended.connect(self._end)
        view.figuring.progressed.connect(self._progress)
        self._busy = self._empty = False
        self._end()

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """Show a sentence, as a problem where it is one."""
        self.sentence.setText(("\u200f" if self.isRightToLeft() else "") + sentence)
        self.sentence.setProperty("role", "error" if problem else "soft")
        self.sentence.style().polish(self.sentence)

    def empty_words(self) -> str:
        """Return what is said where there are no figures."""
        return self.tr("There are no figures: nobody has finished an article of this round.")

    def tell(self, report: Report | None) -> None:
        """Say what figures rest on, or that they are of a saved run; without any nothing can be done with them."""
        if report is None:
            return
        self._empty = not report.rows
        self._enable()
        if report.run:
            told = self.tr(
                "This is the saved run “{name}”, without figures by article and week. Any choice makes new ones."
            )
            differs = self.tr(
                "Its figures are not those of then: another version of the program, or hand-ins are missing."
            )
            told = told.format(name=isolated(report.run))
            self.say(told if report.same else f"{told} {differs}", problem=not report.same)
            return
        left = sum(count for _, count in report.left_out)
        words = self.tr("Articles: {articles}. Coders: {coders}.").format(
            articles=len(report.articles), coders=len(compared(report))
        )
        words = words if report.coders else self.empty_words()
        seen = self.tr("Left out: %n; the tab of that name says why.", "", left)
        self.say(f"{words} {seen}" if left else words)

    def _build(self) -> None:
        view, giving = self._view, self.giving
        self.disagreements = self._button(self.tr("Disagreements behind it"), "Ctrl+D", lambda: view.lead_on(view.row))
        self.gamma = self._button(self.tr("Compute gamma"), "Ctrl+G", lambda: view.refresh(gamma=True))
        self._buttons.addStretch()
        self.copy = self._menu(
            self.tr("Copy for the paper"),
            {
                self.tr("Copy for the paper"): ("Ctrl+C", giving.copy),
                giving.other_words(): ("Ctrl+E", giving.copy_other),
            },
        )
        self.save = self._menu(
            self.tr("Save"),
            {
                self.tr("The table shown…"): ("Ctrl+S", giving.ask_table),
                self.tr("All figures…"): ("", giving.ask_all),
                self.tr("The picture of it…"): ("Ctrl+P", giving.ask_picture),
                self.tr("Codings for ReCal…"): ("", giving.ask_recal),
                self.tr("Codings for R's irr…"): ("", giving.ask_irr),
            },
        )
        self.runs = self._menu(
            self.tr("Runs"),
            {
                self.tr("Save this run…"): ("Ctrl+R", giving.ask_run),
                self.tr("Saved runs…"): ("Ctrl+O", giving.ask_saved),
            },
        )
        self._save_run = self.runs.menu().actions()[0]
        words = self.tr("Close")
        close = QPushButton(f"{words} {key_words('Esc')}", autoDefault=False)
        close.clicked.connect(view.reject)
        self._buttons.addWidget(close)

    def _button(self, words: str, key: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(f"{words} {key_words(key)}", autoDefault=False)
        button.clicked.connect(lambda _ticked=False: do())
        self.strokes[key] = partial(_do_where, (button,), do)
        self._buttons.addWidget(button)
        return button

    def _menu(self, words: str, errands: dict[str, tuple[str, Callable[[], object]]]) -> QPushButton:
        first = next(key for key, _ in errands.values())
        button = QPushButton(f"{words} {key_words(first)}", autoDefault=False)
        menu = QMenu(button)
        for name, (key, do) in errands.items():
            # A tab sets the key off; no shortcut is bound, the view reads physical keys.
            action = menu.addAction(f"{name}\t{key_words(key)}" if key else name)
            action.triggered.connect(lambda _ticked=False, do=do: do())
            if key:
                self.strokes[key] = partial(_do_where, (button, action), do)
        button.setMenu(menu)
        self._buttons.addWidget(button)
        return button

    def _begin(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.show()
        self._busy = True
        self._enable()

    def _end(self) -> None:
        self.progress.hide()
        self.stop.hide()
        self._busy = False
        self._enable()

    def _enable(self) -> None:
        """Enable what can be done now; what cannot says why."""
        why = self.empty_words() if self._empty else ""
        for button in (self.disagreements, self.gamma, self.copy, self.save):
            button.setEnabled(not self._empty)
            button.setToolTip(why)
        self._save_run.setEnabled(not self._empty)
        if self._busy:
            for button in (self.gamma, self.runs):
                button.setEnabled(False)
                button.setToolTip(self.tr("The figures are being made…"))
        else:
            self.runs.setEnabled(True)
            self.runs.setToolTip("")

    def _progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)


def _do_where(shown: Sequence[QPushButton | QAction], do: Callable[[], object]) -> None:
    """Do what a button or a line of its menu does, where it can be pressed."""
    if all(one.isEnabled() for one in shown):
        do()
