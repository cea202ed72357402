"""Commands that look after a corpus: check, rebuild, backups, restore, salvage, withdraw."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.care import Backup, list_backups, restore, salvage
from annotator.cli.printing import print_json, print_rows
from annotator.corpus import Corpus
from annotator.exchange.forgetting import Withdrawn


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    for name, run, told in (
        ("check", run_check, "say what is wrong with a corpus"),
        ("rebuild", run_rebuild, "make anew what is derived from the log"),
        ("backups", run_backups, "list the backups of a corpus"),
        ("restore", run_restore, "put a backup in the place of a corpus"),
        ("withdraw", run_withdraw, "forget an article or a coder for good"),
        ("salvage", run_salvage, "read what can be read of a damaged corpus into a new one"),
    ):
        command = commands.add_parser(name, help=told)
        command.add_argument("corpus", type=Path)
        command.add_argument("--json", action="store_true", help="one JSON object a line")
        command.set_defaults(run=run)
        if name == "backups":
            command.add_argument("--make", action="store_true", help="make one first, if anything was added")
        elif name == "restore":
            command.add_argument("backup", type=Path)
        elif name == "withdraw":
            which = command.add_mutually_exclusive_group(required=True)
            which.add_argument("--article", help="its id: text and all that was decided on it")
            which.add_argument("--coder", help="the name, and all that this coder decided on articles")
            command.add_argument("--reason", default="")
        elif name == "salvage":
            command.add_argument("--out", type=Path, required=True, help="the new corpus file")


def run_check(options: argparse.Namespace) -> bool:
    """Print what is wrong; True when nothing is."""
    with Corpus.open(options.corpus, write=False) as corpus:
        found = [asdict(finding) for finding in corpus.check()]
    print_rows(found, as_json=options.json, columns=("area", "where", "what"))
    return not found


def run_rebuild(options: argparse.Namespace) -> bool:
    """Rebuild the projections."""
    with Corpus.open(options.corpus, write=True) as corpus:
        corpus.rebuild()
    return True


def run_backups(options: argparse.Namespace) -> bool:
    """Print the backups, the newest first."""
    if options.make:
        with Corpus.open(options.corpus, write=False) as corpus:
            corpus.back_up()
    rows = (_backup_shape(backup) for backup in list_backups(options.corpus))
    print_rows(rows, as_json=options.json, columns=("time", "articles", "decisions", "path"))
    return True


def run_restore(options: argparse.Namespace) -> bool:
    """Restore a backup; say where a damaged file was put."""
    aside = restore(options.corpus, options.backup)
    if aside is not None:
        print(f"The damaged file is kept as {aside.name}.", file=sys.stderr)
    return True


def run_withdraw(options: argparse.Namespace) -> bool:
    """Withdraw, and print the backups, packets and returns that still hold it; False when there are any."""
    with Corpus.open(options.corpus, write=True) as corpus:
        if options.article:
            holding = corpus.publishing.withdraw_article(options.article, reason=options.reason)
        else:
            holding = corpus.publishing.withdraw_coder(corpus.coder(options.coder).id, reason=options.reason)
        names = {coder.id: coder.name for coder in corpus.coders()}
    print_rows(holding_rows(holding, names), as_json=options.json, columns=("kind", "time", "coder", "number", "path"))
    return not holding


def holding_rows(found: Withdrawn, names: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    """Yield what still holds what was withdrawn, as `withdraw` and `merge` print it."""
    for backup in found.backups:
        yield {"kind": "backup", **_backup_shape(backup)}
    for packet in found.packets:
        yield {"kind": "packet", "path": "", "coder": names.get(packet.coder, packet.coder), "number": packet.number}
    for back in found.returns:
        yield {"kind": "return", "path": "", "coder": names.get(back.coder, back.coder)}


def run_salvage(options: argparse.Namespace) -> bool:
    """Salvage a damaged corpus and print what was saved and lost; False when something was lost."""
    report = salvage(options.corpus, options.out)
    print_json(report.as_json())
    return not report.lost


def _backup_shape(backup: Backup) -> Mapping[str, Any]:
    return {
        "path": str(backup.path),
        "time": backup.time.isoformat(),
        "articles": backup.articles,
        "decisions": backup.decisions,
    }
