"""Word files: the words of paragraphs and tables in their order, and the file's own data. Formatting is not kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.formats.about import About
from annotator.formats.columns import ColumnMapping
from annotator.formats.raw import RawArticle, Reader, Refused, make_raw, one_article, read_whole
from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model.article import Source
from annotator.model.errors import UserError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "\u2011"}
# Deleted and moved text is not in the document any more; a fallback repeats its alternative.
_LEFT_OUT = {
    _W + "del",
    _W + "moveFrom",
    _W + "txbxContent",
    _W + "pPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}


def _read_article(path: Path) -> RawArticle:
    # Imported here: it takes a fifth of a second.
    from docx import Document
    from docx.opc.exceptions import OpcError

    read_whole(path)
    open_zip(path).close()
    try:
        document = Document(str(path))
        body, properties = document.element.body, document.core_properties
        author, created = properties.author, properties.created
        title = properties.title
    except (OpcError, *NOT_WHOLE) as error:
        raise UserError(f"The file is not a whole Word document ({error}).") from None
    text = "\n".join(words for p in body.iter(_W + "p") if _stands(p) and (words := _words(p)).strip())
    return make_raw(
        text,
        source=Source(
            author=author or "", date=created.isoformat() if created else "", extra={"title": title} if title else {}
        ),
        notes=("Text boxes were dropped.",) if next(body.iter(_W + "txbxContent"), None) is not None else (),
        place=path.name,
        path=str(path),
    )


def _stands(paragraph: Any) -> bool:
    return not any(parent.tag in _LEFT_OUT for parent in paragraph.iterancestors())


def _words(element: Any) -> str:
    """Return the words of a paragraph, insertions and hyperlinks included."""
    pieces: list[str] = []
    for child in element:
        if child.tag == _W + "t":
            pieces.append(child.text or "")
        elif child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag not in _LEFT_OUT:
            pieces.append(_words(child))
    return "".join(pieces)


def _read(path: Path, _mapping: ColumnMapping | None) -> Iterator[RawArticle | Refused]:
    return one_article(path, _read_article)


READER = Reader(
    name="docx",
    suffixes=(".docx",),
    read=_read,
    about=About(
        program="Word, LibreOffice Writer",
        holds=("A file is one article, with the document's author, date of creation and title.",),
        loses=("Formatting, text boxes, footnotes, headers, footers and deleted text are left out.",),
    ),
)
