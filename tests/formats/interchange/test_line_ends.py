"""Line ends as an article has them: the letters of every mark stay the same but for CR."""

from dataclasses import replace

from builders_interchange import TEXT, documents, news
from hypothesis import given

from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.line_ends import with_plain_line_ends
from annotator.formats.interchange.reporting import Tally
from annotator.model.article import clean_text


def test_the_text_is_the_one_that_an_article_keeps() -> None:
    marked = replace(news(), text=TEXT)
    plain = with_plain_line_ends(marked, Tally())
    assert plain.text == clean_text(TEXT)
    assert [m.surfaces(plain.text) for m in plain.marks] == [m.surfaces(TEXT) for m in marked.marks]


@given(documents())
def test_every_mark_keeps_its_letters_but_for_cr(document: Document) -> None:
    tally = Tally()
    plain = with_plain_line_ends(document, tally)
    assert plain.text == clean_text(document.text)
    assert tally.report().whole == (plain == document)
    for before, after in zip(document.marks, plain.marks, strict=True):
        for was, now in zip(before.surfaces(document.text), after.surfaces(plain.text), strict=True):
            assert now.replace("\n", "") == was.replace("\r", "").replace("\n", "")


def test_a_byte_order_mark_and_a_lone_cr_are_counted() -> None:
    text = "\ufeffاب\rج\r\nد"
    marks = tuple(Mark(id=str(i), stretches=(Stretch(i, i + 1),)) for i in range(len(text)))
    plain = with_plain_line_ends(Document(text=text, marks=marks), Tally())
    assert plain.text == "اب\nج\nد"
    assert [m.surfaces(plain.text)[0] for m in plain.marks] == ["", "ا", "ب", "\n", "ج", "", "\n", "د"]
