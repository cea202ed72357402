"""Says what the program is, its version and under which licences its parts come."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.style import ACCENT_DARK


class AboutDialog(QDialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Hashiya"))
        title = QLabel(self.tr("Hashiya"))
        title.setProperty("role", "title")
        words = QLabel(
            self.tr(
                "Version {version} – a program for people who code Arabic news.\n\n"
                "A hashiya (حاشية) is a note in the margin.\n\n"
                "Under the MIT licence. With Qt {qt} (LGPL), camel-tools (MIT), "
                "and the typefaces Noto Sans Arabic and Amiri (SIL Open Font License)."
            ).format(version=_version(), qt=qVersion())
        )
        words.setWordWrap(True)
        words.setMinimumWidth(400)
        title.setStyleSheet(f"color: {ACCENT_DARK};")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (title, words, buttons):
            layout.addWidget(widget)


def _version() -> str:
    try:
        return version("hashiya")
    except PackageNotFoundError:
        return "?"
