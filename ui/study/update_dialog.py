"""Takes a newer packet into the work in progress, after showing what comes with it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.corpus import Corpus
from annotator.exchange.packets import Preview, Received
from ui.study.words import listed, number
from ui.study.work_dialog import WorkDialog


class UpdateDialog(WorkDialog):
    """Afterwards `received` says what came; None where nothing was taken."""

    def __init__(self, corpus: Corpus, packet: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Update from a packet"), "", self.tr("Take it in"), parent, width=520)
        self.words.setText(
            self.tr("{packet} goes into this corpus. Nothing that you decided is touched.").format(
                packet=f"\u2066{packet.name}\u2069"
            )
        )
        self.received: Received | None = None
        self.preview: Preview | None = None
        self._corpus, self._packet = corpus, packet
        self.act.clicked.connect(self._take)
        self.work(lambda course: corpus.packets.preview([packet], None, course), self._show)

    def refuse(self, sentence: str) -> None:
        """Say why the packet cannot be read or taken."""
        super().refuse(sentence)
        self.act.setEnabled(False)

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        words = self.tr("New articles: {articles}. New decisions, such as rounds and codebooks: {decisions}.")
        decisions = sum(preview.decisions_new.values())
        self.say(words.format(articles=number(len(preview.articles_new)), decisions=number(decisions)))

    def _take(self) -> None:
        packet = self._packet
        self.work(lambda course: self._corpus.packets.take(packet, course), self._end)

    def _end(self, received: Received) -> None:
        self.received = received
        if not received.backups:
            self.accept()
            return
        words = self.tr(
            "Taken in. Something in it was withdrawn and is forgotten here. These backups still hold it and have to be "
            "deleted by people: {names}."
        )
        self.finish(words.format(names=listed(f"\u2066{name}\u2069" for name in received.backups)))
