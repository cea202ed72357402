"""What corrections cost, by the table of keys."""

from builders_learn import place, quote

from annotator.learn.prices import edge_steps, name_from_nothing, quote_corrected, quote_from_nothing
from annotator.suggest.document import document_of

TEXT = "وصل سالم المرواني إلى ولاية بنزرت.\nوقال سالم المرواني إن الطريق مفتوح."


def test_a_name_costs_the_way_its_words_and_the_digit() -> None:
    assert name_from_nothing(document_of(TEXT), place(TEXT, "سالم المرواني")) == 1 + 2 + 1


def test_a_proclitic_goes_out_by_itself() -> None:
    text = "تحدث إلى وسالم أمس"
    assert name_from_nothing(document_of(text), place(text, "سالم")) == 1 + 1 + 1


def test_an_edge_costs_a_step_for_each_word() -> None:
    document = document_of(TEXT)
    assert edge_steps(document, place(TEXT, "سالم"), place(TEXT, "سالم المرواني إلى")) == 2
    assert edge_steps(document, place(TEXT, "سالم المرواني إلى"), place(TEXT, "المرواني")) == 2


def test_the_article_and_a_proclitic_are_one_step() -> None:
    text = "زار والمرسى اليوم"
    document = document_of(text)
    assert edge_steps(document, place(text, "والمرسى"), place(text, "المرسى")) == 1
    assert edge_steps(document, place(text, "المرسى"), place(text, "مرسى")) == 1


def test_steps_by_letters_count_where_no_word_ends() -> None:
    text = "قال المرواني"
    assert edge_steps(document_of(text), place(text, "المرواني"), place(text, "المروان")) == 1


def test_a_quote_costs_the_way_the_quote_and_two_keys_for_each_part() -> None:
    said = quote(TEXT, "الطريق مفتوح", "قال", "سالم المرواني")
    assert quote_from_nothing(document_of(TEXT), said) == 1 + 1 + 2 + 2


def test_a_suggested_quote_costs_its_wrong_parts_only() -> None:
    said = quote(TEXT, "الطريق مفتوح", "قال", "سالم المرواني")
    shown = quote(TEXT, "الطريق مفتوح", "قال", None)
    assert quote_corrected(document_of(TEXT), said, said) == 0
    assert quote_corrected(document_of(TEXT), shown, said) == 2
