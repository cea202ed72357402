"""One document after the other on its way into a corpus: where its text is, whose it is, what is decided. Reads only.

What is decided waits in a spool; whoever commits writes it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from annotator.coding import actions, leading
from annotator.coding.proposal import Ground
from annotator.exchange.interchange.arriving import Arrived, arrive
from annotator.exchange.interchange.asked import Bringing, Came
from annotator.exchange.interchange.file_names import FileNames
from annotator.exchange.interchange.gathering import Gathered
from annotator.exchange.interchange.landing_articles import LandingArticles
from annotator.exchange.interchange.landing_articles import Mark as ArticlesMark
from annotator.exchange.interchange.meanings import Meanings
from annotator.exchange.interchange.offering_all import offered
from annotator.exchange.interchange.placing import place
from annotator.exchange.interchange.registry import Registry
from annotator.exchange.interchange.spool import Spool
from annotator.exchange.interchange.texts import Texts
from annotator.exchange.interchange.whose import Nobody, Whose
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.edges import UnitUnsaid
from annotator.formats.interchange.format_model import Imported
from annotator.formats.interchange.formats import READERS
from annotator.formats.interchange.reporting import Report, Tally
from annotator.model.article import Article
from annotator.model.course import Cancelled, Course
from annotator.model.decision import Change, Decision, Origin
from annotator.model.errors import UserError
from annotator.model.facts import Entry
from annotator.model.ids import new_id, now
from annotator.model.layer import Layer
from annotator.model.stream import StreamKey
from annotator.store import decisions, study_rounds
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.decisions import Tip
from annotator.store.files import storable
from annotator.store.offered import Standing, offered_key, standing

T = TypeVar("T")
_Mark = tuple[ArticlesMark, tuple[int, int], int, int, int]

ACTION = "import"
TWICE = "The same text of the same coder came before in this import: what both say is one coding here."
_UNSEEN = Origin(None, visible=False)
"""Who codes in another program does not see our suggestions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landed:
    """What becomes of one document. `article` is None where it is refused; `is_new` tells that its text was not here,
    `unit_unsaid` that a file is refused because somebody has to say how it counts.
    """

    place: str
    status: Came
    article: str | None = None
    is_new: bool = False
    document: Document | None = None
    arrived: Arrived | None = None
    coder: str = ""
    suggester: str = ""
    reason: str = ""
    unit_unsaid: bool = False
    report: Report = field(default_factory=Report)


