"""A document's few bytes: the same for whatever says the same, other ones for everything that differs."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders_interchange import documents
from hypothesis import HealthCheck, given, settings

from annotator.formats.interchange.document import Document, Layer, Mark, Note, Relation, Stretch, canonical
from annotator.formats.interchange.fingerprint import fingerprint

MARKS = (
    Mark(id="a", layer="quote", label="direct", stretches=(Stretch(0, 2), Stretch(3, 5)), attributes=(("n", 1),)),
    Mark(id="b", layer="speaker", stretches=(Stretch(6, 8),)),
    Mark(id="c", layer="quote", label="direct", stretches=(Stretch(0, 2), Stretch(3, 5)), attributes=(("n", 1),)),
)
RELATIONS = (
    Relation(id="r", source="a", target="b", slot="speaker"),
    Relation(id="s", source="r", target="b", layer="of a relation"),
)
WHOLE = Document(
    text="قال سالم أمس",
    name="n",
    coder="c",
    marks=MARKS,
    relations=RELATIONS,
    notes=(Note(text="x", target="s", kind="note"), Note(text="y", target="a")),
    layers=(Layer(name="quote"),),
    tokens=(Stretch(0, 3),),
    sentences=(Stretch(0, 12),),
    metadata=(("title", "t"),),
)


@given(documents())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_it_is_that_of_the_canonical_form(document: Document) -> None:
    assert fingerprint(document) == fingerprint(canonical(document))


def test_order_and_ids_are_no_part_of_it() -> None:
    names = {"a": "1", "b": "2", "c": "3", "r": "4", "s": "5", "": ""}
    other = replace(
        WHOLE,
        marks=tuple(replace(m, id=names[m.id]) for m in reversed(WHOLE.marks)),
        relations=tuple(
            replace(r, id=names[r.id], source=names[r.source], target=names[r.target])
            for r in reversed(WHOLE.relations)
        ),
        notes=tuple(replace(n, target=names[n.target]) for n in reversed(WHOLE.notes)),
    )
    assert fingerprint(other) == fingerprint(WHOLE)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: replace(d, text=d.text.replace("أمس", "امس")),
        lambda d: replace(d, name="m"),
        lambda d: replace(d, coder=""),
        lambda d: replace(d, marks=(replace(d.marks[0], attributes=(("n", True),)), *d.marks[1:])),
        lambda d: replace(d, marks=(replace(d.marks[0], stretches=(Stretch(0, 2), Stretch(3, 4))), *d.marks[1:])),
        lambda d: replace(d, marks=(d.marks[0], replace(d.marks[1], label="x"), d.marks[2])),
        lambda d: replace(d, relations=(replace(d.relations[0], slot="cue"), d.relations[1])),
        lambda d: replace(d, notes=d.notes[:1]),
        lambda d: replace(d, notes=(d.notes[0], replace(d.notes[1], target="b"))),
        lambda d: replace(d, layers=()),
        lambda d: replace(d, tokens=()),
        lambda d: replace(d, sentences=(Stretch(0, 11),)),
        lambda d: replace(d, metadata=(("title", "u"),)),
    ],
)
def test_whatever_differs_makes_other_bytes(change: Callable[[Document], Document]) -> None:
    assert fingerprint(change(WHOLE)) != fingerprint(WHOLE)
