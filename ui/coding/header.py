"""The slim head of the pane: headline, outlet, date, which pass is open, how far the article is."""

from html import escape

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from annotator.model.facts import VALUES
from ui.coding.elided import ElidedLabel
from ui.coding.rich import isolated
from ui.coding.work import Work
from ui.style import ACCENT_DARK, INK_FAINT

_MOST_NAMED = 4
"""Passes that are all named in the head; of more only the open one is."""


class Header(QFrame):
    """Shows the article of `work`; `refresh` after a decision."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.headline = ElidedLabel()
        self.headline.setProperty("role", "heading")
        self.source = QLabel(self)
        self.source.setProperty("role", "soft")
        self.state = QLabel(self)
        self.state.setProperty("role", "soft")
        self.passes = QLabel(self)
        self.passes.setVisible(bool(work.session.codebook.passes))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 16, 2)
        layout.setSpacing(16)
        layout.addWidget(self.headline, 1)
        # Passes need the room; then the tool tip of the headline says where the article comes from.
        self.source.setVisible(not work.session.codebook.passes)
        layout.addWidget(self.source)
        layout.addWidget(self.passes)
        layout.addWidget(self.state)
        work.opened.connect(self._show_article)

    def refresh(self) -> None:
        """Show how many suggestions are left, or that the article is finished."""
        desk = self._work.desk
        self._show_passes()
        if desk.state == "finished":
            self.state.setText(self.tr("✓ finished"))
        elif self._work.open_pass is not None and VALUES in self._work.open_pass.layers:
            self.state.setText(self.tr("%n answers missing", "", len(self._work.missing())))
        elif not desk.suggested and self._work.session.shows_suggestions:
            self.state.setText(self.tr("looking for suggestions …"))
        else:
            self.state.setText(self.tr("%n undecided", "", self._work.undecided))

    def _show_passes(self) -> None:
        """Show the passes in their order: those that are done ticked, the open one set off."""
        if not self._work.session.codebook.passes:
            return
        done = {seal.id for seal in self._work.desk.layer.passes}
        told, plain = [], []
        for one in self._work.session.codebook.passes:
            name = one.name.in_language(self._work.language) or one.id
            open_now = self._work.open_pass == one
            tick = "✓ " if one.id in done else ""
            plain.append(f"{tick}{name}")
            colour = ACCENT_DARK if open_now else INK_FAINT
            shown = f"<b>{escape(name)}</b>" if open_now else tick + escape(name)
            if open_now or len(self._work.session.codebook.passes) <= _MOST_NAMED:
                told.append(f'<span style="color:{colour}">{shown}</span>')
        arrow = " ‹ " if self.isRightToLeft() else " › "
        self.passes.setText(arrow.join(told))
        self.passes.setToolTip(self.tr("Passes: %1").replace("%1", arrow.join(plain)))

    def _show_article(self) -> None:
        article = self._work.desk.article
        self.headline.setText(article.title)
        source = article.source
        told = " · ".join(isolated(words) for words in (source.outlet, source.date) if words)
        self.headline.setToolTip("\n".join(filter(None, (article.title, told))))
        self.source.setText(told)
