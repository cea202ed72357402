"""A disk that is full while a data set or an archive is written: a sentence, the older files as they were, no rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_disks import small_disk_at
from study_builders import Study, new_study

from annotator.exchange.publishing import FORMATS, Asked, Publication
from annotator.model.errors import UserError
from annotator.model.stream import MAIN


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 kilobytes, with a data set of before on it."""
    with small_disk_at(tmp_path / "disk", size="16k") as folder:
        yield folder


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    made = new_study(tmp_path, articles=60)
    with made.corpus:
        yield made


@pytest.mark.parametrize("format", FORMATS)
def test_a_full_disk_is_a_sentence_and_older_files_stay(study: Study, small_disk: Path, format: str) -> None:
    out = small_disk / "out"
    single = format in ("jsonl", "xlsx")
    old = out if single else out / "older"
    old.parent.mkdir(exist_ok=True)
    old.write_text("older", encoding="utf-8")
    with pytest.raises(UserError, match="disk is full"):
        study.corpus.publishing.export(out, Asked(format=format, round=MAIN))
    assert [p for p in small_disk.rglob("*") if p.is_file()] == [old]
    assert old.read_text(encoding="utf-8") == "older"


def test_a_full_disk_leaves_no_archive(study: Study, small_disk: Path) -> None:
    (small_disk / "rest").write_bytes(b"x" * 4096 * 2)
    with pytest.raises(UserError, match="disk is full"):
        study.corpus.publishing.archive(small_disk / "a.zip", Publication())
    assert [p.name for p in small_disk.iterdir()] == ["rest"]
