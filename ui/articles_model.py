"""The articles of a corpus as a list for a view: rows without texts, and how far the coder is with each."""

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.corpus import BEGUN, FINISHED, NEW, ArticleRow
from ui.sentences import said

BROKEN = "broken"
ROW = Qt.ItemDataRole.UserRole
STATE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


def state_name(state: str) -> str:
    """Return the word for a state, for people."""
    return {
        NEW: QCoreApplication.translate("Articles", "not begun"),
        BEGUN: QCoreApplication.translate("Articles", "begun"),
        FINISHED: QCoreApplication.translate("Articles", "finished"),
        BROKEN: QCoreApplication.translate("Articles", "broken text"),
    }[state]


class ArticlesModel(QAbstractListModel):
    """Rows in the order of import. States are those of one coder in one round."""

    def __init__(self, coder: str, round: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coder, self._round = coder, round
        self._rows: list[ArticleRow] = []
        self._states: list[str] = []
        self._place: dict[str, int] = {}

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Return how many articles are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the row, its state, or what a tool tip and a screen reader say of it."""
        row, state = self._rows[index.row()], self._states[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW:
            return row
        if role == STATE:
            return state
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.title, said(row.broken), row.path)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {state_name(state)}"
        return None

    def show(self, rows: list[ArticleRow]) -> None:
        """List these rows instead."""
        self.beginResetModel()
        self._rows = rows
        self._states = [self._state(row) for row in rows]
        self._place = {row.id: number for number, row in enumerate(rows)}
        self.endResetModel()

    def follow_round(self, round: str) -> None:
        """Show from the next rows on the states of this round."""
        self._round = round

    def set_state(self, article: str, state: str) -> bool:
        """Note how far the coder is with an article now; tell whether that is news."""
        number = self._place.get(article)
        if number is None or self._states[number] == state:
            return False
        self._states[number] = state
        self.dataChanged.emit(self.index(number), self.index(number))
        return True

    def index_of(self, article: str) -> QModelIndex:
        """Return the index of an article; an invalid one when it is not listed."""
        number = self._place.get(article)
        return self.index(number) if number is not None else QModelIndex()

    def neighbour(self, article: str, step: int, *, unfinished: bool = False) -> str | None:
        """Return the id of the article `step` rows on (1 or -1), of those not finished if so wanted; None at the end.

        From an article that is not listed, the first or last one.
        """
        at = self._place.get(article, -1 if step > 0 else len(self._rows)) + step
        while 0 <= at < len(self._rows):
            if not unfinished or self._states[at] != FINISHED:
                return self._rows[at].id
            at += step
        return None

    def first_to_do(self) -> str | None:
        """Return the article to go on with: one begun, else one not begun, else the first."""
        for wanted in (BEGUN, NEW, BROKEN, FINISHED):
            if wanted in self._states:
                return self._rows[self._states.index(wanted)].id
        return None

    def _state(self, row: ArticleRow) -> str:
        reached = {s.state for s in row.states if s.coder == self._coder and s.round == self._round}
        if FINISHED in reached:
            return FINISHED
        if reached:
            return BEGUN
        return BROKEN if row.broken else NEW
