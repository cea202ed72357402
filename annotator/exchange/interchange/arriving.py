"""A foreign document as what a coder would have stated here: names, quotes, notes, answers, links. Pure.

Whatever does not come as it was is told, each thing once.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.exchange.interchange.arriving_quotes import TYPE_SET, QuoteArrival, Quotes
from annotator.exchange.interchange.coded_zones import coded_zones
from annotator.exchange.interchange.labels import ARTICLE, NOTE
from annotator.exchange.interchange.linking import Naming, is_of_entry, namings
from annotator.exchange.interchange.meanings import Kind, Meanings
from annotator.exchange.interchange.own_layers import is_note, with_own_layers
from annotator.exchange.interchange.sourcing import ArrivedSource, arrived_source
from annotator.exchange.interchange.stretches import place_of, spans_of
from annotator.formats.damage import find_damage
from annotator.formats.interchange.document import CHAIN_LAYER, NAME, Document, Mark, Scalar
from annotator.formats.interchange.document import Note as ForeignNote
from annotator.formats.interchange.line_ends import with_plain_line_ends
from annotator.formats.interchange.naming import flat
from annotator.formats.interchange.reporting import Tally
from annotator.formats.raw import headline
from annotator.formats.zoning import propose_zones
from annotator.model.article import Zone, clean_text
from annotator.model.facts import Annotation, Note, Quote
from annotator.model.ids import new_id
from annotator.model.span import Span, hull
from annotator.store.files import storable

_QUESTION = "question"
_SCORE = "score"

_ABOUT_NOW = {
    "place": "What it is about is not here: it is about the place.",
    "article": "What it is about is not here: it is about the article.",
    "relation": "What it is about is not here: it is about what the relation leads from.",
}
"""What a note is about whose own target does not come in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a variable of a quote, by its id, or with an empty `target` of the article has, as the file says it."""

    target: str
    variable: str
    said: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """One document: its text with source data, and what its coder states, under ids of its own.

    `title` is the stated one, else the headline. `scores` are what a program gave to its proposals (0 to 1), by the
    ids of facts; `untyped` the quotes whose type is computed.
    """

    text: str
    title: str
    stated: ArrivedSource
    zones: tuple[Zone, ...]
    broken: str = ""
    annotations: tuple[Annotation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()
    answers: tuple[Answer, ...] = ()
    namings: tuple[Naming, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    untyped: frozenset[str] = frozenset()

    @property
    def says_something(self) -> bool:
        """Whether anything is stated."""
        return bool(self.annotations or self.quotes or self.notes or self.answers)


def arrive(document: Document, meanings: Meanings, tally: Tally, *, proposed: bool = False) -> Arrived:
    """Return what a document is here; `meanings` learns which codes are used. UserError where its text is none.

    With `proposed` a program made it, and an attribute "score" is what it gave to a proposal.
    """
    document = with_own_layers(document)
    while True:
        document = with_plain_line_ends(document, tally)
        if not document.text.startswith("\ufeff"):
            break
    text = clean_text(document.text)
    return _Arriving(document, meanings, tally, proposed=proposed).arrived(text)


@dataclass(slots=True)
class _Statements:
    annotations: list[Annotation] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
    untyped: set[str] = field(default_factory=set)
    facts: dict[str, str] = field(default_factory=dict)
    """The fact that each mark became, by the mark's id; that of a part is its quote."""


