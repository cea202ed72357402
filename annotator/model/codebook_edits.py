"""What a lead does to a codebook: each edit takes the JSON text of one version and returns that of the next.

A code that was saved once never goes: what a version leaves out is retired, so that what has it stays readable.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE, Ruling
from annotator.model.ids import canonical_json, text_hash
from annotator.model.wording import Wording

_HEADINGS = {"ar": "### قرارات", "en": "### Rulings"}


def rename(content: str, code: str, name: Wording) -> str:
    """Return the codebook in which a code, quote layer or variable is called otherwise; its id stays."""
    return _changed(content, lambda raw: _named(raw, code).update(name=_plain(name)))


def set_guideline(content: str, code: str, guideline: Wording) -> str:
    """Return the codebook with another guideline for a code, quote layer or variable."""
    return _changed(content, lambda raw: _named(raw, code).update(guideline=_plain(guideline)))


def set_rule(content: str, rule: str, value: bool | str) -> str:
    """Return the codebook with another rule."""
    return _changed(content, lambda raw: raw.update(rules={**raw.get("rules", {}), rule: value}))


def retire(content: str, code: str) -> str:
    """Return the codebook in which nothing new gets the code; a variable is asked no more."""
    return _changed(content, lambda raw: _retire(raw, code))


def merge(content: str, old: str, into: str) -> str:
    """Return the codebook in which everything that has the code `old` counts as `into`."""

    def edit(raw: dict[str, Any]) -> None:
        if old == into:
            raise UserError(f'The code "{old}" is merged into itself.')
        _code(raw, into)
        _retire(raw, old)
        raw["merged"] = {**raw.get("merged", {}), old: into}

    return _changed(content, edit)


def split(content: str, old: str, among: Sequence[Mapping[str, Any]]) -> str:
    """Return the codebook in which `old` is retired and what has it waits to be given one of the codes `among`.

    Those that are not there yet are added after it in its layer.
    """

    def edit(raw: dict[str, Any]) -> None:
        layer = next(one for one in raw["layers"] if any(c["id"] == old for c in one.get("codes", ())))
        there = {code["id"] for one in raw["layers"] for code in one.get("codes", ())}
        at = next(k for k, code in enumerate(layer["codes"]) if code["id"] == old)
        _retire(raw, old)
        layer["codes"][at + 1 : at + 1] = [dict(code) for code in among if code["id"] not in there]
        raw["split"] = {**raw.get("split", {}), old: [code["id"] for code in among]}

    _code(json.loads(content), old)
    return _changed(content, edit)


def with_rulings(content: str, rulings: Sequence[Ruling], former: Sequence[Ruling] = ()) -> str:
    """Return the codebook whose guidelines say what the lead ruled, each ruling once.

    A ruling stands, with its example, in the guideline of its code or variable, one about nothing in that of the first
    layer; in English the words of `english`, where they are given. Where the lead has ruled on a question anew, the
    lines of its `former` rulings go; one that was edited by hand since is no such line and stays.
    """
    raw = json.loads(content)
    held = list(raw.get("rulings", ()))
    for ruling in rulings:
        before = [one for one in former if one.id == ruling.id]
        name = f"{ruling.id}#{text_hash(repr(ruling))[:8]}" if before else ruling.id
        standing = [one for one in before if _stands(raw, one)]
        if name in held or (before and not standing and _stands(raw, ruling)):
            continue
        for one in standing:
            _set_ruling(raw, one, stands=False)
        _set_ruling(raw, ruling, stands=True)
        held = [one for one in held if one.partition("#")[0] != ruling.id] + [name]
    return content if held == raw.get("rulings", []) else canonical_json(raw | {"rulings": held})


def with_everything_kept(content: str, parent: Codebook) -> str:
    """Return `content` with what it left out of `parent`: codes and variables retired, layers off, names of old codes.

    Where `content` speaks of something itself, that holds.
    """

    def edit(raw: dict[str, Any]) -> None:
        before = json.loads(parent.content)
        _keep_codes(raw, before)
        asked = {variable["id"] for variable in raw.get("variables", ())}
        left = [v for v in before.get("variables", ()) if v["id"] not in asked]
        if left:
            raw["variables"] = [*(_without(v, "skip_if") | {"retired": True} for v in left), *raw.get("variables", ())]
        alive = {c["id"] for layer in raw["layers"] for c in layer.get("codes", ()) if not c.get("retired")}
        for name in ("merged", "split"):
            both = {**before.get(name, {}), **raw.get(name, {})}
            if kept := {old: new for old, new in both.items() if old not in alive}:
                raw[name] = kept
            else:
                raw.pop(name, None)

    return _changed(content, edit)


def _keep_codes(raw: dict[str, Any], before: Mapping[str, Any]) -> None:
    codes = {code["id"] for layer in raw["layers"] for code in layer.get("codes", ())}
    layers = {layer["id"]: layer for layer in raw["layers"]}
    for layer in before["layers"]:
        left = [_without(c, "parent") | {"retired": True} for c in layer.get("codes", ()) if c["id"] not in codes]
        if layer["id"] not in layers:
            raw["layers"].append({**layer, "on": False} | ({"codes": left} if "codes" in layer else {}))
        elif left:
            layers[layer["id"]]["codes"] = [*layers[layer["id"]].get("codes", ()), *left]


def _without(one: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key != name}


def _changed(content: str, edit: Callable[[dict[str, Any]], object]) -> str:
    raw = json.loads(content)
    edit(raw)
    return canonical_json(raw)


def _code(raw: Mapping[str, Any], code: str) -> dict[str, Any]:
    for layer in raw["layers"]:
        for one in layer.get("codes", ()):
            if one["id"] == code:
                return one  # type: ignore[no-any-return]
    raise UserError(f"The codebook has no code {code}.")


def _named(raw: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return the code, the layer of quotes or the variable that is called `name`."""
    quotes = [layer for layer in raw["layers"] if layer["kind"] == "quote" and name in (QUOTE_CODE, layer["id"])]
    variables = [variable for variable in raw.get("variables", ()) if variable["id"] == name]
    return next(iter((*quotes, *variables)), None) or _code(raw, name)


