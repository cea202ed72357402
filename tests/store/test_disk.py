"""A full disk and files that may only be read: a sentence each, and nothing lost."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import annotation
from corpus_builders import article, decide, key_of, new_corpus
from small_disks import small_disk_at

from annotator.corpus import Corpus
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import Note
from annotator.model.stream import StreamKey
from annotator.store import decisions
from annotator.store.backups import list_backups
from annotator.store.connections import pragma


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 640 kilobytes."""
    with small_disk_at(tmp_path / "disk", size="640k") as folder:
        yield folder


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A corpus in a folder that may only be read, also by root."""
    folder = tmp_path / "given"
    folder.mkdir()
    with new_corpus(folder) as corpus:
        corpus.add_articles([article()])
    for side in folder.iterdir():
        if side != corpus.path:
            side.unlink()
    places = [str(corpus.path), str(folder)]
    if os.geteuid() != 0:
        folder.chmod(0o555)
    elif subprocess.run(["chattr", "+i", *places], capture_output=True, check=False).returncode:
        pytest.skip("root needs chattr to be kept from writing")
    yield corpus.path
    if os.geteuid() == 0:
        subprocess.run(["chattr", "-i", *places], check=True)
    folder.chmod(0o755)


def long_note(number: int) -> Note:
    return Note(id=f"n{number}", text="ملاحظة " * 2_000)


def fill(corpus: Corpus, key: StreamKey) -> int:
    """Decide until the disk is full; return how many decisions were acknowledged."""
    for number in range(1_000):
        try:
            decide(corpus, key, Added(long_note(number)))
        except UserError as error:
            if "disk is full" not in str(error):
                raise
            return number
    raise AssertionError("the disk was never full")


def test_what_was_acknowledged_before_the_disk_was_full_is_there(small_disk: Path) -> None:
    with new_corpus(small_disk) as corpus:
        one = article()
        corpus.add_articles([one])
        acknowledged = fill(corpus, key_of(corpus, one.id))
        assert len(decisions.stream(corpus.file, key_of(corpus, one.id))) == acknowledged
    with Corpus.open(corpus.path, write=False) as again:
        assert len(decisions.stream(again.file, key_of(again, one.id))) == acknowledged > 0
        assert list(again.check()) == []


def test_an_import_that_does_not_fit_leaves_nothing_and_the_corpus_goes_on(small_disk: Path, tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    lines.write_text("\n".join(json.dumps({"text": f"خبر {n} " + "كلمات " * 300}) for n in range(300)))
    with new_corpus(small_disk) as corpus:
        one = article()
        corpus.add_articles([one])
        with pytest.raises(UserError, match="disk is full"):
            corpus.import_files([lines])
        decide(corpus, key_of(corpus, one.id), Added(annotation()))
        assert [row.id for row in corpus.articles()] == [one.id]
        assert list(corpus.check()) == []


def test_after_room_was_made_work_goes_on(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 200_000)
    with new_corpus(small_disk) as corpus:
        one = article()
        corpus.add_articles([one])
        key = key_of(corpus, one.id)
        acknowledged = fill(corpus, key)
        ballast.unlink()
        made = decide(corpus, key, Added(annotation()))
        assert decisions.stream(corpus.file, key)[-1] == made
        assert len(decisions.stream(corpus.file, key)) == acknowledged + 1


def test_a_backup_that_does_not_fit_leaves_the_older_ones_and_no_rest(small_disk: Path) -> None:
    with new_corpus(small_disk) as corpus:
        one = article()
        corpus.add_articles([one])
        first = corpus.back_up()
        free = shutil.disk_usage(small_disk).free
        (small_disk / "ballast").write_bytes(b"x" * (free - 80_000))
        decide(corpus, key_of(corpus, one.id), Added(annotation()))
        with pytest.raises(UserError, match="disk is full"):
            corpus.back_up()
        assert list_backups(corpus.path) == [first]
        assert [p.name for p in small_disk.rglob("*.new*")] == []


def test_a_file_that_must_not_grow_is_told_like_a_full_disk(corpus: Corpus, key: StreamKey) -> None:
    with corpus.file.writing() as db:
        db.execute(f"PRAGMA max_page_count = {pragma(db, 'page_count') + 30}")
    acknowledged = fill(corpus, key)
    assert len(decisions.stream(corpus.file, key)) == acknowledged
    assert list(corpus.check()) == []


def test_a_corpus_that_may_only_be_read_is_read(read_only: Path) -> None:
    with Corpus.open(read_only, write=False) as corpus:
        assert len(list(corpus.articles())) == 1
        assert list(corpus.check()) == []


def test_a_corpus_that_may_only_be_read_is_refused_to_writers_in_a_sentence(read_only: Path) -> None:
    with pytest.raises(UserError, match="may only be read"):
        Corpus.open(read_only, write=True)


def test_no_corpus_is_made_in_a_folder_that_may_only_be_read(read_only: Path) -> None:
    with pytest.raises(UserError, match="check that the folder"):
        new_corpus(read_only.parent, "second.corpus")
