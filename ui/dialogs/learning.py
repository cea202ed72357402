"""Lets the suggesters learn from what was decided: what that does, how it goes, what came of it, and the way back."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.exchange.learning import Trained
from annotator.model.errors import UserError
from ui.sentences import said
from ui.workers import Task, in_background


class LearningDialog(QDialog):
    """Trains beside the window; a better model is used at once, one that is not better never."""

    def __init__(self, corpus: Corpus, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Learn from my decisions"))
        self.setMinimumWidth(560)
        self._corpus, self._session = corpus, session
        self._task: Task | None = None
        self._former: dict[str, str] = {}
        words = QLabel(
            self.tr(
                "The suggesters learn from the articles that you have finished. What they have learned is measured on "
                "articles that were kept apart; only what suggests better is used. Nothing leaves this computer."
            ),
            wordWrap=True,
        )
        words.setProperty("role", "soft")
        self.outcome = QLabel(wordWrap=True)
        self.progress = QProgressBar(textVisible=False)
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.setAccessibleName(self.tr("Progress of learning"))
        self.learn = QPushButton(self.tr("Learn"), default=True)
        self.learn.setProperty("role", "primary")
        self.back = QPushButton(self.tr("Go back to the former suggestions"), autoDefault=False)
        self.close_button = QPushButton(autoDefault=False)
        foot = QHBoxLayout()
        for widget in (self.back, None, self.close_button, self.learn):
            foot.addStretch() if widget is None else foot.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(words)
        layout.addWidget(self.progress)
        layout.addWidget(self.outcome)
        layout.addLayout(foot)
        self.learn.clicked.connect(self._learn)
        self.back.clicked.connect(self._go_back)
        self.close_button.clicked.connect(self.reject)
        self._show_state()
        if not session.learns:
            self.outcome.setText(
                self.tr("In this round suggestions stay as they are, so that all coders are shown the same.")
            )

    def reject(self) -> None:
        """Cancel the learning under way; close when there is none."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    def _learn(self) -> None:
        learning, coder, round = self._corpus.learning, self._session.coder, self._session.round.id
        self._task = in_background(
            self,
            lambda course: learning.train(coder, round=round, course=course, beside=True),
            self._end,
            refused=self._end_refused,
        )
        self._task.progressed.connect(self._show_progress)
        self.progress.setRange(0, 0)
        self.outcome.clear()
        self._show_state()

    def _end(self, results: tuple[Trained, ...]) -> None:
        self._task = None
        in_use = self._corpus.learning.in_use()
        try:
            for result in results:
                if result.kept and in_use.get(result.suggester) != result.version:
                    self._session.use_model(result.suggester, result.version)
                    self._former[result.suggester] = in_use.get(result.suggester, "")
        except UserError as error:
            self.outcome.setText(said(str(error)))
        else:
            self.outcome.setText("\n".join(map(self._sentence, results)))
        self._show_state()

    def _end_refused(self, sentence: str) -> None:
        self._task = None
        self.outcome.setText(said(sentence))
        self._show_state()

    def _sentence(self, result: Trained) -> str:
        name = {"quotes": self.tr("Quotes"), "entities": self.tr("Names")}.get(result.suggester, result.suggester)
        if not result.measured:
            few = self.tr("Too few articles are finished to learn from (%n).", "", result.articles)
            return f"{name}: {few}"
        told = self.tr("F1 on your last {articles} articles {before} → {after}").format(
            articles=result.measured, before=f"{result.f1_before:.2f}", after=f"{result.f1_after:.2f}"
        )
        end = self.tr("in use now") if result.kept else self.tr("not better, so not used")
        return f"{name}: {told} · {end}"

    def _go_back(self) -> None:
        former = self._former or dict.fromkeys(self._corpus.learning.in_use(), "")
        self._former = {}
        try:
            for suggester, version in former.items():
                self._session.use_model(suggester, version)
        except UserError as error:
            self.outcome.setText(said(str(error)))
        else:
            self.outcome.setText(self.tr("The former suggestions are in use again."))
        self._show_state()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_state(self) -> None:
        busy = self._task is not None
        self.progress.setVisible(busy)
        self.learn.setEnabled(not busy and self._session.learns)
        self.back.setEnabled(not busy and bool(self._former or self._corpus.learning.in_use()))
        self.close_button.setText(self.tr("Cancel") if busy else self.tr("Close"))
