"""Commands that move articles in and coded articles out: import and export."""

import argparse
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json, print_rows
from annotator.cli.publishing import add_final_options, run_final
from annotator.corpus import Corpus
from annotator.exchange.importing import ImportOptions, ImportResult, Status
from annotator.exchange.publishing import FORMATS
from annotator.formats.columns import parse_mapping
from annotator.formats.readers import READERS
from annotator.formats.writers import WRITERS
from annotator.model.errors import UserError


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    incoming = commands.add_parser("import", help="import articles from files")
    incoming.add_argument("corpus", type=Path)
    incoming.add_argument("files", nargs="+", type=Path, metavar="FILE")
    incoming.add_argument("--format", default="", choices=tuple(READERS), help="default: recognise each file")
    incoming.add_argument("--map", metavar="FIELD=COLUMN,...", help="which column of a table holds what")
    incoming.add_argument("--other-source", default="skip", choices=("keep", "skip"), help="same text, other source")
    incoming.add_argument("--json", action="store_true", help="one JSON object a line")
    incoming.set_defaults(run=run_import)

    outgoing = commands.add_parser("export", help="export coded articles")
    outgoing.add_argument("corpus", type=Path)
    outgoing.add_argument("--format", choices=tuple(dict.fromkeys((*WRITERS, *FORMATS))))
    outgoing.add_argument("--out", required=True, type=Path)
    outgoing.add_argument("--coder", help="default: every coder")
    outgoing.add_argument("--round", help="default: every round")
    outgoing.add_argument("--gold", action="store_true", help="only what adjudicators made of it")
    outgoing.add_argument("--finished", action="store_true", help="only finished articles")
    add_final_options(outgoing)
    outgoing.set_defaults(run=run_export)


def run_import(options: argparse.Namespace) -> bool:
    """Import the files and print what became of each article; False when one was refused."""
    mapping = parse_mapping(options.map) if options.map else None
    chosen = ImportOptions(
        format_name=options.format,
        mappings={path: mapping for path in options.files if mapping is not None},
        take_same_text=lambda _raw, _there: options.other_source == "keep",
    )
    with Corpus.open(options.corpus, write=True) as corpus:
        results = corpus.import_files(options.files, chosen)
    rows = (_result_shape(result) for result in results)
    print_rows(rows, as_json=options.json, columns=("status", "article", "path", "place", "reason"))
    return not any(result.status is Status.REFUSED for result in results)


def run_export(options: argparse.Namespace) -> bool:
    """Export and print how much was written; False where a data set made again is not the same as then."""
    if options.final or options.manifest:
        return run_final(options)
    if options.format not in WRITERS:
        raise UserError(f"Every coding leaves as {', '.join(WRITERS)}; other formats need --final.")
    with Corpus.open(options.corpus, write=False) as corpus:
        report = corpus.export(
            options.out,
            format_name=options.format,
            coder=options.coder,
            finished=options.finished,
            round=options.round,
            gold=options.gold,
        )
        left = _open_in_gold(corpus, options) if options.gold else None
    print_json(
        {
            "files": [str(path) for path in report.files],
            "articles": report.articles,
            "annotations": report.annotations,
            "quotes": report.quotes,
        }
        | ({"open_disagreements": left} if left is not None else {})
    )
    return True


def _open_in_gold(corpus: Corpus, options: argparse.Namespace) -> int:
    from annotator.adjudication.leaving import open_in_gold

    return open_in_gold(corpus.adjudication, round=options.round, finished=options.finished)


def _result_shape(result: ImportResult) -> dict[str, Any]:
    return {
        "path": str(result.path),
        "place": result.place,
        "article": result.article,
        "status": str(result.status),
        "reason": result.reason,
    }
