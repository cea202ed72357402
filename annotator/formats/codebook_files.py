"""Codebooks as files: own JSON, CSV, REFI-QDA .qdc, and a printed one as Word file. Readers give the JSON text."""

from collections.abc import Callable
from pathlib import Path

from annotator.formats import codebook_csv, codebook_docx, codebook_qdc
from annotator.formats.about import About
from annotator.formats.decoding import decode
from annotator.formats.raw import read_whole
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.errors import UserError


def _read_json(path: Path) -> str:
    return decode(read_whole(path))[0].removeprefix("\ufeff")


def _write_json(codebook: Codebook) -> bytes:
    return codebook_csv.readable(codebook.content).encode("utf-8")


CODEBOOK_READERS: dict[str, Callable[[Path], str]] = {
    "json": _read_json,
    "csv": codebook_csv.read,
    "qdc": codebook_qdc.read,
}
"""By the ending of the file's name."""

CODEBOOK_WRITERS: dict[str, Callable[[Codebook], bytes]] = {
    "json": _write_json,
    "csv": codebook_csv.write,
    "qdc": codebook_qdc.write,
    "docx-ar": lambda codebook: codebook_docx.write(codebook, "ar"),
    "docx-en": lambda codebook: codebook_docx.write(codebook, "en"),
}
"""By the name of the format."""


CODEBOOK_FORMATS: dict[str, About] = {
    "json": About(program="Hashiya", files="NAME.json", holds=("Everything; the same content has the same id.",)),
    "csv": About(
        program="Excel, LibreOffice Calc",
        files="NAME.csv",
        holds=("Everything: a row for each layer, part, code, attribute, variable, choice, filter, pass and rule.",),
    ),
    "qdc": About(
        program="NVivo, ATLAS.ti, MAXQDA and others (REFI-QDA)",
        files="NAME.qdc",
        holds=("Layers and codes as a tree, with names, guidelines and colours.",),
        loses=("Variables, attributes, passes, rules and keys are left out.",),
    ),
    "docx-ar": About(
        program="Word, LibreOffice Writer",
        files="NAME.docx",
        holds=("The codebook as it is printed for an appendix, in Arabic, from right to left.",),
    ),
    "docx-en": About(
        program="Word, LibreOffice Writer",
        files="NAME.docx",
        holds=("The codebook as it is printed for an appendix, in English.",),
    ),
}
"""What people are told of each."""


def read_codebook(path: Path) -> Codebook:
    """Return the codebook in a file, as a first version. UserError with the reason where it cannot be read."""
    reader = CODEBOOK_READERS.get(path.suffix.lower().lstrip("."))
    if reader is None:
        raise UserError(f"A codebook is read from {', '.join(CODEBOOK_READERS)}; {path.name} is none of them.")
    try:
        return parse_codebook(reader(path))
    except OSError as error:
        raise UserError(f"The codebook {path.name} cannot be read: {error.strerror}.") from None


def write_codebook(codebook: Codebook, path: Path, format_name: str) -> None:
    """Write a codebook to a file, whole or not at all. UserError where it cannot be written, or a corpus stands."""
    content = CODEBOOK_WRITERS[format_name](codebook)
    beside = path.with_name(f".{path.name}.part")
    try:
        if path.is_file() and _is_database(path):
            raise UserError(f"{path.name} is a corpus; choose another name for what leaves it.")
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UserError(f"The codebook cannot be written to {path.name}: {error.strerror}.") from None


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"
