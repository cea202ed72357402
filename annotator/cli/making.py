"""Commands that make and fill a corpus, and `suggest`, which needs none."""

import argparse
from pathlib import Path
from typing import Any

from annotator.corpus import Corpus
from annotator.model.decision import ROLES
from annotator.model.shipped import DEFAULT_CODEBOOK, load_codebook


def add_commands(commands: Any) -> None:
    """Add `new` and `coder add` to the parser."""
    new = commands.add_parser("new", help="make a new corpus")
    new.add_argument("corpus", type=Path)
    new.add_argument("--coder", required=True, help="the name of the first coder")
    new.add_argument("--codebook", default=DEFAULT_CODEBOOK, help="a shipped codebook's name, or a file")
    new.add_argument("--name", help="what people call the corpus (default: the file's name)")
    new.set_defaults(run=run_new)

    coder = commands.add_parser("coder", help="add a coder").add_subparsers(metavar="add", required=True)
    add = coder.add_parser("add", help="add a coder")
    add.add_argument("corpus", type=Path)
    add.add_argument("name")
    add.add_argument("--role", default="coder", choices=ROLES)
    add.set_defaults(run=run_coder_add)


def run_new(options: argparse.Namespace) -> bool:
    """Make the corpus."""
    codebook = load_codebook(options.codebook)
    name = options.name or options.corpus.stem
    with Corpus.create(options.corpus, name=name, coder=options.coder, codebook=codebook):
        return True


def run_coder_add(options: argparse.Namespace) -> bool:
    """Add the coder."""
    with Corpus.open(options.corpus, write=True) as corpus:
        corpus.add_coder(options.name, options.role)
    return True
