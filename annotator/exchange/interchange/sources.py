"""Where files come from: a folder, paths that were named, an archive. They are read when they are asked for."""

import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Protocol
from zipfile import ZipFile

from annotator.formats.interchange.guarded import MOST_BYTES
from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model.errors import UserError

HEAD = 65_536
"""Bytes of a file by which its format is recognised."""

_ARCHIVES = (".zip", ".jar", ".gz")
_NOBODYS = ("__MACOSX",)


class Source(Protocol):
    """Files by their names within a folder or archive."""

    def names(self) -> Sequence[str]:
        """Return the names of the files that are to be read."""
        ...

    def has(self, name: str) -> bool:
        """Tell whether there is such a file, to be read or beside one."""
        ...

    def read(self, name: str, size: int = -1) -> bytes:
        """Return the first bytes of a file, or all. UserError where it cannot be read."""
        ...


class Lazy(Mapping[str, bytes]):
    """Files of a source under names of their own, read when they are asked for."""

    def __init__(self, source: Source, names: Mapping[str, str]) -> None:
        self._source, self._names = source, names

    def __getitem__(self, name: str) -> bytes:
        return self._source.read(self._names[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def renamed(self, called: Callable[[str], str]) -> "Lazy":
        """Return the same files under other names."""
        return Lazy(self._source, {called(name): inner for name, inner in self._names.items()})


class OnDisk:
    """Files of a folder: those that were named, or all of them in all folders within."""

    def __init__(self, folder: Path, names: Sequence[str] | None = None) -> None:
        self._folder = folder
        self._names = tuple(_within(folder)) if names is None else tuple(names)

    def names(self) -> Sequence[str]:
        """Return the names, those of a folder in order."""
        return self._names

    def has(self, name: str) -> bool:
        """Tell whether there is such a file."""
        return (self._folder / name).is_file()

    def read(self, name: str, size: int = -1) -> bytes:
        """Return the first bytes of a file, or all. UserError where it cannot be read."""
        try:
            with (self._folder / name).open("rb") as file:
                if size < 0 and (there := os.fstat(file.fileno()).st_size) > MOST_BYTES:
                    raise UserError(f"{name}: the file has {there // 1_000_000} MB, more than is read at once.")
                return file.read(size)
        except OSError as error:
            raise UserError(f"{name} cannot be read: {error.strerror}.") from None


class InArchive:
    """Files of a ZIP archive that is harmless (`zip_gate`); archives within are sources of their own."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = tuple(sorted(e.filename for e in archive.infolist() if not e.is_dir() and _ours(e.filename)))
        self._known = frozenset(self._names)

    @classmethod
    def opened(cls, path: Path) -> "InArchive":
        """Open an archive. UserError as `open_zip`."""
        try:
            return cls(open_zip(path, never_opened=_ARCHIVES))
        except OSError as error:
            raise UserError(f"{path.name} cannot be read: {error.strerror}.") from None

    def names(self) -> Sequence[str]:
        """Return the names in order."""
        return self._names

    def has(self, name: str) -> bool:
        """Tell whether there is such a file."""
        return name in self._known

    def read(self, name: str, size: int = -1) -> bytes:
        """Return the first bytes of a file, or all. UserError where it cannot be unpacked."""
        try:
            with self._archive.open(name) as file:
                return file.read(size)
        except (OSError, RuntimeError, *NOT_WHOLE):
            raise UserError(f'The file is damaged: "{name[:60]}" cannot be unpacked.') from None


class WithinArchive:
    """Files of an archive within an archive, opened anew for each: a project has one for each document and coder."""

    def __init__(self, outer: InArchive, name: str) -> None:
        """UserError as `open_zip`, and where that one holds archives too."""
        self._outer, self._name = outer, name
        self._names = self._opened().names()

    def names(self) -> Sequence[str]:
        """Return the names in order."""
        return self._names

    def has(self, name: str) -> bool:
        """Tell whether there is such a file."""
        return name in self._names

    def read(self, name: str, size: int = -1) -> bytes:
        """Return the first bytes of a file, or all. UserError where it cannot be unpacked."""
        return self._opened().read(name, size)

    def _opened(self) -> InArchive:
        return InArchive(open_zip(io.BytesIO(self._outer.read(self._name))))


def _within(folder: Path) -> Iterator[str]:
    for at, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = Path(at) / name
            inner = path.relative_to(folder).as_posix()
            if _ours(inner) and path.is_file():  # whoever opens a named pipe waits for ever
                yield inner


def _ours(name: str) -> bool:
    return not any(part.startswith(".") or part in _NOBODYS for part in PurePosixPath(name).parts)
