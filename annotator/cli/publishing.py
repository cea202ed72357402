"""Commands for publishing: the final data set, its repetition from a manifest, the archive and its way back."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json
from annotator.corpus import MAIN, Corpus
from annotator.exchange.publishing import Asked, FinalReport, Publication, read_citation_file, rehydrate
from annotator.model.errors import UserError


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    archive = commands.add_parser("archive", help="write what was coded for publication, without the texts")
    archive.add_argument("corpus", type=Path)
    archive.add_argument("--out", required=True, type=Path, metavar="FILE.zip")
    archive.add_argument("--times", default="day", choices=("day", "week"), help="how exactly times are told")
    archive.add_argument("--with-names", action="store_true", help="keep the registry's names, which stand in texts")
    archive.add_argument("--field", action="append", default=[], help="keep this field of the further source data")
    archive.add_argument("--citation", type=Path, metavar="FILE.json", help="fills CITATION.cff and DataCite's JSON")
    archive.add_argument("--json", action="store_true", help="as it is printed anyway")
    archive.set_defaults(run=run_archive)

    back = commands.add_parser("rehydrate", help="make a corpus of an archive and own copies of its texts")
    back.add_argument("archive", type=Path)
    back.add_argument("texts", nargs="+", type=Path, metavar="TEXT_FILE")
    back.add_argument("--out", required=True, type=Path, metavar="CORPUS")
    back.add_argument("--json", action="store_true", help="as it is printed anyway")
    back.set_defaults(run=run_rehydrate)


def run_archive(options: argparse.Namespace) -> bool:
    """Write the archive and print what is in it."""
    publication = Publication(
        times=options.times,
        names=options.with_names,
        fields=tuple(options.field),
        citation=read_citation_file(options.citation) if options.citation else None,
    )
    with Corpus.open(options.corpus, write=False) as corpus:
        made = corpus.publishing.archive(options.out, publication)
    print_json({**asdict(made), "path": str(made.path)})
    return True


def run_rehydrate(options: argparse.Namespace) -> bool:
    """Put the texts back and print what is missing; False where anything is."""
    made = rehydrate(options.archive, options.texts, options.out)
    print_json(asdict(made))
    return not (made.missing or made.differing)


def add_final_options(command: argparse.ArgumentParser) -> None:
    """Add to `export` what concerns the final data set."""
    command.add_argument("--final", action="store_true", help="one coding an article: gold, else the assigned coder")
    command.add_argument("--shape", default="long", choices=("long", "wide"), help="tables, or a row an article")
    command.add_argument("--language", default="ar", choices=("ar", "en"), help="of the labels in statistics files")
    command.add_argument("--manifest", type=Path, help="make the data set of this manifest again, byte by byte")


def run_final(options: argparse.Namespace) -> bool:
    """Export the final data set and print what was written; False where it is not the same as its manifest's."""
    with Corpus.open(options.corpus, write=False) as corpus:
        if options.manifest:
            report = corpus.publishing.export_again(options.out, options.manifest)
        else:
            report = corpus.publishing.export(options.out, _asked(options))
    print_json(_shape(report))
    for cut in report.manifest.cuts:
        place = f"{cut.file}, {cut.column}".rstrip(", ")
        print(f"{place}: a {cut.what} of {cut.size} bytes was cut to {cut.kept}.", file=sys.stderr)
    if report.differing:
        print(report.differing, file=sys.stderr)
    return report.same is not False


def _asked(options: argparse.Namespace) -> Asked:
    if not options.format:
        raise UserError("Name a format with --format.")
    if options.coder:
        raise UserError("A final data set has one coding an article, so --coder does not go with --final.")
    return Asked(
        format=options.format,
        round=options.round or MAIN,
        shape=options.shape,
        language=options.language,
        finished=options.finished,
    )


def _shape(report: FinalReport) -> dict[str, object]:
    manifest = report.manifest
    return {
        "files": [str(path) for path in report.files],
        **manifest.counts,
        "layers": dict(manifest.layers),
        "cuts": [asdict(cut) for cut in manifest.cuts],
        "same": report.same,
    }
