"""JSON CAS 0.4, the JSON form of UIMA's feature structures, which holds its types itself."""

from typing import Any

from annotator.formats.interchange.cas_structures import (
    ANNOTATION,
    ARRAY,
    VIEW,
    Cas,
    FeatureType,
    Ref,
    Structure,
    Type,
    TypeSystem,
    Value,
)
from annotator.formats.interchange.guarded import parse_json
from annotator.formats.interchange.json_parts import json_line
from annotator.formats.interchange.reporting import Tally
from annotator.model.errors import UserError

_STRUCTURES, _TYPES, _VIEWS = "%FEATURE_STRUCTURES", "%TYPES", "%VIEWS"
_SOFA = "uima.cas.Sofa"


def read_json(text: str, place: str, tally: Tally) -> tuple[Cas, TypeSystem]:
    """Return structures and types. UserError for JSON of another form, with the id of what is wrong."""
    value = parse_json(text, place)
    if not isinstance(value, dict) or _STRUCTURES not in value:
        raise UserError(f"{place}: the file is JSON, but no JSON CAS of version 0.4.")
    listed = value[_STRUCTURES]
    if isinstance(listed, dict):
        listed = [{"%ID": _key(id_), **one} for id_, one in listed.items() if isinstance(one, dict)]
    if not isinstance(listed, list):
        raise UserError(f"{place}: the structures are no list.")
    raw: dict[int, dict[str, Any]] = {}
    for one in listed:
        id_ = one.get("%ID") if isinstance(one, dict) else None
        if not isinstance(id_, int) or isinstance(id_, bool) or id_ in raw or not isinstance(one.get("%TYPE"), str):
            raise UserError(f"{place}: a structure has no id or type of its own.")
        raw[id_] = one
    sofas = {id_: one for id_, one in raw.items() if one["%TYPE"] == _SOFA}
    first = next((id_ for id_, one in sofas.items() if one.get("sofaID") == VIEW), next(iter(sofas), None))
    if first is None or not isinstance(sofas[first].get("sofaString"), str):
        raise UserError(f"{place}: the file has no text (no Sofa with a string).")
    for id_, sofa in sofas.items():
        if id_ != first:
            tally.drop("view", str(sofa.get("sofaID")), "Only the first view of a document is read.")
    cas = Cas(sofas[first]["sofaString"])
    for id_, one in raw.items():
        if id_ not in sofas and one.get("@sofa", first) == first:
            cas.structures[id_] = Structure(id_, one["%TYPE"], _values(one, raw, place))
    return cas, _types(value.get(_TYPES))


def _key(id_: str) -> int | None:
    return int(id_) if id_.isascii() and id_.isdecimal() and len(id_) < 12 else None


def _values(one: dict[str, Any], raw: dict[int, dict[str, Any]], place: str) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for name, value in one.items():
        mark = name[:1]
        if mark == "%" or name == "@sofa" or value is None:
            continue
        if mark == "@":
            there = raw.get(value) if isinstance(value, int) else None
            if there is None:
                raise UserError(f'{place}: "{name[1:]}" of the structure {one["%ID"]} leads to what is not there.')
            elements = there.get("%ELEMENTS")
            values[name[1:]] = Ref(value) if elements is None else _elements(elements, raw, place)
        elif isinstance(value, (str, int, float)):
            values[name] = value
        elif name in ("begin", "end"):
            raise UserError(f"{place}: {name} of the structure {one['%ID']} is no position.")
    for name in ("begin", "end"):
        if name in values and (isinstance(values[name], bool) or not isinstance(values[name], int)):
            raise UserError(f"{place}: {name} of the structure {one['%ID']} is no position.")
    return values


def _elements(elements: Any, raw: dict[int, dict[str, Any]], place: str) -> list[Value]:
    if not isinstance(elements, list):
        raise UserError(f"{place}: the elements of an array are no list.")
    for one in elements:
        if isinstance(one, int) and one not in raw:
            raise UserError(f"{place}: an array holds the structure {one}, which is not there.")
    return [Ref(one) if isinstance(one, int) else str(one) for one in elements]


def _types(value: Any) -> TypeSystem:
    types = TypeSystem()
    for name, said in value.items() if isinstance(value, dict) else ():
        if not isinstance(said, dict):
            continue
        above = said.get("%SUPER_TYPE")
        type_ = Type(name, above if isinstance(above, str) else ANNOTATION)
        for feature, more in said.items():
            range_ = more.get("%RANGE") if isinstance(more, dict) and not feature.startswith("%") else None
            if isinstance(range_, str):
                array = range_.endswith("[]")
                type_.features[feature] = FeatureType(ARRAY if array else range_, range_[:-2] if array else "")
        types.types[name] = type_
    return types


def write_json(cas: Cas, sofa: int, types: TypeSystem) -> bytes:
    """Return the file; `sofa` and what follows are ids that no structure has."""
    text = {"sofaNum": 1, "sofaID": VIEW, "mimeType": "text", "sofaString": cas.text}
    listed: list[dict[str, Any]] = [{"%ID": sofa, "%TYPE": _SOFA, **text}]
    members = [one.id for one in cas.structures.values() if "target" not in one.values]
    free = sofa
    for one in cas.structures.values():
        made: dict[str, Any] = {"%ID": one.id, "%TYPE": one.type}
        if "target" not in one.values:
            made["@sofa"] = sofa
        for name, value in one.values.items():
            if isinstance(value, Ref):
                made[f"@{name}"] = value.id
            elif isinstance(value, list):
                free += 1
                made[f"@{name}"] = free
                element = types.features_of(one.type)[name].element
                ids = [ref.id for ref in value if isinstance(ref, Ref)]
                listed.append({"%ID": free, "%TYPE": f"{element}[]", "%ELEMENTS": ids})
            else:
                made[name] = value
        listed.append(made)
    whole = {_TYPES: _declared(types), _STRUCTURES: listed, _VIEWS: {VIEW: {"%SOFA": sofa, "%MEMBERS": members}}}
    return f"{json_line(whole)}\n".encode()


def _declared(types: TypeSystem) -> dict[str, Any]:
    return {
        type_.name: {
            "%NAME": type_.name,
            "%SUPER_TYPE": type_.above,
            **{
                name: {"%NAME": name, "%RANGE": f"{said.element}[]" if said.range == ARRAY else said.range}
                for name, said in type_.features.items()
            },
        }
        for type_ in types.types.values()
    }
