"""Forgets an article or a coder for good, after saying what that means; lists what still holds them."""

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from annotator.corpus import Corpus
from annotator.exchange.publishing import Withdrawn
from ui.study.fields import tick
from ui.study.holding_words import holding_lines
from ui.study.words import isolated
from ui.study.work_dialog import WorkDialog

_LONGEST = 70


class WithdrawDialog(WorkDialog):
    """Afterwards `withdrawn` says what still holds what was withdrawn. The coder at work cannot be chosen."""

    def __init__(self, corpus: Corpus, article: str, coder: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Withdraw"), "", self.tr("Withdraw for good"), parent, width=680)
        self.words.setText(
            self.tr(
                "An article is deleted with its text and all that was decided on it; of a coder the name and all that "
                "was decided on articles. This cannot be undone. It holds for every copy that is merged later: what "
                "was withdrawn does not come back."
            )
        )
        self.withdrawn: Withdrawn | None = None
        self._corpus = corpus
        self.of_article, self.of_coder = QRadioButton(self.tr("An article")), QRadioButton(self.tr("A coder"))
        self.of_article.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.of_article)
        group.addButton(self.of_coder)
        self.article, self.coder = QComboBox(), QComboBox()
        self.article.setAccessibleName(self.tr("Article"))
        self.coder.setAccessibleName(self.tr("Coder"))
        for listed in corpus.articles():
            self.article.addItem(isolated(listed.title[:_LONGEST]), listed.id)
        self.article.setCurrentIndex(max(0, self.article.findData(article)))
        for person in corpus.coders():
            if person.name != coder:
                self.coder.addItem(person.name, person.id)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("kept with the date, for example: asked for by the outlet"))
        self.sure = tick(self.tr("I know that this cannot be undone"))
        self.holding = QPlainTextEdit(readOnly=True)
        self.holding.setAccessibleName(self.tr("What still holds it"))
        self.holding.hide()
        for combo in (self.article, self.coder):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumWidth(440)
        self.form.addRow(self.of_article, self.article)
        self.form.addRow(self.of_coder, self.coder)
        self.form.addRow(self.tr("Reason"), self.reason)
        self.form.addRow("", self.sure)
        self.body.addWidget(self.holding, 1)
        self.act.clicked.connect(self._withdraw)
        self.act.setAutoDefault(False)
        self.act.setDefault(False)
        group.buttonClicked.connect(self._show_state)
        self.sure.toggled.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        self.article.setEnabled(self.of_article.isChecked())
        self.coder.setEnabled(self.of_coder.isChecked())
        chosen = self.article if self.of_article.isChecked() else self.coder
        self.act.setEnabled(self.sure.isChecked() and chosen.count() > 0)

    def _withdraw(self) -> None:
        publishing, reason = self._corpus.publishing, self.reason.text().strip()
        if self.of_article.isChecked():
            article = str(self.article.currentData())
            self.work(lambda _course: publishing.withdraw_article(article, reason=reason), self._end)
        else:
            coder = str(self.coder.currentData())
            self.work(lambda _course: publishing.withdraw_coder(coder, reason=reason), self._end)

    def _end(self, withdrawn: Withdrawn) -> None:
        self.withdrawn = withdrawn
        self.sure.setChecked(False)
        self.sure.setEnabled(False)
        self.finish(
            self.tr("It is withdrawn. These still hold it and have to be deleted by people:")
            if withdrawn
            else self.tr("It is withdrawn. No backup, packet or return that is known here holds it.")
        )
        names = {coder.id: coder.name for coder in self._corpus.coders()}
        self.holding.setPlainText("\n".join(holding_lines(withdrawn, names)))
        self.holding.setVisible(bool(withdrawn))
