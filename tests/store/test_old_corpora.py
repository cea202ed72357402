"""The corpus files of released versions open as they are, and after that they are sound corpora of the present form."""

import shutil
from pathlib import Path

import pytest

from annotator.corpus import Corpus

CORPORA = Path(__file__).resolve().parents[1] / "data" / "corpora"
RELEASED = sorted(CORPORA.glob("*.hashiya"))


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_corpus_of_a_released_version_opens_and_is_sound(released: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(released, tmp_path))
    with Corpus.open(copy, write=True) as corpus:
        texts = [corpus.article(row.id).text for row in corpus.articles()]
        assert all(texts)
        assert texts
        assert list(corpus.log())
        assert list(corpus.check()) == []
        corpus.rebuild()
        assert list(corpus.check()) == []
