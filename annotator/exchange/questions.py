"""The variables of a codebook as columns: numbers with labels, multiple choice as 0/1, words as they are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.formats.data_table import (
    INTEGER,
    NOMINAL,
    NUMBER,
    ORDINAL,
    SCALE,
    TEXT,
    Cell,
    Column,
    ValueLabel,
    distinct_name,
)
from annotator.model import variables
from annotator.model.codebook import Codebook
from annotator.model.facts import Value
from annotator.model.variables import Variable, number_of
from annotator.model.wording import Wording

NO, YES = Wording("لا", "no"), Wording("نعم", "yes")

ValueOf = Callable[[str], Sequence[str]]
"""What a variable of the target at hand, or of its article, has, by the variable's id."""


@dataclass(frozen=True, slots=True)
class Question:
    """One variable and its columns: several for multiple choice, one for each choice."""

    variable: Variable
    columns: tuple[Column, ...]

    def cells(self, value_of: ValueOf) -> tuple[Cell, ...]:
        """Return what was answered; None in all columns where nothing was, or where the question is not asked."""
        values = value_of(self.variable.id)
        if not values or not (self.variable.retired or self.variable.asked(value_of)):
            return (None,) * len(self.columns)
        if self.variable.level == variables.TEXT:
            return ("; ".join(values),)
        if self.variable.level != variables.MULTIPLE:
            return (number(values[0]),)
        if self.variable.is_missing(values):
            return (number(values[0]),) * len(self.columns)
        return tuple(int(str(choice.value) in values) for choice in self.variable.choices if not choice.missing)

    def named(self, prefix: str, taken: set[str], words: Wording) -> "Question":
        """Return the same question with `prefix` before its columns' names, and words before their labels."""
        columns = tuple(
            replace(
                column,
                name=distinct_name(f"{prefix}{column.name}", taken),
                label=Wording(f"{words.ar}: {column.label.ar}", f"{words.en}: {column.label.en}"),
            )
            for column in self.columns
        )
        return replace(self, columns=columns)


def number(written: str) -> int | float | None:
    """Return a number as it was written down; None where it is none."""
    found = number_of(written)
    if found is None:
        return None
    return int(found) if found == int(found) else found


def questions(asked: Iterable[Variable], subject: str, taken: set[str]) -> tuple[Question, ...]:
    """Return the variables about a subject, with columns whose names are not among `taken`; they are added there."""
    return tuple(Question(v, tuple(_columns(v, taken))) for v in asked if v.on == subject)


def with_former_choices(asked: Sequence[Variable], before: Iterable[Codebook]) -> tuple[Variable, ...]:
    """Return the variables with the choices that only earlier versions had, after their own.

    What was answered by those versions keeps its column, its label, and its being missing: a 99 is no number.
    """
    choices = {variable.id: {choice.value: choice for choice in variable.choices} for variable in asked}
    for codebook in before:
        for variable in codebook.variables:
            known = choices.get(variable.id, {})
            for choice in variable.choices:
                known.setdefault(choice.value, choice)
    return tuple(replace(variable, choices=tuple(choices[variable.id].values())) for variable in asked)


def answers(values: Iterable[Value]) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return the values by target, then by variable."""
    found: dict[str, dict[str, Sequence[str]]] = {}
    for value in values:
        found.setdefault(value.target, {})[value.variable] = value.values
    return found


def _columns(variable: Variable, taken: set[str]) -> Iterable[Column]:
    words = variable.name if variable.name.ar or variable.name.en else Wording(variable.id, variable.id)
    labels = tuple(ValueLabel(value=c.value, name=c.name, missing=c.missing) for c in variable.choices)
    if variable.level == variables.MULTIPLE:
        missing = tuple(label for label in labels if label.missing)
        for choice in variable.choices:
            if not choice.missing:
                yield Column(
                    name=distinct_name(f"{variable.id}_{choice.value}".replace("-", "m"), taken),
                    label=Wording(
                        f"{words.in_language('ar')}: {choice.name.in_language('ar')}",
                        f"{words.in_language('en')}: {choice.name.in_language('en')}",
                    ),
                    kind=INTEGER,
                    level=NOMINAL,
                    labels=(ValueLabel(value=0, name=NO), ValueLabel(value=1, name=YES), *missing),
                    variable=variable.id,
                )
        return
    kind, level = _KINDS[variable.level]
    yield Column(
        name=distinct_name(variable.id, taken),
        label=words,
        kind=kind,
        level=level,
        labels=labels if kind != TEXT else (),
        variable=variable.id,
    )


_KINDS = {
    variables.NOMINAL: (INTEGER, NOMINAL),
    variables.ORDINAL: (INTEGER, ORDINAL),
    variables.INTERVAL: (NUMBER, SCALE),
    variables.RATIO: (NUMBER, SCALE),
    variables.TEXT: (TEXT, NOMINAL),
}
