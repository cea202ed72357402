"""The slim head of the pane: headline, outlet, date, how far the article is."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.coding.elided import ElidedLabel
from ui.coding.rich import isolated
from ui.coding.work import Work


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 16, 2)
        layout.setSpacing(16)
        layout.addWidget(self.headline, 1)
        layout.addWidget(self.source)
        layout.addWidget(self.state)
        work.opened.connect(self._show_article)

    def refresh(self) -> None:
        """Show how many suggestions are left, or that the article is finished."""
        desk = self._work.desk
        left = len(desk.open_suggestions)
        if desk.state == "finished":
            self.state.setText(self.tr("✓ finished"))
        elif not desk.suggested and self._work.session.shows_suggestions:
            self.state.setText(self.tr("looking for suggestions …"))
        else:
            self.state.setText(self.tr("%n undecided", "", left))

    def _show_article(self) -> None:
        article = self._work.desk.article
        self.headline.setText(article.title)
        source = article.source
        self.source.setText(" · ".join(isolated(words) for words in (source.outlet, source.date) if words))
