"""The commands that move coded articles out: export, and the formats that there are."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.cli import packing
from annotator.cli.printing import print_json
from annotator.cli.publishing import add_final_options, run_final
from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Leaving, known_formats
from annotator.exchange.publishing import FORMATS
from annotator.formats.interchange.formats import WRITERS as INTERCHANGE
from annotator.formats.writers import WRITERS
from annotator.model.errors import UserError


def add_commands(commands: Any) -> None:
    """Add the command to the parser."""
    outgoing = commands.add_parser("export", help="export coded articles")
    outgoing.add_argument("corpus", type=Path)
    outgoing.add_argument("--format", choices=tuple(dict.fromkeys((*WRITERS, *FORMATS, *INTERCHANGE, packing.FORMAT))))
    outgoing.add_argument("--out", required=True, type=Path)
    outgoing.add_argument("--coder", help="default: every coder")
    outgoing.add_argument("--round", help="default: every round")
    outgoing.add_argument("--gold", action="store_true", help="only what adjudicators made of it")
    outgoing.add_argument("--finished", action="store_true", help="only finished articles")
    add_final_options(outgoing)
    outgoing.set_defaults(run=run_export)

    known = commands.add_parser("formats", help="list the formats that are read and written")
    known.add_argument("--json", action="store_true", help="one JSON object a line")
    known.set_defaults(run=run_formats)


def run_export(options: argparse.Namespace) -> bool:
    """Export and print how much was written; False where a data set made again is not the same as then."""
    if options.format == packing.FORMAT:
        return packing.run_pack(options)
    if options.format in INTERCHANGE and not options.manifest:
        return _run_leaving(options)
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
            "losses": [asdict(told) for told in report.losses],
        }
        | ({"open_disagreements": left} if left is not None else {})
    )
    return True


def _run_leaving(options: argparse.Namespace) -> bool:
    leaving = Leaving(
        options.format,
        coder=options.coder or "",
        gold=options.gold,
        final=options.final,
        round=options.round or "",
        finished=options.finished,
    )
    with Corpus.open(options.corpus, write=False) as corpus:
        left = corpus.interchange.export(options.out, leaving)
    print_json({**asdict(left), "files": [str(path) for path in left.files]})
    return True


def run_formats(options: argparse.Namespace) -> bool:
    """Print every format, what it holds and what it loses."""
    for one in known_formats():
        if options.json:
            names = ("name", "reads", "writes", "holds", "loses", "extra", "folder", "suffix", "final")
            print_json({name: getattr(one, name) for name in names})
        else:
            ways = [way for way, can in (("reads", one.reads), ("writes", one.writes)) if can]
            print(f"{one.name}\t{', '.join(ways)}\t{'; '.join(one.holds)}\t{'; '.join(one.loses)}")
    return True


def _open_in_gold(corpus: Corpus, options: argparse.Namespace) -> int:
    from annotator.adjudication.leaving import open_in_gold

    return open_in_gold(corpus.adjudication, round=options.round, finished=options.finished)
