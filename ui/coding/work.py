"""What the keys of the pane share: the session, the article on the desk, what has the focus, what was asked.

It holds no widget but the article view. Everything that is decided goes through `act` to the session.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.coding import passes, values
from annotator.coding.changed import Changed
from annotator.coding.desk import Desk
from annotator.coding.proposal import Proposal
from annotator.coding.session import Session
from annotator.coding.values import Missing
from annotator.model.codebook import Pass
from annotator.model.errors import UserError
from annotator.model.facts import VALUES, Annotation, Part, Quote
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from ui.article.marks import Mark
from ui.article.view import ArticleView
from ui.coding.items import Item, Place, by_source, items_of, next_item, point_place
from ui.coding.marks_of import MarkMaker, item_and_part, mark_id
from ui.coding.questions import Question
from ui.commands import Situation


class Work(QObject):
    """One article under the hands of one coder.

    `changed`: another desk (a decision, suggestions, another article); `refocused`: another item or part has the
    focus; `said`: a sentence for the status bar; `asked`: the open `Question`, or None; `version_wanted`: one of the
    versions of a forked article, from 0.
    """

    in_passes = True
    opened = Signal()
    changed = Signal()
    refocused = Signal()
    said = Signal(str)
    asked = Signal(object)
    article_wanted = Signal(str)
    next_wanted = Signal()
    version_wanted = Signal(int)

    def __init__(self, session: Session, view: ArticleView, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view = view
        self.language = language
        self.maker = MarkMaker(session.codebook, language)
        self.article_id = ""
        self.items: tuple[Item, ...] = ()
        self.open_pass: Pass | None = None
        """The pass that the coder is in; None where the codebook has none, or the article is finished."""
        self.part = "content"
        self.question: Question | None = None
        self._by_id: dict[str, Item] = {}
        self._by_source: dict[int, Item] = {}
        self._focused = ""
        self._quote = ""
        self._steering = False
        self._candidates: tuple[Mark, ...] = ()
        view.caret_moved.connect(self._on_caret)
        view.mark_clicked.connect(self.focus_mark)
        self._stop_listening = session.listen(self._on_commit)

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop_listening()

    # What is there

    @property
    def desk(self) -> Desk:
        """The article as it is now."""
        return self.session.open(self.article_id)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.desk.article.text

    @property
    def item(self) -> Item | None:
        """What has the focus."""
        return self._by_id.get(self._focused)

    @property
    def quote(self) -> Item | None:
        """The quote in the card: the focused one, or the one that had the focus last."""
        return self._by_id.get(self._quote)

    @property
    def undecided(self) -> int:
        """How many suggestions of the open pass are left."""
        layer = self.desk.layer
        return len(self.items) - len(layer.annotations) - len(layer.quotes)

    def offers(self, code: str) -> bool:
        """Tell whether a code, or "quote", belongs to the open pass."""
        one = self.open_pass
        return one is None or code in self.session.codebook.closed_by(one)

    def missing(self) -> tuple[Missing, ...]:
        """Return the answers that the open pass, or the article, cannot be finished without."""
        one, ground = self.open_pass, self.session.ground(self.article_id)
        asked = one is None or VALUES in one.layers or len(passes.passes_open(ground)) == 1
        return values.missing(ground) if asked else ()

    @property
    def words_in_focus(self) -> str:
        """The words selected, else the focused name, else the word at the caret; empty where there are none."""
        item = self.item
        if self.view.selection is None and item is not None and isinstance(item.fact, Annotation):
            return item.span.of(self.text)
        return "" if self.target is None else self.target.of(self.text)

    @property
    def target(self) -> Span | None:
        """What a new code would be given to: the selection, or else the word at the caret."""
        return self.view.selection or self.view.word

    @property
    def situation(self) -> Situation:
        """What commands hang on."""
        item = self.item
        return Situation(
            focus="" if item is None else "suggestion" if item.undecided else "own",
            quote=self.quote is not None,
            finished=self.desk.state == "finished" if self.article_id else True,
            passed=bool(self.article_id and self.desk.layer.passes),
            can_undo=self.session.can_undo() is not None,
            can_redo=self.session.can_redo() is not None,
        )

    def find(self, item_id: str) -> Item | None:
        """Return the item with this id."""
        return self._by_id.get(item_id)

    # Deciding

    def open(self, article_id: str) -> None:
        """Show an article. UserError when there is none with this id."""
        self.session.open(article_id)
        self.give_up()
        self.article_id = article_id
        self._focused = self._quote = ""
        article = self.desk.article
        self.view.set_article(article.text, article.zones)
        self.take_desk()
        self.opened.emit()

    def take_suggestions(self, article_id: str, found: tuple[Suggestion, ...]) -> None:
        """Put on the desk what a suggester found."""
        self.session.take_suggestions(article_id, found)
        if article_id == self.article_id:
            self.take_desk()

    def renew_suggestions(self, found: tuple[Suggestion, ...]) -> None:
        """Put other suggestions on the desk of the open article; the focus stays at its place."""
        if found == self.desk.suggestions:
            return
        focused = self.item
        self.session.take_suggestions(self.article_id, found)
        self.take_desk()
        if focused is not None and self.item is None:
            near = [i for i in self.items if i.undecided and i.span.overlaps(focused.span) and i.code == focused.code]
            self.focus(near[0].id if near else "", caret=False)

    def act(self, action: Callable[..., Proposal], /, *args: Any, **kwargs: Any) -> Changed | None:
        """Do what `action` proposes; None, and its sentence said, when it cannot be done."""
        return self.attempt(lambda: self.session.act(self.article_id, action, *args, **kwargs))

    def attempt(self, decide: Callable[[], Changed]) -> Changed | None:
        """Do anything that the session may refuse; None, and its sentence said, when it does."""
        try:
            return decide()
        except UserError as error:
            self.said.emit(str(error))
            return None

    # Focus

    def focus(self, item_id: str, part: str = "content", *, caret: bool = True) -> None:
        """Give an item, or one part of a quote, the focus, and with `caret` put the caret there; "" for no item."""
        item = self._by_id.get(item_id)
        parts = _parts(item)
        self._focused = item.id if item else ""
        self.part = part if part in parts else "content"
        if parts:
            self._quote = self._focused
        if item is not None and caret:
            self._steering = True
            self.view.put_caret(self.focused_spans()[0].start)
            self._steering = False
        self.view.focus = mark_id(item.id, self.part) if item else None
        self.refocused.emit()

    def focus_mark(self, mark: str) -> None:
        """Give the focus to the item whose mark was clicked; the caret stays where the click put it."""
        self.focus(*item_and_part(mark), caret=False)

    def _on_caret(self) -> None:
        """Give the focus to the innermost entity that the caret came to, or to nothing."""
        if self._steering or self.view.selection is not None:
            return
        word = self.view.word
        here = [i for i in self.items if word and isinstance(i.fact, Annotation) and i.span.overlaps(word)]
        found = min(here, key=lambda i: i.span.length, default=None)
        if (found.id if found else "") != self._focused:
            self.focus(found.id if found else "", caret=False)

    def focused_spans(self) -> tuple[Span, ...]:
        """Return the places of the focused item, or of its focused part; none without focus."""
        item = self.item
        if item is None:
            return ()
        if isinstance(item.fact, Annotation):
            return (item.fact.span,)
        return tuple(sorted(item.fact.parts()[self.part].spans))

    def place(self) -> Place:
        """Return from where the focus travels: the focused item, or the caret."""
        return self.item.place if self.item else point_place(self.view.caret)

    def go(self, *, undecided: bool, forward: bool = True, after: Place | None = None) -> None:
        """Move the focus to the next item, and say so when none is left."""
        found = next_item(self.items, after or self.place(), undecided=undecided, forward=forward)
        if found is not None:
            self.focus(found.id)
            return
        if after is not None:
            self.focus("")
        if undecided and not self.undecided:
            waiting = self.session.shows_suggestions and not self.desk.suggested
            done = self.tr("Nothing is left undecided. Ctrl+Enter finishes the article.")
            if self.open_pass is not None:
                done = self.tr("Nothing is left undecided. Ctrl+Enter finishes this pass.")
            self.said.emit(self.tr("Suggestions are still being looked for; a moment.") if waiting else done)
        else:
            self.said.emit(self.tr("There is nothing else to go to."))

    # Questions

    def ask(self, question: Question) -> None:
        """Ask something that the next key answers."""
        self.give_up()
        self.question = question
        self.asked.emit(question)

    def answer(self, pressed: str) -> bool:
        """Answer the open question with a stroke; False, and the question given up, when it is no answer."""
        question = self.question
        if question is None or pressed not in question.answers:
            self.give_up()
            return False
        self.give_up()
        question.answers[pressed]()
        return True

    def give_up(self) -> None:
        """Take the open question back."""
        question, self.question = self.question, None
        if question is not None:
            self.asked.emit(None)
            question.ended()

    def show_candidates(self, candidates: tuple[Mark, ...]) -> None:
        """Show numbered marks beside those of the items; none takes them away."""
        self._candidates = candidates
        self.show_marks()

    def show_marks(self) -> None:
        """Show the marks of the items, and candidates beside them."""
        self.view.set_marks((*self.maker.marks(self.items), *self._candidates))

    def _on_commit(self, changed: Changed) -> None:
        if self.article_id in changed.subjects or "corpus" in changed.subjects:
            self.take_desk()

    def take_desk(self) -> None:
        """Show the article as it is now."""
        asked = self.in_passes and self.session.codebook.passes and self.desk.state != "finished"
        self.open_pass = next(iter(passes.passes_open(self.session.ground(self.article_id))), None) if asked else None
        offered = self.session.codebook.closed_by(self.open_pass) if self.open_pass is not None else None
        self.items = items_of(self.desk, self._by_source, offered)
        self._by_source = by_source(self.items)
        self._by_id = {item.id: item for item in self.items}
        self.show_marks()
        if self.part not in _parts(self.item):
            self.part = "content"
        self.changed.emit()


def _parts(item: Item | None) -> dict[str, Part]:
    """Return the parts of a quote; none for anything else."""
    return item.fact.parts() if item is not None and isinstance(item.fact, Quote) else {}
