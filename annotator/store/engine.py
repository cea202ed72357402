"""sqlite-utils, imported without what it would load for features that we never use: the window's start waits for it.

pandas and numpy (camel-tools brings them) serve to map their types to columns; sqlite-utils takes their absence well.
click and dateutil serve its own command line and its recipes, its reader of CREATE TABLE serves `transform`, its
plugins are never run here; what names them gets a module that has nothing in it. Together they would cost more than
the start of Qt.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


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


_UNUSED = (
    "click",
    "dateutil",
    "dateutil.parser",
    "sqlite_utils.create_table_parser",
    "sqlite_utils.hookspecs",
    "sqlite_utils.plugins",
)

with _without(absent=("pandas", "numpy"), unused=_UNUSED):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
