"""Words of a study for people: names of rounds and purposes, times, dates, numbers."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from annotator.corpus import MAIN
from annotator.model.study import COACHING, TRAINING, Round

translate = QCoreApplication.translate
_HOUR = 3600


def round_name(round: Round) -> str:
    """Return what people call a round; the round that every corpus begins with has a word in each language."""
    return translate("StudyWords", "First round") if round.name == MAIN else round.name


def purposes() -> dict[str, str]:
    """Return the word for each purpose of a round, in the order in which a study comes to them."""
    return {
        TRAINING: translate("StudyWords", "Training data"),
        COACHING: translate("StudyWords", "Coder training"),
        "pilot": translate("StudyWords", "Pilot"),
        "reliability": translate("StudyWords", "Reliability test"),
        "main": translate("StudyWords", "Main study"),
        "recoding": translate("StudyWords", "Recoding"),
    }


def purpose_name(purpose: str) -> str:
    """Return the word for a purpose."""
    return purposes().get(purpose, purpose)


def duration(seconds: float) -> str:
    """Return a time as minutes, from an hour on as hours and minutes."""
    minutes = round(seconds / 60)
    if seconds < _HOUR:
        return translate("StudyWords", "{minutes} min").format(minutes=minutes)
    return translate("StudyWords", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def hours(seconds: float) -> str:
    """Return a time in hours with one decimal, for a table."""
    return QLocale().toString(seconds / _HOUR, "f", 1)


def day(moment: str) -> str:
    """Return the day of an ISO 8601 time in the short form of the language; empty for none."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return QLocale().toString(read.toLocalTime().date(), QLocale.FormatType.ShortFormat) if read.isValid() else ""
