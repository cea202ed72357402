"""Tests of the merging of suggestions."""

from builders_suggest import Told, place

from annotator.model.article import Zone, ZoneKind
from annotator.model.codebook import parse_codebook
from annotator.model.facts import Rejection
from annotator.model.span import Span
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
