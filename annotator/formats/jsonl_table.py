"""JSON lines, one article an object; objects within are flattened to columns with dots ("source.outlet")."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from annotator.formats.about import About
from annotator.formats.rows import Row, Table, table_reader
from annotator.model.errors import UserError

_LONGEST_LINE = 50_000_000
_DEEPEST = 20


class _NotJson(ValueError):
    """A line that is not the JSON we take; the message is a sentence."""


@contextmanager
def _open_jsonl(path: Path) -> Iterator[Table]:
    with path.open("rb") as file:
        if not file.peek(1):
            raise UserError("The file is empty.")
        yield Table((), _rows(file))


def _rows(file: BinaryIO) -> Iterator[tuple[str, Row]]:
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield f"line {number}", _row(line)
        if len(line) == _LONGEST_LINE:
            _skip_to_line_end(file)


def _skip_to_line_end(file: BinaryIO) -> None:
    while (rest := file.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
        continue


def _row(line: bytes) -> Row:
    if len(line) == _LONGEST_LINE:
        return "The line is longer than 50 MB."
    try:
        return flatten(parse(line.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        return f"The line is not UTF-8 (byte {error.start})."
    except json.JSONDecodeError as error:
        return f"The line is not JSON from column {error.colno} on."
    except RecursionError:
        return "The values of the line are nested too deeply."
    except _NotJson as error:
        return str(error)
    except ValueError:
        return "A number of the line is too long to be read."  # Python reads no more than 4,300 digits


def parse(line: str) -> dict[str, Any]:
    """Return the object of one line. ValueError (with a sentence where it is valid JSON for Python) if it is none."""
    value = json.loads(line, parse_constant=_refuse_constant)
    if not isinstance(value, dict):
        raise _NotJson("The line is not an object ({...}).")
    return value


def flatten(value: dict[str, Any], prefix: str = "", depth: int = 1) -> dict[str, str]:
    """Return the object as named cells; lists of words are joined by commas, other lists kept as JSON."""
    if depth > _DEEPEST:
        raise _NotJson("The values of the line are nested too deeply.")
    cells: dict[str, str] = {}
    for key, inner in value.items():
        if isinstance(inner, dict):
            cells |= flatten(inner, f"{prefix}{key}.", depth + 1)
        else:
            cells[prefix + key] = _cell(inner)
    return cells


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)


def _refuse_constant(name: str) -> NoReturn:
    raise _NotJson(f"The line holds {name}, which is not JSON.")


READER = table_reader(
    "jsonl",
    (".jsonl", ".ndjson"),
    _open_jsonl,
    About(
        program="Hashiya, pandas, R",
        holds=(
            "A line is one article; fields, those within fields too, are mapped to text, title and source data.",
            "Other fields are kept as source data.",
        ),
        loses=("Cells of more than 1,000 letters that are not mapped are left out.",),
    ),
)
