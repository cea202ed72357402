"""Codings of other programs in and out of one open corpus: what window and command line see of this package."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.importing import AS_THEY_ARE, ImportOptions, Status
from annotator.exchange.interchange.asked import UNITS, Bringing, BroughtRow, Came
from annotator.exchange.interchange.bringing import bring
from annotator.exchange.interchange.choosing_leaving import Leaving, leaving_articles
from annotator.exchange.interchange.exporting import Left, export
from annotator.exchange.interchange.gathering import interchange_format_of
from annotator.exchange.interchange.known_formats import FormatInfo, known_formats
from annotator.exchange.interchange.labels import Labels, as_code, code_of, label_of, read_labels, write_labels
from annotator.exchange.interchange.looking import CoderSeen, DocumentSeen, LabelSeen, Looked, UnitSeen, look
from annotator.exchange.interchange.losing import Loss
from annotator.exchange.interchange.marks_seen import MarkSeen
from annotator.formats.interchange.formats import READERS
from annotator.formats.interchange.reporting import Report, Told
from annotator.model.course import QUIET, Course
from annotator.store.corpus_file import CorpusFile

READABLE = tuple(READERS)
"""The formats whose codings come in, by name."""


@dataclass(frozen=True, slots=True)
class Interchange:
    """A corpus between other programs."""

    file: CorpusFile

    def look(
        self,
        paths: Sequence[Path],
        bringing: Bringing,
        course: Course = QUIET,
        *,
        as_articles: ImportOptions = AS_THEY_ARE,
    ) -> Looked:
        """Return what `bring` would do, writing nothing. See `looking.look`."""
        return look(self.file, paths, bringing, course, as_articles=as_articles)

    def bring(
        self,
        paths: Sequence[Path],
        bringing: Bringing,
        course: Course = QUIET,
        *,
        as_articles: ImportOptions = AS_THEY_ARE,
    ) -> tuple[BroughtRow, ...]:
        """Import codings, all or nothing; articles without codings come as `import_files` takes them."""
        return bring(self.file, paths, bringing, course, as_articles=as_articles)

    def has_any(self, leaving: Leaving) -> bool:
        """Tell whether any article would leave, coded or not. UserError for an unknown coder or round."""
        return any(True for _ in leaving_articles(self.file, leaving))

    def formats(self) -> tuple[FormatInfo, ...]:
        """Return every format that is read or written, those of articles too."""
        return known_formats()

    def export(self, out: Path, leaving: Leaving, course: Course = QUIET) -> Left:
        """Write codings in a format of another program. See `exporting.export`."""
        return export(self.file, out, leaving, course)


__all__ = [
    "READABLE",
    "UNITS",
    "Bringing",
    "BroughtRow",
    "Came",
    "CoderSeen",
    "DocumentSeen",
    "FormatInfo",
    "Interchange",
    "LabelSeen",
    "Labels",
    "Leaving",
    "Left",
    "Looked",
    "Loss",
    "MarkSeen",
    "Report",
    "Status",
    "Told",
    "UnitSeen",
    "as_code",
    "code_of",
    "interchange_format_of",
    "known_formats",
    "label_of",
    "read_labels",
    "write_labels",
]
