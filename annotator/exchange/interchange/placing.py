"""What arrived beside what its coder has coded already: only what is new, allowed and open is stated. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.coding.places import LONGEST_NAME, refuse_place
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.rules import lifted_rejections
from annotator.coding.values import set_value, values_of
from annotator.exchange.interchange.arriving import Answer, Arrived
from annotator.exchange.interchange.leaving import BETWEEN
from annotator.exchange.interchange.registry import Registry
from annotator.formats.interchange.reporting import Tally
from annotator.model.decision import Added, Change, Removed
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Finished, Link, Note, Quote, Value
from annotator.model.ids import new_id
from annotator.model.layer import Layer
from annotator.model.span import Span, hull
from annotator.model.suggestion import shape_of
from annotator.model.variables import MULTIPLE
from annotator.store.files import storable


def place(ground: Ground, arrived: Arrived, registry: Registry, tally: Tally) -> tuple[Change, ...]:
    """Return the changes that state what arrived, none where all of it is there already.

    What may not be stated is told with its reason. UserError where something is new and the article is finished.
    """
    seal = ground.layer.finished
    opened = replace(ground, layer=_without(ground.layer, seal)) if seal else ground
    changes = _Placing(opened, arrived, tally).changes(registry)
    if changes:
        ground.check_open()
    return changes


class _Placing:
    """One document beside one layer."""

    def __init__(self, ground: Ground, arrived: Arrived, tally: Tally) -> None:
        self._ground, self._arrived, self._tally = ground, arrived, tally
        self._rules = _Rules(ground)
        stated: tuple[Annotation | Quote, ...] = (*ground.layer.annotations, *ground.layer.quotes)
        self._there = {repr(shape_of(fact)): fact for fact in stated}
        self._new: set[str] = set()
        self._ids: dict[str, str] = {}
        """What arrived and is here, by the ids that it came with: of facts and of parts."""
        self._lost: dict[str, Span] = {}

    def changes(self, registry: Registry) -> tuple[Change, ...]:
        # Quotes first: where nothing is coded within a quote, names have to know of them.
        facts: tuple[Annotation | Quote, ...] = (*self._arrived.quotes, *self._arrived.annotations)
        stated = tuple(change for fact in facts for change in self._state(fact))
        links = tuple(map(Added, self._links(registry)))
        notes = tuple(map(Added, self._notes()))
        return (*stated, *links, *notes, *self._answers(stated))

    def _state(self, fact: Annotation | Quote) -> Iterator[Change]:
        shape = repr(shape_of(fact))
        there = self._there.get(shape)
        if there is None:
            try:
                self._ground.check_open(fact)
                self._rules.check(fact)
            except UserError as error:
                self._tally.drop(_what(fact), self._shown(_span(fact)), str(error))
                self._lost[fact.id] = _span(fact)
                return
            if self._ground.layer.rejections:
                yield from map(Removed, lifted_rejections(self._ground.article, self._ground.layer, fact))
            yield Added(fact)
            self._there[shape] = there = fact
            self._new.add(fact.id)
            self._rules.state(fact)
            self._tally.keep("names" if isinstance(fact, Annotation) else "quotes")
        elif there.id in self._new:
            self._tally.drop(_what(fact), self._shown(_span(fact)), "Exactly this comes twice; it is kept once.")
        self._ids[fact.id] = there.id
        if isinstance(fact, Quote) and isinstance(there, Quote):
            parts = there.parts()
            self._ids |= {part.id: parts[name].id for name, part in fact.parts().items()}

    def _links(self, registry: Registry) -> Iterator[Link]:
        held = {(f.target, f.entry) for f in self._ground.layer.facts.values() if isinstance(f, Link)}
        for naming in self._arrived.namings:
            name, target = " ".join(storable(naming.name).split()), self._ids.get(naming.target)
            if target is None or not name:
                self._tally.drop("link", name, "Who it is linked to has no name, or what is linked is not here.")
                continue
            entry, unsure = registry.named(name, naming.code, naming.entry)
            if naming.entry and entry.name != name:
                self._tally.change("link", name, f"By its id it is {entry.name} here.")
            if unsure:
                self._tally.change("link", name, "Several in the registry have this name; the first one is meant.")
            if (target, entry.id) not in held:
                held.add((target, entry.id))
                self._tally.keep("links")
                yield Link(id=new_id(), target=target, entry=entry.id)

    def _notes(self) -> Iterator[Note]:
        held = {(n.text, n.target, n.span, n.question) for n in self._ground.layer.notes}
        for note in self._arrived.notes:
            target, span = None, note.span
            if note.target is not None and (target := self._ids.get(note.target)) is None:
                span = self._lost.get(note.target)
                self._tally.change("note", note.text[:40], "What it is about is not here: it is about the place.")
            if (said := (note.text, target, span, note.question)) not in held:
                held.add(said)
                self._tally.keep("questions" if note.question else "notes")
                yield Note(id=note.id, text=note.text, target=target, span=span, question=note.question)

    def _answers(self, stated: tuple[Change, ...]) -> Iterator[Change]:
        if not self._arrived.answers:
            return
        ground = self._ground.after(Proposal(action="", changes=stated))
        order = {variable.id: number for number, variable in enumerate(ground.codebook.variables)}
        for answer in sorted(self._arrived.answers, key=lambda a: order.get(a.variable, len(order))):
            proposal = self._answered(ground, answer)
            if proposal is not None:
                ground = ground.after(proposal)
                self._tally.keep("answers")
                yield from proposal.changes

    def _answered(self, ground: Ground, answer: Answer) -> Proposal | None:
        """Return what states an answer; None where it is there, or cannot be."""
        target = self._ids.get(answer.target) if answer.target else ground.article.id
        variable = ground.codebook.variable(answer.variable)
        try:
            if target is None or variable is None:
                raise UserError("The codebook has no such question, or what it is about is not here.")
            several = answer.said.split(BETWEEN) if variable.level == MULTIPLE else [answer.said]
            values = tuple(dict.fromkeys(several))
            held = values_of(ground, target, variable.id)
            if held == variable.tidied(values):
                return None
            if held:
                raise UserError("There is another answer already.")
            proposal = set_value(ground, target, variable.id, values)
            if not all(isinstance(c, Added) and isinstance(c.fact, Value) for c in proposal.changes):
                raise UserError("With it, answers that are here would not be asked for any more.")
        except UserError as error:
            self._tally.drop("answer", f"{answer.place}, {answer.variable[:40]}: {answer.said[:40]}", str(error))
            return None
        return proposal

    def _shown(self, span: Span) -> str:
        letters = " ".join(span.of(self._arrived.text).split())
        return f'{span.start}-{span.end} "{letters if len(letters) <= 40 else letters[:39] + "…"}"'


class _Rules:
    """The rules of a codebook about places, beside a layer and what is stated with it. Facts come by position."""

    def __init__(self, ground: Ground) -> None:
        self._book, self._layer = ground.codebook, ground.layer
        allows = ground.codebook.allows
        self._names_apart = not (allows("entities_nest") and allows("entities_overlap"))
        self._quotes_apart = not allows("quotes_nest")
        self._outside_quotes = not allows("entities_in_quotes")
        self._names: list[Annotation] = []
        self._quotes: list[Quote] = []

    def check(self, fact: Annotation | Quote) -> None:
        """UserError where a rule forbids it, or quotes are not coded."""
        if isinstance(fact, Quote):
            if self._book.quotes() is None:
                raise UserError("The codebook has no quotes, or they are switched off.")
            if self._quotes_apart:
                near = [q for q in self._quotes if hull(q.content.spans).overlaps(hull(fact.content.spans))]
                self._refuse(near, fact)
            return
        if self._names_apart and fact.span.length > LONGEST_NAME:
            raise UserError(f"Where names stand apart, none is longer than {LONGEST_NAME} letters.")
        if self._names_apart or self._outside_quotes:
            self._names = [other for other in self._names if other.span.end > fact.span.start]
            self._refuse([*self._names, *(self._quotes if self._outside_quotes else ())], fact)

    def state(self, fact: Annotation | Quote) -> None:
        """Take a fact into account."""
        if isinstance(fact, Quote):
            self._quotes.append(fact)
        else:
            self._names.append(fact)

    def _refuse(self, near: list[Annotation | Quote] | list[Quote], fact: Annotation | Quote) -> None:
        refuse_place(self._book, self._layer, fact)
        if near:
            refuse_place(self._book, Layer({other.id: other for other in near}), fact)


def _without(layer: Layer, seal: Finished) -> Layer:
    return Layer({id_: fact for id_, fact in layer.facts.items() if fact != seal}, layer.made, layer.origins)


def _span(fact: Annotation | Quote) -> Span:
    return fact.span if isinstance(fact, Annotation) else hull(fact.content.spans)


def _what(fact: Annotation | Quote) -> str:
    return fact.code if isinstance(fact, Annotation) else "quote"
