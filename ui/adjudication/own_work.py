"""The coding pane's work on an article that the settling view shows: what coders said stays beside the own marks."""

from annotator.coding.session import Session
from ui.article.marks import Mark
from ui.article.view import ArticleView
from ui.coding.work import Work


class OwnWork(Work):
    """Works on a view that is not its own: `attach` and `detach` leave it scrolled as it is."""

    in_passes = False  # gold is made at one go

    def __init__(self, session: Session, view: ArticleView, language: str, beside: tuple[Mark, ...]) -> None:
        super().__init__(session, view, language)
        self._beside = beside

    def attach(self, article_id: str) -> None:
        """Work on the article that the view shows already."""
        self.session.open(article_id)
        self.article_id = article_id
        self.take_desk()

    def detach(self) -> None:
        """Leave the view to somebody else, and hear no more of it and of the session."""
        self.give_up()
        self.close()
        self.view.caret_moved.disconnect(self._on_caret)
        self.view.mark_clicked.disconnect(self.focus_mark)

    def show_marks(self) -> None:
        """Show what coders said beneath the own marks."""
        self.view.set_marks((*self._beside, *self.maker.marks(self.items), *self._candidates))
