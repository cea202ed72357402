"""The command that moves coded articles out: export."""

import argparse
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json
from annotator.cli.publishing import add_final_options, run_final
from annotator.corpus import Corpus
from annotator.exchange.publishing import FORMATS
from annotator.formats.writers import WRITERS
from annotator.model.errors import UserError


def add_commands(commands: Any) -> None:
    """Add the command to the parser."""
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
    print_json(
        {
            "files": [str(path) for path in report.files],
            "articles": report.articles,
            "annotations": report.annotations,
            "quotes": report.quotes,
        }
    )
    return True
