"""Tells the format of a file by its first bytes, then by its ending. It opens nothing but the contents of archives."""

import json
from pathlib import Path

from annotator.formats.decoding import decode
from annotator.formats.whole_zip import is_whole
from annotator.formats.zip_gate import open_zip
from annotator.model.errors import UserError

HEAD_BYTES = 4_096

_NOT_TEXT = (
    (b"%PDF", "a PDF; save its text from a PDF program first"),
    (b"{\\rtf", "a rich text file (RTF); save it as .docx or text"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file; save it as .docx or .xlsx"),
    (b"\x1f\x8b", "compressed (gzip); unpack it first"),
    (b"7z\xbc\xaf", "an archive (7z); unpack it first"),
    (b"Rar!", "an archive (RAR); unpack it first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database; open it as a corpus instead"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_MAGIC = tuple(magic for magic, _ in _NOT_TEXT)
_IN_ZIP = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_HTML = ("<!doctype html", "<html", "<head", "<body")
_BY_SUFFIX = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "txt",
    ".text": "txt",
    ".md": "txt",
    "": "txt",
}


def recognise(path: Path, head: bytes) -> str:
    """Return the name of the format of a file whose first HEAD_BYTES are `head`: a key of READERS.

    Raises UserError with a sentence for what no reader takes: PDF, pictures, archives, XML, empty files.
    """
    if not head:
        raise UserError("The file is empty.")
    start = head.lstrip()
    if start.startswith(_MAGIC):
        raise UserError(f"The file is {next(name for magic, name in _NOT_TEXT if start.startswith(magic))}.")
    if head.startswith(b"PK"):
        return _in_zip(path)
    return _by_text(_letters(head), path.suffix.lower())


def read_head(path: Path) -> bytes:
    """Return the first HEAD_BYTES of a file."""
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


def _in_zip(path: Path) -> str:
    if is_whole(path):
        raise UserError("The file holds a whole corpus: open it by itself, and it becomes a corpus of its own.")
    with open_zip(path) as archive:
        names = set(archive.namelist())
    found = next((name for entry, name in _IN_ZIP.items() if entry in names), "")
    if not found:
        raise UserError("The file is an archive (ZIP); unpack it first.")
    return found


def _letters(head: bytes) -> str:
    """Return what the head says as far as it can be decoded; the reader decodes the whole file again."""
    try:
        return decode(head)[0]
    except UserError:
        return head.decode("latin-1")


def _by_text(text: str, suffix: str) -> str:
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<") and any(tag in start[:2000].lower() for tag in _HTML):
        return "html"
    if start.startswith("<?xml"):
        raise UserError("The file is XML; this program does not read it as an article.")
    if start.startswith("{") and suffix != ".csv":
        return _by_json(start)
    if suffix == ".json":
        raise UserError("The file is not JSON lines: one object ({...}) a line.")
    if suffix not in _BY_SUFFIX:
        raise UserError(
            f'What ends in "{suffix}" is not read: neither as an article (text, HTML, Word, Excel, CSV, JSON lines) '
            "nor as annotations of a program that is known here."
        )
    return _BY_SUFFIX[suffix]


def _by_json(start: str) -> str:
    """Return "jsonl" where the first line is an object or too long for the head, "txt" where it is no JSON at all."""
    first, line_end, _ = start.partition("\n")
    try:
        json.loads(first)
    except (json.JSONDecodeError, RecursionError):
        if first.rstrip() == "{":
            raise UserError("The file is one JSON value, not JSON lines: one object ({...}) a line.") from None
        return "jsonl" if first[1:].lstrip().startswith('"') or not line_end else "txt"
    return "jsonl"
