"""What a click, a drag, a double click, a menu and the wheel do in the article."""

import pytest
from builders_article import (
    click,
    drag,
    entity,
    middle,
    part,
    send,
    settle,
    view_of,
)
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.model.span import Span
from ui.article import Shape, Typography

pytestmark = pytest.mark.usefixtures("fonts")

TEXT = "قال وزير الخارجية الأردني أمس إن بلاده ستواصل الدعم"
LONG = "\n".join("قال الوزير إن الحكومة أعلنت خطة جديدة لدعم الاقتصاد " * 4 for _ in range(80))


def test_a_click_puts_the_caret_and_chooses_the_innermost_mark_then_the_one_around(qtbot) -> None:
    view = view_of(qtbot, TEXT, marks=(entity("outer", 4, 25), entity("inner", 9, 17)))
    clicked: list[str] = []
    view.mark_clicked.connect(clicked.append)
    for _ in range(3):
        click(view, middle(view, 10, 11))
    assert clicked == ["inner", "outer", "inner"]
    assert view.focus == "inner"
    assert view.caret in (10, 11)


def test_a_click_beside_all_marks_chooses_none(qtbot) -> None:
    view = view_of(qtbot, TEXT, marks=(entity("a", 4, 25),))
    with qtbot.assertNotEmitted(view.mark_clicked):
        click(view, middle(view, 30, 31))


def test_a_click_with_shift_stretches_the_selection(qtbot) -> None:
    view = view_of(qtbot, TEXT)
    view.put_caret(4)
    box = view.rects(Span(15, 16))[0]
    click(view, QPointF(box.left() + 0.5, box.center().y()), keys=Qt.KeyboardModifier.ShiftModifier)
    assert view.selection == Span(4, 16)


def test_a_drag_tells_of_the_selection(qtbot) -> None:
    view = view_of(qtbot, TEXT)
    start, end = view.rects(Span(4, 5))[0], view.rects(Span(7, 8))[0]
    with qtbot.waitSignal(view.selection_changed):
        drag(view, QPointF(start.right() - 0.5, start.center().y()), QPointF(end.left() + 0.5, end.center().y()))
    assert view.selection.of(TEXT) == "وزير"


def test_a_drag_below_the_window_scrolls_on(qtbot) -> None:
    view = view_of(qtbot, LONG, height=200)
    send(view, QEvent.Type.MouseButtonPress, middle(view, 3, 4))
    send(view, QEvent.Type.MouseMove, QPointF(300, 260), button=Qt.MouseButton.NoButton)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    send(view, QEvent.Type.MouseButtonRelease, QPointF(300, 260), held=Qt.MouseButton.NoButton)
    assert view.selection.length > 300


def test_a_double_click_chooses_the_word(qtbot) -> None:
    view = view_of(qtbot, TEXT, marks=(entity("a", 9, 17),))
    with qtbot.waitSignal(view.word_chosen) as chosen, qtbot.assertNotEmitted(view.mark_clicked):
        send(view, QEvent.Type.MouseButtonDblClick, middle(view, 12, 13))
        send(view, QEvent.Type.MouseButtonRelease, middle(view, 12, 13), held=Qt.MouseButton.NoButton)
    assert chosen.args == [Span(9, 17)]
    assert view.selection == Span(9, 17)


def test_a_menu_is_asked_for_with_place_and_mark_and_keeps_the_selection(qtbot) -> None:
    view = view_of(qtbot, TEXT, marks=(entity("a", 9, 17),))
    view.select(Span(4, 25))
    place = middle(view, 12, 13).toPoint()
    where = view.viewport().mapToGlobal(place)
    with qtbot.waitSignal(view.menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where))
    assert asked.args == [12, "a", where]
    assert view.selection == Span(4, 25)


@pytest.mark.qt_log_ignore("does not support raise")
def test_hovering_names_marks_and_hidden_characters(qtbot) -> None:
    view = view_of(qtbot, "قال \u202eنعم", marks=(entity("a", 0, 3, tip="PER: قال"),))
    for point, words in ((1, "PER: قال"), (4, "U+202E RIGHT-TO-LEFT OVERRIDE")):
        place = middle(view, point, point + 1).toPoint()
        QApplication.sendEvent(
            view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        )
        assert QToolTip.text() == words
    QToolTip.hideText()


def test_ctrl_and_wheel_zoom_and_the_line_at_the_top_stays(qtbot) -> None:
    view = view_of(qtbot, LONG)
    settle(view)
    view.verticalScrollBar().setValue(2000)
    top = view.point_at(QPointF(400, 20))
    turn = QWheelEvent(
        QPointF(400, 300), QPointF(400, 300), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(view.typography_changed):
        QApplication.sendEvent(view.viewport(), turn)
    assert view.typography.size == Typography().size + 1
    assert abs(view.point_at(QPointF(400, 20)) - top) < 150


def test_a_quote_of_two_places_has_two_boxes_and_one_tie(qtbot) -> None:
    view = view_of(qtbot, TEXT, marks=(part("c", Shape.CONTENT, (0, 8), (33, 51)),))
    clicked: list[str] = []
    view.mark_clicked.connect(clicked.append)
    click(view, middle(view, 5, 6))
    click(view, middle(view, 40, 41))
    click(view, middle(view, 28, 29))
    assert clicked == ["c", "c"]
