"""UIMA CAS, INCEpTION's own format, as XMI with a TypeSystem.xml and as JSON: a file for each document and coder."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.cas_fitting import LAYER_LOSSES, fit_to_layers
from annotator.formats.interchange.cas_json import read_json, write_json
from annotator.formats.interchange.cas_mapping import OF_CAS, to_document
from annotator.formats.interchange.cas_names import ANNOTATION, CHAIN_LABEL, LABEL, SENTENCE, TOKEN
from annotator.formats.interchange.cas_structures import ARRAY, STRING, Cas, TypeSystem
from annotator.formats.interchange.cas_types import (
    declare,
    in_range,
    known_types,
    range_of,
    read_types,
    types_of,
    write_types,
)
from annotator.formats.interchange.cas_writing import features_in_use, to_cas
from annotator.formats.interchange.cas_xmi import read_xmi, write_xmi
from annotator.formats.interchange.document import Document, Layer, Mark, Relation, Scalar, Stretch
from annotator.formats.interchange.format_model import (
    FILE,
    Files,
    Imported,
    InterchangeReader,
    InterchangeWriter,
    count,
)
from annotator.formats.interchange.guarded import decode_text, without_xml_breakers
from annotator.formats.interchange.naming import fit_names, refuse_same_files
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import split_sentences, tokenise
from annotator.formats.interchange.units import UTF16, Unit, UnitMap

_One = TypeVar("_One", Mark, Relation)

_TYPES_FILE = "TypeSystem.xml"
_DOCUMENT_FEATURES = ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri", "language")

_METADATA = "Source data named as features of UIMA's own that UIMA does not have are left out."
_VALUES = losses.OfOthers(
    "All values of an attribute become of one kind: words, whole numbers, other numbers or truth values."
)
_TOKENS = losses.OfOthers(
    "Annotations that are tokens or sentences are left out where nothing is said of them or they are not the text's."
)


def fit(document: Document, tally: Tally) -> Document:
    """Return what a CAS holds: typed layers with slots, tokens and sentences, data about the document as words."""
    document = _fit_words(fit_names(document, tally), tally)
    if not document.tokens:
        document = replace(document, tokens=tokenise(document.text))
    if not document.sentences:
        document = replace(document, sentences=split_sentences(document.text))
    document = fit_to_layers(document, tally, cas=True)
    document = _fit_held(document, tally)
    return _fit_types(document, tally)


def _fit_words(document: Document, tally: Tally) -> Document:
    """Return the document without what XML cannot hold; positions stay."""

    def sound(value: Scalar) -> Scalar:
        return without_xml_breakers(value) if isinstance(value, str) else value

    def sound_in(one: _One) -> _One:
        values = tuple((name, sound(value)) for name, value in one.attributes)
        label = without_xml_breakers(one.label)
        return one if (label, values) == (one.label, one.attributes) else replace(one, label=label, attributes=values)

    metadata = []
    for name, value in document.metadata:
        of_cas = name.startswith(OF_CAS)
        known = not of_cas or name.removeprefix(OF_CAS) in _DOCUMENT_FEATURES
        boolean = name == f"{OF_CAS}isLastSegment" and value in (True, False, "true", "false")
        if not known and not boolean:
            tally.drop("metadata", name, _METADATA)
            continue
        if not isinstance(value, str) and not boolean:
            tally.change("metadata", name, losses.METADATA_WORDS)
        said: Scalar = value in (True, "true") if boolean else without_xml_breakers(str(value))
        if without_xml_breakers(name) != name or not (boolean or said == str(value)):
            tally.change("metadata", name, losses.CONTROL)
        metadata.append((without_xml_breakers(name), said))
    made = replace(
        document,
        text=without_xml_breakers(document.text),
        marks=tuple(map(sound_in, document.marks)),
        relations=tuple(map(sound_in, document.relations)),
        metadata=tuple(metadata),
    )
    same = (made.text, made.marks, made.relations) == (document.text, document.marks, document.relations)
    if not same:
        tally.change("text", document.name, losses.CONTROL)
    return made


def _fit_held(document: Document, tally: Tally) -> Document:
    """Return the document with tokens and sentences that hold the marks of their types, and none that says nothing."""
    meant = {end for r in document.relations for end in (r.source, r.target)}
    held: dict[str, tuple[Stretch, ...]] = {TOKEN: document.tokens, SENTENCE: document.sentences}
    known_in = {layer: set(stretches) for layer, stretches in held.items()}
    kept: list[Mark] = []
    seen: set[tuple[str, tuple[Stretch, ...]]] = set()
    for mark in document.marks:
        if mark.layer in held and mark.stretches:
            silent = not mark.label and not mark.attributes and mark.id not in meant
            known = mark.stretches[0] in known_in[mark.layer]
            twice = (mark.layer, mark.stretches) in seen
            seen.add((mark.layer, mark.stretches))
            if silent or not known or twice:
                tally.drop("mark", mark.id, _TOKENS)
                continue
        kept.append(mark)
    ids = {mark.id for mark in kept}
    relations = tuple(r for r in document.relations if r.source in ids and r.target in ids)
    for relation in document.relations:
        if relation.source not in ids or relation.target not in ids:
            tally.drop("relation", relation.id, losses.RELATION_ENDS)
    return replace(document, marks=tuple(kept), relations=relations)


def _fit_types(document: Document, tally: Tally) -> Document:
    """Return the document with one type for all values of a feature, and layers with what is in use."""
    values: dict[tuple[str, str], list[Scalar]] = {}
    every: tuple[Mark | Relation, ...] = (*document.marks, *document.relations)
    for one in every:
        for name, value in one.attributes:
            values.setdefault((one.layer, name), []).append(value)
    declared = {(layer.name, f.name): f.range for layer in document.layers for f in layer.features if not f.target}
    labels = {CHAIN_LABEL, LABEL}
    ranges = {
        key: STRING if key[1] in labels else range_of(found, declared.get(key, "")) for key, found in values.items()
    }
    used = set(features_in_use(document))
    in_use = {mark.layer for mark in document.marks} | {r.layer for r in document.relations if not r.slot}

    def typed(one: _One) -> _One:
        made = tuple((name, in_range(ranges[one.layer, name], value)) for name, value in one.attributes)
        other = [n for (n, value), (_, new) in zip(one.attributes, made, strict=True) if type(value) is not type(new)]
        for name in other:
            tally.change("attribute", f"{one.id}, {name}", _VALUES)
        return replace(one, attributes=made) if other else one

    def shown(layer: Layer) -> Layer:
        kept = [f for f in layer.features if (layer.name, f.name) in used]
        return replace(
            layer,
            features=tuple(
                replace(f, target=ANNOTATION if f.range == ARRAY else f.target)
                if f.target
                else replace(f, range=ranges.get((layer.name, f.name), STRING))
                for f in kept
            ),
        )

    for layer in document.layers:
        if layer.name not in in_use:
            tally.drop("layer", layer.name, losses.LAYERS_UNUSED)
    return replace(
        document,
        marks=tuple(map(typed, document.marks)),
        relations=tuple(map(typed, document.relations)),
        layers=tuple(shown(layer) for layer in document.layers if layer.name in in_use),
    )


def write_as_xmi(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield the one TypeSystem.xml of all, anew whenever there is more in it, and "NAME/CODER.xmi" of each document."""
    types, seen = known_types(), set[str]()
    yield Chunk(_TYPES_FILE, write_types(types), common=True)
    for document in documents:
        file = f"{document.name}/{document.coder or 'annotations'}.xmi"
        refuse_same_files((file,), seen)
        before = types.told()
        declare(types, document.layers)
        if types.told() != before:
            yield Chunk(_TYPES_FILE, write_types(types), common=True)
        yield Chunk(file, write_xmi(*to_cas(document)))


