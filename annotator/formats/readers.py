"""The readers by name. A new format is one file with a READER, and one line here."""

from collections.abc import Iterator
from pathlib import Path

from annotator.formats import csv_table, docx_file, html_page, jsonl_table, txt, xlsx_table
from annotator.formats.columns import ColumnMapping
from annotator.formats.raw import RawArticle, Reader, Refused
from annotator.formats.recognising import read_head, recognise
from annotator.model.errors import UserError

READERS: dict[str, Reader] = {
    reader.name: reader
    for reader in (
        txt.READER,
        html_page.READER,
        docx_file.READER,
        csv_table.READER,
        xlsx_table.READER,
        jsonl_table.READER,
    )
}


def read_file(
    path: Path, *, format_name: str = "", mapping: ColumnMapping | None = None
) -> Iterator[RawArticle | Refused]:
    """Yield the articles of a file, or why there are none. The format is recognised where it is not named.

    What is wrong with the file comes as Refused; KeyError for a format that is not in READERS.
    """
    try:
        name = format_name or recognise(path, read_head(path))
    except UserError as error:
        yield Refused(place=path.name, reason=str(error))
    except OSError as error:
        yield Refused(place=path.name, reason=f"The file cannot be read: {error.strerror}.")
    else:
        yield from _read(READERS[name], path, mapping)


def _read(reader: Reader, path: Path, mapping: ColumnMapping | None) -> Iterator[RawArticle | Refused]:
    try:
        yield from reader.read(path, mapping)
    except OSError as error:
        yield Refused(place=path.name, reason=f"The file cannot be read: {error.strerror}.")
