"""Words of a study for people: names of rounds and purposes, times, dates, numbers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from annotator.corpus import MAIN
from annotator.model.purposes import BLIND, COACHING, TRAINING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.model.study import Round

translate = QCoreApplication.translate
_HOUR = 3600
_KILO, _MEGA = 1 << 10, 1 << 20


def listed(names: Iterable[str]) -> str:
    """Return names one after the other, with the comma of the language."""
    return translate("StudyWords", ", ").join(names)


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


def roles() -> dict[str, str]:
    """Return the word for each role of a person in a study."""
    return {
        "coder": translate("StudyWords", "Coder"),
        "adjudicator": translate("StudyWords", "Adjudicator: decides where coders differ"),
        "lead": translate("StudyWords", "Lead: rounds, samples, packets"),
    }


def duration(seconds: float) -> str:
    """Return a time as minutes, from an hour on as hours and minutes."""
    minutes = round(seconds / 60)
    if seconds < _HOUR:
        return translate("StudyWords", "{minutes} min").format(minutes=minutes)
    return translate("StudyWords", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def hours(seconds: float) -> str:
    """Return a time in hours with one decimal, for a table."""
    return f"{seconds / _HOUR:.1f}"


def midnight() -> str:
    """Return when this day began here, as the log writes times: ISO 8601 in UTC."""
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return today.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def day(moment: str) -> str:
    """Return the day of an ISO 8601 time here, written like the articles' dates, "2026-05-14"; empty for none."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return read.toLocalTime().date().toString(Qt.DateFormat.ISODate) if read.isValid() else ""


def day_and_time(moment: str) -> str:
    """Return an ISO 8601 time as it was here, "2026-05-14 09:30"; empty for none."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return read.toLocalTime().toString("yyyy-MM-dd HH:mm") if read.isValid() else ""


def isolated(words: str) -> str:
    """Return words of whatever script so that they do not turn the line around them."""
    return f"\u2068{words}\u2069"


def minutes(seconds: float) -> str:
    """Return a time in minutes with one decimal, for a table."""
    return f"{seconds / 60:.1f}"


def percent(share: float) -> str:
    """Return a share from 0 to 1 in per cent."""
    return translate("StudyWords", "{number} %").format(number=f"{100 * share:.0f}").replace(" ", "\u00a0")


def number(count: int) -> str:
    """Return a number with the digits that the whole window has."""
    return f"{count:,}"


def condition(round: Round) -> str:
    """Return in which condition a round is coded: with suggestions, without, or both."""
    if round.suggestions == BLIND:
        return translate("StudyWords", "without suggestions")
    if round.control_share:
        words = translate("StudyWords", "without suggestions in {share} % of the articles")
        return words.format(share=f"{100 * round.control_share:.0f}")
    return translate("StudyWords", "with suggestions")


def file_size(size: int) -> str:
    """Return the size of a file in bytes as people say it."""
    for unit, words in ((_MEGA, translate("StudyWords", "{size} MB")), (_KILO, translate("StudyWords", "{size} kB"))):
        if size >= unit:
            return words.format(size=f"{size / unit:,.1f}")
    return translate("StudyWords", "{size} bytes").format(size=size)
