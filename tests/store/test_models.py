"""Models are kept for good; which one is in use is a decision that can be undone."""

import sqlite3
from pathlib import Path

import pytest
from corpus_builders import new_corpus

from annotator.model.errors import UserError
from annotator.store.models import Model, add_model, all_models, contents_in_use, model_content, versions_in_use

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
        session.undo()
        assert versions_in_use(corpus.file) == {}
        session.redo()
        session.use_model("entities", "")
        assert versions_in_use(corpus.file) == {}
        actions = [d.action for d in corpus.log() if d.key.subject == "corpus"]
        assert actions[1:] == ["use model", "undo", "redo", "use model"]


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
