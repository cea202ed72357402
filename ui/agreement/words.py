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
GAMMA = "gamma"
_VALUES = (TYPE, SPEAKER, MENTION)


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
        "relation_f1_strict": translate("Agreement", "F1 of relations, strict"),
        "relation_f1_type": translate("Agreement", "F1 of relations where they overlap"),
        "same_partner_strict": translate("Agreement", "Share with the same partner, of equal quotes"),
        "same_partner_type": translate("Agreement", "Share with the same partner, of overlapping quotes"),
        GAMMA: translate("Agreement", "gamma: place and code together"),
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


def code_words(code: str, level: str, codebook: Codebook, language: str) -> str:
    """Return the name of what a figure is of by itself: a code, a type of quotes, a choice of a question; "" is all."""
    if not code:
        return translate("Agreement", "All values") if level in _VALUES or _asked(level) else _all_codes()
    if _asked(level):
        variable = next((v for v in codebook.variables if v.id == level.removeprefix(VARIABLE)), None)
        choices = variable.choices if variable is not None else ()
        return next((c.name.in_language(language) for c in choices if str(c.value) == code), "") or code
    if level == TYPE:
        return quote_types().get(code, code)
    if code == OUTSIDE and codebook.code(code) is None:
        return translate("Agreement", "Not marked")
    return next((c.name.in_language(language) for c in codebook.codes(only_on=False) if c.id == code), "") or code


def quote_types() -> dict[str, str]:
    """Return the words for the types of quotes."""
    return {
        "direct": translate("Agreement", "direct"),
        "indirect": translate("Agreement", "indirect"),
        "mixed": translate("Agreement", "mixed"),
        "partial": translate("Agreement", "partial"),
    }


def _all_codes() -> str:
    return translate("Agreement", "All codes")


def _asked(level: str) -> bool:
    """Tell whether the level is a question of the codebook."""
    return level.startswith(VARIABLE)


def variable_names(codebook: Codebook, language: str) -> dict[str, str]:
    """Return the names of the questions by id."""
    return {one.id: one.name.in_language(language) or one.id for one in codebook.variables}
