"""What every reader yields: an article as its file has it, or the reason why there is none. Not yet in a corpus."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.formats.about import UNTOLD, About
from annotator.formats.columns import ColumnMapping, Preview
from annotator.formats.damage import find_damage
from annotator.formats.zoning import propose_zones
from annotator.model.article import Source, Zone, clean_text
from annotator.model.errors import UserError

MAX_FILE_BYTES = 200_000_000
"""The largest file that is read as one article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """An article before it is in a corpus.

    `text` is cleaned and begins with the headline; `zones` are proposed; `broken` is a sentence or empty; `notes` say
    what was changed or dropped on reading; `place` names file and row for people; `path` is kept as source data.
    """

    text: str
    title: str = ""
    source: Source = field(default_factory=Source)
    zones: tuple[Zone, ...] = ()
    broken: str = ""
    notes: tuple[str, ...] = ()
    place: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file or row that gave no article, and why: one sentence for a person."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How files of one format are read.

    `read` yields articles and refusals one after the other, without holding the file; whatever is wrong with the file
    comes as Refused, never as an exception, save OSError. `preview` is there for tables, whose columns are mapped.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, ColumnMapping | None], Iterator[RawArticle | Refused]]
    preview: Callable[[Path], Preview] | None = None
    about: About = UNTOLD


def make_raw(
    text: str,
    *,
    title: str = "",
    source: Source | None = None,
    notes: tuple[str, ...] = (),
    broken: str = "",
    place: str,
    path: str = "",
) -> RawArticle:
    """Return the article with headline first, cleaned, its zones proposed and its damage named.

    A `title` with which the text does not begin becomes its first paragraph; without one the headline is the title.
    Raises UserError where `clean_text` does.
    """
    text = clean_text(text)
    title = " ".join(_sound(title).split())
    if title and not _begins_with(text, title):
        text = f"{title}\n{text}"
        notes = (*notes, "The title was put before the text as its first paragraph.")
    zones = propose_zones(text)
    return RawArticle(
        text=text,
        title=title or headline(text, zones),
        source=_sound_source(source or Source()),
        zones=zones,
        broken=broken or find_damage(text),
        notes=notes,
        place=place,
        path=_sound(path),
    )


def read_whole(path: Path) -> bytes:
    """Return the bytes of a file that holds one article. UserError for an empty or a huge file."""
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        raise UserError(f"The file has {size // 1_000_000} MB; an article of more than 200 MB is not read.")
    data = path.read_bytes()
    if not data:
        raise UserError("The file is empty.")
    return data


def one_article(path: Path, read: Callable[[Path], RawArticle]) -> Iterator[RawArticle | Refused]:
    """Yield what `read` makes of the whole file, or why it could not."""
    try:
        yield read(path)
    except UserError as error:
        yield Refused(place=path.name, reason=str(error))


def headline(text: str, zones: tuple[Zone, ...]) -> str:
    """Return the first paragraph that is to be coded, in one line of at most 300 code points."""
    start = next((z.span.start for z in zones if z.kind != "skip"), 0)
    first = next((line for line in text[start : start + 5000].split("\n") if line.strip()), "")
    return " ".join(first.split())[:300]


def _begins_with(text: str, title: str) -> bool:
    """Tell whether the text begins with the title, whatever the blanks between the words."""
    return " ".join(text[: 2 * len(title) + 200].split()).startswith(title)


def _sound(value: str) -> str:
    """Return source data without what a database cannot hold: lone surrogates and NUL become U+FFFD."""
    if value.isascii() and "\x00" not in value:
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\ufffd")


def _sound_source(source: Source) -> Source:
    return replace(
        source,
        outlet=_sound(source.outlet),
        date=_sound(source.date),
        author=_sound(source.author),
        address=_sound(source.address),
        own_id=_sound(source.own_id),
        extra={_sound(k): _sound(v) for k, v in source.extra.items()},
    )
