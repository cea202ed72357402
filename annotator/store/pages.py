"""Records read straight from the pages of a database file, whatever is broken around them; for salvage only.

Follows SQLite's file format (sqlite.org/fileformat2.html, sections 1.6, 2 and 4.1). It does not use the trees, so that
a broken page costs its own records and no others.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.store.files import beside

Value = int | float | str | bytes | None

_TABLE_LEAF, _INDEX_LEAF = 0x0D, 0x0A
_USUAL_PAGE_SIZE = 4096
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_WAL_HEADER, _FRAME_HEADER = 32, 24


class _Broken(Exception):
    """These bytes are no record."""


@dataclass(frozen=True, slots=True)
class Record:
    """The values of one row of a table, with its `rowid`, or of one entry of an index, without."""

    rowid: int | None
    values: tuple[Value, ...]


def read_records(path: Path) -> Iterator[Record]:
    """Yield every record that can be read, page by page. OSError when the file cannot be read at all."""
    pages = _Pages(path)
    for number in range(1, pages.count + 1):
        yield from _records_of(pages, number)


def missing_pages(path: Path) -> int:
    """Return how many pages are missing at the end of the file; 0 where its first page is not to be believed."""
    pages = _Pages(path)
    if not pages.count:
        return 0
    first = pages.page(1)
    changes, told, told_at = first[24:28], int.from_bytes(first[28:32], "big"), first[92:96]
    return max(0, told - pages.count) if changes == told_at else 0


class _Pages:
    """The pages of a database file, each in the last version that a finished transaction gave it."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        (size,) = struct.unpack_from(">H", self._data.ljust(18, b"\0"), 16)
        size = 65_536 if size == 1 else size
        self.size = size if size >= 512 and size & (size - 1) == 0 else _USUAL_PAGE_SIZE
        self._newer = self._read_wal(beside(path, "-wal"))
        self.count = max(len(self._data) // self.size, *self._newer, 0)

    def page(self, number: int) -> bytes:
        """Return a page by its number, which counts from 1."""
        if not 1 <= number <= self.count:
            raise _Broken
        start = (number - 1) * self.size
        return self._newer.get(number) or self._data[start : start + self.size].ljust(self.size, b"\0")

    def _read_wal(self, path: Path) -> dict[int, bytes]:
        log = path.read_bytes() if path.exists() else b""
        committed: dict[int, bytes] = {}
        pending: dict[int, bytes] = {}
        for at in range(_WAL_HEADER, len(log) - _FRAME_HEADER - self.size + 1, _FRAME_HEADER + self.size):
            number, size_after_commit = struct.unpack_from(">II", log, at)
            if log[at + 8 : at + 16] != log[16:24]:
                break  # left from an earlier round of the log
            pending[number] = log[at + _FRAME_HEADER : at + _FRAME_HEADER + self.size]
            if size_after_commit:
                committed |= pending
                pending = {}
        return committed


def _records_of(pages: _Pages, number: int) -> Iterator[Record]:
    page = pages.page(number)
    header = 100 if number == 1 else 0
    kind = page[header]
    if kind not in (_TABLE_LEAF, _INDEX_LEAF):
        return
    (cells,) = struct.unpack_from(">H", page, header + 3)
    for index in range(cells):
        try:
            (at,) = struct.unpack_from(">H", page, header + 8 + 2 * index)
            yield _record(pages, page, at, has_rowid=kind == _TABLE_LEAF)
        except (_Broken, struct.error, IndexError, UnicodeDecodeError):
            continue


def _record(pages: _Pages, page: bytes, at: int, *, has_rowid: bool) -> Record:
    length, at = _varint(page, at)
    rowid = None
    if has_rowid:
        rowid, at = _varint(page, at)
    payload = _payload(pages, page, at, length, most=pages.size - 35 if has_rowid else _share(pages.size, 64))
    return Record(rowid, tuple(_values(payload)))


def _share(page_size: int, of_255: int) -> int:
    return (page_size - 12) * of_255 // 255 - 23


def _payload(pages: _Pages, page: bytes, at: int, length: int, *, most: int) -> bytes:
    """Return the payload of a cell, of which at most `most` bytes stand on its own page."""
    if length <= most:
        here = length
    else:
        least = _share(pages.size, 32)
        here = least + (length - least) % (pages.size - 4)
        here = here if here <= most else least
    parts = [page[at : at + here]]
    left = length - here
    if left > pages.size * pages.count:
        raise _Broken
    following = page[at + here : at + here + 4]
    while left > 0:
        further = pages.page(int.from_bytes(following, "big"))
        parts.append(further[4 : 4 + left])
        left -= pages.size - 4
        following = further[:4]
    payload = b"".join(parts)
    if len(payload) != length:
        raise _Broken
    return payload


def _values(payload: bytes) -> Iterator[Value]:
    body, at = _varint(payload, 0)
    start = body
    while at < start:
        kind, at = _varint(payload, at)
        value, body = _value(payload, body, kind)
        yield value
    if body != len(payload):
        raise _Broken


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind], at
    if kind == 7:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind < 12:
        raise _Broken
    end = at + (kind - 12) // 2
    data = payload[at:end]
    return (data.decode("utf-8") if kind % 2 else data), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    value = value << 8 | data[at + 8]
    return (value - (1 << 64) if value >> 63 else value), at + 9
