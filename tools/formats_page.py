"""Writes docs/formats.md from the code and the prose in formats_page.md: `uv run python -m tools.formats_page`.

Tables and fields are asked of the formats themselves, so the page cannot say what they do not. Not part of the program.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.exchange.interchange.known_formats import known_formats
from annotator.exchange.interchange.leaving import STAYS
from annotator.exchange.whole_corpus import FORMAT as WHOLE
from annotator.formats import csv_export, jsonl_export, training_export
from annotator.formats.about import About
from annotator.formats.codebook_files import CODEBOOK_FORMATS, CODEBOOK_READERS, CODEBOOK_WRITERS
from annotator.formats.columns import FIELDS
from annotator.formats.interchange.formats import READERS as INTERCHANGE_READERS
from annotator.formats.interchange.formats import WRITERS as INTERCHANGE_WRITERS
from annotator.formats.interchange.formats import reader_of
from annotator.formats.interchange.losses import OfOthers
from annotator.formats.readers import READERS
from annotator.formats.table_formats import TABLE_FORMATS
from annotator.formats.writers import WRITERS
from tools.formats_sample import coded

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "formats.md"
PROSE = Path(__file__).with_suffix(".md")


def page() -> str:
    """Return the page as it has to be. KeyError for a place in the prose that nobody fills."""
    pieces = PROSE.read_text(encoding="utf-8").split("[[")
    filled = (f"{PLACES[name]()}{rest}" for name, _, rest in (piece.partition("]]") for piece in pieces[1:]))
    return "".join((pieces[0], *filled))


def _table(names: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(names)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _told(about: About) -> Iterator[str]:
    yield " ".join(about.holds)
    yield " ".join(about.loses)


def _articles_in() -> str:
    rows = (
        (r.name, " ".join(s or "no ending" for s in r.suffixes), r.about.program, *_told(r.about))
        for r in READERS.values()
    )
    return _table(("name", "endings", "program", "what is an article", "what is left out"), rows)


def _codings_out() -> str:
    rows = ((w.name, ", ".join(w.files), w.about.program, w.about.unit, *_told(w.about)) for w in WRITERS.values())
    return _table(("name", "files", "program", "offsets", "holds", "loses"), rows)


def _final() -> str:
    rows = ((f.name, f.about.program, f"{f.most_columns:,}", *_told(f.about)) for f in TABLE_FORMATS.values())
    return _table(("name", "program", "most columns", "holds", "loses"), rows)


def _codebooks() -> str:
    rows = (
        (name, about.program, _yes(name in CODEBOOK_READERS), _yes(name in CODEBOOK_WRITERS), *_told(about))
        for name, about in CODEBOOK_FORMATS.items()
    )
    return _table(("name", "program", "in", "out", "holds", "loses"), rows)


def _whole_corpus() -> str:
    rows = [(f.name, f.suffix, " ".join(f.holds), " ".join(f.loses)) for f in known_formats() if f.name == WHOLE]
    return _table(("name", "file", "holds", "loses"), rows)


def _yes(true: bool) -> str:
    return "yes" if true else ""


def _interchange() -> str:
    rows = []
    for name in dict.fromkeys((*INTERCHANGE_READERS, *INTERCHANGE_WRITERS)):
        reader, writer = reader_of(name), INTERCHANGE_WRITERS.get(name)
        about = (writer or reader).about
        rows.append(
            (
                name,
                about.program,
                " ".join(reader.suffixes) if reader else "",
                about.files if writer else "",
                about.unit,
                writer.extra if writer else "",
            )
        )
    return _table(("name", "program", "in", "out", "offsets", "extra"), rows)


def _holds_and_loses() -> str:
    """Return a section for each group of writers that hold and lose the same."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for writer in INTERCHANGE_WRITERS.values():
        groups.setdefault((writer.holds, writer.loses), []).append(writer.name)
    return "\n\n".join(
        f"### {', '.join(names)}\n\nHolds:\n\n{_listed(holds)}\n\nLoses:\n\n{_listed(loses)}"
        for (holds, loses), names in groups.items()
    )


def _listed(sentences: Iterable[str]) -> str:
    """Return the sentences as a list; those that no coding of ours can suffer last, in italics."""
    ordered = sorted(sentences, key=lambda sentence: isinstance(sentence, OfOthers))
    return "\n".join(f"- *{one}*" if isinstance(one, OfOthers) else f"- {one}" for one in ordered)


def _fields_of_jsonl() -> str:
    line: dict[str, Any] = json.loads(jsonl_export.write_line(coded()))
    if list(line) != list(jsonl_export.FIELDS):
        raise ValueError(f"jsonl_export.FIELDS does not describe a line: {set(line) ^ set(jsonl_export.FIELDS)}")
    return _table(
        ("field", "what", "fields within"), ((n, jsonl_export.FIELDS[n], _within(v)) for n, v in line.items())
    )


def _within(value: Any) -> str:
    first = value[0] if isinstance(value, list) and value else value
    return ", ".join(first) if isinstance(first, Mapping) else ""


def _fields_of_csv() -> str:
    return _table(("file", "columns"), ((file, ", ".join(columns)) for file, columns in csv_export.COLUMNS.items()))


def _fields_of_training() -> str:
    rows: dict[str, dict[str, Any]] = {}
    for chunk in training_export.write(coded()):
        row = json.loads(chunk.data)
        if rows.setdefault(chunk.file, row).keys() != row.keys():
            raise ValueError(f"the rows of {chunk.file} do not all have the same fields")
    if rows.keys() != training_export.ROWS.keys():
        raise ValueError(f"training_export.ROWS does not describe the files: {set(rows)}")
    described = training_export.ROWS.items()
    return _table(("file", "one row is", "fields"), ((file, what, ", ".join(rows[file])) for file, what in described))


PLACES: dict[str, Callable[[], str]] = {
    "articles in": _articles_in,
    "fields of columns": lambda: ", ".join(FIELDS),
    "codings out": _codings_out,
    "fields of jsonl": _fields_of_jsonl,
    "fields of csv": _fields_of_csv,
    "fields of training": _fields_of_training,
    "final data set": _final,
    "interchange": _interchange,
    "stays": lambda: _listed(STAYS),
    "holds and loses": _holds_and_loses,
    "codebooks": _codebooks,
    "whole corpus": _whole_corpus,
}
"""What stands in the places [[...]] of the prose."""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
