"""The matrix of coders with its title: each with each, or each with gold or with the own coding in another round."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.agreement.figures import GOLD
from ui.agreement.matrix import Grid, Matrix
from ui.agreement.picking import Picked


class MatrixPane(QWidget):
    """The half of the view that is about coders."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("role", "soft")
        self.matrix = Matrix()
        self.title.setBuddy(self.matrix)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.matrix, 1)

    def show_figures(
        self,
        picked: Picked,
        coders: Sequence[str],
        against: str,
        round: str,
        *,
        code: str,
        code_name: str,
        all_name: str,
    ) -> None:
        """Show how far coders agree by pair, on one code where there are such figures, else on all.

        `against` is "" where coders are compared with each other, else gold or another round, whose name is `round`;
        `all_name` is what all codes are called.
        """
        pairs = picked.pairs(code)
        if not pairs:
            pairs, code_name = picked.pairs(""), all_name
        self.title.setText(self.tr("Each with each: {code}").format(code=code_name))
        if not against:
            self.matrix.show_grid(Grid(down=coders, across=coders, cells=pairs))
            return
        other = self.tr("gold") if against == GOLD else round
        self.title.setText(f"{other} · {code_name}")
        rows = {row.coders[0]: row for row in pairs.values()}
        cells = {(one, other): row for one, row in rows.items()}
        self.matrix.show_grid(Grid(down=list(rows), across=[other], cells=cells))
