"""The options by which commands choose among suggesters: `--without NAME,...` and `--morphology`."""

import argparse

from annotator.coding.choosing import MORPHOLOGY, Choice, suggesters_here
from annotator.model.errors import UserError


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options to a command."""
    command.add_argument("--without", default="", metavar="NAME,...", help="suggesters that are left out")
    command.add_argument(
        "--morphology",
        action="store_true",
        help="weigh places by camel-tools' morphology, where its database is on this computer (2 s, 470 MB)",
    )


def choice_of(options: argparse.Namespace) -> Choice:
    """Return what the options choose. UserError for a name that no suggester has, and where there is no morphology."""
    without = frozenset(name.strip() for name in options.without.split(",") if name.strip())
    listed = {s.name: s for s in suggesters_here()}
    names = sorted(listed.keys() - {MORPHOLOGY})
    if unknown := sorted(without - set(names)):
        raise UserError(f"There is no suggester {unknown[0]}; the suggesters are {', '.join(names)}.")
    if options.morphology and not listed[MORPHOLOGY].there:
        raise UserError("There is no morphology database on this computer; see docs/suggestions/camel-tools.md.")
    return Choice(without=without, morphology=options.morphology)
