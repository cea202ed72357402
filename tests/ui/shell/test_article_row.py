"""The line beneath a headline in the list of articles."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from ui.article_row import line_beneath


@pytest.mark.parametrize("width", [400, 200, 150])
def test_a_narrow_row_shortens_the_outlet_and_shows_the_whole_date(
    qtbot: QtBot, fonts: tuple[str, ...], width: int
) -> None:
    assert qtbot is not None
    metrics = QFontMetrics(QFont(fonts[0], 8))
    told = line_beneath(("not begun", "جريدة بوابة الطقس والمناخ", "2026-05-14"), metrics, width)
    assert told.startswith("\u2068not begun\u2069")
    assert told.endswith("\u20682026-05-14\u2069")
    assert metrics.horizontalAdvance(told) <= width
