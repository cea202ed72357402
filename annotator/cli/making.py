"""Commands that make a corpus and its coders, and `suggest`, which needs no corpus."""

import argparse
import sys
from pathlib import Path
from typing import Any

from annotator.cli import suggesters
from annotator.cli.codebooks import codebook_named
from annotator.cli.printing import print_json
from annotator.coding.suggesting import morphological_evidence
from annotator.corpus import Corpus
from annotator.formats.decoding import decode
from annotator.formats.raw import read_whole
from annotator.model.errors import UserError
from annotator.model.shipped import DEFAULT_CODEBOOK
from annotator.model.stream import ROLES
from annotator.model.study import PURPOSES, TRAINING
from annotator.suggest.figures import KINDS
from annotator.suggest.service import suggest_text


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    new = commands.add_parser("new", help="make a new corpus")
    new.add_argument("corpus", type=Path)
    new.add_argument("--coder", required=True, help="the name of the first coder")
    new.add_argument("--role", default="coder", choices=ROLES, help="the role of the first coder (default: coder)")
    new.add_argument("--codebook", default=DEFAULT_CODEBOOK, help="a shipped codebook's name, or a file")
    new.add_argument("--name", help="what people call the corpus (default: the file's name)")
    new.add_argument("--blind", action="store_true", help="show no suggestions to coders")
    new.add_argument("--purpose", default=TRAINING, choices=PURPOSES, help="what the round is for (default: training)")
    new.add_argument("--learning", default="", choices=("on", "off"), help="suggestions learn (default: in training)")
    new.add_argument("--control-share", type=_share, default=0.0, help="share of articles without suggestions, 0 to 1")
    new.set_defaults(run=run_new)

    coder = commands.add_parser("coder", help="add a coder").add_subparsers(metavar="add", required=True)
    add = coder.add_parser("add", help="add a coder")
    add.add_argument("corpus", type=Path)
    add.add_argument("name")
    add.add_argument("--role", default="coder", choices=ROLES)
    add.set_defaults(run=run_coder_add)

    suggest = commands.add_parser("suggest", help="print suggestions for text files")
    suggest.add_argument("files", nargs="+", metavar="FILE")
    suggest.add_argument("--format", default="jsonl", choices=("jsonl",))
    suggest.add_argument("--codebook", help="suggest only the codes that are on in this codebook")
    suggest.add_argument(
        "--figures",
        default="",
        metavar="all|KIND,...",
        help="print every reading of dates, times, numbers, with its kind, also where kinds overlap",
    )
    suggesters.add_options(suggest)
    suggest.add_argument(
        "--neural", action="store_true", help="read with camel-tools' neural model too, if it is there"
    )
    suggest.set_defaults(run=run_suggest)


def run_new(options: argparse.Namespace) -> bool:
    """Make the corpus."""
    codebook = codebook_named(options.codebook)
    name = options.name or options.corpus.stem
    with Corpus.create(
        options.corpus,
        name=name,
        coder=options.coder,
        role=options.role,
        codebook=codebook,
        blind=options.blind,
        purpose=options.purpose,
        learning=options.learning,
        control_share=options.control_share,
    ):
        return True


def _share(value: str) -> float:
    share = float(value)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{value} is no share from 0 to 1")
    return share


def run_coder_add(options: argparse.Namespace) -> bool:
    """Add the coder."""
    with Corpus.open(options.corpus, write=True) as corpus:
        corpus.add_coder(options.name, options.role)
    return True


def _kinds_of_figures(listed: str) -> tuple[str, ...]:
    kinds = tuple(KINDS) if listed == "all" else tuple(dict.fromkeys(filter(None, listed.split(","))))
    if unknown := sorted(set(kinds) - set(KINDS)):
        raise UserError(f"There is no kind of figures called {unknown[0]}. Kinds: {', '.join(KINDS)}.")
    return kinds


def run_suggest(options: argparse.Namespace) -> bool:
    """Print one object per file; a file that cannot be read is named on standard error and the others go on."""
    codebook = codebook_named(options.codebook) if options.codebook else None
    kinds = _kinds_of_figures(options.figures)
    choice = suggesters.choice_of(options)
    evidence = morphological_evidence() if choice.morphology else None
    refused = 0
    with suggesters.neural_names(wanted=options.neural) as names:
        for name in options.files:
            try:
                text, _ = decode(read_whole(Path(name)))
                found = suggest_text(
                    text, codebook, figures=kinds, without=choice.without, evidence=evidence, names=names
                )
            except UserError as error:
                print(f"{name}: {error}", file=sys.stderr)
                refused += 1
            except OSError as error:
                print(f"{name}: The file cannot be read: {error.strerror}.", file=sys.stderr)
                refused += 1
            else:
                print_json({"path": name, **found})
    return refused == 0
