"""Codings of other programs into a corpus: articles, coders, codebook and decisions in one transaction, or nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from annotator.coding import leading
from annotator.exchange.importing import AS_THEY_ARE, ImportOptions, import_into
from annotator.exchange.interchange.asked import Bringing, BroughtRow, Came
from annotator.exchange.interchange.file_names import FileNames
from annotator.exchange.interchange.gathering import Gathered, gather
from annotator.exchange.interchange.landing import ACTION, Landed, Landing
from annotator.exchange.interchange.spool import Spool
from annotator.formats.interchange.reporting import Report
from annotator.model.codebook import Codebook
from annotator.model.course import QUIET, Course, go_on
from annotator.model.decision import Added, Change, Decision, replaced
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion, Entry
from annotator.model.ids import new_id, now
from annotator.model.stream import CORPUS, StreamKey
from annotator.store import articles, coders, decisions, study_rounds
from annotator.store.corpus_file import CorpusFile
from annotator.store.intake import Intake, taking_in
from annotator.store.merging import owner

_BATCH = 200
"""Decisions that are read from the spool at a time."""

MEANWHILE = "Something of what was being imported was decided meanwhile, so nothing was imported; import it again."


def bring(
    file: CorpusFile,
    paths: Sequence[Path],
    bringing: Bringing,
    course: Course = QUIET,
    *,
    as_articles: ImportOptions = AS_THEY_ARE,
) -> tuple[BroughtRow, ...]:
    """Import codings, and what among the paths are articles alone; return what became of each, when all is on the disk.

    A file that cannot be read gives nothing and stops no other. Raises Cancelled, and UserError where nobody says
    whose codings a document holds, for an unknown round, a full disk and the like: then nothing was imported.
    """
    found = gather(paths, format_name=bringing.format_name)
    rows: list[BroughtRow] = []
    with taking_in(file) as intake, Spool() as spool:
        landing = Landing(file, bringing, FileNames(found, paths), intake, spool)
        for number, one in enumerate(found):
            course.tell(number, len(found))
            go_on(course)
            rows += _rows(one, landing, intake, as_articles, course)
        with intake.committed():
            _Commit(file, landing).write(course)
    return tuple(rows)


def _rows(
    one: Gathered, landing: Landing, intake: Intake, as_articles: ImportOptions, course: Course
) -> Iterator[BroughtRow]:
    if one.format:
        yield from landing.land(one, course, partial(_row, one))
    elif one.reason:
        status = Came.SKIPPED if one.skipped else Came.REFUSED
        yield BroughtRow(path=one.path, place=one.place, status=status, reason=one.reason, report=Report())
    else:
        for result in import_into(intake, one.path, as_articles, course):
            yield BroughtRow(
                path=result.path,
                place=result.place,
                status=result.status,
                article=result.article,
                reason=result.reason,
            )


def _row(one: Gathered, landed: Landed) -> BroughtRow:
    return BroughtRow(
        path=one.path,
        place=landed.place,
        status=landed.status,
        article=landed.article,
        coder=landed.coder,
        suggester=landed.suggester,
        reason=landed.reason,
        report=landed.report,
    )


class _Commit:
    """What a landing found out, written within the transaction of the articles."""

    def __init__(self, file: CorpusFile, landing: Landing) -> None:
        self._file, self._landing = file, landing

    def write(self, course: Course) -> None:
        """Write coders, codebook, registry and decisions. UserError where somebody decided on them meanwhile."""
        if study_rounds.round_of(self._file, self._landing.round.id) != self._landing.round:
            raise UserError(MEANWHILE)
        added, there = self._landing.whose.added, coders.all_coders(self._file)
        if not set(self._landing.whose.here) <= set(there) or {one.name for one in there} & {one.name for one in added}:
            raise UserError(MEANWHILE)
        coders.take_over(self._file, added)
        book = self._codebook()
        self._registry(book)
        waiting = iter(self._landing.spool)
        while batch := [replace(decision, codebook=book) for decision in islice(waiting, _BATCH)]:
            go_on(course)
            self._append(batch)

    def _codebook(self) -> str:
        """Write the codebook where codes came to it; return the id of the version that the import is coded by."""
        book, stage = self._landing.meanings.codebook, self._landing.round
        if book.id == stage.codebook:
            return book.id
        self._refuse_guest(book)
        there = {version.id for version in decisions.corpus_facts(self._file, CodebookVersion)}
        version = CodebookVersion(id=book.id, content=book.content, parent=book.parent)
        new: tuple[Change, ...] = () if book.id in there else (Added(version),)
        changes = (*new, *replaced(stage, replace(stage, codebook=book.id)))
        leading.decide(self._file, leading.first_lead(self._file), ACTION, changes, codebook=book.id)
        return book.id

    def _refuse_guest(self, book: Codebook) -> None:
        """UserError where this is a coder's part of a study: its codebook is made elsewhere."""
        guest = owner(self._file)
        if guest and not any(c.id == guest and c.role == "lead" for c in coders.all_coders(self._file)):
            old = {code.id for code in self._landing.before.codes()}
            added = ", ".join(code.id for code in book.codes() if code.id not in old) or "quote"
            raise UserError(
                f"This is a coder's part of a study, and only its lead adds codes ({added[:200]}): say which codes "
                "these labels are, or leave them out."
            )

    def _registry(self, book: str) -> None:
        """Write the entries that the registry gets, as decisions of those who link them first."""
        by: dict[str, list[Entry]] = {}
        for entry, coder in zip(self._landing.registry.added, self._landing.entry_makers, strict=True):
            by.setdefault(coder, []).append(entry)
        copy = self._file.meta()["copy"]
        for coder, entries in by.items():
            key = StreamKey(coder, "coder", self._landing.round.id, CORPUS)
            tip = decisions.tip(self._file, key)
            made = Decision(
                id=new_id(),
                key=key,
                parents=tip.parents,
                depth=tip.depth,
                copy=copy,
                time=now(),
                action=ACTION,
                changes=tuple(map(Added, entries)),
                codebook=book,
            )
            decisions.append(self._file, [made])

    def _append(self, batch: Iterable[Decision]) -> None:
        listed = list(batch)
        before: dict[StreamKey, tuple[str, ...]] = {}
        for decision in listed:
            here = before.get(decision.key)
            if here is None:
                here = decisions.tip(self._file, decision.key).parents
            if decision.parents != here:
                raise UserError(MEANWHILE)
            before[decision.key] = (decision.id,)
        if not articles.are_here(self._file, {decision.key.subject for decision in listed}):
            raise UserError(MEANWHILE)  # one of them was withdrawn, or has the id of a copy since a merge
        decisions.append(self._file, listed)
