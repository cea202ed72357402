"""Disagreements and gold of one open corpus: what differs, settling it, what goes back; `Corpus.adjudication`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from annotator.adjudication import taking
from annotator.adjudication.case import OPEN, SETTLED, Case, Question, questions, wanted
from annotator.adjudication.comparing import Adjudicated, Comparing, cases_of, unmade
from annotator.adjudication.settling import settle, take_agreed
from annotator.adjudication.taking import Take
from annotator.coding.changed import Changed
from annotator.coding.proposal import Proposal
from annotator.coding.session import Session
from annotator.model.errors import UserError
from annotator.model.stream import MAIN
from annotator.review.differing import Agreed, Said
from annotator.store import adjudicated, coders, study_rounds
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a round is settled: articles that two coders or more finished, those whose gold is finished, cases by
    state, facts that all coders say (`agreed`) and those of them that gold has (`taken`)."""

    articles: int = 0
    finished: int = 0
    open: int = 0
    settled: int = 0
    open_again: int = 0
    agreed: int = 0
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Adjudication:
    """Looks at layers and gold; what it decides goes through a session with the role of adjudicator.

    Rounds are named by name or id. What was compared is kept, so one object serves a whole sitting.
    """

    file: CorpusFile
    _comparing: Comparing = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_comparing", Comparing(self.file))

    # Looking

    def cases(
        self,
        round: str = MAIN,
        *,
        adjudicator: str = "",
        kinds: Iterable[str] = (),
        code: str = "",
        coder: str = "",
        article: str = "",
        state: str = "",
    ) -> tuple[Case, ...]:
        """Return the cases of a round by article and place, as one adjudicator (id) left them, or any of them.

        The coders are those who finished the article. `code` may be a variable, or "quote"; `coder`, an id, asks for
        cases in which this coder does not say what most say; `kinds` may hold "proclitic", "marks" and "letters" too.
        UserError for an unknown round.
        """
        found = self._articles(round, adjudicator=adjudicator, article=article)
        names = {c.id: c.name for c in coders.all_coders(self.file)}
        authors = adjudicated.authors(self.file, unmade(found))
        every = (case for one in found for case in cases_of(one, names, authors))
        return tuple(
            case for case in every if wanted(case, kinds=kinds, code=code, coder=coder, article=article, state=state)
        )

    @staticmethod
    def questions(cases: Iterable[Case]) -> tuple[Question, ...]:
        """Return cases by question, the one that is asked most first."""
        return questions(cases)

    def elsewhere(self, case: Case, *, adjudicator: str = "") -> tuple[Case, ...]:
        """Return the other cases of the same question in the round that are not settled, to be ticked one by one."""
        return tuple(
            other
            for other in self.cases(case.round, adjudicator=adjudicator)
            if other.disagreement.question == case.disagreement.question
            and other.id != case.id
            and other.state != SETTLED
        )

    def progress(self, round: str = MAIN, *, adjudicator: str = "") -> Progress:
        """Return how far a round is settled, by one adjudicator (id) or any of them."""
        found = [one for one in self._articles(round, adjudicator=adjudicator) if len(one.compared.finished) > 1]
        states = [case.state for case in self.cases(round, adjudicator=adjudicator)]
        agreed = [(a, one.gold) for one in found for a in one.compared.agreed if not a.of]
        return Progress(
            articles=len(found),
            finished=sum(any(gold.finished for gold in one.gold) for one in found),
            open=states.count(OPEN),
            settled=states.count(SETTLED),
            open_again=len(states) - states.count(OPEN) - states.count(SETTLED),
            agreed=len(agreed),
            taken=sum(any(taking.is_taken(a, g) for g in gold) for a, gold in agreed),
        )

    def agreed(self, round: str, article: str, *, adjudicator: str = "") -> tuple[Agreed, ...]:
        """Return what all coders say in an article and gold does not have; answers about quotes come with these."""
        found = self._articles(round, adjudicator=adjudicator, article=article)
        return tuple(
            a
            for one in found
            for a in one.compared.agreed
            if not a.of and not any(taking.is_taken(a, gold) for gold in one.gold)
        )

    def explain(self, article: str, fact: str, round: str = MAIN) -> tuple[Case, ...]:
        """Return the cases whose settling put a fact (id) into gold; none where all coders said so, or nobody."""
        (one,) = self._articles(round, article=article) or (None,)
        decisions = {s.decision for g in one.gold for s in g.settlements if fact in s.made} if one is not None else ()
        return tuple(case for case in self.cases(round, article=article) if case.decision in decisions)

    # Settling

    def settle(
        self, session: Session, case: Case, take: Take, *, reason: str = "", note: str = "", own: Said | None = None
    ) -> Changed:
        """Settle a case by one decision: take a version (letter or place), BOTH, NEITHER or OWN.

        For OWN give the fact, or code it in the article before. UserError for an answer that is not there, for an
        unknown reason, where gold of the article is finished, and where coders have changed the case since.
        """
        return session.act(case.disagreement.article, self._settling(session, case, take, reason, note, own))

    def settle_all(
        self, session: Session, cases: Sequence[Case], take: Take, *, reason: str = "", note: str = ""
    ) -> Changed:
        """Give the answer to the first case in all of them, as one batch; whoever calls has shown each in its context.

        UserError as for `settle`, where nobody gave this answer in one of them, and without a case.
        """
        if not cases:
            raise UserError("No case was chosen.")
        first, text = cases[0].disagreement, session.open(cases[0].disagreement.article).article.text
        acts = []
        for case in cases:
            here = session.open(case.disagreement.article).article.text
            answer = take if case is cases[0] else taking.same_answer(text, first, take, here, case.disagreement)
            acts.append((case.disagreement.article, self._settling(session, case, answer, reason, note, None)))
        return session.act_each(acts)

    def take_agreed(self, session: Session, article: str = "") -> Changed:
        """Take over what all coders say, in one article or in all whose gold is not finished: one batch.

        UserError where nothing is left to take over.
        """
        _refuse_other_role(session)
        adjudicator = session.coder.id
        acts = []
        for one in self._articles(session.round.id, adjudicator=adjudicator, article=article):
            brought = taking.agreed_in(one, adjudicator)
            closed = any(gold.finished for gold in one.gold) or session.open(one.compared.article).forked
            if brought and (article or not closed):
                action = partial(take_agreed, article=one.compared.article, agreed=brought)
                acts.append((one.compared.article, action))
        if not acts:
            raise UserError("There is nothing left to take over.")
        return session.act_each(acts)

    def _settling(
        self, session: Session, case: Case, take: Take, reason: str, note: str, own: Said | None
    ) -> "Settles":
        _refuse_other_role(session)
        article = case.disagreement.article
        found = self._articles(session.round.id, adjudicator=session.coder.id, article=article)
        now = {c.id for one in found for c in cases_of(one, {}, {})}
        if case.id not in now:
            raise UserError("This disagreement has changed since it was shown; look at it again.")
        settling = taking.settling_of(
            found[0],
            case,
            take,
            adjudicator=session.coder.id,
            codebook=session.codebook,
            own=own,
            reason=reason,
            note=note,
        )
        return partial(settle, settling=settling)

    def _articles(self, round: str, *, adjudicator: str = "", article: str = "") -> tuple[Adjudicated, ...]:
        stage = study_rounds.round_of(self.file, round)
        book = study_rounds.codebook_of(self.file, stage)
        return tuple(self._comparing.articles(stage, book, adjudicator=adjudicator, article=article))


Settles = partial[Proposal]


def _refuse_other_role(session: Session) -> None:
    if session.role != "adjudicator":
        raise UserError("Only an adjudicator settles disagreements.")


__all__ = ["Adjudication", "Progress"]
