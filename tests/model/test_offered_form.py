"""The compact form of what a suggester from outside offers: nothing that was proposed is lost, and it is small."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import facts
from annotator.model.facts import Annotation, Offered, Part, Quote, QuoteType
from annotator.model.ids import canonical_json
from annotator.model.offered import QUOTE_TYPES
from annotator.model.offered_form import packed, spans_of_offered, suggestions_of
from annotator.model.span import Span, united
from annotator.model.suggestion import shape_of

SHA = "00" * 32

spans = st.tuples(st.integers(0, 400), st.integers(1, 60)).map(lambda pair: Span(pair[0], sum(pair)))
scores = st.integers(0, 10_000).map(lambda number: number / 10_000)
words = st.text(max_size=8)
parts = st.lists(spans, min_size=1, max_size=3).map(lambda listed: Part(id="p", spans=united(listed)))
missing = st.none() | parts
names = st.builds(
    Annotation,
    id=words,
    span=spans,
    code=st.sampled_from(("PER", "LOC", "جهة", "a/b")),
    attributes=st.lists(st.tuples(words, words), max_size=2).map(tuple),
)
quotes = st.builds(
    Quote,
    id=words,
    type=st.sampled_from(QuoteType),
    content=parts,
    clause=missing,
    cue=missing,
    speaker=missing,
    type_set=st.booleans(),
)


def told(fact: Annotation | Quote, score: float) -> tuple[str, bool, float]:
    return canonical_json(shape_of(fact)), isinstance(fact, Quote) and fact.type_set, score


@given(st.lists(st.tuples(names | quotes, scores), max_size=12))
def test_what_was_proposed_comes_back_as_suggestions(proposals: list[tuple[Annotation | Quote, float]]) -> None:
    offered = packed("model", "1", proposals)
    read = facts.decode(json.loads(canonical_json(facts.encode(offered))))
    assert read == offered
    assert isinstance(read, Offered)
    found = list(suggestions_of(read, SHA))
    assert sorted(told(s.fact, s.score) for s in found) == sorted(told(f, s) for f, s in proposals)
    assert {s.suggester for s in found} <= {"model"}
    assert len(found) == offered.number
    ends = {span.end for f, _ in proposals for span in spans_of(f)}
    assert {span.end for span in spans_of_offered(read)} == ends


@given(st.lists(st.tuples(names | quotes, scores), max_size=6), st.randoms())
def test_the_order_of_proposals_changes_nothing(
    proposals: list[tuple[Annotation | Quote, float]], chance: object
) -> None:
    shuffled = list(proposals)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert packed("model", "1", shuffled) == packed("model", "1", proposals)


def test_twenty_five_suggestions_take_less_than_a_kilobyte() -> None:
    proposals = [(Annotation(id="", span=Span(90 * n, 90 * n + 12), code="PER"), 0.9731) for n in range(25)]
    stored = canonical_json(facts.encode(packed("spacy-ar", "3.7.1", proposals)))
    assert len(stored.encode()) < 700


def spans_of(fact: Annotation | Quote) -> tuple[Span, ...]:
    if isinstance(fact, Annotation):
        return (fact.span,)
    return tuple(span for part in fact.parts().values() for span in part.spans)


SOUND = Offered(
    id="i",
    suggester="model",
    version="1",
    codes=("PER",),
    names=((4, 5, 0, 5000),),
    attributes=((0, "a", "b"),),
    quotes=(("direct", 0, 900, (20, 5), (), (14, 3), ()),),
)
"""What the forms below are made of, each with one thing that cannot be."""


@pytest.mark.parametrize(
    "damage",
    [
        {"names": [[4, 0, 0, 5000]]},
        {"names": [[-1, 5, 0, 5000]]},
        {"names": [[4, 5, 1, 5000]]},
        {"names": [[4, 5, 0, 10_001]]},
        {"names": [[4, 5, 0]]},
        {"names": [["4", 5, 0, 1]]},
        {"attributes": [[1, "a", "b"]]},
        {"quotes": [["said", 0, 900, [20, 5], [], [], []]]},
        {"quotes": [["direct", 0, 900, [], [], [], []]]},
        {"quotes": [["direct", 0, 900, [20, 5, 6], [], [], []]]},
        {"quotes": [["direct", 0, 900, [20, 5], [3, 0], [], []]]},
    ],
)
def test_a_damaged_form_is_refused_when_it_is_read(damage: dict[str, object]) -> None:
    stored = facts.encode(SOUND)
    assert facts.decode(stored) == SOUND
    with pytest.raises((ValueError, TypeError)):
        facts.decode({**stored, **damage})


def test_the_types_of_quotes_are_those_of_the_program() -> None:
    assert frozenset(map(str, QuoteType)) == QUOTE_TYPES
