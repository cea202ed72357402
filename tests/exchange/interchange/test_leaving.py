"""What a coder stated as a neutral document: every kind of statement, at its place, under its own id."""

from dataclasses import replace

import pytest

from annotator.exchange.interchange.leaving import Names, neutral
from annotator.formats.export_model import CodedArticle, namesakes
from annotator.formats.interchange.document import Document, Mark, Note, Relation, Stretch
from annotator.formats.interchange.naming import file_name, same_file
from annotator.formats.interchange.reporting import Tally
from annotator.model import facts
from annotator.model.article import Article, Source, clean_text, default_zones
from annotator.model.facts import Annotation, Entry, Link, Part, Quote, QuoteType, Rejection, Value, value_id
from annotator.model.ids import text_hash
from annotator.model.span import Span

TEXT = clean_text("قَالَ سالمٌ 😀 العامري:\r\n«الخطُّ جاهزٌ» وأضاف «آمن» بحسب ما يسمى «المجلس».\r\n")
NAME, FIRST, SECOND = Span(6, 21), Span(23, 37), Span(44, 49)
SCARE = Span(63, 71)
CUE, CLAUSE = Span(0, 5), Span(38, 43)


def coded(**stated: object) -> CodedArticle:
    source = Source(outlet="رويترز", date="2026-01-02", extra={"section": "news", "title": "of a file", "empty": ""})
    article = Article(
        id="a1",
        title="عنوان",
        text=TEXT,
        text_sha256=text_hash(TEXT),
        path="C:\\news\\a1.txt",
        source=source,
    )
    return CodedArticle(article=article, coder="هدى", round="main", state="finished", **stated)  # type: ignore[arg-type]


def left(**stated: object) -> tuple[Document, list[str]]:
    tally = Tally()
    document = neutral(coded(**stated), tally, name="a1")
    report = tally.report()
    return document, [f"{told.what}: {told.place}" for told in (*report.dropped, *report.changed)]


def quote(**more: object) -> Quote:
    content = Part(id="c1", spans=(FIRST, SECOND))
    return replace(Quote(id="q1", type=QuoteType.MIXED, content=content), **more)  # type: ignore[arg-type]


def test_the_places_of_this_text_are_what_they_seem() -> None:
    assert "\r" not in TEXT
    assert [span.of(TEXT) for span in (NAME, FIRST, SECOND, SCARE, CUE)] == [
        "سالمٌ 😀 العامري", "«الخطُّ جاهزٌ»", "«آمن»", "«المجلس»", "قَالَ",
    ]  # fmt: skip


def test_text_and_data_of_the_article_leave_with_ids_round_and_state() -> None:
    document, told = left()
    assert (document.text, document.name, document.coder) == (TEXT, "a1", "هدى")
    assert document.metadata == (
        ("title", "عنوان"),
        ("outlet", "رويترز"),
        ("date", "2026-01-02"),
        ("section", "news"),
        ("article", "a1"),
        ("state", "finished"),
    )
    assert told == ["metadata: a1, title"]
    again = neutral(replace(coded(), round="pilot"), Tally(), name="a1")
    assert ("round", "pilot") in again.metadata
    gold = neutral(replace(coded(), role="adjudicator"), Tally(), name="a1")
    assert ("role", "adjudicator") in gold.metadata
    assert not [
        name for name, _ in neutral(replace(coded(), role="coder"), Tally(), name="a1").metadata if name == "role"
    ]


def test_names_nest_and_overlap_and_keep_ids_and_attributes() -> None:
    outer = Annotation(id="n1", span=NAME, code="PER", attributes=(("gender", "m"),))
    inner = Annotation(id="n2", span=Span(6, 11), code="ORG")
    document, told = left(annotations=(outer, inner))
    assert document.marks == (
        Mark(id="n1", layer="name", label="PER", stretches=(Stretch(6, 21),), attributes=(("gender", "m"),)),
        Mark(id="n2", layer="name", label="ORG", stretches=(Stretch(6, 11),)),
    )
    assert told == ["ids: a1", "metadata: a1, title"]


def test_a_quote_is_its_stretches_with_a_mark_for_each_part_that_fills_a_slot() -> None:
    parts = {"cue": Part(id="p1", spans=(CUE,)), "speaker": Part(id="p2", spans=(NAME,))}
    document, _ = left(quotes=(quote(type_set=True, clause=Part(id="p3", spans=(CLAUSE,)), **parts),))
    assert document.marks == (
        Mark(
            id="q1",
            layer="quote",
            label="mixed",
            stretches=(Stretch(23, 37), Stretch(44, 49)),
            attributes=(("type_set", True),),
        ),
        Mark(id="p3", layer="clause", stretches=(Stretch(38, 43),)),
        Mark(id="p1", layer="cue", stretches=(Stretch(0, 5),)),
        Mark(id="p2", layer="speaker", stretches=(Stretch(6, 21),)),
    )
    assert document.relations == (
        Relation(id="q1/clause", source="q1", target="p3", slot="clause"),
        Relation(id="q1/cue", source="q1", target="p1", slot="cue"),
        Relation(id="q1/speaker", source="q1", target="p2", slot="speaker"),
    )


def test_a_scare_quote_is_a_quote_without_parts() -> None:
    scare = Quote(id="s1", type=QuoteType.PARTIAL, content=Part(id="c2", spans=(SCARE,)))
    document, _ = left(quotes=(scare,))
    assert document.marks == (Mark(id="s1", layer="quote", label="partial", stretches=(Stretch(63, 71),)),)
    assert document.relations == ()


