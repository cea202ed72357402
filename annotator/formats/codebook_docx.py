"""A codebook as a Word file for the appendix of a study, in Arabic (right to left) or English. Not read back."""

from annotator.formats.docx_page import Page
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


class _Page(Page):
    """A page with the words of a codebook."""

    def word(self, name: str) -> str:
        return _WORDS[self.language][name]
