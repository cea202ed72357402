"""What a coder does with annotations, suggestions and the article: pure functions from a ground to a proposal.

Each raises UserError with a sentence for the status bar when it cannot be done. Quotes have `quoting`.
"""

from collections.abc import Iterable
from dataclasses import replace

from annotator.coding.passes import passes_open, refuse_missing, sealing
from annotator.coding.places import may_stand
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.rules import same_statement
from annotator.coding.statements import adding, check, stated, with_own_ids
from annotator.model.decision import Added, Change, Removed, replaced
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Finished, Note, PassFinished, Quote, Rejection
from annotator.model.ids import new_id
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion


def code(ground: Ground, span: Span, code_id: str, *, attributes: tuple[tuple[str, str], ...] = ()) -> Proposal:
    """Propose a new annotation."""
    made = Annotation(id=new_id(), span=span, code=code_id, attributes=attributes)
    return Proposal(action="code", changes=adding(ground, made), ids=(made.id,))


def code_all(ground: Ground, spans: Iterable[Span], code_id: str) -> Proposal:
    """Propose the same code on every span that does not have it yet and may have it by the rules, as one act."""
    wanted = [Annotation(id=new_id(), span=span, code=code_id) for span in sorted(set(spans))]
    made = [a for a in wanted if not stated(ground, a) and may_stand(ground.codebook, ground.layer, a)]
    if not made:
        raise UserError("The same words have this code everywhere already.")
    changes = tuple(change for a in made for change in adding(ground, a))
    return Proposal(action="code everywhere", changes=changes, ids=tuple(a.id for a in made))


def accept(ground: Ground, suggestion: Suggestion, *, corrected: Annotation | Quote | None = None) -> Proposal:
    """Propose what a suggestion says, or `corrected` in its stead: the suggestion as shown is kept as the origin."""
    made = with_own_ids(corrected or suggestion.fact)
    verb = "accept" if corrected is None or same_statement(corrected, suggestion.fact) else "correct"
    return Proposal(action=verb, changes=adding(ground, made), ids=(made.id,), shown=suggestion)


def reject(ground: Ground, suggestion: Suggestion) -> Proposal:
    """Propose that a suggestion is wrong; it will not come back, nor one that says nearly the same."""
    ground.check_open()
    if any(r.code == suggestion.code and r.span == suggestion.span for r in ground.layer.rejections):
        raise UserError("This suggestion is rejected already.")
    surface = suggestion.span.of(ground.article.text)
    made = Rejection(id=new_id(), code=suggestion.code, span=suggestion.span, surface=surface)
    return Proposal(action="reject", changes=(Added(made),), ids=(made.id,), shown=suggestion)


def move(ground: Ground, fact_id: str, span: Span) -> Proposal:
    """Propose another span for an annotation; its id, links and notes stay."""
    old = ground.annotation(fact_id)
    return _instead(ground, "move", old, replace(old, span=span))


def recode(ground: Ground, fact_id: str, code_id: str) -> Proposal:
    """Propose another code for an annotation."""
    old = ground.annotation(fact_id)
    return _instead(ground, "recode", old, replace(old, code=code_id))


def set_attributes(ground: Ground, fact_id: str, attributes: Iterable[tuple[str, str]]) -> Proposal:
    """Propose what attributes an annotation has, as pairs of an attribute's id and a value's id.

    UserError where the codebook does not have them for its code.
    """
    old = ground.annotation(fact_id)
    code = ground.codebook.code(ground.codebook.current_code(old.code))
    offered = {a.id: {value for value, _ in a.values} for a in code.attributes} if code else {}
    chosen = tuple(sorted(attributes))
    for attribute, value in chosen:
        if value not in offered.get(attribute, ()):
            raise UserError(f"The code {old.code} has no attribute {attribute} with the value {value}.")
    return _instead(ground, "set attributes", old, replace(old, attributes=chosen))


def remove(ground: Ground, fact_id: str) -> Proposal:
    """Propose that a fact holds no longer, and with it the links and notes that point at it."""
    fact = ground.fact(fact_id)
    ground.check_open(fact)
    if isinstance(fact, Finished | PassFinished):
        raise UserError("A seal is taken off by reopening the article.")
    gone: tuple[Change, ...] = tuple(Removed(f) for f in (*ground.layer.dependents_of(fact), fact))
    return Proposal(action="remove", changes=gone)


def note(
    ground: Ground, text: str, *, target: str | None = None, span: Span | None = None, question: bool = False
) -> Proposal:
    """Propose a note, or a question to the lead, on a fact, a span or the article."""
    ground.check_open()
    if not text.strip():
        raise UserError("An empty note says nothing.")
    if target is not None:
        ground.fact(target)
    if span is not None:
        ground.check_span(span)
    made = Note(id=new_id(), text=text.strip(), target=target, span=span, question=question)
    return Proposal(action="ask the lead" if question else "note", changes=(Added(made),), ids=(made.id,))


def finish(ground: Ground, undecided: Iterable[str] = ()) -> Proposal:
    """Propose that the coder is done: seals the layer's hash and the ids of the suggestions left undecided.

    Where the codebook has passes, those that are open are finished with it. UserError where an answer is missing.
    """
    if ground.layer.finished:
        raise UserError("This article is finished already.")
    refuse_missing(ground)
    passes = sealing(ground, passes_open(ground))
    seal = Finished(id=new_id(), layer_hash=ground.layer.hash, undecided=tuple(undecided))
    return Proposal(action="finish", changes=(*passes, Added(seal)), ids=(seal.id,))


def reopen(ground: Ground) -> Proposal:
    """Propose to go on with a finished article, in the last pass where the codebook has several."""
    seal = ground.layer.finished
    if seal is None:
        raise UserError("This article is not finished.")
    order = [one.id for one in ground.codebook.passes]
    last = sorted(ground.layer.passes, key=lambda done: order.index(done.id) if done.id in order else -1)[-1:]
    return Proposal(action="reopen", changes=(Removed(seal), *map(Removed, last)))


def _instead(ground: Ground, verb: str, old: Annotation, new: Annotation) -> Proposal:
    if old == new:
        raise UserError("That changes nothing.")
    ground.check_open(old)
    check(ground, new)
    return Proposal(action=verb, changes=replaced(old, new), ids=(old.id,))
