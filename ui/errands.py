"""What the menus and the start page ask for beyond moving about: each errand shows a dialog and hands on its answer.

A dialog is loaded with its errand, so that no start waits for it.
"""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.model.errors import UserError
from ui.dialogs.coder import ask_coder
from ui.opening import NotOpenedBox, holds_corpus
from ui.places import is_of_word
from ui.settings import CORPUS_SUFFIX, data_folder
from ui.translation import language_in_use
from ui.workers import finish_work

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.workplace import Workplace

_WHOLE = "*.zip"
"""How files with a whole corpus are called."""


class Errands(QObject):
    """Errands of one main window and its workplace."""

    def __init__(self, work: Workplace, window: MainWindow) -> None:
        super().__init__(work)
        self._work, self._window = work, window

    def open_sample(self) -> None:
        """Open the sample corpus, made on first use."""
        from annotator.sample import make_sample

        settings = self._window.settings
        path = data_folder() / f"sample{CORPUS_SUFFIX}"
        name = ""
        if not path.exists():
            # Who opens it first is one of several coders in it, and is not asked which.
            name = settings.coder or user_name() or self.tr("Coder")
            make_sample(path, coder=name, language=language_in_use(settings.language))
        self._work.open_path(path, name)

    def make_corpus(self) -> None:
        """Ask for a new corpus and open it."""
        from ui.dialogs.new_corpus import NewCorpusDialog

        settings = self._window.settings
        dialog = NewCorpusDialog(settings.coder or user_name(), language_in_use(settings.language), self._window)
        if answered(dialog) and dialog.corpus is not None:
            self._work.show_corpus(dialog.corpus, dialog.coder.text())

    def choose_corpus(self) -> None:
        """Ask for a corpus file and open it."""
        if path := self._ask_for_corpus(_WHOLE):
            self._work.open_path(path)

    def unpack(self, file: Path) -> Path | None:
        """Make a corpus of a file that holds a whole one, where it is wanted; return it, None where none was made."""
        from annotator.exchange.publishing import corpus_within
        from ui.dialogs.unpack_corpus import UnpackDialog

        try:
            name = corpus_within(file)
        except UserError as error:
            answered(NotOpenedBox(file, str(error), readable=False, rescuable=False, parent=self._window))
            return None
        dialog = UnpackDialog(file, name, self._window)
        answered(dialog)
        return dialog.corpus

    def import_files(self, files: list[Path] | None = None) -> None:
        """Show what files hold and take it into the corpus; ask for the files where none are given.

        Files with annotations of another program have a dialog of their own, after that of plain articles. A file that
        holds a whole corpus is opened as one.
        """
        from ui.interchange.errands import bring_in, only_annotated

        page = self._work.page
        if files and len(files) == 1 and holds_corpus(files[0]):
            self._work.open_path(files[0])
            return
        if page is None or not page.corpus.writable:
            return
        annotated = only_annotated(files or [])
        if not annotated:
            from ui.dialogs.import_articles import ImportDialog

            dialog = ImportDialog(page.corpus, files or [], self._window.settings, self._window)
            answered(dialog)
            page.articles.refresh()
            annotated = dialog.annotated
            if dialog.whole is not None:
                self._work.open_path(dialog.whole)
                return
        if annotated:
            bring_in(self._work, self._window, annotated)

    def export(self) -> None:
        """Write the coded articles to a file."""
        from ui.exporting.dialog import ExportDialog

        if (page := self._work.page) is not None:
            dialog = ExportDialog(page.corpus, page.coder.name, self._window.settings, self._window)
            answered(dialog)
            if dialog.instead == "final":
                self._work.study.write_final(dialog.statistics)
            elif dialog.instead == "archive":
                self._work.study.write_archive()
            elif dialog.instead == "pdf":
                self.save_as_pdf()

    def take_codes_back(self) -> None:
        """Take back codes that were changed in an exported table, and show them where they are of who codes here."""
        from ui.interchange.codes_dialog import CodesDialog

        page = self._work.page
        if page is None or not page.corpus.writable:
            return
        coder, round, article = page.coder.name, page.session.round.id, page.article
        dialog = CodesDialog(page.corpus, coder, round, self._window.settings, self._window)
        answered(dialog)
        if dialog.took and self._work.show_anew(coder, round) and article and self._work.page is not None:
            self._work.page.open(article)

    def save_as_pdf(self) -> None:
        """Write the open article with its marks to a PDF."""
        from ui.pdf import PdfPrinter

        page = self._work.page
        if page is None or not page.article:
            return
        desk = page.session.open(page.article)
        name = "".join(c if is_of_word(c) or c in " -_" else " " for c in desk.article.title).strip()[:60]
        suggested = str(page.corpus.path.parent / f"{name or page.article}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save as PDF"), suggested, "PDF (*.pdf)")
        if chosen:
            printer = PdfPrinter(
                corpus=page.corpus.name,
                coder=page.coder.name,
                codebook=page.session.codebook,
                language=language_in_use(self._window.settings.language),
            )
            printer.write(Path(chosen), desk)
            self._window.say(self.tr("Saved as {file}.").format(file=Path(chosen).name))

    def show_backups(self) -> None:
        """Show the backups of the open corpus, or of one that is chosen; it is closed while one is restored."""
        from ui.dialogs.backups import BackupsDialog

        page = self._work.page
        path = page.corpus.path if page is not None else self._ask_for_corpus()
        if path is None:
            return
        dialog = BackupsDialog(path, self._window, before_restoring=self._free_corpus)
        answered(dialog)
        if dialog.to_open is not None:
            self._work.open_path(dialog.to_open)

    def change_coder(self) -> None:
        """Go on in the same corpus under another name."""
        page = self._work.page
        if page is None:
            return
        name = ask_coder(page.corpus, page.coder.name, self._window)
        if name:
            self._window.settings.coder = name  # also where the page was shown as this coder, who did not say so then
        if name and name != page.coder.name:
            self._work.show_anew(name)

    def set_zones(self) -> None:
        """Show the zones of the open article; they can be set until its coding begins."""
        from ui.dialogs.zones import ZonesDialog

        page = self._work.page
        if page is not None and page.article:
            coded = any(row.is_coding for row in page.session.history(page.article))
            changeable = page.corpus.writable and not coded
            article = page.session.open(page.article).article
            dialog = ZonesDialog(article, changeable=changeable, parent=self._window)
            if answered(dialog):
                page.session.set_zones(page.article, dialog.zones())
                page.open(page.article)

    def show_source(self) -> None:
        """Show what is known of where the open article comes from."""
        from ui.dialogs.source import SourceDialog

        page = self._work.page
        if page is not None and page.article:
            answered(SourceDialog(page.session.open(page.article).article, self._window))

    def look_elsewhere(self) -> None:
        """Show where the words in focus stand in other articles, and go to the place that is chosen."""
        from ui.dialogs.elsewhere import ElsewhereDialog

        page = self._work.page
        words = page.pane.work.words_in_focus if page is not None and page.article else ""
        if page is None or not words:
            self._window.say(self.tr("Go to a name or select words first: they are looked for in the other articles."))
            return
        dialog = ElsewhereDialog(
            page.corpus.learning, words, page.article, learns=page.session.learns, parent=self._window
        )
        if answered(dialog) and dialog.chosen is not None:
            article, place = dialog.chosen
            page.open(article)
            page.pane.view.select_between(place.start, place.end)
            page.pane.setFocus()

    def learn(self) -> None:
        """Let the suggesters learn from what was decided."""
        from ui.dialogs.learning import LearningDialog

        page = self._work.page
        if page is not None and page.corpus.writable:
            answered(LearningDialog(page.corpus, page.session, self._window))

    def choose_suggesters(self) -> None:
        """Show the suggesters, and let them be switched on and off."""
        from ui.dialogs.suggesters import SuggestersDialog

        if (page := self._work.page) is not None:
            learning, coder, study = page.corpus.learning, page.session.coder, page.corpus.study
            leads = page.corpus.writable and study.may_lead(coder.name)
            dialog = SuggestersDialog(
                self._window.settings,
                page.session.copy,
                self._window,
                outside=learning.outside(),
                frozen=page.session.round.suggesters,
                outcomes=lambda: learning.outcomes(coder),
                take_back=(lambda name: study.take_back_suggestions(coder.name, name)) if leads else None,
            )
            answered(dialog)
            if dialog.took_back:
                page.pane.look_again()

    def change_keys(self) -> None:
        """Show the keys of coding and let them be changed."""
        from ui.dialogs.keys_dialog import KeysDialog

        answered(KeysDialog(self._window.settings, self._window))

    def show_about(self) -> None:
        """Show name, version and licences."""
        from ui.dialogs.about import AboutDialog

        answered(AboutDialog(self._window))

    def _free_corpus(self) -> None:
        """Close the corpus without the backup that closing makes: it could push out the very one to be restored."""
        corpus = self._work.release_corpus()
        finish_work()
        if corpus is not None:
            corpus.close()

    def _ask_for_corpus(self, *further: str) -> Path | None:
        """Ask for a corpus file, or one of the patterns `further`."""
        recent = self._window.settings.recent
        folder = str(recent[0].path.parent) if recent else ""
        patterns = " ".join((f"*{CORPUS_SUFFIX}", *further))
        kinds = self.tr("Corpora ({patterns});;All files (*)").format(patterns=patterns)
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a corpus"), folder, kinds)
        return Path(chosen) if chosen else None


def answered(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and tell whether it was accepted. It is destroyed when the errand is done."""
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


def user_name() -> str:
    """Return the name under which the user is logged in; empty where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
