"""Codes in their layers, with their attributes, as a codebook's JSON describes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE
from annotator.model.wording import Wording, read_wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """What is said about each annotation of a code beside the code; `values` are ids with their names."""

    id: str
    name: Wording
    values: tuple[tuple[str, Wording], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code of a layer. `key` is the digit that gives it, `on` whether it is used and suggested in this study.

    `line` is a dark form of `colour` that can be read as text on white; empty where the codebook names none. `parent`
    is the id of the code above it in the tree, empty at the top. A `retired` code is given no more; what has it keeps
    it and is shown.
    """

    id: str
    layer: str
    name: Wording
    colour: str
    line: str = ""
    key: str = ""
    on: bool = True
    guideline: Wording = field(default_factory=Wording)
    parent: str = ""
    retired: bool = False
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLayer:
    """A layer of the codebook: `kind` is "span" (annotations) or "quote" (quotes with parts)."""

    id: str
    kind: str
    name: Wording
    codes: tuple[Code, ...] = ()
    colour: str = "#e4f1e6"
    line: str = ""
    on: bool = True
    guideline: Wording = field(default_factory=Wording)
    parts: Mapping[str, Wording] = field(default_factory=dict)
    types: Mapping[str, Wording] = field(default_factory=dict)


def read_layer(raw: Any) -> CodeLayer:
    """Return a layer with its codes. UserError with the place where it cannot be read."""
    if not isinstance(raw, dict) or not raw.get("id") or raw.get("kind") not in ("span", "quote"):
        raise UserError('Each layer of the codebook needs an "id" and a "kind" ("span" or "quote").')
    _refuse_other_kinds(raw)
    return CodeLayer(
        id=raw["id"],
        kind=raw["kind"],
        name=read_wording(raw.get("name")),
        codes=_with_parents_that_exist(tuple(_code(c, raw["id"]) for c in raw.get("codes", ()))),
        colour=raw.get("colour", "#e4f1e6"),
        line=raw.get("line", ""),
        on=raw.get("on", True),
        guideline=read_wording(raw.get("guideline")),
        parts={k: read_wording(v) for k, v in raw.get("parts", {}).items()},
        types={k: read_wording(v) for k, v in raw.get("types", {}).items()},
    )


def _code(raw: Any, layer: str) -> Code:
    if not isinstance(raw, dict) or not raw.get("id"):
        raise UserError(f'A code in the layer "{layer}" of the codebook has no "id".')
    _refuse_other_kinds(raw)
    if raw["id"] == QUOTE_CODE:
        raise UserError(f'The id "{QUOTE_CODE}" is kept for quotes; give the code another one.')
    return Code(
        id=raw["id"],
        layer=layer,
        name=read_wording(raw.get("name")),
        colour=raw.get("colour", "#d0d0d0"),
        line=raw.get("line", ""),
        key=str(raw.get("key", "")),
        on=raw.get("on", True),
        guideline=read_wording(raw.get("guideline")),
        parent=raw.get("parent", ""),
        retired=raw.get("retired", False),
        attributes=tuple(_attribute(a, raw["id"]) for a in raw.get("attributes", ())),
    )


def _attribute(raw: Any, code: str) -> Attribute:
    values = raw.get("values") if isinstance(raw, dict) and isinstance(raw.get("id"), str) else None
    if not isinstance(values, list) or not all(isinstance(v, dict) and isinstance(v.get("id"), str) for v in values):
        raise UserError(f'Each attribute of the code "{code}" needs an "id" and a list of "values" with an "id" each.')
    return Attribute(
        id=raw["id"],
        name=read_wording(raw.get("name")),
        values=tuple((v["id"], read_wording(v.get("name"))) for v in values),
    )


def _with_parents_that_exist(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    """Return the codes. UserError where the tree names a code that is not there, or runs in a circle."""
    parents = {code.id: code.parent for code in codes}
    for code in codes:
        above, steps = code.parent, 0
        while above:
            if above not in parents:
                raise UserError(f'The code "{code.id}" stands under "{above}", which its layer does not have.')
            above, steps = parents[above], steps + 1
            if steps > len(codes):
                raise UserError(f'The code "{code.id}" stands under itself.')
    return codes


def _refuse_other_kinds(raw: Mapping[str, Any]) -> None:
    for name, kind in _KINDS.items():
        if name in raw and not isinstance(raw[name], kind):
            raise UserError(f'The codebook has a "{name}" in a layer or code that is not of the kind it has to be.')


_KINDS = {
    "id": str,
    "colour": str,
    "line": str,
    "on": bool,
    "codes": list,
    "parts": dict,
    "types": dict,
    "parent": str,
    "retired": bool,
    "attributes": list,
}
