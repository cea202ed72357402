"""WebAnno TSV 3, which INCEpTION exports and imports: tokens in lines, layers in columns, offsets in UTF-16."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange import webanno_cells as cells
from annotator.formats.interchange.cas_fitting import LAYER_LOSSES, ROLES, fit_to_layers
from annotator.formats.interchange.cas_names import CHAIN_LABEL, LABEL, type_of
from annotator.formats.interchange.document import (
    CHAIN_LAYER,
    RELATION_LAYER,
    SPAN_LAYER,
    Attributes,
    Document,
    Feature,
    Layer,
    Mark,
    Relation,
    Scalar,
)
from annotator.formats.interchange.format_model import FILE, InterchangeReader, InterchangeWriter
from annotator.formats.interchange.naming import fit_names, refuse_same_files
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.token_fitting import TOKEN_LOSSES, fit_to_tokens
from annotator.formats.interchange.units import UTF16, UnitMap
from annotator.formats.interchange.webanno_columns import width_of
from annotator.formats.interchange.webanno_layout import Layout, Placed
from annotator.formats.interchange.webanno_reading import read

_One = TypeVar("_One", Mark, Relation)

_PREFIX = {SPAN_LAYER: "#T_SP=", CHAIN_LAYER: "#T_CH=", RELATION_LAYER: "#T_RL="}


_LINE_ENDS = "CR LF in labels and attributes becomes LF."


def fit(document: Document, tally: Tally) -> Document:
    """Return what the format holds: words for all values, marks between the edges of tokens, no text before them."""
    fitted = fit_to_tokens(fit_to_layers(fit_names(document, tally), tally), tally)
    return replace(
        fitted,
        marks=tuple(_in_words(mark, tally) for mark in fitted.marks),
        relations=tuple(_in_words(relation, tally) for relation in fitted.relations),
        layers=tuple(replace(x, features=tuple(_untyped(f) for f in x.features)) for x in fitted.layers),
    )


def _in_words(one: _One, tally: Tally) -> _One:
    if not one.attributes and "\r" not in one.label:
        return one
    return replace(one, label=_plain(one.label), attributes=_worded(one.attributes, one.id, tally))


def _untyped(feature: Feature) -> Feature:
    return feature if feature.target else replace(feature, range="")


def _worded(attributes: Attributes, place: str, tally: Tally) -> Attributes:
    for name, value in attributes:
        if not isinstance(value, str):
            tally.change("attribute", f"{place}, {name}", losses.WORDS)
        elif "\r" in value:
            tally.change("attribute", f"{place}, {name}", _LINE_ENDS)
    return tuple((name, _plain(value)) for name, value in attributes)


def _plain(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield a file for each document, "NAME/CODER.tsv" as in INCEpTION's own exports."""
    seen: set[str] = set()
    for document in documents:
        file = f"{document.name}/{document.coder or 'annotations'}.tsv"
        refuse_same_files((file,), seen)
        yield Chunk(file, _write_one(document).encode("utf-8"))


def _write_one(document: Document) -> str:
    lines = ["#FORMAT=WebAnno TSV 3.3", *(_header(layer) for layer in document.layers), ""]
    units, layout = UnitMap(document.text, UTF16), Layout(document)
    columns = _Columns(document, layout)
    for sentence, group in zip(document.sentences, layout.sentences, strict=True):
        lines += ["", *(f"#Text={cells.escape_text(line)}" for line in sentence.of(document.text).split("\n"))]
        for token in group:
            for unit in (token, *token.parts.values()):
                start, end = units.to_unit(unit.stretch.start), units.to_unit(unit.stretch.end)
                values = (unit.id, f"{start}-{end}", unit.stretch.of(document.text), *columns.of(unit))
                lines.append("\t".join(values) + "\t")
    return "\n".join(lines) + "\n"


def _header(layer: Layer) -> str:
    name = type_of(layer.name)
    parts = [_PREFIX[layer.kind] + name]
    for feature in layer.features:
        if feature.target:
            parts += [f"ROLE_{name}:{feature.name}_{feature.range}", type_of(feature.target)]
        else:
            parts.append(feature.name)
    if layer.kind == RELATION_LAYER:
        parts.append(f"BT_{type_of(layer.on)}")
    elif not layer.features:
        parts.append("")
    return "|".join(parts)


