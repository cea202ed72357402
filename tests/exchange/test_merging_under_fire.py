"""Whatever ends a merge, kill -9 or a full disk, leaves the corpus as it was or as it should be, never between."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from copies import another_copy, base, live
from small_disks import small_disk_at

from annotator.corpus import Corpus
from annotator.model.errors import UserError

MERGE = "import sys; from annotator.cli import main; print('go', flush=True); sys.exit(main(sys.argv[1:]))"


def digest(path: Path) -> str:
    with Corpus.open(path, write=True) as corpus:
        assert list(corpus.check()) == []
        return corpus.packets.digest()


@pytest.fixture
def apart(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies; in the second one a lot was done."""
    first = base(tmp_path / "study")
    other = another_copy(first, "other.hashiya")
    live(other, [("code", n % 2, n) for n in range(60)] + [("import", 0, n) for n in range(5)])
    return first, other


@pytest.mark.slow
def test_a_merge_that_is_killed_leaves_the_old_corpus_or_the_new_one(apart: tuple[Path, Path], tmp_path: Path) -> None:
    corpus, other = apart
    copy = another_copy(corpus, "done.hashiya")
    with Corpus.open(copy, write=True) as done:
        done.packets.merge([other])
    before, after = digest(corpus), digest(copy)
    seen = set()
    for attempt in range(12):
        target = tmp_path / f"{attempt}.hashiya"
        shutil.copyfile(corpus, target)
        process = subprocess.Popen(
            [sys.executable, "-c", MERGE, "merge", str(target), str(other)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.05 * attempt)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        seen.add(digest(target))
    assert seen <= {before, after}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    with small_disk_at(tmp_path / "disk", size="1m") as folder:
        yield folder


def test_a_merge_for_which_the_disk_is_too_small_changes_nothing(apart: tuple[Path, Path], small_disk: Path) -> None:
    target = small_disk / "small.hashiya"
    shutil.copyfile(apart[0], target)
    with Corpus.open(target, write=True) as corpus:
        before = corpus.packets.digest()
        corpus.back_up()
        free = shutil.disk_usage(small_disk).free
        (small_disk / "ballast").write_bytes(b"x" * (free - 40_000))
        with pytest.raises(UserError, match="disk is full"):
            corpus.packets.merge([apart[1]])
        assert corpus.packets.digest() == before
        assert list(corpus.check()) == []


def test_a_packet_that_does_not_fit_leaves_no_file_and_no_record(apart: tuple[Path, Path], small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 500))
    with Corpus.open(apart[0], write=True) as corpus:
        before = corpus.packets.digest()
        with pytest.raises(UserError, match="disk is full"):
            corpus.packets.make(corpus.coders()[0], rounds=["main"], out=small_disk / "p.zip")
        assert corpus.packets.digest() == before
    assert [p.name for p in small_disk.iterdir()] == ["ballast"]
