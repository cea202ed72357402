"""The command that takes changed codes back from a table: `codes`."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json, print_rows
from annotator.corpus import MAIN, Corpus
from annotator.exchange.codes_back import Back, bring, look


def add_commands(commands: Any) -> None:
    """Add the command to the parser."""
    back = commands.add_parser("codes", help="take codes and types back that were changed in a CSV or XLSX export")
    back.add_argument("corpus", type=Path)
    back.add_argument("file", type=Path, help="annotations.csv, quotes.csv or the workbook")
    back.add_argument("--coder", required=True, help="whose decisions the changes are")
    back.add_argument("--round", default=MAIN)
    back.add_argument("--role", default="coder", choices=("coder", "adjudicator"))
    back.add_argument("--reopen", action="store_true", help="open finished articles for it, and finish them again")
    back.add_argument("--look", action="store_true", help="say what would change, and change nothing")
    back.add_argument("--json", action="store_true", help="one JSON object a line, the last one with the numbers")
    back.set_defaults(run=run_codes)


def run_codes(options: argparse.Namespace) -> bool:
    """Print what becomes of each row that changes something or is refused; False when one was refused."""
    with Corpus.open(options.corpus, write=not options.look) as corpus:
        way = look if options.look else bring
        came = way(corpus.file, options.file, options.coder, options.round, role=options.role, reopen=options.reopen)
    columns = ("status", "place", "article", "id", "before", "after", "surface", "reason")
    print_rows((asdict(row) for row in came.rows), as_json=options.json, columns=columns)
    if options.json:
        print_json({"counts": came.counts})
    else:
        print(", ".join(f"{status}: {number}" for status, number in came.counts.items()))
    return not came.counts[Back.REFUSED]