class Landing:
    """One import, file by file. Everything it found out can be taken back to an earlier point."""

    def __init__(
        self,
        file: CorpusFile,
        bringing: Bringing,
        names: FileNames,
        texts: Texts,
        spool: Spool,
        *,
        anybody: bool = False,
    ) -> None:
        """With `anybody` documents need not say whose they are: for looking only."""
        self._file, self._bringing, self._names, self.spool = file, bringing, names, spool
        bringing.check_units()
        self.round = study_rounds.round_of(file, bringing.round)
        self.before = study_rounds.codebook_of(file, self.round)
        """The codebook that the round has before anything comes."""
        self.meanings = Meanings(self.before, bringing.labels, new_codes=bringing.new_codes)
        self.whose = Whose(file, coder=bringing.coder, suggester=bringing.suggester, anybody=anybody)
        self._shared = decisions.corpus_layer(file)
        self.registry = Registry(f for f in self._shared.facts.values() if isinstance(f, Entry))
        self.entry_makers: list[str] = []
        """The coder, by id, who is the first to link each entry that `registry` adds."""
        self._copy = file.meta()["copy"]
        self._articles = LandingArticles(file, texts)

    def land(self, gathered: Gathered, course: Course, told: Callable[[Landed], T]) -> list[T]:
        """Return what is `told` of the documents of files that belong together; where they cannot be read, of none.

        A document is told of when it has landed and not held then. Cancelled; Nobody where it does not say whose it is.
        """
        before = self._mark()
        landed: list[T] = []
        try:
            unit = self._bringing.unit_of(gathered.path) or self._names.unit_of(gathered)
            for imported in READERS[gathered.format].read(gathered.files, unit):
                if course.cancelled():
                    raise Cancelled("The import was cancelled; nothing was imported.")
                landed.append(told(self._document(imported, gathered)))
        except (Cancelled, Nobody):
            raise
        except UserError as error:
            self._take_back(before)
            unsaid = isinstance(error, UnitUnsaid)
            refused = Landed(place=gathered.place, status=Came.REFUSED, reason=str(error), unit_unsaid=unsaid)
            return [told(refused)]
        reason = f"Nothing in it can be read as {gathered.format}."
        return landed or [told(Landed(place=gathered.place, status=Came.REFUSED, reason=reason))]

    def _document(self, imported: Imported, gathered: Gathered) -> Landed:
        before, tally = self._mark(), Tally()
        document = self._names.own(imported.document, gathered, self.whose.has)
        for told in imported.report.changed:
            tally.change(told.what, told.place, told.reason)
        for told in imported.report.dropped:
            tally.drop(told.what, told.place, told.reason)
        place_ = document.name or gathered.place
        try:
            return self._landed(document, gathered, place_, tally)
        except (Cancelled, Nobody):
            raise
        except UserError as error:
            self._take_back(before)
            refused = Landed(place=place_, status=Came.REFUSED, document=document, reason=str(error))
            return replace(refused, coder=storable(document.coder), report=tally.report())

    def _landed(self, document: Document, gathered: Gathered, place_: str, tally: Tally) -> Landed:
        suggester = self.whose.suggester(document)
        arrived = arrive(document, self.meanings, tally, proposed=bool(suggester))
        article, is_new, comes = self._articles.article(arrived, gathered.path, document.name, tally)
        reason = storable(f"{gathered.path.name}, {gathered.format}")
        who: Coder | None = None
        made: Sequence[Decision] = ()
        if suggester:
            made = self._offers(article, arrived, tally, suggester, reason, is_here=not comes)
        elif arrived.says_something or (self._bringing.finished and self.whose.is_named(document)):
            who = self.whose.coder(document)
            made = self._decisions(article, arrived, tally, who, reason, is_here=not comes)
        if is_new:
            self._articles.add(article)
        elif comes:
            self._articles.widen(article.id, arrived)
        for decision in made:
            self.spool.add(decision)
        return Landed(
            place=place_,
            status=Came.IMPORTED if is_new else Came.CODED if made else Came.DUPLICATE,
            article=article.id,
            is_new=is_new,
            document=document,
            arrived=arrived,
            coder=who.name if who else "",
            suggester=suggester,
            reason=" ".join(filter(None, (_there(is_new, made), article.broken))),
            report=tally.report(),
        )

    def _decisions(
        self, article: Article, arrived: Arrived, tally: Tally, who: Coder, reason: str, *, is_here: bool
    ) -> list[Decision]:
        key = StreamKey(who.id, "coder", self.round.id, article.id)
        layer, tip = self._standing(key, is_here=is_here)
        book, before = self.meanings.codebook, len(self.registry.added)
        ground = Ground(article=article, layer=layer, codebook=book, shared=self._shared)
        made: list[Decision] = []

        def decide(action: str, changes: tuple[Change, ...]) -> None:
            nonlocal layer, tip
            decision = self._decision(key, tip, action, layer.as_stored(changes), reason)
            layer, tip = layer.apply(decision)[0], Tip((decision.id,), decision.depth + 1, (decision.id,))
            made.append(decision)

        if changes := place(ground, arrived, self.registry, tally):
            if self.spool.of(key):
                tally.change("text", arrived.title[:40], TWICE)
            decide(ACTION, changes)
        self.entry_makers += [who.id] * (len(self.registry.added) - before)
        if self._bringing.finished and layer.finished is None:
            shared = Layer({**self._shared.facts, **{e.id: e for e in self.registry.added}})
            try:
                decide("finish", actions.finish(replace(ground, layer=layer, shared=shared)).changes)
            except UserError as error:
                tally.drop("finished", arrived.title[:40], str(error))
        return made

    def _standing(self, key: StreamKey, *, is_here: bool) -> tuple[Layer, Tip]:
        """Return what holds in a stream, and where it goes on. UserError where it is forked."""
        layer, tip = Layer(), Tip((), 0)
        if is_here:
            layer, tip = decisions.layer(self._file, key), decisions.tip(self._file, key)
        if len(tip.forks) > 1:
            raise UserError("This article was coded in two versions under one name; choose one of them first.")
        for decision in self.spool.of(key):
            layer, tip = layer.apply(decision)[0], Tip((decision.id,), decision.depth + 1, (decision.id,))
        return layer, tip

    def _decision(self, key: StreamKey, tip: Tip, action: str, changes: tuple[Change, ...], reason: str) -> Decision:
        return Decision(
            id=new_id(),
            key=key,
            parents=tip.parents,
            depth=tip.depth,
            copy=self._copy,
            time=now(),
            action=action,
            changes=changes,
            origin=_UNSEEN if action == ACTION else None,
            reason=reason,
        )

    def _offers(
        self, article: Article, arrived: Arrived, tally: Tally, suggester: str, reason: str, *, is_here: bool
    ) -> tuple[Decision, ...]:
        by = leading.first_lead(self._file)
        held = standing(self._file, article.id, by.id) if is_here else Standing(tip=Tip((), 0), own={}, newest={})
        waiting = self.spool.of(offered_key(article.id, by.id))
        made = offered(
            article,
            arrived,
            tally,
            suggester=suggester,
            by=by,
            copy=self._copy,
            standing=held,
            waiting=waiting,
            reason=reason,
        )
        return () if made is None else (made,)

    def _mark(self) -> _Mark:
        found = (len(self.whose.added), len(self.registry.added))
        return self._articles.mark(), self.meanings.mark(), len(self.spool), *found

    def _take_back(self, mark: _Mark) -> None:
        articles, meanings, spool, coders, entries = mark
        self._articles.take_back(articles)
        self.meanings.take_back(meanings)
        self.spool.take_back(spool)
        self.whose.take_back(coders)
        self.registry.take_back(entries)
        del self.entry_makers[entries:]


def _there(is_new: bool, made: Sequence[Decision]) -> str:
    return "" if is_new or made else "This text is in the corpus already, and nothing new is said of it."
