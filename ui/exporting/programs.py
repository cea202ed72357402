"""What people call each format: the program that it is for, its technical name, its group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.arabic.folding import fold_key

if TYPE_CHECKING:
    from annotator.exchange.interchange.interchange import FormatInfo

translate = QCoreApplication.translate
SCRIPTS, STATISTICS, ANNOTATION, QUALITATIVE, LANGUAGE, EDITIONS, QUOTATIONS, PAPER, KEEPING, MORE = (
    "scripts",
    "statistics",
    "annotation",
    "qualitative",
    "language",
    "editions",
    "quotations",
    "paper",
    "keeping",
    "more",
)

_LTR, _RTL, _END = "\u2066", "\u2067", "\u2069"
PDF = "pdf"
"""No format of the core: the window paints the open article, and has a dialog of its own for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A format as people choose it; `also` are further words by which it is found."""

    group: str
    program: str
    technical: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A format that can be chosen, with its words."""

    info: FormatInfo
    words: Program

    @property
    def name(self) -> str:
        """The format's name in the core."""
        return self.info.name

    def fit(self, typed: str) -> int:
        """Return how well one of its names fits what was typed: 2 is that, 1 begins so, 0 neither."""
        wanted = fold_key(typed).lower().strip()
        names = [fold_key(name).lower() for name in (self.words.program, self.words.technical, self.name)]
        return 2 if wanted in names else int(bool(wanted) and any(name.startswith(wanted) for name in names))

    def is_found_by(self, typed: str) -> bool:
        """Tell whether every word that was typed stands in one of its names."""
        group = groups()[self.words.group]
        names = fold_key(f"{self.words.program} {self.words.technical} {self.words.also} {self.name} {group}").lower()
        return all(word in names for word in fold_key(typed).lower().split())


def groups() -> dict[str, str]:
    """Return the title of each group, in the order in which they are shown."""
    return {
        SCRIPTS: translate("ExportPrograms", "Scripts, tables, this program"),
        STATISTICS: translate("ExportPrograms", "Statistics"),
        ANNOTATION: translate("ExportPrograms", "Annotation programs"),
        QUALITATIVE: translate("ExportPrograms", "Qualitative analysis"),
        LANGUAGE: translate("ExportPrograms", "Training and language processing"),
        EDITIONS: translate("ExportPrograms", "Text editions"),
        QUOTATIONS: translate("ExportPrograms", "Quotations"),
        PAPER: translate("ExportPrograms", "Reading and printing"),
        KEEPING: translate("ExportPrograms", "Keeping all of it"),
        MORE: translate("ExportPrograms", "Others"),
    }


def programs() -> dict[str, Program]:
    """Return what people call each format, by its name in the core, in the order in which they are shown."""
    return {name: words for part in (_scripts(), _annotation(), _reading(), _language()) for name, words in part}


def paper() -> FormatInfo:
    """Return what is to be said of the PDF, which is no format of the core."""
    from annotator.exchange.interchange.interchange import FormatInfo

    return FormatInfo(name=PDF, reads=False, writes=True, suffix=".pdf", final=True)


def offers(formats: Iterable[FormatInfo]) -> tuple[Offer, ...]:
    """Return the formats that are written, those of one group together; one without words goes by its own name."""
    known: Mapping[str, Program] = programs()
    order = {name: at for at, name in enumerate(known)}
    found = (
        Offer(info, known.get(info.name, Program(group=MORE, program=info.name, technical="")))
        for info in formats
        if info.writes
    )
    return tuple(sorted(found, key=lambda offer: order.get(offer.name, len(order))))


def in_line(words: str, *, mirrored: bool) -> str:
    """Return words that run as the interface does, also where they begin with a letter of the other direction."""
    return f"{_RTL if mirrored else _LTR}{words}{_END}"


def _scripts() -> Iterator[tuple[str, Program]]:
    words = translate("ExportPrograms", "Python, R, other scripts")
    yield "jsonl", Program(group=SCRIPTS, program=words, technical="JSON Lines", also="jsonl pandas")
    words = translate("ExportPrograms", "Excel, LibreOffice")
    yield "xlsx", Program(group=SCRIPTS, program=words, technical="XLSX", also="calc table جدول")
    words, named = translate("ExportPrograms", "Any table"), translate("ExportPrograms", "CSV tables")
    yield "csv", Program(group=SCRIPTS, program=words, technical=named, also="excel stata جدول")
    words = translate("ExportPrograms", "Training of suggesters")
    named = translate("ExportPrograms", "JSON Lines, suggestions")
    yield "training", Program(group=SCRIPTS, program=words, technical=named, also="jsonl تدريب")
    script = translate("ExportPrograms", "CSV with a script")
    for name, program, named in (("sav", "SPSS", "SAV"), ("dta", "Stata", "DTA"), ("r", "R", script)):
        yield name, Program(group=STATISTICS, program=program, technical=named, also="final إحصاء")


def _annotation() -> Iterator[tuple[str, Program]]:
    yield "uima-xmi", Program(group=ANNOTATION, program="INCEpTION", technical="UIMA CAS XMI", also="dkpro cassis xml")
    yield "uima-json", Program(group=ANNOTATION, program="INCEpTION", technical="UIMA CAS JSON", also="dkpro cassis")
    yield "webanno-tsv", Program(group=ANNOTATION, program="INCEpTION, WebAnno", technical="WebAnno TSV 3")
    yield "brat", Program(group=ANNOTATION, program="brat", technical="brat standoff", also="ann bionlp")
    yield "label-studio", Program(group=ANNOTATION, program="Label Studio", technical="Label Studio JSON")
    yield "doccano", Program(group=ANNOTATION, program="doccano", technical="doccano JSONL")
    yield "prodigy", Program(group=ANNOTATION, program="Prodigy", technical="Prodigy JSONL", also="explosion spacy")


def _reading() -> Iterator[tuple[str, Program]]:
    words = "NVivo, ATLAS.ti, MAXQDA"
    yield "refi-qda", Program(group=QUALITATIVE, program=words, technical="REFI-QDA", also="qdpx qda")
    named = translate("ExportPrograms", "REFI-QDA, code points")
    yield "refi-qda-code-points", Program(group=QUALITATIVE, program="QualCoder", technical=named, also="qdpx qda")


def _language() -> Iterator[tuple[str, Program]]:
    cut = translate("ExportPrograms", "tokens cut at marks")
    whole = translate("ExportPrograms", "whole tokens")
    for name, called in (("conll-2003", "CoNLL-2003"), ("conll-2002", "CoNLL-2002"), ("iob2", "IOB2")):
        yield name, Program(group=LANGUAGE, program=called, technical=cut, also="bio ner flair")
        yield f"{name}-snapped", Program(group=LANGUAGE, program=called, technical=whole, also="bio ner flair")
    yield "spacy", Program(group=LANGUAGE, program="spaCy", technical="DocBin", also="docbin")
    yield "parquet", Program(group=LANGUAGE, program="Hugging Face, pandas", technical="Parquet", also="datasets arrow")
    yield "tei", Program(group=EDITIONS, program="TEI, oXygen", technical="TEI P5", also="xml")
    yield "citron", Program(group=QUOTATIONS, program="Citron", technical="Citron JSON", also="bbc quote")
    named = translate("ExportPrograms", "the open article")
    yield PDF, Program(group=PAPER, program="PDF", technical=named, also="print paper طباعة ورق")
    named = translate("ExportPrograms", "the whole corpus")
    yield "hashiya", Program(group=KEEPING, program="Hashiya", technical=named, also="archive backup zip أرشيف نسخة")
