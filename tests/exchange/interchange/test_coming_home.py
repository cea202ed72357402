"""What an export says comes home by the ordinary import, also where its format has no words for it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpus_builders import article, codebook, new_corpus
from study_builders import new_study

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Bringing, Leaving
from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.model.span import Span


@pytest.mark.parametrize("coder", ["..", "a/b", "نورة: الأولى"])
def test_a_coder_whose_name_is_no_file_name_is_the_same_coder_again(tmp_path: Path, coder: str) -> None:
    with new_corpus(tmp_path, coder=coder) as corpus:
        corpus.add_articles([one := article()])
        corpus.session(coder).act(one.id, actions.code, Span(4, 9), "PER")
        corpus.interchange.export(tmp_path / "out", Leaving("brat"))
    with new_corpus(tmp_path, "fresh.hashiya", coder="Lead") as fresh:
        (row,) = fresh.interchange.bring([tmp_path / "out"], Bringing())
        assert (row.status, row.coder) == ("imported", coder)
        (row,) = fresh.interchange.bring([tmp_path / "out"], Bringing())
        assert (row.status, row.coder) == ("duplicate", coder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
@pytest.mark.parametrize("place", [".", "/", "pipe"])
@pytest.mark.parametrize("format_name", ["tei", "prodigy", "jsonl"])
def test_what_is_no_file_is_not_replaced(tmp_path: Path, place: str, format_name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    out = tmp_path / place if place == "pipe" else Path(place)
    with new_corpus(tmp_path) as corpus:
        leave = corpus.export if format_name == "jsonl" else corpus.interchange.export
        asked = {"format_name": "jsonl"} if format_name == "jsonl" else {"leaving": Leaving(format_name)}
        with pytest.raises(UserError, match="is no place for a file"):
            leave(out, **asked)
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("span", [Span(2, 6), Span(1, 7)])
def test_offsets_of_doccano_are_known_where_its_export_stands_and_nothing_else_tells(
    tmp_path: Path, span: Span
) -> None:
    text = "😀 كتابه جديد هنا\n"
    with new_corpus(tmp_path) as corpus:
        corpus.add_articles([one := article(text)])
        corpus.session("Amal").act(one.id, actions.code, span, "PER")
        corpus.interchange.export(tmp_path / "out", Leaving("doccano"))
    with new_corpus(tmp_path, "fresh.hashiya") as fresh:
        (row,) = fresh.interchange.bring([tmp_path / "out"], Bringing())
        assert row.status == "imported"
        (found,) = fresh.session("Amal").open(str(row.article)).layer.annotations
        assert found.span.of(text) == span.of(text).strip()


def test_a_note_on_a_place_comes_back_from_refi_qda_as_a_note_and_nothing_else(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        corpus.add_articles([one := article()])
        corpus.session("Amal").act(one.id, actions.note, "هنا", span=Span(4, 9))
        corpus.interchange.export(tmp_path / "out.qdpx", Leaving("refi-qda"))
    with new_corpus(tmp_path, "fresh.hashiya") as fresh:
        (row,) = fresh.interchange.bring([tmp_path / "out.qdpx"], Bringing())
        layer = fresh.session("Amal").open(str(row.article)).layer
        assert [(note.text, note.span) for note in layer.notes] == [("هنا", Span(4, 9))]
        assert layer.annotations == ()
        assert fresh.codebook().code("note") is None


@pytest.mark.parametrize("format_name", ["prodigy", "refi-qda"])
def test_a_file_that_was_given_no_ending_comes_home_all_the_same(tmp_path: Path, format_name: str) -> None:
    with new_corpus(tmp_path) as corpus:
        corpus.add_articles([one := article()])
        corpus.session("Amal").act(one.id, actions.code, Span(4, 9), "PER")
        corpus.interchange.export(tmp_path / "out", Leaving(format_name))
        (row,) = corpus.interchange.bring([tmp_path / "out"], Bringing())
        assert (row.status, row.article) == ("duplicate", one.id)


LONG = "رمز " * 30


@pytest.mark.parametrize("code", ["a  b", "PER ", LONG, "variables"])
def test_a_code_of_the_codebook_is_that_code_again_however_it_is_called(tmp_path: Path, code: str) -> None:
    content = json.loads(codebook().content)
    content["layers"][0]["codes"].append({"id": code, "name": code})
    book = parse_codebook(json.dumps(content))
    with Corpus.create(tmp_path / "own.hashiya", name="Own", coder="Amal", codebook=book) as corpus:
        corpus.add_articles([one := article()])
        corpus.session("Amal").act(one.id, actions.code, Span(4, 9), code)
        before = corpus.codebook().id
        corpus.interchange.export(tmp_path / "out", Leaving("tei"))
        (row,) = corpus.interchange.bring([tmp_path / "out"], Bringing())
        assert row.status == "duplicate"
        assert corpus.codebook().id == before
    with new_corpus(tmp_path, "fresh.hashiya") as fresh:
        (row,) = fresh.interchange.bring([tmp_path / "out"], Bringing())
        (found,) = fresh.session("Amal").open(str(row.article)).layer.annotations
        told = [one.reason for one in row.report.changed if "No new code can be called so" in one.reason]
        assert (found.code == code) == (not told)


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="POSIX signals")
@pytest.mark.parametrize("after", [0, 0.1], ids="after {} s".format)
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_an_export_that_is_ended_leaves_no_file_and_no_process(
    tmp_path: Path, sent: signal.Signals, after: float
) -> None:
    with new_study(tmp_path, articles=400).corpus as corpus:
        path = corpus.path
    out = tmp_path / "out"
    command = [sys.executable, "-m", "annotator", "export", path, "--format", "uima-json", "--out", out]
    running = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # Who runs the tests in the background has Ctrl+C ignored, and what it starts would have so too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    until = time.monotonic() + 60
    while len(family := of_group(running.pid)) < 2 and time.monotonic() < until and running.poll() is None:
        time.sleep(0.02)
    assert len(family) > 1, "it was over before another process began"
    time.sleep(after)
    os.killpg(running.pid, sent) if sent is signal.SIGINT else running.send_signal(sent)
    _, said = running.communicate(timeout=60)
    assert said.strip() == "Stopped."
    until = time.monotonic() + 20
    while of_group(running.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert of_group(running.pid) == []
    assert [found.name for found in tmp_path.iterdir() if found.name.startswith("out")] == []


def of_group(group: int) -> list[int]:
    """The processes of a group, the ended ones left out."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            found.append(int(stat.parent.name))
    return found


ASKED = """
import os, signal
from annotator.exchange.interchange.checking import _uninterrupted

with _uninterrupted():
    os.kill(os.getpid(), signal.SIGTERM)
    print("not yet", flush=True)
print("too late", flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="POSIX signals")
def test_a_script_of_somebody_else_ends_when_it_is_asked_to_while_readers_start() -> None:
    ended = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.stdout, ended.returncode) == ("not yet\n", -signal.SIGTERM)
