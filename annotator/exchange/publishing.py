"""What a finished study gives away: the final data set, a publishable archive, and what was asked to be forgotten."""

from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.final import FinalReport, export_final
from annotator.exchange.final_sinks import FORMATS
from annotator.exchange.manifest import Asked, Manifest, read_manifest
from annotator.model.course import QUIET, Course
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True)
class Publishing:
    """A corpus on its way out."""

    file: CorpusFile

    def export(self, out: Path, asked: Asked, course: Course = QUIET) -> FinalReport:
        """Write the final data set. See `final.export_final`."""
        return export_final(self.file, out, asked, course=course)

    def export_again(self, out: Path, manifest: Path, course: Course = QUIET) -> FinalReport:
        """Write the data set that a manifest describes once more; the report says whether its bytes are the same.

        UserError where the manifest cannot be read, or something that it names is not in this corpus.
        """
        made_before = read_manifest(manifest)
        return export_final(self.file, out, made_before.asked, made_before=made_before, course=course)


__all__ = ["FORMATS", "Asked", "FinalReport", "Manifest", "Publishing"]
