"""Words of the view of agreement for people: levels, measures, conditions, what a value allows to conclude."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.agreement.scale import LIMITS
from ui.study.words import isolated

if TYPE_CHECKING:
    from annotator.model.codebook import Codebook

translate = QCoreApplication.translate
_VARIABLE = "variable:"
QUOTE = "quote"


def level_words(level: str, codebook: Codebook, language: str) -> str:
    """Return the word for a level; a question is called by its name in the codebook."""
    if level.startswith(_VARIABLE):
        name = variable_names(codebook, language).get(level.removeprefix(_VARIABLE), level.removeprefix(_VARIABLE))
        return translate("Agreement", "Question: {name}").format(name=isolated(name))
    return {
        "tokens": translate("Agreement", "Words (codes of tokens)"),
        "characters": translate("Agreement", "Characters"),
        "spans": translate("Agreement", "Marked spans"),
        "quote content": translate("Agreement", "Quotes: content"),
        "quote cue": translate("Agreement", "Quotes: cue"),
        "quote speaker": translate("Agreement", "Quotes: speaker (registry entry)"),
        "quote speaker mention": translate("Agreement", "Quotes: speaker (mention in the text)"),
        "quote type": translate("Agreement", "Quotes: type"),
        "relations": translate("Agreement", "Quotes: relations"),
    }.get(level, level)


def measure_words(measure: str) -> str:
    """Return what people call a measure; the names of papers stay as they are."""
    known: Mapping[str, str] = {
        "alpha_nominal": translate("Agreement", "Krippendorff's alpha, nominal"),
        "alpha_ordinal": translate("Agreement", "Krippendorff's alpha, ordinal"),
        "alpha_interval": translate("Agreement", "Krippendorff's alpha, interval"),
        "alpha_ratio": translate("Agreement", "Krippendorff's alpha, ratio"),
        "alpha_jaccard": translate("Agreement", "Krippendorff's alpha, Jaccard"),
        "alpha_masi": translate("Agreement", "Krippendorff's alpha, MASI"),
        "u": translate("Agreement", "alpha u: spans, gaps and codes"),
        "|u": translate("Agreement", "alpha |u: marked or not"),
        "cu": translate("Agreement", "alpha cu: codes where both marked"),
        "(k)u": translate("Agreement", "alpha (k)u: one code against the rest"),
        "characters": translate("Agreement", "Krippendorff's alpha of characters"),
        "cohen_kappa": translate("Agreement", "Cohen's kappa"),
        "scott_pi": translate("Agreement", "Scott's pi"),
        "bennett_s": translate("Agreement", "Bennett's S"),
        "fleiss_kappa": translate("Agreement", "Fleiss' kappa"),
        "gwet_ac1": translate("Agreement", "Gwet's AC1"),
        "percent": translate("Agreement", "Percent agreement (not corrected for chance)"),
        "holsti": translate("Agreement", "Holsti (not corrected for chance)"),
        "f1_strict": translate("Agreement", "F1 strict: same span and code"),
        "f1_exact": translate("Agreement", "F1 exact: same span"),
        "f1_partial": translate("Agreement", "F1 partial: overlap counts half"),
        "f1_type": translate("Agreement", "F1 type: overlap and same code"),
        "gamma": translate("Agreement", "gamma: place and code together"),
        "gamma_cat": translate("Agreement", "gamma-cat: codes only"),
        "gamma_k": translate("Agreement", "gamma-k: one code"),
    }
    return known.get(measure, measure)


def conditions() -> dict[str, str]:
    """Return the words for which articles are figured."""
    return {
        "": translate("Agreement", "All articles"),
        "shown": translate("Agreement", "With suggestions shown"),
        "blind": translate("Agreement", "Without suggestions (blind)"),
    }


def conclusion(value: float) -> str:
    """Return what a value allows to conclude (Krippendorff 2004, page 241)."""
    if value < LIMITS[0]:
        return translate("Agreement", "Below .667: no conclusions.")
    if value < LIMITS[1]:
        return translate("Agreement", "From .667 to .800: tentative conclusions only.")
    return translate("Agreement", "From .800 on: reliable.")


def code_words(code: str, codebook: Codebook, language: str) -> str:
    """Return the name of a code, "" being all; the id stands beside it where it is not the name."""
    if not code:
        return translate("Agreement", "All codes")
    name = next((c.name.in_language(language) for c in codebook.codes(only_on=False) if c.id == code), "")
    return name or code


def variable_names(codebook: Codebook, language: str) -> dict[str, str]:
    """Return the names of the questions by id."""
    return {one.id: one.name.in_language(language) or one.id for one in codebook.variables}
