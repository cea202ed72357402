"""Models that were trained on the decisions of the corpus: kept for good, so that every version can be gone back to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.ids import canonical_json
from annotator.model.study import SuggesterVersion
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A trained model without its content. `id` is its version, `base` the version that it was trained from.

    `time` is ISO 8601 UTC; `card` says what it was trained on and how good it was.
    """

    id: str
    suggester: str
    base: str
    time: str
    card: Mapping[str, Any] = field(default_factory=dict)


def add_model(file: CorpusFile, model: Model, content: bytes) -> None:
    """Keep a model. sqlite3.IntegrityError when there is one of this version."""
    row = (model.id, model.suggester, model.base, model.time, canonical_json(dict(model.card)), content)
    with file.writing() as db:
        db.execute("INSERT INTO model (id, suggester, base, time, card, content) VALUES (?, ?, ?, ?, ?, ?)", row)


def all_models(file: CorpusFile) -> tuple[Model, ...]:
    """Return the models, the oldest first."""
    with file.reading() as db:
        rows = db.execute("SELECT id, suggester, base, time, card FROM model ORDER BY rowid").fetchall()
    return tuple(Model(id=i, suggester=s, base=b, time=t, card=json.loads(card)) for i, s, b, t, card in rows)


def model_content(file: CorpusFile, version: str) -> bytes | None:
    """Return the content of a model by its version; None where the corpus does not hold it."""
    with file.reading() as db:
        row = db.execute("SELECT content FROM model WHERE id = ?", (version,)).fetchone()
    return None if row is None else bytes(row[0])


def contents_in_use(file: CorpusFile) -> dict[str, bytes]:
    """Return the content of the models in use, by the suggester's name."""
    found = {name: model_content(file, version) for name, version in versions_in_use(file).items()}
    return {name: content for name, content in found.items() if content is not None}


def versions_in_use(file: CorpusFile) -> dict[str, str]:
    """Return which model each suggester works with, by its name; those with the shipped one are left out.

    So are those whose model is gone: withdrawn with an article that it learned from, or lost with a damaged file.
    """
    there = {model.id for model in all_models(file)}
    return {f.id: f.version for f in decisions.corpus_facts(file, SuggesterVersion) if f.version in there}
