"""Coded articles as JSON lines, one article a line, with everything a coder stated; and the same lines read back."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk, CodedArticle, Surfaces, Writer, one_by_one
from annotator.model.article import Article, Source, Zone, ZoneKind
from annotator.model.facts import Annotation, Entry, Link, Note, Part, Quote, QuoteType, Value, value_id
from annotator.model.span import Span

VERSION = 1
FILE = "articles.jsonl"

# Valid in JSON, yet many programs end a line there; only strings can hold them, so escaping them is safe.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
FIELDS = {
    "v": f"version of this form: {VERSION}",
    "id": "the article's id",
    "path": "the file that it came from",
    "title": "its headline",
    "text": "its text",
    "text_sha256": "SHA-256 of the text in UTF-8",
    "length": "code points of the text",
    "source": "what the article's file says of it; extra: further columns by name",
    "replaces": "id of the article that it corrects, or null",
    "broken": "what is wrong with the text, a sentence or empty",
    "zones": "headline, lead, body, skip",
    "coder": "whose coding it is",
    "role": "the coder's role, where it is known; else the field is missing",
    "round": "in which round",
    "state": "new, begun or finished",
    "finished": "time (UTC), or empty",
    "codebook": "id of the codebook's version",
    "annotations": "attributes are pairs; linked has entry and name; origin is told below",
    "quotes": "a part is a list of places, or null; type_set: the coder set the type; part_ids and after: by part",
    "links": "target: id of an annotation or of a part",
    "entries": "the registry entries that links lead to",
    "notes": "target: id of a fact; place: start, end, start_utf16, end_utf16, surface, or null",
    "values": "answers to variables; target: id of the article, of a quote or of an entry",
}
"""What each field of a line is, in their order."""

_SOURCE = ("outlet", "date", "author", "address", "own_id")
_PARTS = ("content", "clause", "cue", "speaker")


def write_line(coded: CodedArticle, more: Mapping[str, Any] | None = None) -> str:
    """Return the line of one article, without its line end, with the fields `more` after its own.

    ValueError where an offset does not hold in the text.
    """
    article, surfaces = coded.article, Surfaces(coded.article)
    line = {
        "v": VERSION,
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "text": article.text,
        "text_sha256": article.text_sha256,
        "length": len(article.text),
        "source": {name: getattr(article.source, name) for name in _SOURCE} | {"extra": dict(article.source.extra)},
        "replaces": article.replaces,
        "broken": article.broken,
        "zones": [{"start": zone.span.start, "end": zone.span.end, "kind": str(zone.kind)} for zone in article.zones],
        "coder": coded.coder,
        **({"role": coded.role} if coded.role else {}),
        "round": coded.round,
        "state": coded.state,
        "finished": coded.finished,
        "codebook": coded.codebook,
        "annotations": [_annotation(a, coded, surfaces) for a in coded.annotations],
        "quotes": [_quote(q, coded, surfaces) for q in coded.quotes],
        "links": [{"id": link.id, "target": link.target, "entry": link.entry} for link in coded.links],
        "entries": [{"id": e.id, "name": e.name, "code": e.code, "note": e.note} for e in coded.entries],
        "notes": [_note(n, surfaces) for n in coded.notes],
        "values": [{"target": v.target, "variable": v.variable, "values": list(v.values)} for v in coded.values],
        **(more or {}),
    }
    written = json.dumps(line, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escape in _LINE_ENDS.items():
        written = written.replace(character, escape)
    return written


def read_line(line: str) -> CodedArticle:
    """Return the value that `write_line` wrote. ValueError or KeyError for a line of another form."""
    raw = json.loads(line)
    if raw["v"] > VERSION:
        raise ValueError(f"a line of version {raw['v']} was written by a newer program")
    return CodedArticle(
        article=_read_article(raw),
        coder=raw["coder"],
        role=raw.get("role", ""),
        round=raw["round"],
        state=raw["state"],
        finished=raw["finished"],
        codebook=raw["codebook"],
        annotations=tuple(map(_read_annotation, raw["annotations"])),
        quotes=tuple(map(_read_quote, raw["quotes"])),
        links=tuple(Link(**link) for link in raw["links"]),
        entries=tuple(Entry(**entry) for entry in raw["entries"]),
        notes=tuple(map(_read_note, raw["notes"])),
        values=tuple(map(_read_value, raw.get("values", ()))),
        origins=_read_origins(raw),
    )


def _annotation(annotation: Annotation, coded: CodedArticle, surfaces: Surfaces) -> dict[str, Any]:
    return {
        "id": annotation.id,
        **surfaces.place(annotation.span, f"annotation {annotation.id}"),
        "code": annotation.code,
        "attributes": [list(pair) for pair in annotation.attributes],
        "linked": _linked(annotation.id, coded),
        "origin": dict(coded.origin_of(annotation.id)),
    }


def _quote(quote: Quote, coded: CodedArticle, surfaces: Surfaces) -> dict[str, Any]:
    parts = quote.parts()
    places = {
        name: [surfaces.place(span, f"quote {quote.id}, {name}") for span in part.spans] for name, part in parts.items()
    }
    return {
        "id": quote.id,
        "type": str(quote.type),
        "type_set": quote.type_set,
        **{name: places.get(name) for name in _PARTS},
        "part_ids": {name: part.id for name, part in parts.items()},
        "linked": {name: linked for name, part in parts.items() if (linked := _linked(part.id, coded))},
        "origin": dict(coded.origin_of(quote.id)),
        "part_origins": {name: dict(coded.origin_of(part.id)) for name, part in parts.items()},
    }


def _linked(target: str, coded: CodedArticle) -> list[dict[str, str]]:
    return [{"entry": link.entry, "name": coded.name_of(link)} for link in coded.links_of(target)]


def _note(note: Note, surfaces: Surfaces) -> dict[str, Any]:
    place = surfaces.place(note.span, f"note {note.id}") if note.span else None
    return {"id": note.id, "text": note.text, "target": note.target, "place": place, "question": note.question}


def _read_article(raw: Mapping[str, Any]) -> Article:
    source = {name: raw["source"][name] for name in _SOURCE}
    return Article(
        id=raw["id"],
        title=raw["title"],
        text=raw["text"],
        text_sha256=raw["text_sha256"],
        path=raw["path"],
        source=Source(**source, extra=raw["source"]["extra"]),
        zones=tuple(Zone(_span(zone), ZoneKind(zone["kind"])) for zone in raw["zones"]),
        replaces=raw["replaces"],
        broken=raw["broken"],
    )


def _read_annotation(raw: Mapping[str, Any]) -> Annotation:
    attributes = tuple((name, value) for name, value in raw["attributes"])
    return Annotation(id=raw["id"], span=_span(raw), code=raw["code"], attributes=attributes)


def _read_quote(raw: Mapping[str, Any]) -> Quote:
    parts = {name: Part(id=part_id, spans=tuple(map(_span, raw[name]))) for name, part_id in raw["part_ids"].items()}
    return Quote(id=raw["id"], type=QuoteType(raw["type"]), type_set=raw["type_set"], **parts)


def _read_note(raw: Mapping[str, Any]) -> Note:
    span = _span(raw["place"]) if raw["place"] else None
    return Note(id=raw["id"], text=raw["text"], target=raw["target"], span=span, question=raw["question"])


def _read_value(raw: Mapping[str, Any]) -> Value:
    target, variable = raw["target"], raw["variable"]
    return Value(id=value_id(target, variable), target=target, variable=variable, values=tuple(raw["values"]))


def _read_origins(raw: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    origins = {fact["id"]: fact["origin"] for fact in (*raw["annotations"], *raw["quotes"])}
    for quote in raw["quotes"]:
        origins |= {part_id: quote["part_origins"][name] for name, part_id in quote["part_ids"].items()}
    return origins


def _span(raw: Mapping[str, Any]) -> Span:
    return Span(raw["start"], raw["end"])


def _write(coded: CodedArticle) -> Iterator[Chunk]:
    yield Chunk(FILE, f"{write_line(coded)}\n".encode())


WRITER = Writer(
    name="jsonl",
    files=(FILE,),
    write=one_by_one(_write),
    about=About(
        program="Hashiya, pandas, R",
        unit="code points, and UTF-16 units",
        holds=("All that a coder stated, the text, source data, zones, and where each statement comes from.",),
        loses=("Rejected suggestions and the history of decisions are left out.",),
    ),
)
