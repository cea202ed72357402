"""Saved pages of news sites: headline, text, date, author, address, outlet. Nothing is fetched, menus are dropped."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.formats.about import About
from annotator.formats.columns import ColumnMapping
from annotator.formats.decoding import decode
from annotator.formats.raw import RawArticle, Reader, Refused, make_raw, one_article, read_whole
from annotator.formats.zoning import propose_zones
from annotator.model.article import Source, ZoneKind
from annotator.model.errors import UserError

_LONGEST_PAGE = 20_000_000
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_BLOCKS = {"p", "head", "item", "quote", "cell", "lb", "row", "list", "table", "div"}
# The site's name behind the headline, as <title> has it.
_TITLE_ENDS = (" - ", " | ", " – ", " — ", " :: ")
_ARABIC_MONTHS = (
    "يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|آذار|نيسان|"
    "أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول|جانفي|فيفري|جويلية|أوت|غشت"
)
_ARABIC_DATE = re.compile(rf"\b[0-3]?\d\s+(?:\w+\s?/\s?)?(?:{_ARABIC_MONTHS})(?:\s?/\s?\w+)?\s*[،,]?\s+(?:19|20)\d\d\b")
_SHORTEST = 150
"""Code points below which what was found is hardly an article but a menu or a message of the site."""
_BESIDE = 1000
"""Code points after the headline within which a date is taken for the article's."""


def _read_article(path: Path) -> RawArticle:
    # Imported here: it takes a third of a second.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    data = read_whole(path)
    if len(data) > _LONGEST_PAGE:
        raise UserError(f"The page has {len(data) // 1_000_000} MB; no article has more than 20.")
    page = _decode_page(data)
    found = bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        # The extensive search invents a first of January out of a year in the footer.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(found, Document) or not (body := _text_of(found.body)):
        raise UserError("No article was found on the page.")
    title = _headline(found.title or "", found.sitename or "")
    return make_raw(
        body,
        title=title,
        source=Source(
            outlet=found.sitename or found.hostname or "",
            date=found.date or _date_beside(title, page),
            author=found.author or "",
            address=found.url or "",
        ),
        notes=("Menus and what surrounds the article on the page were dropped.",),
        broken="Hardly any text was found on the page; see whether it is the article." if len(body) < _SHORTEST else "",
        place=path.name,
        path=str(path),
    )


def _decode_page(data: bytes) -> str:
    """Return the page as text: valid UTF-8 and UTF-16 by their bytes, otherwise as its own meta element says."""
    declared = _CHARSET.search(data[:4096])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if declared and (text := _decoded_as(data, declared.group(1).decode("ascii"))):
            return text
    return decode(data)[0]


def _decoded_as(data: bytes, charset: str) -> str:
    """Return the text, or "" where Python does not know the charset or the bytes are not of it."""
    try:
        return data.decode(codecs.lookup(charset).name)
    except (LookupError, UnicodeDecodeError):
        return ""


def _text_of(body: Any) -> str:
    """Return the paragraphs of the article, a line each, without the site's own words at their end."""
    pieces: list[str] = []
    _collect(body, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    text = "\n".join(filter(None, lines))
    zones = propose_zones(text)
    end = zones[-1].span.start if zones and zones[-1].kind == ZoneKind.SKIP else len(text)
    return text[:end].rstrip("\n")


def _collect(element: Any, pieces: list[str]) -> None:
    edge = "\n" if element.tag in _BLOCKS else ""
    # Line ends within an element are those of the page's source, not of the text.
    pieces += [edge, (element.text or "").replace("\n", " ")]
    for child in element:
        _collect(child, pieces)
        pieces.append((child.tail or "").replace("\n", " "))
    pieces.append(edge)


def _headline(title: str, site: str) -> str:
    """Return the title without the name of the site behind it."""
    for sign in _TITLE_ENDS:
        head, found, tail = title.rpartition(sign)
        if found and site and _plain(tail).startswith(_plain(site)):
            return head.strip()
    return title.strip()


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _date_beside(title: str, page: str) -> str:
    """Return the first date in Arabic words right after the headline, as written there; "" where there is none."""
    visible = " ".join(re.sub(r"<[^<>]*>", " ", page).split())
    for place in re.finditer(re.escape(title), visible) if title else ():
        if found := _ARABIC_DATE.search(visible, place.end(), place.end() + _BESIDE):
            return found.group()
    return ""


def _read(path: Path, _mapping: ColumnMapping | None) -> Iterator[RawArticle | Refused]:
    return one_article(path, _read_article)


READER = Reader(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    read=_read,
    about=About(
        program="web browsers",
        holds=("A saved page is one article, with outlet, date, author and address where the page tells them.",),
        loses=("Menus, pictures, comments and the site's own words are left out.",),
    ),
)
