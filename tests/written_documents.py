"""Foreign documents written as the files of a format, with what an export says beside them of its coders."""

import json
from pathlib import Path

from annotator.formats.interchange.document import Document
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Tally


def write(folder: Path, format_name: str, *documents: Document) -> Path:
    """Write documents into a new folder, as much of them as the format holds; return the folder."""
    writer = WRITERS[format_name]
    for chunk in writer.write(writer.fit(one, Tally()) for one in documents):
        path = folder / chunk.file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb" if chunk.common else "ab") as file:
            file.write(chunk.data)
    say_coders(folder, *documents)
    return folder


def say_coders(folder: Path, *documents: Document) -> None:
    """Write the manifest beside a folder that tells its coders from other names of files."""
    said = {"coders": {document.coder: document.coder for document in documents if document.coder}}
    folder.with_name(f"{folder.name}.manifest.json").write_text(json.dumps(said), encoding="utf-8")
