"""Makes packets: one file for each coder into a folder, for all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from annotator.corpus import Coder, Corpus
from annotator.model.course import Cancelled
from annotator.model.errors import UserError
from annotator.model.study import Packet
from ui.settings import PACKET_SUFFIX
from ui.study.fields import PlaceRow, tick_list, ticked
from ui.study.words import file_size, number, round_name
from ui.study.work_dialog import WorkDialog
from ui.workers import Course

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


@dataclass(frozen=True, slots=True)
class Written:
    """A packet and its file."""

    coder: str
    packet: Packet
    path: Path


class PacketsDialog(WorkDialog):
    """Afterwards `written` are the packets that were made."""

    def __init__(self, corpus: Corpus, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Make packets"), "", self.tr("Make the packets"), parent)
        self.words.setText(
            self.tr(
                "A packet holds what a coder needs: the articles assigned, the codebook, the rounds, the suggesters, "
                "and what the coder has decided already. A later packet goes into the work in progress, or onto a new "
                "laptop in place of a lost one."
            )
        )
        self.written: tuple[Written, ...] = ()
        self._corpus, self._lead = corpus, lead
        rounds = corpus.rounds()
        self._drawn = {sample.round for sample in corpus.study.samples()} or {one.id for one in rounds}
        self._working = {row.coder_id for row in corpus.study.overview() if row.assigned is not None}
        self.rounds = tick_list(
            self.tr("Rounds"), [(round_name(one), one.id) for one in rounds], on=self._is_drawn, rows=4
        )
        coders = [coder for coder in corpus.coders() if coder.role == "coder"] or list(corpus.coders())
        self.coders = tick_list(self.tr("Coders"), [(coder.name, coder) for coder in coders], on=self._has_work, rows=6)
        self.folder = PlaceRow(
            corpus.path.parent / self.tr("packets"), self.tr("Folder"), self.tr("Choose…"), self._ask_folder
        )
        self.form.addRow(self.tr("Rounds"), self.rounds)
        self.form.addRow(self.tr("Coders"), self.coders)
        self.form.addRow(self.tr("Folder"), self.folder)
        self.files = QLabel(wordWrap=True)
        self.files.setTextInteractionFlags(_SELECTABLE)
        self.body.addWidget(self.files)
        self.act.clicked.connect(self._make)
        for listed in (self.rounds, self.coders):
            listed.itemChanged.connect(self._show_state)
        self._show_state()

    def _is_drawn(self, round: object) -> bool:
        """Tell whether a round has a sample: a packet of one that has none holds the whole corpus."""
        return round in self._drawn

    def _has_work(self, coder: object) -> bool:
        """Tell whether a coder was assigned anything; where nobody was, everybody but the lead."""
        assert isinstance(coder, Coder)
        return coder.id in self._working if self._working else coder.name != self._lead

    def _show_state(self) -> None:
        coders = len(ticked(self.coders))
        self.act.setEnabled(bool(coders and ticked(self.rounds)))
        self.say(self.tr("Packets to be made: %n, a file for each coder.", "", coders))

    def _make(self) -> None:
        folder = self.folder.path
        rounds = [str(id_) for id_ in ticked(self.rounds)]
        coders = [coder for coder in ticked(self.coders) if isinstance(coder, Coder)]
        corpus, lead = self._corpus, self._corpus.coder(self._lead)

        def end(written: tuple[Written, ...]) -> None:
            self._end(written, cancelled=len(written) < len(coders))

        self.work(lambda course: make_packets(corpus, coders, rounds, folder, lead, course), end)

    def _end(self, written: tuple[Written, ...], *, cancelled: bool) -> None:
        self.written = written
        line = self.tr("{coder}: {file} – packet {number}, {articles} articles, {size}")
        told = [
            line.format(
                coder=one.coder,
                file=f"\u2066{one.path.name}\u2069",
                number=number(one.packet.number),
                articles=number(one.packet.articles),
                size=file_size(one.path.stat().st_size),
            )
            for one in written
        ]
        self.files.setText("\n".join(told))
        if cancelled and written:
            self.finish(self.tr("Cancelled: these packets are whole, the others were not made."))
        elif cancelled:
            self.finish(self.tr("Cancelled: no packet was made."))
        else:
            self.finish(self.tr("The packets are in {folder}.").format(folder=f"\u2066{self.folder.path}\u2069"))

    def _ask_folder(self, present: str) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Folder for the packets"), present)


def make_packets(
    corpus: Corpus, coders: Sequence[Coder], rounds: Sequence[str], folder: Path, lead: Coder, course: Course
) -> tuple[Written, ...]:
    """Write a packet for each coder, or for the first ones when it is cancelled; for a worker.

    UserError as for `Packets.make`, and where there is no folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = QCoreApplication.translate("Packets", "The folder {folder} cannot be made: {reason}.")
        raise UserError(words.format(folder=folder.name, reason=error.strerror)) from None
    written = []
    for done, coder in enumerate(coders):
        course.tell(done, len(coders))
        path = folder / packet_name(corpus.path.stem, coder.name, corpus.packets.next_number(coder))
        try:
            packet = corpus.packets.make(coder, rounds=rounds, out=path, lead=lead, course=course)
        except Cancelled:
            break
        written.append(Written(coder.name, packet, path))
    return tuple(written)


def packet_name(study: str, coder: str, number: int) -> str:
    """Return the name of the file of a packet: from the second one on with its number, so that none takes another's."""
    name = f"{study}-{coder}" if number == 1 else f"{study}-{coder}-{number}"
    kept = "".join(c if c.isalnum() or c in "-_" else "-" for c in name)
    return f"{kept}{PACKET_SUFFIX}"
