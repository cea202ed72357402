"""From disagreements, what all agree on, and gold to the marks that the view paints. Pure values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.facts import Annotation, Quote
from annotator.model.span import Span
from annotator.review.differing import Kind
from ui.adjudication.wording import NOTHING, Cast, Names, answers_to, statement
from ui.article.marks import Mark, MarkStyle, Shape
from ui.coding.items import item_of
from ui.coding.marks_of import MarkMaker

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from annotator.model.layer import Layer
    from annotator.review.differing import Agreed, Disagreement

OPEN_COLOUR, AGAIN_COLOUR, SETTLED_COLOUR = "#f2b400", "#e8590c", "#c9d1d9"
_GROUNDS = {"open": OPEN_COLOUR, "open again": AGAIN_COLOUR, "settled": SETTLED_COLOUR}
AGREED, GOLD = "agreed/", "gold/"
"""How the ids of the marks of facts begin; the id of the fact follows."""


class Layering:
    """Makes the marks of one round's articles."""

    def __init__(self, names: Names, cast: Cast) -> None:
        self.names = names
        self.cast = cast
        self._maker = MarkMaker(names.codebook, names.language)

    def marks(
        self, cases: Iterable[Case], agreed: Iterable[Agreed], gold: Layer, *, focus: str = ""
    ) -> tuple[Mark, ...]:
        """Return all marks of an article; of settled cases the versions are shown only where one has the `focus`."""
        listed = tuple(cases)
        settled = {fact.id for case in listed if case.state == "settled" for fact in case.gold}
        marks = [mark for case in listed for mark in self._case(case, focused=case.disagreement.id == focus)]
        stated = set()
        facts: tuple[Annotation | Quote, ...] = (*gold.annotations, *gold.quotes)
        for fact in facts:
            stated.add(statement(fact))
            marks += self._fact(fact, GOLD, pale=fact.id not in settled, tag="✓")
        for one in agreed:
            said = one.versions[0].fact
            if isinstance(said, Annotation | Quote) and statement(said) not in stated:
                marks += self._fact(said, AGREED, pale=True)
        return tuple(marks)

    def _fact(self, fact: Annotation | Quote, prefix: str, *, pale: bool, tag: str = "") -> Iterator[Mark]:
        for mark in self._maker.marks([item_of(fact)]):
            written = f"{mark.style.tag} {tag}".strip() if mark.style.shape in (Shape.ENTITY, Shape.CONTENT) else ""
            style = replace(mark.style, pale=pale, tag=written)
            yield replace(mark, id=f"{prefix}{mark.id}", tied_to=f"{prefix}{fact.id}", style=style)

    def _case(self, case: Case, *, focused: bool) -> Iterator[Mark]:
        one = case.disagreement
        shown = focused or case.state != "settled"
        versions = list(self._versions(one)) if shown else []
        places = [span for mark in versions for span in mark.spans]
        spans = _joined((*places, *self._place(one, focused=focused)) if focused else places)
        spans = spans or self._place(one, focused=focused)
        if spans:
            tag = "" if shown or case.state != "settled" or case.gold else f"✓ {NOTHING}"
            tag = "↻" if case.state == "open again" else tag
            style = MarkStyle(
                shape=Shape.PLACE, colour=_GROUNDS[case.state], tag=tag, pale=case.state == "settled" and not focused
            )
            yield Mark(id=one.id, spans=spans, style=style, tied_to=one.id, tip=one.words)
        yield from versions

    def _place(self, one: Disagreement, *, focused: bool) -> tuple[Span, ...]:
        """Return where a case without painted versions stands; an answer about an article stands nowhere."""
        about_text = any(isinstance(v.fact, Annotation | Quote) for v in one.versions) or bool(one.of)
        return (one.place,) if about_text and (focused or Kind.VALUE not in one.kinds) else ()

    def _versions(self, one: Disagreement) -> Iterator[Mark]:
        cast = self.cast
        silent = cast.letters([v.coder for v in one.versions if v.fact is None])
        for lane, answer in enumerate(a for a in answers_to(one, cast) if a.fact is not None):
            fact, letters = answer.fact, cast.letters(answer.coders)
            for number, (part, spans) in enumerate(_stretches(fact, one)):
                tag = f"{letters} {self.names.part(part) if part else self.names.said(fact)}"
                if silent and not lane and not number:
                    tag = f"{tag} · {silent} {NOTHING}"
                style = MarkStyle(shape=Shape.VERSION, colour=cast.colour(answer.coders[0]), tag=tag, lane=lane)
                name = f"{one.id}/{answer.coders[0]}/{part}"
                yield Mark(id=name, spans=tuple(sorted(spans)), style=style, tied_to=one.id)


def _stretches(fact: object, one: Disagreement) -> list[tuple[str, tuple[Span, ...]]]:
    """Return what to underline of a version, by the part of a quote that differs; "" for the whole."""
    if isinstance(fact, Annotation):
        return [("", (fact.span,))]
    if not isinstance(fact, Quote):
        return []
    parts = fact.parts()
    whole = Kind.MISSED in one.kinds or Kind.TYPE in one.kinds or not one.parts
    listed: list[tuple[str, tuple[Span, ...]]] = [("", fact.content.spans)] if whole else []
    for name in one.parts:
        if name in parts and not (whole and name == "content"):
            listed.append((name, parts[name].spans))
    return listed


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return stretches as few as cover the spans."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def lanes_of(cases: Iterable[Case]) -> int:
    """Return how many lanes the cases need at most."""
    return max((len(case.disagreement.distinct) for case in cases), default=1)
