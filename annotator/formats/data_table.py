"""Tables for statistics: columns that know their labels, codes and missing codes, and rows of plain cells."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from annotator.formats.about import UNTOLD, About
from annotator.model.wording import Wording

TEXT, INTEGER, NUMBER = "text", "integer", "number"
NOMINAL, ORDINAL, SCALE = "nominal", "ordinal", "scale"

Cell = str | int | float | None
"""What stands in a table; None where nothing was coded."""

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLabel:
    """What a number means; `missing` numbers say why there is no answer (98, 99)."""

    value: int
    name: Wording
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: `name` is what every statistics program takes, `variable` the id in the codebook, "" for our own."""

    name: str
    label: Wording = field(default_factory=Wording)
    kind: str = TEXT
    level: str = NOMINAL
    labels: tuple[ValueLabel, ...] = ()
    variable: str = ""

    @property
    def missing(self) -> tuple[int, ...]:
        """The missing codes, in the order of the codebook."""
        return tuple(v.value for v in self.labels if v.missing)


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table without its rows."""

    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Something that a format could not hold whole: where, how many bytes it has and how many were kept."""

    file: str
    column: str
    what: str
    size: int
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How files are labelled: in which language ("ar" or "en"), of what time (ISO 8601), and under which title."""

    language: str = "ar"
    as_of: str = ""
    title: str = ""


class Sink(Protocol):
    """Files that tables are being written to. `cuts` is whole after `close`."""

    cuts: list[Cut]

    def add(self, table: str, row: Row) -> None:
        """Append a row to one of the tables."""

    def close(self) -> None:
        """Write what is left, and close the files."""


Paths = Mapping[str, Path]
"""Where each file is written, by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFormat:
    """How tables leave: `files` names the files for these tables; a single one comes to stand at the export's path.

    What `open` opens is closed by the ExitStack at the latest.
    """

    name: str
    files: Callable[[Iterable[TableForm]], tuple[str, ...]]
    open: Callable[[Paths, Sequence[TableForm], Telling, ExitStack], Sink]
    single: bool = False
    dictionary: bool = True
    most_columns: int = 16_384
    about: About = UNTOLD


LONGEST_NAME = 32
"""Letters of a column's name: the least that SPSS (64 bytes), Stata (32 characters) and R take."""


def distinct_name(wanted: str, taken: set[str]) -> str:
    """Return a valid name like `wanted` that is not among `taken` (kept in lower case), and add it there.

    ASCII letters, digits and "_", a letter first, no reserved word of SPSS, Stata or R, no more than LONGEST_NAME.
    """
    plain = re.sub(r"[^A-Za-z0-9_]+", "_", wanted).strip("_") or "v"
    if not plain[0].isalpha():
        plain = f"v{plain}"
    if plain.lower() in _RESERVED or re.fullmatch(r"str\d+", plain.lower()):
        plain = f"{plain}_"
    name, number = plain[:LONGEST_NAME], 1
    while name.lower() in taken:
        number += 1
        name = f"{plain[: LONGEST_NAME - len(str(number)) - 1]}_{number}"
    taken.add(name.lower())
    return name


_RESERVED = frozenset(
    (
        *("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"),  # SPSS
        *("byte", "double", "float", "if", "in", "int", "long", "strl", "using"),  # Stata
        *("else", "repeat", "while", "function", "for", "next", "break", "true", "false", "null", "inf", "nan", "na"),
    )
)
