"""How values are printed: one JSON object a line, or a few columns for people."""

import json
from collections.abc import Iterable, Mapping
from typing import Any


def print_json(value: Mapping[str, Any]) -> None:
    """Print one object on one line and flush it."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def print_rows(rows: Iterable[Mapping[str, Any]], *, as_json: bool, columns: Iterable[str]) -> None:
    """Print each row as JSON or as the named columns parted by tabs."""
    for row in rows:
        if as_json:
            print_json(row)
        else:
            print("\t".join(str(row.get(name) or "") for name in columns))
