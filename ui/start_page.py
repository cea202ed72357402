"""The page the program opens on: the sample, a new corpus, an old one. It asks for things and does none itself."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.settings import RecentCorpus, Settings
from ui.translation import LANGUAGES

_PATH = Qt.ItemDataRole.UserRole


class Tile(QPushButton):
    """A large button with a title and a sentence beneath."""

    def __init__(self, title: str, sentence: str, *, primary: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "first tile" if primary else "tile")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAutoDefault(True)  # outside of dialogs this is what makes Enter press a button
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        heading, words = QLabel(title), QLabel(sentence)
        heading.setProperty("role", "tile title")
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        for label in (heading, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)


class StartPage(QWidget):
    """Where a session with the program begins."""

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    packet_wanted = Signal()
    feedback_wanted = Signal()
    recent_wanted = Signal(Path)
    language_wanted = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.sample = Tile(
            self.tr("Open the sample corpus"),
            self.tr("Ten news articles to try everything on. Nothing can go wrong."),
            primary=True,
        )
        self.new = Tile(self.tr("New corpus…"), self.tr("A name, a coder, a codebook; then import your articles."))
        self.open = Tile(self.tr("Open a corpus…"), self.tr("Go on with a corpus file on this computer."))
        self.packet = Tile(self.tr("Open a packet…"), self.tr("Your lead sent you a file: it becomes your own corpus."))
        self.feedback = QPushButton(self.tr("Open feedback from your lead…"), autoDefault=True)
        self.feedback.clicked.connect(self.feedback_wanted)
        self.packet.clicked.connect(self.packet_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Recent corpora"))
        self.recent.itemActivated.connect(self._open_item)
        self.recent.itemClicked.connect(self._open_item)
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language of the interface"))
        for code, name in {"system": self.tr("Language of the system"), **LANGUAGES}.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.language.activated.connect(lambda: self.language_wanted.emit(self.language.currentData()))
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the recent corpora as they are now; those whose file is gone are greyed."""
        self.recent.clear()
        for recent in self._settings.recent:
            self.recent.addItem(self._item(recent))
        self._nothing.setVisible(self.recent.count() == 0)
        self.recent.setVisible(self.recent.count() > 0)

    def _item(self, recent: RecentCorpus) -> QListWidgetItem:
        there = recent.path.is_file()
        when = self._when(recent.opened) if there else self.tr("the file is not there any more")
        # The marks keep a path from left to right within an Arabic line.
        item = QListWidgetItem(f"{recent.path.stem}\n\u2066{recent.path.parent}\u2069 · {when}")
        item.setData(_PATH, recent.path)
        item.setToolTip(str(recent.path))
        if not there:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def _when(self, opened: str) -> str:
        try:
            moment = datetime.fromisoformat(opened)
        except ValueError:
            return ""
        days = (datetime.now().astimezone().date() - moment.date()).days
        if days == 0:
            return self.tr("today at {time}").format(time=f"{moment:%H:%M}")
        if days == 1:
            return self.tr("yesterday at {time}").format(time=f"{moment:%H:%M}")
        return moment.date().isoformat()

    def _open_item(self, item: QListWidgetItem) -> None:
        self.recent_wanted.emit(item.data(_PATH))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Hashiya"))
        title.setProperty("role", "title")
        words = QLabel(self.tr("Read Arabic news, mark who and what it names and who said what, keep every decision."))
        words.setProperty("role", "soft")
        words.setWordWrap(True)
        tiles = QVBoxLayout()
        tiles.setSpacing(12)
        for tile in (self.sample, self.new, self.open, self.packet):
            tiles.addWidget(tile)
        tiles.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(tiles, 1)
        columns.addWidget(self._recent_card(), 1)
        page = QVBoxLayout()
        page.setSpacing(8)
        page.addStretch(1)
        page.addWidget(title)
        page.addWidget(words)
        page.addSpacing(16)
        page.addLayout(columns)
        page.addSpacing(16)
        foot = QHBoxLayout()
        foot.addWidget(self.feedback)
        foot.addStretch()
        foot.addWidget(self.language)
        page.addLayout(foot)
        page.addStretch(2)
        frame = QWidget()
        frame.setLayout(page)
        frame.setMaximumWidth(960)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(32, 24, 32, 24)
        whole.addStretch(1)
        whole.addWidget(frame, 20)
        whole.addStretch(1)

    def _recent_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        heading = QLabel(self.tr("Recent corpora"))
        heading.setProperty("role", "heading")
        self._nothing = QLabel(self.tr("The corpora you open will be listed here."))
        self._nothing.setProperty("role", "soft")
        self._nothing.setWordWrap(True)
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setProperty("role", "plain")
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(heading)
        layout.addWidget(self._nothing)
        layout.addWidget(self.recent, 1)
        layout.addStretch(0)
        return card
