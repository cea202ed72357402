"""What the menu Study and the lead's page ask for: each errand shows a dialog and hands on its answer.

A dialog is loaded with its errand, so that no start waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.errands import answered
from ui.opening import open_corpus
from ui.settings import PACKET_SUFFIX
from ui.translation import language_in_use
from ui.workers import finish_work

if TYPE_CHECKING:
    from ui.corpus_page import CorpusPage
    from ui.main_window import MainWindow
    from ui.study.receive_dialog import ReceiveDialog
    from ui.workplace import Workplace


_MENU = ("agreement", "disagreements", "feedback")
"""Buttons of the lead's page that do what the menu does."""
_OF_THE_LEAD = ("lead", "merge", "withdraw")


class StudyErrands(QObject):
    """Errands of one main window and its workplace."""

    def __init__(self, work: Workplace, window: MainWindow) -> None:
        super().__init__(work)
        self._work, self._window = work, window

    # The lead

    def enable_what_a_lead_does(self) -> None:
        """Enable in the menu what only a lead does, where a lead is at work."""
        page = self._work.page
        leads = page is not None and page.corpus.writable and page.corpus.study.may_lead(page.coder.name)
        for name in _OF_THE_LEAD:
            self._window.actions_by_id[name].setEnabled(leads)

    def show_lead_page(self) -> None:
        """Show the lead's page in place of the articles, or these again."""
        page = self._leading()
        if page is None:
            return
        if page.lead is not None and page.lead.isVisible():
            page.show_articles()
        elif page.lead is None:
            page.show_lead().wanted.connect(self.perform)
        else:
            page.show_lead()

    def perform(self, errand: str) -> None:
        """Do an errand of the lead's page, then show what has become of it."""
        errands: dict[str, Callable[[CorpusPage, str], object]] = {
            "new_round": lambda page, _round: self._new_round(page),
            "change_round": self._change_round,
            "sample": self._draw_sample,
            "assign": self._assign,
            "hand_over": self._hand_over,
            "times": lambda page, _round: self._switch_times(page),
            "packets": lambda page, _round: self._make_packets(page),
            "merge": lambda _page, _round: self.merge(),
            "report": self._show_report,
            "coders": lambda page, _round: self._add_coder(page),
            "final": self._write_final,
            "archive": lambda page, _round: self._write_archive(page),
            "withdraw": lambda page, _round: self._withdraw(page),
            **dict.fromkeys(_MENU, lambda _page, _round: self._window.actions_by_id[errand].trigger()),
        }
        page = self._leading()
        if page is not None and page.lead is not None:
            errands[errand](page, page.lead.round)
        if self._work.page is not None:
            self._work.page.show_news()

    def merge(self, files: Sequence[Path] = ()) -> None:
        """Show what returns would change, and merge them."""
        from ui.study.merge_dialog import MergeDialog

        page = self._leading()
        if page is None:
            return
        dialog = MergeDialog(page.corpus, files, self._window)
        answered(dialog)
        if dialog.merged is not None:
            self._reload(page)

    def _new_round(self, page: CorpusPage) -> None:
        from ui.study.round_dialog import RoundDialog

        dialog = RoundDialog(page.corpus, page.coder.name, self._window)
        if answered(dialog) and dialog.made is not None:
            self._window.say(self.tr("The round “{round}” was added.").format(round=dialog.made.name))
            if page.lead is not None:
                page.lead.select(dialog.made.id)

    def _change_round(self, page: CorpusPage, round: str) -> None:
        from ui.study.change_round_dialog import ChangeRoundDialog

        if answered(ChangeRoundDialog(page.corpus, page.coder.name, round, self._window)):
            self._reload(page)

    def rehydrate(self) -> None:
        """Put texts back into a published archive, and open the corpus that comes of it."""
        from ui.study.rehydrate_dialog import RehydrateDialog

        dialog = RehydrateDialog(self._window)
        answered(dialog)
        if dialog.made is not None:
            self._work.open_path(dialog.corpus)

    def _draw_sample(self, page: CorpusPage, round: str) -> None:
        from ui.study.sample_dialog import SampleDialog

        if answered(SampleDialog(page.corpus, page.coder.name, round, self._window)):
            self._show_report(page, round)

    def _assign(self, page: CorpusPage, round: str) -> None:
        from ui.study.assign_dialog import AssignDialog

        answered(AssignDialog(page.corpus, page.coder.name, round, self._window))

    def _hand_over(self, page: CorpusPage, round: str) -> None:
        from ui.study.hand_over_dialog import HandOverDialog

        answered(HandOverDialog(page.corpus, page.coder.name, round, self._window))

    def _switch_times(self, page: CorpusPage) -> None:
        study = page.corpus.study
        on = not study.times_recorded
        study.record_times(page.coder.name, on=on)
        self._window.say(
            self.tr("The time that coders take is recorded from now on; each sees the own one.")
            if on
            else self.tr("The time that coders take is not recorded any more, with the next packets everywhere.")
        )

    def _make_packets(self, page: CorpusPage) -> None:
        from ui.study.packets_dialog import PacketsDialog

        answered(PacketsDialog(page.corpus, page.coder.name, self._window))

    def _show_report(self, page: CorpusPage, round: str) -> None:
        from ui.study.report_dialog import ReportDialog

        answered(ReportDialog(page.corpus, round, self._window))

    def _add_coder(self, page: CorpusPage) -> None:
        from ui.study.add_coder import AddCoderDialog

        answered(AddCoderDialog(page.corpus, self._window))

    # Out

    def write_final(self, format_name: str = "") -> None:
        """Write the final data set of the round that is worked in; a format can be chosen already."""
        page = self._work.page
        if page is not None:
            self._write_final(page, page.session.round.id, format_name)

    def _write_final(self, page: CorpusPage, round: str, format_name: str = "") -> None:
        from ui.study.final_dialog import FinalDialog

        language = language_in_use(self._window.settings.language)
        dialog = FinalDialog(page.corpus, round, language, self._window)
        if format_name:
            dialog.format.setCurrentIndex(dialog.format.findData(format_name))
        answered(dialog)

    def write_archive(self) -> None:
        """Write a publishable archive."""
        if (page := self._work.page) is not None:
            self._write_archive(page)

    def _write_archive(self, page: CorpusPage) -> None:
        from ui.study.archive_dialog import ArchiveDialog

        settings = self._window.settings
        answered(ArchiveDialog(page.corpus, settings, language_in_use(settings.language), self._window))

    def withdraw(self) -> None:
        """Forget an article or a coder."""
        if (page := self._leading()) is not None:
            self._withdraw(page)

    def _withdraw(self, page: CorpusPage) -> None:
        from ui.study.withdraw_dialog import WithdrawDialog

        dialog = WithdrawDialog(page.corpus, page.article, page.coder.name, self._window)
        answered(dialog)
        if dialog.withdrawn is not None:
            self._reload(page)

    # The coder

    def open_packet(self, packet: Path | None = None) -> None:
        """Make the coder's own corpus out of a packet, and open it in the round that the packet is for."""
        from ui.study.receive_dialog import ReceiveDialog

        packet = packet or self._ask_for_packet()
        if packet is None:
            return
        page = self._work.page
        dialog = ReceiveDialog(packet, page.corpus.path if page is not None else None, self._window)
        if answered(dialog):
            self._open_received(dialog)

    def update_from_packet(self, packet: Path | None = None) -> None:
        """Take a newer packet into the open corpus; what is decided here stays as it is."""
        from ui.study.update_dialog import UpdateDialog

        page = self._work.page
        packet = packet or self._ask_for_packet()
        if page is None or packet is None:
            return
        dialog = UpdateDialog(page.corpus, packet, self._window)
        answered(dialog)
        if (received := dialog.received) is not None:
            self._reload(page)
            words = self.tr("From the packet came: new articles {articles}, decisions of the lead {decisions}.")
            self._window.say(words.format(articles=received.articles, decisions=received.decisions))

    def return_work(self) -> None:
        """Write what was decided here to a file for the lead."""
        from ui.study.return_dialog import ReturnDialog

        if (page := self._work.page) is not None:
            answered(ReturnDialog(page.corpus, page.coder.name, self._window))

    def take_files(self, files: Sequence[Path]) -> None:
        """Take dropped packets and returns: a packet updates the open corpus or makes one, returns are merged."""
        packets = [file for file in files if file.suffix == PACKET_SUFFIX]
        page = self._work.page
        if len(packets) == len(files) == 1 and (page is None or page.corpus.packets.owner() is not None):
            (self.open_packet if page is None else self.update_from_packet)(packets[0])
        elif page is None:
            self._window.say(self.tr("Open the lead's corpus first, then drop the returns into it."))
        else:
            self.merge(files)

    def _open_received(self, dialog: ReceiveDialog) -> None:
        received = dialog.received
        if received is None:
            return
        self._work.close_corpus()
        finish_work()
        corpus = open_corpus(dialog.corpus, self._window)
        if corpus is None:
            return
        if not self._work.show_corpus(corpus, received.coder):
            return
        words = self.tr("Welcome, {coder}. Articles from the packet: {articles}.")
        self._window.say(words.format(coder=received.coder, articles=received.articles))

    # Asking

    def _leading(self) -> CorpusPage | None:
        """Return the page where its coder may lead there; say so where not."""
        page = self._work.page
        if page is None:
            return None
        if not page.corpus.writable:
            self._window.say(self.tr("The corpus is open for reading only."))
            return None
        if not page.corpus.study.may_lead(page.coder.name):
            self._window.say(
                self.tr("Only who leads the study sees this page; {coder} codes.").format(coder=page.coder.name)
            )
            return None
        return page

    def _reload(self, page: CorpusPage) -> None:
        """Show the corpus anew: what came from elsewhere may be about everything that is shown."""
        chosen = page.lead.round if page.lead is not None and page.lead.isVisible() else None
        if self._work.show_anew(page.coder.name, page.session.round.id) and chosen is not None:
            self.show_lead_page()
            shown = self._work.page
            if shown is not None and shown.lead is not None:
                shown.lead.select(chosen)

    def _ask_for_packet(self) -> Path | None:
        kinds = self.tr("Packets (*{suffix});;All files (*)").format(suffix=PACKET_SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a packet"), "", kinds)
        return Path(chosen) if chosen else None
