"""Backups: made when something changed, kept by day, week and month, and put back without losing what stands there."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import annotation
from corpus_builders import decide

from annotator.corpus import Corpus
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.stream import StreamKey
from annotator.store import decisions
from annotator.store.backups import backup_folder, kept, list_backups, restore
from annotator.store.files import beside


def test_a_backup_is_a_whole_corpus(corpus: Corpus, key: StreamKey) -> None:
    made = decide(corpus, key, Added(annotation()))
    backup = corpus.back_up()
    assert backup is not None
    assert (backup.articles, backup.decisions, backup.coders) == (1, 2, 1)
    with Corpus.open(backup.path, write=False) as copy:
        assert decisions.stream(copy.file, key) == [made]
        assert list(copy.check()) == []


def test_without_a_change_no_backup_is_made(corpus: Corpus, key: StreamKey) -> None:
    assert corpus.back_up() is not None
    assert corpus.back_up() is None
    decide(corpus, key, Added(annotation()))
    assert corpus.back_up() is not None
    assert len(list_backups(corpus.path)) == 2


def test_a_backup_can_be_made_while_another_transaction_is_open(corpus: Corpus, key: StreamKey) -> None:
    with Corpus.open(corpus.path, write=False) as reader, corpus.file.writing():
        decide(corpus, key, Added(annotation()))
        backup = reader.back_up()
    assert backup is not None
    assert backup.decisions == 1


def test_nothing_is_left_of_a_backup_that_failed(corpus: Corpus) -> None:
    backup_folder(corpus.path).write_text("in the way")
    with pytest.raises(UserError):
        corpus.back_up()
    assert sorted(p.name for p in corpus.path.parent.iterdir() if ".new" in p.name) == []


def test_what_a_killed_backup_left_is_swept_away_a_day_later(corpus: Corpus) -> None:
    folder = backup_folder(corpus.path)
    folder.mkdir()
    fresh, old = folder / "fresh.backup.1.new", folder / "old.backup.2.new"
    for leftover in (fresh, old):
        leftover.touch()
    os.utime(old, (0, 0))
    corpus.back_up()
    assert (fresh.exists(), old.exists()) == (True, False)


def test_ten_crashes_in_a_row_rotate_no_earlier_day_away() -> None:
    today = datetime(2026, 3, 18, 9, tzinfo=UTC)
    days = [today - timedelta(days=n) for n in range(1, 7)]
    crashes = [today + timedelta(seconds=n) for n in range(30)]
    assert kept([*days, *crashes]) == {*days, *crashes[-10:]}


def test_of_a_long_study_the_last_of_each_week_and_month_stay() -> None:
    first = datetime(2024, 1, 1, 12, tzinfo=UTC)
    every_day = [first + timedelta(days=n) for n in range(800)]
    stay = kept(every_day)
    assert every_day[-10:] == sorted(stay)[-10:]
    assert len({(t.year, t.month) for t in stay}) == 12
    assert len(stay) <= 10 + 7 + 4 + 12
    sundays = [t for t in every_day if t.weekday() == 6]
    assert set(sundays[-3:]) <= stay


def test_too_many_backups_are_dropped_when_the_next_one_is_made(corpus: Corpus, key: StreamKey) -> None:
    first = corpus.back_up()
    assert first is not None
    for _ in range(12):
        decide(corpus, key, Added(annotation()))
        corpus.back_up()
    found = list_backups(corpus.path)
    assert len(found) == 10
    assert first.path not in [b.path for b in found]


def test_a_restored_corpus_is_as_it_was_and_what_stood_there_is_a_backup(corpus: Corpus, key: StreamKey) -> None:
    early = decide(corpus, key, Added(annotation()))
    backup = corpus.back_up()
    assert backup is not None
    late = decide(corpus, key, Added(annotation()))
    copy = corpus.copy
    corpus.close()
    assert restore(corpus.path, backup.path) is None
    with Corpus.open(corpus.path, write=True) as restored:
        assert decisions.stream(restored.file, key) == [early]
        assert restored.copy != copy
        assert list(restored.check()) == []
    with Corpus.open(list_backups(corpus.path)[0].path, write=False) as kept_aside:
        assert decisions.stream(kept_aside.file, key) == [early, late]


def test_what_was_decided_after_the_backup_makes_a_fork_when_it_comes_back(corpus: Corpus, key: StreamKey) -> None:
    decide(corpus, key, Added(annotation()))
    backup = corpus.back_up()
    assert backup is not None
    late = decide(corpus, key, Added(annotation()))
    corpus.close()
    restore(corpus.path, backup.path)
    with Corpus.open(corpus.path, write=True) as restored:
        other = decide(restored, key, Added(annotation()))
        decisions.unite(restored.file, [late])
        assert set(decisions.tip(restored.file, key).forks) == {late.id, other.id}
        assert decisions.tip(restored.file, key).parents == (other.id,)


def test_equal_numbers_in_another_copy_are_a_change(corpus: Corpus, key: StreamKey) -> None:
    backup = corpus.back_up()
    assert backup is not None
    decide(corpus, key, Added(annotation()))
    assert corpus.back_up() is not None
    corpus.close()
    restore(corpus.path, backup.path)
    with Corpus.open(corpus.path, write=True) as restored:
        decide(restored, key, Added(annotation()))
        assert restored.back_up() is not None


def test_a_damaged_corpus_is_kept_under_another_name(corpus: Corpus, key: StreamKey) -> None:
    early = decide(corpus, key, Added(annotation()))
    backup = corpus.back_up()
    assert backup is not None
    corpus.close()
    corpus.path.write_bytes(b"rubbish")
    aside = restore(corpus.path, backup.path)
    assert aside is not None
    assert aside.read_bytes() == b"rubbish"
    with Corpus.open(corpus.path, write=False) as restored:
        assert decisions.stream(restored.file, key) == [early]


def test_what_a_killed_program_left_in_the_log_of_sqlite_is_kept_too(
    corpus: Corpus, key: StreamKey, tmp_path: Path
) -> None:
    backup = corpus.back_up()
    assert backup is not None
    late = decide(corpus, key, Added(annotation()))
    killed = tmp_path / "killed" / corpus.path.name
    killed.parent.mkdir()
    for side in ("", "-wal"):
        shutil.copy(beside(corpus.path, side), beside(killed, side))
    restore(killed, backup.path)
    with Corpus.open(list_backups(killed)[0].path, write=False) as kept_aside:
        assert decisions.stream(kept_aside.file, key) == [late]
    with Corpus.open(killed, write=False) as restored:
        assert decisions.stream(restored.file, key) == []


def test_a_corpus_that_is_open_is_not_restored(corpus: Corpus) -> None:
    backup = corpus.back_up()
    assert backup is not None
    with pytest.raises(UserError, match="open for writing"):
        restore(corpus.path, backup.path)


def test_what_is_no_backup_is_not_restored(corpus: Corpus, tmp_path: Path) -> None:
    corpus.close()
    (tmp_path / "x").write_text("no corpus")
    with pytest.raises(UserError, match="not a corpus"):
        restore(corpus.path, tmp_path / "x")
    with Corpus.open(corpus.path, write=False) as untouched:
        assert untouched.name == "News"


def test_a_backup_copied_by_hand_opens_like_a_corpus(corpus: Corpus, key: StreamKey, tmp_path: Path) -> None:
    backup = corpus.back_up()
    assert backup is not None
    shutil.copy(backup.path, tmp_path / "by hand.corpus")
    with Corpus.open(tmp_path / "by hand.corpus", write=True) as copy:
        decide(copy, key, Added(annotation()))
