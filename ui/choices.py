"""Which suggesters a person has switched on or off, kept in the settings: for one corpus, or for all."""

import json

from annotator.coding.choosing import Choice, choice_from_json, choice_to_json
from ui.settings import Settings

SETTING = "suggesters"
"""The name of the setting, for those who listen to `Settings.changed`."""
_EVERYWHERE = ""


def choice_in(settings: Settings, copy: str) -> Choice:
    """Return the choice for the corpus whose copy has this id, else the one for all corpora."""
    kept = _kept(settings)
    return choice_from_json(kept.get(copy) or kept.get(_EVERYWHERE) or "")


def has_own_choice(settings: Settings, copy: str) -> bool:
    """Tell whether a choice was made for this corpus alone."""
    return copy in _kept(settings)


def keep_choice(settings: Settings, copy: str, choice: Choice, *, everywhere: bool) -> None:
    """Keep a choice for one corpus, or for all, those included that had one of their own."""
    written = choice_to_json(choice)
    kept = {_EVERYWHERE: written} if everywhere else {**_kept(settings), copy: written}
    settings.put(SETTING, json.dumps(kept))


def _kept(settings: Settings) -> dict[str, str]:
    try:
        stored = json.loads(settings.text(SETTING) or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in stored.items()} if isinstance(stored, dict) else {}
