"""Where something may be coded beside what is coded already, as the rules of the codebook say. Pure."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Quote
from annotator.model.layer import Layer
from annotator.model.span import Span, hull

LONGEST_NAME = 1_000
"""Code points before a span that are looked at for entities which reach into it: none is longer."""


def refuse_place(codebook: Codebook, layer: Layer, made: Annotation | Quote) -> None:
    """UserError where a rule of the codebook forbids `made` beside what is coded. What no rule names is allowed."""
    if isinstance(made, Annotation):
        _refuse_entity(codebook, layer, made)
    elif not codebook.allows("quotes_nest"):
        span = hull(made.content.spans)
        for other in layer.quotes:
            place = hull(other.content.spans)
            if other.id != made.id and place != span and (place.contains(span) or span.contains(place)):
                raise UserError("In this codebook a quote does not lie within another one.")


def may_stand(codebook: Codebook, layer: Layer, made: Annotation | Quote) -> bool:
    """Tell whether the rules of the codebook allow `made` beside what is coded."""
    try:
        refuse_place(codebook, layer, made)
    except UserError:
        return False
    return True


def _refuse_entity(codebook: Codebook, layer: Layer, made: Annotation) -> None:
    if not codebook.allows("entities_in_quotes") and any(
        span.overlaps(made.span) for quote in layer.quotes for span in quote.content.spans
    ):
        raise UserError("In this codebook nothing is coded within a quote.")
    nest, overlap = codebook.allows("entities_nest"), codebook.allows("entities_overlap")
    if nest and overlap:
        return
    beside = _codes_beside(codebook, made.code)
    for other in _touching(layer.annotations, made.span):
        if other.id == made.id or codebook.current_code(other.code) not in beside:
            continue
        within = other.span.contains(made.span) or made.span.contains(other.span)
        if within and not nest:
            raise UserError(f"In this codebook one entity does not lie within another: {other.code} is here.")
        if not within and not overlap:
            raise UserError(f"In this codebook entities do not overlap: {other.code} is here.")


def _codes_beside(codebook: Codebook, code: str) -> frozenset[str]:
    """Return the codes of the layer that `code` stands in."""
    return next(
        (ids for layer in codebook.layers if code in (ids := frozenset(c.id for c in layer.codes))), frozenset()
    )


def _touching(annotations: Sequence[Annotation], span: Span) -> Iterator[Annotation]:
    """Yield the annotations, sorted by their start, that overlap `span`."""
    first = bisect_left(annotations, span.start - LONGEST_NAME, key=lambda a: a.span.start)
    last = bisect_left(annotations, span.end, key=lambda a: a.span.start)
    return (a for a in annotations[first:last] if a.span.end > span.start)
