"""The session: one coder in one round of one corpus, the only writer of decisions. What may be done, `actions` say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from annotator.coding.changed import Changed, zoned
from annotator.coding.choosing import EVERYTHING, NEURAL, Choice
from annotator.coding.desk import Desk
from annotator.coding.history import HistoryRow, history_rows, nobody_coded, seen_by
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.streams import Step, Streams, steps_of
from annotator.coding.taking_back import steps_back
from annotator.coding.timing import Stopwatch, times_recorded
from annotator.coding.undoing import dependents
from annotator.model.article import Zone
from annotator.model.codebook import Codebook
from annotator.model.decision import Added, Change, Decision, Removed, replaced
from annotator.model.errors import UserError
from annotator.model.facts import Entry, Round, SuggesterVersion, Zones
from annotator.model.history import Act, act_of, history_of
from annotator.model.stream import CORPUS, first_time, is_again
from annotator.model.study import TRAINING, USE_MODEL
from annotator.model.suggestion import Suggestion
from annotator.store import articles, coders, decisions, mentions
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile

if TYPE_CHECKING:
    from annotator.coding.reading import NeuralReader
    from annotator.coding.suggesting import Suggesting
    from annotator.model.course import Course

P = ParamSpec("P")
LONGEST_SUGGESTED = 300_000
"""Code points of an article from which on no suggestions are sought: it would take many seconds, and is no article."""


class Session:
    """What one coder does in one round; use it from one thread.

    Every method that decides returns when the decision is on the disk, and raises UserError with a sentence when it
    cannot be done; then nothing has changed.
    """

    def __init__(
        self, file: CorpusFile, *, copy: str, coder: Coder, role: str, round: Round, codebook: Codebook
    ) -> None:
        self.coder, self.role, self.copy, self.round, self.codebook = coder, role, copy, round, codebook
        self._file = file
        self._streams = Streams(file, copy=copy, coder=coder.id, role=role, round=round.id)
        self._history = history_of(decisions.recent_acts(file, coder.id, role=role, round=round.id))
        self._desks: dict[str, Desk] = {}
        self._suggesting: Suggesting | None = None
        self._listeners: list[Callable[[Changed], None]] = []
        self._stopwatch = Stopwatch(running=times_recorded(file))

    # Looking

    @property
    def entries(self) -> dict[str, Entry]:
        """The registry by id."""
        return {f.id: f for f in self._streams.layer(CORPUS).facts.values() if isinstance(f, Entry)}

    @property
    def shows_suggestions(self) -> bool:
        """Whether this round shows suggestions to coders."""
        return self.round.suggestions != "blind"

    def shows(self, article_id: str) -> bool:
        """Whether suggestions are shown in this article: not in a blind round, not in its control articles."""
        return self.round.shows(self.open(article_id).article.text_sha256)

    @property
    def learns(self) -> bool:
        """Whether suggestions of this round change by what the coder decides."""
        return self.round.learns

    def open(self, article_id: str) -> Desk:
        """Return the article as it is now. UserError when there is none with this id.

        An article that is planted a second time is here another one, `stream.again` of its id.
        """
        if (desk := self._desks.get(article_id)) is None:
            article = articles.read_article(self._file, first_time(article_id))
            if is_again(article_id):
                article = replace(article, id=article_id)
            begun, versions = self._streams.begun(article_id), self._streams.versions(article_id)
            desk = Desk(article, self._streams.layer(article_id), begun=begun, versions=versions)
            self._desks[article_id] = desk
        return desk

    def close(self, article_id: str) -> None:
        """Forget an article that is no longer looked at."""
        self._desks.pop(article_id, None)
        if self._suggesting is not None:
            self._suggesting.forget(article_id)
        self._streams.forget(article_id)

    def ground(self, article_id: str) -> Ground:
        """Return what an action may look at."""
        desk, shared = self.open(article_id), self._streams.layer(CORPUS)
        return Ground(article=desk.article, layer=desk.layer, codebook=self.codebook, shared=shared)

    def suggesting(self, article_id: str, choice: Choice = EVERYTHING) -> Callable[[], tuple[Suggestion, ...]]:
        """Return the work of finding suggestions for an article: call it in any thread, it may take a second."""
        desk = self.open(article_id)
        if not self.shows(article_id) or len(desk.article.text) > LONGEST_SUGGESTED:
            return tuple
        if self._suggesting is None:
            from annotator.coding.suggesting import Suggesting  # lists and rules, which no window waits for

            self._suggesting = Suggesting(self._file, self.codebook, coder=self.coder.id, round=self.round)
        return self._suggesting.work(desk.article, desk.layer, choice=choice, reader=self.reader)

    def reading(self, article_id: str, choice: Choice = EVERYTHING) -> Callable[[Course], None] | None:
        """Return the work of reading an article with the neural model; None where that is done, or not to be done."""
        article = self.open(article_id).article
        wanted = self.shows(article_id) and choice.wants(NEURAL)
        if not wanted or len(article.text) > LONGEST_SUGGESTED or self.reader is None or self.reader.names(article):
            return None
        return self.reader.reading(article)

    @cached_property
    def reader(self) -> NeuralReader | None:
        """What reads with the neural model, None where it is not installed. Whoever asked for readings closes it."""
        from annotator.coding.reading import reader_here

        return reader_here(self._file)

    def take_suggestions(self, article_id: str, found: Sequence[Suggestion]) -> Desk:
        """Put what `suggesting` found on the desk."""
        self._desks[article_id] = replace(self.open(article_id), suggestions=tuple(found), suggested=True)
        return self._desks[article_id]

    def forget_suggestions(self, *, but: str) -> None:
        """Let suggestions be sought anew in all articles that were opened, but one: others are wanted, or offered."""
        self._desks |= {i: replace(d, suggestions=(), suggested=False) for i, d in self._desks.items() if i != but}

    def history(self, article_id: str) -> tuple[HistoryRow, ...]:
        """Return what was decided on an article, newest first: by everybody, in a study by this coder in this round."""
        names = {c.id: c.name for c in coders.all_coders(self._file)}
        mine = None if self.round.purpose == TRAINING or self.role != "coder" else self._streams.key(article_id)
        log = seen_by(mine, decisions.history(self._file, first_time(article_id)), shown=self.shows(article_id))
        return history_rows(log, self.open(article_id).article.text, names, can_undo=self._history.stands)

    def spellings(self, entry: str) -> Counter[str]:
        """Return the words that this coder linked to an entry, in all articles, with how often."""
        return mentions.spellings(self._file, self.coder.id, entry)

    def listen(self, callback: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `callback` after every commit; return a function that ends this."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    # Deciding

    def act(
        self,
        article_id: str,
        action: Callable[Concatenate[Ground, P], Proposal],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Changed:
        """Do what `action` (of `actions` or `quoting`) proposes on this article; return what changed."""
        self._refuse_fork(article_id)
        proposal = action(self.ground(article_id), *args, **kwargs)
        return self._commit(steps_of(article_id, proposal, visible=self.shows(article_id)), ids=proposal.ids)

    def act_each(self, acts: Iterable[tuple[str, Callable[[Ground], Proposal]]]) -> Changed:
        """Do several acts, each on an article as those before it leave it, all or none: one batch, undone as one."""
        steps, ids = list[Step](), list[str]()
        grounds: dict[str, Ground] = {}
        for article_id, action in acts:
            self._refuse_fork(article_id)
            ground = grounds.get(article_id) or self.ground(article_id)
            proposal = action(ground)
            steps += steps_of(article_id, proposal, visible=self.shows(article_id))
            ids += proposal.ids
            grounds[article_id] = ground.after(proposal)
        return self._commit(steps, ids=tuple(ids))

    def set_zones(self, article_id: str, zones: Sequence[Zone]) -> Changed:
        """Set the zones of an article. UserError once anybody has begun to code it, and beyond the end of its text."""
        ground = self.ground(article_id)
        for zone in zones:
            ground.check_span(zone.span)
        if not nobody_coded(decisions.history(self._file, first_time(article_id))):
            raise UserError("Coding of this article has begun; its zones cannot change any more.")
        new = Zones(id=first_time(article_id), zones=tuple(sorted(zones)))
        old = self._streams.layer(CORPUS).facts.get(new.id)
        changes: tuple[Change, ...] = (Added(new),) if old is None else replaced(old, new)
        if not changes:
            raise UserError("That changes nothing.")
        return self._commit([Step(CORPUS, "set zones", changes)])

    def settle(self, article_id: str, version: int) -> Changed:
        """Go on with one of the versions of a forked article; the other stays in the log."""
        changed = self._announce(self._streams.settle(article_id, version, active_seconds=self._stopwatch.lap()))
        self._desks.pop(article_id, None)
        return changed

    def use_model(self, suggester: str, version: str) -> Changed:
        """Let a suggester work with a model of the corpus, "" for the shipped one. `undo` does not take it back.

        UserError where it does already, and where the round does not learn.
        """
        if not self.learns:
            raise UserError("In this round nothing is learned: suggestions stay the same for all coders.")
        old = self._streams.layer(CORPUS).facts.get(suggester)
        new = SuggesterVersion(id=suggester, version=version)
        if (old is None and not version) or old == new:
            raise UserError("This model is in use already.")
        gone, come = (Removed(old),) if old else (), (Added(new),) if version else ()
        return self._commit([Step(CORPUS, USE_MODEL, (*gone, *come))])

    # Undoing

    def can_undo(self) -> Act | None:
        """Return the act that undo would take back, None when there is none."""
        return next(iter(self._history.next_undo()), None)

    def can_redo(self) -> Act | None:
        """Return the undo that redo would take back, None when there is none."""
        return next(iter(self._history.next_redo()), None)

    def undo(self) -> Changed:
        """Take back the last act that stands, over all articles."""
        return self._take_back("undo", [act.decision for act in self._history.next_undo()])

    def redo(self) -> Changed:
        """Take back the last undo."""
        return self._take_back("redo", [act.decision for act in self._history.next_redo()])

    def dependents(self, decision: str) -> tuple[Decision, ...]:
        """Return the later decisions of this coder that build on `decision`: they have to be undone with it."""
        chosen = decisions.find_decision(self._file, decision)
        if chosen is None:
            raise UserError(f"There is no decision {decision}.")
        stream = decisions.stream(self._file, chosen.key)
        later = stream[[d.id for d in stream].index(decision) + 1 :]
        # A redo stands in the place of the act that it does again, which is among them.
        standing = [d for d in later if d.undoes is None and self._history.stands(d.id)]
        return dependents(chosen, standing, self._streams.layer(self._streams.place(chosen)))

    def undo_decision(self, decision: str, *, with_dependents: bool = False) -> Changed:
        """Take back an older act of this coder; UserError names what builds on it unless that goes with it."""
        if self._history.stands(decision) is None:
            raise UserError("Only what this coder did in this copy and what still stands can be undone.")
        standing = [decision]
        if with_dependents:
            standing = [d.id for d in reversed(self.dependents(decision))] + standing
        acts = (self._history.stands(d) for d in standing)
        return self._take_back("undo", [act.decision for act in acts if act is not None])

    def _take_back(self, verb: str, wanted: Sequence[str]) -> Changed:
        if not wanted:
            raise UserError(f"There is nothing to {verb}.")
        for place in dict.fromkeys(self._streams.place(self._found(decision_id)) for decision_id in wanted):
            self._refuse_fork(place)
        return self._commit(steps_back(self._file, self._streams, verb, map(self._found, wanted)))

    def _found(self, decision_id: str) -> Decision:
        decision = decisions.find_decision(self._file, decision_id)
        if decision is None:
            raise LookupError(f"the history names {decision_id}, the log does not have it")
        return decision

    # Writing

    def _commit(self, steps: Sequence[Step], *, ids: tuple[str, ...] = ()) -> Changed:
        made = self._streams.append(steps, codebook=self.codebook.id, active_seconds=self._stopwatch.lap())
        return self._announce(made, ids)

    def _announce(self, made: tuple[Decision, ...], ids: tuple[str, ...] = ()) -> Changed:
        for decision in made:
            if decision.action == USE_MODEL:
                self._suggesting = None
            else:
                self._history = self._history.push(act_of(decision, self.round.id))
        for article_id in zoned(made):
            self._desks.pop(article_id, None)
        subjects = tuple(dict.fromkeys(map(self._streams.place, made)))
        for subject in subjects:
            if subject in self._desks:
                changes = [change for d in made if self._streams.place(d) == subject for change in d.changes]
                self._desks[subject] = self._desks[subject].after(self._streams.layer(subject), changes)
        changed = Changed(subjects=subjects, decisions=made, ids=ids)
        for callback in tuple(self._listeners):
            callback(changed)
        return changed

    def _refuse_fork(self, subject: str) -> None:
        if self._streams.forked(subject):
            raise UserError("This article was coded in two versions under one name; choose one of them first.")
