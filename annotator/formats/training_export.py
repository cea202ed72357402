"""Coded articles as examples to train by: tagged words, spans and quotes with what became of each suggestion."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from annotator.arabic.sentences import sentences
from annotator.arabic.words import words
from annotator.formats.about import About
from annotator.formats.export_model import Chunk, CodedArticle, Surfaces, Writer, one_by_one
from annotator.model.facts import QUOTE_CODE, Annotation, Quote
from annotator.model.ids import canonical_json
from annotator.model.resources import resource
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion

ARTICLES, TOKENS, SPANS, QUOTES, CARD = "articles.jsonl", "tokens.jsonl", "spans.jsonl", "quotes.jsonl", "README.md"

ROWS = {
    ARTICLES: "an article as one coder coded it",
    TOKENS: "a sentence",
    SPANS: "an annotation, a rejection or an undecided suggestion",
    QUOTES: "the same of quotes",
}
"""What one row of each file is."""

ACCEPTED, RECODED, MOVED, REJECTED, UNDECIDED = "accepted", "recoded", "moved", "rejected", "undecided"
CORRECTED = "corrected"
MISSED, UNAIDED = "missed", "unaided"
"""No suggestion was answered: although they were shown, or where none were."""

PARTS = ("content", "clause", "cue", "speaker")


def begin() -> Iterator[Chunk]:
    """Yield the card that says what the files hold."""
    yield Chunk(CARD, resource("training_card.md").read_bytes())


def write(coded: CodedArticle) -> Iterator[Chunk]:
    """Yield the rows of one article; none where nobody has begun it. ValueError as for `Surfaces.place`."""
    if coded.state == "new":
        return
    _check(coded)
    yield _line(ARTICLES, _article_row(coded))
    for number, row in enumerate(_token_rows(coded)):
        yield _line(TOKENS, {"id": f"{coded.article.id}:{number}", **_whose(coded), **row})
    for row in _span_rows(coded):
        yield _line(SPANS, {**_whose(coded), **row})
    for row in _quote_rows(coded):
        yield _line(QUOTES, {**_whose(coded), **row})


def _check(coded: CodedArticle) -> None:
    surfaces = Surfaces(coded.article)
    for annotation in coded.annotations:
        surfaces.place(annotation.span, f"annotation {annotation.id}")
    for quote in coded.quotes:
        for name, part in quote.parts().items():
            for span in part.spans:
                surfaces.place(span, f"{name} of quote {quote.id}")


def _line(file: str, row: Mapping[str, Any]) -> Chunk:
    return Chunk(file, canonical_json(row).encode("utf-8") + b"\n")


def _whose(coded: CodedArticle) -> dict[str, Any]:
    return {
        "article": coded.article.id,
        "coder": coded.coder,
        "round": coded.round,
        "codebook": coded.codebook,
        "finished": coded.state == "finished",
    }


def _article_row(coded: CodedArticle) -> dict[str, Any]:
    shown = [*coded.shown.values(), *coded.undecided]
    return {
        **_whose(coded),
        "text": coded.article.text,
        "text_sha256": coded.article.text_sha256,
        "path": coded.article.path,
        "suggestions_visible": coded.visible,
        "active_seconds": coded.active_seconds,
        "suggesters": sorted({f"{s.suggester} {s.version}" for s in shown}),
        "annotations": len(coded.annotations),
        "quotes": len(coded.quotes),
    }


def _token_rows(coded: CodedArticle) -> Iterator[dict[str, Any]]:
    """Yield each sentence as tokens with BIO tags; words are cut at the edges of names: proclitics stand alone."""
    text = coded.article.text
    spans = _longest(coded.annotations)
    edges = sorted({point for a in spans for point in (a.span.start, a.span.end)})
    listed = [piece for word in words(text) for piece in _cut(word, edges)]
    for sentence in sentences(text):
        tokens = [t for t in listed if sentence.contains(t)]
        if tokens:
            yield {
                "tokens": [t.of(text) for t in tokens],
                "starts": [t.start for t in tokens],
                "ends": [t.end for t in tokens],
                "tags": [_tag(t, spans) for t in tokens],
            }


def _longest(annotations: tuple[Annotation, ...]) -> list[Annotation]:
    kept: list[Annotation] = []
    for annotation in sorted(annotations, key=lambda a: (-a.span.length, a.span.start)):
        if not any(annotation.span.overlaps(k.span) for k in kept):
            kept.append(annotation)
    return sorted(kept, key=lambda a: a.span)


def _cut(word: Span, edges: list[int]) -> Iterator[Span]:
    points = [word.start, *(p for p in edges if word.start < p < word.end), word.end]
    return (Span(a, b) for a, b in pairwise(points))


def _tag(token: Span, spans: list[Annotation]) -> str:
    found = next((a for a in spans if a.span.contains(token)), None)
    if found is None:
        return "O"
    return f"{'B' if found.span.start == token.start else 'I'}-{found.code}"


def _span_rows(coded: CodedArticle) -> Iterator[dict[str, Any]]:
    for annotation in coded.annotations:
        shown = coded.shown.get(annotation.id)
        moved = (0, 0)
        if shown is None:
            outcome = MISSED if coded.visible_at(annotation.id) else UNAIDED
        else:
            moved = annotation.span.start - shown.span.start, annotation.span.end - shown.span.end
            outcome = RECODED if shown.code != annotation.code else MOVED if any(moved) else ACCEPTED
        yield _span_row(coded, annotation.span, annotation.code, outcome, shown, moved)
    for rejection in coded.rejections:
        if rejection.code != QUOTE_CODE:
            shown = coded.shown.get(rejection.id)
            yield _span_row(coded, rejection.span, rejection.code, REJECTED, shown, (0, 0))
    for left in coded.undecided:
        if left.code != QUOTE_CODE:
            yield _span_row(coded, left.span, left.code, UNDECIDED, left, (0, 0))


def _span_row(
    coded: CodedArticle, span: Span, code: str, outcome: str, shown: Suggestion | None, moved: tuple[int, int]
) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "surface": span.of(coded.article.text),
        "code": code,
        "outcome": outcome,
        "moved_start": moved[0],
        "moved_end": moved[1],
        "suggested_code": shown.code if shown is not None else "",
        "suggested_start": shown.span.start if shown is not None else -1,
        "suggested_end": shown.span.end if shown is not None else -1,
        **_by(shown),
    }


def _quote_rows(coded: CodedArticle) -> Iterator[dict[str, Any]]:
    for quote in coded.quotes:
        shown = coded.shown.get(quote.id)
        asked = shown.fact if shown is not None and isinstance(shown.fact, Quote) else None
        outcomes = {part: _part_outcome(quote, asked, part) for part in PARTS}
        if shown is None:
            outcome = MISSED if coded.visible_at(quote.id) else UNAIDED
        else:
            same = asked is not None and asked.type == quote.type
            outcome = ACCEPTED if same and set(outcomes.values()) <= {ACCEPTED, ""} else CORRECTED
        yield _quote_row(coded, quote, outcome, outcomes, shown)
    rejected = [(REJECTED, coded.shown.get(r.id)) for r in coded.rejections if r.code == QUOTE_CODE]
    for outcome, left in (*rejected, *((UNDECIDED, s) for s in coded.undecided)):
        if left is not None and isinstance(left.fact, Quote):
            yield _quote_row(coded, left.fact, outcome, dict.fromkeys(PARTS, ""), left)


def _quote_row(
    coded: CodedArticle, quote: Quote, outcome: str, outcomes: Mapping[str, str], shown: Suggestion | None
) -> dict[str, Any]:
    text, parts = coded.article.text, quote.parts()
    places: dict[str, Any] = {}
    for name in PARTS:
        part = parts.get(name)
        span = hull(part.spans) if part is not None else None
        places[f"{name}_start"] = span.start if span is not None else -1
        places[f"{name}_end"] = span.end if span is not None else -1
        places[name] = span.of(text) if span is not None else ""
        places[f"{name}_outcome"] = outcomes[name]
    return {"type": str(quote.type), "outcome": outcome, **places, **_by(shown)}


def _part_outcome(quote: Quote, asked: Quote | None, name: str) -> str:
    """Return what became of one part: accepted, moved, missed (it was not suggested), rejected (it was taken away)."""
    own, shown = quote.parts().get(name), asked.parts().get(name) if asked is not None else None
    if asked is None or (own is None and shown is None):
        return ""
    if own is None:
        return REJECTED
    if shown is None:
        return MISSED
    return ACCEPTED if own.spans == shown.spans else MOVED


def _by(shown: Suggestion | None) -> dict[str, Any]:
    return {
        "suggestion": shown.id if shown is not None else "",
        "suggester": shown.suggester if shown is not None else "",
        "suggester_version": shown.version if shown is not None else "",
        "score": shown.score if shown is not None else 0.0,
        "why": shown.why if shown is not None else "",
    }


WRITER = Writer(
    name="training",
    files=(ARTICLES, TOKENS, SPANS, QUOTES, CARD),
    write=one_by_one(write, begin),
    about=About(
        program="datasets, pandas",
        unit="code points",
        holds=("Articles, tagged words, annotations and quotes, with what became of each suggestion.",),
        loses=(
            "Articles that nobody has begun are left out.",
            "Attributes, source data, zones, notes, registry entries and answers to variables are left out.",
            "A tagged word has one code: of annotations that overlap the longest counts.",
        ),
    ),
)
