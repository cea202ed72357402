"""A foreign document as what a coder would state here: every rule, and that nothing is lost unsaid."""

import pytest
from arriving_builders import TEXT, arriving, at, book_with, mark, quoted, slot

from annotator.formats.interchange.document import Document, Layer, Mark, Note, Relation, Stretch
from annotator.model.article import ZoneKind
from annotator.model.errors import UserError
from annotator.model.facts import QuoteType
from annotator.model.span import Span

OFF = {
    "layers": [
        {"id": "entity", "kind": "span", "codes": [{"id": "PER"}, {"id": "DATE", "on": False}]},
        {"id": "quote", "kind": "quote", "on": False},
    ]
}


def named(*marks: Mark, **more) -> Document:
    return Document(text=TEXT, name="معرض", marks=marks, **more)


def test_a_name_whose_label_is_a_code_is_that_code() -> None:
    seen = arriving(named(mark("1", "name", "LOC", "بيروت")))
    assert seen.names == [("LOC", "بيروت")]
    assert seen.report.whole


def test_a_label_that_no_code_has_becomes_a_code_of_its_name() -> None:
    seen = arriving(named(mark("1", "name", "City", "بيروت"), mark("2", "webanno.custom.X", "low", "معرض")))
    assert seen.names == [("webanno.custom.X/low", "معرض"), ("City", "بيروت")]
    made = seen.codebook.code("City")
    assert made is not None
    assert (made.layer, made.on, made.key, made.name.in_language("ar")) == ("entity", True, "4", "City")


def test_a_label_of_a_layer_that_each_project_names_is_the_code_of_that_label() -> None:
    assert arriving(named(mark("1", "label", "LOC", "بيروت"))).names == [("LOC", "بيروت")]


def test_without_new_codes_an_unknown_label_is_left_out_and_told() -> None:
    seen = arriving(named(mark("1", "name", "City", "بيروت")), new_codes=False)
    assert (seen.names, seen.dropped) == ([], ["City"])


def test_labels_become_what_was_said_of_them() -> None:
    said = {"City": "LOC", "Speech": "quote/mixed", "Sayer": "speaker", "Noise": ""}
    seen = arriving(
        named(
            mark("1", "name", "City", "بيروت"),
            mark("2", "name", "Speech", "سيبقى مفتوحا"),
            mark("3", "name", "Sayer", "سامي الحلبي"),
            mark("4", "name", "Noise", "معرض"),
            relations=(Relation(id="r", source="2", target="3", label="Sayer"),),
        ),
        labels=said,
    )
    (quote,) = seen.arrived.quotes
    assert (quote.type, quote.type_set) == (QuoteType.MIXED, False)
    assert quote.speaker is not None
    assert quote.speaker.spans == (Span(at("سامي الحلبي").start, at("سامي الحلبي").end),)
    assert seen.names == [("LOC", "بيروت")]
    assert seen.dropped == ["Noise"]


def test_a_quote_has_its_parts_and_they_are_linked_by_name() -> None:
    seen = arriving(quoted())
    (quote,) = seen.arrived.quotes
    parts = {name: [span.of(TEXT) for span in part.spans] for name, part in quote.parts().items()}
    assert parts == {"content": ["سيبقى مفتوحا"], "cue": ["قال"], "speaker": ["الوزير سامي الحلبي"]}
    assert quote.speaker is not None
    assert [(n.target, n.name) for n in seen.arrived.namings] == [(quote.speaker.id, "سامي الحلبي")]
    assert seen.report.whole


def test_one_mark_may_be_the_speaker_of_several_quotes_and_a_name_besides() -> None:
    person = mark("p", "name", "PER", "سامي الحلبي")
    two = named(
        mark("1", "quote", "", "سيبقى مفتوحا"),
        mark("2", "quote", "", "الدخول مجاني"),
        person,
        relations=(slot("1", "p", "speaker"), slot("2", "p", "speaker")),
    )
    seen = arriving(two)
    one, other = seen.arrived.quotes
    assert one.speaker is not None
    assert other.speaker is not None
    assert one.speaker.id != other.speaker.id
    assert one.speaker.spans == other.speaker.spans
    assert seen.names == [("PER", "سامي الحلبي")]
    assert seen.report.whole


