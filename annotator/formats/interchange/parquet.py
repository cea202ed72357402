"""Parquet with a dataset card, as pandas and `datasets` load it: one row a document and coder. Written only.

It needs pyarrow, which comes with the extra "parquet".
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Attributes, Document, Mark, Note, Relation, Scalar, Stretch
from annotator.formats.interchange.draining import Drain
from annotator.formats.interchange.format_model import OTHERWISE, InterchangeWriter
from annotator.formats.interchange.reporting import Tally
from annotator.model.errors import UserError

_FILE, _CARD = "data/train-00000-of-00001.parquet", "README.md"
_ROWS_A_GROUP, _ROWS_AT_ONCE = 200, 25
_CARD_TEXT = """---
configs:
- config_name: default
  data_files:
  - split: train
    path: {file}
---

# {documents} documents, {marks} marks

One row a document and coder. Positions are Unicode code points of `text`, half-open.

| column | what |
|---|---|
| name, coder, text | the document, who marked it, its letters |
| marks | id, layer, label; starts, ends, surfaces of its stretches (none: the whole document is meant); attributes |
| relations | id, source and target (ids), layer, label; slot where the target fills a slot of its source |
| notes | target (id, empty: the document), kind, text |
| metadata, attributes | name and value; values are words |

Labels: {labels}.
"""


def fit(document: Document, tally: Tally) -> Document:
    """Return what the table holds: everything that is stated, values as words."""
    if document.layers or document.tokens or document.sentences:
        tally.drop("layers, tokens and sentences", document.name, losses.DECLARED)
    return replace(
        document,
        marks=tuple(replace(m, attributes=_words(m.attributes, m.id, tally)) for m in document.marks),
        relations=tuple(replace(r, attributes=_words(r.attributes, r.id, tally)) for r in document.relations),
        metadata=_words(document.metadata, document.name, tally),
        layers=(),
        tokens=(),
        sentences=(),
    )


def _words(attributes: Attributes, place: str, tally: Tally) -> Attributes:
    for name, value in attributes:
        if not isinstance(value, str):
            tally.change("attribute", f"{place}, {name}", losses.WORDS)
    return tuple((name, _word(value)) for name, value in attributes)


def _word(value: Scalar) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield the table piece by piece and the card at the end. UserError where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UserError(
            'Parquet needs the extra "parquet": python3 -m uv sync --no-dev --inexact --extra parquet.'
        ) from None
    drain: Any = Drain(_FILE)
    schema = _schema(pyarrow)
    count, labels, marks = 0, set[str](), 0
    with pyarrow.parquet.ParquetWriter(pyarrow.PythonFile(drain, mode="w"), schema, compression="zstd") as table:
        rows: list[dict[str, Any]] = []
        for document in documents:
            count, marks = count + 1, marks + len(document.marks)
            labels |= {mark.label for mark in document.marks if mark.label}
            rows.append(_row(document))
            if len(rows) == _ROWS_A_GROUP:
                table.write_table(pyarrow.Table.from_pylist(rows, schema))
                rows = []
                yield from drain.pieces()
        if rows or not count:
            table.write_table(pyarrow.Table.from_pylist(rows, schema))
    yield from drain.pieces()
    told = ", ".join(f"`{label}`" for label in sorted(labels)) or "none"
    card = _CARD_TEXT.format(file=_FILE, documents=count, marks=marks, labels=told)
    yield Chunk(_CARD, card.encode("utf-8"))


def read_back(paths: Mapping[str, Path]) -> Iterator[Document]:
    """Yield the documents of a table that `write` wrote, as it wrote them. UserError for other surfaces than its own.

    It is no reader: of a table of others nothing is known.
    """
    import pyarrow.parquet

    for batch in pyarrow.parquet.ParquetFile(paths[_FILE], pre_buffer=False).iter_batches(
        batch_size=_ROWS_AT_ONCE, use_threads=False
    ):
        for row in batch.to_pylist():
            document = Document(
                text=row["text"],
                name=row["name"],
                coder=row["coder"],
                marks=tuple(map(_mark, row["marks"])),
                relations=tuple(
                    Relation(**{**relation, "attributes": _values(relation["attributes"])})
                    for relation in row["relations"]
                ),
                notes=tuple(Note(**note) for note in row["notes"]),
                metadata=_values(row["metadata"]),
            )
            if any(
                list(m.surfaces(document.text)) != r["surfaces"]
                for m, r in zip(document.marks, row["marks"], strict=True)
            ):
                raise UserError(OTHERWISE.format(name=document.name))
            yield document


def _mark(row: Mapping[str, Any]) -> Mark:
    stretches = tuple(Stretch(*place) for place in zip(row["starts"], row["ends"], strict=True))
    named = {name: row[name] for name in ("id", "layer", "label")}
    return Mark(**named, stretches=stretches, attributes=_values(row["attributes"]))


def _values(pairs: Iterable[Mapping[str, str]]) -> Attributes:
    return tuple((pair["name"], pair["value"]) for pair in pairs)


def _schema(pyarrow: Any) -> Any:
    words, place = pyarrow.string(), pyarrow.int32()

    def rows(**fields: Any) -> Any:
        return pyarrow.list_(pyarrow.struct(list(fields.items())))

    pairs = rows(name=words, value=words)
    places = {"starts": pyarrow.list_(place), "ends": pyarrow.list_(place), "surfaces": pyarrow.list_(words)}
    ends = {"source": words, "target": words, "slot": words}
    return pyarrow.schema(
        [
            ("name", words),
            ("coder", words),
            ("text", words),
            ("marks", rows(id=words, layer=words, label=words, **places, attributes=pairs)),
            ("relations", rows(id=words, layer=words, label=words, **ends, attributes=pairs)),
            ("notes", rows(target=words, kind=words, text=words)),
            ("metadata", pairs),
        ]
    )


def _row(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "coder": document.coder,
        "text": document.text,
        "marks": [
            {
                "id": mark.id,
                "layer": mark.layer,
                "label": mark.label,
                "starts": [s.start for s in mark.stretches],
                "ends": [s.end for s in mark.stretches],
                "surfaces": list(mark.surfaces(document.text)),
                "attributes": _pairs(mark.attributes),
            }
            for mark in document.marks
        ],
        "relations": [
            {
                "id": relation.id,
                "layer": relation.layer,
                "label": relation.label,
                "source": relation.source,
                "target": relation.target,
                "slot": relation.slot,
                "attributes": _pairs(relation.attributes),
            }
            for relation in document.relations
        ],
        "notes": [{"target": note.target, "kind": note.kind, "text": note.text} for note in document.notes],
        "metadata": _pairs(document.metadata),
    }


def _pairs(attributes: Attributes) -> list[dict[str, str]]:
    return [{"name": name, "value": str(value)} for name, value in attributes]


WRITER = InterchangeWriter(
    name="parquet",
    fit=fit,
    write=write,
    holds=("Everything that is stated: annotations of any stretches, relations, attributes, notes, source data.",),
    loses=(losses.WORDS, losses.DECLARED),
    about=About(program="datasets, pandas", files=f"{_FILE} with {_CARD}", unit="code points"),
    extra="parquet",
    read_back=read_back,
)
