"""sqlite-utils, imported without what it would load for features that we never use: the window's start waits for it.

Where pandas and numpy are installed (camel-tools brings them) it imports both to map their types to columns; it takes
their absence well, so they are absent meanwhile. click and dateutil serve its command line and its recipes; they are
loaded when somebody asks them for anything (https://docs.python.org/3/library/importlib.html, lazy imports).
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import LazyLoader, find_spec, module_from_spec


@contextmanager
def _absent(*names: str) -> Iterator[None]:
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None there means "not to be found"
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


def _put_off(*names: str) -> None:
    for name in names:
        spec = find_spec(name)
        if name not in sys.modules and spec is not None and spec.loader is not None:
            loader = LazyLoader(spec.loader)
            spec.loader = loader
            module = module_from_spec(spec)
            sys.modules[name] = module
            loader.exec_module(module)


_put_off("click", "dateutil.parser")
with _absent("pandas", "numpy"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
