"""What is selected on the screen is what is stored, exported and read back, whatever the text holds.

10,000 texts: `HASHIYA_THOROUGH=1 uv run pytest tests/ui/coding/test_round_trip.py`.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st
from many import examples
from pressing import press
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from annotator.corpus import Corpus
from annotator.model.article import Article, clean_text, default_zones
from annotator.model.errors import UserError
from annotator.model.facts import Annotation
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from ui.coding.pane import CodingPane
from ui.settings import Settings

PARTS = (
    *("قال", "للأمم", "لا", "كَتَبَ", "مُحَمَّدٌ", "ـ", "GMT", "2025", "٣٤", " ", " ", "\n", "\r\n", "🇯🇴", "👨‍👩‍👧", "😀"),
    *("e\u0301", "\u200f", "\u200d", "«", "»", "\u202e", "\u202c", "\u2028", "\u00a0", "\u064b", "ﷺ", "ﻻ"),
)
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=25).map("".join)


@contextmanager
def pane_of(corpus: Corpus, folder: Path) -> Iterator[CodingPane]:
    """A coding pane that is gone at the end: thousands of them must not be kept until the test is over."""
    pane = CodingPane(corpus.session("Layla"), Settings(folder))
    pane.resize(1000, 600)
    pane.show()
    try:
        yield pane
    finally:
        pane.leave()
        pane.close()
        pane.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.usefixtures("qtbot")
@pytest.mark.timeout(0)
@settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(decoded=TEXTS, data=st.data())
def test_what_is_dragged_over_comes_back_out_of_the_export(
    fonts: tuple[str, ...], decoded: str, data: st.DataObject
) -> None:
    assert fonts
    try:
        text = clean_text(decoded)
    except UserError:
        assume(False)
    with TemporaryDirectory() as name:
        coded, selected, line = code_and_export(Path(name), text, data)
    record = json.loads(line)
    assert record["text"] == text
    (annotation,), (exported,) = coded, record["annotations"]
    assert selected.contains(annotation.span)
    assert annotation.span.end == selected.end
    utf16 = text.encode("utf-16-le")[2 * exported["start_utf16"] : 2 * exported["end_utf16"]]
    assert utf16.decode("utf-16-le") == exported["surface"]
    assert text[exported["start"] : exported["end"]] == exported["surface"] == annotation.span.of(text)


def code_and_export(folder: Path, text: str, data: st.DataObject) -> tuple[tuple[Annotation, ...], Span, str]:
    """Select something in the window and code it; return what was coded, what was selected, and what is exported."""
    codebook = load_codebook("news")
    with Corpus.create(folder / "c.hashiya", name="t", coder="Layla", codebook=codebook, blind=True) as corpus:
        article = Article(id=new_id(), title="t", text=text, text_sha256=text_hash(text), zones=default_zones(text))
        corpus.add_articles([article])
        with pane_of(corpus, folder) as pane:
            pane.open(article.id)
            QApplication.processEvents()
            start = data.draw(st.integers(0, len(text) - 1))
            pane.view.select_between(start, data.draw(st.integers(start + 1, len(text))))
            selected = pane.view.selection
            if selected is None or not selected.of(text).strip():
                reject()
            press(pane.view, "1")
            coded = pane.work.desk.layer.annotations
        corpus.export(folder / "out.jsonl", format_name="jsonl", coder="Layla")
    (line,) = (folder / "out.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    return coded, selected, line
