"""Facts: frozen values with an id that a person states. What the log adds and removes, and how it is written down.

Each stored fact names its kind and the version of its form; old forms are upgraded on reading, never rewritten.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from annotator.model import study
from annotator.model.article import Zone
from annotator.model.offered import Offered as Offered
from annotator.model.span import Span
from annotator.model.stored_form import plain_fields, reader_of
from annotator.model.study import Round as Round
from annotator.model.study import StudyFact
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
class Value:
    """What a variable of the codebook has: numbers of its choices, a measured number, or words; as texts.

    `target` is the id of the article, quote or registry entry. `id` is made of it and the variable (`value_id`), so
    that two statements about the same are versions of one fact.
    """

    id: str
    variable: str
    target: str
    values: tuple[str, ...]


def value_id(target: str, variable: str) -> str:
    """Return the id of the fact that says what `variable` of `target` is."""
    return f"{target}/{variable}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassFinished:
    """The coder is done with one pass of the codebook in the article; `id` is the pass's id.

    `closes` are the codes whose annotations it seals, QUOTE_CODE for quotes and VALUES for values; `layer_hash` is the
    hash of what they had then.
    """

    id: str
    layer_hash: str
    closes: tuple[str, ...] = ()

    def seals(self, fact: "Fact") -> bool:
        """Tell whether a fact belongs to what is done."""
        if isinstance(fact, Annotation):
            return fact.code in self.closes
        return (isinstance(fact, Quote) and QUOTE_CODE in self.closes) or (
            isinstance(fact, Value) and VALUES in self.closes
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The coder read a fact again under a newer codebook and left it as it is; `id` is the fact's with "/checked"."""

    id: str
    target: str
    codebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The lead's answer to a question; `question` is the note's id. It becomes a rule of the next codebook version.

    `code` is what it is about ("" for the whole codebook), `example` the words in their context, `article` where from.
    `english` says the same as `text` in English, where that is given.
    """

    id: str
    question: str
    text: str
    code: str = ""
    example: str = ""
    article: str = ""
    english: str = ""


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
    Annotation
    | Quote
    | Link
    | Note
    | Rejection
    | Finished
    | Value
    | PassFinished
    | Checked
    | Ruling
    | Entry
    | CodebookVersion
    | Zones
    | Offered
    | StudyFact
)

QUOTE_CODE = "quote"
"""The code under which rejections and precedents of quotes are kept."""

VALUES = "variables"
"""What a pass calls the values of variables, which have no code."""


def kind_of(fact: Fact) -> str:
    """Return the stored name of a fact's kind, e.g. "annotation"."""
    return name_of(type(fact))


def name_of(kind: type) -> str:
    """Return the stored name of a kind of fact."""
    return _NAMES[kind]


def encode(fact: Fact) -> dict[str, Any]:
    """Return the fact as plain JSON values, with "kind" and the version "v" of its form. Empty fields are left out."""
    return {"kind": kind_of(fact), "v": _VERSION, **plain_fields(fact)}


def decode(stored: Mapping[str, Any]) -> Fact:
    """Return the fact that `encode` wrote. ValueError for an unknown kind or a newer version."""
    kind, version = stored.get("kind"), stored.get("v", 0)
    if kind not in _KINDS:
        raise ValueError(f"unknown kind of fact: {kind}")
    if version > _VERSION:
        raise ValueError(f"{kind} of version {version} was written by a newer program")
    return reader_of(_KINDS[kind])(stored)  # type: ignore[no-any-return]


def present_form(stored: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a stored fact in the form that `encode` writes now. ValueError as for `decode`."""
    return stored if stored.get("v") == _VERSION and stored.get("kind") in _KINDS else encode(decode(stored))


_VERSION = 1

_NAMES: dict[type, str] = {
    Annotation: "annotation",
    Quote: "quote",
    Link: "link",
    Note: "note",
    Rejection: "rejection",
    Finished: "finished",
    Entry: "entry",
    CodebookVersion: "codebook",
    Value: "value",
    PassFinished: "pass",
    Checked: "checked",
    Ruling: "ruling",
    Zones: "zones",
    Offered: "offered",
    **study.NAMES,
}

_KINDS = {name: kind for kind, name in _NAMES.items()}
