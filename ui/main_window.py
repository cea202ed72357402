"""The main window: start page or open corpus, menus, status bar. It passes on what is wanted to who can do it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui.command_menus import show_article_commands, show_edit_commands
from ui.corpus_page import CorpusPage
from ui.dialogs.coder import choose_coder
from ui.errands import Errands
from ui.menus import ARTICLE, CORPUS, WRITABLE, build_menus
from ui.opening import open_corpus
from ui.settings import CORPUS_SUFFIX, DEFAULT_HEIGHT, DEFAULT_SIZE, Settings
from ui.start_page import StartPage
from ui.workers import finish_work, in_background

_MESSAGE_MS = 12_000
_LOOSER = 0.15


class MainWindow(QMainWindow):
    """The one window of the program. `language_wanted` asks for a window in another language."""

    language_wanted = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.page: CorpusPage | None = None
        self._closing: Path | None = None
        self.start = StartPage(settings)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.errands = Errands(self)
        self._build_status_bar()
        self.menus, self.actions_by_id = build_menus(self, self._performers())
        self.menus["edit"].aboutToShow.connect(lambda: self._show_commands())
        self.menus["article"].aboutToShow.connect(lambda: self._show_commands())
        self._connect_start_page()
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 520)
        self.resize(1280, 720)
        self.restoreGeometry(settings.layout("window"))
        self._show_page(None)

    # Corpora

    def open_path(self, path: Path, coder: str = "") -> bool:
        """Open a corpus file in place of the present one; tell whether it is open now. `coder` overrides the last."""
        path = path.absolute()
        if self.page is not None and self.page.corpus.path == path:
            return True
        self.close_corpus()
        if path == self._closing:
            finish_work()
        corpus = open_corpus(path, self)
        if corpus is None:
            self.start.refresh()
            return False
        return self.show_corpus(corpus, coder)

    def show_corpus(self, corpus: Corpus, coder: str = "") -> bool:
        """Show an open corpus as `coder`, or whoever coded last; close it when nobody says who they are."""
        try:
            name = choose_coder(corpus, coder or self.settings.coder, self)
            page = CorpusPage(corpus, name, self.settings) if name else None
        except UserError as error:
            self.say(str(error))
            page = None
        if page is None:
            corpus.close()
            return False
        self.settings.coder = page.session.coder.name
        self.settings.remember(corpus.path)
        self._show_page(page)
        return True

    def close_corpus(self) -> None:
        """Close the open corpus, if any, and go back to the start page; a backup is made meanwhile."""
        corpus = self.release_corpus()
        if corpus is not None:
            self._closing = corpus.path
            in_background(self, lambda _course: _close(corpus), _nothing, refused=self.say)

    def release_corpus(self) -> Corpus | None:
        """Go back to the start page and return the corpus, still open, to whoever shows it next."""
        page = self.page
        if page is None:
            return None
        corpus = page.leave()
        self._show_page(None)
        page.deleteLater()
        return corpus

    def say(self, sentence: str) -> None:
        """Say a sentence in the status bar."""
        self.statusBar().showMessage(sentence, _MESSAGE_MS)

    # Qt's events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the layout, close the corpus."""
        self.settings.put_layout("window", self.saveGeometry())
        self.close_corpus()
        self.settings.sync()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped corpus; import everything else."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(files) == 1 and files[0].suffix == CORPUS_SUFFIX:
            self.open_path(files[0])
        elif self.page is None:
            self.say(self.tr("Open or make a corpus first, then drop the articles into it."))
        else:
            self.errands.import_files(files)

    # What the menus call

    def _performers(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self.errands.make_corpus,
            "open": self.errands.choose_corpus,
            "close": self.close_corpus,
            "import": self.errands.import_files,
            "export": self.errands.export,
            "pdf": self.errands.save_as_pdf,
            "backups": self.errands.show_backups,
            "coder": self.errands.change_coder,
            "quit": self.close,
            "next": lambda: self._on_page(lambda page: page.open_neighbour(1)),
            "previous": lambda: self._on_page(lambda page: page.open_neighbour(-1)),
            "unfinished": lambda: self._on_page(CorpusPage.open_next_unfinished),
            "zones": self.errands.set_zones,
            "source": self.errands.show_source,
            "list": lambda: self._on_page(CorpusPage.fold_list),
            "side": lambda: self._on_page(CorpusPage.fold_side),
            "larger": lambda: self._set_type(self.settings.font_size + 1, self.settings.line_height),
            "smaller": lambda: self._set_type(self.settings.font_size - 1, self.settings.line_height),
            "looser": lambda: self._set_type(self.settings.font_size, self.settings.line_height + _LOOSER),
            "tighter": lambda: self._set_type(self.settings.font_size, self.settings.line_height - _LOOSER),
            "normal": lambda: self._set_type(DEFAULT_SIZE, DEFAULT_HEIGHT),
            "help": lambda: self._on_page(lambda page: page.pane.perform("help")),
            "about": self.errands.show_about,
        }

    def _on_page(self, do: Callable[[CorpusPage], object]) -> None:
        if self.page is not None:
            do(self.page)

    def _set_type(self, size: int, height: float) -> None:
        self.settings.font_size, self.settings.line_height = size, height

    # What is shown

    def _show_page(self, page: CorpusPage | None) -> None:
        if self.page is not None:
            self._stack.removeWidget(self.page)
        self.page = page
        if page is None:
            self.start.refresh()
            self.setWindowTitle(self.tr("Hashiya"))
        else:
            self._stack.addWidget(page)
            self._stack.setCurrentWidget(page)
            page.message.connect(self.say)
            page.article_opened.connect(self._enable_actions)
            self.setWindowTitle(self.tr("{corpus} – Hashiya").format(corpus=page.corpus.name))
            page.articles.refresh()
            # A menu bar of the system (macOS) hides a menu that is empty before it opens.
            self._show_commands()
        self._show_who(page)
        self._enable_actions()

    def _enable_actions(self) -> None:
        page = self.page
        fulfilled = {
            "": True,
            CORPUS: page is not None,
            WRITABLE: page is not None and page.corpus.writable,
            ARTICLE: page is not None and bool(page.article),
        }
        for action in self.actions_by_id.values():
            action.setEnabled(fulfilled[action.data()])
        for menu in ("edit", "article", "view"):
            self.menus[menu].menuAction().setVisible(page is not None)

    def _show_commands(self) -> None:
        if self.page is not None:
            show_edit_commands(self.menus["edit"], self.page.pane)
            show_article_commands(self.menus["article"], self.page.pane)

    def _show_who(self, page: CorpusPage | None) -> None:
        self._who.setVisible(page is not None)
        self._read_only.setVisible(page is not None and not page.corpus.writable)
        if page is not None:
            self._who.setText(self.tr("Coder: {name}").format(name=page.session.coder.name))

    def _build_status_bar(self) -> None:
        self._who = QLabel()
        self._who.setProperty("role", "soft")
        self._read_only = QLabel(self.tr("Open for reading only"))
        self._read_only.setProperty("role", "note")
        for label in (self._read_only, self._who):
            label.setContentsMargins(8, 4, 8, 4)
            self.statusBar().addPermanentWidget(label)

    def _connect_start_page(self) -> None:
        self.start.sample_wanted.connect(self.errands.open_sample)
        self.start.new_wanted.connect(self.errands.make_corpus)
        self.start.open_wanted.connect(self.errands.choose_corpus)
        self.start.recent_wanted.connect(self.open_path)
        self.start.language_wanted.connect(self.language_wanted)


def _close(corpus: Corpus) -> None:
    try:
        corpus.back_up()
    finally:
        corpus.close()


def _nothing(_result: object) -> None:
    """Nobody waits for this result."""
