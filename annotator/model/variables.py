"""Variables of a codebook: what is asked about an article, a quote or a registry entry, and which answers are allowed.

Values are texts: the number of a choice, a measured number, or words.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from annotator.model.errors import UserError
from annotator.model.wording import Wording, read_wording

ARTICLE, QUOTE, ENTRY = "article", "quote", "entry"
SUBJECTS = (ARTICLE, QUOTE, ENTRY)
"""What variables are about; an entry is coded where it speaks."""

NOMINAL, ORDINAL, INTERVAL, RATIO, MULTIPLE, TEXT = "nominal", "ordinal", "interval", "ratio", "multiple", "text"
LEVELS = (NOMINAL, ORDINAL, INTERVAL, RATIO, MULTIPLE, TEXT)
"""Levels of measurement (Stevens 1946), and two that are none: several choices at once, and words."""

_CHOSEN = (NOMINAL, ORDINAL, MULTIPLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A number with its label; a `missing` one (98, 99) says that there is no answer."""

    value: int
    name: Wording
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A question is not asked where `variable` has one of `values`."""

    variable: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A question about each article, quote or entry (`on`), at a `level` of measurement.

    `lowest` and `highest` bound a number, both included; a missing code may lie outside. Where one of `skip_if` holds
    the question is not asked. A `retired` variable is asked no more; what it has is kept.
    """

    id: str
    on: str
    name: Wording
    level: str
    choices: tuple[Choice, ...] = ()
    required: bool = False
    lowest: float | None = None
    highest: float | None = None
    skip_if: tuple[Filter, ...] = ()
    guideline: Wording = field(default_factory=Wording)
    retired: bool = False

    def problem(self, values: Sequence[str]) -> str | None:
        """Return a sentence that says why `values` are no answer; None where they are allowed."""
        if not values or not all(value.strip() for value in values):
            return f"{self.id} has no value."
        if len(values) > 1 and self.level != MULTIPLE:
            return f"{self.id} takes one value."
        if self.level == TEXT:
            return None
        offered = {str(choice.value): choice for choice in self.choices}
        unknown = [value for value in values if value not in offered]
        if self.level in _CHOSEN and unknown:
            return f"{self.id} has no choice {unknown[0]}."
        if len(values) > 1 and any(offered[value].missing for value in values):
            return f"{self.id} is missing or has values, not both."
        if len(set(values)) < len(values):
            return f"{self.id} has the same value twice."
        return self._number_problem(unknown[0]) if unknown else None

    def tidied(self, values: Sequence[str]) -> tuple[str, ...]:
        """Return values as they are kept: numbers in plain digits, choices in the codebook's order, words trimmed."""
        if self.level == TEXT:
            return tuple(value.strip() for value in values)
        numbers = tuple(_plain_number(value) for value in values)
        order = [str(choice.value) for choice in self.choices]
        return tuple(sorted(numbers, key=lambda n: order.index(n) if n in order else len(order)))

    def _number_problem(self, value: str) -> str | None:
        number = number_of(value)
        if number is None:
            return f"{self.id} is a number; {value} is none."
        if self.lowest is not None and number < self.lowest:
            return f"{self.id} is {self.lowest:g} or more."
        if self.highest is not None and number > self.highest:
            return f"{self.id} is {self.highest:g} or less."
        return None

    def asked(self, value_of: Callable[[str], Sequence[str]]) -> bool:
        """Tell whether the question is asked, given what other variables of the same target have, by id."""
        return not self.retired and not any(set(f.values) & set(value_of(f.variable)) for f in self.skip_if)

    def labels(self, values: Sequence[str], language: str) -> tuple[str, ...]:
        """Return the labels of `values`; a number without a label, and words, as they are."""
        names = {str(choice.value): choice.name.in_language(language) for choice in self.choices}
        return tuple(names.get(value) or value for value in values)

    def is_missing(self, values: Sequence[str]) -> bool:
        """Tell whether `values` is a missing code."""
        missing = {str(choice.value) for choice in self.choices if choice.missing}
        return any(value in missing for value in values)


