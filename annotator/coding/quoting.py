"""What a coder does with quotes and with the registry: pure functions from a ground to a proposal."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.coding.actions import accept
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.statements import adding, check, with_own_ids
from annotator.model.decision import Added, Change, Removed, replaced
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Entry, Link, Part, Quote, QuoteType
from annotator.model.ids import new_id
from annotator.model.span import Span, united
from annotator.model.suggestion import Suggestion
from annotator.suggest.quote_types import quote_type

PARTS = ("content", "clause", "cue", "speaker")
"""The parts of a quote; only content has to be there."""

Places = Mapping[str, Sequence[Span] | None]
"""New spans of parts by name; None takes a part away."""


def quote_of(ground: Ground, places: Places, *, type: QuoteType | None = None) -> Quote:
    """Return a new quote of these parts. Without `type` the program computes it from marks and host."""
    content = places.get("content")
    if not content:
        raise UserError("A quote needs its content: what is said.")
    blank = Quote(id="", type=type or QuoteType.DIRECT, content=Part(id="", spans=()), type_set=type is not None)
    return _with_places(ground, blank, places)


def quote(ground: Ground, places: Places, *, type: QuoteType | None = None) -> Proposal:
    """Propose a new quote. Without `type` the program computes it from marks and host."""
    made = with_own_ids(quote_of(ground, places, type=type))
    return Proposal(action="quote", changes=adding(ground, made), ids=(made.id,))


def set_parts(ground: Ground, quote_id: str, places: Places, *, type: QuoteType | None = None) -> Proposal:
    """Propose other spans for parts of a quote, or another type. Parts keep their ids, and so their links."""
    old = ground.quote(quote_id)
    new = _with_places(ground, old if type is None else replace(old, type=type, type_set=True), places)
    if new == old:
        raise UserError("That changes nothing.")
    check(ground, new)
    gone = {part.id for part in old.parts().values()} - {part.id for part in new.parts().values()}
    lost = tuple(Removed(f) for f in ground.layer.dependents_of(old) if getattr(f, "target", None) in gone)
    return Proposal(action="set", changes=(*lost, *replaced(old, new)), ids=(old.id,))


def corrected(ground: Ground, suggestion: Suggestion, places: Places, *, type: QuoteType | None = None) -> Proposal:
    """Propose a suggested quote with other parts or another type, in one act."""
    if not isinstance(suggestion.fact, Quote):
        raise UserError("This suggestion is not a quote.")
    shown = suggestion.fact if type is None else replace(suggestion.fact, type=type, type_set=True)
    return accept(ground, suggestion, corrected=_with_places(ground, shown, places))


def link(ground: Ground, target: str, entry: str) -> Proposal:
    """Propose that a mention or a quote's part stands for a registry entry that is there."""
    if entry not in ground.entries:
        raise UserError(f"The registry has no entry {entry}.")
    return _linked(ground, target, entry)


def link_new(ground: Ground, target: str, name: str, *, code: str = "") -> Proposal:
    """Propose a new registry entry and a link to it, as one act."""
    if not name.strip():
        raise UserError("A registry entry needs a name.")
    entry = Entry(id=new_id(), name=" ".join(name.split()), code=code)
    linked = _linked(ground, target, entry.id)
    return replace(linked, shared=(Added(entry),), ids=(*linked.ids, entry.id))


def unlink(ground: Ground, target: str, entry: str) -> Proposal:
    """Propose that a mention or part does not stand for this entry."""
    found = [link for link in ground.layer.links_of(target) if link.entry == entry]
    if not found:
        raise UserError("There is no such link.")
    ground.check_open()
    return Proposal(action="unlink", changes=tuple(Removed(f) for f in found))


def _linked(ground: Ground, target: str, entry: str) -> Proposal:
    ground.check_open()
    parts = {part.id for q in ground.layer.quotes for part in q.parts().values()}
    if target not in parts:
        found = ground.fact(target)
        if isinstance(found, Quote):
            if found.speaker is None:
                raise UserError("This quote has no speaker to link.")
            target = found.speaker.id
        elif not isinstance(found, Annotation):
            raise UserError("Only a mention or a part of a quote can be linked.")
    if any(existing.entry == entry for existing in ground.layer.links_of(target)):
        raise UserError("This link is there already.")
    made = Link(id=new_id(), target=target, entry=entry)
    changes: tuple[Change, ...] = (Added(made),)
    return Proposal(action="link", changes=changes, ids=(made.id,))


def _with_places(ground: Ground, old: Quote, places: Places) -> Quote:
    """Return `old` with other places, its type computed anew unless a coder set it."""
    unknown = set(places) - set(PARTS)
    if unknown:
        raise UserError(f"A quote has no part {', '.join(sorted(unknown))}.")
    if "content" in places and not places["content"]:
        raise UserError("A quote needs its content: what is said.")
    parts = old.parts()
    fresh = {
        name: Part(id=parts[name].id if name in parts else new_id(), spans=united(spans)) if spans else None
        for name, spans in places.items()
    }
    for part in fresh.values():
        for span in part.spans if part is not None else ():
            ground.check_span(span)
    new = old.with_parts(fresh)
    if new.type_set or not {"content", "clause", "cue"} & set(places):
        return new
    clause = new.clause.spans if new.clause else ()
    cue = new.cue.spans if new.cue else ()
    return replace(new, type=quote_type(ground.article.text, new.content.spans, clause=clause, cue=cue))
