"""Models are kept for good; which one is in use is a decision in the log."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from corpus_builders import article, new_corpus

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from annotator.store.models import Model, add_model, all_models, contents_in_use, model_content, versions_in_use
from annotator.store.withdrawal import withdraw_article

MADE = Model(id="1+a", suggester="entities", base="1", time="2026-01-01T00:00:00Z", card={"f1_after": 0.9})


def test_a_model_is_read_back_as_it_was_kept(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        add_model(corpus.file, MADE, b"\x00\x01")
        assert all_models(corpus.file) == (MADE,)
        assert model_content(corpus.file, "1+a") == b"\x00\x01"
        with pytest.raises(sqlite3.IntegrityError):
            add_model(corpus.file, MADE, b"")
        assert list(corpus.check()) == []


def test_models_come_into_use_and_go_by_decisions(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        add_model(corpus.file, MADE, b"one")
        session = corpus.session("Amal")
        session.use_model("entities", "1+a")
        assert contents_in_use(corpus.file) == {"entities": b"one"}
        with pytest.raises(UserError):
            session.use_model("entities", "1+a")
        session.use_model("entities", "")
        assert versions_in_use(corpus.file) == {}
        acts = [d.action for d in corpus.log() if d.key.subject == "corpus"]
        assert acts[1:] == ["use model", "use model"]


def test_undo_takes_back_what_was_coded_and_never_the_model(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        add_model(corpus.file, MADE, b"one")
        one = article()
        corpus.add_articles([one])
        session = corpus.session("Amal")
        session.act(one.id, actions.code, Span(0, 3), "PER")
        session.use_model("entities", "1+a")
        session.undo()
        assert session.open(one.id).layer.annotations == ()
        again = corpus.session("Amal")
        assert again.can_undo() is None
        assert versions_in_use(corpus.file) == {"entities": "1+a"}


def test_in_a_round_that_does_not_learn_no_model_comes_into_use(tmp_path: Path) -> None:
    book = load_codebook("news")
    with Corpus.create(tmp_path / "c.hashiya", name="c", coder="Amal", codebook=book, purpose="reliability") as corpus:
        add_model(corpus.file, MADE, b"one")
        with pytest.raises(UserError, match="nothing is learned"):
            corpus.session("Amal").use_model("entities", "1+a")
        with pytest.raises(UserError, match="nothing is learned"):
            corpus.learning.train(None, round="main")


def test_a_model_goes_with_an_article_that_it_learned_from(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        one, other = article(), article()
        corpus.add_articles([one, other])
        add_model(corpus.file, replace(MADE, card={"articles": [one.id]}), b"one")
        add_model(corpus.file, replace(MADE, id="1+b", card={"articles": [other.id]}), b"two")
        corpus.session("Amal").use_model("entities", "1+a")
        withdraw_article(corpus.file, one.id)
        assert [model.id for model in all_models(corpus.file)] == ["1+b"]
        assert versions_in_use(corpus.file) == {}


def test_a_kept_model_cannot_be_changed(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        add_model(corpus.file, MADE, b"one")
        for statement in (
            "UPDATE model SET content = x'00'",
            "DELETE FROM model",
            "REPLACE INTO model SELECT * FROM model",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="only added"), corpus.file.writing() as db:
                db.execute(statement)
