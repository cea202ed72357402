"""Quotes, their parts and the registry as actions on a real corpus."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.coding import actions, helping, quoting
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.errors import UserError
from annotator.model.facts import Quote, QuoteType
from annotator.model.ids import text_hash
from annotator.model.shipped import load_codebook
from annotator.model.span import Span

TEXT = (
    "افتتاح المصنع\n"
    "قالت الوزيرة ليلى الحداد إن المصنع «لن يتوقف عن العمل»، وأضاف المدير: «سنعمل ليلا ونهارا كل يوم».\n"
    "ووصفت ليلى الحداد المصنع بأنه جميل، وتحدثت لوكالة الأفق."
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Corpus.create(tmp_path / "c.sqlite", name="t", coder="Rana", codebook=load_codebook("news")) as corpus:
        corpus.add_articles(
            [Article(id="a", title="t", text=TEXT, text_sha256=text_hash(TEXT), zones=default_zones(TEXT))]
        )
        yield corpus.session("Rana")


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def only_quote(session: Session) -> Quote:
    (quote,) = session.open("a").layer.quotes
    return quote


def test_the_type_is_worked_out_and_follows_the_content(session: Session) -> None:
    session.act("a", quoting.quote, {"content": [at("لن يتوقف عن العمل")], "cue": [at("قالت")]})
    quote = only_quote(session)
    assert (quote.type, quote.type_set) == (QuoteType.MIXED, False)
    session.act("a", quoting.set_parts, quote.id, {"content": [at("سنعمل ليلا ونهارا كل يوم")], "cue": [at("أضاف")]})
    assert only_quote(session).type is QuoteType.DIRECT


def test_a_type_that_the_coder_set_stays(session: Session) -> None:
    session.act("a", quoting.quote, {"content": [at("لن يتوقف عن العمل")]}, type=QuoteType.PARTIAL)
    session.act("a", quoting.set_parts, only_quote(session).id, {"cue": [at("قالت")]})
    assert (only_quote(session).type, only_quote(session).type_set) == (QuoteType.PARTIAL, True)


def test_parts_keep_their_ids_and_links_go_with_a_part_that_is_taken_away(session: Session) -> None:
    places = {"content": [at("لن يتوقف عن العمل")], "speaker": [at("ليلى الحداد")]}
    session.act("a", quoting.quote, places)
    before = only_quote(session)
    assert before.speaker is not None
    session.act("a", quoting.link_new, before.speaker.id, "ليلى الحداد", code="PER")
    session.act("a", quoting.set_parts, before.id, {"speaker": [at("الوزيرة ليلى الحداد")]})
    after = only_quote(session)
    assert after.speaker is not None
    assert after.speaker.id == before.speaker.id
    assert len(session.open("a").layer.links_of(before.speaker.id)) == 1
    session.act("a", quoting.set_parts, before.id, {"speaker": None})
    assert session.open("a").layer.links_of(before.speaker.id) == ()


def test_a_new_entry_and_its_link_are_undone_as_one(session: Session) -> None:
    (made,) = session.act("a", actions.code, at("ليلى الحداد"), "PER").ids
    session.act("a", quoting.link_new, made, " ليلى   الحداد ", code="PER")
    assert [e.name for e in session.entries.values()] == ["ليلى الحداد"]
    session.undo()
    assert session.entries == {}
    assert session.open("a").layer.links_of(made) == ()
    session.redo()
    assert len(session.entries) == 1


def test_removing_an_annotation_takes_its_links_and_undo_brings_them_back(session: Session) -> None:
    (made,) = session.act("a", actions.code, at("ليلى الحداد"), "PER").ids
    session.act("a", quoting.link_new, made, "ليلى الحداد")
    session.act("a", actions.remove, made)
    assert session.open("a").layer.facts == {}
    session.undo()
    assert len(session.open("a").layer.links_of(made)) == 1


@pytest.mark.parametrize(
    "places",
    [{}, {"content": []}, {"content": None}, {"content": [Span(0, 5)], "addressee": [Span(0, 5)]},
     {"content": [Span(0, 99999)]}],
)  # fmt: skip
def test_a_quote_that_makes_no_sense_is_refused_with_a_sentence(session: Session, places: quoting.Places) -> None:
    with pytest.raises(UserError):
        session.act("a", quoting.quote, places)


def test_key_q_finds_the_marks_around_the_caret_with_cue_and_speaker(session: Session) -> None:
    article = session.open("a").article
    places = helping.quote_from(article, TEXT.index("ليلا ونهارا"))
    assert {name: [s.of(TEXT) for s in spans or ()] for name, spans in places.items()} == {
        "content": ["سنعمل ليلا ونهارا كل يوم"],
        "cue": ["أضاف"],
        "speaker": ["المدير"],
    }


def test_candidates_name_the_speaker_with_title_and_the_cue(session: Session) -> None:
    session.act("a", quoting.quote, {"content": [at("لن يتوقف عن العمل")], "cue": [at("قالت")]})
    desk, quote = session.open("a"), only_quote(session)
    assert helping.speaker_candidates(desk, quote)[0].of(TEXT) == "الوزيرة ليلى الحداد"
    assert "قالت" in [s.of(TEXT) for s in helping.cue_candidates(desk, quote)]


def test_a_new_entity_leaves_its_proclitics_outside(session: Session) -> None:
    word = at("لوكالة")
    assert helping.proposed_entity_span(session.open("a"), word).of(TEXT) == "وكالة"


def test_a_selection_that_ends_inside_a_word_is_taken_as_it_is(session: Session) -> None:
    word = at("لوكالة")
    inside = Span(word.start, word.end - 1)
    assert helping.proposed_entity_span(session.open("a"), inside) == inside


def test_the_same_words_are_found_everywhere(session: Session) -> None:
    found = helping.same_everywhere(session.open("a").article, at("ليلى الحداد"))
    assert [s.of(TEXT) for s in found] == ["ليلى الحداد", "ليلى الحداد"]


def test_the_spellings_of_an_entry_are_counted_over_mentions_and_speakers(session: Session) -> None:
    (first,) = session.act("a", actions.code, at("ليلى الحداد"), "PER").ids
    link, entry = session.act("a", quoting.link_new, first, "ليلى الحداد", code="PER").ids
    places = {"content": [at("لن يتوقف عن العمل")], "speaker": [at("الوزيرة ليلى الحداد")]}
    session.act("a", quoting.quote, places)
    session.act("a", quoting.link, only_quote(session).id, entry)
    assert session.spellings(entry) == {"ليلى الحداد": 1, "الوزيرة ليلى الحداد": 1}
    assert session.spellings(link) == {}


def test_stretches_of_one_part_that_overlap_become_one(session: Session) -> None:
    start = TEXT.index("لن يتوقف")
    places = [Span(start, start + 8), Span(start + 3, start + 11), Span(start + 12, start + 17), Span(start, start + 8)]
    session.act("a", quoting.quote, {"content": places})
    (made,) = session.open("a").layer.quotes
    assert made.content.spans == (Span(start, start + 11), Span(start + 12, start + 17))
