"""sqlite-utils, imported without what it would load for features that we never use: the window's start waits for it.

pandas and numpy (camel-tools brings them) serve to map their types to columns; sqlite-utils takes their absence well.
click and dateutil serve its own command line and its recipes, its reader of CREATE TABLE serves `transform`, its
plugins are never run here; what names them gets a module that has nothing in it. Its patterns are compiled when they
are used: the one for virtual tables, of which we have none, takes as long as a window of Qt takes to be made. Together
all this would cost more than the start of Qt.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


class _Nothing(ModuleType):
    """A module of which every name is there and means nothing."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return object


@contextmanager
def _without(absent: tuple[str, ...], unused: tuple[str, ...]) -> Iterator[None]:
    """Let modules seem to be missing (`absent`) or to be empty (`unused`), unless they are loaded already."""
    stand_ins: dict[str, ModuleType | None] = dict.fromkeys(absent)
    stand_ins |= {name: _Nothing(name) for name in unused}
    stand_ins = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(stand_ins)  # type: ignore[arg-type]  # None there means "not to be found"
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


_compile = re.compile


class _Pattern:
    """A pattern that is compiled once somebody asks something of it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        # re keeps what it has compiled.
        return getattr(_compile(*self._given), name)


def _compile_later(pattern: str, flags: int = 0) -> Any:
    """Stand in for re.compile; only sqlite-utils itself has to wait, not what it imports."""
    asking = str(sys._getframe(1).f_globals.get("__name__"))
    return _Pattern(pattern, flags) if asking.startswith("sqlite_utils.") else _compile(pattern, flags)


@contextmanager
def _compiling_later() -> Iterator[None]:
    re.compile = _compile_later  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = _compile


_UNUSED = (
    "click",
    "dateutil",
    "dateutil.parser",
    "sqlite_utils.create_table_parser",
    "sqlite_utils.hookspecs",
    "sqlite_utils.plugins",
)

with _without(absent=("pandas", "numpy"), unused=_UNUSED), _compiling_later():
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
