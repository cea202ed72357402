"""The main window: start page or open corpus, menus, status bar. It passes on what is wanted to who can do it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget

from ui.keys import stroke_of
from ui.menus import ARTICLE, CORPUS, WRITABLE, build_menus
from ui.sentences import said
from ui.settings import DEFAULT_HEIGHT, DEFAULT_SIZE, PACKET_SUFFIX, RETURN_SUFFIX, Settings

if TYPE_CHECKING:
    from ui.corpus_page import CorpusPage
    from ui.start_page import StartPage
    from ui.workplace import Workplace

_MESSAGE_MS = 12_000
_LOOSER = 0.15


class MainWindow(QMainWindow):
    """The one window of the program. `language_wanted` asks for a window in another language."""

    language_wanted = Signal(str)

    def __init__(self, settings: Settings, *, opening: bool = False) -> None:
        """Show the start page, unless a corpus is being `opening`: then nothing until `show_page` says what."""
        super().__init__()
        self.settings = settings
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._build_status_bar()
        self.menus, self.actions_by_id = build_menus(self, self._performers())
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 520)
        self.resize(1280, 720)
        self.restoreGeometry(settings.layout("window"))
        self.page: CorpusPage | None = None
        if not opening:
            self.show_page(None)

    @cached_property
    def start(self) -> StartPage:
        """The page to begin on, built when it is first shown: whoever starts with a corpus does not wait for it."""
        from ui.start_page import StartPage

        page = StartPage(self.settings)
        page.sample_wanted.connect(lambda: self.work.errands.open_sample())
        page.new_wanted.connect(lambda: self.work.errands.make_corpus())
        page.open_wanted.connect(lambda: self.work.errands.choose_corpus())
        page.packet_wanted.connect(lambda: self.work.study.open_packet())
        page.feedback_wanted.connect(lambda: self.work.adjudication.open_feedback())
        page.recent_wanted.connect(lambda path: self.work.open_path(path))
        page.language_wanted.connect(self.language_wanted)
        self._stack.addWidget(page)
        return page

    @cached_property
    def work(self) -> Workplace:
        """What opens and keeps the corpus."""
        # Imported when it is first needed: the core takes longer to load than Qt, and the start page needs none of it.
        from ui.workplace import Workplace

        return Workplace(self)

    def say(self, sentence: str) -> None:
        """Say a sentence in the status bar, in the language of the interface where the core said it in English."""
        self.statusBar().showMessage(said(sentence), _MESSAGE_MS)

    def show_page(self, page: CorpusPage | None) -> None:
        """Show an open corpus, or the start page."""
        if self.page is not None:
            self._stack.removeWidget(self.page)
        self.page = page
        if page is None:
            self.start.refresh()
            self._stack.setCurrentWidget(self.start)
            self.setWindowTitle(self.tr("Hashiya"))
        else:
            self._stack.addWidget(page)
            self._stack.setCurrentWidget(page)
            self._who.setText(self.tr("Coder: {name}").format(name=page.coder.name))
            self.setWindowTitle(self.tr("{corpus} – Hashiya").format(corpus=page.corpus.name))
        self._who.setVisible(page is not None)
        self._read_only.setVisible(page is not None and not page.corpus.writable)
        for menu in ("edit", "article", "suggestions", "codebook", "view"):
            self.menus[menu].menuAction().setVisible(page is not None)
        self.enable_actions()

    def enable_actions(self) -> None:
        """Enable what can be done with what is open."""
        page = self.page
        fulfilled = {
            "": True,
            CORPUS: page is not None,
            WRITABLE: page is not None and page.corpus.writable,
            ARTICLE: page is not None and bool(page.article),
        }
        for action in self.actions_by_id.values():
            action.setEnabled(fulfilled[action.data()])

    # Qt's events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the layout, close the corpus."""
        self.settings.put_layout("window", self.saveGeometry())
        if self.page is not None:
            self.work.close_corpus()
        self.settings.sync()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find a menu's chord by its physical key: in a layout without Latin letters Qt alone finds none."""
        pressed = str(stroke_of(event) or "")
        called = (a for a in self.actions_by_id.values() if pressed and a.shortcut().toString() == pressed)
        action = next(called, None)
        if action is None:
            super().keyPressEvent(event)
        else:
            action.trigger()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped corpus, in whatever form, or feedback, take packets and returns; import everything else."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files and all(file.suffix in (PACKET_SUFFIX, RETURN_SUFFIX) for file in files):
            self.work.study.take_files(files)
        elif len(files) == 1 and self.work.is_corpus(files[0]):
            self.work.open_path(files[0])
        elif len(files) == 1 and files[0].suffix == ".json" and self.work.adjudication.is_feedback(files[0]):
            self.work.adjudication.open_feedback(files[0])
        elif self.page is None:
            self.say(self.tr("Open or make a corpus first, then drop the articles into it."))
        else:
            self.work.errands.import_files(files)

    # What the menus call

    def _performers(self) -> dict[str, Callable[[], object]]:
        return {
            "new": lambda: self.work.errands.make_corpus(),
            "open": lambda: self.work.errands.choose_corpus(),
            "close": lambda: self.work.close_corpus(),
            "import": lambda: self.work.errands.import_files(),
            "export": lambda: self.work.errands.export(),
            "codes": lambda: self.work.errands.take_codes_back(),
            "pdf": lambda: self.work.errands.save_as_pdf(),
            "backups": lambda: self.work.errands.show_backups(),
            "coder": lambda: self.work.errands.change_coder(),
            "quit": self.close,
            "next": lambda: self._on_page(lambda page: page.open_neighbour(1)),
            "previous": lambda: self._on_page(lambda page: page.open_neighbour(-1)),
            "unfinished": lambda: self._on_page(lambda page: page.open_next_unfinished()),
            "round": lambda: self._on_page(lambda page: page.choose_round()),
            "lead": lambda: self.work.study.show_lead_page(),
            "agreement": lambda: self.work.agreement.show(),
            "packet": lambda: self.work.study.open_packet(),
            "update": lambda: self.work.study.update_from_packet(),
            "return": lambda: self.work.study.return_work(),
            "disagreements": lambda: self.work.adjudication.show_disagreements(),
            "feedback": lambda: self.work.adjudication.show_feedback(),
            "merge": lambda: self.work.study.merge(),
            "final": lambda: self.work.study.write_final(),
            "archive": lambda: self.work.study.write_archive(),
            "rehydrate": lambda: self.work.study.rehydrate(),
            "withdraw": lambda: self.work.study.withdraw(),
            "elsewhere": lambda: self.work.errands.look_elsewhere(),
            "learn": lambda: self.work.errands.learn(),
            "codebook": lambda: self.work.codebook.edit(),
            "questions": lambda: self.work.codebook.show_questions(),
            "versions": lambda: self.work.codebook.show_versions(),
            "zones": lambda: self.work.errands.set_zones(),
            "source": lambda: self.work.errands.show_source(),
            "suggesters": lambda: self.work.errands.choose_suggesters(),
            "list": lambda: self._on_page(lambda page: page.fold_list()),
            "side": lambda: self._on_page(lambda page: page.fold_side()),
            "larger": lambda: self._set_type(self.settings.font_size + 1, self.settings.line_height),
            "smaller": lambda: self._set_type(self.settings.font_size - 1, self.settings.line_height),
            "looser": lambda: self._set_type(self.settings.font_size, self.settings.line_height + _LOOSER),
            "tighter": lambda: self._set_type(self.settings.font_size, self.settings.line_height - _LOOSER),
            "normal": lambda: self._set_type(DEFAULT_SIZE, DEFAULT_HEIGHT),
            "help": lambda: self.work.perform("help"),
            "keys": lambda: self.work.errands.change_keys(),
            "about": lambda: self.work.errands.show_about(),
        }

    def _on_page(self, do: Callable[[CorpusPage], object]) -> None:
        if self.page is not None:
            do(self.page)

    def _set_type(self, size: int, height: float) -> None:
        self.settings.font_size, self.settings.line_height = size, height

    # Building

    def _build_status_bar(self) -> None:
        self._who = QLabel()
        self._who.setProperty("role", "soft")
        self._read_only = QLabel(self.tr("Open for reading only"))
        self._read_only.setProperty("role", "note")
        for label in (self._read_only, self._who):
            label.setContentsMargins(8, 4, 8, 4)
            self.statusBar().addPermanentWidget(label)
        # The bar paints its sentence: without this a screen reader would not hear it.
        self.statusBar().messageChanged.connect(lambda sentence: self.statusBar().setAccessibleName(sentence))
