"""Which round a coder works in, kept in the settings for each corpus and coder. Whether it exists, the corpus says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.corpus import MAIN, Corpus
from ui.settings import Settings

if TYPE_CHECKING:
    from annotator.model.study import Round

_SETTING = "rounds"


def round_kept(settings: Settings, copy: str, coder: str) -> str:
    """Return the id of the round in which this coder worked last in this copy; empty where none is kept."""
    return _kept(settings).get(f"{copy} {coder}", "")


def round_given(corpus: Corpus, coder: str) -> str:
    """Return the id of the last round in which a coder, by id, was given articles; else that of the first round."""
    return corpus.last_round_given(coder) or MAIN


def keep_round(settings: Settings, copy: str, coder: str, round: str) -> None:
    """Remember in which round this coder works in this copy."""
    settings.put(_SETTING, json.dumps({**_kept(settings), f"{copy} {coder}": round}))


def round_there(corpus: Corpus, wanted: str) -> Round:
    """Return the wanted round, or another one where the corpus has none of this id: a packet brings its rounds only."""
    rounds = corpus.rounds()
    return next((r for r in rounds if r.id == wanted), None) or rounds[0]


def _kept(settings: Settings) -> dict[str, str]:
    try:
        stored = json.loads(settings.text(_SETTING) or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in stored.items()} if isinstance(stored, dict) else {}
