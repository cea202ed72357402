"""Which part of the core writes a format: its own formats, the final data set, or what other programs read."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.corpus import Corpus
    from annotator.exchange.interchange.interchange import FormatInfo, Leaving, Left
    from annotator.model.course import Course

OWN = ("jsonl", "csv", "xlsx", "training")
"""Formats of articles, which hold all that is coded."""

SUGGESTIONS = "training"
"""Has what became of every suggestion, so it is never one of the final data sets."""

WHOLE = "hashiya"
"""The whole corpus, for keeping: nothing of it is chosen."""

_MODULES = {"parquet": "pyarrow", "spacy": "spacy"}
"""What an extra of the program brings."""


def missing_extra(info: FormatInfo) -> str:
    """Return the extra that has to be installed before the format can be written, "" where all is there."""
    module = _MODULES.get(info.extra, info.extra)
    return info.extra if module and find_spec(module) is None else ""


def is_empty(corpus: Corpus, leaving: Leaving) -> bool:
    """Tell whether no article at all would leave, coded or not."""
    if leaving.format_name == WHOLE or (leaving.final and leaving.format_name in OWN):
        return False
    return not corpus.interchange.has_any(leaving)


def write(corpus: Corpus, out: Path, leaving: Leaving, language: str, course: Course) -> Left:
    """Write what leaves, labels of a final data set in `language`. UserError and Cancelled as the core has them."""
    name = leaving.format_name
    if name == WHOLE:
        return _whole(corpus, out, course)
    if name not in OWN:
        return corpus.interchange.export(out, leaving, course)
    if leaving.final:
        return _final(corpus, out, leaving, language, course)
    return _own(corpus, out, leaving, course)


def still_open(corpus: Corpus, leaving: Leaving) -> int:
    """Return how many disagreements gold is silent on in what leaves; 0 where no gold was asked for."""
    if not leaving.gold:
        return 0
    from annotator.adjudication.leaving import open_in_gold

    return open_in_gold(corpus.adjudication, round=leaving.round or None, finished=leaving.finished)


def _own(corpus: Corpus, out: Path, leaving: Leaving, course: Course) -> Left:
    from annotator.exchange.interchange.interchange import Left

    report = corpus.export(
        out,
        format_name=leaving.format_name,
        coder=leaving.coder or None,
        round=leaving.round or None,
        gold=leaving.gold,
        finished=leaving.finished,
        course=course,
    )
    return Left(
        files=(out, report.files[-1]),
        articles=report.articles,
        annotations=report.annotations,
        quotes=report.quotes,
        losses=report.losses,
        checked=0,
    )


def _whole(corpus: Corpus, out: Path, course: Course) -> Left:
    from annotator.exchange.interchange.interchange import Left

    packed = corpus.publishing.pack(out, course)
    return Left(
        files=(out,),
        articles=packed.articles,
        annotations=packed.annotations,
        quotes=packed.quotes,
        losses=(),
        checked=packed.members,
    )


def _final(corpus: Corpus, out: Path, leaving: Leaving, language: str, course: Course) -> Left:
    from annotator.exchange.interchange.interchange import Left, Loss
    from annotator.exchange.publishing import Asked

    asked = Asked(
        format=leaving.format_name,
        round=leaving.round or corpus.round().id,
        language=language,
        finished=leaving.finished,
    )
    report = corpus.publishing.export(out, asked, course)
    manifest = report.manifest
    reason = "Texts are cut where the format holds no longer ones."
    cut = [Loss("text", reason, len(manifest.cuts), f"{one.file}: {one.what}") for one in manifest.cuts[:1]]
    counts = {name: manifest.counts.get(name, 0) for name in ("articles", "annotations", "quotes")}
    return Left(files=(out, report.files[-1]), losses=tuple(cut), checked=0, **counts)
