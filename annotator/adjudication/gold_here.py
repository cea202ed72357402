"""What gold has where coders differ: what earlier answers put there, and what the adjudicator coded by hand. Pure."""

from collections.abc import Collection, Iterator

from annotator.adjudication.comparing import Gold
from annotator.adjudication.settlements import Settlement
from annotator.model.codebook import Codebook
from annotator.model.facts import Annotation, Quote, Value
from annotator.model.span import Span, hull
from annotator.review.differing import Disagreement, Said

SAME_NAME = 0.5
"""Overlap (intersection over union) from which on a name of gold with one of the codes is the name in question."""


def own_here(
    disagreement: Disagreement, before: Collection[Settlement], gold: Gold, codebook: Codebook
) -> tuple[Said, ...]:
    """Return what gold has where coders differ, by the adjudicator's hand or by an earlier answer to this case.

    What settled another case is not among it.
    """
    settled = {id_ for settlement in gold.settlements if settlement not in before for id_ in settlement.made}
    levels = {code.id: layer.id for layer in codebook.layers for code in layer.codes}
    said = [v.fact for v in disagreement.versions if v.fact is not None]
    asked = {levels.get(f.code, "") for f in said if isinstance(f, Annotation)}
    places = [f.span for f in said if isinstance(f, Annotation)]
    contents = [hull(f.content.spans) for f in said if isinstance(f, Quote)]
    values = {f.id for f in said if isinstance(f, Value)}
    layer = gold.layer
    found: list[Said] = [a for a in layer.annotations if levels.get(a.code, "") in asked and _meets(a.span, places)]
    found += [q for q in layer.quotes if _meets(hull(q.content.spans), contents)]
    found += [f for f in layer.facts.values() if isinstance(f, Value) and f.id in values]
    return tuple(f for f in found if f.id not in settled)


def replaced(
    disagreement: Disagreement, before: Collection[Settlement], gold: Gold, codebook: Codebook
) -> Iterator[str]:
    """Yield the ids of what a new answer takes the place of: earlier answers with their notes, and what was coded by
    hand for the same thing (the same place, or the same code on mostly the same words)."""
    facts = gold.layer.facts
    for settlement in before:
        yield from (id_ for id_ in (*settlement.made, *settlement.noted) if id_ in facts)
    said = [v.fact for v in disagreement.versions if v.fact is not None]
    for fact in own_here(disagreement, before, gold, codebook):
        if any(_same_thing(fact, other) for other in said):
            yield fact.id


def _same_thing(gold: Said, said: Said) -> bool:
    if isinstance(gold, Annotation) and isinstance(said, Annotation):
        alike = gold.code == said.code and gold.span.overlap_ratio(said.span) >= SAME_NAME
        return alike or gold.span == said.span
    if isinstance(gold, Quote) and isinstance(said, Quote):
        return gold.content.spans == said.content.spans
    return gold.id == said.id


def _meets(span: Span, others: Collection[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
