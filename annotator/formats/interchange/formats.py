"""The formats of the interchange by name. A new one is one file with a READER and a WRITER, and a line here.

They stand beside the readers and writers of articles (`annotator.formats.readers`), which know nothing of them.
"""

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
from annotator.formats.interchange.format_model import InterchangeReader, InterchangeWriter

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


def reader_of(writer: str) -> InterchangeReader | None:
    """Return the reader of what a writer writes, by the writer's name or its own; None where nothing here reads it."""
    return READERS.get(_READ_BACK_BY.get(writer, writer))
