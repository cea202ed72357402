"""What was exported last from a corpus, kept in the settings, so that the same again is two keys."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

from ui.settings import Settings

_SETTING = "exports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """The choices of the last export; `whose` and `round` are those of `ExportChoices`, None where none was made."""

    format: str = "jsonl"
    whose: str | None = None
    round: str = ""
    finished: bool = True
    folder: str = ""


def remembered(settings: Settings, copy: str) -> Remembered:
    """Return what was chosen last in the corpus whose copy has this id, else the usual."""
    kept = _kept(settings).get(copy)
    if not isinstance(kept, dict):
        return Remembered()
    usual = asdict(Remembered())
    known = {field.name for field in fields(Remembered)}
    fitting = {name: value for name, value in kept.items() if name in known and _fits(value, usual[name])}
    return Remembered(**fitting)


def remember(settings: Settings, copy: str, chosen: Remembered) -> None:
    """Keep the choices of an export."""
    settings.put(_SETTING, json.dumps({**_kept(settings), copy: asdict(chosen)}, ensure_ascii=False))


def _fits(value: object, usual: object) -> bool:
    return isinstance(value, str) if usual is None else type(value) is type(usual)


def _kept(settings: Settings) -> dict[str, Any]:
    try:
        stored = json.loads(settings.text(_SETTING) or "{}")
    except ValueError:
        return {}
    return stored if isinstance(stored, dict) else {}
