"""Commands for publishing: the final data set, its repetition from a manifest, the archive and its way back."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from annotator.cli.printing import print_json
from annotator.corpus import MAIN, Corpus
from annotator.exchange.publishing import Asked, FinalReport
from annotator.model.errors import UserError


def add_final_options(command: argparse.ArgumentParser) -> None:
    """Add to `export` what concerns the final data set."""
    command.add_argument("--final", action="store_true", help="one coding an article: gold, else the assigned coder")
    command.add_argument("--round", default=MAIN, help="the final data set of this round")
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
        round=options.round,
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