def write_as_json(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield "NAME/CODER.json" of each document, its types within it."""
    seen: set[str] = set()
    for document in documents:
        file = f"{document.name}/{document.coder or 'annotations'}.json"
        refuse_same_files((file,), seen)
        cas, free = to_cas(document)
        yield Chunk(file, write_json(cas, free, types_of(document)))


def _read_all_xmi(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield the document of each .xmi, with the types of the TypeSystem.xml nearest to it."""
    types = {
        PurePosixPath(name).parent: read_types(data, name)
        for name, data in files.items()
        if PurePosixPath(name).name.lower() == _TYPES_FILE.lower()
    }
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix.lower() != ".xmi":
            continue
        tally = Tally()
        near = next((types[folder] for folder in path.parents if folder in types), None)
        if near is None:
            tally.change("attributes", name, "Without a TypeSystem.xml beside it, all values are words.")
        yield _imported(path, read_xmi(data, name, near, tally), near, unit, tally)


def _read_all_json(files: Files, unit: Unit | None) -> Iterator[Imported]:
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix.lower() == ".json":
            tally = Tally()
            cas, types = read_json(decode_text(data, name), name, tally)
            yield _imported(path, cas, types, unit, tally)


def _imported(path: PurePosixPath, cas: Cas, types: TypeSystem | None, unit: Unit | None, tally: Tally) -> Imported:
    units = UnitMap(cas.text, unit or UTF16)
    name = path.parent.name or path.stem
    coder = path.stem if path.parent.name and path.stem != "annotations" else ""
    return count(to_document(cas, types, str(path), units, tally, name=name, coder=coder), tally)


_HOLDS = (
    "Annotations of one stretch, empty ones too, and what is said of the whole article; numbers and truth values.",
    "A quote's speaker and cue in slots with roles, relations within one layer, chains, tokens and sentences.",
    "Source data of the article; a file for each article and coder.",
)
_LOSES = (
    losses.NOTES,
    losses.STRETCHES,
    *LAYER_LOSSES,
    _VALUES,
    _TOKENS,
    losses.METADATA_WORDS,
    _METADATA,
    losses.CONTROL,
    losses.NAMES,
    losses.LAYERS_UNUSED,
)

_XMI = About(program="INCEpTION, UIMA, DKPro", files="NAME/CODER.xmi with TypeSystem.xml", unit="UTF-16 units")
_JSON = About(program="INCEpTION, UIMA, DKPro", files="NAME/CODER.json", unit="UTF-16 units")

XMI_READER = InterchangeReader(
    name="uima-xmi",
    suffixes=(".xmi",),
    read=_read_all_xmi,
    recognises=lambda _name, head: b"http://www.omg.org/XMI" in head,
    about=_XMI,
    coder_named_by=FILE,
)
XMI_WRITER = InterchangeWriter(
    name="uima-xmi",
    fit=fit,
    write=write_as_xmi,
    holds=_HOLDS,
    loses=_LOSES,
    apart=True,
    beside=(_TYPES_FILE,),
    about=_XMI,
)
JSON_READER = InterchangeReader(
    name="uima-json",
    suffixes=(".json",),
    read=_read_all_json,
    recognises=lambda _name, head: b'"%TYPES"' in head or b'"%FEATURE_STRUCTURES"' in head,
    about=_JSON,
    coder_named_by=FILE,
)
JSON_WRITER = InterchangeWriter(
    name="uima-json", fit=fit, write=write_as_json, holds=_HOLDS, loses=_LOSES, apart=True, about=_JSON
)
