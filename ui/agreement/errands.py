"""What *Study > Agreement…* asks for: the view, loaded when it is first wanted, and the way on to the disagreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.errands import answered
from ui.translation import language_in_use

if TYPE_CHECKING:
    from ui.agreement.behind import Behind
    from ui.main_window import MainWindow
    from ui.workplace import Workplace


class AgreementErrands(QObject):
    """Errands of one main window and its workplace."""

    def __init__(self, work: Workplace, window: MainWindow) -> None:
        super().__init__(work)
        self._work, self._window = work, window

    def show(self, round: str = "") -> None:
        """Show how far the coders of a round agree, of the round that is worked in where none is named.

        Where no two coders finished an article of that one, it is the last round in which they did.
        """
        from ui.adjudication.adjudicating import round_to_settle
        from ui.agreement.agreement_dialog import AgreementDialog

        page = self._work.page
        if page is None:
            return
        leading = page.lead is not None and page.lead.isVisible()
        at_hand = (page.lead.round if leading and page.lead is not None else "") or page.session.round.id
        chosen = round or round_to_settle(page.corpus, at_hand)
        language = language_in_use(self._window.settings.language)
        wanted: list[Behind] = []
        dialog = AgreementDialog(page.corpus, page.coder.name, chosen, language, self._window)
        dialog.disagreements_wanted.connect(wanted.append)
        dialog.disagreements_wanted.connect(lambda _behind: dialog.accept())
        answered(dialog)
        if wanted:
            self._work.adjudication.show_behind(wanted[-1])
