"""Commands for laptops that work apart: packets, returns, merging, and whether two copies hold the same."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.cli.care import holding_rows
from annotator.cli.printing import print_json
from annotator.corpus import MAIN, Corpus
from annotator.exchange.packets import Preview, receive


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    packet = commands.add_parser("packet", help="write a file with what one coder needs")
    packet.add_argument("corpus", type=Path)
    packet.add_argument("--coder", required=True)
    packet.add_argument("--round", action="append", help=f'may be given several times (default: "{MAIN}")')
    packet.add_argument("--out", type=Path, required=True)
    packet.add_argument("--gold", action="store_true", help="with the finished gold of articles that all have coded")
    packet.add_argument("--lead", help="in whose name (default: the study's lead)")
    packet.set_defaults(run=run_packet)

    received = commands.add_parser("receive", help="make a corpus out of a packet, or take a newer packet into it")
    received.add_argument("packet", type=Path)
    received.add_argument("corpus", type=Path)
    received.set_defaults(run=run_receive)

    returned = commands.add_parser("return", help="write a file with what was decided in a corpus")
    returned.add_argument("corpus", type=Path)
    returned.add_argument("--out", type=Path, required=True)
    returned.set_defaults(run=run_return)

    merged = commands.add_parser("merge", help="unite returns, packets and corpora with a corpus")
    merged.add_argument("corpus", type=Path)
    merged.add_argument("files", type=Path, nargs="+", metavar="FILE")
    merged.add_argument("--dry-run", action="store_true", help="only say what would change")
    merged.add_argument(
        "--same-person", action="append", default=[], metavar="NAME", help="all coders so named are one"
    )
    merged.add_argument("--two-people", action="append", default=[], metavar="NAME", help="coders so named are several")
    merged.add_argument("--other-study", action="store_true", help="unite with another study too")
    merged.set_defaults(run=run_merge)

    digested = commands.add_parser("digest", help="print the hash of what all copies share")
    digested.add_argument("corpus", type=Path)
    digested.set_defaults(run=run_digest)
    for command in (packet, received, returned, merged, digested):
        command.add_argument("--json", action="store_true", help="one JSON object")


def run_packet(options: argparse.Namespace) -> bool:
    """Write the packet and print what is in it."""
    rounds = options.round or [MAIN]
    with Corpus.open(options.corpus, write=True) as corpus:
        coder = corpus.coder(options.coder)
        golden = corpus.packets.gold_for(coder, rounds) if options.gold else None
        lead = corpus.coder(options.lead) if options.lead else None
        made = corpus.packets.make(coder, rounds=rounds, out=options.out, lead=lead, gold=options.gold)
    said: dict[str, Any] = {"path": str(options.out), "coder": options.coder}
    said |= {"rounds": list(made.rounds), "number": made.number}
    if golden is not None:
        left_out = dict(golden.left_out)
        said["gold"] = len(golden.streams)
        said["gold_left_out"] = left_out if options.json else [f"{why} {n}" for why, n in left_out.items()]
    _say(options, {**said, "articles": made.articles, "content": made.content})
    return True


def run_receive(options: argparse.Namespace) -> bool:
    """Make or update the corpus and print what came."""
    came = asdict(receive(options.packet, options.corpus))
    _say(options, {"path": str(options.corpus), **came, "backups": list(came["backups"])})
    return True


def run_return(options: argparse.Namespace) -> bool:
    """Write the return and print what is in it."""
    with Corpus.open(options.corpus, write=False) as corpus:
        sent = corpus.packets.write_return(options.out)
    _say(options, {"path": str(options.out), **asdict(sent), "bytes": options.out.stat().st_size})
    return True


def run_merge(options: argparse.Namespace) -> bool:
    """Merge, or say what merging would change; False when a conflict is left open."""
    with Corpus.open(options.corpus, write=not options.dry_run) as corpus:
        shown = corpus.packets.preview(options.files)
        answers = _answers(options, shown)
        if options.dry_run:
            shown = corpus.packets.preview(options.files, answers) if answers else shown
            backup, held = None, []
        else:
            merged = corpus.packets.merge(options.files, answers, other_study=options.other_study)
            shown, backup = merged.preview, merged.backup
            names = {coder.id: coder.name for coder in corpus.coders()}
            held = [dict(row) for row in holding_rows(merged.held, names)]
    said = shown.as_json()
    if options.other_study:
        said["conflicts"] = [c for c in said["conflicts"] if c["kind"] != "other study"]
    _say(options, {**said, "still_held": held, "backup": None if backup is None else str(backup)})
    return not said["conflicts"]


def run_digest(options: argparse.Namespace) -> bool:
    """Print the digest."""
    with Corpus.open(options.corpus, write=False) as corpus:
        _say(options, {"path": str(options.corpus), "digest": corpus.packets.digest()})
    return True


def _answers(options: argparse.Namespace, shown: Preview) -> dict[tuple[str, str], bool]:
    answers = {(n.one, n.other): True for n in shown.one_name if n.name in options.same_person}
    return answers | {(n.one, n.other): False for n in shown.one_name if n.name in options.two_people}


def _say(options: argparse.Namespace, said: dict[str, Any]) -> None:
    if options.json:
        print_json(said)
        return
    for name, value in said.items():
        for line in value if isinstance(value, list) else [value]:
            print(f"{name.replace('_', ' ')}\t{line if line is not None else ''}")
