"""The dialog for changing keys: a list of the commands, the next key pressed becomes the chosen command's."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.errors import UserError
from ui.dialogs.key_tables import CodingKeys, KeyTable, SettlingKeyTable
from ui.keys import KeyMap, Taken, legend, stroke_of
from ui.settings import Settings

_COMMAND = Qt.ItemDataRole.UserRole
_TABLE = Qt.ItemDataRole.UserRole + 1


class KeysDialog(QDialog):
    """Changes take effect at once, and are kept in the settings."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 560)
        self._tables: tuple[KeyTable, ...] = (CodingKeys(settings), SettlingKeyTable(settings))
        self._waiting = ""
        self.commands = QTreeWidget(self)
        self.commands.setRootIsDecorated(False)
        self.commands.setHeaderLabels([self.tr("Command"), self.tr("Key")])
        self.commands.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.commands.installEventFilter(self)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.change = QPushButton(self.tr("Change …"), self)
        self.default = QPushButton(self.tr("Default key"), self)
        self.all_defaults = QPushButton(self.tr("All default keys"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        row = QHBoxLayout()
        for button in (self.change, self.default, self.all_defaults):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.commands, 1)
        layout.addWidget(self.told)
        layout.addLayout(row)
        self.commands.itemActivated.connect(lambda _item, _column: self._wait())
        self.commands.currentItemChanged.connect(lambda _now, _before: self._stop_waiting())
        self.change.clicked.connect(self._wait)
        self.default.clicked.connect(self._restore)
        self.all_defaults.clicked.connect(self._restore_all)
        buttons.rejected.connect(self.accept)
        self._list()
        self._stop_waiting()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the next key while one is waited for; Esc leaves the key as it was."""
        if not self._waiting or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._stop_waiting()
            else:
                self._pressed(event)
        return True

    def _pressed(self, event: QKeyEvent) -> None:
        pressed = stroke_of(event)
        if pressed is None:
            return
        table = self._table()
        try:
            self._take(table.keys.with_stroke(self._waiting, pressed))
        except UserError as error:
            self._refuse(table, error)

    def _restore(self) -> None:
        command, table = self._chosen(), self._table()
        if command:
            try:
                self._take(table.keys.with_default(command))
            except UserError as error:
                self._refuse(table, error)

    def _restore_all(self) -> None:
        for table in self._tables:
            table.keep(table.defaults())
        self._show()

    def _refuse(self, table: KeyTable, error: UserError) -> None:
        if isinstance(error, Taken):
            words = self.tr("%1 is the key of “%2”; give that another key first.")
            self.told.setText(words.replace("%1", legend(error.pressed)).replace("%2", table.name(error.command)))
        else:
            self.told.setText(str(error))

    def _wait(self) -> None:
        self._waiting = self._chosen()
        if self._waiting:
            words = self.tr("Press the new key for “%1”. Esc leaves it as it is.")
            self.told.setText(words.replace("%1", self._table().name(self._waiting)))
            self.commands.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_waiting(self) -> None:
        self._waiting = ""
        self.told.setText(self.tr("Keys are places on the keyboard: they act in the Latin and in the Arabic layout."))
        self.default.setEnabled(self._table().keys.changed(self._chosen()))
        self.change.setEnabled(bool(self._chosen()))

    def _take(self, keys: KeyMap) -> None:
        self._table().keep(keys)
        self._show()

    def _show(self) -> None:
        self._list()
        self._stop_waiting()

    def _chosen(self) -> str:
        item = self.commands.currentItem()
        return str(item.data(0, _COMMAND) or "") if item is not None else ""

    def _table(self) -> KeyTable:
        """Return the table that the chosen command is in; the first one where none is chosen."""
        item = self.commands.currentItem()
        return self._tables[int(item.data(0, _TABLE) or 0) if item is not None else 0]

    def _list(self) -> None:
        chosen = self._chosen(), self._table()
        self.commands.blockSignals(True)
        self.commands.clear()
        for number, table in enumerate(self._tables):
            keys = table.keys
            for group, commands in table.groups().items():
                heading = QTreeWidgetItem([group])
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.commands.addTopLevelItem(heading)
                for command in commands:
                    item = QTreeWidgetItem([table.name(command), " ".join(map(legend, keys.strokes(command)))])
                    item.setData(0, _COMMAND, command)
                    item.setData(0, _TABLE, number)
                    font = item.font(1)
                    font.setBold(keys.changed(command))
                    item.setFont(1, font)
                    heading.addChild(item)
                    if (command, table) == chosen:
                        self.commands.setCurrentItem(item)
                heading.setExpanded(True)
        self.commands.blockSignals(False)
