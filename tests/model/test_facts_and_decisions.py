"""Facts and decisions survive being written down; what cannot be read is refused."""

import json

import pytest
from builders import adds, annotation, decision, quote, removes

from annotator.model import decision as decisions
from annotator.model import facts
from annotator.model.article import Zone, ZoneKind
from annotator.model.decision import About, Origin, inverse
from annotator.model.facts import (
    Annotation,
    Checked,
    CodebookVersion,
    Entry,
    Fact,
    Finished,
    Link,
    Note,
    Offered,
    Part,
    PassFinished,
    Quote,
    QuoteType,
    Rejection,
    Round,
    Ruling,
    SuggesterVersion,
    Value,
    Zones,
    value_id,
)
from annotator.model.span import Span
from annotator.model.study import AgreementRun, Assignment, Namesakes, Packet, Returned, Sample, Timing
from annotator.model.suggestion import make_suggestion

EVERY_KIND: list[Fact] = [
    Annotation(id="a", span=Span(1, 3), code="PER", attributes=(("sure", "no"),)),
    Quote(
        id="q",
        type=QuoteType.MIXED,
        content=Part(id="c", spans=(Span(5, 9), Span(11, 14))),
        clause=Part(id="l", spans=(Span(5, 20),)),
        cue=Part(id="u", spans=(Span(0, 2),)),
        speaker=Part(id="s", spans=(Span(2, 4),)),
        type_set=True,
    ),
    Link(id="k", target="a", entry="e"),
    Note(id="n", text="لماذا؟", target="a", span=Span(1, 3), question=True),
    Rejection(id="r", code="ORG", span=Span(3, 9), surface="الكرملين"),
    Finished(id="f", layer_hash="00", undecided=("s1", "s2")),
    Entry(id="e", name="بوتين", code="PER", note="رئيس"),
    CodebookVersion(id="h", content="{}", parent="g"),
    Round(id="o", name="main", purpose="main", codebook="h", seed=7, suggestions="blind"),
    Round(id="o", name="t", purpose="training", codebook="h", learning="off", control_share=0.2),
    Round(id="o", name="t", purpose="pilot", codebook="h", suggesters=(("entities", "3"),), pass_mark=0.8),
    Sample(
        id="m",
        round="o",
        method="stratified",
        articles=("a1", "a2"),
        seed=9,
        field="outlet",
        frame="f00",
        frame_size=20,
        planted=("a1",),
        apart_from=("p",),
    ),
    Assignment(id="s", round="o", coder="c", articles=("a2", "a1", "a2")),
    Packet(id="p", coder="c", rounds=("o",), articles=2, content="c00", number=2),
    Returned(id="t", coder="c", decisions=7, copies=("k",)),
    Namesakes(id="c/d", coder="c", other="d", same=True),
    Value(id=value_id("article", "V1"), variable="V1", target="article", values=("0",)),
    PassFinished(id="entities", layer_hash="00"),
    Checked(id="a/checked", target="a", codebook="h2"),
    Ruling(id="u", question="n", text="نعم", code="ORG", example="قال الكرملين", article="article"),
    SuggesterVersion(id="entities", version="3"),
    Timing(id="timing", off=True),
    AgreementRun(
        id="r1",
        name="pilot 1",
        options='{"round":"pilot"}',
        cut=("d1", "d2"),
        coders=("c1",),
        codebook="b",
        skipped=((0, 3, 9),),
    ),
    Zones(id="article", zones=(Zone(Span(0, 5), ZoneKind.SKIP),)),
    Offered(
        id="m1",
        suggester="model",
        version="1",
        codes=("PER",),
        names=((4, 5, 0, 5000),),
        attributes=((0, "role", "president"),),
        quotes=(("direct", 0, 900, (20, 5, 27, 4), (), (14, 3), (18, 1)),),
    ),
    Offered(id="m1", suggester="model", version="2"),
]


@pytest.mark.parametrize("fact", EVERY_KIND, ids=lambda f: facts.kind_of(f))
def test_every_kind_of_fact_comes_back_from_json(fact: Fact) -> None:
    assert facts.decode(json.loads(json.dumps(facts.encode(fact)))) == fact


def test_an_empty_text_is_read_as_it_was_written() -> None:
    for fact in (Note(id="n", text=""), Finished(id="f", layer_hash="")):
        assert facts.decode(json.loads(json.dumps(facts.encode(fact)))) == fact


def test_a_fact_without_its_id_is_refused() -> None:
    stored = {name: value for name, value in facts.encode(EVERY_KIND[0]).items() if name != "id"}
    with pytest.raises(KeyError):
        facts.decode(stored)


def test_the_list_above_names_every_kind() -> None:
    assert {type(f) for f in EVERY_KIND} == set(Fact.__args__)  # type: ignore[attr-defined]


def test_a_fact_of_a_newer_version_is_refused() -> None:
    stored = facts.encode(EVERY_KIND[0]) | {"v": 99}
    with pytest.raises(ValueError, match="newer program"):
        facts.decode(stored)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        facts.decode({"kind": "horoscope", "v": 1})


def test_a_decision_comes_back_from_json_with_all_it_holds() -> None:
    shown = make_suggestion("00", quote(), score=0.5, suggester="marks", version="1", why="«»")
    full = decision(*adds(annotation()), *removes(quote()), origin=Origin(shown, visible=True), undoes="d0")
    full = decisions.decode(
        decisions.encode(full) | {"about": {"article": "x", "versions": [["a", "d1"]]}, "reason": "slip"}
    )
    assert decisions.decode(json.loads(json.dumps(decisions.encode(full)))) == full
    assert full.about == About("x", (("a", "d1"),))


def test_the_inverse_takes_changes_back_last_one_first() -> None:
    old, new = annotation(id="x"), annotation(5, 9, id="x")
    assert inverse([*removes(old), *adds(new)]) == (*removes(new), *adds(old))


def test_the_same_proposal_has_the_same_id_whatever_its_facts_are_called() -> None:
    ids = {
        make_suggestion("00", annotation(id=name), score=score, suggester="lists", version="1").id
        for name, score in (("x", 0.4), ("y", 0.9))
    }
    assert len(ids) == 1
