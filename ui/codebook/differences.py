"""What changed between two versions of a codebook, as sentences in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.model.codebook_changes import Difference
from ui.coding.rich import isolated


def difference_words(one: Difference) -> str:
    """Return a difference as a sentence."""
    sentence = _sentences().get(one.kind, "%0")
    if one.kind == "new" and one.variable:
        sentence = QCoreApplication.translate("Differences", "%0: new question")
    if one.kind == "choices" and not one.variable:
        sentence = QCoreApplication.translate("Differences", "%0: other attributes")
    if one.kind == "rule":
        sentence = QCoreApplication.translate("Differences", "rule %0: %1 → %2")
    filled = {"%0": one.subject, "%1": one.before or "—", "%2": one.after or "—"}
    for place, words in filled.items():
        sentence = sentence.replace(place, isolated(words))
    return sentence


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
