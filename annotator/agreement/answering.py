"""What coders answered to the codebook's questions, as values on the question's scale."""

from collections.abc import Hashable, Iterable, Mapping, Sequence

from annotator.agreement.quoting import SameQuote, quote_ratings
from annotator.agreement.rating import rated
from annotator.agreement.submissions import Gathered
from annotator.model.facts import Quote, Value
from annotator.model.stream import first_time
from annotator.model.variables import (
    ARTICLE,
    INTERVAL,
    MULTIPLE,
    NOMINAL,
    ORDINAL,
    RATIO,
    TEXT,
    Variable,
    number_of,
)
from annotator.review.alpha import Level
from annotator.review.ratings import Ratings

ALPHAS: Mapping[str, tuple[Level, ...]] = {
    NOMINAL: (Level.NOMINAL,),
    ORDINAL: (Level.ORDINAL,),
    INTERVAL: (Level.INTERVAL,),
    RATIO: (Level.RATIO,),
    MULTIPLE: (Level.MASI, Level.JACCARD),
    TEXT: (),
}
"""By which distances a level of measurement is measured; words have none, so only whether they are the same."""

Answers = Mapping[tuple[str, str, str], tuple[str, ...]]
"""What each coder answered about a target: by article, coder, and the target's id."""


def answers_of(gathered: Gathered, variable: str) -> Answers:
    """Return the answers to one variable."""
    return {
        (one.article, one.who, first_time(fact.target)): fact.values
        for one in gathered.submissions
        for fact in one.layer.facts.values()
        if isinstance(fact, Value) and fact.variable == variable
    }


def variable_ratings(
    variable: Variable,
    answers: Answers,
    gathered: Gathered,
    quotes: Sequence[SameQuote],
    into: Mapping[str, str],
) -> Ratings:
    """Return what each coder answered for each article, or for each quote that several found, as values of the scale.

    Codes for missing answers are values among names and among choices, and no values on a scale of order or numbers.
    `into` names for `ID:value` the value that it is taken for.
    """

    def read(values: tuple[str, ...] | None) -> Hashable | None:
        return None if values is None else _value(variable, values, into)

    if variable.on == ARTICLE:
        given: dict[str, dict[Hashable, Hashable | None]] = {who: {} for who in gathered.names}
        for one in gathered.submissions:
            given[one.who][one.article] = read(answers.get((one.article, one.who, one.article)))
        units: dict[Hashable, int] = {a.id: at for at, a in enumerate(gathered.articles)}
        scale = _scale(variable, (v for row in given.values() for v in row.values()), into)
        return rated(tuple(gathered.names), units, given, scale)

    def of_quote(article: str, coder: str, quote: Quote) -> Hashable | None:
        return read(answers.get((article, coder, quote.id)))

    every = {(at, c): of_quote(q.article, c, quote) for at, q in enumerate(quotes) for c, quote in q.by_coder.items()}
    return quote_ratings(gathered, quotes, of_quote, _scale(variable, every.values(), into))


def _value(variable: Variable, values: tuple[str, ...], into: Mapping[str, str]) -> Hashable | None:
    """Return an answer as a value of the scale; None where it is none."""
    taken = tuple(into.get(f"{variable.id}:{v}", v) for v in values)
    taken = tuple(v.removeprefix(f"{variable.id}:") for v in taken)
    if variable.level == MULTIPLE:
        return frozenset(taken)
    if variable.level in (NOMINAL, TEXT):
        return taken[0] if taken else None
    if not taken or variable.is_missing(taken):
        return None
    return taken[0] if variable.level == ORDINAL else number_of(taken[0])


def _scale(variable: Variable, given: Iterable[Hashable | None], into: Mapping[str, str]) -> Sequence[Hashable] | None:
    """Return the whole scale of choices in the codebook's order, then what was answered beside it; None for numbers."""
    if variable.level not in (NOMINAL, ORDINAL):
        return None
    offered = [str(c.value) for c in variable.choices if variable.level == NOMINAL or not c.missing]
    taken = [into.get(f"{variable.id}:{v}", v).removeprefix(f"{variable.id}:") for v in offered]
    beside = sorted({str(v) for v in given if v is not None} - set(taken))
    return tuple(dict.fromkeys([*taken, *beside]))
