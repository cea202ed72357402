"""Starts the window: `uv run --no-dev main.py [CORPUS] [--coder NAME]`. The command line is `python -m annotator`."""

import argparse
import os
import sys
from pathlib import Path

from ui import system_libraries


def main() -> int:
    """Read the arguments, look for what Qt needs of the system, run the window; return the exit code."""
    parser = argparse.ArgumentParser(prog="main.py", description="Hashiya: code Arabic news.")
    parser.add_argument("corpus", nargs="?", type=Path, help="a corpus file to open")
    parser.add_argument("--coder", default="", help="the name under which decisions are made")
    options = parser.parse_args()
    if missing := system_libraries.missing_packages(os.environ):
        print(system_libraries.sentence(missing), file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 2
    try:
        # Imported now: without the libraries the import itself fails.
        from ui.app import run
    except ImportError as error:
        if ".so" not in str(error):
            raise
        print(f"Qt cannot be loaded: {error}", file=sys.stderr)  # noqa: T201 - as above
        return 2
    return run(options.corpus, options.coder)


if __name__ == "__main__":
    sys.exit(main())
