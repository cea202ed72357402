"""What it takes to state something: an annotation or a quote that is allowed, new, and under ids of its own."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from annotator.coding.places import refuse_place
from annotator.coding.proposal import Ground
from annotator.coding.rules import lifted_rejections, same_statement
from annotator.model.decision import Added, Change, Removed
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Part, Quote
from annotator.model.ids import new_id


def adding(ground: Ground, made: Annotation | Quote) -> tuple[Change, ...]:
    """Return the changes that state `made` and lift rejections that say the contrary.

    UserError when the article is finished, code or place are not allowed, or exactly this is stated already.
    """
    check(ground, made)
    return (*(Removed(r) for r in lifted_rejections(ground.article, ground.layer, made)), Added(made))


def check(ground: Ground, made: Annotation | Quote) -> None:
    """UserError when `made` may not be stated, or is stated already under another id."""
    ground.check_open(made)
    if isinstance(made, Annotation):
        held = ground.layer.facts.get(made.id)
        if not (isinstance(held, Annotation) and held.code == made.code):  # what is retired can still be moved
            ground.check_code(made.code)
        ground.check_span(made.span)
    else:
        if ground.codebook.quotes() is None:
            raise UserError("The codebook has no quotes, or they are switched off.")
        for part in made.parts().values():
            for span in part.spans:
                ground.check_span(span)
    if stated(ground, made):
        raise UserError("Exactly this is coded already.")
    refuse_place(ground.codebook, ground.layer, made)


def stated(ground: Ground, made: Annotation | Quote) -> bool:
    """Tell whether another fact of the layer says the same."""
    there: Sequence[Annotation | Quote] = ground.layer.quotes
    if isinstance(made, Annotation):  # they are in the order of their beginnings
        listed = ground.layer.annotations
        there = listed[
            bisect_left(listed, made.span.start, key=_start) : bisect_right(listed, made.span.start, key=_start)
        ]
    return any(same_statement(f, made) for f in there if f.id != made.id)


def _start(annotation: Annotation) -> int:
    return annotation.span.start


def with_own_ids(fact: Annotation | Quote) -> Annotation | Quote:
    """Return the fact under ids of its own, as it enters the log."""
    if isinstance(fact, Annotation):
        return replace(fact, id=new_id())
    parts = {name: Part(id=new_id(), spans=part.spans) for name, part in fact.parts().items()}
    return replace(fact.with_parts(parts), id=new_id())
