"""What the banner over the article says: two versions of it to choose from, or that it is finished."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.coding.forking import Version
from ui.coding.banner import Banner
from ui.coding.work import Work
from ui.commands import DIGITS
from ui.study.words import day_and_time


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
                "This article was coded on more than one laptop under one name: choose the version to go on with."
            )
            answers = {
                "\n".join(self._told(at, version)): partial(self._settle, at)
                for at, version in enumerate(desk.versions)
            }
            self._banner.say(sentence, answers)
        elif desk.state == "finished":
            sentence = self.tr("This article is finished. Reopen it to change it.")
            answer = self.tr("Reopen %1").replace("%1", self._legend("reopen"))
            self._banner.say(sentence, {answer: self._reopen})
        else:
            self._banner.say("", {})

    def _told(self, at: int, version: Version) -> Iterator[str]:
        """Yield the lines by which a version is known: number, laptop and key, when, how much, how much only there."""
        words = self.tr("Version %1 · %2").replace("%1", str(at + 1)).replace("%2", self._laptop(version.copy))
        yield f"{words} {self._key(at)}"
        when = f"\u2066{day_and_time(version.time)}\u2069"
        yield self.tr("%1 · finished").replace("%1", when) if version.layer.finished else when
        yield self._counted(self.tr("Marks: %1, only in this one: %2"), version.marks)
        if any(one.answers[0] for one in self._work.desk.versions):
            yield self._counted(self.tr("Answers: %1, only in this one: %2"), version.answers)

    def _laptop(self, copy: str) -> str:
        """Say on which laptop it was: this one, the other one, or which of several others."""
        own = self._work.session.copy
        if copy == own:
            return self.tr("this laptop")
        others = sorted({version.copy for version in self._work.desk.versions} - {own})
        if len(others) == 1:
            return self.tr("another laptop")
        return self.tr("laptop %1").replace("%1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[others.index(copy) % 26])

    @staticmethod
    def _counted(words: str, counts: tuple[int, int]) -> str:
        return words.replace("%1", str(counts[0])).replace("%2", str(counts[1]))

    def _key(self, at: int) -> str:
        return self._legend(f"code_{at + 1}") if at < len(DIGITS) else ""

    def _settle(self, version: int) -> None:
        if not 0 <= version < len(self._work.desk.versions):
            return
        session, article_id = self._work.session, self._work.article_id
        if self._work.attempt(lambda: session.settle(article_id, version)) is not None:
            self.settled.emit(article_id)
