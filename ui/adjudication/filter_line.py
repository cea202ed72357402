"""The line over the list: the round, and what of its disagreements is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from ui.adjudication.filters import UNSETTLED, Filters
from ui.adjudication.wording import Cast, Names, edges, kinds, states
from ui.coding.rich import cut
from ui.study.words import listed as listed_words
from ui.study.words import round_name

if TYPE_CHECKING:
    from annotator.model.study import Round


class FilterLine(QWidget):
    """Boxes for round, kind, code, coder, article and state; `changed` when another choice was made by a person."""

    changed = Signal()
    round_wanted = Signal(str)
    together_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.round, self.kind, self.code = self._box(self.tr("Round")), self._box(self.tr("Kind")), self._box("")
        self.coder, self.article, self.state = self._box(""), self._box(""), self._box(self.tr("State"))
        self.code.setAccessibleName(self.tr("Code or question"))
        self.coder.setAccessibleName(self.tr("Coder"))
        self.article.setAccessibleName(self.tr("Article"))
        self.together = QCheckBox(self.tr("The same question together"))
        self.together.toggled.connect(self.together_wanted)
        self._pair: tuple[str, ...] = ()
        self._kinds: tuple[str, ...] = ()
        self._names_only = False
        self.round.activated.connect(lambda: self.round_wanted.emit(self.round.currentData()))
        for box in (self.kind, self.code, self.coder, self.article, self.state):
            box.activated.connect(self._choose)
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 6, 8, 2)
        layout.setSpacing(5)
        layout.addWidget(self.round, 0, 0, 1, 2)
        for at, box in enumerate((self.state, self.kind, self.code, self.coder)):
            layout.addWidget(box, 1 + at // 2, at % 2)
        layout.addWidget(self.article, 3, 0, 1, 2)
        layout.addWidget(self.together, 4, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(1, 1)
        _fill(self.kind, self.tr("All kinds"), list({**kinds(), **edges()}.items()))
        named = states()
        listed = [(UNSETTLED, self.tr("not settled")), *named.items()]
        _fill(self.state, self.tr("All states"), [(key, words) for key, words in listed])

    def show_rounds(self, rounds: Sequence[Round], current: str) -> None:
        """Offer the rounds; `current` (id) is looked at."""
        self.round.clear()
        for one in rounds:
            self.round.addItem(round_name(one), one.id)
        self.round.setCurrentIndex(max(0, self.round.findData(current)))

    def show_choices(self, codes: Sequence[str], cast: Cast, articles: dict[str, str], names: Names) -> None:
        """Offer what the cases of the round have; what is chosen stays, where it is offered still."""
        called = {code: names.code(code) for code in codes}
        _fill(
            self.code,
            self.tr("All codes"),
            [(c, c if called[c] == c else f"{c} · {called[c]}") for c in codes],
        )
        _fill(self.coder, self.tr("All coders"), [(coder, cast.listed(coder)) for coder in cast.coders])
        _fill(self.article, self.tr("All articles"), [(id_, cut(t, 40)) for id_, t in articles.items()])

    @property
    def filters(self) -> Filters:
        """What is chosen."""
        coder, kind = self.coder.currentData() or "", self.kind.currentData() or ""
        return Filters(
            round=self.round.currentData() or "",
            kinds=self._kinds or ((kind,) if kind else ()),
            code=self.code.currentData() or "",
            coders=self._pair or ((coder,) if coder else ()),
            article=self.article.currentData() or "",
            state=self.state.currentData() or "",
            names_only=self._names_only,
        )

    def set_filters(self, filters: Filters) -> None:
        """Choose what somebody else asks for."""
        coder = filters.coders[0] if len(filters.coders) == 1 else ""
        kind = filters.kinds[0] if len(filters.kinds) == 1 else ""
        self._pair = filters.coders if len(filters.coders) > 1 else ()
        self._kinds = filters.kinds if len(filters.kinds) > 1 else ()
        self._names_only = filters.names_only
        wanted = {self.kind: kind, self.code: filters.code, self.coder: coder}
        wanted |= {self.article: filters.article, self.state: filters.state}
        for box, data in wanted.items():
            box.setCurrentIndex(max(0, box.findData(data)))

    def told(self, cast: Cast) -> str:
        """Say which two coders are compared, and which kinds are looked at: no box can say so of several."""
        told = []
        pair = [cast.called(coder) for coder in self._pair if coder in cast.coders]
        if len(pair) > 1:
            told.append(self.tr("Only where {one} and {other} differ.").format(one=pair[0], other=pair[1]))
        if self._kinds:
            named = {**kinds(), **edges()}
            listed = listed_words(named.get(kind, kind) for kind in self._kinds)
            told.append(self.tr("Only: {kinds}.").format(kinds=listed))
        if self._names_only:
            told.append(self.tr("Without quotes."))
        return " ".join(told)

    def _choose(self) -> None:
        if self.sender() is self.coder:
            self._pair = ()
        if self.sender() is self.kind:
            self._kinds = ()
        if self.sender() in (self.kind, self.code):
            self._names_only = False
        self.changed.emit()

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        return box


def _fill(box: QComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    kept = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for data, words in choices:
        box.addItem(words, data)
    box.setCurrentIndex(max(0, box.findData(kept)))
