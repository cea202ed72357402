"""The command line: everything the program does without its window. Exit 0 done, 1 something was refused, 2 not done.

Lists are printed as JSON lines; errors are one sentence on standard error.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from annotator.cli import (
    adjudication,
    agreement,
    care,
    codebooks,
    codes,
    coding,
    importing,
    learning,
    making,
    moving,
    packets,
    packing,
    publishing,
    reading,
    study,
)
from annotator.model.errors import UserError

DONE, REFUSED, FAILED = 0, 1, 2
_GROUPS = (
    making,
    importing,
    moving,
    reading,
    coding,
    codebooks,
    codes,
    learning,
    study,
    agreement,
    adjudication,
    packets,
    packing,
    publishing,
    care,
)


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    options = parser().parse_args(arguments)
    try:
        done: bool = options.run(options)
    except UserError as error:
        print(error, file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; there is nobody to tell
        return FAILED
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return FAILED
    return DONE if done else REFUSED


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    whole = _Parser(prog="python -m annotator", description=__doc__)
    commands = whole.add_subparsers(metavar="COMMAND", required=True)
    for group in _GROUPS:
        group.add_commands(commands)
    return whole


class _Parser(argparse.ArgumentParser):
    """Takes options by their whole names only: `--coder` twice must not be the last one of `--coders`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)
