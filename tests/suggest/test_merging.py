"""Tests of the merging of suggestions."""

from builders_suggest import Told, place

from annotator.model.article import Zone, ZoneKind
from annotator.model.codebook import parse_codebook
from annotator.model.facts import Rejection
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, decode, encode
from annotator.suggest.document import document_of
from annotator.suggest.merging import suggest_all, switched_on
from annotator.suggest.precedent import Precedent

TEXT = "زار وزير الخارجية الصيني وانغ يي موسكو."
CODES = frozenset({"PER", "LOC", "ORG"})


def _surfaces(*proposals: tuple[str, str, float], **options: object) -> list[tuple[str, str]]:
    found = suggest_all(document_of(TEXT), CODES, [Told(proposals)], **options)  # type: ignore[arg-type]
    return [(s.span.of(TEXT), s.code) for s in found]


def test_only_codes_that_are_switched_on_are_suggested() -> None:
    assert _surfaces(("موسكو", "LOC", 0.9), ("وانغ", "DATE", 0.9)) == [("موسكو", "LOC")]


def test_of_overlapping_entities_the_best_is_kept_and_of_equal_ones_the_longer() -> None:
    assert _surfaces(("وانغ", "PER", 0.8), ("وانغ يي", "PER", 0.8), ("يي موسكو", "LOC", 0.7)) == [("وانغ يي", "PER")]


def test_suggestions_come_in_reading_order() -> None:
    assert _surfaces(("موسكو", "LOC", 0.9), ("وانغ يي", "PER", 0.5)) == [("وانغ يي", "PER"), ("موسكو", "LOC")]


def test_a_rejected_one_does_not_come_back_even_with_an_edge_inside_the_word() -> None:
    rejection = Rejection(id="r", code="LOC", span=Span(place(TEXT, "موسكو").start + 1, place(TEXT, "موسكو").end))
    assert _surfaces(("موسكو", "LOC", 0.9), rejections=(rejection,)) == []
    assert _surfaces(("موسكو", "ORG", 0.9), rejections=(rejection,)) == [("موسكو", "ORG")]


def test_nothing_is_suggested_in_a_zone_that_is_not_coded() -> None:
    zones = (Zone(Span(0, 25), ZoneKind.BODY), Zone(Span(25, len(TEXT)), ZoneKind.SKIP))
    document = document_of(TEXT, zones=zones)
    assert suggest_all(document, CODES, [Told([("موسكو", "LOC", 0.9)])]) == ()


def test_precedent_overrules_a_higher_score() -> None:
    precedent = Precedent()
    precedent.add("موسكو", "ORG")
    assert _surfaces(("موسكو", "LOC", 0.93), precedent=precedent) == [("موسكو", "ORG")]


def test_what_was_mostly_rejected_elsewhere_is_left_out() -> None:
    precedent = Precedent()
    precedent.add("موسكو", "LOC", rejected=True)
    assert _surfaces(("موسكو", "LOC", 0.93), precedent=precedent) == []


def test_a_codebook_switches_codes_and_layers() -> None:
    codebook = parse_codebook(
        '{"layers": [{"id": "entity", "kind": "span", "codes": [{"id": "PER"}, {"id": "TIME", "on": false}]},'
        ' {"id": "frame", "kind": "span", "on": false, "codes": [{"id": "F1"}]},'
        ' {"id": "quote", "kind": "quote"}]}'
    )
    assert switched_on(codebook) == {"PER", "quote"}


def test_the_same_proposal_has_the_same_id_everywhere() -> None:
    first, second = (suggest_all(document_of(TEXT), CODES, [Told([("موسكو", "LOC", 0.9)])]) for _ in range(2))
    assert first == second


def _two(first: float, second: float, **options: object) -> tuple[Suggestion, ...]:
    one, other = Told([("موسكو", "LOC", first)], name="one"), Told([("موسكو", "LOC", second)], name="other")
    return suggest_all(document_of(TEXT), CODES, [one, other], **options)  # type: ignore[arg-type]


def test_what_two_suggesters_propose_is_one_suggestion_that_names_both_and_stands_higher() -> None:
    (found,) = _two(0.6, 0.7)
    assert (found.suggesters, found.score) == (("one", "other"), 0.88)


def test_another_suggester_that_agrees_does_not_change_the_id() -> None:
    (alone,) = suggest_all(document_of(TEXT), CODES, [Told([("موسكو", "LOC", 0.6)], name="one")])
    (agreed,) = _two(0.6, 0.9)
    assert agreed.id == alone.id


def test_one_suggester_that_says_the_same_twice_does_not_agree_with_itself() -> None:
    told = Told([("موسكو", "LOC", 0.6), ("موسكو", "LOC", 0.7)])
    (found,) = suggest_all(document_of(TEXT), CODES, [told])
    assert (found.agreeing, found.score) == ((), 0.7)


def test_two_who_agree_win_over_a_higher_score_that_stands_alone() -> None:
    one = Told([("وانغ يي", "PER", 0.6), ("وانغ يي موسكو", "LOC", 0.8)], name="one")
    other = Told([("وانغ يي", "PER", 0.6)], name="other")
    (found,) = suggest_all(document_of(TEXT), CODES, [one, other])
    assert found.code == "PER"


def test_precedent_stays_the_main_suggester_and_names_who_agrees() -> None:
    precedent = Precedent()
    precedent.add("موسكو", "LOC")
    (found,) = _two(0.6, 0.7, precedent=precedent)
    assert found.suggesters == ("precedent", "one", "other")


def test_what_was_mostly_rejected_before_does_not_come_back_because_two_agree() -> None:
    precedent = Precedent()
    precedent.add("موسكو", "LOC", rejected=True)
    assert _two(0.9, 0.9, precedent=precedent) == ()


def test_a_suggestion_is_read_as_it_was_stored_before_there_were_several_suggesters() -> None:
    (found,) = suggest_all(document_of(TEXT), CODES, [Told([("موسكو", "LOC", 0.9)])])
    assert "agreeing" not in encode(found)
    assert decode(encode(found)) == found
    (agreed,) = _two(0.6, 0.7)
    assert decode(encode(agreed)) == agreed