def number_of(written: str) -> float | None:
    """Return a number written in any digits, with a point or an Arabic decimal sign; None where it is none."""
    try:
        number = float(written.strip().replace("\u066b", "."))
    except ValueError:
        return None
    return number if isfinite(number) and "_" not in written else None


def _plain_number(written: str) -> str:
    number = number_of(written)
    if number is None:
        return written.strip()
    return str(int(number)) if number == int(number) else repr(number)


def read_variables(raw: Any) -> tuple[Variable, ...]:
    """Return the variables of a codebook's JSON. UserError with the place where one cannot be read.

    A filter names a variable that stands before it, about the same target, or for a quote about its article.
    """
    if not isinstance(raw, list):
        raise UserError('The "variables" of the codebook have to be a list.')
    read: dict[str, Variable] = {}
    for one in raw:
        variable = _variable(one)
        if variable.id in read:
            raise UserError(f"The codebook has the variable {variable.id} twice.")
        for condition in variable.skip_if:
            _check_filter(variable, condition, read)
        read[variable.id] = variable
    return tuple(read.values())


def _variable(raw: Any) -> Variable:
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str) or not raw["id"]:
        raise UserError('Each variable of the codebook needs an "id".')
    name = raw["id"]
    if "/" in name:
        raise UserError(f'The id of the variable "{name}" may not hold a slash.')
    if raw.get("on") not in SUBJECTS or raw.get("level") not in LEVELS:
        raise UserError(f'The variable {name} needs "on" ({", ".join(SUBJECTS)}) and "level" ({", ".join(LEVELS)}).')
    for key, kind in _KINDS.items():
        if raw.get(key) is not None and (not isinstance(raw[key], kind) or (kind is _NUMBER and raw[key] is True)):
            raise UserError(f'The "{key}" of the variable {name} is not of the kind it has to be.')
    choices = tuple(_choice(choice, name) for choice in raw.get("choices") or ())
    if len({choice.value for choice in choices}) < len(choices):
        raise UserError(f"The variable {name} has a number twice.")
    if raw["level"] in _CHOSEN and not choices:
        raise UserError(f"The variable {name} has no choices.")
    return Variable(
        id=name,
        on=raw["on"],
        name=read_wording(raw.get("name")),
        level=raw["level"],
        choices=choices,
        required=raw.get("required") or False,
        lowest=raw.get("lowest"),
        highest=raw.get("highest"),
        skip_if=tuple(_filter(f, name) for f in raw.get("skip_if") or ()),
        guideline=read_wording(raw.get("guideline")),
        retired=raw.get("retired") or False,
    )


_NUMBER = (int, float)
_KINDS: Mapping[str, Any] = {
    "choices": list,
    "skip_if": list,
    "required": bool,
    "retired": bool,
    "lowest": _NUMBER,
    "highest": _NUMBER,
}


def _choice(raw: Any, variable: str) -> Choice:
    value = raw.get("value") if isinstance(raw, dict) else None
    if not isinstance(value, int) or isinstance(value, bool):
        raise UserError(f'Each choice of the variable {variable} needs a whole number as its "value".')
    return Choice(value=value, name=read_wording(raw.get("name")), missing=raw.get("missing") is True)


def _filter(raw: Any, variable: str) -> Filter:
    values = raw.get("values") if isinstance(raw, dict) and isinstance(raw.get("variable"), str) else None
    if not isinstance(values, list) or not values:
        raise UserError(f'Each filter of the variable {variable} needs a "variable" and a list of "values".')
    return Filter(raw["variable"], tuple(map(str, values)))


def _check_filter(variable: Variable, condition: Filter, before: Mapping[str, Variable]) -> None:
    other = before.get(condition.variable)
    if other is None:
        raise UserError(f"The filter of {variable.id} names {condition.variable}, which does not stand before it.")
    if other.on != variable.on and (other.on, variable.on) != (ARTICLE, QUOTE):
        raise UserError(f"The filter of {variable.id} names {other.id}, which is about something else.")
    if any(other.problem([value]) for value in condition.values):
        raise UserError(f"The filter of {variable.id} names a value that {other.id} cannot have.")
