"""The JSON shapes of the contract: articles, annotations, quotes, suggestions. Offsets are code points, half-open."""

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.coding.desk import Desk
from annotator.corpus import ArticleRow
from annotator.model.article import Zone
from annotator.model.facts import Annotation, Part, Quote, Value
from annotator.model.layer import Layer
from annotator.model.provenance import provenance
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion


def article_shape(row: ArticleRow, zones: Sequence[Zone], names: Mapping[str, str]) -> dict[str, Any]:
    """Return an article of a list; `names` are the coders' names by id."""
    states = [
        {"coder": names.get(s.coder, s.coder), "role": s.role, "round": s.round, "state": s.state} for s in row.states
    ]
    return {
        "id": row.id,
        "path": row.path,
        "title": row.title,
        "text_sha256": row.text_sha256,
        "length": row.length,
        "zones": [{**_place(z.span), "kind": str(z.kind)} for z in zones],
        "states": states,
        "outlet": row.outlet,
        "date": row.date,
        "broken": row.broken,
    }


def desk_shape(desk: Desk) -> dict[str, Any]:
    """Return what one coder has coded in an article."""
    layer, origins = desk.layer, provenance(desk.layer)
    return {
        "article": desk.article.id,
        "state": desk.state,
        "annotations": [
            {**_annotation(a), "links": _links(layer, a.id), "origin": origins[a.id]} for a in layer.annotations
        ],
        "quotes": [_coded_quote(q, layer, origins) for q in layer.quotes],
        "notes": [
            {"id": n.id, "text": n.text, "target": n.target, "span": n.span and _place(n.span), "question": n.question}
            for n in layer.notes
        ],
        "rejections": [{"id": r.id, "code": r.code, **_place(r.span)} for r in layer.rejections],
        "values": [
            {"target": v.target, "variable": v.variable, "values": list(v.values)}
            for v in sorted((f for f in layer.facts.values() if isinstance(f, Value)), key=lambda v: v.id)
        ],
    }


def suggestion_shape(suggestion: Suggestion, text: str) -> dict[str, Any]:
    """Return one suggestion with the words it stands on."""
    fact = suggestion.fact
    said = _annotation(fact) if isinstance(fact, Annotation) else _quote(fact)
    return {
        **said,
        "id": suggestion.id,
        "code": suggestion.code,
        "surface": suggestion.span.of(text),
        **_place(suggestion.span),
        "score": suggestion.score,
        "suggester": suggestion.suggester,
        "version": suggestion.version,
        "why": suggestion.why,
        "agreeing": list(suggestion.agreeing),
    }


def fact_shape(fact: Annotation | Quote | Value, text: str) -> dict[str, Any]:
    """Return a coding with the words it stands on."""
    if isinstance(fact, Value):
        return {"id": fact.id, "target": fact.target, "variable": fact.variable, "values": list(fact.values)}
    if isinstance(fact, Annotation):
        return {**_annotation(fact), "surface": fact.span.of(text)}
    surfaces = {name: " … ".join(s.of(text) for s in part.spans) for name, part in fact.parts().items()}
    return {**_quote(fact), "surfaces": surfaces}


def _annotation(annotation: Annotation) -> dict[str, Any]:
    return {
        "id": annotation.id,
        **_place(annotation.span),
        "code": annotation.code,
        "attributes": dict(annotation.attributes),
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "type": str(quote.type),
        "content": [_place(span) for span in quote.content.spans],
        "clause": _part(quote.clause),
        "cue": _part(quote.cue),
        "speaker": _part(quote.speaker),
    }


def _coded_quote(quote: Quote, layer: Layer, origins: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    parts = quote.parts()
    return {
        **_quote(quote),
        "links": {name: links for name, part in parts.items() if (links := _links(layer, part.id))},
        "origin": {**origins[quote.id], "parts": {name: origins[part.id]["outcome"] for name, part in parts.items()}},
    }


def _part(part: Part | None) -> dict[str, Any] | None:
    """Return what the part covers, and its pieces where there are several."""
    if part is None:
        return None
    pieces = {"spans": [_place(span) for span in part.spans]} if len(part.spans) > 1 else {}
    return {"id": part.id, **_place(hull(part.spans)), **pieces}


def _links(layer: Layer, target: str) -> list[str]:
    return [link.entry for link in layer.links_of(target)]


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
