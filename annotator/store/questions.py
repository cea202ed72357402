"""The questions that coders put to the lead, wherever they stand in the corpus."""

import json
from collections.abc import Iterator

from annotator.model import facts
from annotator.model.facts import Note
from annotator.model.stream import StreamKey
from annotator.store.corpus_file import CorpusFile


def questions(file: CorpusFile) -> Iterator[tuple[StreamKey, Note]]:
    """Yield each question that holds now and the stream that it stands in, by coder, article and time."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT s.coder, s.role, s.round, s.subject, f.json FROM stream s CROSS JOIN fact f "
            "ON f.layer = s.id AND f.kind = 'note' WHERE f.json ->> '$.question' ORDER BY s.coder, s.subject, f.id"
        ).fetchall()
    for *key, stored in rows:
        note = facts.decode(json.loads(stored))
        if isinstance(note, Note):
            yield StreamKey(*key), note
