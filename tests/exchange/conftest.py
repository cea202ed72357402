"""A corpus to import into and export from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_builders import new_corpus

from annotator.corpus import Corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """A new, empty corpus, open for writing."""
    with new_corpus(tmp_path) as made:
        yield made
