"""One article before import: what is known of it, its zones, and where it may be split. Changes go into a plan."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from annotator.exchange.preview import Amendment, Plan, Sight, SplitProposal, amend
from annotator.model.errors import UserError
from ui.dialogs.zone_editor import ZoneEditor
from ui.sentences import said
from ui.translation import start_of


class ArticlePreview(QWidget):
    """Shows a Sight; `amended` after each change carries it and the number of articles it becomes."""

    amended = Signal(object, int)

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._sight: Sight | None = None
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("role", "heading")
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("role", "soft")
        self.broken = QLabel(wordWrap=True)
        self.broken.setProperty("role", "warning")
        self._boxes: list[QCheckBox] = []
        self._proposals = QVBoxLayout()
        self._proposals.setSpacing(4)
        self.editor = ZoneEditor(splitting=True)
        self.editor.changed.connect(self._keep)
        for label in (self.title, self.facts, self.broken):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(start_of(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.title, self.facts, self.broken):
            layout.addWidget(widget)
        layout.addLayout(self._proposals)
        layout.addWidget(self.editor, 1)

    def show_sight(self, sight: Sight) -> None:
        """Show an article as its file holds it, with the changes made so far."""
        self._sight = sight
        raw = sight.raw
        amendment = self._amendment(sight)
        self.title.setText(raw.title or self.tr("(without a headline)"))
        source = raw.source
        known = (raw.place, sight.format, source.outlet, source.date, source.author, source.address, *raw.notes)
        self.facts.setText(" · ".join(f"\u2068{said(part)}\u2069" for part in known if part))
        self.broken.setText(said(raw.broken))
        self.broken.setVisible(bool(raw.broken))
        self._show_proposals(sight, amendment)
        self.editor.show_text(raw.text, amendment.zones or raw.zones, amendment.splits)

    def _amendment(self, sight: Sight) -> Amendment:
        return self._plan.amendments.get((sight.file, sight.raw.place), Amendment())

    def _show_proposals(self, sight: Sight, amendment: Amendment) -> None:
        for box in self._boxes:
            self._proposals.removeWidget(box)
            box.deleteLater()
        self._boxes = []
        for proposal in sight.splits:
            box = QCheckBox(self.tr("Another article begins: {headline}").format(headline=proposal.headline))
            box.setToolTip("\n".join(proposal.because))
            box.setChecked(proposal.at in amendment.splits)
            box.toggled.connect(self._splitter(proposal))
            self._proposals.addWidget(box)
            self._boxes.append(box)

    def _splitter(self, proposal: SplitProposal) -> Callable[[bool], None]:
        return lambda on: self.editor.split_at(proposal.at, on=on)

    def _keep(self) -> None:
        if self._sight is None:
            return
        raw = self._sight.raw
        amendment = Amendment(zones=self.editor.zones, splits=self.editor.splits)
        try:
            pieces = amend(raw, amendment)
        except UserError as error:
            self.broken.setText(said(str(error)))
            self.broken.show()
            return
        self._plan.amendments[self._sight.file, raw.place] = amendment
        self.amended.emit(self._sight, len(pieces))
