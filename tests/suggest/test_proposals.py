"""Tests of what the window proposes for a quote."""

import pytest
from builders_suggest import place

from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.suggest.document import document_of
from annotator.suggest.proposals import QuoteProposal, cue_candidates, quote_from, speaker_candidates

TEXT = (
    "التقى سامر حداد ومحمود حسن أمس.\n"
    "وقال وزير الخارجية سامر حداد إن المحادثات “انتهت بنجاح كبير”، مشيرا إلى أن اللقاء القادم في باريس.\n"
    "لم يعلق محمود حسن “ولا كلمة” على ذلك."
)
DOCUMENT = document_of(TEXT)


def _words(proposal: QuoteProposal | None) -> tuple[str | None, ...]:
    assert proposal is not None
    parts = (proposal.content, proposal.cue, proposal.speaker)
    return tuple(p.of(TEXT) if p is not None else None for p in parts)


def test_a_point_in_marks_gives_what_stands_in_them() -> None:
    proposal = quote_from(DOCUMENT, TEXT.index("بنجاح"))
    assert _words(proposal) == ("انتهت بنجاح كبير", "قال", "وزير الخارجية سامر حداد")
    assert proposal is not None
    assert proposal.type is QuoteType.MIXED
    assert proposal.clause is not None
    assert proposal.clause.of(TEXT).startswith("المحادثات")


def test_a_point_in_a_reported_clause_gives_the_clause() -> None:
    assert _words(quote_from(DOCUMENT, TEXT.index("اللقاء"))) == (
        "اللقاء القادم في باريس",
        "مشيرا",
        "وزير الخارجية سامر حداد",
    )


def test_a_selection_is_the_content_widened_to_words_without_its_marks() -> None:
    start, end = TEXT.index("“ولا"), TEXT.index("كلمة”") + 5
    proposal = quote_from(DOCUMENT, Span(start, end))
    assert proposal is not None
    assert proposal.content.of(TEXT) == "ولا كلمة"
    inside = quote_from(DOCUMENT, place(TEXT, "لقاء القاد"))
    assert inside is not None
    assert inside.content.of(TEXT) == "اللقاء القادم"


def test_there_is_no_quote_where_nothing_is_reported() -> None:
    assert quote_from(DOCUMENT, TEXT.index("التقى")) is None
    assert quote_from(DOCUMENT, Span(TEXT.index("."), TEXT.index(".") + 1)) is None


def test_cues_come_nearest_first_and_never_from_inside_the_content() -> None:
    content = place(TEXT, "اللقاء القادم في باريس")
    assert [s.of(TEXT) for s in cue_candidates(DOCUMENT, [content])] == ["مشيرا", "قال"]
    whole = place(TEXT, "المحادثات “انتهت بنجاح كبير”، مشيرا إلى أن اللقاء")
    assert [s.of(TEXT) for s in cue_candidates(DOCUMENT, [whole])] == ["قال"]


def test_speakers_come_with_title_and_coordination_and_each_once() -> None:
    content, cue = place(TEXT, "انتهت بنجاح كبير"), place(TEXT, "قال")
    found = [s.of(TEXT) for s in speaker_candidates(DOCUMENT, [content], cue)]
    assert found == ["وزير الخارجية سامر حداد", "سامر حداد ومحمود حسن"]


def test_the_last_speaker_is_a_candidate() -> None:
    content, cue = place(TEXT, "ولا كلمة"), None
    earlier = [place(TEXT, "وزير الخارجية سامر حداد")]
    found = [s.of(TEXT) for s in speaker_candidates(DOCUMENT, [content], cue, earlier)]
    assert found[:2] == ["وزير الخارجية سامر حداد", "محمود حسن"]


@pytest.mark.parametrize("most", [1, 2])
def test_there_are_no_more_candidates_than_asked_for(most: int) -> None:
    content, cue = place(TEXT, "انتهت بنجاح كبير"), place(TEXT, "قال")
    assert len(speaker_candidates(DOCUMENT, [content], cue, most=most)) == most
