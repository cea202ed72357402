"""Tests of the cache of what slow suggesters found."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.errors import UserError
from annotator.store import cache, schema
from annotator.store.connections import connect, pragma
from annotator.store.withdrawal import withdraw_article

FIRST_FORMAT = Path(__file__).resolve().parents[1] / "data" / "corpora" / "0.1.0.hashiya"


def test_what_was_kept_for_a_text_is_found_again_by_suggester_and_version(corpus: Corpus) -> None:
    cache.keep(corpus.file, "abc", "slow", "1", [["B-LOC", "O"]])
    assert cache.cached(corpus.file, "abc", "slow", "1") == [["B-LOC", "O"]]
    assert cache.cached(corpus.file, "abc", "slow", "2") is None
    assert cache.cached(corpus.file, "abd", "slow", "1") is None


def test_a_new_version_takes_the_place_of_the_old_one(corpus: Corpus) -> None:
    cache.keep(corpus.file, "abc", "slow", "1", 1)
    cache.keep(corpus.file, "abc", "slow", "2", 2)
    assert cache.cached(corpus.file, "abc", "slow", "1") is None


def test_rebuilding_drops_the_cache_and_leaves_a_sound_corpus(corpus: Corpus, an_article: Article) -> None:
    cache.keep(corpus.file, an_article.text_sha256, "slow", "1", [])
    corpus.rebuild()
    assert cache.cached(corpus.file, an_article.text_sha256, "slow", "1") is None
    assert list(corpus.check()) == []


def test_a_row_that_is_no_json_counts_as_none(corpus: Corpus) -> None:
    with corpus.file.writing() as db:
        db.execute("INSERT INTO cache VALUES ('abc', 'slow', '1', '{')")
    assert cache.cached(corpus.file, "abc", "slow", "1") is None


def test_nothing_is_kept_in_a_corpus_that_may_only_be_read(corpus: Corpus) -> None:
    with Corpus.open(corpus.path, write=False) as reader, pytest.raises(UserError):
        cache.keep(reader.file, "abc", "slow", "1", 1)


def test_a_withdrawn_article_is_withdrawn_from_the_cache(corpus: Corpus, an_article: Article) -> None:
    cache.keep(corpus.file, an_article.text_sha256, "slow", "1", ["a name"])
    withdraw_article(corpus.file, an_article.id)
    assert cache.cached(corpus.file, an_article.text_sha256, "slow", "1") is None


def test_a_corpus_of_the_first_format_gets_the_cache_when_it_is_opened(tmp_path: Path) -> None:
    copy = Path(shutil.copy(FIRST_FORMAT, tmp_path))
    with closing(connect(copy, "ro")) as db:
        assert pragma(db, "user_version") == 1
    with Corpus.open(copy, write=True) as corpus:
        cache.keep(corpus.file, "abc", "slow", "1", 1)
        assert list(corpus.check()) == []
        assert list(corpus.log())
    with closing(connect(copy, "ro")) as db:
        assert pragma(db, "user_version") == schema.FORMAT
