"""Suggestions for a bare text, as the command line prints them. No corpus, no coder, no precedent."""

from collections.abc import Callable, Collection
from typing import Any

from annotator.model.article import clean_text
from annotator.model.codebook import Codebook
from annotator.model.facts import QUOTE_CODE, Annotation, Part
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document, document_of
from annotator.suggest.merging import Evidence, suggest_all, switched_on
from annotator.suggest.registry import all_suggesters
from annotator.suggest.suggester import Suggester

DEFAULT_CODES = frozenset({"PER", "LOC", "ORG", "DATE", QUOTE_CODE})
"""What is suggested where no codebook says otherwise."""


def suggest_text(
    text: str,
    codebook: Codebook | None = None,
    *,
    without: Collection[str] = (),
    evidence: Evidence | None = None,
    names: Callable[[Document], Suggester] | None = None,
) -> dict[str, Any]:
    """Return {"entities": [...], "quotes": [...]} with offsets in code points of `text`, end excluded.

    A quote's "content" is the stretch that its content covers; "clause", "cue" and "speaker" are null where they are
    missing. `without` names suggesters that are left out, `names` gives one more for the document. Raises UserError for
    a text that no article can hold (see `clean_text`).
    """
    document = document_of(clean_text(text))
    codes = DEFAULT_CODES if codebook is None else switched_on(codebook)
    suggesters: list[Suggester] = [s for s in all_suggesters() if s.name not in without]
    if names is not None:
        suggesters.append(names(document))
    found = suggest_all(document, codes, suggesters, evidence=evidence)
    return {
        "entities": [_entity(s) for s in found if isinstance(s.fact, Annotation)],
        "quotes": [_quote(s) for s in found if not isinstance(s.fact, Annotation)],
    }


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
