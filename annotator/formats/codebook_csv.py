"""A codebook as CSV: one row for each layer, code, attribute, variable, choice, pass and rule. Nothing is left out."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.formats.csv_table import sniff_delimiter
from annotator.formats.decoding import decode
from annotator.formats.raw import read_whole
from annotator.formats.table_csv import guarded, unguarded
from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json
from annotator.model.wording import read_wording

COLUMNS = (
    "kind",
    "of",
    "id",
    "name_ar",
    "name_en",
    "parent",
    "key",
    "colour",
    "line",
    "on",
    "retired",
    "level",
    "missing",
    "required",
    "lowest",
    "highest",
    "value",
    "guideline_ar",
    "guideline_en",
)
"""`of` is what a row belongs to: a code's layer, a choice's variable; `value` what a rule, filter or merge says."""

_YES, _NO = "1", "0"
_LONGEST_CELL = 20_000_000
Row = Mapping[str, str]


def readable(content: str) -> str:
    """Return the JSON text of a codebook with line ends and blanks, for people."""
    return json.dumps(json.loads(content), ensure_ascii=False, indent=1) + "\n"


def write(codebook: Codebook) -> bytes:
    """Return the file, UTF-8 with a byte order mark, which Excel needs."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in _rows(json.loads(codebook.content)):
        table.writerow([guarded(str(row.get(name, ""))) for name in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def read(path: Path) -> str:
    """Return the JSON text of the codebook in a file. UserError where it is no such table."""
    text = decode(read_whole(path))[0].removeprefix("\ufeff")
    csv.field_size_limit(_LONGEST_CELL)
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=sniff_delimiter(text[:10_000]))
    try:
        rows = [{k: unguarded(v or "") for k, v in row.items() if isinstance(k, str)} for row in table]
    except csv.Error as error:
        raise UserError(f"The table of the codebook cannot be read ({error}).") from None
    if not {"kind", "id"} <= set(table.fieldnames or ()):
        raise UserError('The table of a codebook needs the columns "kind" and "id".')
    return canonical_json(_codebook(rows))


def _rows(raw: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"kind": "codebook", **_words(raw)}
    for layer in raw["layers"]:
        yield {"kind": "layer", "of": layer["kind"], "id": layer["id"], **_words(layer), **_looks(layer)}
        for kind in ("parts", "types"):
            for name, words in layer.get(kind, {}).items():
                yield {"kind": kind[:-1], "of": layer["id"], "id": name, **_words({"name": words})}
        for code in layer.get("codes", ()):
            yield {"kind": "code", "of": layer["id"], "id": code["id"], **_words(code), **_looks(code)}
            for attribute in code.get("attributes", ()):
                yield {"kind": "attribute", "of": code["id"], "id": attribute["id"], **_words(attribute)}
                for value in attribute["values"]:
                    of = f"{code['id']}/{attribute['id']}"
                    yield {"kind": "attribute value", "of": of, "id": value["id"], **_words(value)}
    for variable in raw.get("variables", ()):
        yield _variable_row(variable)
        for choice in variable.get("choices", ()):
            missing = {"missing": _YES} if choice.get("missing") else {}
            yield {"kind": "choice", "of": variable["id"], "id": choice["value"], **_words(choice), **missing}
        for one in variable.get("skip_if", ()):
            values = _listed(map(str, one["values"]))
            yield {"kind": "skip if", "of": variable["id"], "id": one["variable"], "value": values}
    for one in raw.get("passes", ()):
        yield {"kind": "pass", "id": one["id"], **_words(one), "value": _listed(one["layers"])}
    for name, value in raw.get("rules", {}).items():
        yield {"kind": "rule", "id": name, "value": json.dumps(value, ensure_ascii=False)}
    for old, new in raw.get("merged", {}).items():
        yield {"kind": "merged", "id": old, "value": new}
    for old, among in raw.get("split", {}).items():
        yield {"kind": "split", "id": old, "value": _listed(among)}
    for ruling in raw.get("rulings", ()):
        yield {"kind": "ruling", "id": ruling}


def _listed(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _list_of(cell: str) -> list[str]:
    """Return the values of a cell: a JSON list, as `write` has it, or words parted by blanks, as people write."""
    if not cell.lstrip().startswith("["):
        return cell.split()
    return [str(value) for value in json.loads(cell)]


def _words(raw: Mapping[str, Any]) -> dict[str, str]:
    words: dict[str, str] = {}
    for field in ("name", "guideline"):
        said = read_wording(raw.get(field))
        words |= {f"{field}_ar": said.ar, f"{field}_en": said.en}
    return words


def _looks(raw: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: str(raw[name]) for name in ("parent", "key", "colour", "line") if name in raw}
    return told | {name: _YES if raw[name] else _NO for name in ("on", "retired") if name in raw}


def _variable_row(raw: Mapping[str, Any]) -> dict[str, Any]:
    row = {"kind": "variable", "of": raw["on"], "id": raw["id"], "level": raw["level"], **_words(raw)}
    row |= {name: raw[name] for name in ("lowest", "highest") if raw.get(name) is not None}
    return row | {name: _YES if raw[name] else _NO for name in ("required", "retired") if name in raw}


def _codebook(rows: list[dict[str, str]]) -> dict[str, Any]:
    made: dict[str, Any] = {"format": "hashiya-codebook", "format_version": 1, "layers": []}
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for number, row in enumerate(rows, start=2):
        kind, of, name = row.get("kind", "").strip(), row.get("of", "").strip(), row.get("id", "").strip()
        try:
            _take(made, found, row, (kind, of, name))
        except (KeyError, ValueError):
            raise UserError(f"Row {number} of the codebook's table cannot be read.") from None
    return made


def _take(
    made: dict[str, Any], found: dict[tuple[str, str], dict[str, Any]], row: Row, key: tuple[str, str, str]
) -> None:
    kind, of, name = key
    value = row.get("value", "")
    if kind == "codebook":
        made.update(_named(row))
    elif kind == "layer":
        found[kind, name] = {"id": name, "kind": of, **_named(row), **_looked(row)}
        made["layers"].append(found[kind, name])
    elif kind in ("part", "type"):
        found["layer", of].setdefault(f"{kind}s", {})[name] = _named(row).get("name", {})
    elif kind == "code":
        found[kind, name] = {"id": name, **_named(row), **_looked(row)}
        found["layer", of].setdefault("codes", []).append(found[kind, name])
    elif kind == "attribute":
        found[kind, f"{of}/{name}"] = {"id": name, **_named(row), "values": []}
        found["code", of].setdefault("attributes", []).append(found[kind, f"{of}/{name}"])
    elif kind == "attribute value":
        found["attribute", of]["values"].append({"id": name, **_named(row)})
    elif kind == "variable":
        found[kind, name] = {"id": name, "on": of, "level": row.get("level", ""), **_named(row), **_numbers(row)}
        made.setdefault("variables", []).append(found[kind, name])
    elif kind == "choice":
        missing = {"missing": True} if row.get("missing") == _YES else {}
        found["variable", of].setdefault("choices", []).append({"value": int(name), **_named(row), **missing})
    elif kind == "skip if":
        found["variable", of].setdefault("skip_if", []).append({"variable": name, "values": _list_of(value)})
    elif kind == "pass":
        made.setdefault("passes", []).append({"id": name, **_named(row), "layers": _list_of(value)})
    elif kind in ("rule", "merged", "split", "ruling"):
        _take_rest(made, kind, name, value)
    elif any(row.values()):
        raise ValueError(kind)


def _take_rest(made: dict[str, Any], kind: str, name: str, value: str) -> None:
    if kind == "rule":
        made.setdefault("rules", {})[name] = json.loads(value)
    elif kind == "merged":
        made.setdefault(kind, {})[name] = value
    elif kind == "split":
        made.setdefault(kind, {})[name] = _list_of(value)
    else:
        made.setdefault("rulings", []).append(name)


def _named(row: Row) -> dict[str, Any]:
    found = {f: {k: row.get(f"{f}_{k}", "") for k in ("ar", "en")} for f in ("name", "guideline")}
    return {field: words for field, words in found.items() if any(words.values())}


def _looked(row: Row) -> dict[str, Any]:
    told: dict[str, Any] = {name: row[name] for name in ("parent", "key", "colour", "line") if row.get(name)}
    return told | {name: row[name] == _YES for name in ("on", "retired") if row.get(name)}


def _numbers(row: Row) -> dict[str, Any]:
    told: dict[str, Any] = {name: json.loads(row[name]) for name in ("lowest", "highest") if row.get(name)}
    return told | {name: row[name] == _YES for name in ("required", "retired") if row.get(name)}
