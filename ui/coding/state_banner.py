"""What the banner over the article says: two versions of it to choose from, or that it is finished."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.coding.banner import Banner
from ui.coding.work import Work
from ui.commands import DIGITS


class StateBanner(QObject):
    """Fills `banner`; `settled` carries the article of which a version was chosen, `legend` names a command's key."""

    settled = Signal(str)

    def __init__(self, work: Work, banner: Banner, *, reopen: Callable[[], None], legend: Callable[[str], str]) -> None:
        super().__init__(banner)
        self._work, self._banner = work, banner
        self._reopen, self._legend = reopen, legend
        work.version_wanted.connect(self._settle)

    def refresh(self) -> None:
        """Say what holds now."""
        desk = self._work.desk
        if desk.forked:
            sentence = self.tr(
                "This article was coded on two laptops under one name: choose the version to go on with."
            )
            counts = [len(version.annotations) + len(version.quotes) for version in desk.versions]
            words = self.tr("Version %1 (marks: %2)")
            answers = {
                f"{words.replace('%1', str(at + 1)).replace('%2', str(count))} {self._key(at)}": partial(
                    self._settle, at
                )
                for at, count in enumerate(counts)
            }
            self._banner.say(sentence, answers)
        elif desk.state == "finished":
            sentence = self.tr("This article is finished. Reopen it to change it.")
            answer = self.tr("Reopen %1").replace("%1", self._legend("reopen"))
            self._banner.say(sentence, {answer: self._reopen})
        else:
            self._banner.say("", {})

    def _key(self, at: int) -> str:
        return self._legend(f"code_{at + 1}") if at < len(DIGITS) else ""

    def _settle(self, version: int) -> None:
        if not 0 <= version < len(self._work.desk.versions):
            return
        session, article_id = self._work.session, self._work.article_id
        if self._work.attempt(lambda: session.settle(article_id, version)) is not None:
            self.settled.emit(article_id)
