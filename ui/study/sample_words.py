"""How a sample was drawn, in words for people: on the lead's page, in the preview of a draw, in the saved report."""

from PySide6.QtCore import QCoreApplication

from annotator.model.study import ALL, SIMPLE, STRATIFIED, WEEK, Sample
from ui.study.words import number
from ui.translation import language_now

translate = QCoreApplication.translate


def methods() -> dict[str, str]:
    """Return the words for each method of drawing."""
    return {
        ALL: translate("Samples", "All articles"),
        SIMPLE: translate("Samples", "Simple random sample"),
        STRATIFIED: translate("Samples", "Stratified by a field of the source"),
        WEEK: translate("Samples", "Constructed week"),
    }


def field_name(field: str) -> str:
    """Return the word for a field of the source data; fields of one's own keep their name."""
    return {
        "outlet": translate("Samples", "Outlet"),
        "date": translate("Samples", "Date"),
        "author": translate("Samples", "Author"),
        "address": translate("Samples", "Address"),
    }.get(field, field)


def reason(why: str) -> str:
    """Return why an article could not be drawn."""
    return {
        "broken": translate("Samples", "broken text"),
        "same text": translate("Samples", "the same text as another article"),
        "other sample": translate("Samples", "in a sample that this one is apart from"),
        "no date": translate("Samples", "no date"),
        "date not drawn": translate("Samples", "on a day that was not drawn"),
    }.get(why, why)


def sample_sentence(sample: Sample) -> str:
    """Return in a line how many articles were drawn from how many, how, and with which seed."""
    words = translate("Samples", "{method}: {drawn} of {frame} articles, seed {seed}")
    return words.format(
        method=methods().get(sample.method, sample.method),
        drawn=number(len(sample.articles)),
        frame=number(sample.frame_size),
        seed=sample.seed,
    )


def sample_lines(sample: Sample) -> list[str]:
    """Return everything that is known of a draw, a line each: what one needs to report it and to draw it again."""
    lines = [sample_sentence(sample)]
    if sample.field:
        words = translate("Samples", "Strata by {field}: {count}")
        lines.append(words.format(field=field_name(sample.field), count=number(len(sample.strata))))
    if sample.weeks:
        lines.append(translate("Samples", "Constructed weeks: {weeks}").format(weeks=number(sample.weeks)))
    words = translate("Samples", "{name}: {drawn} of {there}")
    for name, there, drawn in sample.strata:
        shown = day_name(name) or name or translate("Samples", "(empty)")
        lines.append(_side() + words.format(name=f"\u2068{shown}\u2069", drawn=number(drawn), there=number(there)))
    if sample.reliability:
        words = translate("Samples", "Coded by all coders, for the test of reliability: {count}")
        lines.append(words.format(count=number(len(sample.reliability))))
    if sample.planted:
        words = translate("Samples", "Come a second time, at least {places} places later: {count}")
        lines.append(words.format(places=number(sample.plant_after), count=number(len(sample.planted))))
    for why, count in sample.left_out:
        words = translate("Samples", "Left out, {reason}: {count}")
        lines.append(words.format(reason=reason(why), count=number(count)))
    return lines


def _side() -> str:
    """Return what keeps a line on the side of the interface, also where a name of another script comes first."""
    return "\u200f   " if language_now() == "ar" else "\u200e   "


def day_name(name: str) -> str:
    """Return the word for a day of the week, empty for anything else."""
    return {
        "Monday": translate("Samples", "Monday"),
        "Tuesday": translate("Samples", "Tuesday"),
        "Wednesday": translate("Samples", "Wednesday"),
        "Thursday": translate("Samples", "Thursday"),
        "Friday": translate("Samples", "Friday"),
        "Saturday": translate("Samples", "Saturday"),
        "Sunday": translate("Samples", "Sunday"),
    }.get(name, "")
