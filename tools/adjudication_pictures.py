"""Pictures of disagreements, gold and feedback on the sample's pilot. Called by tools.pictures."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.corpus import Corpus
from annotator.exchange.stating import Coding, state
from annotator.model.resources import resource
from annotator.model.stream import StreamKey
from annotator.sample import coded_facts, make_sample
from ui.adjudication.elsewhere_dialog import ElsewhereDialog
from ui.adjudication.feedback_dialog import FeedbackDialog
from ui.adjudication.filters import UNSETTLED, Filters
from ui.adjudication.page import AdjudicationPage
from ui.main_window import MainWindow

LEAD = "Rana"
Shown = Callable[[str, QWidget], None]
"""Writes a picture of a widget under a name; a dialog is closed afterwards."""
Wait = Callable[[Callable[[], bool]], None]
_SETTLED = 14
_WRITTEN = datetime(2026, 5, 27, 12, 0, tzinfo=UTC)


def finish_pilot(corpus: Corpus) -> str:
    """Let the invented coders finish what the sample leaves unfinished of the pilot; return the round."""
    invented = json.loads((resource("sample") / "coders.json").read_text(encoding="utf-8"))
    round = corpus.rounds()[-1]
    ids = {coder.name: coder.id for coder in corpus.coders()}
    files = {row.id: Path(row.path).stem for row in corpus.articles()}
    people = {ids[name]: one for one in invented["coders"] for name in one["name"].values() if name in ids}
    codings = []
    for coder, person in people.items():
        left = [
            row.id for row in corpus.articles(coder=coder, round=round.id) if not row.is_in("finished", coder, round.id)
        ]
        for article in left:
            if coded := person["articles"].get(files[article]):
                key = StreamKey(coder, "coder", round.id, article)
                codings.append(Coding(key=key, facts=coded_facts(coded), until=_WRITTEN, seconds=0))
    state(corpus.file, codings, codebook=round.codebook)
    return round.id


def adjudication_pictures(window: MainWindow, folder: Path, language: str, *, shown: Shown, wait_for: Wait) -> None:
    """Write the pictures in one language."""
    path = folder / f"gold-{language}.hashiya"
    make_sample(path, coder=LEAD, language=language)
    with Corpus.open(path, write=True) as corpus:
        round = finish_pilot(corpus)
    window.work.open_path(path, LEAD)
    window.work.adjudication.show_disagreements(Filters(round=round))
    corpus_page = window.work.page
    assert corpus_page is not None
    page = corpus_page.adjudication
    assert page is not None
    wait_for(lambda: not page.desk.reading)
    shown("list", window)
    _same_question(page, window, shown)
    _settle_some(page)
    shown("settled", window)
    page.keyboard.perform("own")
    shown("own", window)
    page.answering.end()
    page.keyboard.perform("agreed")
    shown("agreed", window)
    page.keyboard.give_up()
    page.show_filtered(Filters(round=round, state=UNSETTLED))
    feedback = FeedbackDialog(corpus_page.corpus, LEAD, round, language, window)
    shown("feedback", feedback)
    feedback = FeedbackDialog(corpus_page.corpus, LEAD, round, language, window)
    feedback.tabs.setCurrentWidget(feedback.causes)
    shown("causes", feedback)
    name = str(feedback.coder.itemData(0))
    file = folder / f"{language}.feedback.json"
    corpus_page.corpus.adjudication.write_feedback(file, round, name)
    window.work.show_anew(name, round)
    window.work.adjudication.open_feedback(file)
    assert window.work.page is not None
    reading = window.work.adjudication.reading
    assert reading is not None
    shown("reading", reading)


def _same_question(page: AdjudicationPage, window: MainWindow, shown: Shown) -> None:
    """Show the question that the sample's coders raise most often, and the same answer given elsewhere."""
    adjudication = page.desk.corpus.adjudication
    case = adjudication.questions(page.desk.all)[0].cases[0]
    page.keyboard.perform("together")
    page.show_case(case.id)
    shown("together", window)
    others = adjudication.elsewhere(case, adjudicator=page.desk.session.coder.id)
    dialog = ElsewhereDialog(page.desk, case, others, page.names, window)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    shown("elsewhere", dialog)
    page.keyboard.perform("together")
    page.show_case(page.desk.all[0].id)


def _settle_some(page: AdjudicationPage) -> None:
    for number in range(_SETTLED):
        page.keyboard.perform(f"reason_{number % 4}")
        page.keyboard.perform(f"take_{number % 3 + 1}")
