"""Codings leave for other programs whole or not at all: what leaves, what stands beside it, what stays as it was."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from corpus_builders import article, new_corpus
from small_disks import small_disk_at
from study_builders import Study, new_study

from annotator.coding import actions
from annotator.exchange.interchange import checking
from annotator.exchange.interchange.interchange import Bringing, Leaving, Left, known_formats
from annotator.exchange.publishing import Asked
from annotator.formats.interchange.formats import WRITERS, reader_of
from annotator.model.course import Cancelled
from annotator.model.errors import UserError
from annotator.model.span import Span
from annotator.model.stream import MAIN

CHECKED = [name for name in WRITERS if reader_of(name) is not None]
ONE_FILE = [one.name for one in known_formats() if one.suffix and one.name in WRITERS]


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    made = new_study(tmp_path)
    with made.corpus:
        yield made


def export(study: Study, out: Path, format_name: str = "brat", **asked: object) -> Left:
    return study.corpus.interchange.export(out, Leaving(format_name, **asked))  # type: ignore[arg-type]


def listed(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def coders_of(left: Left) -> list[str]:
    return sorted(path.parent.name if path.parent != left.files[0] else "" for path in left.files[0].rglob("*.ann"))


@pytest.mark.parametrize("format_name", CHECKED)
def test_every_format_is_read_back_from_the_disk_whole(study: Study, tmp_path: Path, format_name: str) -> None:
    left = export(study, tmp_path / "out", format_name)
    assert left.checked == left.articles > 0
    assert [path.name for path in left.files] == ["out", "out.manifest.json"]


@pytest.mark.parametrize(("format_name", "library"), [("parquet", "pyarrow"), ("spacy", "spacy")])
def test_what_has_no_reader_is_read_back_all_the_same(
    study: Study, tmp_path: Path, format_name: str, library: str
) -> None:
    pytest.importorskip(library)
    left = export(study, tmp_path / "out", format_name)
    assert left.checked == left.articles > 0


def test_the_manifest_names_what_was_asked_what_is_in_it_and_what_it_was_made_from(
    study: Study, tmp_path: Path
) -> None:
    left = export(study, tmp_path / "out", "label-studio", finished=True)
    told = json.loads((tmp_path / "out.manifest.json").read_text(encoding="utf-8"))
    files = listed(tmp_path / "out")
    assert told["format"] == "label-studio"
    assert (told["finished"], told["gold"], told["final"], told["coder"], told["round"]) == (
        True,
        False,
        False,
        None,
        None,
    )
    assert (told["articles"], told["annotations"], told["quotes"]) == (left.articles, left.annotations, left.quotes)
    assert told["checked"] == left.checked
    assert {loss["what"] for loss in told["losses"]} == {loss.what for loss in left.losses}
    assert told["sha256"] == {
        name: hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() for name in files
    }
    assert {"codebooks", "coders", "article_list", "streams", "program", "time"} <= told.keys()


def test_coder_gold_and_finished_choose_as_in_the_other_formats(study: Study, tmp_path: Path) -> None:
    for number, asked in enumerate(({}, {"coder": "Amal"}, {"gold": True}, {"finished": True})):
        left = export(study, tmp_path / str(number), **asked)
        other = study.corpus.export(tmp_path / f"{number}.jsonl", format_name="jsonl", **asked)  # type: ignore[arg-type]
        assert (left.articles, left.annotations, left.quotes) == (other.articles, other.annotations, other.quotes)
    assert set(coders_of(export(study, tmp_path / "gold", gold=True))) == {"Gold"}


@pytest.mark.parametrize("finished", [False, True])
def test_the_final_coding_is_the_one_of_the_final_data_set(study: Study, tmp_path: Path, *, finished: bool) -> None:
    left = export(study, tmp_path / "out", "doccano", final=True, finished=finished)
    asked = Asked(format="jsonl", round=MAIN, finished=finished)
    final = study.corpus.publishing.export(tmp_path / "final.jsonl", asked)
    lines = [json.loads(line) for line in (tmp_path / "final.jsonl").read_text(encoding="utf-8").splitlines()]
    whose = {line["text"]: line["coder"] for line in lines}
    left_whose = {
        json.loads(line)["text"]: path.stem
        for path in left.files[0].glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    assert left_whose == {text: coder or "all" for text, coder in whose.items()}
    assert (left.annotations, left.quotes) == (final.manifest.counts["annotations"], final.manifest.counts["quotes"])


def test_a_final_data_set_is_of_no_single_coder(study: Study, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="one coding an article"):
        export(study, tmp_path / "out", final=True, coder="Amal")


def test_nothing_is_left_where_the_files_say_something_else(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = checking.read_back

    def spoilt(piece: checking.Piece) -> checking.Read:
        for cut in piece.cuts:  # another program writes into the files before they are read
            cut.path.write_bytes(cut.path.read_bytes().replace("قال".encode(), "قيل".encode()))
        return told(piece)

    monkeypatch.setattr(checking, "read_back", spoilt)
    before = listed(tmp_path)
    with pytest.raises(UserError, match=r"read back otherwise|the file says"):
        export(study, tmp_path / "out")
    assert listed(tmp_path) == before
    assert not (tmp_path / "out").exists()


@dataclass
class Stopping:
    """Asks to stop after some looks."""

    after: int
    looks: int = 0

    def cancelled(self) -> bool:
        self.looks += 1
        return self.looks > self.after

    def tell(self, done: int, total: int) -> None:
        assert 0 <= done <= total


@pytest.mark.parametrize("format_name", ["brat", "prodigy", "refi-qda", "uima-xmi"])
def test_what_is_cancelled_leaves_nothing_and_replaces_nothing(study: Study, tmp_path: Path, format_name: str) -> None:
    out = tmp_path / "out"
    if format_name in ONE_FILE:
        out.write_text("older", encoding="utf-8")
    before = listed(tmp_path)
    course = Stopping(10_000)
    export_quietly = study.corpus.interchange.export
    export_quietly(tmp_path / "whole", Leaving(format_name), course)
    looks = course.looks
    for path in (tmp_path / "whole", tmp_path / "whole.manifest.json"):
        if path.is_file():
            path.unlink()
    for at in range(looks):
        with pytest.raises(Cancelled):
            export_quietly(out, Leaving(format_name), Stopping(at))
        assert {name for name in listed(tmp_path) if not name.startswith("whole/")} == before


def test_a_folder_with_other_things_in_it_stays_as_it_is(study: Study, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    before = listed(tmp_path)
    with pytest.raises(UserError, match="has other things in it"):
        export(study, out)
    assert listed(tmp_path) == before
    (out / "mine.txt").unlink()
    assert export(study, out).files[0] == out  # an empty folder is as good as none


def test_a_format_of_a_folder_does_not_take_the_place_of_a_file(study: Study, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="is a file"):
        export(study, tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("format_name", ["brat", "prodigy"])
def test_nothing_takes_the_place_of_a_corpus(study: Study, format_name: str) -> None:
    with pytest.raises(UserError, match="is a corpus"):
        export(study, study.corpus.path, format_name)
    assert not list(study.corpus.check())


@pytest.mark.parametrize("format_name", CHECKED)
def test_a_full_disk_is_a_sentence_and_what_was_there_stays(tmp_path: Path, format_name: str) -> None:
    with new_study(tmp_path, articles=60).corpus as corpus, small_disk_at(tmp_path / "disk", size="16k") as disk:
        (disk / "older").write_text("older", encoding="utf-8")
        with pytest.raises(UserError, match="disk is full"):
            corpus.interchange.export(disk / "out", Leaving(format_name))
        assert listed(disk) == {"older"}


def test_a_file_is_replaced_by_the_newer_one_with_its_manifest(study: Study, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    export(study, out, "prodigy")
    first = (tmp_path / "out.jsonl.manifest.json").read_bytes()
    export(study, out, "prodigy", finished=True)
    assert (tmp_path / "out.jsonl.manifest.json").read_bytes() != first
    assert listed(tmp_path) >= {"out.jsonl", "out.jsonl.manifest.json"}


def test_losses_are_counted_with_one_place_each(study: Study, tmp_path: Path) -> None:
    losses = export(study, tmp_path / "out", "citron").losses
    assert len({(loss.what, loss.reason, loss.dropped) for loss in losses}) == len(losses)
    assert all(loss.number > 0 and loss.place for loss in losses)
    assert [loss.dropped for loss in losses] == sorted((loss.dropped for loss in losses), reverse=True)


def test_an_unknown_format_coder_or_round_is_a_sentence(study: Study, tmp_path: Path) -> None:
    for asked, match in (({"coder": "Nobody"}, "Nobody"), ({"round": "none"}, "none")):
        with pytest.raises(UserError, match=match):
            export(study, tmp_path / "out", **asked)
    with pytest.raises(UserError, match="no format"):
        export(study, tmp_path / "out", "ann")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("format_name", ["doccano", "webanno-tsv", "uima-xmi", "conll-2003", "tei", "citron"])
@pytest.mark.parametrize("coder", ["all", "annotations"])
def test_a_coder_who_is_called_as_files_of_nobody_are_leaves_too(tmp_path: Path, format_name: str, coder: str) -> None:
    with new_corpus(tmp_path, coder=coder) as corpus:
        corpus.add_articles([one := article()])
        corpus.session(coder).act(one.id, actions.code, Span(4, 9), "PER")
        left = corpus.interchange.export(tmp_path / "out", Leaving(format_name))
        assert (left.checked, "name" in {loss.what for loss in left.losses}) == (1, True)
        (row,) = corpus.interchange.look([tmp_path / "out"], Bringing()).documents
        assert row.named == coder


def test_an_article_that_is_called_as_a_file_of_the_format_leaves_too(tmp_path: Path) -> None:
    (tmp_path / "TypeSystem.xml.txt").write_text("وصل الوزير إلى مسقط.", encoding="utf-8")
    with new_corpus(tmp_path) as corpus:
        corpus.import_files([tmp_path / "TypeSystem.xml.txt"])
        left = corpus.interchange.export(tmp_path / "out", Leaving("uima-xmi"))
    assert left.checked == 1
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["TypeSystem.xml", "TypeSystem.xml_2"]
