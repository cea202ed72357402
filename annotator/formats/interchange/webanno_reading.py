"""Reading WebAnno TSV 3: the text out of sentences and offsets, the marks out of columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from annotator.formats.interchange import webanno_cells as cells
from annotator.formats.interchange.cas_names import layer_of
from annotator.formats.interchange.document import (
    CHAIN_LAYER,
    RELATION_LAYER,
    SPAN_LAYER,
    Feature,
    Layer,
    Stretch,
)
from annotator.formats.interchange.format_model import Files, Imported, count
from annotator.formats.interchange.guarded import decode_text, make_document
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import (
    BYTES,
    CODE_POINTS,
    UTF16,
    OffsetError,
    Unit,
    UnitMap,
    check_claims,
)
from annotator.formats.interchange.webanno_columns import Columns, Row, width_of
from annotator.model.errors import UserError

_KINDS = {"#T_SP=": SPAN_LAYER, "#T_CH=": CHAIN_LAYER, "#T_RL=": RELATION_LAYER}
_ROLE = re.compile(r"ROLE_([^:]*):([^_]*)_(.*)")
_UNIT = re.compile(r"(\d{1,9}-\d{1,9})(\.\d{1,9})?")
_OFFSETS = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(slots=True)
class _Sentence:
    text: str
    rows: list[Row] = field(default_factory=list)


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield the document of each file. UserError with the line of what is wrong."""
    for name, data in files.items():
        if name.endswith(".tsv"):
            yield _read_one(name, decode_text(data, name), unit)


def _read_one(name: str, content: str, unit: Unit | None) -> Imported:
    lines = content.replace("\r\n", "\n").split("\n")
    if not re.fullmatch(r"#FORMAT=WebAnno TSV 3\.\d+", lines[0]):
        raise UserError(f"{name}: the file is no WebAnno TSV of version 3.")
    layers, first = _layers(lines, name)
    sentences = _sentences(lines, first, name, sum(width_of(layer) for layer in layers))
    text, starts, used = _text(sentences, unit)
    units = UnitMap(text, used)
    tally, columns = Tally(), Columns(layers, units)
    if used != UTF16:
        tally.change("offsets", name, f"They are {used} here; the format counts UTF-16 units.")
    columns.read([row for sentence in sentences for row in sentence.rows])
    path = PurePosixPath(name)
    document = make_document(
        name,
        text=text,
        name=path.parent.name or path.stem,
        coder=path.stem if path.parent.name and path.stem != "annotations" else "",
        marks=tuple(columns.marks.values()),
        relations=tuple(columns.relations),
        layers=tuple(layers),
        tokens=tuple(stretch for id_, stretch in columns.tokens.items() if "." not in id_),
        sentences=tuple(Stretch(a, a + len(s.text)) for a, s in zip(starts, sentences, strict=True)),
    )
    return count(document, tally)


def _layers(lines: list[str], name: str) -> tuple[list[Layer], int]:
    layers: list[Layer] = []
    at = 1
    while at < len(lines) and lines[at][:6] in _KINDS:
        kind, (type_name, *fields) = _KINDS[lines[at][:6]], lines[at][6:].split("|")
        features: list[Feature] = []
        on, waiting = "", None
        for said in filter(None, fields):
            if waiting is not None:
                features.append(Feature(name=waiting[2], range=waiting[3], target=layer_of(said)))
                waiting = None
            elif said.startswith("ROLE_"):
                waiting = _ROLE.fullmatch(said)
                if waiting is None:
                    raise UserError(f'{name}, line {at + 1}: "{said[:60]}" is no slot.')
            elif kind == RELATION_LAYER and said.startswith("BT_"):
                on = layer_of(said[3:])
            else:
                features.append(Feature(name=said))
        if waiting is not None or (kind == RELATION_LAYER and not on):
            raise UserError(f"{name}, line {at + 1}: the layer does not say what its slots or relations lead to.")
        if any(layer_of(type_name) == layer.name for layer in layers):
            raise UserError(f'{name}, line {at + 1}: the layer "{type_name[:60]}" comes twice.')
        layers.append(Layer(name=layer_of(type_name), kind=kind, features=tuple(features), on=on))
        at += 1
    return layers, at


def _sentences(lines: list[str], first: int, name: str, width: int) -> list[_Sentence]:
    sentences: list[_Sentence] = []
    texts: list[str] = []
    seen: set[str] = set()
    for number, line in enumerate(lines[first:], first + 1):
        if line.startswith("#Text="):
            texts.append(cells.unescape_text(line[6:]))
        elif line.startswith("#") or not line:
            continue
        else:
            if texts:
                sentences.append(_Sentence("\n".join(texts)))
                texts = []
            elif not sentences:
                raise UserError(f"{name}, line {number}: a token stands before any sentence.")
            if number == len(lines) and line.count("\t") < width + 2:
                raise UserError(f"{name}: the file breaks off in its last line.")
            row = _row(f"{name}, line {number}", line, width)
            if row.id in seen or ("." in row.id and row.id.split(".")[0] not in seen):
                raise UserError(f'{name}, line {number}: "{row.id}" stands there out of order.')
            seen.add(row.id)
            sentences[-1].rows.append(row)
    if not sentences:
        raise UserError(f"{name}: the file has no sentence.")
    if texts or (lines[-1] and "#Text=".startswith(lines[-1])):
        raise UserError(f"{name}: the file breaks off before the words of its last sentence.")
    return sentences


def _row(place: str, line: str, width: int) -> Row:
    fields = line.split("\t")
    offsets = _OFFSETS.fullmatch(fields[1]) if len(fields) >= width + 3 else None
    if offsets is None or not _UNIT.fullmatch(fields[0]):
        raise UserError(f"{place}: a token with {width} columns was expected.")
    return Row(place, fields[0], int(offsets[1]), int(offsets[2]), fields[2], fields[3 : 3 + width])


def _text(sentences: list[_Sentence], unit: Unit | None) -> tuple[str, list[int], Unit]:
    """Return the text, where its sentences begin, and the unit in which all tokens stand where the file says.

    Between sentences stands what INCEpTION reads there: nothing, or a line end and blanks.
    """
    refusal = None
    for tried in (unit,) if unit is not None else (UTF16, CODE_POINTS, BYTES):
        try:
            text, starts = _assembled(sentences, tried)
            check_claims(text, (row.claim for s in sentences for row in s.rows), tried)
        except (UserError, OffsetError) as error:
            refusal = refusal or error
        else:
            return text, starts, tried
    raise UserError(str(refusal))


def _assembled(sentences: list[_Sentence], unit: Unit) -> tuple[str, list[int]]:
    pieces: list[str] = []
    starts: list[int] = []
    points = length = 0
    for sentence in sentences:
        row = sentence.rows[0]
        before = len(sentence.text) - len(sentence.text.lstrip())
        lead = 0 if sentence.text.startswith(row.surface) else before
        gap = row.start - length - lead
        if gap < 0 or gap > 100_000:
            raise OffsetError(f"{row.place}: the token cannot stand at {row.start}, where the text is at {length}.")
        between = ("\n" + " " * (gap - 1) if pieces else " " * gap) if gap else ""
        pieces += [between, sentence.text]
        starts.append(points + gap)
        points += gap + len(sentence.text)
        length += gap + UnitMap(sentence.text, unit).to_unit(len(sentence.text))
    return "".join(pieces), starts
