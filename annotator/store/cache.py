"""What slow suggesters found in a text, kept so that they read it once. Losing it costs time and nothing else."""

import json
from contextlib import suppress
from typing import Any

from annotator.store.corpus_file import CorpusFile


def cached(file: CorpusFile, text_sha256: str, suggester: str, version: str) -> Any | None:
    """Return the JSON value that `keep` was given for this text, None when there is none or it cannot be read."""
    with file.reading() as db:
        row = db.execute(
            "SELECT json FROM cache WHERE text_sha256 = ? AND suggester = ? AND version = ?",
            (text_sha256, suggester, version),
        ).fetchone()
    with suppress(ValueError, TypeError):
        return None if row is None else json.loads(row[0])
    return None


def keep(file: CorpusFile, text_sha256: str, suggester: str, version: str, value: Any) -> None:
    """Keep a JSON value for a text; what other versions of the suggester found in it goes.

    UserError when the corpus may only be read.
    """
    with file.writing() as db:
        db.execute(
            "DELETE FROM cache WHERE text_sha256 = ? AND suggester = ?",
            (text_sha256, suggester),
        )
        db.execute(
            "INSERT INTO cache (text_sha256, suggester, version, json) VALUES (?, ?, ?, ?)",
            (text_sha256, suggester, version, json.dumps(value, ensure_ascii=False)),
        )


def drop(file: CorpusFile) -> None:
    """Forget everything. UserError when the corpus may only be read."""
    with file.writing() as db:
        db.execute("DELETE FROM cache")
