"""Facts: frozen values with an id that a person states. What the log adds and removes, and how it is written down.

Each stored fact names its kind and the version of its form; old forms are upgraded on reading, never rewritten.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any

from annotator.model.article import Zone, ZoneKind
from annotator.model.span import Span
from annotator.model.study import Round as Round
from annotator.model.study import SuggesterVersion as SuggesterVersion


class QuoteType(StrEnum):
    """How speech is reported (GUIDELINES, Quotations)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A statement that a span has a code."""

    id: str
    span: Span
    code: str
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a quote: one or more spans with an id of their own, so that links can point at it."""

    id: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Attributed speech: what is reported, by which word, by whom. `type_set`: the coder overrode the computed type."""

    id: str
    type: QuoteType
    content: Part
    clause: Part | None = None
    cue: Part | None = None
    speaker: Part | None = None
    type_set: bool = False

    def parts(self) -> dict[str, Part]:
        """Return the parts that are there, by name, content first."""
        named = {"content": self.content, "clause": self.clause, "cue": self.cue, "speaker": self.speaker}
        return {name: part for name, part in named.items() if part is not None}

    def with_parts(self, parts: "Mapping[str, Part | None]") -> "Quote":
        """Return the quote with these parts in place of its own; None takes one away. ValueError without content."""
        content = parts.get("content", self.content)
        if content is None:
            raise ValueError("a quote without content")
        return replace(
            self,
            content=content,
            clause=parts.get("clause", self.clause),
            cue=parts.get("cue", self.cue),
            speaker=parts.get("speaker", self.speaker),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A mention (an annotation's id) or a quote's part (the part's id) stands for a registry entry."""

    id: str
    target: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words of a coder about a fact, a span or the article; a `question` goes to the lead."""

    id: str
    text: str
    target: str | None = None
    span: Span | None = None
    question: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """ "Not a `code` here": keyed by code and word-widened span, so that it outlives a retrained suggester."""

    id: str
    code: str
    span: Span
    surface: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The coder is done with the article: seals the hash of the layer and the suggestions left undecided."""

    id: str
    layer_hash: str
    undecided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Who or what several mentions are: a row of the registry. `code` is the entity code it usually has."""

    id: str
    name: str
    code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookVersion:
    """A codebook as it was from one moment on; `id` is the hash of content and parent, `content` its JSON text."""

    id: str
    content: str
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """The zones of one article, set again after import; `id` is the article's id."""

    id: str
    zones: tuple[Zone, ...]


Fact = (
    Annotation | Quote | Link | Note | Rejection | Finished | Entry | CodebookVersion | Round | Zones | SuggesterVersion
)

QUOTE_CODE = "quote"
"""The code under which rejections and precedents of quotes are kept."""


def kind_of(fact: Fact) -> str:
    """Return the stored name of a fact's kind, e.g. "annotation"."""
    return name_of(type(fact))


def name_of(kind: type) -> str:
    """Return the stored name of a kind of fact."""
    return _NAMES[kind]


def encode(fact: Fact) -> dict[str, Any]:
    """Return the fact as plain JSON values, with "kind" and the version "v" of its form. Empty fields are left out."""
    return {"kind": kind_of(fact), "v": _VERSION, **_encode_fields(fact)}


def decode(stored: Mapping[str, Any]) -> Fact:
    """Return the fact that `encode` wrote. ValueError for an unknown kind or a newer version."""
    kind, version = stored.get("kind"), stored.get("v", 0)
    if kind not in _DECODERS:
        raise ValueError(f"unknown kind of fact: {kind}")
    if version > _VERSION:
        raise ValueError(f"{kind} of version {version} was written by a newer program")
    return _DECODERS[kind](stored)


_VERSION = 1


def _encode_fields(value: Any) -> dict[str, Any]:
    pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
    return {name: _encode_value(v) for name, v in pairs if v not in (None, (), "", False)}


def _encode_value(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_encode_value(v) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _encode_fields(value)
    return str(value) if isinstance(value, StrEnum) else value


def _span(stored: Any) -> Span:
    return Span(int(stored[0]), int(stored[1]))


def _part(stored: Any) -> Part | None:
    return None if stored is None else Part(id=stored["id"], spans=tuple(map(_span, stored["spans"])))


def _annotation(s: Mapping[str, Any]) -> Annotation:
    attributes = tuple((str(k), str(v)) for k, v in s.get("attributes", ()))
    return Annotation(id=s["id"], span=_span(s["span"]), code=s["code"], attributes=attributes)


def _quote(s: Mapping[str, Any]) -> Quote:
    content = _part(s["content"])
    if content is None:
        raise ValueError("a quote without content")
    return Quote(
        id=s["id"],
        type=QuoteType(s["type"]),
        content=content,
        clause=_part(s.get("clause")),
        cue=_part(s.get("cue")),
        speaker=_part(s.get("speaker")),
        type_set=s.get("type_set", False),
    )


def _note(s: Mapping[str, Any]) -> Note:
    span = _span(s["span"]) if "span" in s else None
    return Note(
        id=s["id"], text=s.get("text", ""), target=s.get("target"), span=span, question=s.get("question", False)
    )


def _zones(s: Mapping[str, Any]) -> Zones:
    return Zones(id=s["id"], zones=tuple(Zone(_span(z["span"]), ZoneKind(z["kind"])) for z in s.get("zones", ())))


def _round(s: Mapping[str, Any]) -> Round:
    return Round(
        id=s["id"],
        name=s["name"],
        purpose=s.get("purpose", ""),
        codebook=s.get("codebook", ""),
        seed=s.get("seed", 0),
        suggestions=s.get("suggestions", "shown"),
        learning=s.get("learning", ""),
        control_share=float(s.get("control_share", 0.0)),
    )


_DECODERS: dict[str, Callable[[Mapping[str, Any]], Fact]] = {
    "annotation": _annotation,
    "quote": _quote,
    "link": lambda s: Link(id=s["id"], target=s["target"], entry=s["entry"]),
    "note": _note,
    "rejection": lambda s: Rejection(id=s["id"], code=s["code"], span=_span(s["span"]), surface=s.get("surface", "")),
    "finished": lambda s: Finished(id=s["id"], layer_hash=s["layer_hash"], undecided=tuple(s.get("undecided", ()))),
    "entry": lambda s: Entry(id=s["id"], name=s["name"], code=s.get("code", ""), note=s.get("note", "")),
    "codebook": lambda s: CodebookVersion(id=s["id"], content=s["content"], parent=s.get("parent")),
    "round": _round,
    "zones": _zones,
    "suggester": lambda s: SuggesterVersion(id=s["id"], version=s["version"]),
}

_NAMES: dict[type, str] = {
    Annotation: "annotation",
    Quote: "quote",
    Link: "link",
    Note: "note",
    Rejection: "rejection",
    Finished: "finished",
    Entry: "entry",
    CodebookVersion: "codebook",
    Round: "round",
    Zones: "zones",
    SuggesterVersion: "suggester",
}
