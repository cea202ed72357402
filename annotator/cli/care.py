"""Commands that look after a corpus: check, rebuild, backups, restore, salvage."""

from typing import Any


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
