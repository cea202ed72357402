"""The writers by name. A new format is one file with a WRITER, and one line here."""

from annotator.formats import csv_export, jsonl_export, training_export, xlsx_export
from annotator.formats.export_model import Writer

WRITERS: dict[str, Writer] = {
    writer.name: writer
    for writer in (jsonl_export.WRITER, csv_export.WRITER, xlsx_export.WRITER, training_export.WRITER)
}
