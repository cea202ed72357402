"""Keys that take back, and that end the work on an article: undo, redo, finish, reopen."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.coding import actions, passes
from annotator.coding.changed import Changed, zoned
from annotator.model.decision import Added, Decision
from annotator.model.facts import Annotation, Fact, Quote, Value
from annotator.model.stream import CORPUS
from ui.coding.items import item_of
from ui.coding.questions import Question
from ui.coding.rich import isolated
from ui.coding.work import Work


class Finishing(QObject):
    """Undoes over all articles, and finishes the one on the desk."""

    incomplete = Signal(object)
    """The answers without which it cannot be finished, none once it can."""
    pass_opened = Signal(object)
    """The pass that follows the one just finished."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what is done by command id."""
        return {"undo": self.undo, "redo": self.redo, "finish": self.finish, "reopen": self.reopen}

    def undo(self) -> None:
        """Take back the last act, in whatever article it was done, and go there."""
        self._go_to(self._work.attempt(self._work.session.undo))

    def redo(self) -> None:
        """Do again what was undone last, and go there."""
        self._go_to(self._work.attempt(self._work.session.redo))

    def undo_decision(self, decision: str) -> None:
        """Take back an older act; ask first when later ones build on it."""
        session = self._work.session
        later = session.dependents(decision)
        if not later:
            self._go_to(self._work.attempt(lambda: session.undo_decision(decision)))
            return
        sentence = self.tr(
            "Later decisions build on this one: %n. Enter = undo them too, Esc = leave it.", "", len(later)
        )
        self._work.ask(
            Question(
                sentence=sentence,
                answers={"Enter": partial(self._undo_with_dependents, decision)},
                labels={"Enter": self.tr("Undo them together"), "Esc": self.tr("Leave it")},
            )
        )

    def finish(self) -> None:
        """Finish the pass or the article and go on; what is missing comes first, then undecided suggestions."""
        work = self._work
        if work.desk.state == "finished":
            work.next_wanted.emit()
            return
        missing = work.missing()
        self.incomplete.emit(missing)
        if missing:
            work.said.emit(self.tr("Answers are missing: %n.", "", len(missing)))
            return
        left = work.undecided
        sentence = ""
        if left:
            sentence = self.tr(
                "Undecided suggestions: %n. Enter = finish and leave them undecided, Esc = go back.", "", left
            )
        elif not work.desk.suggested and work.session.shows_suggestions:
            sentence = self.tr("Suggestions are still being looked for. Enter = finish without them, Esc = go back.")
        if not sentence:
            self._seal()
            return
        labels = {"Enter": self.tr("Finish"), "Esc": self.tr("Go back")}
        work.ask(Question(sentence=sentence, answers={"Enter": self._seal}, labels=labels))

    def reopen(self) -> None:
        """Go on with a finished article, or with the pass that was finished last."""
        work = self._work
        order = [one.id for one in work.session.codebook.passes]
        done = [one.id for one in work.desk.layer.passes if one.id in order]
        if work.desk.layer.finished or not done:
            if work.act(actions.reopen) is not None:
                work.said.emit(self.tr("The article is open again."))
        elif work.act(passes.reopen_pass, max(done, key=order.index)) is not None:
            work.said.emit(self.tr("The pass before is open again."))

    def _undo_with_dependents(self, decision: str) -> None:
        session = self._work.session
        self._go_to(self._work.attempt(lambda: session.undo_decision(decision, with_dependents=True)))

    def _seal(self) -> None:
        work, one = self._work, self._work.open_pass
        undecided = [s.id for s in work.desk.open_suggestions]
        if one is not None:
            sealed = work.act(passes.finish_pass, one.id, undecided)
        else:
            sealed = work.act(actions.finish, undecided)
        if sealed is None:
            return
        if work.open_pass is None:
            work.said.emit(self.tr("The article is finished."))
            work.next_wanted.emit()
        else:
            name = isolated(work.open_pass.name.in_language(work.language) or work.open_pass.id)
            work.said.emit(self.tr("Pass finished. Now: %1.").replace("%1", name))
            self.pass_opened.emit(work.open_pass)

    def _go_to(self, changed: Changed | None) -> None:
        if changed is None:
            return
        for article in zoned(changed.decisions):
            self._work.article_wanted.emit(article)  # shown anew, since its zones are others
        subject = next((s for s in changed.subjects if s != CORPUS), "")
        if subject and subject != self._work.article_id:
            self._work.article_wanted.emit(subject)
        if subject == self._work.article_id:
            self._focus_on(changed.decisions)

    def _focus_on(self, decisions: Iterable[Decision]) -> None:
        """Give the focus to what a decision brought back, or to the suggestion that is open again in its place."""
        changes = [change for decision in decisions for change in decision.changes]
        facts = [c.fact for c in changes if isinstance(c, Added)] + [c.fact for c in changes]
        found = next((item for item in map(self._item_of, facts) if item), "")
        if found:
            self._work.focus(found)

    def _item_of(self, fact: Fact) -> str:
        if self._work.find(fact.id):
            return fact.id
        if isinstance(fact, Value) and self._work.find(fact.target):
            return fact.target
        if not isinstance(fact, Annotation | Quote):
            return ""
        gone = item_of(fact)
        return next((i.id for i in self._work.items if i.code == gone.code and i.span.overlaps(gone.span)), "")
