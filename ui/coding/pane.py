"""The coding pane: the article with everything that is needed to decide on it. It builds and connects, no more."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from annotator.coding.session import Session
from annotator.coding.worklist import Item
from annotator.model.codebook import Pass
from annotator.model.facts import VALUES
from annotator.model.span import Span
from ui.article import ArticleView, Typography
from ui.coding.attributing import Attributing
from ui.coding.banner import Banner
from ui.coding.context_menu import article_menu
from ui.coding.deciding import Deciding
from ui.coding.edges import Edges
from ui.coding.find_bar import FindBar
from ui.coding.finishing import Finishing
from ui.coding.focus_line import FocusLine
from ui.coding.glosses import Glosses
from ui.coding.header import Header
from ui.coding.help_overlay import HelpOverlay
from ui.coding.key_line import KeyLine
from ui.coding.keyboard import Keyboard
from ui.coding.missing_list import MissingList
from ui.coding.naming import Naming
from ui.coding.note_bar import NoteBar
from ui.coding.quoting_keys import QuotingKeys
from ui.coding.reading_line import ReadingLine
from ui.coding.renewing import Renewing
from ui.coding.side import Side
from ui.coding.state_banner import StateBanner
from ui.coding.suggesting import Suggesting
from ui.coding.travelling import Travelling
from ui.coding.work import Work
from ui.commands import keys_of
from ui.settings import Settings
from ui.translation import language_in_use

_SPLIT = "coding_pane"
_CENTRE_WIDTH, _SIDE_WIDTH = 760, 240


class CodingPane(QWidget):
    """One session at work on one article at a time."""

    article_wanted = Signal(str)
    """The id of an article that shall be opened: undo reaches over articles."""
    next_wanted = Signal()
    """The article is finished; the next one shall be opened."""
    elsewhere_wanted = Signal(str)
    """Words that are coded everywhere: where do they stand in other articles?"""
    message = Signal(str)
    """A sentence for the status bar."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.view = ArticleView(self)
        self.view.typography = Typography(size=settings.font_size, line_height=settings.line_height)
        self.keys = keys_of(settings.key_map)
        self.work = Work(session, self.view, language_in_use(settings.language), self)
        self._deciding = Deciding(self.work)
        self._finishing = Finishing(self.work)
        self._quoting = QuotingKeys(self.work)
        self._naming = Naming(self.work)
        self._renewing = Renewing(self.work, settings)
        self.keyboard = Keyboard(self.work, self.keys, self._commands())
        # Cards and lines follow once per event, after the article itself was told what to paint.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._refresh)
        self._build()
        self._connect()

    # What the window asks for

    def open(self, article_id: str) -> None:
        """Show an article and begin to look for suggestions. UserError when there is none with this id."""
        self.work.open(article_id)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._suggesting.look()

    def look_again(self) -> None:
        """Look for suggestions anew, in this article and whenever another one is opened: some came or went."""
        self._suggesting.look_again()

    def leave(self) -> None:
        """Let go of the session, before the corpus is closed."""
        self._suggesting.leave()
        self._renewing.close()
        self.side.reread.leave()
        self.work.close()

    def go_to(self, article_id: str, *, target: str = "", span: Span | None = None) -> None:
        """Show a place of any article: an annotation or quote that the coder has there, or else a span."""
        if article_id != self.work.article_id:
            self.article_wanted.emit(article_id)
        if article_id != self.work.article_id:
            return
        if self.work.find(target) is not None:
            self.work.focus(target)
        elif span is not None:
            self.view.jump_to(span)
            self.view.select(span)

    def perform(self, command: str) -> None:
        """Do what a command of `ui.commands` says, for menus of the window."""
        self.keyboard.perform(command)

    def fold_side(self) -> None:
        """Hide the cards beside the article, or show them again."""
        self.side.setVisible(not self.side.isVisible())
        if not self.side.isVisible():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_settings(self) -> None:
        """Take over type and keys from the settings."""
        self.view.typography = Typography(size=self.settings.font_size, line_height=self.settings.line_height)
        self.keys = keys_of(self.settings.key_map)
        self.keyboard.keys = self.key_line.keys = self.keys
        self.key_line.refresh()
        self.side.quote_card.show_keys(self.keys)
        self.side.variables.show_keys(self.keys)
        self.side.reread.show_keys(self.keys)

    # Building

    def _build(self) -> None:
        work = self.work
        self.banner = Banner(self)
        self._state_banner = StateBanner(
            work, self.banner, reopen=self._finishing.reopen, legend=lambda command: self.keys.legend(command)
        )
        self._state_banner.settled.connect(self.open)
        self.find_bar = FindBar(work, self)
        self.note_bar = NoteBar(work, self)
        self.missing_list = MissingList(work, self)
        self.reading_line = ReadingLine(self)
        self._suggesting = Suggesting(work, self.settings, self.reading_line, self)
        self.focus_line = FocusLine(work, Glosses(work, self.settings, self), self)
        self.key_line = KeyLine(work, self.keys, self)
        self.side = Side(work, self.keys, self)
        self.help = HelpOverlay(self)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = Header(work, self)
        above: list[QWidget] = [self.header, self.banner, self.find_bar]
        below: list[QWidget] = [self.reading_line, self.missing_list, self.note_bar, self.focus_line, self.key_line]
        for widget in (*above, self.view, *below):
            column.addWidget(widget, int(widget is self.view))
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(centre)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([_CENTRE_WIDTH, _SIDE_WIDTH])
        self.split.restoreState(self.settings.layout(_SPLIT))
        self.split.splitterMoved.connect(lambda: self.settings.put_layout(_SPLIT, self.split.saveState()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        work = self.work
        work.said.connect(self.message)
        self._suggesting.said.connect(self.message)
        self._suggesting.found.connect(self._begin)
        work.article_wanted.connect(self.article_wanted)
        work.next_wanted.connect(self.next_wanted)
        for signal in (work.changed, work.refocused, self.view.selection_changed):
            signal.connect(self._soon.start)
        self.view.menu_requested.connect(self._open_menu)
        self._naming.link_wanted.connect(self.side.ask_for_entry)
        self._naming.elsewhere_wanted.connect(self.elsewhere_wanted)
        self._naming.note_wanted.connect(lambda question: self.note_bar.open_bar(question=question))
        self._naming.guideline_wanted.connect(self.side.show_guideline)
        self.side.variables.command_wanted.connect(self.perform)
        self._finishing.incomplete.connect(self.missing_list.show_missing)
        self._finishing.pass_opened.connect(self._enter_pass)
        self.missing_list.chosen.connect(lambda one: self.side.answer(one.target, one.variable))
        self.side.reread.wanted.connect(self._go_to_item)
        self.side.reread.counted.connect(self.key_line.show_reread)
        self.side.history.undo_wanted.connect(self._finishing.undo_decision)
        card = self.side.quote_card
        card.part_chosen.connect(self._go_to_part)
        card.set_wanted.connect(self._quoting.set_from_selection)
        card.remove_wanted.connect(self._quoting.remove)
        card.type_wanted.connect(self._quoting.next_type)
        self.settings.changed.connect(self._on_setting)
        program = QApplication.instance()
        assert isinstance(program, QApplication)
        program.focusChanged.connect(self._on_keyboard)

    def _commands(self) -> dict[str, Callable[[], None]]:
        return {
            **Travelling(self.work).commands(),
            **self._deciding.commands(),
            **Edges(self.work).commands(),
            **self._quoting.commands(),
            **self._naming.commands(),
            **self._finishing.commands(),
            **Attributing(self.work).commands(),
            "jump": lambda: self.find_bar.open_bar(jumping=True),
            "find": lambda: self.find_bar.open_bar(jumping=False),
            "help": self._open_help,
            "variables": lambda: self.side.open_form(),
            "read_again": lambda: self.side.read_again(),
            "keep": lambda: self.side.reread.keep(),
            "panes": lambda: self.side.go_in(),
            "cancel": self._cancel,
        }

    # What happens

    def _on_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        form = self.side.variables
        self.key_line.show_form(now is not None and (now is form or form.isAncestorOf(now)))

    def _refresh(self) -> None:
        if self.work.article_id:
            for shown in (self.focus_line, self.key_line, self.side, self.header):
                shown.refresh()
            self._state_banner.refresh()

    def _begin(self) -> None:
        """Go to the first undecided suggestion, unless the coder has begun elsewhere."""
        if self.work.item is None and self.view.caret == 0 and any(item.undecided for item in self.work.items):
            self.work.go(undecided=True)

    def _enter_pass(self, one: Pass) -> None:
        """Begin a pass at its first suggestion, or in the form where it is about variables."""
        self.work.focus("")
        self.view.put_caret(0)
        if VALUES in one.layers:
            self.work.focus(next((quote.id for quote in self.work.desk.layer.quotes), ""))
            self.side.open_form()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._begin()

    def _go_to_item(self, item: Item) -> None:
        """Go to what has to be read again; a question is answered in its form."""
        self.go_to(item.article, target=item.target, span=item.span)
        variable = self.work.session.codebook.variable(item.code)
        if variable is not None and item.article == self.work.article_id:
            self.side.answer(item.target.removesuffix(f"/{item.code}"), item.code)

    def _cancel(self) -> None:
        """Take back, one at a time: the selection, the focus."""
        if self.view.selection is not None:
            self.view.put_caret(self.view.caret)
        elif self.work.item is not None:
            self.work.focus("")

    def _open_help(self) -> None:
        self.help.open_over(self.keys, self.work.session.codebook, self.work.language, self.view)

    def _open_menu(self, _point: int, mark: str, where: QPoint) -> None:
        if mark and self.view.selection is None:
            self.work.focus_mark(mark)
        menu = article_menu(
            self,
            situation=self.work.situation,
            keys=self.keys,
            codebook=self.work.session.codebook,
            language=self.work.language,
            perform=self.perform,
            offers=self.work.offers,
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _go_to_part(self, part: str) -> None:
        quote = self.work.quote
        if quote is not None:
            self.work.focus(quote.id, part)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_setting(self, name: str) -> None:
        if name in ("font_size", "line_height", "key_map"):
            self.read_settings()
