"""Tests of the neural suggester without its model: what goes in, what the answer means, and the worker process."""

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from camel_tools.tokenizers.word import simple_word_tokenize

from annotator.model.errors import UserError
from annotator.model.span import Span
from annotator.suggest.camel.neural import NAME, NeuralNames, found_in, sentences_of, version_of
from annotator.suggest.camel.process import Stopped
from annotator.suggest.camel.worker import BATCH, NeuralWorker
from annotator.suggest.document import document_of

TEXT = "وصل بوتين إلى موسكو، وقال: «نعم». ثم سافر."
ANSWERING = Path(__file__).with_name("answering.py")


def _worker(mood: str) -> NeuralWorker:
    return NeuralWorker(Path(), [sys.executable, str(ANSWERING), mood])


@pytest.fixture
def worker() -> Iterator[NeuralWorker]:
    made = _worker("well")
    yield made
    made.close()


def test_the_tokens_of_a_sentence_are_those_of_camel_tools_with_their_places() -> None:
    document = document_of(TEXT)
    for sentence, tokens in zip(document.sentences, sentences_of(document), strict=True):
        assert [t.of(TEXT) for t in tokens] == simple_word_tokenize(sentence.of(TEXT))


def test_labels_make_names_and_a_stray_inside_opens_one() -> None:
    tokens = [Span(k, k + 1) for k in range(8)]
    labels = ["B-PERS", "I-PERS", "O", "I-LOC", "B-LOC", "B-MISC", "I-ORG", "I-PERS"]
    assert list(found_in(tokens, labels)) == [
        (0, 2, "PER"),
        (3, 4, "LOC"),
        (4, 5, "LOC"),
        (6, 7, "ORG"),
        (7, 8, "PER"),
    ]


def test_proclitics_stay_outside_and_another_text_gets_nothing() -> None:
    text = "وقال لموسكو"
    document = document_of(text)
    names = NeuralNames("1", document.sha256, [(5, 11, "LOC"), (5, 99, "LOC")])
    assert [s.span.of(text) for s in names.suggest(document)] == ["موسكو"]
    assert names.suggest(document_of("نص آخر")) == ()
    assert names.name == NAME


def test_the_version_is_that_of_the_model_wherever_it_lies(tmp_path: Path) -> None:
    for folder, weights in (("a", "12"), ("b", "12"), ("c", "123")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "config.json").write_text("{}")
        (tmp_path / folder / "model.safetensors").write_text(weights)
    a, b, c = (version_of(tmp_path / folder) for folder in "abc")
    assert a == b != c


def test_the_worker_labels_sentences_in_batches_and_tells_how_far_it_is(worker: NeuralWorker) -> None:
    told: list[tuple[int, int]] = []
    labels = worker.labels([["إلى", "موسكو"]] * (BATCH + 1), tell=lambda done, total: told.append((done, total)))
    assert labels == [["O", "B-LOC"]] * (BATCH + 1)
    assert told == [(0, BATCH + 1), (BATCH, BATCH + 1), (BATCH + 1, BATCH + 1)]


def test_one_process_serves_all_texts_and_ends_when_the_worker_is_closed(worker: NeuralWorker) -> None:
    assert not worker.running
    worker.labels([["موسكو"]])
    worker.labels([["موسكو"]])
    assert worker.running
    worker.close()
    assert not worker.running


def test_cancelling_kills_the_process_and_the_next_text_gets_a_new_one() -> None:
    worker = _worker("slow")
    began = time.monotonic()
    with pytest.raises(Stopped):
        worker.labels([["موسكو"]], cancelled=lambda: time.monotonic() - began > 1)
    assert not worker.running
    assert time.monotonic() - began < 30
    worker.close()


def test_closing_from_another_thread_ends_the_reading() -> None:
    worker = _worker("slow")
    threading.Timer(0.5, worker.close).start()
    with pytest.raises(Stopped):
        worker.labels([["موسكو"]])
    assert not worker.running


@pytest.mark.parametrize(("mood", "words"), [("broken", "no such model"), ("dying", "broke off")])
def test_a_model_that_fails_is_told_in_a_sentence(mood: str, words: str) -> None:
    worker = _worker(mood)
    with pytest.raises(UserError, match=words):
        worker.labels([["موسكو"]])
    assert not worker.running


def test_a_model_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    worker = NeuralWorker(tmp_path)
    with pytest.raises(UserError, match="The neural model cannot be used"):
        worker.labels([["موسكو"]])
    worker.close()
