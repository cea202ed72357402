"""A corpus on its way to and from other programs: what the window and the command line ask."""

from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.interchange.choosing_leaving import Leaving
from annotator.exchange.interchange.exporting import Left, export
from annotator.exchange.interchange.known_formats import FormatInfo, known_formats
from annotator.exchange.interchange.losing import Loss
from annotator.model.course import QUIET, Course
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True)
class Interchange:
    """A corpus and the formats of other programs."""

    file: CorpusFile

    def formats(self) -> tuple[FormatInfo, ...]:
        """Return every format that is read or written, those of articles too."""
        return known_formats()

    def export(self, out: Path, leaving: Leaving, course: Course = QUIET) -> Left:
        """Write codings in a format of another program. See `exporting.export`."""
        return export(self.file, out, leaving, course)


__all__ = ["FormatInfo", "Interchange", "Leaving", "Left", "Loss", "known_formats"]
