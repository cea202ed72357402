"""What is selected on the screen is what is stored, exported and read back, whatever the text holds.

10,000 texts: `HASHIYA_THOROUGH=1 uv run pytest tests/ui/coding/test_round_trip.py`.
"""

import json
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from many import examples
from pressing import press
from PySide6.QtWidgets import QApplication

from annotator.corpus import Corpus
from annotator.model.article import Article, clean_text, default_zones
from annotator.model.errors import UserError
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook
from ui.coding.pane import CodingPane
from ui.settings import Settings

PARTS = (
    *("قال", "للأمم", "لا", "كَتَبَ", "مُحَمَّدٌ", "ـ", "GMT", "2025", "٣٤", " ", " ", "\n", "\r\n", "🇯🇴", "👨‍👩‍👧", "😀"),
    *("e\u0301", "\u200f", "\u200d", "«", "»", "\u202e", "\u202c", "\u2028", "\u00a0", "\u064b", "ﷺ", "ﻻ"),
)
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=25).map("".join)
_numbers = count()


@pytest.mark.timeout(0)
@settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(decoded=TEXTS, data=st.data())
def test_what_is_dragged_over_comes_back_out_of_the_export(
    qtbot, fonts: tuple[str, ...], tmp_path: Path, decoded: str, data: st.DataObject
) -> None:
    assert fonts
    try:
        text = clean_text(decoded)
    except UserError:
        assume(False)
    folder = tmp_path / str(next(_numbers))
    folder.mkdir()
    codebook = load_codebook("news")
    with Corpus.create(folder / "c.hashiya", name="t", coder="Layla", codebook=codebook, blind=True) as corpus:
        article = Article(id=new_id(), title="t", text=text, text_sha256=text_hash(text), zones=default_zones(text))
        corpus.add_articles([article])
        pane = CodingPane(corpus.session("Layla"), Settings(folder))
        qtbot.addWidget(pane)
        pane.resize(1000, 600)
        pane.show()
        pane.open(article.id)
        QApplication.processEvents()
        start = data.draw(st.integers(0, len(text) - 1))
        pane.view.select_between(start, data.draw(st.integers(start + 1, len(text))))
        selected = pane.view.selection
        assume(selected is not None and selected.of(text).strip())
        press(pane.view, "1")
        coded = pane.work.desk.layer.annotations
        pane.leave()
        corpus.export(folder / "out.jsonl", format_name="jsonl", coder="Layla")
    assert selected is not None
    (line,) = (folder / "out.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    record = json.loads(line)
    assert record["text"] == text
    (annotation,), (exported,) = coded, record["annotations"]
    assert selected.contains(annotation.span)
    assert annotation.span.end == selected.end
    utf16 = text.encode("utf-16-le")[2 * exported["start_utf16"] : 2 * exported["end_utf16"]]
    assert utf16.decode("utf-16-le") == exported["surface"]
    assert text[exported["start"] : exported["end"]] == exported["surface"] == annotation.span.of(text)
