"""What happens to an exception nobody caught: a sentence for the world's mistakes, a report for ours.

Nothing is lost by either: every decision was on the disk before the window showed it.
"""

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.model.errors import UserError
from ui.workers import WorkFailed

_KEPT = 50
"""How many reports stay in the folder."""


class ExceptionHook(QObject):
    """Stands in for sys.excepthook; an exception of any thread is told in the thread of the window."""

    _caught = Signal(object)

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        super().__init__()
        self._folder, self._say = folder, say
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._open: CrashDialog | None = None

    def install(self) -> None:
        """Begin to catch."""
        sys.excepthook = self._catch

    def remove(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook = sys.__excepthook__

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if not isinstance(error, UserError):
            sys.__excepthook__(kind, error, trace)
        self._caught.emit(error)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._say(str(error))
            return
        report = write_report(error)
        file = save_report(report, self._folder)
        # A second mistake while the first is still shown is in its own file; one dialog is enough.
        if self._open is None:
            self._open = CrashDialog(report, file, QApplication.activeWindow())
            self._open.finished.connect(self._forget_dialog)
            self._open.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self._open = None


def write_report(error: BaseException) -> str:
    """Return versions and the trace, without the text of any article."""
    import platform  # only now: the window's start waits for every module

    trace = str(error) if isinstance(error, WorkFailed) else "".join(traceback.format_exception(error))
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{versions}\n\n{trace}"


def save_report(report: str, folder: Path) -> Path | None:
    """Write the report into `folder` and return its file; None where the disk does not let us."""
    file = folder / f"crash-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
            old.unlink()
    except OSError:
        return None
    return file


class CrashDialog(QDialog):
    """Says that we made a mistake, that nothing is lost, and gives the report to copy."""

    def __init__(self, report: str, file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.setMinimumSize(640, 420)
        self.report = report
        words = QLabel(
            self.tr(
                "The program made a mistake. Every decision you made is saved; nothing is lost. You can go on working. "
                "Please send the report below to whoever looks after the program."
            )
        )
        words.setWordWrap(True)
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        place = QLabel(self.tr("The report was saved as {file}").format(file=file) if file else "")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, shown, place, buttons):
            layout.addWidget(widget)
