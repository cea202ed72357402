"""What changed between two versions of a codebook, as sentences in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.model.codebook import Code, Codebook, CodeLayer
from annotator.model.codebook_changes import Difference
from annotator.model.variables import Variable
from ui.coding.rich import isolated
from ui.translation import language_now


def difference_words(one: Difference, old: Codebook | None = None, new: Codebook | None = None) -> str:
    """Return a difference as a sentence; names are those of `old` and `new` in the language of the interface."""
    sentence = _sentences().get(one.kind, "%0")
    if one.kind == "new" and one.variable:
        sentence = QCoreApplication.translate("Differences", "%0: new question")
    if one.kind == "choices" and not one.variable:
        sentence = QCoreApplication.translate("Differences", "%0: other attributes")
    if one.kind == "rule":
        sentence = QCoreApplication.translate("Differences", "rule %0: %1 → %2")
    before, after = one.before, one.after
    if one.kind == "renamed":
        before, after = _name(old, one.subject) or before, _name(new, one.subject) or after
    filled = {"%0": one.subject, "%1": before or "—", "%2": after or "—"}
    for place, words in filled.items():
        sentence = sentence.replace(place, isolated(words))
    return sentence


def _name(codebook: Codebook | None, subject: str) -> str:
    """Return what a layer, code or variable is called; "" where there is none."""
    if codebook is None:
        return ""
    listed: tuple[CodeLayer | Code | Variable, ...] = (
        *codebook.layers,
        *codebook.codes(only_on=False),
        *codebook.variables,
    )
    return next((one.name.in_language(language_now()) for one in listed if one.id == subject), "")


def _sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "new": translate("Differences", "%0: new"),
        "renamed": translate("Differences", "%0: %1 is called %2 now"),
        "merged": translate("Differences", "%0 is merged into %2"),
        "split": translate("Differences", "%0 is split into %2"),
        "retired": translate("Differences", "%0 is retired"),
        "brought back": translate("Differences", "%0 is in use again"),
        "guideline": translate("Differences", "%0: other guideline"),
        "choices": translate("Differences", "%0: other choices"),
        "looks": translate("Differences", "%0: other colour, key or place"),
    }
