"""An article: immutable text with its source data and zones. A corrected text is another article."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model.errors import UserError
from annotator.model.span import Span


class ZoneKind(StrEnum):
    """What a stretch of an article is. SKIP is shown dimmed and not coded."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, order=True)
class Zone:
    """A stretch of an article and what it is."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an article comes from, as far as its file says; empty strings where it says nothing."""

    outlet: str = ""
    date: str = ""
    author: str = ""
    address: str = ""
    own_id: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of a corpus.

    `id` is a UUID; `text` never changes and is found by `text_sha256`; `zones` are those set at import, sorted and
    without gaps; `path` is the file it came from; `replaces` is the id of the article that this one corrects;
    `broken` is a sentence about what is wrong with the text, empty where nothing is.
    """

    id: str
    title: str
    text: str
    text_sha256: str
    path: str = ""
    source: Source = field(default_factory=Source)
    zones: tuple[Zone, ...] = ()
    replaces: str | None = None
    broken: str = ""


_REFUSED = {"\x00": "a NUL character", "\ufdd0": "the non-character U+FDD0", "\ufdd1": "the non-character U+FDD1"}


def clean_text(decoded: str) -> str:
    r"""Return the text of a decoded file as an article keeps it: without BOM, line ends as \n, nothing else changed.

    Raises UserError for what no later tool can hold: NUL, U+FDD0, U+FDD1, lone surrogates, or no letters at all.
    """
    text = decoded.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for character, name in _REFUSED.items():
        if (at := text.find(character)) >= 0:
            raise UserError(f"The text holds {name} at position {at}; it is probably not a text file.")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UserError(f"The text holds half a character (lone surrogate) at position {error.start}.") from None
    if not text.strip():
        raise UserError("The text is empty.")
    return text


def default_zones(text: str) -> tuple[Zone, ...]:
    """Return headline (first paragraph with letters), lead (second) and body (the rest), without gaps."""
    starts: list[int] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(at)
        at += len(line) + 1
    if not starts:
        return ()
    kinds = (ZoneKind.HEADLINE, ZoneKind.LEAD, ZoneKind.BODY)
    bounds = [0, *starts[1:3], len(text)]
    return tuple(Zone(Span(a, b), kind) for a, b, kind in zip(bounds, bounds[1:], kinds, strict=False) if a < b)


def zone_at(zones: tuple[Zone, ...], point: int) -> ZoneKind:
    """Return the kind of the zone that holds code point `point`; BODY where none does."""
    return next((z.kind for z in zones if z.span.start <= point < z.span.end), ZoneKind.BODY)
