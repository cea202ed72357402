"""What each mark of a foreign document is here: a name with a code, a quote, a part of one, nothing. Pure.

It remembers which codes the codebook still lacks, and gives the codebook that has them.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from annotator.exchange.interchange.labels import SLOTS, Labels, code_of, label_of
from annotator.formats.interchange.document import NAME, QUOTE
from annotator.formats.interchange.naming import unflat
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.codes import Code
from annotator.model.facts import QUOTE_CODE, VALUES, QuoteType
from annotator.model.ids import canonical_json, text_hash
from annotator.store.files import storable

_LONGEST = 100
_KEYS = "123456789"
_COLOURS = (
    "#ffd6a5",
    "#caffbf",
    "#9bf6ff",
    "#bdb2ff",
    "#ffc6ff",
    "#fdffb6",
    "#ffadad",
    "#a0c4ff",
    "#d7e3a1",
    "#e2c2a3",
)
_LINES = ("#8a4b00", "#1f6b12", "#00626b", "#4a3aa8", "#8a1f8a", "#6b6b00", "#9a1c1c", "#1c4b9a", "#4d5c10", "#6e4116")


class Kind(StrEnum):
    """What a mark is here."""

    CODE = "code"
    QUOTE = "quote"
    PART = "part"
    LEFT_OUT = "left out"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a label is: with `kind` CODE the code's id, with QUOTE its type where one is named, with PART the slot.

    `new` tells that the codebook has no such code yet; `retired` that it gives it no more; `cut` that it has the code
    without what stands before the slash, and that is meant; `tidied` that no new code can be called just so.
    """

    kind: Kind
    code: str = ""
    type: str = ""
    new: bool = False
    retired: bool = False
    cut: bool = False
    tidied: bool = False

    def __str__(self) -> str:
        """As `Labels` names it."""
        if self.kind is Kind.QUOTE:
            return f"{QUOTE}/{self.type}" if self.type in tuple(QuoteType) else QUOTE
        if self.kind is Kind.CODE:
            return label_of(self.code)
        return self.code if self.kind is Kind.PART else ""


class Meanings:
    """What labels mean in one import: by what was said of them, the codebook, and the codes that it gets."""

    def __init__(self, codebook: Codebook, labels: Labels, *, new_codes: bool = True) -> None:
        self._before = self._book = codebook
        self._labels = labels
        self._new_codes = new_codes
        self._wanted: dict[str, str] = {}
        self._on: dict[str, None] = {}
        self._known: dict[str, Meaning] = {}
        self._stale = False

    def of(self, flat: str) -> Meaning:
        """Return what a flat label is."""
        if flat not in self._known:
            self._known[flat] = self._meant(flat, self._labels.said.get(flat, flat))
        return self._known[flat]

    def use(self, flat: str) -> Meaning:
        """Return what a flat label is, and see to it that the codebook has it switched on."""
        meaning = self.of(flat)
        if meaning.kind is Kind.CODE and meaning.new and meaning.code not in self._wanted:
            self._wanted[meaning.code] = storable(code_of(flat))
            self._stale = True
        elif meaning.kind is Kind.CODE and not meaning.new:
            code = self._before.code(meaning.code)
            self._switch(meaning.code, on=code is None or code.on)
        elif meaning.kind is Kind.QUOTE:
            self._switch(QUOTE_CODE, on=self._before.quotes() is not None)
        return meaning

    def values_of(self, code: str) -> Mapping[str, Collection[str]]:
        """Return the attributes of a code with the values that each may have; a code that is new has none."""
        found = self._before.code(code)
        return {one.id: {value for value, _ in one.values} for one in found.attributes} if found else {}

    def said(self, flat: str) -> bool:
        """Tell whether somebody said what a flat label is."""
        return flat in self._labels.said

    def slot(self, name: str) -> str:
        """Return the part of a quote that a slot or relation of this name fills; the name where it is none."""
        part = self._labels.said.get(name, name).partition("/")[0]
        return part.lower() if part.lower() in SLOTS else name

    @property
    def codebook(self) -> Codebook:
        """The codebook with everything that was used so far; the one it began with where that had all."""
        if self._stale:
            content = widened(self._before.content, self._wanted, self._on)
            same = content == self._before.content
            self._book = self._before if same else parse_codebook(content, self._before.id)
            self._stale = False
        return self._book

    def mark(self) -> tuple[int, int]:
        """Return a mark for `take_back`."""
        return len(self._wanted), len(self._on)

    def take_back(self, mark: tuple[int, int]) -> None:
        """Forget what was used since `mark`."""
        self._stale = self._stale or mark != self.mark()
        self._wanted = dict(list(self._wanted.items())[: mark[0]])
        self._on = dict.fromkeys(list(self._on)[: mark[1]])

    def _known_code(self, code: str) -> Code | None:
        return self._before.code(self._before.current_code(code))

    def _switch(self, code: str, *, on: bool) -> None:
        if not on and code not in self._on:
            self._on[code] = None
            self._stale = True

    def _meant(self, flat: str, said: str) -> Meaning:
        if not said and flat in self._labels.said:
            return Meaning(kind=Kind.LEFT_OUT)
        layer, type_ = unflat(said)
        if layer == QUOTE:
            return Meaning(kind=Kind.QUOTE, type=type_)
        if layer in SLOTS:
            return Meaning(kind=Kind.PART, code=layer)
        name = code_of(said)
        code = self._known_code(name)
        if code is None and flat in self._labels.said:
            code = self._known_code(said.removeprefix(f"{NAME}/"))
        if code is not None:
            return Meaning(kind=Kind.CODE, code=code.id, retired=code.retired)
        return self._like(name, _valid(name), apart=name == said and flat not in self._labels.said)

    def _like(self, name: str, valid: str, *, apart: bool) -> Meaning:
        """Return what a name is that no code has letter by letter; it may have a layer `apart`, before a slash."""
        code, tidied, rest = self._known_code(valid), valid != name, name.partition("/")[2]
        if code is not None:
            return Meaning(kind=Kind.CODE, code=code.id, retired=code.retired, tidied=tidied)
        # Programs whose layers are named in each project: what counts is the label.
        if apart and rest and (code := self._known_code(_valid(rest))) is not None:
            return Meaning(kind=Kind.CODE, code=code.id, retired=code.retired, cut=True)
        if not self._new_codes:
            return Meaning(kind=Kind.UNKNOWN, code=valid)
        return Meaning(kind=Kind.CODE, code=valid, new=True, tidied=tidied)


