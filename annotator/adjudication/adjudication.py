"""Disagreements and gold of one open corpus: what differs, settling it, what goes back; `Corpus.adjudication`."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from annotator.adjudication import taking
from annotator.adjudication.case import OPEN, SETTLED, Case, Question, questions, wanted
from annotator.adjudication.causes import Cause, causes
from annotator.adjudication.comparing import Adjudicated, Comparing
from annotator.adjudication.feedback import Feedback, FeedbackFile, feedback_of
from annotator.adjudication.feedback_files import read_feedback, write_feedback
from annotator.adjudication.settling import NothingLeft, settle, take_agreed
from annotator.adjudication.states import agreed_as_cases, cases_of, unmade
from annotator.adjudication.taking import Take
from annotator.coding import actions
from annotator.coding.changed import Changed
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.session import Session
from annotator.exchange.gold_back import Places
from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.facts import Value
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
        """Return the cases of a round by article and place, as one adjudicator left them, or any of them.

        The coders are those who finished the article. `code` may be a variable, or "quote"; `coder` asks for cases in
        which this coder does not say what most say; `kinds` may hold "proclitic", "marks" and "letters" too. People are
        given by name or id. UserError for an unknown round or person.
        """
        found, who = self._articles(round, adjudicator=adjudicator, article=article), self._id(coder)
        return tuple(
            case
            for case in self._cases(found)
            if wanted(case, kinds=kinds, code=code, coder=who, article=article, state=state)
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
        """Return how far a round is settled, by one adjudicator (name or id) or any of them."""
        every = self._articles(round, adjudicator=adjudicator)
        found = [one for one in every if len(one.compared.finished) > 1]
        states = [case.state for case in self._cases(every)]
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
        """Return the cases whose settling put a fact (id) into gold; where all coders said so, what they said.

        None for what an adjudicator added of own accord.
        """
        found: list[Case] = []
        names = self._names()
        for one in self._articles(round, article=article):
            for gold in one.gold:
                whose = replace(one, gold=(gold,))
                made = [s for s in gold.settlements if fact in s.made]
                decisions = {s.decision for s in made if not s.agreed}
                found += [case for case in self._cases([whose]) if case.decision in decisions]
                found += agreed_as_cases(whose, [s for s in made if s.agreed], names)
        return tuple(found)

    # What goes back

    def feedback(self, round: str, coder: str, *, adjudicator: str = "") -> tuple[Feedback, ...]:
        """Return what gold changed of a coder's decisions, as far as the coder may hear of it; see `feedback_of`."""
        return self._feedback(round, coder, adjudicator).items

    def write_feedback(
        self, path: Path, round: str, coder: str, *, adjudicator: str = "", language: str = "en"
    ) -> FeedbackFile:
        """Write a coder's feedback as .json (which `read_feedback` reads), .html or .docx; return what is in it.

        Articles that the coder has still to code, here or in another round, are left out, and all of a blind round
        until the coder is done with it: `FeedbackFile.left_out`.
        """
        made = self._feedback(round, coder, adjudicator)
        write_feedback(path, made, language=language)
        return made

    def _feedback(self, round: str, coder: str, adjudicator: str) -> FeedbackFile:
        stage, who = study_rounds.round_of(self.file, round), coders.coder_of(self.file, coder)
        places = Places(self.file)
        heard, waiting = list[Adjudicated](), Counter[str]()
        for one in self._articles(round, adjudicator=adjudicator):
            reason = places.reason_to_wait(stage, one.compared.article, who.id)
            if not reason:
                heard.append(one)
            elif one.gold and who.id in one.compared.layers:
                waiting[reason] += 1
        items = tuple(feedback_of(heard, who.id, self._codebook(round), adjudicator=self._id(adjudicator)))
        return FeedbackFile(coder=who.name, round=stage.name, items=items, left_out=tuple(sorted(waiting.items())))

    def causes(self, round: str = MAIN, *, adjudicator: str = "", reason: str = "") -> tuple[Cause, ...]:
        """Return which codes and rules caused most disagreements of a round, or most of those settled for a reason."""
        return causes(self.cases(round, adjudicator=adjudicator), reason=reason)

    def ask(self, session: Session, case: Case, text: str) -> Changed:
        """Send a question about a case to the open questions of the codebook (`Codebooks.questions`).

        It is a note in gold at the place of the case; finished gold is opened for it and finished again, in one batch.
        """
        _refuse_other_role(session)
        one = case.disagreement
        target = next((fact.id for fact in case.gold if not isinstance(fact, Value)), None)
        span = one.place if target is None else None
        asking = partial(actions.note, text=text, target=target, span=span, question=True)
        acts: list[Act] = [(one.article, asking)]
        if session.open(one.article).layer.finished:
            acts = [(one.article, actions.reopen), *acts, (one.article, actions.finish)]
        return session.act_each(acts)

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

        UserError as for `settle`, where nobody gave this answer in one of them (it says in which), and without a case.
        """
        if not cases:
            raise UserError("No case was chosen.")
        first, text = cases[0].disagreement, session.open(cases[0].disagreement.article).article.text
        acts: list[Act] = []
        for case in cases:
            one = case.disagreement
            here = session.open(one.article).article
            with taking.saying_where(here, one):
                answer = take if case is cases[0] else taking.same_answer(text, first, take, here.text, one)
                settles = self._settling(session, case, answer, reason, note, None)
            acts.append((one.article, partial(taking.settled_saying_where, here, one, settles)))
        return session.act_each(acts)

    def take_agreed(self, session: Session, article: str = "") -> Changed:
        """Take over what all coders say, in one article or in all whose gold is not finished: one batch.

        UserError where nothing is left to take over.
        """
        _refuse_other_role(session)
        adjudicator = session.coder.id
        acts: list[Act] = []
        for one in self._articles(session.round.id, adjudicator=adjudicator, article=article):
            brought, where = taking.agreed_in(one, adjudicator), one.compared.article
            closed = any(gold.finished for gold in one.gold) or session.open(where).forked
            if brought and (article or not closed):
                with suppress(NothingLeft):  # another article may have something
                    proposal = take_agreed(session.ground(where), where, brought)
                    acts.append((where, partial(_as_proposed, proposal)))
        if not acts:
            raise NothingLeft
        return session.act_each(acts)

    def _settling(
        self, session: Session, case: Case, take: Take, reason: str, note: str, own: Said | None
    ) -> "Settles":
        _refuse_other_role(session)
        article = case.disagreement.article
        found = self._articles(session.round.id, adjudicator=session.coder.id, article=article)
        now = {c.id for c in self._cases(found)}
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

    def _codebook(self, round: str) -> Codebook:
        return study_rounds.codebook_of(self.file, study_rounds.round_of(self.file, round))

    def _id(self, person: str) -> str:
        return coders.coder_of(self.file, person).id if person else ""

    def _names(self) -> dict[str, str]:
        return {coder.id: coder.name for coder in coders.all_coders(self.file)}

    def _cases(self, articles: Sequence[Adjudicated]) -> Iterator[Case]:
        names, authors = self._names(), adjudicated.authors(self.file, unmade(articles))
        return (case for one in articles for case in cases_of(one, names, authors))

    def _articles(self, round: str, *, adjudicator: str = "", article: str = "") -> tuple[Adjudicated, ...]:
        stage, who = study_rounds.round_of(self.file, round), self._id(adjudicator)
        return tuple(self._comparing.articles(stage, self._codebook(round), adjudicator=who, article=article))


Settles = partial[Proposal]
Act = tuple[str, Callable[[Ground], Proposal]]


def _as_proposed(proposal: Proposal, _ground: Ground) -> Proposal:
    return proposal


def _refuse_other_role(session: Session) -> None:
    if session.role != "adjudicator":
        raise UserError("Only an adjudicator settles disagreements.")


__all__ = ["Adjudication", "Progress", "read_feedback"]
