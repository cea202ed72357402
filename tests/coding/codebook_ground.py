"""What tests of codebook versions stand on: a corpus with a lead, two coders, and edits of its codebook."""

import json
from pathlib import Path
from typing import Any

from session_ground import article

from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.codebook import Codebook, parse_codebook

CONTENT: dict[str, Any] = {
    "layers": [
        {
            "id": "entity",
            "kind": "span",
            "codes": [
                {"id": "PER", "key": "1", "guideline": "people"},
                {"id": "PERSON", "key": "2"},
                {"id": "LOC", "key": "3"},
            ],
        },
        {"id": "quote", "kind": "quote", "guideline": "speech"},
    ],
}


def study(folder: Path, content: dict[str, Any] = CONTENT) -> Corpus:
    codebook = parse_codebook(json.dumps(content))
    corpus = Corpus.create(folder / "c.sqlite", name="test", coder="Lead", role="lead", codebook=codebook)
    corpus.add_coder("Rana")
    corpus.add_coder("Omar")
    corpus.add_articles([article("a1"), article("a2")])
    return corpus


def now(corpus: Corpus) -> Codebook:
    return corpus.codebooks.of_round()


def codes(session: Session, article_id: str = "a1") -> list[str]:
    return [a.code for a in session.open(article_id).layer.annotations]
