"""Words of the view of agreement for people: levels, measures, conditions, what a value allows to conclude."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.agreement.figures import (
    BLIND,
    CHARACTERS,
    CONTENT,
    CUE,
    MENTION,
    SHOWN,
    SPANS,
    SPEAKER,
    TOKENS,
    TYPE,
    VARIABLE,
)
from ui.agreement.behind import OUTSIDE
from ui.agreement.scale import LIMITS
from ui.study.words import isolated

if TYPE_CHECKING:
    from annotator.model.codebook import Codebook

translate = QCoreApplication.translate


def level_words(level: str, codebook: Codebook, language: str) -> str:
    """Return the word for a level; a question is called by its name in the codebook."""
    if level.startswith(VARIABLE):
        name = variable_names(codebook, language).get(level.removeprefix(VARIABLE), level.removeprefix(VARIABLE))
        return translate("Agreement", "Question: {name}").format(name=isolated(name))
    return {
        TOKENS: translate("Agreement", "Words"),
        CHARACTERS: translate("Agreement", "Characters"),
        SPANS: translate("Agreement", "Marked spans"),
        CONTENT: translate("Agreement", "Quotes: content"),
        CUE: translate("Agreement", "Quotes: cue"),
        SPEAKER: translate("Agreement", "Quotes: speaker (registry entry)"),
        MENTION: translate("Agreement", "Quotes: speaker (mention in the text)"),
        TYPE: translate("Agreement", "Quotes: type"),
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
        "u_alpha": translate("Agreement", "alpha u: spans, gaps and codes"),
        "u_alpha_marked": translate("Agreement", "alpha |u: marked or not"),
        "cu_alpha": translate("Agreement", "alpha cu: codes where both marked"),
        "ku_alpha": translate("Agreement", "alpha (k)u: one code against the rest"),
        "alpha_characters": translate("Agreement", "Krippendorff's alpha of characters"),
        "cohen_kappa": translate("Agreement", "Cohen's kappa"),
        "scott_pi": translate("Agreement", "Scott's pi"),
        "bennett_s": translate("Agreement", "Bennett's S"),
        "fleiss_kappa": translate("Agreement", "Fleiss' kappa"),
        "gwet_ac1": translate("Agreement", "Gwet's AC1"),
        "percent_agreement": translate("Agreement", "Percent agreement (not corrected for chance)"),
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


def short_measure(measure: str) -> str:
    """Return the name of a measure without what it is."""
    return measure_words(measure).partition(": ")[0].partition(" (")[0]


def conditions() -> dict[str, str]:
    """Return the words for which articles are figured."""
    return {
        "": translate("Agreement", "All articles"),
        SHOWN: translate("Agreement", "With suggestions shown"),
        BLIND: translate("Agreement", "Without suggestions (blind)"),
    }


def kinds() -> dict[str, str]:
    """Return the words for the kinds of disagreements."""
    return {
        "missed": translate("Agreement", "missed by one"),
        "code": translate("Agreement", "other code"),
        "boundary": translate("Agreement", "other boundary"),
        "speaker": translate("Agreement", "other speaker"),
        "cue": translate("Agreement", "other cue"),
        "type": translate("Agreement", "other type"),
        "value": translate("Agreement", "other answer"),
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
    if code == OUTSIDE and codebook.code(code) is None:
        return translate("Agreement", "Not marked")
    name = next((c.name.in_language(language) for c in codebook.codes(only_on=False) if c.id == code), "")
    return name or code


def variable_names(codebook: Codebook, language: str) -> dict[str, str]:
    """Return the names of the questions by id."""
    return {one.id: one.name.in_language(language) or one.id for one in codebook.variables}
