"""A session on a real corpus with two articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from session_ground import CODEBOOK, TEXT, article

from annotator.coding.session import Session
from annotator.corpus import Corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "c.sqlite", name="test", coder="Rana", codebook=CODEBOOK) as corpus:
        corpus.add_articles([article("a1"), article("a2", TEXT + " نهاية")])
        yield corpus


@pytest.fixture
def session(corpus: Corpus) -> Session:
    return corpus.session("Rana")
