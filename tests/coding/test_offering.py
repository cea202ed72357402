"""What another program proposed, brought in and shown beside our own."""

from pathlib import Path

import pytest
from bringing_suggestions import bring, said
from builders import annotation, quote
from corpus_builders import article, new_corpus

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, QuoteType
from annotator.model.span import Span
from annotator.store.offered import offered


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return new_corpus(tmp_path)


@pytest.fixture
def news(corpus: Corpus) -> Article:
    made = article()
    corpus.add_articles([made])
    return made


def test_what_is_offered_stands_in_the_corpus_as_it_was_brought(corpus: Corpus, news: Article) -> None:
    assert bring(corpus, news.id, (annotation(4, 9), 0.8), (quote(20, 40), None))
    (one,) = offered(corpus.file, news.id)
    assert (one.codes, one.names) == (("PER",), ((4, 5, 0, 8000),))
    assert one.quotes == (("direct", 1, 5000, (20, 20), (), (), ()),)
    assert list(corpus.check()) == []


def test_offering_the_same_again_brings_nothing(corpus: Corpus, news: Article) -> None:
    assert bring(corpus, news.id, (annotation(4, 9), 0.8))
    assert not bring(corpus, news.id, (annotation(4, 9), 0.8))
    assert not bring(corpus, news.id, name="another")


def test_offering_again_replaces_and_the_newest_version_wins(corpus: Corpus, news: Article) -> None:
    bring(corpus, news.id, (annotation(4, 9), 0.8))
    bring(corpus, news.id, (annotation(4, 9), 0.8), (annotation(14, 19, "LOC"), 0.8))
    assert said(corpus, news.id) == {"model": ("1", 2)}
    bring(corpus, news.id, (annotation(14, 19, "LOC"), 0.8), version="2")
    assert said(corpus, news.id) == {"model": ("2", 1)}
    bring(corpus, news.id, (annotation(4, 9), 0.8), version="1")
    assert said(corpus, news.id) == {"model": ("1", 1)}
    assert list(corpus.check()) == []


def test_of_two_people_who_bring_the_same_suggester_the_later_one_counts(corpus: Corpus, news: Article) -> None:
    corpus.add_coder("Huda")
    for _ in range(3):
        bring(corpus, news.id, (annotation(4, 9), 0.8))
        bring(corpus, news.id)
    bring(corpus, news.id, (annotation(4, 9), 0.8), version="2", coder="Huda")
    assert said(corpus, news.id) == {"model": ("2", 1)}


def test_a_score_that_nobody_said_is_one_half_and_none_sinks_to_nothing(corpus: Corpus, news: Article) -> None:
    scores = (None, 0.0, 7.0, float("nan"))
    bring(corpus, news.id, *((annotation(k, k + 1), score) for k, score in enumerate(scores)))
    assert [score for *_, score in offered(corpus.file, news.id)[0].names] == [5000, 100, 10_000, 5000]


def test_the_same_statement_twice_is_offered_once_with_its_best_score(corpus: Corpus, news: Article) -> None:
    bring(corpus, news.id, (annotation(4, 9), 0.2), (annotation(4, 9), 0.7))
    assert offered(corpus.file, news.id)[0].names == ((4, 5, 0, 7000),)


def test_a_quote_whose_type_nobody_said_gets_the_computed_one(corpus: Corpus, news: Article) -> None:
    made = quote(35, 48, type=QuoteType.DIRECT)
    bring(corpus, news.id, (made, None), untyped={made.id})
    assert offered(corpus.file, news.id)[0].quotes[0][:2] == ("indirect", 0)


@pytest.mark.parametrize("name", ["", "  ", "entities", "precedent", "a,b"])
def test_some_names_no_suggester_from_outside_may_have(corpus: Corpus, news: Article, name: str) -> None:
    with pytest.raises(UserError):
        bring(corpus, news.id, (annotation(4, 9), 0.8), name=name)


def test_a_place_beyond_the_text_is_refused(corpus: Corpus, news: Article) -> None:
    beyond = Annotation(id="a", span=Span(0, len(news.text) + 1), code="PER")
    with pytest.raises(UserError):
        bring(corpus, news.id, (beyond, 0.8))


def test_versions_that_nobody_said_are_counted_so_that_a_frozen_one_stays(corpus: Corpus, news: Article) -> None:
    first, second = (annotation(4, 9), 0.8), (annotation(14, 19, "LOC"), 0.8)
    for proposal, version in ((first, "1"), (first, "1"), (second, "2"), (first, "3")):
        bring(corpus, news.id, proposal, version="")
        assert said(corpus, news.id) == {"model": (version, 1)}
    assert [one.version for one in offered(corpus.file, news.id)] == ["1", "2", "3"]
    bring(corpus, news.id, second, version="3.7")
    bring(corpus, news.id, first, version=" ")
    assert said(corpus, news.id) == {"model": ("4", 1)}
