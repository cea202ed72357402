"""The neural suggester with the real packages: `pytest tests/neural`, outside CI (docs/suggestions/camel-tools.md)."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_builders import article, new_corpus

from annotator.arabic.camel_data import model_folder, neural_packages
from annotator.cli import main
from annotator.coding.choosing import suggesters_here
from annotator.suggest.camel.worker import NeuralWorker

LABELS = {"B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"}


class Quiet:
    def cancelled(self) -> bool:
        return False

    def tell(self, done: int, total: int) -> None:
        pass


@pytest.fixture
def worker(model: Path) -> Iterator[NeuralWorker]:
    made = NeuralWorker(model)
    yield made
    made.close()


@pytest.fixture
def installed(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder in which the model lies where camel-tools puts it."""
    (tmp_path / "data" / "ner").mkdir(parents=True)
    (tmp_path / "data" / "ner" / "arabert").symlink_to(model)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    return tmp_path


def test_every_word_gets_a_label_also_those_of_which_the_tokeniser_leaves_nothing(worker: NeuralWorker) -> None:
    sentences = [["قال", "\u200f", "بوتين", "\u064e", "."], ["\u200f"], ["موسكو"] * 400]
    labels = worker.labels(sentences)
    assert [len(labelled) for labelled in labels] == [5, 1, 400]
    assert {label for labelled in labels for label in labelled} <= LABELS
    assert labels[0][1] == labels[0][3] == labels[1][0] == "O"


def test_marks_on_letters_change_nothing(worker: NeuralWorker) -> None:
    assert worker.labels([["مُوسْكُو", "."]]) == worker.labels([["موسكو", "."]])


def test_an_article_is_read_once_and_its_names_are_suggested(installed: Path, tmp_path: Path) -> None:
    assert neural_packages()
    assert model_folder(installed) is not None
    with new_corpus(tmp_path) as corpus:
        made = article()
        corpus.add_articles([made])
        session = corpus.session("Amal")
        work = session.reading(made.id)
        assert work is not None
        work(Quiet())
        assert session.reading(made.id) is None
        assert session.reader is not None
        names = session.reader.names(made)
        assert names is not None
        assert names.found, "weights drawn with seed 1 label some words as names"
        assert "camel-ner" in {n for s in session.suggesting(made.id)() for n in s.suggesters}
        session.reader.close()
    listed = next(s for s in suggesters_here() if s.name == "camel-ner")
    assert listed.there
    assert listed.version == session.reader.version


def test_loading_and_reading_reach_for_no_network(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tests = Path(__file__).resolve().parents[1]
    monkeypatch.setenv("PYTHONPATH", f"{tests / 'offline'}{os.pathsep}{tests.parent}")
    monkeypatch.setenv("OFFLINE_LOG", str(tmp_path / "attempts"))
    monkeypatch.delenv("CAMELTOOLS_DATA", raising=False)
    worker = NeuralWorker(model)
    assert len(worker.labels([["موسكو"]])) == 1
    worker.close()
    assert not (tmp_path / "attempts").exists()


def test_the_command_line_reads_with_it(installed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert model_folder(installed) is not None
    file = tmp_path / "a.txt"
    file.write_text(article().text, encoding="utf-8")
    assert main(["suggest", str(file), "--neural", "--without", "entities,figures,quotes"]) == 0
    names = json.loads(capsys.readouterr().out)["entities"]
    assert names
    assert {name["suggester"] for name in names} == {"camel-ner"}
