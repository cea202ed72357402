"""The words that stand for an entry of the registry: what one coder linked to it, over all articles and rounds."""

import json
from collections import Counter

from annotator.model import facts
from annotator.model.facts import Annotation, Quote
from annotator.model.span import Span
from annotator.store.corpus_file import CorpusFile

_LINKED = """
SELECT t.text, said.json, link.json ->> '$.target'
FROM stream s
JOIN fact link ON link.layer = s.id AND link.kind = 'link' AND link.json ->> '$.entry' = :entry
JOIN fact said ON said.layer = s.id AND said.kind IN ('annotation', 'quote')
    AND (said.id = link.json ->> '$.target' OR instr(said.json, link.json ->> '$.target'))
JOIN article a ON a.id = s.subject
JOIN article_text t ON t.sha256 = a.text_sha256
WHERE s.coder = :coder
"""


def spellings(file: CorpusFile, coder: str, entry: str) -> Counter[str]:
    """Return how often which words are linked to the entry, white space as single blanks."""
    with file.reading() as db:
        rows = db.execute(_LINKED, {"entry": entry, "coder": coder}).fetchall()
    return Counter(
        " ".join(" ".join(span.of(text) for span in spans).split())
        for text, stored, target in rows
        if (spans := _spans(stored, target))
    )


def links_to(file: CorpusFile, entry: str) -> set[str]:
    """Return the ids of the links to the entry that hold now, whoever made them."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT f.id FROM stream s CROSS JOIN fact f ON f.layer = s.id AND f.kind = 'link' "  # goes by the index
            "WHERE f.json ->> '$.entry' = ?",
            (entry,),
        ).fetchall()
    return {id_ for (id_,) in rows}


def _spans(stored: str, target: str) -> tuple[Span, ...]:
    fact = facts.decode(json.loads(stored))
    if isinstance(fact, Annotation) and fact.id == target:
        return (fact.span,)
    if isinstance(fact, Quote):
        return next((part.spans for part in fact.parts().values() if part.id == target), ())
    return ()
