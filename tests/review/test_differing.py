"""How coders differ over one text: each kind by itself, by how much, and what is the same question."""

import pytest
from builders import annotation

from annotator.model.facts import Fact, Link, Part, Quote, QuoteType, Value, value_id
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.review.differing import Disagreement, Kind, compare
from annotator.review.edges import difference

TEXT = "قال بوتين وبالقاهرة إن «العلاقات قوية» وأضاف الكرملين ذلك، وزار المملكة"


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def layer(*facts: Fact) -> Layer:
    return Layer({f.id: f for f in facts}, {f.id: f"made {f.id}" for f in facts})


def mark(words: str, code: str = "PER", *, id: str) -> Fact:
    span = at(words)
    return annotation(span.start, span.end, code, id=id)


def said(
    id: str,
    *,
    content: str = "العلاقات قوية",
    speaker: str = "بوتين",
    cue: str = "قال",
    type: QuoteType = QuoteType.MIXED,
) -> Quote:
    parts = {
        name: Part(id=f"{id}.{name}", spans=(at(words),)) if words else None
        for name, words in (("cue", cue), ("speaker", speaker))
    }
    return Quote(id=id, type=type, content=Part(id=f"{id}.content", spans=(at(content),))).with_parts(parts)


def answer(target: str, variable: str, *values: str) -> Value:
    return Value(id=value_id(target, variable), variable=variable, target=target, values=values)


def differ(*layers: Layer, levels: dict[str, str] | None = None) -> tuple[Disagreement, ...]:
    return compare(TEXT, dict(zip("abcde", layers, strict=False)), article="art", levels=levels)[0]


def kinds(*layers: Layer) -> tuple[Kind, ...]:
    (one,) = differ(*layers)
    return one.kinds


def test_one_layer_has_nothing_to_differ_from() -> None:
    with pytest.raises(ValueError, match="one layer"):
        compare(TEXT, {"a": layer()})


def test_empty_layers_agree_on_nothing() -> None:
    assert compare(TEXT, {"a": layer(), "b": layer()}) == ((), ())


def test_an_empty_article_has_no_disagreements() -> None:
    assert compare("", {"a": layer(), "b": layer()}) == ((), ())


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("القاهرة", "بالقاهرة", ("proclitic", 1)),
        ("القاهرة", "وبالقاهرة", ("proclitic", 2)),
        ("بالقاهرة", "وبالقاهرة", ("proclitic", 1)),
        ("العلاقات قوية", "«العلاقات قوية»", ("marks", 0)),
        ("العلاقات قوية", "العلاقات قوية» ", ("marks", 0)),
        ("العلاقات", "العلاقات قوية", ("letters", 4)),
        ("لقاهرة", "القاهرة", ("letters", 1)),
        ("الكرملين", "ملين", ("letters", 4)),
        ("أضاف الكرملين", "وأضاف الكرملين", ("proclitic", 1)),
        ("المملكة", "زار المملكة", ("letters", 3)),
        ("قاهرة", "القاهرة", ("letters", 2)),
    ],
)
def test_an_edge_differs_by_a_proclitic_by_marks_or_by_letters(one: str, other: str, how: tuple[str, int]) -> None:
    assert difference(TEXT, [at(one)], [at(other)]) == how
    assert difference(TEXT, [at(other)], [at(one)]) == how


def test_equal_edges_do_not_differ() -> None:
    assert difference(TEXT, [at("قوية")], [at("قوية")]) == ("", 0)


def test_the_worst_of_several_edges_counts() -> None:
    (one,) = differ(layer(mark("القاهرة", id="1")), layer(mark("بالقاهرة", id="2")), layer(mark("بالقاهرة إن", id="3")))
    assert (one.kinds, one.by, one.letters) == ((Kind.BOUNDARY,), "letters", 3)


def test_another_code_with_another_edge_is_both() -> None:
    assert kinds(layer(mark("بوتين", id="1")), layer(mark("قال بوتين", "LOC", id="2"))) == (Kind.CODE, Kind.BOUNDARY)


def test_other_attributes_are_another_value() -> None:
    first = annotation(4, 9, id="1")
    other = annotation(4, 9, id="2")
    object.__setattr__(other, "attributes", (("gender", "f"),))
    assert kinds(layer(first), layer(other)) == (Kind.VALUE,)


def test_codes_of_two_layers_of_the_codebook_are_no_answers_to_one_question() -> None:
    found = differ(
        layer(mark("بوتين", id="1")), layer(mark("بوتين", "FRAME", id="2")), levels={"PER": "e", "FRAME": "f"}
    )
    assert [d.kinds for d in found] == [(Kind.MISSED,), (Kind.MISSED,)]


def test_nested_names_are_paired_with_their_likes() -> None:
    outer, inner = mark("الكرملين ذلك", "ORG", id="1"), mark("ذلك", "ORG", id="2")
    only_inner = mark("ذلك", "LOC", id="3")
    found = differ(layer(outer, inner), layer(only_inner))
    assert [(d.kinds, [v.fact.id if v.fact else "" for v in d.versions]) for d in found] == [
        ((Kind.MISSED,), ["1", ""]),
        ((Kind.CODE,), ["2", "3"]),
    ]