def _valid(label: str) -> str:
    """Return a label as the id of a code."""
    words = " ".join(storable(label).split()) or "?"
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST - 10].strip()} {text_hash(words)[:8]}"
    return f"{words}_" if words in (QUOTE_CODE, VALUES) else words


def widened(content: str, wanted: Mapping[str, str], on: Mapping[str, None]) -> str:
    """Return the codebook with more codes (id and name) on its first layer of names, and with those of `on` used."""
    raw: dict[str, Any] = json.loads(content)
    layers: list[dict[str, Any]] = raw["layers"]
    quotes = next((layer for layer in layers if layer["kind"] == "quote"), None)
    if QUOTE_CODE in on:
        if quotes is None:
            quotes = {"id": _free("quote", layers), "kind": "quote", "name": {"ar": "اقتباسات", "en": "Quotations"}}
            layers.append(quotes)
        quotes["on"] = True
    for layer in layers:
        for code in layer.get("codes", ()):
            if code["id"] in on:
                code["on"] = True
    if wanted:
        names = next((layer for layer in layers if layer["kind"] == "span"), None)
        if names is None:
            names = {"id": _free("entity", layers), "kind": "span", "name": {"ar": "كيانات", "en": "Entities"}}
            layers.insert(0, names)
        names["codes"] = [*names.get("codes", ()), *_new_codes(wanted, layers)]
    return canonical_json(raw)


def _new_codes(wanted: Mapping[str, str], layers: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    there = [code for layer in layers for code in layer.get("codes", ())]
    taken = {str(code.get("key", "")) for code in there if not code.get("retired")}
    keys = (key for key in _KEYS if key not in taken)
    tints = {str(code.get("colour", "")).lower() for code in there}
    free = [k for k, tint in enumerate(_COLOURS) if tint not in tints] or list(range(len(_COLOURS)))
    for number, (id_, name) in enumerate(wanted.items()):
        k = free[number % len(free)]
        code = {"id": id_, "name": {"ar": name, "en": name}, "colour": _COLOURS[k], "line": _LINES[k], "on": True}
        yield code | ({"key": key} if (key := next(keys, "")) else {})


def _free(wanted: str, layers: list[dict[str, Any]]) -> str:
    taken = {layer["id"] for layer in layers}
    return next(name for name in (wanted, *(f"{wanted}{n}" for n in range(2, len(taken) + 3))) if name not in taken)
