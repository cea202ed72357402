"""The work of bringing in annotated files, in a worker's thread: looking, trying units, bringing. Values in and out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.exchange.interchange.interchange import (
    UNITS,
    Bringing,
    BroughtRow,
    Came,
    DocumentSeen,
    Labels,
    LabelSeen,
    Status,
)
from ui.interchange.unit_question import UnitTry
from ui.interchange.whose_form import Whose
from ui.interchange.words import program

if TYPE_CHECKING:
    from annotator.corpus import Corpus
    from ui.workers import Course

_STAYS_OUT = (Came.REFUSED, Came.SKIPPED, Status.SAME_TEXT)
_NO_CODE = ("note", "article")
"""Layers of the neutral document that get no code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be looked at or brought in: files, the unit that was said for some of them, and the answers."""

    files: tuple[Path, ...] = ()
    units: Mapping[Path, str] = field(default_factory=dict)
    whose: Whose = field(default_factory=Whose)
    labels: Labels = field(default_factory=Labels)
    new_codes: bool = True

    def bringing(self) -> Bringing:
        """Return the answers as the core takes them."""
        whose = self.whose
        return Bringing(
            coder=whose.coder,
            suggester=whose.suggester,
            labels=self.labels,
            units=self.units,
            round=whose.round,
            finished=whose.finished,
            new_codes=self.new_codes,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found: documents, labels by their flat names, whom the files name, files whose unit has to be said."""

    documents: tuple[DocumentSeen, ...] = ()
    labels: dict[str, LabelSeen] = field(default_factory=dict)
    coders: tuple[str, ...] = ()
    suggesters: tuple[str, ...] = ()
    unsure: frozenset[Path] = frozenset()
    nameless: bool = False
    """Whether some do not name their coder, and nobody else can be meant."""

    @property
    def coming(self) -> int:
        """How many documents can be brought in. An article that is here brings nothing; codings may."""
        return sum(one.status not in _STAYS_OUT and not _is_here(one) for one in self.documents)

    @property
    def refused(self) -> int:
        """How many documents are refused."""
        return sum(one.refused for one in self.documents)

    @property
    def unread(self) -> int:
        """How many kinds of files are of no format that is read."""
        return sum(one.status == Came.SKIPPED for one in self.documents)

    @property
    def program(self) -> str:
        """The program that most of the documents come from."""
        formats = [one.format for one in self.documents if one.format]
        return program(max(formats, key=formats.count)) if formats else ""


def _is_here(one: DocumentSeen) -> bool:
    return one.plain and one.status == Came.DUPLICATE


def look_at(corpus: Corpus, wanted: Wanted, course: Course) -> Seen:
    """Look at all files; nothing is written. UserError as `Corpus.interchange.look`."""
    look = corpus.interchange.look(wanted.files, wanted.bringing(), course)
    documents = look.documents
    return Seen(
        documents=documents,
        labels={one.label: one for one in look.labels if one.label not in _NO_CODE},
        coders=tuple(dict.fromkeys(one.named for one in documents if one.named)),
        suggesters=tuple(dict.fromkeys(one.made_by for one in documents if one.made_by)),
        unsure=frozenset(unit.path for unit in look.units if unit.must_be_said),
        nameless=bool(look.nobody),
    )


def try_units(corpus: Corpus, wanted: Wanted, paths: Sequence[Path], course: Course) -> tuple[UnitTry, ...]:
    """Return the units by which the files can be read, each with words that are marked then; alike ones once."""
    tries: dict[tuple[str, ...], UnitTry] = {}
    for unit in UNITS:
        look = corpus.interchange.look(paths, replace(wanted.bringing(), unit=unit, units={}), course)
        marks = [(one.text, span) for one in look.documents for mark in one.marks for span in mark.spans]
        words = tuple(span.of(text) for text, span in marks)
        if words and not any(one.refused for one in look.documents):
            tries.setdefault(words, UnitTry(unit=unit, words=words))
    return tuple(tries.values())


def bring(corpus: Corpus, wanted: Wanted, course: Course) -> tuple[BroughtRow, ...]:
    """Bring in all files, or nothing. UserError as `Corpus.interchange.bring`."""
    return corpus.interchange.bring(wanted.files, wanted.bringing(), course)
