"""sqlite-utils, imported without the libraries that it would load for types we never store.

Where pandas and numpy are installed (camel-tools brings them) sqlite-utils imports both to map their types to columns:
a second at start for nothing. It takes their absence well, so they are absent while it is imported.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _absent(*names: str) -> Iterator[None]:
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None there means "not to be found"
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


with _absent("pandas", "numpy"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
