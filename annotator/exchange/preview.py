"""What files hold, looked at before anything is imported, and what a person changes of it. Writes nothing.

A `Plan` collects the changes; its `prepare` is given to the import, which calls it with each article it reads.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from pathlib import Path

from annotator.formats.columns import FIELDS, ColumnMapping, Preview
from annotator.formats.raw import RawArticle, Refused, headline
from annotator.formats.readers import READERS, read_file
from annotator.formats.recognising import read_head, recognise
from annotator.formats.splitting import SplitProposal, split, split_places
from annotator.formats.zoning import propose_zones
from annotator.model.article import Zone, ZoneKind
from annotator.model.errors import UserError
from annotator.model.span import Span

SHOWN_PER_FILE = 200
"""How many articles of one table are previewed; the others are imported as their columns say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One article as a file holds it; `format` is the reader's name, `splits` where others seem to begin in it."""

    file: Path
    format: str
    raw: RawArticle
    splits: tuple[SplitProposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file or row that gives no article, and why."""

    file: Path
    place: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class More:
    """The file holds more articles than are previewed."""

    file: Path


Found = Sight | Refusal | More
"""What a look at a file yields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What a person changed of one article: its zones, where it is split (code points); or it is left out."""

    zones: tuple[Zone, ...] = ()
    splits: tuple[int, ...] = ()
    left_out: bool = False


@dataclass(kw_only=True)
class Plan:
    """Everything decided in the preview: amendments by file and place, mappings by file."""

    amendments: dict[tuple[Path, str], Amendment] = field(default_factory=dict)
    mappings: dict[Path, ColumnMapping] = field(default_factory=dict)

    def prepare(self, file: Path, raw: RawArticle) -> tuple[RawArticle, ...]:
        """Return what to import in place of one article: itself, its pieces, or nothing."""
        amendment = self.amendments.get((file, raw.place))
        return (raw,) if amendment is None else amend(raw, amendment)


def look_at(file: Path, mapping: ColumnMapping | None = None) -> Iterator[Found]:
    """Yield the first articles of a file, as a preview shows them."""
    format_name = format_of(file)
    found = read_file(file, format_name=format_name, mapping=mapping)
    for raw in islice(found, SHOWN_PER_FILE):
        if isinstance(raw, Refused):
            yield Refusal(file=file, place=raw.place, reason=raw.reason)
        else:
            yield Sight(file=file, format=format_name, raw=raw, splits=split_places(raw.text))
    if next(found, None) is not None:
        yield More(file=file)


def format_of(file: Path) -> str:
    """Return the name of the format of a file; "" where it is none that is known or the file cannot be read."""
    try:
        return recognise(file, read_head(file))
    except (UserError, OSError):
        return ""


def columns_of(file: Path) -> Preview | None:
    """Return columns, first rows and guessed mapping of a table; None for other files. UserError for a broken one."""
    reader = READERS.get(format_of(file))
    return None if reader is None or reader.preview is None else reader.preview(file)


def amend(raw: RawArticle, amendment: Amendment) -> tuple[RawArticle, ...]:
    """Return the articles that `raw` becomes. UserError for a split that leaves an article without letters."""
    if amendment.left_out:
        return ()
    pieces = split(raw, amendment.splits)
    if not amendment.zones:
        return pieces
    amended = []
    start = 0
    for piece in pieces:
        zones = _cut(amendment.zones, Span(start, start + len(piece.text)))
        title = raw.title if start == 0 else headline(piece.text, zones)
        amended.append(replace(piece, zones=zones, title=title))
        start += len(piece.text)
    return tuple(amended)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs with letters or signs, each with the line ends and blanks after it, without gaps."""
    starts: list[int] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(at)
        at += len(line) + 1
    bounds = [0, *starts[1:], len(text)] if starts else []
    return tuple(Span(a, b) for a, b in pairwise(bounds))


def zones_of(listed: Sequence[Span], kinds: Sequence[ZoneKind]) -> tuple[Zone, ...]:
    """Return the zones in which each of the paragraphs has its kind; neighbours of one kind are one zone."""
    zones: list[Zone] = []
    for span, kind in zip(listed, kinds, strict=True):
        if zones and zones[-1].kind is kind:
            zones[-1] = Zone(Span(zones[-1].span.start, span.end), kind)
        else:
            zones.append(Zone(span, kind))
    return tuple(zones)


def proposed_zones(text: str, splits: Sequence[int]) -> tuple[Zone, ...]:
    """Return the zones proposed for each piece of a split text, in positions of the whole text."""
    bounds = [0, *sorted(splits), len(text)]
    return tuple(
        Zone(Span(zone.span.start + a, zone.span.end + a), zone.kind)
        for a, b in pairwise(bounds)
        for zone in propose_zones(text[a:b])
    )


def _cut(zones: Sequence[Zone], piece: Span) -> tuple[Zone, ...]:
    """Return the zones within a piece, in positions of the piece."""
    inside = [z for z in zones if z.span.overlaps(piece)]
    return tuple(
        Zone(Span(max(z.span.start, piece.start) - piece.start, min(z.span.end, piece.end) - piece.start), z.kind)
        for z in inside
    )


Prepare = Callable[[Path, RawArticle], Sequence[RawArticle]]
"""What the import calls with each article it reads: it takes in what comes back."""

__all__ = [
    "FIELDS",
    "Amendment",
    "ColumnMapping",
    "Found",
    "More",
    "Plan",
    "Prepare",
    "Preview",
    "RawArticle",
    "Refusal",
    "Sight",
    "SplitProposal",
    "amend",
    "columns_of",
    "format_of",
    "look_at",
    "paragraphs",
    "proposed_zones",
    "zones_of",
]
