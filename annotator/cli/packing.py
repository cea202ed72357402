"""Commands for the whole corpus as one readable file: `export --format hashiya`, and `unpack`, its way back."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json
from annotator.corpus import Corpus
from annotator.exchange.publishing import unpack
from annotator.exchange.whole_corpus import FORMAT
from annotator.model.errors import UserError

__all__ = ["FORMAT", "add_commands", "run_pack"]


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    unpacked = commands.add_parser("unpack", help=f"make a corpus out of what `export --format {FORMAT}` wrote")
    unpacked.add_argument("file", type=Path)
    unpacked.add_argument("--out", type=Path, required=True, help="the new corpus file")
    unpacked.add_argument("--json", action="store_true", help="one JSON object, as always")
    unpacked.set_defaults(run=run_unpack)


def run_pack(options: argparse.Namespace) -> bool:
    """Write the whole corpus and print how much is in it."""
    if options.coder or options.round or options.gold or options.finished or options.final:
        raise UserError(f"A whole corpus leaves as {FORMAT}: coder, round, gold, final and finished cannot be chosen.")
    with Corpus.open(options.corpus, write=False) as corpus:
        packed = asdict(corpus.publishing.pack(options.out))
    print_json({"files": [str(options.out)], **packed, "losses": [], "checked": packed.pop("members")})
    return True


def run_unpack(options: argparse.Namespace) -> bool:
    """Make the corpus and print how much is in it."""
    made = asdict(unpack(options.file, options.out))
    del made["members"]
    print_json({"corpus": str(options.out), **made})
    return True
