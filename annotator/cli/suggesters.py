"""The options by which commands choose among suggesters: `--without NAME,...`, `--morphology` and `--neural`."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from annotator.arabic.camel_data import model_folder
from annotator.coding.choosing import MORPHOLOGY, NEURAL, Choice, suggesters_here
from annotator.model.errors import UserError
from annotator.suggest.camel.neural import NeuralNames, version_of
from annotator.suggest.camel.worker import NeuralWorker
from annotator.suggest.document import Document


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options to a command."""
    command.add_argument("--without", default="", metavar="NAME,...", help="suggesters that are left out")
    command.add_argument(
        "--morphology",
        action="store_true",
        help="weigh places by camel-tools' morphology, where its database is on this computer (2 s, 470 MB)",
    )


def choice_of(options: argparse.Namespace, outside: Iterable[tuple[str, str]] = ()) -> Choice:
    """Return what the options choose; `outside` are names and versions of suggesters from outside.

    UserError for a name that no suggester has, and where there is no morphology.
    """
    without = frozenset(name.strip() for name in options.without.split(",") if name.strip())
    listed = {s.name: s for s in suggesters_here(outside)}
    names = sorted(listed.keys() - {MORPHOLOGY})
    if unknown := sorted(without - set(names)):
        raise UserError(f"There is no suggester {unknown[0]}; the suggesters are {', '.join(names)}.")
    if options.morphology and not listed[MORPHOLOGY].there:
        raise UserError("There is no morphology database on this computer; see docs/suggestions/camel-tools.md.")
    return Choice(without=without, morphology=options.morphology)


@contextmanager
def neural_names(*, wanted: bool) -> Iterator[Callable[[Document], NeuralNames] | None]:
    """Give what reads documents with the neural model, in a process that ends with the block; None if not `wanted`.

    UserError where packages or model are not on this computer.
    """
    if not wanted:
        yield None
        return
    model = model_folder()
    if model is None or not {s.name: s.there for s in suggesters_here()}[NEURAL]:
        raise UserError("The neural model is not on this computer; see docs/suggestions/camel-tools.md.")
    worker, version = NeuralWorker(model), version_of(model)
    try:
        yield lambda document: NeuralNames(version, document.sha256, worker.names(document))
    finally:
        worker.close()
