"""XMI, the XML form of UIMA's feature structures: parsed with the types where there are any, and written."""

import re
from typing import Any

from annotator.formats.interchange.cas_structures import (
    ARRAY,
    BOOLEAN,
    BROKEN,
    STRING,
    VIEW,
    WHOLE,
    Cas,
    FeatureType,
    Ref,
    Structure,
    TypeSystem,
    Value,
)
from annotator.formats.interchange.guarded import parse_xml
from annotator.formats.interchange.reporting import Tally
from annotator.model.errors import UserError

_XMI = "http://www.omg.org/XMI"
_ID, _ROOT = f"{{{_XMI}}}id", f"{{{_XMI}}}XMI"
_NAMESPACE, _END = "http:///", ".ecore"
_LEADING = ("sofa", "Governor", "Dependent", "first", "next", "target", "pos", "lemma", "stem", "morph", "parent")
"""Features that lead to other structures in the types of DKPro Core and INCEpTION: used where no types are given."""


def read_xmi(data: bytes, place: str, types: TypeSystem | None, tally: Tally) -> Cas:
    """Return the structures. UserError with the id of what is wrong; without types, all but references are words."""
    root = parse_xml(data, place)
    if root.tag != _ROOT:
        raise UserError(f"{place}: the file is XML, but no XMI.")
    elements: dict[int, Any] = {}
    names: dict[Any, str] = {}
    sofas: dict[int, Any] = {}
    for element in root:
        tag = element.tag
        name = names.get(tag) or names.setdefault(tag, _type_name(tag))
        if name not in ("uima.cas.View", "uima.cas.NULL"):
            id_ = _number(element.get(_ID, ""))
            if id_ is None or id_ in elements:
                raise UserError(f"{place}: an element has no id of its own (line {element.sourceline}).")
            elements[id_] = element
            if name == "uima.cas.Sofa":
                sofas[id_] = element
    first = next((id_ for id_, e in sofas.items() if e.get("sofaID") == VIEW), next(iter(sofas), None))
    if first is None or sofas[first].get("sofaString") is None:
        raise UserError(f"{place}: the file has no text (no Sofa with a string).")
    for id_ in sofas:
        if id_ != first:
            tally.drop("view", sofas[id_].get("sofaID", ""), "Only the first view of a document is read.")
    reading = _Reading(place, types, elements)
    cas, own = Cas(sofas[first].get("sofaString")), str(first)
    for id_, element in elements.items():
        if id_ not in sofas and element.get("sofa", own) == own:
            cas.structures[id_] = reading.structure(id_, names[element.tag], element)
    return cas


def _number(said: str) -> int | None:
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 12 else None


def _type_name(tag: Any) -> str:
    namespace, _, name = str(tag).removeprefix("{").partition("}")
    package = namespace.removeprefix(_NAMESPACE).removesuffix(_END).replace("/", ".")
    if package == "uima.noNamespace" or not name:
        return name or str(tag)
    # "cas" and "tcas" stand for UIMA's own packages.
    return f"{package}.{name}"


