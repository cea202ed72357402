"""What the article shows: versions in lanes with letters, agreement pale, what was settled, what is gold."""

from settled_ground import Begin, Round

from annotator.model.span import Span
from ui.article import Mark, Shape


def marks_of(study: Round, case_id: str) -> list[Mark]:
    return [mark for mark in study.page.pane.view.marks if mark.tied_to == case_id]


def test_each_answer_has_a_lane_and_the_letters_of_who_gave_it(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    place, *versions = marks_of(study, case.id)
    assert place.style.shape is Shape.PLACE
    assert [(m.style.tag, m.style.lane) for m in versions] == [("AC LOC", 0), ("B ORG", 1)]


def test_who_marked_nothing_is_named_at_the_answer(begin: Begin) -> None:
    study = begin()
    case = study.go_to("القاهرة")
    tags = [m.style.tag for m in marks_of(study, case.id) if m.style.shape is Shape.VERSION]
    assert tags == ["AB LOC · C –\u200e"]


def test_of_a_quote_the_parts_that_differ_are_underlined(begin: Begin) -> None:
    study = begin()
    while "speaker" not in study.case.disagreement.kinds:
        study.press("Shift+F")
    text = study.page.pane.view.text
    found = {(m.style.tag, m.spans[0].of(text)) for m in marks_of(study, study.case.id) if m.style.lane or m.style.tag}
    assert found == {("A Speaker", "نبيل فهمي"), ("BC Speaker", "شكري")}


def test_what_all_agree_on_is_pale_before_and_after_it_is_taken_over(begin: Begin) -> None:
    study = begin()

    def bank() -> Mark:
        text = study.page.pane.view.text
        shown = study.page.pane.view.marks
        return next(m for m in shown if m.style.shape is Shape.ENTITY and m.spans[0].of(text) == "بنك الخليج")

    assert (bank().style.pale, bank().style.tag) == (True, "ORG")
    study.press("T", "Enter")
    assert (bank().style.pale, bank().style.tag) == (True, "ORG ✓")


def test_a_settled_case_shows_gold_and_its_versions_only_while_it_has_the_focus(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("1")
    assert [m.style.shape for m in marks_of(study, case.id)] == [Shape.PLACE]
    text = study.page.pane.view.text
    gold = [m for m in study.page.pane.view.marks if m.id.startswith("gold/")]
    assert [(m.spans[0].of(text), m.style.tag, m.style.pale) for m in gold] == [("المملكة", "LOC ✓", False)]
    study.go_to("المملكة")
    assert len(marks_of(study, case.id)) == 3


def test_a_click_on_a_case_goes_to_it(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("Shift+F")
    study.page.pane.view.mark_clicked.emit(marks_of(study, case.id)[1].id)
    assert study.case.id == case.id


def test_a_click_on_gold_leads_to_what_it_settled(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("1")
    gold = next(m for m in study.page.pane.view.marks if m.id.startswith("gold/"))
    study.page.pane.view.mark_clicked.emit(gold.id)
    assert study.case.id == case.id


def test_the_case_that_is_gone_to_is_on_the_screen(begin: Begin) -> None:
    study = begin(coders=5)
    study.page.resize(900, 420)
    for _ in study.states:
        study.press("Shift+F")
        place = study.case.disagreement.place
        rect = study.page.pane.view.rects(Span(place.start, place.start + 1))[0]
        assert 0 <= rect.top() <= study.page.pane.view.viewport().height()


def test_the_card_has_a_line_for_each_answer_with_its_key_and_what_became_gold(begin: Begin) -> None:
    study = begin()
    study.go_to("المملكة")
    card = study.page.pane.card
    shown = [line for line in card.lines if line.isVisible()]
    assert [line.keys.text().count("1 3") for line in shown] == [1, 0]
    assert "المملكة" in shown[0].words.text()
    study.press("2")
    study.go_to("المملكة")
    assert card.lines[1].said.text().lstrip("\u200e").startswith("✓")


def test_a_click_on_a_line_of_the_card_takes_it(begin: Begin) -> None:
    study = begin()
    study.go_to("المملكة")
    study.page.pane.card.lines[1].clicked.emit()
    assert study.gold() == {("ORG", "المملكة")}