def test_who_is_meant_leaves_as_the_names_of_entries() -> None:
    name = Annotation(id="n1", span=NAME, code="PER")
    speaker = Part(id="p2", spans=(NAME,))
    links = tuple(
        Link(id=f"l{n}", target=target, entry=entry)
        for n, (target, entry) in enumerate((("n1", "e1"), ("n1", "e2"), ("n1", "e3"), ("p2", "e1"), ("p2", "gone")))
    )
    entries = (
        Entry(id="e1", name="سالم العامري", note="the minister"),
        Entry(id="e2", name="Salem"),
        Entry(id="e3", name="Salem"),
    )
    document, told = left(
        annotations=(name,),
        quotes=(quote(speaker=speaker),),
        links=links,
        entries=entries,
        namesakes=namesakes(entries),
    )
    by_id = {mark.id: dict(mark.attributes) for mark in document.marks}
    namesake = {"entry_2": "Salem", "entry_2_id": "e2", "entry_3": "Salem", "entry_3_id": "e3"}
    assert by_id["n1"] == {"entry": "سالم العامري", **namesake}
    assert by_id["p2"] == {"entry": "سالم العامري"}
    assert told[:3] == ["link: p2", "registry note: e1", "ids: a1"]


def test_an_attribute_gives_way_to_the_name_of_an_entry() -> None:
    stated = (("entry", "x"), ("entry_2", "y"), ("entry_date", "z"))
    document, told = left(annotations=(Annotation(id="n1", span=NAME, code="PER", attributes=stated),))
    assert document.marks[0].attributes == (("entry_date", "z"),)
    assert told[:2] == ["attribute: n1, entry", "attribute: n1, entry_2"]


def test_answers_leave_with_the_quote_and_the_article() -> None:
    answers = (("q1", "tone", ("2",)), ("a1", "topics", ("1", "3")), ("e1", "party", ("x",)))
    values = tuple(Value(id=value_id(t, v), target=t, variable=v, values=said) for t, v, said in answers)
    document, told = left(quotes=(quote(),), values=values)
    assert document.marks[0].attributes == (("tone", "2"),)
    assert document.marks[1] == Mark(id="a1", layer="article", attributes=(("topics", "1 | 3"),))
    assert "value: e1, party" in told


def test_notes_leave_with_what_they_are_about() -> None:
    notes = (
        facts.Note(id="1", text="عن المقال"),
        facts.Note(id="2", text="who?", target="n1", question=True),
        facts.Note(id="3", text="here", span=CUE),
        facts.Note(id="4", text="of what is said", target="c1"),
        facts.Note(id="5", text="of nothing", target="gone"),
    )
    document, told = left(annotations=(Annotation(id="n1", span=NAME, code="PER"),), quotes=(quote(),), notes=notes)
    assert document.notes == (
        Note(text="عن المقال", kind="note"),
        Note(text="who?", target="n1", kind="question"),
        Note(text="here", target="3", kind="note"),
        Note(text="of what is said", target="q1", kind="note"),
    )
    assert document.marks[-1] == Mark(id="3", layer="note", stretches=(Stretch(0, 5),))
    assert told[0] == "note: 5"
    assert told[-1] == "note: 4"


def test_what_no_other_program_is_given_is_told_one_by_one() -> None:
    with_zones = coded(
        rejections=(Rejection(id="r1", code="PER", span=CUE),),
        origins={"n1": {"outcome": "corrected"}, "n2": {"outcome": "own"}},
        finished="2026-03-02T08:00:00Z",
    )
    tally = Tally()
    neutral(replace(with_zones, article=replace(with_zones.article, zones=default_zones(TEXT))), tally, name="a1")
    dropped = [told.what for told in tally.report().dropped]
    assert dropped == ["rejection", "origin", *["zone"] * len(default_zones(TEXT)), "finished", "metadata"]


@pytest.mark.parametrize(
    ("paths", "named"),
    [
        (("a/x.txt", "b/x.txt", "c/X.txt"), ["x", "x_2", "X_3"]),
        (("", "", "news.jsonl"), ["عنوان", "عنوان_2", "news"]),
        (("x.txt", "x_2.txt", "y/x.txt"), ["x", "x_2", "x_3"]),
        (("a:b?.txt", "C:\\d\\e.txt"), ["a_b_", "e"]),
    ],
)
def test_each_article_has_a_name_of_its_own_that_is_a_files_name(paths: tuple[str, ...], named: list[str]) -> None:
    names = Names()
    given = []
    for number, path in enumerate(paths):
        one = coded()
        given.append(names.name(replace(one, article=replace(one.article, id=str(number), path=path))))
    assert given == named


def test_coders_of_an_article_share_its_name_but_one_coder_has_it_once() -> None:
    names = Names()
    first, other = coded(), replace(coded(), coder="Sami")
    assert [names.name(one) for one in (first, other, first)] == ["a1", "a1", "a1_2"]


def test_names_that_begin_alike_are_told_apart_before_they_are_cut() -> None:
    for title in ("ع" * 200, "😀" * 200, "e\u0301" * 200):
        given = names_of(*[title] * 12)
        assert len(set(given)) == len(given)
        assert [file_name(name) for name in given] == given


def test_names_that_are_one_file_on_some_system_are_told_apart() -> None:
    assert len({same_file(name) for name in names_of("é", "e\u0301", "É")}) == 3


def names_of(*titles: str) -> list[str]:
    names, one = Names(), coded()
    articles = [replace(one.article, id=str(n), title=title, path="") for n, title in enumerate(titles)]
    return [names.name(replace(one, article=article)) for article in articles]