class _Reading:
    """The values of features, by the types or by what is known of names."""

    def __init__(self, place: str, types: TypeSystem | None, elements: dict[int, Any]) -> None:
        self._place, self._types, self._elements = place, types, elements
        self._features: dict[str, dict[str, FeatureType]] = {}

    def structure(self, id_: int, type_: str, element: Any) -> Structure:
        features = self._features.get(type_) or self._features_of(type_)
        values: dict[str, Value] = {}
        for name, said in element.items():
            if name != "sofa" and name[0] != "{":
                values[name] = self._value(id_, name, said, features.get(name))
        if len(element):
            for child in element:
                listed = values.setdefault(str(child.tag), [])
                if isinstance(listed, list):
                    listed.append(child.text or "")
        return Structure(id_, type_, values)

    def _features_of(self, type_name: str) -> dict[str, FeatureType]:
        if type_name not in self._features:
            self._features[type_name] = self._types.features_of(type_name) if self._types is not None else {}
        return self._features[type_name]

    def _value(self, id_: int, name: str, said: str, declared: FeatureType | None) -> Value:
        if name == "begin" or name == "end":
            number = _number(said)
            if number is None:
                raise UserError(f'{self._place}: "{said[:20]}" of the structure {id_} is no position.')
            return number
        if declared is None:
            return self._guessed(name, said)
        if declared.range in WHOLE or declared.range in BROKEN or declared.range == BOOLEAN:
            return self._plain(id_, said, declared.range)
        if declared.range == STRING or (self._types is not None and self._types.is_a(declared.range, STRING)):
            return said
        ids = [_number(word) for word in said.split()]
        refs: list[Value] = [Ref(number) for number in ids if number in self._elements and number is not None]
        if len(refs) != len(ids):
            raise UserError(
                f'{self._place}: "{name}" of the structure {id_} leads to "{said[:40]}", which is not there.'
            )
        return refs if declared.range == ARRAY or declared.range.endswith("[]") else refs[0] if refs else []

    def _plain(self, id_: int, said: str, range_: str) -> Value:
        if range_ == BOOLEAN and said in ("true", "false", "1", "0"):
            return said in ("true", "1")
        try:
            return int(said) if range_ in WHOLE and len(said) < 30 else float(said)
        except ValueError:
            raise UserError(f'{self._place}: "{said[:20]}" of the structure {id_} is no {range_}.') from None

    def _guessed(self, name: str, said: str) -> Value:
        """Return references where the name, or what stands under all the ids, says that they are."""
        ids = [_number(word) for word in said.split()]
        there = [self._elements[number] for number in ids if number is not None and number in self._elements]
        if not ids or len(there) != len(ids):
            return said
        if name in _LEADING and len(ids) == 1 and ids[0] is not None:
            return Ref(ids[0])
        if all(one.get("target") is not None and one.get("begin") is None for one in there):
            return [Ref(number) for number in ids if number is not None]
        return said


def write_xmi(cas: Cas, sofa: int) -> bytes:
    """Return the file; `sofa` is an id that no structure has. Names and values are those that XML can hold.

    It is put together from words: a tree of all tokens would take three times as long.
    """
    packages = sorted({_package(type_) for type_ in {one.type for one in cas.structures.values()}} | {"uima.cas"})
    prefixes = {package: f"p{n}" for n, package in enumerate(packages)}
    spaces = "".join(f' xmlns:{p}="{_NAMESPACE}{name.replace(".", "/")}{_END}"' for name, p in prefixes.items())
    own, named = f' sofa="{sofa}"', dict[str, str]()
    lines = [
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="{_XMI}"{spaces} xmi:version="2.0">',
        f'<{prefixes["uima.cas"]}:NULL xmi:id="0"/>',
    ]
    members = []
    for one in cas.structures.values():
        name = named.get(one.type) or named.setdefault(one.type, _prefixed(one.type, prefixes))
        of = own
        if "target" in one.values:  # a link of a slot
            of = ""
        else:
            members.append(str(one.id))
        values = "".join([f' {key}="{_said(value)}"' for key, value in one.values.items()])
        lines.append(f'<{name} xmi:id="{one.id}"{of}{values}/>')
    text = {"sofaNum": "1", "sofaID": VIEW, "mimeType": "text", "sofaString": cas.text}
    told = "".join(f' {key}="{_said(value)}"' for key, value in text.items())
    lines.append(f'<{prefixes["uima.cas"]}:Sofa xmi:id="{sofa}"{told}/>')
    lines.append(f'<{prefixes["uima.cas"]}:View{own} members="{" ".join(members)}"/>')
    return ("\n  ".join(lines) + "\n</xmi:XMI>\n").encode()


def _prefixed(type_name: str, prefixes: dict[str, str]) -> str:
    return f"{prefixes[_package(type_name)]}:{type_name.rpartition('.')[2]}"


def _package(type_name: str) -> str:
    return type_name.rpartition(".")[0] or "uima.noNamespace"


def _said(value: Value) -> str:
    """Return a value as it stands between quotation marks."""
    if isinstance(value, str):
        return value.translate(_ESCAPED) if _TO_ESCAPE.search(value) else value
    if isinstance(value, Ref):
        return str(value.id)
    if isinstance(value, list):
        return " ".join(map(_said, value))
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


_TO_ESCAPE = re.compile('[&<>"\t\n\r]')
_ESCAPED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