def test_a_type_that_is_not_said_is_computed_and_one_that_is_none_is_told() -> None:
    seen = arriving(named(mark("1", "quote", "", "سيبقى مفتوحا"), mark("2", "quote", "reported", "الدخول مجاني")))
    assert [q.type for q in seen.arrived.quotes] == [QuoteType.MIXED, QuoteType.INDIRECT]
    assert seen.changed == ["type"]
    assert seen.arrived.untyped == {q.id for q in seen.arrived.quotes}


@pytest.mark.parametrize("truth", [True, "true", 1])
def test_a_type_that_a_coder_set_stays_set(truth: object) -> None:
    (quote,) = arriving(named(mark("1", "quote", "direct", "سيبقى مفتوحا", type_set=truth))).arrived.quotes
    assert (quote.type, quote.type_set) == (QuoteType.DIRECT, True)


def test_a_name_of_several_stretches_goes_from_first_to_last() -> None:
    seen = arriving(named(mark("1", "name", "PER", "الوزير", "الحلبي")))
    assert seen.names == [("PER", "الوزير سامي الحلبي")]
    assert seen.changed == ["PER"]


def test_blanks_at_the_edges_are_left_out_and_told() -> None:
    place = at("بيروت")
    wide = Mark(id="1", layer="name", label="LOC", stretches=(Stretch(place.start - 1, place.end + 1),))
    seen = arriving(named(wide))
    assert seen.names == [("LOC", "بيروت")]
    assert seen.changed == ["place"]


@pytest.mark.parametrize("where", [Stretch(4, 4), Stretch(4, 5)])
def test_a_mark_without_letters_is_dropped_and_told(where: Stretch) -> None:
    seen = arriving(named(Mark(id="1", layer="name", label="LOC", stretches=(where,))))
    assert (seen.names, "LOC" in seen.dropped) == ([], True)


def test_relations_slots_chains_and_marks_of_the_whole_are_dropped_and_told() -> None:
    chained = named(
        mark("1", "name", "PER", "سامي الحلبي"),
        mark("2", "coref", "", "الوزير"),
        mark("3", "name", "ORG", "المعرض"),
        mark("4", "topic", "culture"),
        mark("5", "speaker", "", "بيروت"),
        relations=(Relation(id="r", source="1", target="3", label="opens"), slot("3", "1", "opener")),
        layers=(Layer(name="coref", kind="chain"),),
    )
    seen = arriving(chained)
    assert seen.names == [("PER", "سامي الحلبي"), ("ORG", "المعرض")]
    assert sorted(seen.dropped) == ["chain", "relation", "slot", "speaker", "topic/culture"]


def test_notes_are_about_facts_places_and_the_article() -> None:
    place = Mark(id="n", layer="note", stretches=(at("المعرض"),))
    notes = (
        Note(text=" من هو؟ ", target="1", kind="question"),
        Note(text="هنا", target="n"),
        Note(text="خبر جيد"),
        Note(text=" "),
    )
    seen = arriving(named(mark("1", "name", "PER", "سامي الحلبي"), place, notes=notes))
    (person,) = seen.arrived.annotations
    about, here, whole = seen.arrived.notes
    assert (about.text, about.target, about.question) == ("من هو؟", person.id, True)
    assert (here.text, here.target, here.span) == ("هنا", None, Span(at("المعرض").start, at("المعرض").end))
    assert (whole.target, whole.span) == (None, None)
    assert seen.dropped == ["note"]
    assert not seen.changed


def test_a_note_about_what_is_not_kept_is_about_its_place() -> None:
    lost = mark("1", "name", "City", "بيروت")
    seen = arriving(named(lost, notes=(Note(text="أين؟", target="1"),)), new_codes=False)
    (note,) = seen.arrived.notes
    assert note.span == Span(at("بيروت").start, at("بيروت").end)
    assert seen.changed == ["note"]


def test_answers_about_the_article_and_its_quotes_arrive_with_their_values() -> None:
    whole = mark("a", "article", "", topic="1 | 3")
    seen = arriving(named(mark("1", "quote", "direct", "سيبقى مفتوحا", tone="2"), whole))
    (quote,) = seen.arrived.quotes
    assert [(a.target, a.variable, a.said) for a in seen.arrived.answers] == [
        (quote.id, "tone", "2"),
        ("", "topic", "1 | 3"),
    ]


