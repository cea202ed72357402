"""Coded articles as three tables for spreadsheets: annotations, quotes, articles. JSON lines hold more and exactly.

A text cell that a spreadsheet would run as a formula gets an apostrophe before it; offsets count without it. The same
tables leave as one workbook (`xlsx_export`).
"""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk, CodedArticle, Surfaces, Writer, one_by_one
from annotator.formats.table_csv import guarded
from annotator.model.article import zone_at
from annotator.model.facts import Annotation, Part, Quote

ANNOTATIONS, QUOTES, ARTICLES = "annotations.csv", "quotes.csv", "articles.csv"

_KEY = ("article_id", "path", "coder", "round")
_ORIGIN = ("outcome", "suggester", "suggester_version", "score")
COLUMNS = {
    ANNOTATIONS: (
        *_KEY, "annotation_id", "code", "start", "end", "start_utf16", "end_utf16", "surface", "zone", "attributes",
        "entry_ids", "entry_names", *_ORIGIN,
    ),
    QUOTES: (
        *_KEY, "quote_id", "type", "type_set",
        *(f"{part}_{column}" for part in ("content", "clause", "cue", "speaker")
          for column in ("start", "end", "start_utf16", "end_utf16", "surface", "spans")),
        "speaker_entry_ids", "speaker_entry_names", *_ORIGIN,
    ),
    ARTICLES: (
        *_KEY, "title", "outlet", "date", "author", "address", "own_id", "length", "text_sha256", "codebook", "state",
        "finished", "annotations", "quotes", "notes", "broken",
    ),
}  # fmt: skip
"""The columns of each file, in order."""

_SEPARATOR = " | "


def _begin() -> Iterator[Chunk]:
    for file, columns in COLUMNS.items():
        yield Chunk(file, codecs.BOM_UTF8 + _lines([columns]))


def rows_of(coded: CodedArticle) -> Iterator[tuple[str, list[list[Any]]]]:
    """Yield the rows that one article adds to each of the files, by their names."""
    surfaces = Surfaces(coded.article)
    yield ANNOTATIONS, [_annotation(a, coded, surfaces) for a in coded.annotations]
    yield QUOTES, [_quote(q, coded, surfaces) for q in coded.quotes]
    yield ARTICLES, [_article(coded)]


def _write(coded: CodedArticle) -> Iterator[Chunk]:
    yield from (Chunk(file, _lines(rows)) for file, rows in rows_of(coded) if rows)


def _lines(rows: Iterable[Iterable[Any]]) -> bytes:
    """Return the rows as CSV (RFC 4180) in UTF-8; text is guarded, numbers are not."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8")


def _key(coded: CodedArticle) -> list[str]:
    return [coded.article.id, coded.article.path, coded.coder, coded.round]


def _annotation(annotation: Annotation, coded: CodedArticle, surfaces: Surfaces) -> list[Any]:
    place = surfaces.place(annotation.span, f"annotation {annotation.id}")
    return [
        *_key(coded),
        annotation.id,
        annotation.code,
        *place.values(),
        str(zone_at(coded.article.zones, annotation.span.start)),
        _SEPARATOR.join(f"{name}={value}" for name, value in annotation.attributes),
        *_entries(annotation.id, coded),
        *_origin(annotation.id, coded),
    ]


def _quote(quote: Quote, coded: CodedArticle, surfaces: Surfaces) -> list[Any]:
    parts = (quote.content, quote.clause, quote.cue, quote.speaker)
    names = ("content", "clause", "cue", "speaker")
    return [
        *_key(coded),
        quote.id,
        str(quote.type),
        int(quote.type_set),
        *(
            cell
            for name, part in zip(names, parts, strict=True)
            for cell in _part(part, surfaces, f"quote {quote.id}, {name}")
        ),
        *_entries(quote.speaker.id if quote.speaker else "", coded),
        *_origin(quote.id, coded),
    ]


def _part(part: Part | None, surfaces: Surfaces, what: str) -> list[Any]:
    """Return start and end over all spans of a part, their words joined, and each span as START-END."""
    if part is None:
        return [""] * 6
    places = [surfaces.place(span, what) for span in part.spans]
    return [
        min(place["start"] for place in places),
        max(place["end"] for place in places),
        min(place["start_utf16"] for place in places),
        max(place["end_utf16"] for place in places),
        _SEPARATOR.join(place["surface"] for place in places),
        " ".join(f"{span.start}-{span.end}" for span in part.spans),
    ]


def _article(coded: CodedArticle) -> list[Any]:
    article, source = coded.article, coded.article.source
    return [
        *_key(coded),
        article.title,
        source.outlet,
        source.date,
        source.author,
        source.address,
        source.own_id,
        len(article.text),
        article.text_sha256,
        coded.codebook,
        coded.state,
        coded.finished,
        len(coded.annotations),
        len(coded.quotes),
        _SEPARATOR.join(note.text for note in coded.notes),
        article.broken,
    ]


def _entries(target: str, coded: CodedArticle) -> tuple[str, str]:
    links = coded.links_of(target)
    return _SEPARATOR.join(link.entry for link in links), _SEPARATOR.join(map(coded.name_of, links))


def _origin(fact_id: str, coded: CodedArticle) -> list[Any]:
    origin = coded.origin_of(fact_id)
    return [origin.get(name, "") for name in ("outcome", "suggester", "version", "score")]


WRITER = Writer(
    name="csv",
    files=(ANNOTATIONS, QUOTES, ARTICLES),
    write=one_by_one(_write, _begin),
    about=About(
        program="Excel, LibreOffice Calc",
        unit="code points, and UTF-16 units",
        holds=("Annotations, quotes with their parts, and articles: a table of each.",),
        loses=(
            "The text of articles, answers to variables and extra source data are left out.",
            "Of zones only that of each annotation is told.",
            "Entries linked to other parts of a quote than its speaker are left out.",
            "Where notes stand, rejected suggestions and the history of decisions are left out.",
        ),
    ),
)
