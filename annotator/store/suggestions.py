"""A cache of what suggesters proposed for a text. It may be dropped at any time and never goes to another copy."""

import json
from collections.abc import Sequence

from annotator.model import suggestion
from annotator.model.suggestion import Suggestion
from annotator.store.corpus_file import CorpusFile


def cached(file: CorpusFile, text_sha256: str, suggester: str, version: str) -> tuple[Suggestion, ...] | None:
    """Return what this version of the suggester proposed for the text; None when that is not known."""
    with file.reading() as db:
        row = db.execute(
            "SELECT json FROM suggestion WHERE text_sha256 = ? AND suggester = ? AND version = ?",
            (text_sha256, suggester, version),
        ).fetchone()
    return None if row is None else tuple(suggestion.decode(stored) for stored in json.loads(row[0]))


def keep(file: CorpusFile, text_sha256: str, suggester: str, version: str, suggestions: Sequence[Suggestion]) -> None:
    """Remember what a suggester proposed, in the place of what an older version of it did."""
    stored = json.dumps([suggestion.encode(s) for s in suggestions], ensure_ascii=False)
    with file.writing() as db:
        db.execute(
            "INSERT OR REPLACE INTO suggestion (text_sha256, suggester, version, json) VALUES (?, ?, ?, ?)",
            (text_sha256, suggester, version, stored),
        )


def drop_suggestions(file: CorpusFile) -> None:
    """Empty the cache."""
    with file.writing() as db:
        db.execute("DELETE FROM suggestion")
