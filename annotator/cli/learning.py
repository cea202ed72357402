"""Commands that measure and improve suggestions: the simulated coder."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_rows
from annotator.learn.gold import read_gold
from annotator.learn.prices import TABLE, WINDOW
from annotator.learn.simulating import LAST, Counted, simulate


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    simulated = commands.add_parser(
        "simulate", help="count the keys of a simulated coder over articles with their gold"
    )
    simulated.add_argument("gold", type=Path, help="a folder of NAME.txt and NAME.gold.json")
    simulated.add_argument("--no-learning", action="store_true", help="remember nothing from article to article")
    simulated.add_argument("--window-prices", action="store_true", help="what the present window takes, not the table")
    simulated.add_argument("--json", action="store_true", help="one JSON object a line")
    simulated.set_defaults(run=run_simulate)


def run_simulate(options: argparse.Namespace) -> bool:
    """Print the count of each article, then the totals over all and over the last."""
    columns = ("article", "total", "keys_with_suggestions", "keys_from_nothing", "ratio")
    counted: list[Counted] = []
    prices = WINDOW if options.window_prices else TABLE
    for count in simulate(read_gold(options.gold), learning=not options.no_learning, prices=prices):
        counted.append(count)
        print_rows([_count_shape(count)], as_json=options.json, columns=columns)
    totals = [_total_shape("all", counted), _total_shape(f"last {LAST}", counted[-LAST:])]
    print_rows(totals, as_json=options.json, columns=columns)
    return True


def _count_shape(count: Counted) -> dict[str, Any]:
    return {
        "article": count.article,
        "keys_with_suggestions": count.keys,
        "keys_from_nothing": count.from_nothing,
        "ratio": round(count.ratio, 4),
        "accepted": count.read.accepted,
        "corrected": count.read.corrected,
        "rejected": count.read.rejected,
        "added": count.read.added,
    }


def _total_shape(over: str, counted: Sequence[Counted]) -> dict[str, Any]:
    keys, alone = sum(c.keys for c in counted), sum(c.from_nothing for c in counted)
    return {
        "total": over,
        "articles": len(counted),
        "keys_with_suggestions": keys,
        "keys_from_nothing": alone,
        "ratio": round(keys / alone, 4) if alone else 0.0,
    }
