"""Copies of a study that come together: what a person is shown before, and one transaction with a backup before it."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.forgetting import NOTHING_HELD, Withdrawn, still_held
from annotator.exchange.merge_report import Preview, preview_of
from annotator.model.course import QUIET, Course, go_on
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion
from annotator.store import backups, coders, decisions
from annotator.store import merging as store
from annotator.store.bundles import Bundle
from annotator.store.corpus_file import CorpusFile
from annotator.store.planning import Plan

Answers = Mapping[tuple[str, str], bool]
"""By the ids of two coders with one name, the smaller first: whether they are one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a merge changed, and the backup with the corpus as it was before; None where there is none.

    `held` is what still holds the articles and coders that were here and had been withdrawn elsewhere.
    """

    preview: Preview
    backup: Path | None
    held: Withdrawn = NOTHING_HELD


def preview(file: CorpusFile, senders: Sequence[Bundle], answers: Answers | None) -> Preview:
    """Return what merging would change."""
    made = store.preview(file, senders, answers)
    foreign = foreign_files(file, senders)
    return preview_of(senders, made, versions=_versions(file), here=_names(file), foreign=foreign)


def merge(
    file: CorpusFile, senders: Sequence[Bundle], answers: Answers | None, course: Course = QUIET, *, other_study: bool
) -> Merged:
    """Merge, in one transaction, after a backup. UserError for another study, unless it is told to.

    Cancelled on demand, up to the end of the transaction: then a backup may be there, and nothing else has changed.
    """
    foreign = foreign_files(file, senders)
    if foreign and not other_study:
        raise UserError(f"{foreign[0]} belongs to another study than {file.path.name}; nothing was merged.")
    versions, names = _versions(file), _names(file)
    backups.back_up(file)
    go_on(course)
    newest = max(backups.list_backups(file.path), key=lambda b: b.time, default=None)
    done = store.unite_bundles(file, senders, answers, course)
    shown = preview_of(senders, done, versions=versions, here=names, foreign=foreign)
    if done.forgotten:
        with suppress(UserError):  # a reader keeps the old pages for now; the next withdrawal or merge clears them
            file.compact()
    return Merged(preview=shown, backup=None if newest is None else newest.path, held=_held(file, done))


def _held(file: CorpusFile, done: Plan) -> Withdrawn:
    if not done.forgotten:
        return NOTHING_HELD
    people = {id_ for id_ in done.forgotten if done.tombstones[id_][1] == "coder"}
    return still_held(file, articles=done.forgotten - people, coders=people)


def foreign_files(file: CorpusFile, senders: Iterable[Bundle]) -> list[str]:
    """Return the names of the files that come from a study which this corpus is no copy of."""
    ours = store.study_of(file)
    return [b.name for b in senders if ours and b.studies and not ours & b.studies]


def _versions(file: CorpusFile) -> set[str]:
    return {version.id for version in decisions.corpus_facts(file, CodebookVersion)}


def _names(file: CorpusFile) -> dict[str, str]:
    return {coder.id: coder.name for coder in coders.all_coders(file)}
