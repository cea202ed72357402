"""Opens a packet: makes the coder's own corpus of it, where the coder wants it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.exchange.packets import Received, receive
from ui.places import documents
from ui.settings import CORPUS_SUFFIX
from ui.study.fields import PlaceRow
from ui.study.work_dialog import WorkDialog


class ReceiveDialog(WorkDialog):
    """Afterwards `received` says what the packet brought into the corpus at `corpus`."""

    def __init__(self, packet: Path, opened: Path | None = None, parent: QWidget | None = None) -> None:
        """Ask where `packet` is to go; not into the corpus that is `opened`."""
        super().__init__(self.tr("Open a packet"), "", self.tr("Make my corpus"), parent)
        self.words.setText(
            self.tr(
                "{packet} becomes a corpus of your own on this computer: the articles that you code, the codebook, the "
                "rounds. The packet stays as it is. Where you have the corpus of an earlier packet, choose its file: "
                "what is new goes into it, and nothing that you decided is touched."
            ).format(packet=f"\u2066{packet.name}\u2069")
        )
        self.received: Received | None = None
        self._packet, self._opened = packet, opened
        self.place = PlaceRow(
            documents() / f"{packet.stem}{CORPUS_SUFFIX}", self.tr("My corpus"), self.tr("Choose…"), self._ask
        )
        self.form.addRow(self.tr("My corpus"), self.place)
        self.act.clicked.connect(self._receive)
        self.place.field.textChanged.connect(self._show_state)
        self._show_state()

    @property
    def corpus(self) -> Path:
        """The file of the coder's corpus."""
        return self.place.path

    def _show_state(self) -> None:
        there = self.corpus.is_file()
        self.act.setText(self.tr("Take it into this corpus") if there else self.tr("Make my corpus"))
        is_open = self._opened is not None and self.corpus.absolute() == self._opened
        self.act.setEnabled(bool(self.place.field.text().strip()) and not is_open)
        if is_open:
            self.say(self.tr("This corpus is open: choose Update from a packet for it."), problem=True)
        else:
            self.say(self.tr("There is a corpus at this place: the packet goes into it.") if there else "")

    def _receive(self) -> None:
        packet, corpus = self._packet, self.corpus
        self.work(lambda course: receive(packet, corpus, course), self._end)

    def _end(self, received: Received) -> None:
        self.received = received
        self.accept()

    def _ask(self, present: str) -> str:
        kinds = self.tr("Corpora (*{suffix})").format(suffix=CORPUS_SUFFIX)
        options = QFileDialog.Option.DontConfirmOverwrite  # nothing is overwritten: the packet goes into it
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("My corpus"), present, kinds, options=options)
        return chosen
