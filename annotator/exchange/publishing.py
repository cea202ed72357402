"""What a finished study gives away: the final data set, a publishable archive, and what was asked to be forgotten."""

from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.archive import Archived, Publication, write_archive
from annotator.exchange.final import FinalReport, export_final
from annotator.exchange.final_sinks import FORMATS
from annotator.exchange.forgetting import Withdrawn, withdraw_article, withdraw_coder
from annotator.exchange.manifest import Asked, Manifest, read_manifest
from annotator.exchange.rehydrating import Rehydrated, rehydrate
from annotator.exchange.whole_corpus import Packed, corpus_within, holds_corpus, pack, refuse_place, unpack
from annotator.formats.citation import read_citation, read_citation_file
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

    def archive(self, out: Path, publication: Publication, course: Course = QUIET) -> Archived:
        """Write a publishable archive, without texts, names and exact times. See `archive.write_archive`."""
        return write_archive(self.file, out, publication, course=course)

    def pack(self, out: Path, course: Course = QUIET) -> Packed:
        """Write the whole corpus as one readable file, for keeping. See `whole_corpus.pack`."""
        return pack(self.file, out, course)

    def withdraw_article(self, article: str, *, reason: str = "") -> Withdrawn:
        """Forget an article for good; return what still holds it. UserError for an unknown one."""
        return withdraw_article(self.file, article, reason=reason)

    def withdraw_coder(self, coder: str, *, reason: str = "") -> Withdrawn:
        """Forget a coder, by id, for good; return what still holds the name. UserError for an unknown one."""
        return withdraw_coder(self.file, coder, reason=reason)


__all__ = [
    "FORMATS",
    "Archived",
    "Asked",
    "FinalReport",
    "Manifest",
    "Packed",
    "Publication",
    "Publishing",
    "Rehydrated",
    "Withdrawn",
    "corpus_within",
    "holds_corpus",
    "read_citation",
    "read_citation_file",
    "refuse_place",
    "rehydrate",
    "unpack",
]
