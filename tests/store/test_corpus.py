"""The corpus as window and command line see it: made, opened again, articles in and out, lists and states."""

import os
from pathlib import Path

import pytest
from builders import annotation, quote
from corpus_builders import TEXT, article, codebook, decide, key_of, new_corpus

from annotator.corpus import MAIN, Corpus
from annotator.model.article import Article, Zone, ZoneKind
from annotator.model.decision import Added, inverse, replaced
from annotator.model.errors import UserError
from annotator.model.facts import Entry, Finished, Note, Zones
from annotator.model.layer import fold
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey
from annotator.store import decisions


def test_a_new_corpus_has_its_coder_its_codebook_and_the_round_main(corpus: Corpus) -> None:
    assert [c.name for c in corpus.coders()] == ["Amal"]
    assert corpus.codebook() == codebook()
    assert [r.id for r in corpus.rounds()] == [MAIN]
    assert corpus.name == "News"


def test_a_corpus_is_the_same_after_it_was_closed_and_opened(tmp_path: Path) -> None:
    one = article()
    with new_corpus(tmp_path) as corpus:
        corpus.add_articles([one])
        made = decide(corpus, key_of(corpus, one.id), Added(annotation(4, 9)))
        copy = corpus.copy
    with Corpus.open(tmp_path / "news.corpus", write=False) as corpus:
        assert corpus.article(one.id) == one
        assert list(corpus.log())[-1] == made
        assert corpus.copy == copy


def test_a_corpus_that_cannot_be_set_up_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="name"):
        new_corpus(tmp_path, coder="  ")
    assert [p.name for p in tmp_path.iterdir() if p.suffix != ".lock"] == []


def test_an_article_comes_back_as_it_went_in(corpus: Corpus, an_article: Article) -> None:
    assert corpus.article(an_article.id) == an_article


def test_two_articles_with_one_text_share_it(corpus: Corpus) -> None:
    corpus.add_articles([article(), article()])
    with corpus.file.reading() as db:
        assert db.execute("SELECT count(*) FROM article_text").fetchone() == (1,)
    assert len(list(corpus.articles())) == 2


def test_articles_are_found_by_the_search_form_of_title_and_text(corpus: Corpus, an_article: Article) -> None:
    corpus.add_articles([article("نص آخر عن الطقس", title="الأحوال الجوية")])
    assert [row.id for row in corpus.articles(text="بُوتين")] == [an_article.id]
    assert [row.title for row in corpus.articles(text="الاحوال")] == ["الأحوال الجوية"]
    assert list(corpus.articles(text="غير موجود")) == []


def test_an_article_is_new_then_begun_then_finished(corpus: Corpus, key: StreamKey) -> None:
    coder = key.coder

    def ids(state: str) -> list[str]:
        return [row.id for row in corpus.articles(state=state, coder=coder)]

    assert (ids("new"), ids("begun"), ids("finished")) == ([key.subject], [], [])
    decide(corpus, key, Added(annotation()))
    assert (ids("new"), ids("begun"), ids("finished")) == ([], [key.subject], [])
    decide(corpus, key, Added(Finished(id="f", layer_hash=decisions.layer(corpus.file, key).hash)))
    assert (ids("new"), ids("begun"), ids("finished")) == ([], [], [key.subject])
    assert corpus.progress(coder).finished == 1


def test_a_row_tells_how_much_is_coded_and_since_when(corpus: Corpus, key: StreamKey) -> None:
    decide(corpus, key, Added(annotation(0, 4)), Added(annotation(4, 9)))
    last = decide(corpus, key, Added(quote(20, 30)), Added(Note(id="n", text="؟")))
    (state,) = next(corpus.articles()).states
    assert (state.annotations, state.quotes, state.notes, state.time) == (2, 1, 1, last.time)


def test_zones_set_later_take_the_place_of_those_of_the_import(corpus: Corpus, an_article: Article) -> None:
    zones = (Zone(Span(0, len(TEXT)), ZoneKind.SKIP),)
    decide(corpus, key_of(corpus, CORPUS), Added(Zones(id=an_article.id, zones=zones)))
    assert corpus.article(an_article.id).zones == zones
    assert corpus.zones(an_article.id) == zones


def test_what_a_second_coder_changes_in_the_registry_comes_after_what_the_first_one_entered(corpus: Corpus) -> None:
    corpus.add_coder("Badr")
    entry, renamed = Entry(id="e", name="بوتن"), Entry(id="e", name="بوتين")
    for _ in range(3):
        made = decide(corpus, key_of(corpus, CORPUS), Added(entry))
        decide(corpus, key_of(corpus, CORPUS), *inverse(made.changes))
    decide(corpus, key_of(corpus, CORPUS), Added(entry))
    decide(corpus, key_of(corpus, CORPUS, "Badr"), *replaced(entry, renamed))
    assert corpus.entries() == (renamed,)
    assert fold(corpus.history(CORPUS))[0] == decisions.corpus_layer(corpus.file)
    assert fold(corpus.history(CORPUS))[1] == ()


def test_an_unknown_coder_article_or_round_is_said_in_a_sentence(corpus: Corpus) -> None:
    for look in (corpus.coder, corpus.article, corpus.round):
        with pytest.raises(UserError, match="There is no"):
            look("nobody")


def test_names_that_are_no_unicode_are_kept_with_a_sign_for_what_is_not(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9")
    with Corpus.create(tmp_path / f"{name}.corpus", name=name, coder="Am\udce9l", codebook=codebook()) as corpus:
        assert (corpus.name, corpus.coders()[0].name) == ("caf\ufffd", "Am\ufffdl")
        assert list(corpus.articles(text=name)) == []


def test_a_name_is_given_to_one_coder_only(corpus: Corpus) -> None:
    with pytest.raises(UserError, match="already"):
        corpus.add_coder("Amal")
