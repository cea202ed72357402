"""What is settled: the cases of one round, which of them is looked at, what is chosen for it. No widget is here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator.model.errors import UserError
from annotator.model.stream import CORPUS
from ui.adjudication.filters import Filters
from ui.adjudication.wording import Cast
from ui.workers import Task, in_background

if TYPE_CHECKING:
    from annotator.adjudication.adjudication import Progress
    from annotator.adjudication.case import Case
    from annotator.coding.changed import Changed
    from annotator.coding.session import Session
    from annotator.corpus import Corpus
    from annotator.model.article import Article
    from annotator.model.layer import Layer
    from annotator.review.differing import Agreed


class Adjudicating(QObject):
    """One adjudicator at one round.

    `loaded`: the cases were read for the first time; `changed`: articles (ids) whose cases were read anew; `said`: a
    sentence for the status bar.
    """

    loaded = Signal()
    changed = Signal(object)
    said = Signal(str)

    def __init__(self, corpus: Corpus, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.corpus, self.session = corpus, session
        self._by_article: dict[str, tuple[Case, ...]] = {}
        self.filters = Filters(round=session.round.id)
        self.cast = Cast(coders=(), names={coder.id: coder.name for coder in corpus.coders()})
        self.titles: dict[str, str] = {}
        self.comparable, self.finished = 0, set[str]()
        """How many articles two coders or more have finished; those whose gold is finished."""
        self._look_up_articles()
        self.reading = True
        self.turned: tuple[str, ...] = ()
        """The cases (ids) that the last decision settled or opened."""
        self._agreed: dict[str, tuple[Agreed, ...]] = {}
        self._reasons: dict[str, str] = {}
        self._notes: dict[str, str] = {}
        self._decided: set[str] = set()
        self._stop_listening = session.listen(self._on_commit)
        self._task: Task | None = in_background(self, lambda _course: self._read(), self._take, refused=self._refuse)

    def leave(self) -> None:
        """Hear no more of the session, and read no more."""
        self._stop_listening()
        if self._task is not None:
            self._task.drop()
            self._task = None

    def look_again(self) -> None:
        """Read everything anew, in a worker: coders may have gone on meanwhile."""
        if self._task is None:
            self._look_up_articles()
            self._task = in_background(self, lambda _course: self._read(), self._take, refused=self._refuse)

    # Looking

    @property
    def all(self) -> tuple[Case, ...]:
        """All cases of the round, by article and place."""
        return tuple(case for cases in self._by_article.values() for case in cases)

    @property
    def cases(self) -> list[Case]:
        """The cases that the filters let through."""
        return [case for case in self.all if self.filters.fits(case)]

    def find(self, case_id: str) -> Case | None:
        """Return a case by its id."""
        every = (case for cases in self._by_article.values() for case in cases)
        return next((case for case in every if case.id == case_id), None)

    def article(self, article: str) -> Article:
        """Return an article."""
        return self.session.open(article).article

    def gold(self, article: str) -> Layer:
        """Return the adjudicator's own layer."""
        return self.session.open(article).layer

    def of(self, article: str) -> list[Case]:
        """Return all cases of an article, whatever the filters say."""
        return list(self._by_article.get(article, ()))

    def agreed(self, article: str) -> tuple[Agreed, ...]:
        """Return what all coders say in an article and gold does not have."""
        if article not in self._agreed:
            self._agreed[article] = self.corpus.adjudication.agreed(
                self.session.round.id, article, adjudicator=self.session.coder.id
            )
        return self._agreed[article]

    def progress(self) -> Progress:
        """Return how far the round is settled."""
        return self.corpus.adjudication.progress(self.session.round.id, adjudicator=self.session.coder.id)

    def chosen(self, case: Case) -> tuple[str, str]:
        """Return the reason and the note for a case: those just chosen, else those that it was settled with."""
        return self._reasons.get(case.id, case.reason), self._notes.get(case.id, case.note)

    def of_codes(self) -> tuple[str, ...]:
        """Return the codes in play, in order."""
        return tuple(sorted({code for case in self.all for code in case.disagreement.codes}))

    # Deciding

    def choose_reason(self, case: Case, reason: str) -> None:
        """Choose a reason for a case, or none where it is chosen already."""
        self._reasons[case.id] = "" if self.chosen(case)[0] == reason else reason

    def choose_note(self, case: Case, note: str) -> None:
        """Choose the words to go with a case."""
        self._notes[case.id] = note

    def settle(self, case: Case, take: int | str, **more: Any) -> Changed | None:
        """Settle a case with the reason and note chosen for it; None, and the sentence said, where it is refused."""
        reason, note = self.chosen(case)
        made = self.attempt(
            lambda: self.corpus.adjudication.settle(self.session, case, take, reason=reason, note=note, **more)
        )
        if made is None:  # coders may have changed it since it was shown
            self.read_again([case.disagreement.article])
        else:
            self._reasons.pop(case.id, None)
            self._notes.pop(case.id, None)
        return made

    def attempt(self, decide: Callable[[], Changed]) -> Changed | None:
        """Do anything that the core may refuse; None, and its sentence said, when it does."""
        try:
            return decide()
        except UserError as error:
            self.said.emit(str(error))
            return None

    def hide_names(self, hidden: bool) -> None:
        """Call coders by letter alone, or by name too."""
        self.cast = Cast(coders=self.cast.coders, names=self.cast.names, hidden=hidden)

    # What happens

    def _look_up_articles(self) -> None:
        rows = list(self.corpus.articles())
        round, me = self.session.round.id, self.session.coder.id
        self.titles = {row.id: row.title for row in rows}
        done = [(row.id, s) for row in rows for s in row.states if s.round == round and s.state == "finished"]
        self.finished = {id_ for id_, s in done if s.role == "adjudicator" and s.coder == me}
        coded = Counter(id_ for id_, s in done if s.role == "coder")
        self.comparable = sum(number > 1 for number in coded.values())

    def _read(self) -> tuple[Case, ...]:
        return self.corpus.adjudication.cases(self.session.round.id, adjudicator=self.session.coder.id)

    def _take(self, cases: tuple[Case, ...]) -> None:
        self._task = None
        self.reading = False
        self._agreed.clear()
        decided, self._decided = self._decided, set()
        self._by_article = {a: tuple(of) for a, of in groupby(cases, key=lambda case: case.disagreement.article)}
        self._assign_letters()
        self.loaded.emit()
        if decided:  # while the worker was reading
            self.read_again(decided)

    def _refuse(self, sentence: str) -> None:
        self._task = None
        self.reading = False
        self.said.emit(sentence)
        self.loaded.emit()

    def _assign_letters(self) -> None:
        coders = dict.fromkeys(v.coder for case in self.all for v in case.disagreement.versions)
        names = self.cast.names
        ordered = tuple(sorted(coders, key=lambda id_: names.get(id_, id_)))
        self.cast = Cast(coders=ordered, names=names, hidden=self.cast.hidden)

    def _on_commit(self, changed: Changed) -> None:
        articles = [subject for subject in changed.subjects if subject != CORPUS]
        if self._task is not None:
            self._decided.update(articles)
        self.read_again(articles)

    def read_again(self, articles: Iterable[str]) -> None:
        """Read the cases of some articles anew."""
        listed = tuple(articles)
        before = {case.id: (case.state, case.decision) for article in listed for case in self.of(article)}
        for article in listed:
            self._agreed.pop(article, None)
            (self.finished.add if self.gold(article).finished else self.finished.discard)(article)
            fresh = self.corpus.adjudication.cases(
                self.session.round.id, adjudicator=self.session.coder.id, article=article
            )
            self._by_article[article] = fresh
        now = (case for article in listed for case in self.of(article))
        self.turned = tuple(c.id for c in now if before.get(c.id) != (c.state, c.decision))
        self.changed.emit(listed)


def round_to_settle(corpus: Corpus, wanted: str) -> str:
    """Return the wanted round (id), or where no article of it is finished by two coders, the last one that has such."""
    coded = Counter(
        (state.round, row.id)
        for row in corpus.articles()
        for state in row.states
        if state.role == "coder" and state.state == "finished"
    )
    there = {round for (round, _), number in coded.items() if number > 1}
    left = [one.id for one in corpus.rounds() if one.id in there]
    return wanted if wanted in there or not left else left[-1]
