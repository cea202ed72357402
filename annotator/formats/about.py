"""What people are told of a format beside its name: in documents, in dialogs, by `formats --json`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Whose format it is, what its files are, how they count, what they hold and lose. Sentences, each whole.

    `program` names the programs that it belongs to; `files` the files that are written, with NAME and CODER for what
    differs; `unit` is what offsets count, "" where there are none.
    """

    program: str = ""
    files: str = ""
    unit: str = ""
    holds: tuple[str, ...] = ()
    loses: tuple[str, ...] = ()


UNTOLD = About()
"""Of a format that says nothing of itself."""
