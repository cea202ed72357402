"""The gate before every zipped format: refuses bombs, tricks with names, nested archives and XML with a DOCTYPE."""

import re
import zlib
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from annotator.model.errors import UserError

NOT_WHOLE = (
    BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
)
"""What the ZIP and XML parsers, and the libraries for documents above them, raise for a damaged file."""

_MOST_ENTRIES = 10_000
_MOST_BYTES = 500_000_000
_HIGHEST_RATIO = 200
# Small entries of blanks compress beyond the ratio and harm nobody.
_RATIO_FROM = 1_000_000
_PROLOG_BYTES = 65_536
_SYMLINK = 0o120000
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_BESIDE = re.compile(rb"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
_ROOT = re.compile(rb"<[A-Za-z_]")
_NESTED = (".zip", ".docx", ".xlsx", ".jar", ".7z", ".rar", ".gz")
_XML = (".xml", ".rels", ".vml")


def open_zip(path: Path | IO[bytes], *, never_opened: tuple[str, ...] = (), most_bytes: int = _MOST_BYTES) -> ZipFile:
    """Return the opened archive when its table of contents is harmless; the caller closes it.

    Archives within whose names end in one of `never_opened` are let be. `most_bytes` is how much all may unpack to.

    Raises UserError for a damaged archive, more than 10,000 entries, 500 MB unpacked, a ratio over 200, names that
    lead outside, links, encryption, archives within, or an XML entry with a DOCTYPE.
    """
    try:
        archive = ZipFile(path)
    except NOT_WHOLE:
        raise UserError("The file is damaged: it is not a whole ZIP archive.") from None
    try:
        _check(archive, never_opened, most_bytes)
    except UserError:
        archive.close()
        raise
    return archive


def _check(archive: ZipFile, never_opened: tuple[str, ...], most_bytes: int) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > most_bytes:
        raise UserError("The file unpacks to far more than a document holds; it is not opened.")
    for entry in entries:
        _check_entry(entry, never_opened)
        if entry.filename.lower().endswith(_XML):
            _refuse_doctype(archive, entry)


def _check_entry(entry: ZipInfo, never_opened: tuple[str, ...]) -> None:
    name = PurePosixPath(entry.filename)
    nowhere = not name.parts or name.is_absolute() or ".." in name.parts
    outside = nowhere or "\\" in entry.filename or ":" in name.parts[0]
    if outside or (entry.external_attr >> 16) & 0o170000 == _SYMLINK:
        raise UserError(f'The file has an entry that leads outside of it ("{entry.filename[:60]}"); it is not opened.')
    if entry.file_size > _RATIO_FROM and entry.file_size > _HIGHEST_RATIO * max(1, entry.compress_size):
        raise UserError("The file unpacks to far more than a document holds; it is not opened.")
    if entry.flag_bits & 0x1:
        raise UserError("The file is protected with a password.")
    nested = tuple(ending for ending in _NESTED if ending not in never_opened)
    if entry.filename.lower().endswith(nested) and "embeddings" not in name.parts:
        raise UserError(f'The file has an archive inside ("{entry.filename[:60]}"); it is not opened.')


def _refuse_doctype(archive: ZipFile, entry: ZipInfo) -> None:
    try:
        with archive.open(entry) as stream:
            head = stream.read(_PROLOG_BYTES)
    except NOT_WHOLE:
        raise UserError(f'The file is damaged: "{entry.filename[:60]}" cannot be unpacked.') from None
    head = head.replace(b"\x00", b"")  # UTF-16 puts NULs between the letters
    if _DOCTYPE.search(head):
        raise UserError("The file has a DOCTYPE, which no such document needs; it is not opened.")
    if entry.file_size > _PROLOG_BYTES and not _ROOT.search(_BESIDE.sub(b"", head)):
        raise UserError("The file begins with more comments than a document has; it is not opened.")
