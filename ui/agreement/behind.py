"""What leads from a figure to the disagreements behind it: filters, as the list of disagreements takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.figures import CHARACTERS, CONTENT, CUE, MENTION, SPANS, SPEAKER, TOKENS, TYPE, VARIABLE

if TYPE_CHECKING:
    from annotator.agreement.figures import Row

_KINDS = {
    TOKENS: ("missed", "code", "boundary"),
    CHARACTERS: ("missed", "code", "boundary"),
    SPANS: ("missed", "code", "boundary"),
    CONTENT: ("missed", "boundary"),
    CUE: ("cue",),
    SPEAKER: ("speaker",),
    MENTION: ("speaker",),
    TYPE: ("type",),
}
QUOTE, OUTSIDE = "quote", "O"
"""What is no code of the codebook: quotes, and the label of a token that nobody marked."""
_OF_SPANS = (TOKENS, CHARACTERS, SPANS)
_RELATION = "relation_f1"
_OF_STRETCHES = ("u_alpha_marked", "alpha_characters", "f1_exact", "f1_partial", "f1_type")
"""Measures of where a part of any quote is: they see quotes that somebody missed, and edges."""
_PLACE, _CODE = ("missed", "boundary"), ("code",)
_BY_MEASURE = {
    "u_alpha_marked": _PLACE,
    "f1_exact": _PLACE,
    "f1_partial": _PLACE,
    "cu_alpha": _CODE,
    "ku_alpha": _CODE,
    "gamma_cat": _CODE,
    "gamma_k": _CODE,
}
"""Measures that see less than their level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """`round` and `article` are ids, `coders` names; empty is any.

    `code` is a code, "quote" or a question's id, `kinds` are those of the list of disagreements; with `names_only` no
    quotes are among them.
    """

    round: str
    code: str = ""
    coders: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    article: str = ""
    week: str = ""
    names_only: bool = False


def behind(row: Row, round: str, *, everybody: int) -> Behind:
    """Return where the disagreements behind a figure are; `everybody` is how many coders the round has."""
    question = row.level.startswith(VARIABLE)
    kinds = ("value",) if question else _KINDS.get(row.level, ())
    if row.level in _OF_SPANS:
        kinds = _BY_MEASURE.get(row.measure, kinds)
    elif row.measure.startswith(_RELATION) or (row.level in (CUE, MENTION) and row.measure in _OF_STRETCHES):
        kinds = (*_PLACE, *kinds)
    return Behind(
        round=round,
        code=_code(row),
        coders=row.coders if len(row.coders) < everybody else (),
        kinds=kinds,
        article=row.article,
        week=row.week,
        names_only=row.level in _OF_SPANS,
    )


def _code(row: Row) -> str:
    """Return what the list of disagreements calls a code: it filters quotes and questions by the same name."""
    if row.level.startswith(VARIABLE):
        return row.level.removeprefix(VARIABLE)
    if row.level not in _OF_SPANS:
        return QUOTE
    return "" if row.code == OUTSIDE else row.code
