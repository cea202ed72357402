"""Frozen dataclasses as plain JSON values and back: fields by name, spans as pairs, empty fields left out.

The types of the fields say how they are read, so a new kind of fact needs no code of its own here.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from annotator.model.span import Span

Read = Callable[[Any], Any]


def plain(value: Any) -> Any:
    """Return a value of a fact as JSON can hold it."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        return plain_fields(value)
    return str(value) if isinstance(value, StrEnum) else value


def plain_fields(value: Any) -> dict[str, Any]:
    """Return the fields of a dataclass as JSON can hold them; those that are empty, false or zero are left out."""
    pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
    return {name: plain(v) for name, v in pairs if v not in (None, (), "", False)}


@cache
def reader_of(kind: type) -> Read:
    """Return what makes a dataclass of `kind` out of what `plain_fields` wrote.

    It raises KeyError for a field that has to be there and is not, TypeError or ValueError for one of another kind.
    """
    hints = get_type_hints(kind)
    needed, optional = [], []
    for field in fields(kind):
        has_default = field.default is not MISSING or field.default_factory is not MISSING
        # What is empty is not written: a text or tuple without a default is read as empty again.
        named = field.name == "id" or has_default
        empty = None if named else _EMPTY.get(get_origin(hints[field.name]) or hints[field.name])
        if has_default or empty is not None:
            optional.append((field.name, _reading(hints[field.name]), empty))
        else:
            needed.append((field.name, _reading(hints[field.name])))

    def read(stored: Mapping[str, Any]) -> Any:
        values = {name: reading(stored[name]) for name, reading in needed}
        for name, reading, empty in optional:
            if name in stored:
                values[name] = reading(stored[name])
            elif empty is not None:
                values[name] = empty
        return kind(**values)

    return read


_EMPTY: dict[Any, Any] = {tuple: (), int: 0, float: 0.0, bool: False, str: ""}


def _reading(hint: Any) -> Read:
    """Return what reads a value of this type."""
    if get_origin(hint) is UnionType:
        inner = _reading(next(h for h in get_args(hint) if h is not type(None)))
        return lambda stored: None if stored is None else inner(stored)
    if get_origin(hint) is tuple:
        listed = get_args(hint)
        if listed[-1] is Ellipsis:
            each = _reading(listed[0])
            return lambda stored: tuple(map(each, stored))
        readings = tuple(map(_reading, listed))
        return lambda stored: tuple(reading(v) for reading, v in zip(readings, stored, strict=True))
    if hint is Span:
        return _span
    if is_dataclass(hint):
        return reader_of(hint)  # type: ignore[arg-type]
    return hint if isinstance(hint, type) and issubclass(hint, StrEnum | float) else _as_it_is


def _span(stored: Any) -> Span:
    return Span(int(stored[0]), int(stored[1]))


def _as_it_is(stored: Any) -> Any:
    return stored
