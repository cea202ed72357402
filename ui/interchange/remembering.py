"""What labels of other programs became in a corpus, remembered in the settings; the core is told each time anew."""

import json
from collections.abc import Mapping

from ui.settings import Settings

_SETTING = "labels"


def remembered(settings: Settings, copy: str) -> dict[str, str]:
    """Return what each label became the last time in the corpus whose copy has this id."""
    said = _kept(settings).get(copy, {})
    return {str(label): str(target) for label, target in said.items()} if isinstance(said, dict) else {}


def remember(settings: Settings, copy: str, said: Mapping[str, str]) -> None:
    """Keep answers for this corpus beside those about other labels."""
    everything = {**_kept(settings), copy: {**remembered(settings, copy), **said}}
    settings.put(_SETTING, json.dumps(everything, ensure_ascii=False))


def _kept(settings: Settings) -> dict[str, object]:
    try:
        stored = json.loads(settings.text(_SETTING) or "{}")
    except ValueError:
        return {}
    return {str(copy): said for copy, said in stored.items()} if isinstance(stored, dict) else {}
