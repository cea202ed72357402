"""What an import of codings would do, looked at before anything is written."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from annotator.exchange.importing import AS_THEY_ARE, ImportOptions, import_into
from annotator.exchange.interchange.asked import Bringing, Came
from annotator.exchange.interchange.file_names import FileNames
from annotator.exchange.interchange.gathering import Gathered, gather
from annotator.exchange.interchange.landing import Landed, Landing
from annotator.exchange.interchange.marks_seen import MarkSeen, marks_seen, named_in
from annotator.exchange.interchange.own_layers import is_note, with_own_layers
from annotator.exchange.interchange.spool import Spool
from annotator.exchange.interchange.texts import TextsLookedAt
from annotator.formats.interchange.document import CHAIN_LAYER
from annotator.formats.interchange.naming import flat
from annotator.formats.interchange.reporting import Report
from annotator.formats.raw import RawArticle
from annotator.model.course import QUIET, Course, go_on
from annotator.store.corpus_file import CorpusFile

TEXTS_SHOWN = 1_000
"""Documents whose texts are held for showing; of those after them the text is ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSeen:
    """A document that would come: `article` is the id of the article where its text is here.

    `status` is a value of `Came`; that of a `plain` one, an article without codings, may also be `Status.SAME_TEXT`.
    `reason` says why it would be refused, or what else is to be known. `named` is the coder, `made_by` the suggester
    whom the document names itself, whoever is asked for.
    """

    path: Path
    place: str
    format: str = ""
    name: str = ""
    coder: str = ""
    suggester: str = ""
    title: str = ""
    text: str = ""
    article: str | None = None
    names: int = 0
    quotes: int = 0
    notes: int = 0
    report: Report = field(default_factory=Report)
    status: str = Came.IMPORTED
    reason: str = ""
    named: str = ""
    made_by: str = ""
    plain: bool = False
    marks: tuple[MarkSeen, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether it would be refused."""
        return self.status == Came.REFUSED


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSeen:
    """A flat label: how often it comes, what it becomes as `Labels` names it ("": left out), whether that is new."""

    label: str
    number: int
    becomes: str
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderSeen:
    """A coder whom documents name, whether the corpus has that coder, and of how many documents."""

    name: str
    exists: bool
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSeen:
    """A file whose offsets are not in the unit of its format: a sentence. `must_be_said`: nobody can tell which."""

    path: Path
    sentence: str
    must_be_said: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What an import would do. `nobody` is a sentence where somebody has to be named as the coder."""

    documents: tuple[DocumentSeen, ...] = ()
    labels: tuple[LabelSeen, ...] = ()
    coders: tuple[CoderSeen, ...] = ()
    units: tuple[UnitSeen, ...] = ()
    nobody: str = ""


def look(
    file: CorpusFile,
    paths: Sequence[Path],
    bringing: Bringing,
    course: Course = QUIET,
    *,
    as_articles: ImportOptions = AS_THEY_ARE,
) -> Looked:
    """Return what `bring` would do; nothing is written, and a corpus that may only be read will do.

    Cancelled; UserError for an unknown round or unit.
    """
    found = gather(paths, format_name=bringing.format_name)
    with Spool() as spool:
        texts = TextsLookedAt(file)
        landing = Landing(file, bringing, FileNames(found, paths), texts, spool, anybody=True)
        seen = _Seen(landing, texts, as_articles)
        for number, one in enumerate(found):
            course.tell(number, len(found))
            go_on(course)
            seen.take(one, course)
        return seen.looked()


@dataclass(frozen=True, slots=True)
class _Glance:
    """What was seen of one document."""

    document: DocumentSeen
    units: list[UnitSeen]
    labels: Counter[str] = field(default_factory=Counter)
    chains: set[str] = field(default_factory=set)


class _Seen:
    """What was seen so far."""

    def __init__(self, landing: Landing, texts: TextsLookedAt, as_articles: ImportOptions) -> None:
        self._landing, self._known, self._as_articles = landing, texts, as_articles
        self._documents: list[DocumentSeen] = []
        self._labels: Counter[str] = Counter()
        self._chains: set[str] = set()
        self._coders: Counter[str] = Counter()
        self._units: list[UnitSeen] = []
        self._texts = 0

    def take(self, one: Gathered, course: Course) -> None:
        """Look at files that belong together."""
        if not one.format and one.reason:
            status = Came.SKIPPED if one.skipped else Came.REFUSED
            self._documents.append(DocumentSeen(path=one.path, place=one.place, status=status, reason=one.reason))
            return
        if not one.format:
            self._documents += self._articles(one.path, course)
            return
        for glance in self._landing.land(one, course, partial(self._glance, one)):
            self._documents.append(glance.document)
            self._units += glance.units
            self._labels += glance.labels
            self._chains |= glance.chains
            self._coders.update(filter(None, [glance.document.coder]))

    def _articles(self, path: Path, course: Course) -> Iterator[DocumentSeen]:
        """Yield the articles of a file that holds no codings, and what is refused of it."""
        read: dict[str, RawArticle] = {}

        def note(path: Path, raw: RawArticle) -> Sequence[RawArticle]:
            wanted = self._as_articles.prepare(path, raw)
            for piece in wanted:
                read[piece.place] = replace(piece, text=self._shown(piece.text), zones=())
            return wanted

        for result in import_into(self._known, path, replace(self._as_articles, prepare=note), course):
            raw = read.get(result.place)
            yield DocumentSeen(
                path=path,
                place=result.place,
                plain=True,
                title=raw.title if raw else "",
                text=raw.text if raw else "",
                article=self._here(result.article),
                status=result.status,
                reason=result.reason,
            )

    def _here(self, article: str | None) -> str | None:
        """Return the id of an article if it is in the corpus: that of one that would come is made up."""
        return None if article is None or self._known.coming(article) is not None else article

    def looked(self) -> Looked:
        """Return everything that was seen."""
        return Looked(
            documents=tuple(self._documents),
            labels=tuple(self._label(label, number) for label, number in sorted(self._labels.items())),
            coders=tuple(
                CoderSeen(name=name, exists=self._landing.whose.has(name), documents=number)
                for name, number in sorted(self._coders.items())
            ),
            units=tuple(dict.fromkeys(self._units)),
            nobody=self._landing.whose.nobody,
        )

    def _glance(self, one: Gathered, landed: Landed) -> "_Glance":
        arrived, document, report = landed.arrived, landed.document, landed.report
        named, made_by = named_in(document) if document else ("", "")
        text = self._shown(arrived.text) if arrived else ""
        told = (told.reason for told in report.changed if told.what == "offsets")
        units = [UnitSeen(path=one.path, sentence=sentence) for sentence in told]
        if landed.unit_unsaid:
            units.append(UnitSeen(path=one.path, sentence=landed.reason, must_be_said=True))
        seen = DocumentSeen(
            path=one.path,
            place=landed.place,
            format=one.format,
            name=document.name if document else "",
            coder=landed.coder,
            suggester=landed.suggester,
            title=arrived.title if arrived else "",
            text=text,
            article=self._here(landed.article),
            names=len(arrived.annotations) if arrived else 0,
            quotes=len(arrived.quotes) if arrived else 0,
            notes=len(arrived.notes) if arrived else 0,
            report=report,
            status=landed.status,
            reason=landed.reason,
            named=named,
            made_by=made_by,
            marks=marks_seen(document, text) if document and text else (),
        )
        if document is None:
            return _Glance(seen, units)
        noted = {note.target for note in document.notes}
        marks = [m for m in with_own_layers(document).marks if m.stretches and not is_note(m, noted)]
        chains = {layer.name for layer in document.layers if layer.kind == CHAIN_LAYER}
        return _Glance(
            seen,
            units,
            Counter(flat(mark.layer, mark.label) for mark in marks),
            {flat(mark.layer, mark.label) for mark in marks if mark.layer in chains},
        )

    def _shown(self, text: str) -> str:
        self._texts += 1
        return text if self._texts <= TEXTS_SHOWN else ""

    def _label(self, label: str, number: int) -> LabelSeen:
        meanings = self._landing.meanings
        meaning = meanings.of(label)
        if label in self._chains and not meanings.said(label):
            return LabelSeen(label=label, number=number, becomes="")
        return LabelSeen(label=label, number=number, becomes=str(meaning), is_new=meaning.new)
