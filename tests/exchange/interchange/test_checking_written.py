"""What was written is read back in pieces, by other processes where there are many, and nothing of it is overlooked."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from study_builders import new_study

from annotator.corpus import Corpus
from annotator.exchange.interchange import checking
from annotator.exchange.interchange.checking import Fitted
from annotator.exchange.interchange.interchange import Leaving
from annotator.exchange.interchange.pieces import pieces
from annotator.formats.interchange.formats import READERS, WRITERS
from annotator.model.errors import UserError


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """A corpus of sixty articles, of which the first are coded."""
    with new_study(tmp_path, articles=60).corpus as made:
        yield made


def exported(corpus: Corpus, out: Path, format_name: str) -> Mapping[str, Path]:
    corpus.interchange.export(out, Leaving(format_name))
    if out.is_file():
        return {"out.qdpx" if format_name == "refi-qda" else "out.jsonl": out}
    return {path.relative_to(out).as_posix(): path for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("format_name", ["brat", "tei", "refi-qda", "label-studio", "doccano", "prodigy"])
def test_the_pieces_of_an_export_hold_what_the_whole_holds(corpus: Corpus, tmp_path: Path, format_name: str) -> None:
    paths = exported(corpus, tmp_path / "out", format_name)
    whole = {name: path.read_bytes() for name, path in paths.items()}
    cut = list(pieces(format_name, paths))
    assert len(cut) > 1
    reader = READERS[format_name]
    together = [one.document for one in reader.read(whole, WRITERS[format_name].unit)]
    apart = [d.document for piece in cut for d in reader.read(piece.files(), WRITERS[format_name].unit)]
    assert len(apart) == len(together)
    assert {(d.name, d.coder, len(d.marks), len(d.relations)) for d in apart} == {
        (d.name, d.coder, len(d.marks), len(d.relations)) for d in together
    }


@pytest.mark.parametrize("format_name", ["tei", "refi-qda"])
def test_many_pieces_are_read_by_other_processes(
    corpus: Corpus, tmp_path: Path, format_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_OF_ONE_PROCESS", 0)
    left = corpus.interchange.export(tmp_path / "out", Leaving(format_name))
    assert left.checked == left.articles >= 60


SCRIPT = """
import sys
from pathlib import Path
from annotator.corpus import Corpus
from annotator.exchange.interchange import checking
from annotator.exchange.interchange.interchange import Leaving

checking._OF_ONE_PROCESS = 0
with Corpus.open(Path(sys.argv[1]), write=False) as corpus:
    print(corpus.interchange.export(Path(sys.argv[2]), Leaving("tei")).checked)
"""


def test_where_no_other_process_can_be_started_everything_is_read_here(corpus: Corpus, tmp_path: Path) -> None:
    script = tmp_path / "without_a_guard.py"
    script.write_text(SCRIPT, encoding="utf-8")
    told = subprocess.run(
        [sys.executable, script, corpus.path, tmp_path / "out"], capture_output=True, text=True, timeout=100, check=True
    )
    assert int(told.stdout) >= 60


def test_a_mistake_that_another_process_finds_is_told_here(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_OF_ONE_PROCESS", 0)
    whole: Callable[..., object] = Fitted.add
    monkeypatch.setattr(Fitted, "add", lambda self, name, mark: whole(self, name, mark[::-1]))
    with pytest.raises(UserError, match="read back otherwise"):
        corpus.interchange.export(tmp_path / "out", Leaving("tei"))
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("out")] == []


def test_a_document_that_is_not_there_or_comes_twice_is_found() -> None:
    fitted = Fitted()
    fitted.add("a", b"1")
    fitted.add("b", b"2")
    fitted.found("a", b"1")
    with pytest.raises(UserError, match="of a is read back otherwise"):
        fitted.found("a", b"1")
    with pytest.raises(UserError, match="of b is read back otherwise"):
        fitted.finish()


def test_a_list_is_cut_at_its_items_whatever_stands_in_them(tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    items = [{"text": f"],\\n[ {n} }},{{", "n": n} for n in range(60)]
    path.write_text("[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]\n", encoding="utf-8")
    cut = [json.loads(piece.files()["tasks.json"]) for piece in pieces("label-studio", {"tasks.json": path})]
    assert [len(some) for some in cut] == [25, 25, 10]
    assert [item for some in cut for item in some] == items
    path.write_text("[]\n", encoding="utf-8")
    assert list(pieces("label-studio", {"tasks.json": path})) == []
