"""Tests of reading with the neural model beside the coding; the process is a real one that knows one rule."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_builders import article, new_corpus

from annotator.coding.choosing import Choice, choice_from_json, choice_to_json, suggesters_here
from annotator.coding.reading import NeuralReader
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.store import cache
from annotator.suggest.camel.worker import NeuralWorker

ANSWERING = Path(__file__).resolve().parents[1] / "suggest" / "answering.py"


class Quiet:
    def cancelled(self) -> bool:
        return False

    def tell(self, done: int, total: int) -> None:
        pass


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    return folder


@pytest.fixture
def ground(tmp_path: Path, model: Path) -> Iterator[tuple[Corpus, Session, Article]]:
    with new_corpus(tmp_path) as corpus:
        made = article()
        corpus.add_articles([made])
        session = corpus.session("Amal")
        worker = NeuralWorker(model, [sys.executable, str(ANSWERING), "well"])
        session.reader = NeuralReader(corpus.file, model, worker=worker)
        yield corpus, session, made
        worker.close()


def test_what_was_read_once_is_suggested_and_not_read_again(ground: tuple[Corpus, Session, Article]) -> None:
    corpus, session, made = ground
    assert "camel-ner" not in {n for s in session.suggesting(made.id)() for n in s.suggesters}
    work = session.reading(made.id)
    assert work is not None
    work(Quiet())
    moscow = next(s for s in session.suggesting(made.id)() if s.span.of(made.text) == "موسكو")
    assert moscow.suggesters == ("entities", "camel-ner")
    assert session.reading(made.id) is None
    assert list(corpus.check()) == []


def test_dropping_the_cache_means_reading_again_and_nothing_else(ground: tuple[Corpus, Session, Article]) -> None:
    corpus, session, made = ground
    work = session.reading(made.id)
    assert work is not None
    work(Quiet())
    cache.drop(corpus.file)
    assert session.reading(made.id) is not None


def test_a_reader_that_is_switched_off_reads_nothing_and_suggests_nothing(
    ground: tuple[Corpus, Session, Article],
) -> None:
    _, session, made = ground
    work = session.reading(made.id)
    assert work is not None
    work(Quiet())
    off = Choice(without=frozenset({"camel-ner"}))
    assert session.reading(made.id, off) is None
    assert {n for s in session.suggesting(made.id, off)() for n in s.suggesters} == {"entities", "quotes"}


def test_in_a_corpus_that_may_only_be_read_names_serve_without_being_kept(
    ground: tuple[Corpus, Session, Article], model: Path
) -> None:
    corpus, session, made = ground
    assert session.reader is not None
    with Corpus.open(corpus.path, write=False) as reader:
        session = reader.session("Amal")
        worker = NeuralWorker(model, [sys.executable, str(ANSWERING), "well"])
        session.reader = NeuralReader(reader.file, model, worker=worker)
        work = session.reading(made.id)
        assert work is not None
        work(Quiet())
        worker.close()
        assert session.reading(made.id) is None


def test_without_packages_or_model_there_is_no_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "none"))
    with new_corpus(tmp_path) as corpus:
        made = article()
        corpus.add_articles([made])
        assert corpus.session("Amal").reading(made.id) is None
    assert {s.name: s.there for s in suggesters_here() if not s.there} == {"camel-ner": False, "morphology": False}


def test_a_morphology_database_that_cannot_be_read_takes_no_suggestion_away(
    ground: tuple[Corpus, Session, Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "calima-msa.db").write_text("nonsense", encoding="utf-8")
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    _, session, made = ground
    assert session.suggesting(made.id, Choice(morphology=True))() == session.suggesting(made.id)() != ()


def test_every_suggester_can_be_left_out(ground: tuple[Corpus, Session, Article]) -> None:
    _, session, made = ground
    names = {s.name for s in suggesters_here()}
    assert session.suggesting(made.id, Choice(without=frozenset(names)))() == ()


def test_a_choice_is_read_as_it_was_written_and_nonsense_is_everything() -> None:
    choice = Choice(without=frozenset({"figures"}), morphology=True)
    assert choice_from_json(choice_to_json(choice)) == choice
    assert choice_from_json("[]") == choice_from_json("{") == Choice()