class _Arriving:
    """One document on its way."""

    def __init__(self, document: Document, meanings: Meanings, tally: Tally, *, proposed: bool) -> None:
        self._document, self._meanings, self._tally = document, meanings, tally
        self._proposed = proposed
        self._text = document.text
        self._made = _Statements()

    def arrived(self, text: str) -> Arrived:
        """Return everything that is stated."""
        chains = {layer.name for layer in self._document.layers if layer.kind == CHAIN_LAYER}
        quotes = Quotes(self._document, self._meanings, self._tally)
        for made in quotes.all():
            self._quote(made)
        noted = {note.target: bool(storable(note.text).strip()) for note in self._document.notes}
        for mark in self._document.marks:
            self._mark(mark, quotes.fillers, noted, chains)
        notes = tuple(self._notes())
        if self._document.tokens or self._document.sentences:
            reason = "Words and sentences are found anew, not kept."
            self._tally.drop("tokens and sentences", self._document.name[:60], reason)
        zones = coded_zones(propose_zones(text), [*self._places(), *(n.span for n in notes if n.span)])
        stated = arrived_source(self._document.metadata, self._tally)
        return Arrived(
            text=text,
            title=stated.title or headline(text, zones),
            stated=stated,
            zones=zones,
            broken=find_damage(text),
            annotations=tuple(sorted(self._made.annotations, key=lambda a: (a.span.start, -a.span.end))),
            quotes=tuple(sorted(self._made.quotes, key=lambda q: hull(q.content.spans))),
            notes=notes,
            answers=tuple(self._made.answers),
            # Those with a code first: an entry that is new has the code of a mention, not none.
            namings=tuple(sorted(self._made.namings, key=lambda naming: not naming.code)),
            scores=self._made.scores,
            untyped=frozenset(self._made.untyped),
        )

    def _places(self) -> Iterator[Span]:
        yield from (a.span for a in self._made.annotations)
        for quote in self._made.quotes:
            for part in quote.parts().values():
                yield from part.spans

    def _quote(self, made: QuoteArrival) -> None:
        self._meanings.use(flat(made.mark.layer, made.mark.label))
        place = place_of(made.mark, self._text)
        self._made.quotes.append(made.quote)
        self._made.facts[made.mark.id] = made.quote.id
        if not made.typed:
            self._made.untyped.add(made.quote.id)
        for name, value in made.mark.attributes:
            if name != TYPE_SET and not self._score(made.quote.id, name, value):
                self._answer(made.quote.id, name, value, place)
        for part, marks in made.filled.items():
            for mark in marks:
                self._made.facts.setdefault(mark.id, made.quote.id)
                self._made.namings += namings(mark, part)

    def _mark(self, mark: Mark, fillers: set[str], noted: Mapping[str, bool], chains: set[str]) -> None:
        label = flat(mark.layer, mark.label)
        meaning = self._meanings.of(label)
        place = place_of(mark, self._text)
        if meaning.kind is Kind.QUOTE:
            return
        if mark.layer in chains and not self._meanings.said(label):
            self._tally.drop("chain", place, "Chains of marks are not kept; links to the registry say who is meant.")
        elif meaning.kind is Kind.LEFT_OUT:
            self._tally.drop(label[:60], place, "This label is left out, as was asked.")
        elif meaning.kind is Kind.PART:
            self._part(mark, meaning.code, place, filled=mark.id in fillers)
        elif not mark.stretches:
            self._whole(mark, label, place)
        elif self._is_note(mark, noted):
            for name, _ in mark.attributes:
                self._tally.drop("attribute", f"{place}, {name}", "Notes have words and nothing else.")
            if not noted[mark.id]:
                self._tally.drop("note", place, "It has no words.")
        elif meaning.kind is Kind.UNKNOWN:
            self._tally.drop(label[:60], place, "The codebook has no such code.")
        else:
            self._name(mark, label, place)

    def _part(self, mark: Mark, slot: str, place: str, *, filled: bool) -> None:
        if not filled:
            self._tally.drop(slot, place, f"It is the {slot} of no quote.")
            return
        if mark.layer == slot and mark.label:
            self._tally.drop("label", f"{place}, {mark.label[:60]}", "A part of a quote has no label here.")
        for name, _ in mark.attributes:
            if not is_of_entry(name, mark):
                self._tally.drop("attribute", f"{place}, {name}", "A part of a quote has no attributes here.")

    def _is_note(self, mark: Mark, noted: Container[str]) -> bool:
        return is_note(mark, noted) and not self._meanings.said(NOTE)

    def _whole(self, mark: Mark, label: str, place: str) -> None:
        if label != ARTICLE:
            reason = "What is said of the whole document is kept as answers to questions only."
            self._tally.drop(label[:60], place, reason)
            return
        for name, value in mark.attributes:
            self._answer("", name, value, place)

    def _answer(self, target: str, variable: str, value: Scalar, place: str) -> None:
        said = storable(str(value))
        self._made.answers.append(Answer(target=target, variable=variable, said=said, place=place))

    def _name(self, mark: Mark, label: str, place: str) -> None:
        spans = spans_of(mark, self._text, self._tally)
        if not spans:
            self._tally.drop(label[:60], place, "It has no letters.")
            return
        if len(spans) > 1:
            self._tally.change(label[:60], place, "A name has one stretch here: it goes from its first to its last.")
        meaning = self._meanings.use(label)
        if meaning.cut and mark.layer == NAME:
            self._tally.change(label[:60], place, f"The codebook has {meaning.code} and not {label[:60]}.")
        if meaning.tidied:
            self._tally.change(label[:60], place, f"No new code can be called so: it is {meaning.code} here.")
        if meaning.retired:
            reason = f"The code {meaning.code} is retired in this codebook; what has it keeps it."
            self._tally.change(label[:60], place, reason)
        made = Annotation(id=new_id(), span=hull(spans), code=meaning.code)
        made = replace(made, attributes=tuple(self._attributes(mark, made, place)))
        self._made.annotations.append(made)
        self._made.facts[mark.id] = made.id

    def _attributes(self, mark: Mark, made: Annotation, place: str) -> list[tuple[str, str]]:
        offered = self._meanings.values_of(made.code)
        kept: dict[str, str] = {}
        self._made.namings += namings(mark, made.id, made.code)
        for name, value in mark.attributes:
            if is_of_entry(name, mark):
                continue
            if str(value) in offered.get(name, ()) and name not in kept:
                kept[name] = str(value)
            elif not self._score(made.id, name, value):
                reason = f"The code {made.code} has no attribute of this name and value, or has it already."
                self._tally.drop("attribute", f"{place}, {name[:40]}: {str(value)[:40]}", reason)
        return sorted(kept.items())

    def _score(self, fact: str, name: str, value: Scalar) -> bool:
        """Note the score of a proposal; tell whether the attribute is one."""
        if not self._proposed or name != _SCORE or isinstance(value, bool):
            return False
        try:
            self._made.scores[fact] = float(value)
        except (ValueError, OverflowError):
            return False
        return True

    def _notes(self) -> Iterator[Note]:
        marks = {mark.id: mark for mark in self._document.marks}
        relations = {relation.id: relation.source for relation in self._document.relations}
        for note in self._document.notes:
            text = self._note_text(note)
            if not text:
                self._tally.drop("note", note.target[:60], "It has no words.")
                continue
            target = relations.get(note.target, note.target)
            mark, fact = marks.get(target), self._made.facts.get(target)
            span = None
            is_place = mark is not None and self._is_note(mark, {mark.id})
            about = place_of(mark, self._text) if is_place and mark else note.target[:60]
            tally = self._tally if is_place else Tally()
            if fact is None and mark is not None and (spans := spans_of(mark, self._text, tally)):
                span = hull(spans)
                if len(spans) > 1:
                    tally.change("note", about, "A note has one place here: it goes from its first to its last.")
            if note.target and (target != note.target or (fact is None and not (is_place and span))):
                now = "place" if span else "article" if fact is None else "relation"
                self._tally.change("note", about, _ABOUT_NOW[now])
            yield Note(id=new_id(), text=text, target=fact, span=span, question=note.kind == _QUESTION)

    def _note_text(self, note: ForeignNote) -> str:
        text = storable(note.text).strip()
        if text and note.kind not in ("", NOTE, _QUESTION):
            self._tally.change("note", note.target[:60], f'Its kind, "{note.kind[:40]}", stands before its words.')
            return f"{storable(note.kind)}: {text}"
        return text
