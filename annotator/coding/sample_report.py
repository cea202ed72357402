"""How a sample was drawn, in words for the paper's appendix and as figures: everything stands in the sample itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.coding import sampling
from annotator.model.sayings import in_language
from annotator.model.stream import MAIN
from annotator.model.study import ALL, EQUAL, SIMPLE, STRATIFIED, WEEK, Sample

LANGUAGES = ("en", "ar")

_FIRST_ROUND = {"en": "First round", "ar": "الجولة الأولى"}
_DAYS = {
    "Monday": "Mondays: {frame} articles of the dates drawn, {drawn} of them in the sample.",
    "Tuesday": "Tuesdays: {frame} articles of the dates drawn, {drawn} of them in the sample.",
    "Wednesday": "Wednesdays: {frame} articles of the dates drawn, {drawn} of them in the sample.",
    "Thursday": "Thursdays: {frame} articles of the dates drawn, {drawn} of them in the sample.",
    "Friday": "Fridays: {frame} articles of the dates drawn, {drawn} of them in the sample.",
    "Saturday": "Saturdays: {frame} articles of the dates drawn, {drawn} of them in the sample.",
    "Sunday": "Sundays: {frame} articles of the dates drawn, {drawn} of them in the sample.",
}

_LEFT_OUT = {
    sampling.BROKEN: "Left out because their text is broken: {number}.",
    sampling.SAME_TEXT: "Left out because another article has the same text: {number}.",
    sampling.ELSEWHERE: "Left out because they are in a sample that this one is apart from: {number}.",
    sampling.NO_DATE: "Left out because they have no date that begins with year, month and day: {number}.",
    sampling.OTHER_DATE: "Not taken because their date was not drawn: {number}.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleReport:
    """The sentences by language, and the sample whose fields have the figures."""

    sample: Sample
    words: dict[str, list[str]]


def report(sample: Sample, *, rounds: dict[str, str]) -> SampleReport:
    """Return the report; `rounds` are the names of rounds by id."""
    return SampleReport(
        sample=sample,
        words={
            language: [in_language(sentence, language) for sentence in _sentences(sample, _known(rounds, language))]
            for language in LANGUAGES
        },
    )


def _known(rounds: dict[str, str], language: str) -> dict[str, str]:
    """Return what people call the rounds: the one that every corpus begins with has a name in each language."""
    return {id_: _FIRST_ROUND[language] if name == MAIN else name for id_, name in rounds.items()}


def _sentences(sample: Sample, rounds: dict[str, str]) -> Iterator[str]:
    number, size = len(sample.articles), sample.frame_size
    yield f"Sample of round “{rounds.get(sample.round, sample.round)}”: {number} articles from a frame of {size}."
    if sample.method == ALL:
        yield "All articles of the frame were taken."
    elif sample.method == SIMPLE:
        yield "They were drawn at random, each article with the same chance."
    elif sample.method == STRATIFIED and sample.allocation == EQUAL:
        yield f"They were drawn at random from strata by {sample.field}, as many from each stratum."
    elif sample.method == STRATIFIED:
        yield (
            f"They were drawn at random from strata by {sample.field}, in proportion to what the strata have "
            "(largest remainders)."
        )
    elif sample.method == WEEK:
        yield f"Constructed weeks: {sample.weeks}."
        yield "Of each day of the week so many dates were drawn at random from those in the frame."
        yield (
            "Of the articles of these dates as many were drawn for each day of the week."
            if sample.size
            else "All articles of these dates were taken."
        )
    for name, there, drawn in sample.strata:
        if sample.method == WEEK:
            yield _DAYS[name].format(frame=there, drawn=drawn)
        elif name:
            yield f"Stratum {name}: {there} articles in the frame, {drawn} in the sample."
        else:
            yield f"Articles without {sample.field}: {there} in the frame, {drawn} in the sample."
    for why, count in sample.left_out:
        yield _LEFT_OUT[why].format(number=count)
    if sample.apart_from:
        named = ", ".join(rounds.get(id_, id_) for id_ in sample.apart_from)
        yield f"It is apart from the samples of these rounds: {named}."
    if sample.reliability:
        shared = len(sample.reliability)
        yield f"Drawn from them at random, to be coded by all coders for the reliability test: {shared}."
    if sample.planted:
        yield (
            f"Drawn from them at random, to come a second time at least {sample.plant_after} places later in each "
            f"coder's order: {len(sample.planted)}."
        )
    yield f"The seed of the draw: {sample.seed}."
    yield "An article's place in the draw is the SHA-256 of the seed and of the SHA-256 of its text."
    yield f"Hash of the frame: {sample.frame}."
    yield f"Hash of the articles drawn: {sample.drawn}."
