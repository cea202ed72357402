"""The language of the interface and with it the direction of its layout. The articles' direction is their own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.resources import resource

LANGUAGES = {"en": "English", "ar": "العربية"}

_BUTTONS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
)
"""Words of Qt's own buttons: in Arabic Qt commands ("ألغِ") where the other buttons of the window name ("إلغاء")."""
_installed: list[QTranslator] = []


def language_now() -> str:
    """Return the language that the interface speaks."""
    return "ar" if QLocale().language() == QLocale.Language.Arabic else "en"


def language_in_use(setting: str) -> str:
    """Return "ar" or "en" for a setting of "system", "ar" or "en"."""
    if setting in LANGUAGES:
        return setting
    return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"


def start_of(widget: QWidget) -> Qt.AlignmentFlag:
    """Return the side on which lines of the interface begin, for texts of whatever direction."""
    side = Qt.AlignmentFlag.AlignRight if widget.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def speak(app: QApplication, setting: str) -> str:
    """Translate from now on what is built, lay it out in the language's direction, and return the language.

    Widgets that stand already keep their words: the window is built anew after a switch.
    """
    language = language_in_use(setting)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    # English has a file too: its plurals.
    _install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(f"hashiya_{language}", str(resource("translations")))
    locale = QLocale(QLocale.Language.Arabic if language == "ar" else QLocale.Language.English)
    QLocale.setDefault(locale)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    return language


def _install(name: str, folder: str) -> None:
    translator = QTranslator()
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
