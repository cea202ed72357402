"""A corpus with one coder and one article."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_builders import article, key_of, new_corpus

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.stream import StreamKey


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """A new corpus, open for writing."""
    with new_corpus(tmp_path) as made:
        yield made


@pytest.fixture
def an_article(corpus: Corpus) -> Article:
    """The one article of the corpus."""
    made = article()
    corpus.add_articles([made])
    return made


@pytest.fixture
def key(corpus: Corpus, an_article: Article) -> StreamKey:
    """The coder's stream on the one article."""
    return key_of(corpus, an_article.id)
