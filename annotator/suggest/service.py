"""Suggestions for a bare text, as the command line prints them. No corpus, no coder, no precedent."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from annotator.model.article import clean_text
from annotator.model.codebook import Codebook
from annotator.model.facts import QUOTE_CODE, Annotation, Part
from annotator.model.ids import content_hash
from annotator.model.renamed import present_names
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document, document_of
from annotator.suggest.figures import FigureSuggester, readings
from annotator.suggest.merging import Evidence, suggest_all, switched_on, under_present_names
from annotator.suggest.registry import SUGGESTERS, all_suggesters
from annotator.suggest.suggester import Suggester

DEFAULT_CODES = frozenset({"PER", "LOC", "ORG", "DATE", QUOTE_CODE})
"""What is suggested where no codebook says otherwise; the other figures are added where they touch none of it."""


def suggest_text(
    text: str,
    codebook: Codebook | None = None,
    *,
    figures: Collection[str] = (),
    without: Collection[str] = (),
    evidence: Evidence | None = None,
    names: Callable[[Document], Suggester] | None = None,
) -> dict[str, Any]:
    """Return {"entities": [...], "quotes": [...]} with offsets in code points of `text`, end excluded.

    A quote's "content" is the stretch that its content covers; "clause", "cue" and "speaker" are null where they are
    missing. With `figures`, kinds of `annotator.suggest.figures.KINDS`, the figures are instead all readings of these
    kinds, each with its "kind", which may overlap. `without` names suggesters that are left out, `names` gives one
    more for the document. Raises UserError for a text that no article can hold (see `clean_text`), KeyError for a kind
    that is not in KINDS.
    """
    nested = codebook is not None and codebook.quotes_nest
    document = document_of(clean_text(text), nested_reports=nested)
    codes = DEFAULT_CODES if codebook is None else switched_on(codebook)
    suggesters: list[Suggester] = [s for s in all_suggesters() if s.name not in without]
    if names is not None:
        suggesters.append(names(document))
    present = present_names(codebook) if codebook is not None else {}
    earlier = {old for old, new in present.items() if new in codes}
    found = under_present_names(suggest_all(document, codes | earlier, suggesters, evidence=evidence), present)
    shown = [s for s in found if isinstance(s.fact, Annotation)]
    if FigureSuggester.name in without:
        entities = [_entity(s) for s in shown]
    elif figures:
        entities = [_entity(s) for s in shown if s.suggester != FigureSuggester.name]
        entities += [r for r in _readings(document, figures) if codebook is None or r["label"] in codes]
    else:
        entities = [_entity(s) for s in (shown if codebook else [*shown, *_more_figures(document, shown)])]
    return {
        "entities": sorted(entities, key=lambda e: (e["start"], -e["end"], e["label"])),
        "quotes": [_quote(s) for s in found if not isinstance(s.fact, Annotation)],
    }


def _more_figures(document: Document, shown: Sequence[Suggestion]) -> list[Suggestion]:
    taken = {point for s in shown for point in range(s.span.start, s.span.end)}
    return [
        s
        for s in SUGGESTERS[FigureSuggester.name].suggest(document)
        if s.code not in DEFAULT_CODES and document.coded(s.span) and taken.isdisjoint(range(s.span.start, s.span.end))
    ]


def _readings(document: Document, kinds: Collection[str]) -> list[dict[str, Any]]:
    origin = {"score": 1.0, "suggester": FigureSuggester.name}
    return [
        {
            **_place(r.span),
            "label": r.code,
            "kind": r.kind,
            "id": content_hash([document.sha256, r.kind, r.span.start, r.span.end])[:32],
            **origin,
        }
        for r in readings(document, kinds)
        if document.coded(r.span)
    ]


def _entity(suggestion: Suggestion) -> dict[str, Any]:
    return {**_place(suggestion.span), "label": suggestion.code, **_origin(suggestion)}


def _quote(suggestion: Suggestion) -> dict[str, Any]:
    fact = suggestion.fact
    assert not isinstance(fact, Annotation)
    parts = {"content": fact.content, "clause": fact.clause, "cue": fact.cue, "speaker": fact.speaker}
    return {"type": str(fact.type), **{name: _part(part) for name, part in parts.items()}, **_origin(suggestion)}


def _part(part: Part | None) -> dict[str, int] | None:
    return None if part is None else _place(hull(part.spans))


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _origin(suggestion: Suggestion) -> dict[str, Any]:
    agreeing = {"agreeing": list(suggestion.agreeing)} if suggestion.agreeing else {}
    return {"id": suggestion.id, "score": suggestion.score, "suggester": suggestion.suggester, **agreeing}
