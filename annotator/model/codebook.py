"""The codebook: codes in layers, their colours, keys and guidelines. A value read from JSON, known by its hash."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE
from annotator.model.ids import canonical_json, content_hash


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in Arabic and in English."""

    ar: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        """Return the words in `language` ("ar" or "en"), or in the other where they are missing."""
        return (self.ar or self.en) if language == "ar" else (self.en or self.ar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code of a layer. `key` is the digit that gives it, `on` whether it is used and suggested in this study.

    `line` is a dark form of `colour` that can be read as text on white; empty where the codebook names none.
    """

    id: str
    layer: str
    name: Wording
    colour: str
    line: str = ""
    key: str = ""
    on: bool = True
    guideline: Wording = field(default_factory=Wording)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """One version of a codebook. `content` is its canonical JSON, `id` the hash of content and parent.

    `quotes_nest`: what is reported inside reported speech is coded too, one level more (rule "quotes_nest").
    """

    id: str
    parent: str | None
    content: str
    name: Wording
    layers: tuple[CodeLayer, ...]
    quotes_nest: bool = False

    def codes(self, *, only_on: bool = True) -> tuple[Code, ...]:
        """Return the codes of all span layers, by default only those switched on."""
        return tuple(c for layer in self.layers for c in layer.codes if c.on or not only_on)

    def code(self, code_id: str) -> Code | None:
        """Return the code with this id, switched on or not; None when there is none."""
        return next((c for c in self.codes(only_on=False) if c.id == code_id), None)

    def quotes(self) -> CodeLayer | None:
        """Return the layer of quotes when it is there and switched on."""
        return next((layer for layer in self.layers if layer.kind == "quote" and layer.on), None)


def parse_codebook(content: str, parent: str | None = None) -> Codebook:
    """Return the codebook that the JSON text `content` describes.

    Raises UserError with the place when the JSON is broken, a layer or code lacks its id, an id or key comes twice, or
    a value is of another kind than it has to be.
    """
    try:
        raw = json.loads(content)
        canonical_json([raw]).encode("utf-8")
    except json.JSONDecodeError as error:
        raise UserError(f"The codebook is not valid JSON (line {error.lineno}: {error.msg}).") from None
    except RecursionError:
        raise UserError("The values of the codebook are nested too deeply.") from None
    except ValueError:
        raise UserError("The codebook holds half a character or a number too long; it cannot be kept.") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("layers"), list):
        raise UserError("The codebook has no list of layers.")
    layers = tuple(_layer(layer) for layer in raw["layers"])
    codes = [c for layer in layers for c in layer.codes]
    _refuse_twice("code", [c.id for c in codes])
    _refuse_twice("layer", [layer.id for layer in layers])
    _refuse_twice("key", [c.key for c in codes if c.key])
    return Codebook(
        id=content_hash([raw, parent]),
        parent=parent,
        content=canonical_json(raw),
        name=_wording(raw.get("name")),
        layers=layers,
        quotes_nest=_rule(raw, "quotes_nest"),
    )


def switched(codebook: Codebook, on: Collection[str]) -> Codebook:
    """Return the codebook, as a first version, in which exactly the codes and quote layers with ids in `on` are on."""
    raw = json.loads(codebook.content)
    for layer in raw["layers"]:
        if layer["kind"] == "quote":
            layer["on"] = layer["id"] in on
        for code in layer.get("codes", ()):
            code["on"] = code["id"] in on
    return parse_codebook(canonical_json(raw))


def _rule(raw: Mapping[str, Any], name: str) -> bool:
    """Return a rule of the codebook, False where it says nothing."""
    rules = raw.get("rules", {})
    value = rules.get(name, False) if isinstance(rules, dict) else None
    if not isinstance(value, bool):
        raise UserError(f'The rule "{name}" of the codebook has to be true or false.')
    return value


def _layer(raw: Any) -> CodeLayer:
    if not isinstance(raw, dict) or not raw.get("id") or raw.get("kind") not in ("span", "quote"):
        raise UserError('Each layer of the codebook needs an "id" and a "kind" ("span" or "quote").')
    _refuse_other_kinds(raw)
    return CodeLayer(
        id=raw["id"],
        kind=raw["kind"],
        name=_wording(raw.get("name")),
        codes=tuple(_code(c, raw["id"]) for c in raw.get("codes", ())),
        colour=raw.get("colour", "#e4f1e6"),
        line=raw.get("line", ""),
        on=raw.get("on", True),
        guideline=_wording(raw.get("guideline")),
        parts={k: _wording(v) for k, v in raw.get("parts", {}).items()},
        types={k: _wording(v) for k, v in raw.get("types", {}).items()},
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
        name=_wording(raw.get("name")),
        colour=raw.get("colour", "#d0d0d0"),
        line=raw.get("line", ""),
        key=str(raw.get("key", "")),
        on=raw.get("on", True),
        guideline=_wording(raw.get("guideline")),
    )


def _refuse_other_kinds(raw: Mapping[str, Any]) -> None:
    for name, kind in _KINDS.items():
        if name in raw and not isinstance(raw[name], kind):
            raise UserError(f'The codebook has a "{name}" in a layer or code that is not of the kind it has to be.')


_KINDS = {"id": str, "colour": str, "line": str, "on": bool, "codes": list, "parts": dict, "types": dict}


def _wording(raw: Any) -> Wording:
    if isinstance(raw, str):
        return Wording(ar=raw, en=raw)
    return Wording(ar=raw.get("ar", ""), en=raw.get("en", "")) if isinstance(raw, dict) else Wording()


def _refuse_twice(what: str, ids: list[str]) -> None:
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise UserError(f"The codebook has the {what} {', '.join(twice)} twice.")
