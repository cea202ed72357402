"""Quotes of a foreign document: marks that are quotes, and the marks that fill their slots. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.exchange.interchange.labels import CLAUSE, SLOTS
from annotator.exchange.interchange.meanings import Kind, Meanings
from annotator.exchange.interchange.stretches import place_of, spans_of
from annotator.formats.interchange.document import CUE, SPEAKER, Document, Mark, Relation
from annotator.formats.interchange.naming import flat, flat_relation
from annotator.formats.interchange.reporting import Tally
from annotator.model.facts import Part, Quote, QuoteType
from annotator.model.ids import new_id
from annotator.model.span import Span, united
from annotator.suggest.quote_types import quote_type

TYPE_SET = "type_set"
_YES = (True, "true", "True", 1, "1")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteArrival:
    """A quote, the mark it was, whether the file says its type, and the marks that filled its parts, by their ids."""

    quote: Quote
    mark: Mark
    typed: bool
    filled: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)


class Quotes:
    """The quotes of one document."""

    def __init__(self, document: Document, meanings: Meanings, tally: Tally) -> None:
        self._text, self._meanings, self._tally = document.text, meanings, tally
        self._marks = {mark.id: mark for mark in document.marks}
        self._are = {m.id for m in document.marks if meanings.of(flat(m.layer, m.label)).kind is Kind.QUOTE}
        self._slots: dict[str, dict[str, list[Mark]]] = {}
        self.fillers: set[str] = set()
        for relation in document.relations:
            self._take(relation)

    def all(self) -> Iterator[QuoteArrival]:
        """Yield the quotes in the order of the document."""
        for id_, mark in self._marks.items():
            if id_ in self._are and (made := self._quote(mark)) is not None:
                yield made

    def _take(self, relation: Relation) -> None:
        """Note what fills a slot; tell what does not."""
        source, target = self._marks.get(relation.source), self._marks.get(relation.target)
        said = relation.slot or flat_relation(relation)
        slot = self._meanings.slot(said)
        place = relation.id if source is None else f"{place_of(source, self._text)}, {said}"
        if source is None or target is None or source.id not in self._are or slot not in SLOTS:
            what = "slot" if relation.slot else "relation"
            self._tally.drop(what, place, "Only the speaker, the cue and the clause of a quote are kept of relations.")
            return
        if relation.slot and relation.label:
            self._tally.drop("role", f"{place}/{relation.label}", "What fills a part of a quote has no role here.")
        for name, _ in relation.attributes:
            self._tally.drop("attribute", f"{place}, {name}", "Relations have no attributes here.")
        self._slots.setdefault(source.id, {}).setdefault(slot, []).append(target)
        self.fillers.add(target.id)

    def _quote(self, mark: Mark) -> QuoteArrival | None:
        content = spans_of(mark, self._text, self._tally)
        if not content:
            self._tally.drop("quote", place_of(mark, self._text), "A quote needs the letters that are reported.")
            return None
        parts: dict[str, Part] = {}
        filled: dict[str, tuple[Mark, ...]] = {}
        for slot, fillers in self._slots.get(mark.id, {}).items():
            spans = self._filled(mark, slot, fillers)
            if spans:
                parts[slot] = Part(id=new_id(), spans=spans)
                filled[parts[slot].id] = tuple(fillers)
        type_, typed = self._type(mark, content, parts)
        quote = Quote(
            id=new_id(),
            type=type_,
            content=Part(id=new_id(), spans=content),
            clause=parts.get(CLAUSE),
            cue=parts.get(CUE),
            speaker=parts.get(SPEAKER),
            type_set=typed and dict(mark.attributes).get(TYPE_SET) in _YES,
        )
        return QuoteArrival(quote=quote, mark=mark, typed=typed, filled=filled)

    def _filled(self, quote: Mark, slot: str, fillers: list[Mark]) -> tuple[Span, ...]:
        found: list[Span] = []
        for filler in fillers:
            spans = spans_of(filler, self._text, self._tally)
            found += spans
            if not spans:
                self._tally.drop(slot, place_of(filler, self._text), "A part of a quote needs letters.")
        if len(fillers) > 1:
            reason = f"{len(fillers)} marks fill this part of the quote: they are one part of several stretches here."
            self._tally.change(slot, place_of(quote, self._text), reason)
        return united(dict.fromkeys(found))

    def _type(self, mark: Mark, content: tuple[Span, ...], parts: Mapping[str, Part]) -> tuple[QuoteType, bool]:
        said = self._meanings.of(flat(mark.layer, mark.label)).type
        if said in tuple(QuoteType):
            return QuoteType(said), True
        spans = {slot: part.spans for slot, part in parts.items()}
        computed = quote_type(self._text, content, clause=spans.get(CLAUSE, ()), cue=spans.get(CUE, ()))
        if said:
            reason = f'Quotes have no type "{said[:40]}" here; by its marks it is {computed}.'
            self._tally.change("type", place_of(mark, self._text), reason)
        return computed, False
