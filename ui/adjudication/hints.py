"""Which keys are told of under a case. Pure: a case in, pairs of key and words out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.adjudication.commands import TAKEN
from ui.adjudication.wording import Cast, translate
from ui.coding.hint_line import Hint
from ui.coding.rich import cap, key_cap
from ui.keys import KeyMap

if TYPE_CHECKING:
    from annotator.adjudication.case import Case


def hints_for(case: Case | None, keys: KeyMap, cast: Cast) -> list[Hint]:
    """Return the keys that do something now, the most useful first, help at last."""
    going = (key_cap(keys, "next_open"), translate("Disagreements", "next"))
    helping = (key_cap(keys, "help"), translate("Disagreements", "help"))
    if case is None:
        return [going, (key_cap(keys, "agreed"), translate("Disagreements", "take over agreed")), helping]
    said = [number for v in case.disagreement.versions if (number := cast.number(v.coder) + 1) <= len(TAKEN)]
    taking = [(cap(f"{min(said)}–{max(said)}"), translate("Disagreements", "take"))] if said else []
    both = [(key_cap(keys, "both"), translate("Disagreements", "both"))] if len(case.disagreement.distinct) > 1 else []
    return [
        *taking,
        *both,
        (key_cap(keys, "neither"), translate("Disagreements", "neither")),
        (key_cap(keys, "own"), translate("Disagreements", "own")),
        going,
        (key_cap(keys, "note"), translate("Disagreements", "note")),
        (key_cap(keys, "elsewhere"), translate("Disagreements", "elsewhere")),
        (key_cap(keys, "agreed"), translate("Disagreements", "agreed")),
        (key_cap(keys, "undo"), translate("Disagreements", "undo")),
        (key_cap(keys, "finish"), translate("Disagreements", "finish as gold")),
        (key_cap(keys, "names"), translate("Disagreements", "names")),
        helping,
    ]
