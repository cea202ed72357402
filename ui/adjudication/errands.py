"""What the menu, a figure or a dropped file asks for about disagreements and feedback."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.model.errors import UserError
from ui.adjudication.adjudicating import round_to_settle
from ui.adjudication.filters import Behind, Filters
from ui.adjudication.wording import Names
from ui.errands import answered
from ui.sentences import said
from ui.translation import language_in_use

if TYPE_CHECKING:
    from annotator.adjudication.feedback import Feedback, FeedbackFile
    from ui.adjudication.feedback_reading import FeedbackReading
    from ui.corpus_page import CorpusPage
    from ui.main_window import MainWindow
    from ui.workplace import Workplace


class AdjudicationErrands(QObject):
    """Errands of one main window and its workplace."""

    def __init__(self, work: Workplace, window: MainWindow) -> None:
        super().__init__(work)
        self._work, self._window = work, window
        self.reading: FeedbackReading | None = None
        """The feedback that a coder reads."""

    def show_disagreements(self, filters: Filters | None = None) -> None:
        """Show where coders differ; with `filters`, what a figure leads to. Asked for again, back to the articles."""
        page = self._work.page
        if page is None:
            return
        shown = page.adjudication
        filters = filters or self._of_the_lead_page(page)
        if shown is not None and shown.isVisible() and filters is None:
            page.show_articles()
            return
        try:
            self._shown_on(page, filters)
        except UserError as error:
            self._window.say(str(error))

    def _of_the_lead_page(self, page: CorpusPage) -> Filters | None:
        """Return what leads to the round that is chosen on the lead's page; None where that is shown already."""
        round = _chosen_on_the_lead_page(page)
        if not round:
            return None
        round, shown = round_to_settle(page.corpus, round), page.adjudication
        return None if shown is not None and shown.desk.session.round.id == round else Filters(round=round)

    def show_behind(self, behind: Behind) -> None:
        """Show the disagreements behind a figure of agreement."""
        page = self._work.page
        if page is not None:
            ids = {coder.name: coder.id for coder in page.corpus.coders()}
            filters = Filters(
                round=behind.round,
                code=behind.code,
                coders=tuple(ids[name] for name in behind.coders if name in ids),
                kinds=tuple(behind.kinds),
                article=behind.article,
                names_only=behind.names_only,
            )
            self.show_disagreements(filters)

    def _shown_on(self, page: CorpusPage, filters: Filters | None) -> None:
        first = page.adjudication is None
        adjudication = page.show_adjudication()
        if first:
            adjudication.guideline_wanted.connect(self._show_guideline)
            adjudication.feedback_wanted.connect(self.show_feedback)
        if filters is not None:
            adjudication.show_filtered(filters)

    def _show_guideline(self, code: str) -> None:
        from ui.adjudication.guideline_dialog import GuidelineDialog

        page = self._work.page
        if page is not None and page.adjudication is not None:
            answered(
                GuidelineDialog(page.adjudication.names.codebook, code, page.adjudication.names.language, self._window)
            )

    # Feedback

    def show_feedback(self) -> None:
        """Show a lead what goes back to each coder; let everybody else open a file of feedback."""
        from ui.adjudication.feedback_dialog import FeedbackDialog

        page = self._work.page
        if page is None or not page.corpus.study.may_lead(page.coder.name):
            self.open_feedback()
            return
        shown = page.adjudication
        at_hand = (shown.desk.session if shown is not None else page.session).round.id
        round = round_to_settle(page.corpus, _chosen_on_the_lead_page(page) or at_hand)
        language = language_in_use(self._window.settings.language)
        dialog = FeedbackDialog(page.corpus, page.coder.name, round, language, self._window)
        answered(dialog)
        if dialog.to_open:
            self.open_feedback()

    def is_feedback(self, file: Path) -> bool:
        """Tell whether a file holds feedback."""
        from annotator.adjudication.feedback_files import read_feedback

        try:
            read_feedback(file)
        except UserError:
            return False
        return True

    def open_feedback(self, file: Path | None = None) -> None:
        """Show a coder what gold changed, beside the articles; the corpus used last is opened where none is."""
        from annotator.adjudication.feedback_files import read_feedback

        file = file or self._ask_for_feedback()
        if file is None:
            return
        try:
            feedback = read_feedback(file)
        except UserError as error:
            self._window.say(str(error))
            return
        recent = self._window.settings.recent
        if self._work.page is None and recent and recent[0].path.exists():
            self._work.open_path(recent[0].path)
        self._read(feedback)

    def _read(self, feedback: FeedbackFile) -> None:
        from ui.adjudication.feedback_reading import FeedbackReading

        page = self._work.page
        if page is None:
            self._window.say(self.tr("Open your corpus first, then drop the feedback on it."))
            return
        round = next((one for one in page.corpus.rounds() if one.name == feedback.round), None)
        if round is not None and round.id != page.session.round.id:
            self._work.change_round(round.id)
            page = self._work.page or page
        page.show_articles()
        if self.reading is not None:
            self.reading.reject()
        names = Names(codebook=page.session.codebook, language=language_in_use(self._window.settings.language))
        dialog = FeedbackReading(feedback, names, page)
        dialog.place_wanted.connect(lambda one: self._show_place(dialog, one))
        dialog.finished.connect(lambda: self._end_reading(dialog))
        self.reading = dialog
        dialog.show()
        dialog.begin()
        if feedback.coder != page.coder.name:
            words = self.tr("This feedback is for {coder}; you work as {you}.")
            self._window.say(words.format(coder=feedback.coder, you=page.coder.name))

    def _end_reading(self, dialog: FeedbackReading) -> None:
        if self.reading is dialog:
            self.reading = None
        dialog.deleteLater()

    def _show_place(self, dialog: FeedbackReading, one: Feedback) -> None:
        """Show where a difference is: the coder's own mark where there is one, else the words."""
        page = self._work.page
        if page is None:
            return
        try:
            page.session.open(one.article)
            page.pane.go_to(one.article, target=one.own.id if one.own is not None else "", span=one.place)
        except UserError as error:
            dialog.say(said(str(error)))
            return
        dialog.say("")

    def _ask_for_feedback(self) -> Path | None:
        kinds = self.tr("Feedback (*.json);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a feedback file"), "", kinds)
        return Path(chosen) if chosen else None


def _chosen_on_the_lead_page(page: CorpusPage) -> str:
    """Return the round (id) that is chosen on the lead's page, "" where that is not to be seen."""
    return page.lead.round if page.lead is not None and page.lead.isVisible() else ""
