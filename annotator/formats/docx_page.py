"""A Word file that grows by headings, paragraphs and tables, in Arabic from right to left."""

import io
import re
from typing import Any

_BOLD = re.compile(r"\*\*(.+?)\*\*")
# What Word's XML cannot hold.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Page:
    """A Word document that grows; in Arabic every paragraph, run and table goes from right to left."""

    def __init__(self, language: str) -> None:
        from docx import Document  # imported here: it takes a fifth of a second

        self.language = language
        self._document = Document()

    def heading(self, words: str, level: int) -> None:
        """Add a heading; 0 is the title."""
        self._fill(self._document.add_heading(level=level), words)

    def paragraph(self, words: str, style: str | None = None) -> None:
        """Add a paragraph; what stands between double stars is bold."""
        self._fill(self._document.add_paragraph(style=style), words)

    def guideline(self, words: str) -> None:
        """Add the lines of a guideline: headings below those of the document, bullets, paragraphs."""
        for line in (line.strip() for line in words.splitlines()):
            if line.startswith("#"):
                depth = len(line) - len(line.lstrip("#"))
                self.heading(line.lstrip("# "), min(depth + 1, 9))
            elif line.startswith("- "):
                self.paragraph(line[2:], "List Bullet")
            elif line:
                self.paragraph(line)

    def table(self, rows: list[tuple[str, ...]]) -> None:
        """Add a table of as many columns as its first row has."""
        table = self._document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        if self.language == "ar":
            _set(table._tbl.tblPr, "w:bidiVisual")
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                self._fill(cell.paragraphs[0], words)

    def content(self) -> bytes:
        """Return the file."""
        out = io.BytesIO()
        self._document.save(out)
        return out.getvalue()

    def _fill(self, paragraph: Any, words: str) -> None:
        if self.language == "ar":
            _set(paragraph._p.get_or_add_pPr(), "w:bidi")
        for number, piece in enumerate(_BOLD.split(_NO_XML.sub("\ufffd", words))):
            if piece:
                run = paragraph.add_run(piece)
                run.bold = True if number % 2 else None
                if self.language == "ar":
                    _set(run._r.get_or_add_rPr(), "w:rtl")


_AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
_AFTER_TABLE = ("w:tblStyleRowBandSize", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblLook")


def _set(properties: Any, name: str) -> None:
    """Put an empty element where the schema wants it among the properties (ECMA-376, CT_PPr, CT_RPr, CT_TblPr)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    after = {"w:bidi": _AFTER_BIDI, "w:bidiVisual": _AFTER_TABLE}.get(name, ())
    made = OxmlElement(name)
    later = next((child for child in properties if child.tag in {qn(one) for one in after}), None)
    if later is None:
        properties.append(made)
    else:
        later.addprevious(made)