def test_same_as_names_the_first_who_says_the_same() -> None:
    (one,) = differ(
        layer(mark("بوتين", id="1")),
        layer(),
        layer(mark("بوتين", id="2")),
        layer(),
        layer(mark("بوتين", "LOC", id="3")),
    )
    assert [v.same_as for v in one.versions] == [0, 1, 0, 1, 4]
    assert one.distinct == (0, 4)
    assert one.kinds == (Kind.MISSED, Kind.CODE)


@pytest.mark.parametrize(
    ("other", "kind", "parts"),
    [
        (said("q", speaker="الكرملين"), Kind.SPEAKER, ("speaker",)),
        (said("q", speaker=""), Kind.SPEAKER, ("speaker",)),
        (said("q", speaker="قال بوتين"), Kind.BOUNDARY, ("speaker",)),
        (said("q", cue="أضاف"), Kind.CUE, ("cue",)),
        (said("q", cue=""), Kind.CUE, ("cue",)),
        (said("q", cue="أضاف الكرملين"), Kind.CUE, ("cue",)),
        (said("q", content="قوية"), Kind.BOUNDARY, ("content",)),
        (said("q", type=QuoteType.DIRECT), Kind.TYPE, ()),
    ],
)
def test_each_part_of_a_quote_differs_by_itself(other: Quote, kind: Kind, parts: tuple[str, ...]) -> None:
    (one,) = differ(layer(said("p")), layer(other))
    assert (one.kinds, one.parts) == ((kind,), parts)


def test_a_missed_quote_is_missed_with_all_its_parts() -> None:
    assert kinds(layer(said("p")), layer()) == (Kind.MISSED,)


def test_speakers_that_stand_for_one_entry_are_the_same_wherever_they_are_named() -> None:
    putin = [Link(id="l1", target="p.speaker", entry="putin"), Link(id="l2", target="q.speaker", entry="putin")]
    elsewhere = said("q", speaker="الكرملين")
    assert differ(layer(said("p"), putin[0]), layer(elsewhere, putin[1])) == ()
    kremlin = Link(id="l3", target="q.speaker", entry="kremlin")
    assert kinds(layer(said("p"), putin[0]), layer(said("q"), kremlin)) == (Kind.SPEAKER,)
    assert differ(layer(said("p"), putin[0]), layer(said("q"))) == ()


def test_answers_about_the_article_differ_or_are_missing() -> None:
    two, three = answer("art", "tone", "2"), answer("art", "tone", "3")
    assert kinds(layer(two), layer(three)) == (Kind.VALUE,)
    assert kinds(layer(two), layer()) == (Kind.MISSED,)
    assert kinds(layer(two), layer(three), layer()) == (Kind.MISSED, Kind.VALUE)
    assert differ(layer(two), layer(two)) == ()


def test_answers_about_a_quote_are_compared_among_those_who_have_it() -> None:
    first, second = said("p"), said("q")
    (one,) = differ(layer(first, answer("p", "V1", "1")), layer(second, answer("q", "V1", "2")))
    assert (one.kinds, one.codes, one.of) == ((Kind.VALUE,), ("V1",), ("p", "q"))
    assert kinds(layer(first, answer("p", "V1", "1")), layer()) == (Kind.MISSED,)


def test_answers_that_are_left_out_are_not_compared() -> None:
    layers = {"a": layer(answer("art", "remark", "one")), "b": layer(answer("art", "remark", "two"))}
    assert compare(TEXT, layers, leave_out={"remark"}) == ((), ())


def test_what_all_say_is_agreed_with_a_version_for_each() -> None:
    disagreements, agreed = compare(
        TEXT, {"a": layer(said("p"), mark("بوتين", id="1")), "b": layer(said("q"), mark("بوتين", id="2"))}
    )
    assert disagreements == ()
    assert [[v.fact.id for v in one.versions if v.fact] for one in agreed] == [["1", "2"], ["p", "q"]]


def test_the_same_words_with_the_same_codes_are_the_same_question() -> None:
    text = "زار المملكة ثم المملكه وبالمملكة"
    places = [Span(4, 11), Span(15, 22), Span(25, 32)]
    facts = [annotation(p.start, p.end, "LOC", id=f"m{p.start}") for p in places]
    found, _ = compare(text, {"a": layer(*facts), "b": layer()})
    assert len({d.question for d in found}) == 1
    assert len({d.id for d in found}) == 3


def test_the_id_of_a_disagreement_changes_with_what_is_said_and_not_with_who_looks() -> None:
    one, other = layer(mark("بوتين", id="1")), layer(mark("بوتين", "LOC", id="2"))
    (before,), (again,) = differ(one, other), differ(one, other)
    changed = Layer(other.facts, {"2": "another decision"})
    (after,) = differ(one, changed)
    assert before.id == again.id != after.id


def test_a_name_whose_article_lam_has_swallowed_is_the_same_question() -> None:
    text = "زار المملكة ثم عاد للمملكة"
    facts = [annotation(4, 11, "LOC", id="1"), annotation(21, 26, "LOC", id="2")]
    assert facts[1].span.of(text) == "مملكة"
    found, _ = compare(text, {"a": layer(*facts), "b": layer()})
    assert len({d.question for d in found}) == 1
