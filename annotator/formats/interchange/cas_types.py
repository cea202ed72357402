"""TypeSystem.xml, by which INCEpTION knows layers: read, and written for the layers of our documents."""

from collections.abc import Iterable, Sequence
from typing import Any

from annotator.formats.interchange.cas_names import (
    ANNOTATION,
    CHAIN_LABEL,
    CHAIN_NEXT,
    CHAIN_RELATION,
    DKPRO,
    DOCUMENT_DATA,
    SENTENCE,
    TOKEN,
    type_of,
)
from annotator.formats.interchange.cas_structures import (
    ARRAY,
    BASE,
    BOOLEAN,
    BROKEN,
    DOCUMENT_ANNOTATION,
    DOUBLE,
    INTEGER,
    LONG,
    STRING,
    TOP,
    WHOLE,
    FeatureType,
    Type,
    TypeSystem,
)
from annotator.formats.interchange.document import CHAIN_LAYER, DOCUMENT_LAYER, RELATION_LAYER, Document, Layer, Scalar
from annotator.formats.interchange.guarded import parse_xml

DATA_FIELD = f"{DKPRO}.metadata.type.MetaDataStringField"
_NAMESPACE = "http://uima.apache.org/resourceSpecifier"
_STRINGS = dict.fromkeys(("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri"), STRING)
_KNOWN: dict[str, tuple[str, dict[str, str]]] = {
    DOCUMENT_DATA: (DOCUMENT_ANNOTATION, _STRINGS | {"isLastSegment": BOOLEAN}),
    DATA_FIELD: (ANNOTATION, {"key": STRING, "value": STRING}),
    TOKEN: (ANNOTATION, {"parent": ANNOTATION, "id": STRING, "syntacticFunction": STRING, "order": INTEGER}),
    SENTENCE: (ANNOTATION, {"id": STRING}),
    f"{DKPRO}.ner.type.NamedEntity": (ANNOTATION, {"value": STRING, "identifier": STRING}),
}


def read_types(data: bytes, place: str) -> TypeSystem:
    """Return the types of a TypeSystem.xml. UserError where it is none."""
    found = TypeSystem()
    for element in parse_xml(data, place).iter(_tag("typeDescription")):
        type_ = Type(_text(element, "name"), _text(element, "supertypeName") or ANNOTATION)
        for feature in element.iter(_tag("featureDescription")):
            range_ = FeatureType(_text(feature, "rangeTypeName"), _text(feature, "elementType"))
            type_.features[_text(feature, "name")] = range_
        found.types[type_.name] = type_
    return found


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def _text(element: Any, name: str) -> str:
    return (element.findtext(_tag(name)) or "").strip()


def write_types(types: TypeSystem) -> bytes:
    """Return the TypeSystem.xml."""
    from lxml import etree

    root = etree.Element(_tag("typeSystemDescription"), nsmap={None: _NAMESPACE})  # type: ignore[dict-item]
    listed = etree.SubElement(root, _tag("types"))
    for type_ in types.types.values():
        element = etree.SubElement(listed, _tag("typeDescription"))
        _add(element, name=type_.name, description="", supertypeName=type_.above)
        features = etree.SubElement(element, _tag("features"))
        for name, range_ in type_.features.items():
            one = etree.SubElement(features, _tag("featureDescription"))
            _add(one, name=name, description="", rangeTypeName=range_.range)
            if range_.element:
                _add(one, elementType=range_.element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _add(element: Any, **texts: str) -> None:
    from lxml import etree

    for name, text in texts.items():
        etree.SubElement(element, _tag(name)).text = text


def known_types() -> TypeSystem:
    """Return the types that every export has."""
    types = TypeSystem()
    for name, (above, features) in _KNOWN.items():
        types.types[name] = Type(name, above, {f: FeatureType(range_) for f, range_ in features.items()})
    return types


def declare(types: TypeSystem, layers: Iterable[Layer]) -> None:
    """Add the types of layers; a feature that had another range before takes the one that holds both."""
    for layer in layers:
        name = type_of(layer.name)
        if name in (ANNOTATION, DOCUMENT_ANNOTATION):  # UIMA's own
            continue
        above = BASE if layer.kind == DOCUMENT_LAYER else ANNOTATION
        type_ = types.types.setdefault(name, Type(name, above))
        for feature in layer.features:
            if feature.target and feature.range not in ("", ARRAY):
                link = types.types.setdefault(feature.range, Type(feature.range, TOP, {"role": FeatureType(STRING)}))
                target = FeatureType(type_of(feature.target))
                same = link.features.get("target", target) == target
                link.features["target"] = target if same else FeatureType(ANNOTATION)
                type_.features[feature.name] = FeatureType(ARRAY, feature.range)
            elif feature.target:
                own = (
                    FeatureType(ARRAY, type_of(feature.target))
                    if feature.range
                    else FeatureType(type_of(feature.target))
                )
                type_.features[feature.name] = own
            else:
                before = type_.features.get(feature.name, FeatureType(feature.range or STRING)).range
                type_.features[feature.name] = FeatureType(_wider(before, feature.range or STRING))
        if layer.kind == RELATION_LAYER:
            ends = FeatureType(type_of(layer.on))
            type_.features |= {"Governor": ends, "Dependent": ends}
        elif layer.kind == CHAIN_LAYER:
            type_.features |= {CHAIN_LABEL: FeatureType(STRING), CHAIN_RELATION: FeatureType(STRING)}
            type_.features[CHAIN_NEXT] = FeatureType(name)
            types.types[head_of(name)] = Type(head_of(name), BASE, {"first": FeatureType(name)})


def head_of(link: str) -> str:
    """Return the type of the chain whose links are of type `link`: INCEpTION calls them XChain and XLink."""
    return f"{link.removesuffix('Link')}Chain"


def _wider(one: str, other: str) -> str:
    if one == other:
        return one
    numbers = (*WHOLE, *BROKEN)
    if one in numbers and other in numbers:
        return DOUBLE if one in BROKEN or other in BROKEN else "uima.cas.Long"
    return STRING


def types_of(document: Document) -> TypeSystem:
    """Return all types that one document needs."""
    types = known_types()
    declare(types, document.layers)
    return types


def range_of(values: Sequence[Scalar], declared: str) -> str:
    """Return the range of a feature that holds these values; the declared one where it does."""
    if declared == STRING or any(isinstance(v, str) for v in values):
        return STRING
    if all(isinstance(v, bool) for v in values):
        return BOOLEAN
    if any(isinstance(v, bool) for v in values):
        return STRING
    if any(isinstance(v, float) for v in values):
        sound = all(
            abs(v) < 1e300 and (isinstance(v, float) or abs(v) < 2**53) for v in values if not isinstance(v, str)
        )
        return declared if sound and declared in BROKEN else DOUBLE if sound else STRING
    longest = max(abs(int(v)) for v in values)
    fit_declared = declared in WHOLE and longest < 2**31
    return declared if fit_declared else INTEGER if longest < 2**31 else LONG if longest < 2**63 else STRING


def in_range(range_: str, value: Scalar) -> Scalar:
    """Return a value as one of the range that `range_of` gives for it."""
    if range_ == STRING and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return float(value) if range_ in BROKEN and not isinstance(value, float) else value
