"""The formats of the interchange by name. A new one is one file with a READER and a WRITER, and a line here.

They stand beside the readers and writers of articles (`annotator.formats.readers`), which know nothing of them.
"""

from collections.abc import Iterable, Iterator

from annotator.formats.interchange import (
    brat,
    cas,
    citron,
    conll,
    doccano,
    label_studio,
    parquet,
    prodigy,
    refi_qda,
    spacy_docbin,
    tei,
    webanno_tsv,
)
from annotator.formats.interchange.document import Document, canonical
from annotator.formats.interchange.format_model import Files, InterchangeReader, InterchangeWriter
from annotator.formats.interchange.reporting import Report, Tally
from annotator.model.errors import UserError

READERS: dict[str, InterchangeReader] = {
    reader.name: reader
    for reader in (
        webanno_tsv.READER,
        cas.XMI_READER,
        cas.JSON_READER,
        citron.READER,
        brat.READER,
        conll.READER,
        label_studio.READER,
        prodigy.READER,
        doccano.READER,
        refi_qda.READER,
        tei.READER,
    )
}
"""In the order in which a file is shown to them: the surest sign first."""

WRITERS: dict[str, InterchangeWriter] = {
    writer.name: writer
    for writer in (
        webanno_tsv.WRITER,
        cas.XMI_WRITER,
        cas.JSON_WRITER,
        brat.WRITER,
        *conll.WRITERS,
        label_studio.WRITER,
        prodigy.WRITER,
        doccano.WRITER,
        refi_qda.WRITER,
        refi_qda.CODE_POINT_WRITER,
        tei.WRITER,
        citron.WRITER,
        parquet.WRITER,
        spacy_docbin.WRITER,
    )
}

_READ_BACK_BY = {
    **{writer.name: conll.READER.name for writer in conll.WRITERS},
    refi_qda.CODE_POINT_WRITER.name: refi_qda.READER.name,
}

_HEAD = 65_536


def reader_of(writer: str) -> InterchangeReader | None:
    """Return the reader of what a writer writes, by the writer's name or its own; None where nothing here reads it."""
    return READERS.get(_READ_BACK_BY.get(writer, writer))


def recognise(files: Files) -> str:
    """Return the name of the first reader that knows one of the files. UserError where none does."""
    for reader in READERS.values():
        if any(reader.recognises(name, data[:_HEAD]) for name, data in files.items()):
            return reader.name
    raise UserError(f"None of the files is of a format that is read: {', '.join(READERS)}.")


def fit_each(writer: InterchangeWriter, documents: Iterable[Document], told: list[Report]) -> Iterator[Document]:
    """Yield what the format holds of each document; `told` gets a report for each, in their order."""
    for document in documents:
        tally = Tally()
        yield writer.fit(document, tally)
        told.append(tally.report())


def check_written(reader: InterchangeReader, files: Files, held: Iterable[Document]) -> None:
    """Read back what was written. ValueError that names the first document that is not what was written."""
    back = iter(reader.read(files, None))
    for document in held:
        found = next(back, None)
        if found is None or canonical(found.document) != canonical(document):
            raise ValueError(f"{document.name}: what was written as {reader.name} is read back otherwise")
    if (more := next(back, None)) is not None:
        raise ValueError(f"{more.document.name}: was never written, yet {reader.name} reads it")