def test_a_code_that_is_off_is_switched_on_and_so_are_quotes() -> None:
    seen = arriving(named(mark("1", "name", "DATE", "بيروت"), mark("2", "quote", "", "مجاني")), book=book_with(**OFF))
    date = seen.codebook.code("DATE")
    assert date is not None
    assert date.on
    assert seen.codebook.quotes() is not None
    assert seen.codebook.parent == book_with(**OFF).id


def test_a_merged_code_is_the_one_it_was_merged_into_and_a_retired_one_is_told() -> None:
    codes = [{"id": "PER"}, {"id": "POL", "retired": True}, {"id": "OLD", "retired": True}]
    book = book_with(layers=[{"id": "entity", "kind": "span", "codes": codes}], merged={"POL": "PER"})
    seen = arriving(named(mark("1", "name", "POL", "سامي الحلبي"), mark("2", "name", "OLD", "بيروت")), book=book)
    assert seen.names == [("OLD", "بيروت"), ("PER", "سامي الحلبي")]
    assert seen.changed == ["OLD"]
    assert seen.codebook.id == book.id


def test_attributes_that_the_code_has_are_kept_and_others_are_told() -> None:
    sex = {"id": "sex", "values": [{"id": "m"}, {"id": "f"}]}
    book = book_with(layers=[{"id": "entity", "kind": "span", "codes": [{"id": "PER", "attributes": [sex]}]}])
    seen = arriving(named(mark("1", "name", "PER", "سامي الحلبي", sex="m", age=40, entry="سامي")), book=book)
    (person,) = seen.arrived.annotations
    assert person.attributes == (("sex", "m"),)
    assert seen.dropped == ["attribute"]
    assert [(n.target, n.name, n.code) for n in seen.arrived.namings] == [(person.id, "سامي", "PER")]


def test_a_text_loses_its_mark_and_line_ends_and_positions_move_with_it() -> None:
    text = "\ufeffمعرض\r\nفي بيروت\r\nقال"
    seen = arriving(
        Document(text=text, marks=(Mark(id="1", layer="name", label="LOC", stretches=(at("بيروت", text),)),))
    )
    assert seen.arrived.text == "معرض\nفي بيروت\nقال"
    assert seen.names == [("LOC", "بيروت")]


def test_data_about_the_document_is_source_data() -> None:
    data = (
        ("title", "عنوان"),
        ("outlet", "الرأي"),
        ("date", "2026-11-26"),
        ("desk", 7),
        ("article", "x"),
        ("round", "r"),
    )
    arrived = arriving(Document(text=TEXT, metadata=data)).arrived
    assert (arrived.title, arrived.stated.source.outlet, arrived.stated.source.date) == ("عنوان", "الرأي", "2026-11-26")
    assert (arrived.stated.source.extra, arrived.stated.article) == ({"desk": "7"}, "x")


def test_the_annotation_of_all_that_every_uima_program_adds_is_no_name_around_the_names() -> None:
    whole = mark("0", "uima.tcas.DocumentAnnotation", "", TEXT, language="ar")
    seen = arriving(named(whole, mark("1", "name", "LOC", "بيروت")))
    assert seen.names == [("LOC", "بيروت")]
    assert seen.arrived.stated.source.extra == {"language": "ar"}
    assert seen.report.whole


def test_the_title_is_not_put_before_the_text_and_without_one_the_headline_is_it() -> None:
    assert arriving(Document(text=TEXT, metadata=(("title", "آخر"),))).arrived.text == TEXT
    assert arriving(Document(text=TEXT)).arrived.title == "معرض في بيروت"


def test_a_zone_in_which_somebody_coded_is_not_left_out() -> None:
    text = "معرض في بيروت\nقال الوزير كلاما.\nالمصدر: رويترز"
    marks = (Mark(id="1", layer="name", label="ORG", stretches=(at("رويترز", text),)),)
    assert ZoneKind.SKIP in {zone.kind for zone in arriving(Document(text=text)).arrived.zones}
    assert ZoneKind.SKIP not in {zone.kind for zone in arriving(Document(text=text, marks=marks)).arrived.zones}


def test_a_text_that_no_article_can_have_is_refused() -> None:
    with pytest.raises(UserError, match="NUL"):
        arriving(Document(text="قال\x00"))
    with pytest.raises(UserError, match="empty"):
        arriving(Document(text=" \n"))
