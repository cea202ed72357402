"""The codebook: codes in layers, variables, passes and rules. A value read from JSON, known by its hash.

Versions follow each other: `merged` and `split` say what became of the codes of earlier ones.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.codes import Attribute as Attribute
from annotator.model.codes import Code as Code
from annotator.model.codes import CodeLayer as CodeLayer
from annotator.model.codes import read_layer
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE, VALUES
from annotator.model.ids import canonical_json, content_hash
from annotator.model.variables import Variable, read_variables
from annotator.model.wording import Wording as Wording
from annotator.model.wording import read_wording

INSIDE, OUTSIDE = "inside", "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """One time through an article: which `layers` are coded in it, by id; "variables" for the variables."""

    id: str
    name: Wording
    layers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """One version of a codebook. `content` is its canonical JSON, `id` the hash of content and parent.

    `quotes_nest`: what is reported inside reported speech is coded too, one level more (rule "quotes_nest"). `merged`
    names for codes of earlier versions the one that they are now, `split` those among which they have to be chosen.
    """

    id: str
    parent: str | None
    content: str
    name: Wording
    layers: tuple[CodeLayer, ...]
    quotes_nest: bool = False
    variables: tuple[Variable, ...] = ()
    passes: tuple[Pass, ...] = ()
    merged: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, bool | str] = field(default_factory=dict)

    def codes(self, *, only_on: bool = True) -> tuple[Code, ...]:
        """Return the codes of all span layers, by default only those that can be given: on and not retired."""
        return tuple(c for layer in self.layers for c in layer.codes if not only_on or (c.on and not c.retired))

    def code(self, code_id: str) -> Code | None:
        """Return the code with this id, switched on or not; None when there is none."""
        return next((c for c in self.codes(only_on=False) if c.id == code_id), None)

    def current_code(self, code_id: str) -> str:
        """Return what a code of an earlier version is called now: itself, unless it was merged into another."""
        while code_id in self.merged:
            code_id = self.merged[code_id]
        return code_id

    def quotes(self) -> CodeLayer | None:
        """Return the layer of quotes when it is there and switched on."""
        return next((layer for layer in self.layers if layer.kind == "quote" and layer.on), None)

    def variables_on(self, subject: str) -> tuple[Variable, ...]:
        """Return the variables that are asked about an "article", "quote" or "entry", in order."""
        return tuple(v for v in self.variables if v.on == subject and not v.retired)

    def variable(self, variable_id: str) -> Variable | None:
        """Return the variable with this id, retired or not; None when there is none."""
        return next((v for v in self.variables if v.id == variable_id), None)

    def closed_by(self, one: Pass) -> tuple[str, ...]:
        """Return what a pass is about: codes of its layers, of earlier versions too, QUOTE_CODE and VALUES."""
        codes = {c.id for layer in self.layers if layer.id in one.layers for c in layer.codes}
        earlier = {old for old in self.merged if self.current_code(old) in codes}
        quotes = {QUOTE_CODE for layer in self.layers if layer.id in one.layers and layer.kind == "quote"}
        return tuple(sorted(codes | earlier | quotes | ({VALUES} & set(one.layers))))

    def allows(self, rule: str) -> bool:
        """Tell whether something may be coded: it may unless the rule of this name says no."""
        return self.rules.get(rule, True) is not False


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
    layers = tuple(read_layer(layer) for layer in raw["layers"])
    codes = [c for layer in layers for c in layer.codes]
    _refuse_twice("code", [c.id for c in codes])
    _refuse_twice("layer", [layer.id for layer in layers])
    _refuse_twice("key", [c.key for c in codes if c.key and not c.retired])
    rules, ids = _rules(raw.get("rules", {})), {c.id for c in codes}
    return Codebook(
        id=content_hash([raw, parent]),
        parent=parent,
        content=canonical_json(raw),
        name=read_wording(raw.get("name")),
        layers=layers,
        quotes_nest=rules.get("quotes_nest") is True,
        variables=read_variables(raw.get("variables", [])),
        passes=_passes(raw.get("passes", []), {layer.id for layer in layers}),
        merged=_merged(raw.get("merged", {}), ids),
        split=_split(raw.get("split", {}), ids),
        rules=rules,
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


_YES_OR_NO = ("quotes_nest", "entities_overlap", "entities_nest", "entities_in_quotes")


def _rules(raw: Any) -> dict[str, bool | str]:
    if not isinstance(raw, dict):
        raw = dict.fromkeys(_YES_OR_NO)
    for name in _YES_OR_NO:
        if not isinstance(raw.get(name, False), bool):
            raise UserError(f'The rule "{name}" of the codebook has to be true or false.')
    if raw.get("proclitics", OUTSIDE) not in (INSIDE, OUTSIDE):
        raise UserError('The rule "proclitics" of the codebook has to be "inside" or "outside".')
    return {name: value for name, value in raw.items() if isinstance(value, bool | str)}


def _passes(raw: Any, layers: Collection[str]) -> tuple[Pass, ...]:
    if not isinstance(raw, list) or not all(isinstance(p, dict) and p.get("id") and p.get("layers") for p in raw):
        raise UserError('Each pass of the codebook needs an "id" and a list of "layers".')
    passes = tuple(Pass(id=str(p["id"]), name=read_wording(p.get("name")), layers=tuple(p["layers"])) for p in raw)
    named = [layer for one in passes for layer in one.layers]
    if unknown := sorted(set(map(str, named)) - set(layers) - {VALUES}):
        raise UserError(f"A pass of the codebook names the layer {unknown[0]}, which is not there.")
    _refuse_twice("pass", [p.id for p in passes])
    return passes


def _merged(raw: Any, codes: Collection[str]) -> dict[str, str]:
    if not isinstance(raw, dict) or not all(isinstance(new, str) for new in raw.values()):
        raise UserError('"merged" in the codebook has to name one code for each old code.')
    for old, new in raw.items():
        seen = {old}
        while new in raw and new not in seen:
            seen.add(new)
            new = raw[new]
        if new in seen:
            raise UserError(f'The code "{old}" is merged into itself.')
        if new not in codes:
            raise UserError(f'The code "{old}" is merged into "{new}", which is not there.')
    return dict(raw)


def _split(raw: Any, codes: Collection[str]) -> dict[str, tuple[str, ...]]:
    if not isinstance(raw, dict) or not all(isinstance(new, list) and new for new in raw.values()):
        raise UserError('"split" in the codebook has to name a list of codes for each old code.')
    for old, new in raw.items():
        if unknown := [code for code in new if code not in codes or code == old]:
            raise UserError(f'The code "{old}" is split into "{unknown[0]}", which is not there or the same.')
    return {old: tuple(new) for old, new in raw.items()}


def _refuse_twice(what: str, ids: list[str]) -> None:
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise UserError(f"The codebook has the {what} {', '.join(twice)} twice.")
