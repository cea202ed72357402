"""Coders with known differences from gold: believable input for merging, agreement and adjudication.

Each fact of the gold draws its own lot from seed, article and place, so the same coder makes the same mistakes whatever
else is asked for, and what was done to it is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from annotator.arabic.words import words
from annotator.learn.gold import GoldArticle
from annotator.model.facts import Annotation, Part, Quote
from annotator.model.span import Span


class Kind(StrEnum):
    """How a coder differs from gold."""

    MISSED = "missed"
    ADDED = "added"
    OTHER_CODE = "other code"
    OTHER_BOUNDARY = "other boundary"
    OTHER_SPEAKER = "other speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The chance, 0 to 1, that a fact of the gold is missed, coded otherwise, or followed by one too many."""

    missed: float = 0.0
    added: float = 0.0
    other_code: float = 0.0
    other_boundary: float = 0.0
    other_speaker: float = 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """What was done: `gold` is the fact as it was (None where one was added), `coded` what the coder made of it."""

    kind: Kind
    gold: Annotation | Quote | None
    coded: Annotation | Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Perturbed:
    """What the coder coded, and each difference from the gold."""

    entities: tuple[Annotation, ...]
    quotes: tuple[Quote, ...]
    differences: tuple[Difference, ...]

    def of(self, kind: Kind) -> tuple[Difference, ...]:
        """Return the differences of one kind."""
        return tuple(d for d in self.differences if d.kind == kind)


def perturb(gold: GoldArticle, rates: Rates, *, seed: int, codes: Sequence[str] = ("PER", "LOC", "ORG")) -> Perturbed:
    """Return what a coder with these rates makes of the gold. At most one thing is done to each fact."""
    return _Perturbing(gold, rates, seed, codes).run()


class _Perturbing:
    def __init__(self, gold: GoldArticle, rates: Rates, seed: int, codes: Sequence[str]) -> None:
        self._gold, self._rates, self._seed, self._codes = gold, rates, seed, codes
        self._words = words(gold.text)
        self._taken = [a.span for a in gold.entities]
        self._differences: list[Difference] = []

    def run(self) -> Perturbed:
        entities = [made for fact in self._gold.entities for made in self._entity(fact)]
        quotes = [made for fact in self._gold.quotes for made in self._quote(fact)]
        return Perturbed(
            entities=tuple(sorted(entities, key=lambda a: (a.span, a.code))),
            quotes=tuple(quotes),
            differences=tuple(self._differences),
        )

    def _entity(self, fact: Annotation) -> Iterator[Annotation]:
        lot = self._lot(fact.span, fact.code)
        kind = _drawn(lot, (Kind.MISSED, Kind.OTHER_CODE, Kind.OTHER_BOUNDARY), self._rates)
        made: Annotation | None = fact
        if kind is Kind.MISSED:
            made = None
        elif kind is Kind.OTHER_CODE and (others := [code for code in self._codes if code != fact.code]):
            made = replace(fact, code=lot.choice(others))
        elif kind is Kind.OTHER_BOUNDARY and (span := self._moved(fact.span, lot)):
            made = replace(fact, span=span)
        self._note(kind, fact, made)
        if made is not None:
            yield made
        if lot.random() < self._rates.added and (span := self._free_word(lot)):
            extra = Annotation(id=f"x{span.start}-{span.end}", span=span, code=lot.choice(self._codes))
            self._differences.append(Difference(Kind.ADDED, None, extra))
            yield extra

    def _quote(self, fact: Quote) -> Iterator[Quote]:
        lot = self._lot(fact.content.spans[0], "quote")
        kind = _drawn(lot, (Kind.MISSED, Kind.OTHER_BOUNDARY, Kind.OTHER_SPEAKER), self._rates)
        made: Quote | None = fact
        if kind is Kind.MISSED:
            made = None
        elif kind is Kind.OTHER_BOUNDARY and (span := self._moved(fact.content.spans[0], lot)):
            made = replace(fact, content=replace(fact.content, spans=(span, *fact.content.spans[1:])))
        elif kind is Kind.OTHER_SPEAKER:
            made = replace(fact, speaker=self._other_speaker(fact, lot))
        self._note(kind, fact, made)
        if made is not None:
            yield made

    def _note(self, kind: Kind | None, fact: Annotation | Quote, made: Annotation | Quote | None) -> None:
        """Tell the difference, where what was drawn could be done."""
        if kind is not None and made != fact:
            self._differences.append(Difference(kind, fact, made))

    def _lot(self, span: Span, code: str) -> Random:
        return Random(f"{self._seed}:{self._gold.name}:{code}:{span.start}-{span.end}")

    def _moved(self, span: Span, lot: Random) -> Span | None:
        """Return the span with its end a word further in or out; None where there is no word for it."""
        ends = [w.end for w in self._words]
        inner = [end for end in ends if span.start < end < span.end]
        outer = next((w for w in self._words if w.start >= span.end), None)
        choices = [Span(span.start, inner[-1])] if inner else []
        if outer and "\n" not in self._gold.text[span.end : outer.end] and not self._is_taken(outer):
            choices.append(Span(span.start, outer.end))
        return lot.choice(choices) if choices else None

    def _free_word(self, lot: Random) -> Span | None:
        free = [w for w in self._words if w.length > 2 and not self._is_taken(w)]
        if not free:
            return None
        span = lot.choice(free)
        self._taken.append(span)
        return span

    def _is_taken(self, span: Span) -> bool:
        return any(span.overlaps(other) for other in self._taken)

    def _other_speaker(self, fact: Quote, lot: Random) -> Part | None:
        own = fact.speaker.spans if fact.speaker else ()
        persons = [a.span for a in self._gold.entities if a.code == "PER" and (a.span,) != own]
        if not persons:
            return None
        return Part(id=f"{fact.id}.speaker", spans=(lot.choice(persons),))


def _drawn(lot: Random, kinds: Sequence[Kind], rates: Rates) -> Kind | None:
    """Return the kind that the lot falls on; None where the fact is coded as gold has it."""
    at = lot.random()
    for kind in kinds:
        rate = getattr(rates, kind.name.lower())
        if at < rate:
            return kind
        at -= rate
    return None
