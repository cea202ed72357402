"""What a coder in training sees after each article: the score against gold, every difference, whether it is enough."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.coding.study import Coached, Difference, Standing
from annotator.model.codebook import Codebook
from annotator.model.span import Span
from ui.study.words import number, percent

_SPAN = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT = 400, 460
_LONGEST = 60


class CoachingDialog(QDialog):
    """Stands beside the article, which can be read and scrolled meanwhile: `place_wanted` carries a span to show."""

    place_wanted = Signal(Span)
    next_wanted = Signal()

    def __init__(
        self,
        coached: Coached,
        standing: Standing,
        *,
        text: str,
        codebook: Codebook,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your coding beside gold"))
        self.resize(_WIDTH, _HEIGHT)
        self._text = text
        self._names = {code.id: code.name.in_language(language) or code.id for code in codebook.codes()}
        self._names["quote"] = self.tr("quote")
        self.score = QLabel(self.tr("Score: {score}").format(score=percent(coached.score)))
        self.score.setProperty("role", "heading")
        self.parts = QLabel(self._parts(coached), wordWrap=True)
        self.parts.setProperty("role", "soft")
        self.differences = QListWidget()
        self.differences.setAccessibleName(self.tr("Differences from gold"))
        self.differences.setWordWrap(True)
        for one in coached.differences:
            item = QListWidgetItem(self._words(one), self.differences)
            item.setData(_SPAN, one.gold_span or one.span)
        self.differences.currentItemChanged.connect(self._show_place)
        self.differences.itemClicked.connect(self._show_place)
        nothing = QLabel(self.tr("There is no difference: everything is as in gold."), wordWrap=True)
        self.differences.setVisible(bool(coached.differences))
        nothing.setVisible(not coached.differences)
        self.standing = QLabel(self._standing(standing), wordWrap=True)
        self.standing.setProperty("role", "warning" if standing.passed is False else "soft")
        self.next = QPushButton(self.tr("Next article"), default=True)
        self.next.setProperty("role", "primary")
        self.next.clicked.connect(self._go_on)
        self.stay = QPushButton(self.tr("Stay here"), autoDefault=False)
        self.stay.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.stay)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        for widget in (self.score, self.parts, self.differences, nothing):
            layout.addWidget(widget, int(widget is self.differences))
        if not coached.differences:
            layout.addStretch(1)
        layout.addWidget(self.standing)
        layout.addLayout(foot)

    def _go_on(self) -> None:
        self.next_wanted.emit()
        self.accept()

    def _show_place(self) -> None:
        item = self.differences.currentItem()
        if item is not None and isinstance(span := item.data(_SPAN), Span):
            self.place_wanted.emit(span)

    def _parts(self, coached: Coached) -> str:
        told = (
            (self.tr("names {score}"), coached.entities),
            (self.tr("quotes {score}"), coached.quotes),
            (self.tr("speakers {score}"), coached.speakers),
        )
        return " · ".join(words.format(score=percent(value)) for words, value in told if value is not None)

    def _standing(self, standing: Standing) -> str:
        done = self.tr("Articles done: {done} of {articles}, on average {mean}; passed from {mark}.").format(
            done=number(standing.done),
            articles=number(standing.articles),
            mean=percent(standing.mean),
            mark=percent(standing.pass_mark),
        )
        if standing.passed is None:
            return done
        passed = (
            self.tr("You have passed.") if standing.passed else self.tr("You have not passed; speak with your lead.")
        )
        return f"{done} {passed}"

    def _words(self, one: Difference) -> str:
        yours, gold = self._cut(one.span), self._cut(one.gold_span)
        code, gold_code = self._names.get(one.code, one.code), self._names.get(one.gold_code, one.gold_code)
        words = {
            "missed": self.tr("Missed: {gold_code} {gold}"),
            "added": self.tr("Not in gold: {code} {yours}"),
            "other code": self.tr("Other code: you {code}, gold {gold_code}: {gold}"),
            "other boundary": self.tr("Other boundary: you {yours}, gold {gold}"),
            "other speaker": self.tr("Other speaker: you {yours}, gold {gold}"),
            "other cue": self.tr("Other cue: you {yours}, gold {gold}"),
            "other type": self.tr("Other type of quote: you {code}, gold {gold_code}: {gold}"),
        }.get(one.kind, one.kind)
        return words.format(yours=yours, gold=gold, code=code, gold_code=gold_code)

    def _cut(self, span: Span | None) -> str:
        if span is None:
            return self.tr("nobody")
        words = " ".join(span.of(self._text).split())
        short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        return f"«\u2068{short}\u2069»"
