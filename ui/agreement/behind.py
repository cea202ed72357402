"""What leads from a figure to the disagreements behind it: filters, as the list of disagreements takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.agreement.figures import Row

_KINDS = {
    "tokens": ("missed", "code", "boundary"),
    "characters": ("missed", "code", "boundary"),
    "spans": ("missed", "code", "boundary"),
    "quote content": ("missed", "boundary"),
    "quote cue": ("cue",),
    "quote speaker": ("speaker",),
    "quote speaker mention": ("speaker",),
    "quote type": ("type",),
    "relations": ("speaker", "cue"),
}
_ONLY_PLACE = {"|u": ("missed", "boundary"), "f1_exact": ("missed", "boundary"), "f1_partial": ("missed", "boundary")}
_ONLY_CODE = {"cu": ("code",), "(k)u": ("code",), "gamma_cat": ("code",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """`round` and `article` are ids, `coders` names; `kinds` are those of the list of disagreements. Empty is any."""

    round: str
    code: str = ""
    coders: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    article: str = ""
    week: str = ""


def behind(row: Row, round: str, *, everybody: int) -> Behind:
    """Return where the disagreements behind a figure are; `everybody` is how many coders the round has."""
    base = row.measure.split(":")[0]
    kinds = ("value",) if row.level.startswith("variable:") else _KINDS.get(row.level, ())
    if row.level in ("spans", "tokens", "characters"):
        kinds = _ONLY_PLACE.get(base) or _ONLY_CODE.get(base) or kinds
    return Behind(
        round=round,
        code=row.code if not row.level.startswith("variable:") else "",
        coders=row.coders if len(row.coders) < everybody else (),
        kinds=kinds,
        article=row.article,
        week=row.week,
    )
