"""Learning from decisions in the window: what comes of it, cancelling, the way back; the suggested order."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.shipped import load_codebook
from ui.articles_model import ROW
from ui.articles_panel import ArticlesPanel
from ui.corpus_page import CorpusPage
from ui.dialogs.learning import LearningDialog
from ui.settings import Settings

TEXT = "خبر {n}\nقال الوزير سامي الحلبي في بيروت إن المعرض رقم {n} سيبقى مفتوحا.\nوصل زمقشط{n}.\n"


def learned(folder: Path, *, finished: int, purpose: str = "training") -> Corpus:
    corpus = Corpus.create(
        folder / "l.hashiya", name="l", coder="Layla", codebook=load_codebook("news"), purpose=purpose
    )
    files = []
    for number in range(8):
        files.append(folder / f"{number}.txt")
        files[-1].write_text(TEXT.format(n=number), encoding="utf-8")
    corpus.import_files(files)
    session = corpus.session("Layla")
    for row in list(corpus.articles())[:finished]:
        desk = session.take_suggestions(row.id, session.suggesting(row.id)())
        for suggestion in desk.open_suggestions:
            session.act(row.id, actions.accept, suggestion)
        session.act(row.id, actions.finish)
    return corpus


def dialog_of(qtbot: QtBot, corpus: Corpus) -> LearningDialog:
    dialog = LearningDialog(corpus, corpus.session("Layla"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.slow
def test_learning_runs_beside_the_window_and_tells_what_came_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    with learned(tmp_path, finished=8) as corpus:
        dialog = dialog_of(qtbot, corpus)
        dialog.learn.click()
        assert not dialog.learn.isEnabled()
        qtbot.waitUntil(lambda: bool(dialog.outcome.text()), timeout=60_000)
        assert "F1 on your last 8 articles" in dialog.outcome.text()
        assert dialog.back.isEnabled() == bool(corpus.learning.in_use())


def test_learning_can_be_cancelled(qtbot: QtBot, tmp_path: Path) -> None:
    with learned(tmp_path, finished=8) as corpus:
        dialog = dialog_of(qtbot, corpus)
        dialog.learn.click()
        dialog.close_button.click()
        qtbot.waitUntil(lambda: bool(dialog.outcome.text()), timeout=30_000)
        assert dialog.outcome.text() == "Learning was cancelled; nothing has changed."
        assert corpus.learning.models() == ()
        assert dialog.isVisible()


def test_in_a_study_nothing_is_learned_and_the_order_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with learned(tmp_path, finished=0, purpose="reliability") as corpus:
        dialog = dialog_of(qtbot, corpus)
        assert not dialog.learn.isEnabled()
        assert "stay as they are" in dialog.outcome.text()
        panel = ArticlesPanel(corpus, corpus.coder("Layla"))
        panel.follow(corpus.session("Layla"))
        qtbot.addWidget(panel)
        panel.show()
        assert not panel.by_gain.isVisible()
        panel.leave()


def test_the_suggested_order_puts_new_articles_first_that_teach_most(qtbot: QtBot, tmp_path: Path) -> None:
    with learned(tmp_path, finished=2) as corpus:
        session = corpus.session("Layla")
        panel = ArticlesPanel(corpus, session.coder)
        panel.follow(session)
        qtbot.addWidget(panel)
        panel.show()
        panel.by_gain.click()
        ranked = corpus.learning.next_articles(session.coder, session.round, session.codebook, most=8)
        wanted = [r.article for r in ranked]
        qtbot.waitUntil(lambda: [panel.model.index(n).data(ROW).id for n in range(6)] == wanted)
        panel.leave()


def test_coding_a_name_everywhere_tells_where_it_will_be_suggested(qtbot: QtBot, tmp_path: Path) -> None:
    with learned(tmp_path, finished=0) as corpus:
        page = CorpusPage(corpus, "Layla", Settings(tmp_path))
        qtbot.addWidget(page)
        page.show()
        page.open(next(iter(corpus.articles())).id)
        page.pane.view.put_caret(TEXT.format(n=0).index("الحلبي"))
        with qtbot.waitSignal(page.message, check_params_cb=lambda said: "stand at 7 places" in said):
            page.pane.perform("code_1")
            page.pane.perform("everywhere")
        page.leave()
