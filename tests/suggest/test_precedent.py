"""Tests of precedent: what was decided before for the same words."""

from builders_suggest import place
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.clitics import name_key
from annotator.suggest.document import document_of
from annotator.suggest.precedent import Precedent, occurrences


def _suggested(precedent: Precedent, text: str) -> list[tuple[str, str]]:
    return [(s.span.of(text), s.code) for s in precedent.suggest(document_of(text))]


def test_accepted_words_are_suggested_again_in_another_spelling_with_clitics_outside() -> None:
    precedent = Precedent()
    precedent.add("اوليه اوبسالا", "ORG")
    text = "زار أولّية أوبسالا ثم عاد لأوليه  أوبسالا."
    assert _suggested(precedent, text) == [("أولّية أوبسالا", "ORG"), ("أوليه  أوبسالا", "ORG")]


def test_words_that_were_rejected_as_often_are_not_suggested() -> None:
    precedent = Precedent()
    precedent.add("صالح", "PER")
    precedent.add("صالح", "PER", rejected=True)
    assert _suggested(precedent, "كان صالح هنا") == []


def test_the_code_accepted_most_often_is_suggested() -> None:
    precedent = Precedent()
    for code in ("LOC", "ORG", "ORG"):
        precedent.add("البيت الابيض", code)
    precedent.add("البيت الابيض", "LOC", rejected=True)
    assert _suggested(precedent, "أعلن البيت الأبيض") == [("البيت الأبيض", "ORG")]


def test_a_decision_taken_back_leaves_nothing() -> None:
    precedent = Precedent()
    precedent.add("تعز", "LOC")
    precedent.remove("تعز", "LOC")
    assert precedent.counts("تعز") == {}
    assert _suggested(precedent, "في تعز") == []


def test_a_name_is_not_cut_out_of_another_known_one() -> None:
    precedent = Precedent()
    precedent.add("وهران", "LOC")
    precedent.add("هران", "LOC")
    assert _suggested(precedent, "في وهران") == [("وهران", "LOC")]


def test_the_article_swallowed_in_lil_belongs_to_the_key() -> None:
    text = "قال للكرملين إن الكرملين لا يعلق، والكرملين لا يرد"
    key = name_key(text, place(text, "كرملين"))
    assert key == "الكرملين"
    assert [s.of(text) for s in occurrences(document_of(text), key)] == ["كرملين", "الكرملين", "الكرملين"]


def test_occurrences_do_not_cross_a_line() -> None:
    text = "وزارة الدفاع\nوزارة\nالدفاع"
    assert [s.start for s in occurrences(document_of(text), "وزاره الدفاع")] == [0]


@given(st.lists(st.tuples(st.sampled_from(["مصر", "مصر العليا", "قطر"]), st.booleans()), max_size=20))
def test_taking_all_back_leaves_an_empty_precedent(decisions: list[tuple[str, bool]]) -> None:
    precedent = Precedent()
    for key, rejected in decisions:
        precedent.add(key, "LOC", rejected=rejected)
    for key, rejected in reversed(decisions):
        precedent.remove(key, "LOC", rejected=rejected)
    assert precedent == Precedent() or not precedent.suggest(document_of("مصر العليا قطر"))
    assert all(precedent.counts(key) == {} for key, _ in decisions)


def _with_reasons(precedent: Precedent, text: str) -> list[tuple[str, str, str]]:
    return [(s.span.of(text), s.code, s.why) for s in precedent.suggest(document_of(text))]


def test_another_spelling_of_a_known_name_is_offered_as_it() -> None:
    precedent = Precedent()
    precedent.add("بوتين", "PER")
    precedent.add("شي جين بينغ", "PER")
    text = "التقى بوتن شي جين بينج"
    assert _with_reasons(precedent, text) == [("بوتن", "PER", "as بوتين"), ("شي جين بينج", "PER", "as شي جين بينغ")]
    assert all(s.score < 0.8 for s in precedent.suggest(document_of(text)))


def test_a_spelling_that_was_decided_by_itself_is_not_offered_as_another() -> None:
    precedent = Precedent()
    precedent.add("بوتين", "PER")
    precedent.add("بوتن", "PER", rejected=True)
    assert _suggested(precedent, "قال بوتن") == []


def test_the_last_word_of_a_known_person_is_offered_but_not_that_of_a_place() -> None:
    precedent = Precedent()
    precedent.add("نبيل زمقشط", "PER")
    precedent.add("وادي طبلغن", "LOC")
    assert _with_reasons(precedent, "عاد زمقشط إلى طبلغن") == [("زمقشط", "PER", "as نبيل زمقشط")]


def test_a_common_word_is_never_taken_for_a_spelling_of_a_name() -> None:
    precedent = Precedent()
    precedent.add("الرايس", "PER")  # sounds like الرئيس
    assert _suggested(precedent, "عاد الرئيس أمس") == []
