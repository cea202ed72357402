"""A codebook as a Word file for the appendix of a study, in Arabic (right to left) or English. Not read back."""

import io
import re
from typing import Any

from annotator.model.codebook import Codebook
from annotator.model.codes import Code, CodeLayer
from annotator.model.variables import Variable

_WORDS = {
    "ar": {
        "codes": "الرموز",
        "variables": "المتغيرات",
        "rules": "القواعد",
        "passes": "المراحل",
        "id": "الرمز",
        "name": "الاسم",
        "key": "المفتاح",
        "value": "القيمة",
        "label": "التسمية",
        "retired": "متقاعد",
        "missing": "مفقود",
        "required": "إلزامي",
        "optional": "اختياري",
        "skip": "لا يُسأل إذا كان",
        "version": "النسخة",
        "merged": "رموز دُمجت",
        "article": "عن المقال",
        "quote": "عن القول",
        "entry": "عن المصدر في السجل",
        "nominal": "اسمي",
        "ordinal": "ترتيبي",
        "interval": "فئوي",
        "ratio": "نسبي",
        "multiple": "خيارات متعددة",
        "text": "نص",
    },
    "en": {
        "codes": "Codes",
        "variables": "Variables",
        "rules": "Rules",
        "passes": "Passes",
        "id": "Code",
        "name": "Name",
        "key": "Key",
        "value": "Value",
        "label": "Label",
        "retired": "retired",
        "missing": "missing",
        "required": "required",
        "optional": "optional",
        "skip": "not asked where",
        "version": "Version",
        "merged": "Merged codes",
        "article": "about the article",
        "quote": "about the quotation",
        "entry": "about the source in the registry",
        "nominal": "nominal",
        "ordinal": "ordinal",
        "interval": "interval",
        "ratio": "ratio",
        "multiple": "multiple choice",
        "text": "text",
    },
}

_BOLD = re.compile(r"\*\*(.+?)\*\*")
# What Word's XML cannot hold.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(codebook: Codebook, language: str) -> bytes:
    """Return the file in a language, "ar" or "en": every layer, code, variable, pass and rule, with its guideline."""
    page = _Page(language)
    page.heading(codebook.name.in_language(language) or codebook.id[:12], 0)
    page.paragraph(f"{page.word('version')} {codebook.id[:12]}")
    for layer in codebook.layers:
        _add_layer(page, layer)
    if codebook.variables:
        page.heading(page.word("variables"), 1)
        for variable in codebook.variables:
            _add_variable(page, variable)
    if codebook.passes:
        page.heading(page.word("passes"), 1)
        for number, one in enumerate(codebook.passes, start=1):
            named = one.name.in_language(language) or one.id
            page.paragraph(f"{number} · {named} · {', '.join(one.layers)}")
    if codebook.rules:
        page.heading(page.word("rules"), 1)
        page.table([(name, str(value).lower()) for name, value in codebook.rules.items()])
    if codebook.merged:
        page.heading(page.word("merged"), 1)
        page.table([(old, codebook.current_code(old)) for old in codebook.merged])
    return page.content()


def _add_layer(page: "_Page", layer: CodeLayer) -> None:
    page.heading(layer.name.in_language(page.language) or layer.id, 1)
    page.guideline(layer.guideline.in_language(page.language))
    if layer.codes:
        page.heading(page.word("codes"), 2)
        rows = [(code.id, code.name.in_language(page.language), code.key) for code in layer.codes]
        page.table([(page.word("id"), page.word("name"), page.word("key")), *rows])
    for code in layer.codes:
        _add_code(page, code)


def _add_code(page: "_Page", code: Code) -> None:
    state = f" ({page.word('retired')})" if code.retired else ""
    page.heading(f"{code.id} · {code.name.in_language(page.language) or code.id}{state}", 2)
    page.guideline(code.guideline.in_language(page.language))
    for attribute in code.attributes:
        page.paragraph(attribute.name.in_language(page.language) or attribute.id)
        page.table([(value, name.in_language(page.language)) for value, name in attribute.values])


def _add_variable(page: "_Page", variable: Variable) -> None:
    state = f" ({page.word('retired')})" if variable.retired else ""
    page.heading(f"{variable.id} · {variable.name.in_language(page.language) or variable.id}{state}", 2)
    told = [page.word(variable.on), page.word(variable.level)]
    told.append(page.word("required" if variable.required else "optional"))
    if variable.lowest is not None or variable.highest is not None:
        low, high = ("" if v is None else f"{v:g}" for v in (variable.lowest, variable.highest))
        told.append(f"{low}–{high}")
    page.paragraph(" · ".join(told))
    for one in variable.skip_if:
        page.paragraph(f"{page.word('skip')} {one.variable} = {', '.join(one.values)}")
    page.guideline(variable.guideline.in_language(page.language))
    if variable.choices:
        rows = [
            (str(c.value), c.name.in_language(page.language) + (f" ({page.word('missing')})" if c.missing else ""))
            for c in variable.choices
        ]
        page.table([(page.word("value"), page.word("label")), *rows])


class _Page:
    """A Word document that grows; in Arabic every paragraph, run and table goes from right to left."""

    def __init__(self, language: str) -> None:
        from docx import Document  # imported here: it takes a fifth of a second

        self.language = language
        self._document = Document()

    def word(self, name: str) -> str:
        return _WORDS[self.language][name]

    def heading(self, words: str, level: int) -> None:
        self._fill(self._document.add_heading(level=level), words)

    def paragraph(self, words: str, style: str | None = None) -> None:
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
        table = self._document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        if self.language == "ar":
            _set(table._tbl.tblPr, "w:bidiVisual")
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                self._fill(cell.paragraphs[0], words)

    def content(self) -> bytes:
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