class _Columns:
    """The values of each unit, in the order of the header."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self._layers, self._layout = document.layers, layout
        self._marks = {mark.id: mark for mark in document.marks}
        self._slots = document.slots_of()
        self._silent = [cells.NULL_COLUMN] * sum(map(width_of, document.layers))

    def of(self, unit: Placed) -> Iterable[str]:
        """Return the columns of a unit; of most nothing is said."""
        return self._said(unit) if unit.here else self._silent

    def _said(self, unit: Placed) -> Iterator[str]:
        for layer in self._layers:
            here = unit.here.get(layer.name, [])
            for feature in layer.features:
                if feature.target:
                    yield self._stack([self._roles(one, feature) for one in here])
                    yield self._stack([self._targets(one, feature) for one in here])
                else:
                    yield self._stack([self._value(one, layer, feature) for one in here])
            if layer.kind == RELATION_LAYER:
                yield self._stack([self._governor(one) for one in here if isinstance(one, Relation)])
            elif not layer.features:
                yield self._stack([cells.NULL_VALUE + self._number(one.id) for one in here])

    def _stack(self, values: list[str]) -> str:
        return "|".join(values) or (cells.NULL_COLUMN if not values else "")

    def _number(self, id_: str) -> str:
        return f"[{self._layout.numbers[id_]}]" if id_ in self._layout.numbers else ""

    def _value(self, one: Mark | Relation, layer: Layer, feature: Feature) -> str:
        chained = layer.kind == CHAIN_LAYER
        own = dict(one.attributes)
        if feature.name == (CHAIN_LABEL if chained else LABEL) and one.label:
            own[feature.name] = one.label
        value = cells.escape(str(own[feature.name])) if feature.name in own else cells.NULL_VALUE
        if not chained:
            return value + self._number(one.id)
        chain, place = self._layout.chains[one.id]
        return f"{value}[{chain}]" if feature.name == CHAIN_LABEL else f"{value}->{chain}-{place}"

    def _roles(self, host: Mark | Relation, feature: Feature) -> str:
        filled = [r for r in self._slots.get(host.id, ()) if r.slot == feature.name]
        roles = ";".join(cells.escape(r.label) if r.label else cells.NULL_VALUE for r in filled)
        return (roles or cells.NULL_COLUMN) + self._number(host.id)

    def _targets(self, host: Mark | Relation, feature: Feature) -> str:
        filled = [r for r in self._slots.get(host.id, ()) if r.slot == feature.name]
        targets = [self._marks[r.target] for r in filled]
        return ";".join(self._layout.unit_of(t).id + self._number(t.id) for t in targets) or cells.NULL_VALUE

    def _governor(self, relation: Relation) -> str:
        numbers = self._layout.numbers
        both = (numbers.get(relation.source, 0), numbers.get(relation.target, 0))
        return self._layout.unit_of(self._marks[relation.source]).id + (f"[{both[0]}_{both[1]}]" if any(both) else "")


_ABOUT = About(program="INCEpTION, WebAnno", files="NAME/CODER.tsv", unit="UTF-16 units")

READER = InterchangeReader(
    name="webanno-tsv",
    suffixes=(".tsv",),
    read=read,
    recognises=lambda _name, head: head.lstrip(b"\xef\xbb\xbf").startswith(b"#FORMAT=WebAnno TSV 3"),
    about=_ABOUT,
    coder_named_by=FILE,
)

WRITER = InterchangeWriter(
    name="webanno-tsv",
    apart=True,
    fit=fit,
    write=write,
    holds=(
        "Annotations of one stretch from any letter to any other, and empty ones at a word; labels and attributes.",
        "A quote's speaker and cue in slots with roles, relations within one layer, chains, tokens and sentences.",
        "A file for each article and coder.",
    ),
    loses=(
        losses.NOTES,
        losses.METADATA,
        losses.WHOLE,
        losses.STRETCHES,
        losses.WORDS,
        *LAYER_LOSSES,
        ROLES,
        *TOKEN_LOSSES,
        _LINE_ENDS,
        losses.NAMES,
    ),
    about=_ABOUT,
)
