"""What stands in a line of JSON that comes from outside: each field as it has to be, or a sentence on why not."""

import json
from collections.abc import Mapping
from typing import Any

from annotator.coding import quoting
from annotator.model.errors import UserError
from annotator.model.facts import QuoteType
from annotator.model.span import Span

Line = Mapping[str, Any]


def parse(raw: bytes) -> Line:
    """Return the object that a line is. UserError where it is none."""
    try:
        line = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise UserError("This line is not JSON in UTF-8.") from None
    if not isinstance(line, dict):
        raise UserError("This line is not a JSON object.")
    return line


def text(line: Line, field: str) -> str:
    """Return a field that has to be there as text. UserError where it is not, as in all of these."""
    value = line.get(field)
    if not isinstance(value, str) or not value:
        raise UserError(f'This line needs "{field}" as text.')
    return sound(value, field)


def texts(line: Line, field: str) -> list[str]:
    """Return a field that has to be there as a list, its members as texts."""
    found = line.get(field)
    if not isinstance(found, list) or not found:
        raise UserError(f'This line needs "{field}" as a list.')
    return [sound(str(value), field) for value in found]


def sound(value: str, field: str) -> str:
    """Return a text that can be stored."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise UserError(f'"{field}" holds half a character (lone surrogate).') from None
    return value


def span(place: Any) -> Span:
    """Return the place that an object has as `start` and `end`."""
    start, end = (place.get("start"), place.get("end")) if isinstance(place, dict) else (None, None)
    if type(start) is not int or type(end) is not int:
        raise UserError('A place needs "start" and "end" as whole numbers.')
    try:
        return Span(start, end)
    except ValueError:
        raise UserError(f"{start} to {end} is no stretch of text.") from None


def places(line: Line) -> dict[str, list[Span] | None]:
    """Return the parts that the line names; null takes a part away, a list gives its pieces."""
    named = {name: line[name] for name in quoting.PARTS if name in line}
    return {
        name: None if value is None else [span(p) for p in (value if isinstance(value, list) else [value])]
        for name, value in named.items()
    }


def type_of(line: Line) -> QuoteType | None:
    """Return the type of a quote; None where the line names none."""
    value = line.get("type")
    if value is None:
        return None
    try:
        return QuoteType(value)
    except ValueError:
        raise UserError(f"There is no type of quote {value}; the types are {', '.join(QuoteType)}.") from None
