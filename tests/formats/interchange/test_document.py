"""The neutral document: what it refuses, and when two of them say the same."""

from dataclasses import replace

import pytest

from annotator.formats.interchange.document import Document, Mark, Note, Relation, Stretch, canonical

TEXT = "قال الوزير 👍 نعم"


def example() -> Document:
    return Document(
        text=TEXT,
        marks=(
            Mark(id="T1", layer="name", label="PER", stretches=(Stretch(4, 10),)),
            Mark(id="T2", label="QUOTE", stretches=(Stretch(0, 3), Stretch(13, 16)), attributes=(("b", 1), ("a", "x"))),
            Mark(id="T3", label="gap", stretches=(Stretch(3, 3),)),
        ),
        relations=(
            Relation(id="R1", source="T2", target="T1", slot="speaker"),
            Relation(id="R2", source="R1", target="T3", label="on a relation"),
        ),
        notes=(Note(target="R2", text="?"), Note(text="all of it")),
    )


def test_the_same_statements_under_other_ids_are_equal() -> None:
    one = example()
    ids = {"T1": "9", "T2": "7", "T3": "8", "R1": "z", "R2": "y"}
    other = replace(
        one,
        marks=tuple(replace(m, id=ids[m.id], attributes=m.attributes[::-1]) for m in reversed(one.marks)),
        relations=tuple(
            replace(r, id=ids[r.id], source=ids[r.source], target=ids[r.target]) for r in reversed(one.relations)
        ),
        notes=tuple(replace(n, target=ids.get(n.target, "")) for n in reversed(one.notes)),
    )
    assert canonical(one) == canonical(other)
    assert canonical(canonical(one)) == canonical(one)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"marks": (Mark(id="T1", stretches=(Stretch(0, 99),)),)}, "ends after the text"),
        ({"marks": (Mark(id="T1"), Mark(id="T1"))}, 'The id "T1" comes twice'),
        ({"relations": (Relation(id="R1", source="T1", target="T2"),)}, "leads to what is not there"),
        ({"notes": (Note(target="T1", text="?"),)}, "is not there"),
        ({"tokens": (Stretch(2, 4), Stretch(3, 5))}, "The tokens are not in order"),
        ({"sentences": (Stretch(0, 99),)}, "lie outside of the text"),
    ],
)
def test_what_no_document_can_be_is_refused(wrong, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Document(text=TEXT, **wrong)


def test_a_stretch_may_be_empty_but_not_turned_round() -> None:
    assert Stretch(3, 3).of(TEXT) == ""
    with pytest.raises(ValueError, match="No stretch"):
        Stretch(3, 2)


def test_the_hull_covers_all_stretches() -> None:
    document = example()
    assert document.marks[1].hull == Stretch(0, 16)
    assert document.marks[1].surfaces(TEXT) == ("قال", "نعم")
    assert Mark(id="x").hull is None
