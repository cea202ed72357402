"""An XMI is read by a TypeSystem.xml that grows while others are written: in the end all is read as it says then."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from annotator.exchange.interchange import checking
from annotator.exchange.interchange.checking import Checking, Read
from annotator.exchange.written import Written
from annotator.formats.interchange.cas import XMI_WRITER
from annotator.formats.interchange.document import Attributes, Document, Mark, Stretch
from annotator.formats.interchange.fingerprint import fingerprint
from annotator.formats.interchange.reporting import Tally
from annotator.model.errors import UserError

TEXT = "وصل الوزير إلى مسقط 😀."
TYPES = "TypeSystem.xml"


def named(number: int, layer: str, attributes: Attributes = ()) -> Document:
    mark = Mark(id="1", layer=layer, label="PER", stretches=(Stretch(4, 10),), attributes=attributes)
    return XMI_WRITER.fit(Document(text=TEXT, name=f"خبر {number}", coder="هدى", marks=(mark,)), Tally())


def checked(folder: Path, documents: Iterable[Document], *, types: bytes | None = None) -> Read:
    """What is read back of documents that are written; with `types` those stand on the disk in the end."""
    found: Read = []
    with (
        Written(folder=folder) as written,
        Checking(XMI_WRITER, written, found.extend, lambda: None) as checks,
    ):
        for chunk in XMI_WRITER.write(documents):
            checks.wrote(chunk)
            written.write(chunk.file, chunk.data, anew=chunk.common)
        if types is not None:
            written.write(TYPES, types, anew=True)
        checks.finish()
    return found


@pytest.mark.parametrize("here", [0, 100], ids=["by others", "here"])
def test_what_was_read_before_a_type_came_is_read_once_more(
    tmp_path: Path, here: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_OF_ONE_PROCESS", here)
    documents = [named(n, "name" if n < 60 else "custom.Late") for n in range(70)]
    assert sorted(checked(tmp_path / "out", documents)) == sorted((d.name, fingerprint(d)) for d in documents)
    types = (tmp_path / "out" / TYPES).read_text(encoding="utf-8")
    assert types.count("custom.Late") == 1
    assert types.endswith("</typeSystemDescription>\n")


def test_a_value_that_the_last_types_read_otherwise_is_found(tmp_path: Path) -> None:
    documents = [named(n, "custom.X", (("n", 7 if n < 60 else "سبعة"),)) for n in range(70)]
    assert len(checked(tmp_path / "fine", documents[:60])) == 60
    with pytest.raises(UserError, match="read back otherwise"):
        checked(tmp_path / "out", documents)


def test_types_that_are_not_on_the_disk_as_they_were_written_are_found(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"of TypeSystem.xml is read back otherwise"):
        checked(tmp_path / "out", [named(1, "name")], types=b"<typeSystemDescription/>")
