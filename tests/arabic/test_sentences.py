"""Tests of sentences and paragraphs."""

from annotator.arabic.sentences import paragraphs, sentences


def test_a_sentence_ends_at_its_mark_with_what_closes_behind_it() -> None:
    text = "قال: «انتهى الأمر.» ثم مضى! أين هو؟ لا ندري"
    assert [s.of(text) for s in sentences(text)] == ["قال: «انتهى الأمر.»", "ثم مضى!", "أين هو؟", "لا ندري"]


def test_a_stop_in_a_number_or_an_abbreviation_ends_nothing() -> None:
    text = "بلغت 10.5 نقاط وفق و. أ. ف اليوم."
    assert [s.of(text) for s in sentences(text)] == [text]


def test_a_sentence_ends_with_its_paragraph() -> None:
    text = "العنوان\n\n  النص هنا.  \n"
    assert [s.of(text) for s in sentences(text)] == ["العنوان", "النص هنا."]
    assert [p.of(text) for p in paragraphs(text)] == ["العنوان", "النص هنا."]
