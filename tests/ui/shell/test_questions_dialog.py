"""Questions to the lead in their window, and the codebook's errands of the main window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from ui.codebook.editor import CodebookDialog
from ui.codebook.questions import QuestionsDialog
from ui.main_window import MainWindow

TEXT = "وصل سالم الدرويش إلى مسقط.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "c.hashiya"
    with Corpus.create(path, name="c", coder="Lead", role="lead", codebook=load_codebook("news")) as made:
        made.add_coder("Rana")
        article = Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT), zones=default_zones(TEXT))
        made.add_articles([article])
        session = made.session("Rana")
        coded = session.act(article.id, actions.code, Span(21, 25), "LOC")
        session.act(article.id, actions.note, "مكان أم جهة؟", target=coded.ids[0], question=True)
        session.act(article.id, actions.note, "هل يُرمَّز؟", question=True)
    return path


@pytest.fixture
def corpus(path: Path) -> Iterator[Corpus]:
    with Corpus.open(path, write=True) as opened:
        yield opened


def dialog_of(qtbot: QtBot, corpus: Corpus, coder: str) -> QuestionsDialog:
    dialog = QuestionsDialog(corpus, coder, "en")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_lead_sees_each_question_with_its_words_and_rules_on_it(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus, "Lead")
    assert dialog.list.count() == 2
    assert "مسقط" in dialog.context.text()
    assert dialog.about.currentData() == "LOC"
    dialog.arabic.setPlainText("مكان دائماً.")
    dialog.english.setPlainText("Always a place.")
    dialog.rule_button.click()
    assert dialog.ruled
    assert "هل يُرمَّز" in dialog.question.text()
    ruled = [one for one in corpus.codebooks.questions() if one.ruling is not None]
    assert [(one.text, one.ruling.text, one.ruling.code) for one in ruled if one.ruling] == [
        ("مكان أم جهة؟", "مكان دائماً.", "LOC")
    ]


def test_each_language_is_written_in_its_own_direction(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus, "Lead")
    directions = [field.document().defaultTextOption().textDirection() for field in (dialog.arabic, dialog.english)]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_an_empty_ruling_is_refused_with_a_sentence(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus, "Lead")
    dialog.rule_button.click()
    assert "empty ruling" in dialog.problem.text()
    assert not dialog.ruled


def test_a_coder_reads_the_rulings_on_the_own_questions(qtbot: QtBot, corpus: Corpus) -> None:
    asked = corpus.codebooks.questions()[0]
    corpus.codebooks.rule(asked.id, "مكان دائماً.", lead="Lead")
    dialog = dialog_of(qtbot, corpus, "Rana")
    assert not dialog.rule_button.isVisible()
    texts = []
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        texts.append(dialog.arabic.toPlainText())
    assert "مكان دائماً." in texts
    assert dialog.arabic.isReadOnly()


def test_rulings_are_put_into_the_next_version_from_the_lead_s_list(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    assert window.work.open_path(path, "Lead")
    seen: list[str] = []

    def rule(dialog: QuestionsDialog) -> None:
        dialog.arabic.setPlainText("مكان دائماً.")
        dialog.rule_button.click()
        answer(CodebookDialog, read)
        dialog.version_button.click()

    def read(dialog: CodebookDialog) -> None:
        code = dialog.draft.codebook.code("LOC")
        assert code is not None
        seen.append(code.guideline.ar)
        dialog.draft.undo()
        dialog.reject()

    answer(QuestionsDialog, rule)
    window.actions_by_id["questions"].trigger()
    qtbot.waitUntil(lambda: bool(seen))
    assert "مكان دائماً. " in seen[0]
    assert "[[مسقط]]" in seen[0]


def test_showing_the_place_of_a_question_opens_its_article(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    assert window.work.open_path(path, "Lead")
    answer(QuestionsDialog, lambda dialog: dialog.place_button.click())
    window.actions_by_id["questions"].trigger()
    page = window.work.page
    assert page is not None
    qtbot.waitUntil(lambda: page.pane.view.selection == Span(21, 25))


def test_a_coder_sees_the_ruling_in_the_article_where_the_question_was_asked(window: MainWindow, path: Path) -> None:
    with Corpus.open(path, write=True) as corpus:
        corpus.codebooks.rule(corpus.codebooks.questions()[0].id, "مكان دائماً.", lead="Lead")
    assert window.work.open_path(path, "Rana")
    page = window.work.page
    assert page is not None
    page.open(next(iter(page.corpus.articles())).id)
    work = page.pane.work
    work.focus(work.desk.layer.annotations[0].id)
    page.pane.focus_line.refresh()
    assert "مكان دائماً." in page.pane.focus_line.asked.text()
    assert page.pane.focus_line.asked.isVisibleTo(page.pane)


def test_a_saved_version_is_what_the_window_codes_by(window: MainWindow, path: Path) -> None:
    assert window.work.open_path(path, "Lead")
    page = window.work.page
    assert page is not None
    before = page.session.codebook.id

    def save(dialog: CodebookDialog) -> None:
        content = dialog.draft
        content.put(("code", "PER"), "guideline", {"ar": "كل اسم", "en": "every name"})
        page.corpus.codebooks.save(content.content, lead="Lead")
        dialog.saved = True
        content._saved = content.content
        dialog.reject()

    answer(CodebookDialog, save)
    window.actions_by_id["codebook"].trigger()
    assert window.work.page is not None
    assert window.work.page.session.codebook.id != before