def _retire(raw: Mapping[str, Any], name: str) -> None:
    _named(raw, name)["retired"] = True


def _plain(words: Wording) -> dict[str, str]:
    return {"ar": words.ar, "en": words.en}


def _set_ruling(raw: Mapping[str, Any], ruling: Ruling, *, stands: bool) -> None:
    """Write the line of a ruling into the guideline that it is about, or take it out."""
    target = _about(raw, ruling)
    held, lines = _guideline(target), _lines(ruling)
    change = _appended if stands else _removed
    target["guideline"] = {language: change(held.get(language, ""), language, lines[language]) for language in lines}


def _stands(raw: Mapping[str, Any], ruling: Ruling) -> bool:
    held = _guideline(_about(raw, ruling))
    return all(line in held.get(language, "").split("\n") for language, line in _lines(ruling).items())


def _about(raw: Mapping[str, Any], ruling: Ruling) -> dict[str, Any]:
    found: dict[str, Any] = _named(raw, ruling.code) if ruling.code else raw["layers"][0]
    return found


def _guideline(target: Mapping[str, Any]) -> dict[str, str]:
    held = target.get("guideline")
    return {"ar": held, "en": held} if isinstance(held, str) else dict(held or {})


def _lines(ruling: Ruling) -> dict[str, str]:
    """Return the line of a guideline that a ruling becomes, by language."""
    # An Arabic example within English, or words that are only there in Arabic, are isolated (UAX 9).
    english = ruling.english or _isolated(ruling.text)
    said = {"ar": (ruling.text, ruling.example), "en": (english, _isolated(ruling.example))}
    return {language: f"- {' '.join(' '.join(words).split())}" for language, words in said.items()}


def _appended(guideline: str, language: str, line: str) -> str:
    heading = _HEADINGS[language]
    start = guideline.rstrip() if heading in guideline else f"{guideline.rstrip()}\n\n{heading}".lstrip()
    return f"{start}\n{line}"


def _removed(guideline: str, language: str, line: str) -> str:
    """Return the guideline without the line, and without the heading where no ruling is left below it."""
    lines = guideline.split("\n")
    if line not in lines:
        return guideline
    lines.remove(line)
    kept = "\n".join(lines).rstrip()
    return kept.removesuffix(_HEADINGS[language]).rstrip()


def _isolated(words: str) -> str:
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in words)
    return f"\u2067{words}\u2069" if arabic else words
