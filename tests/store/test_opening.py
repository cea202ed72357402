"""Which files are opened and by whom; what is refused, in which words; what happens when the disk plays foul."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath

import pytest
from builders import annotation
from corpus_builders import article, decide, key_of, new_corpus

from annotator.corpus import Corpus
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.stream import StreamKey
from annotator.store import decisions, schema
from annotator.store.connections import connect, connect_to_write, pragma
from annotator.store.places import mounted_as


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """The path of a sound corpus that nobody has open."""
    with new_corpus(tmp_path) as corpus:
        corpus.add_articles([article()])
    return corpus.path


def refusal(path: Path, *, write: bool = True) -> str:
    with pytest.raises(UserError) as caught:
        Corpus.open(path, write=write)
    return str(caught.value)


def test_a_writing_connection_waits_for_the_disk(corpus: Corpus) -> None:
    with corpus.file.writing() as db:
        names = ("synchronous", "foreign_keys", "recursive_triggers", "journal_mode")
        assert [pragma(db, name) for name in names] == [2, 1, 1, "wal"]


@pytest.mark.parametrize("write", [True, False])
def test_what_is_no_corpus_is_refused_in_a_sentence(tmp_path: Path, write: bool) -> None:
    (tmp_path / "empty.corpus").write_bytes(b"")
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7" * 100)
    with closing(connect(tmp_path / "other.sqlite", "rwc")) as db:
        db.execute("CREATE TABLE t (x)")
    assert "There is no file" in refusal(tmp_path / "missing.corpus", write=write)
    assert "is a folder" in refusal(tmp_path, write=write)
    for name in ("empty.corpus", "letter.pdf", "other.sqlite"):
        assert "not a corpus" in refusal(tmp_path / name, write=write)


@pytest.mark.parametrize("write", [True, False])
def test_a_file_of_a_newer_program_is_refused(closed: Path, write: bool) -> None:
    with closing(connect(closed, "rw")) as db:
        db.execute(f"PRAGMA user_version = {schema.FORMAT + 1}")
    before = closed.read_bytes()
    assert "newer version" in refusal(closed, write=write)
    assert closed.read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_a_file_with_a_damaged_first_page_names_backup_and_salvage(closed: Path, write: bool) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(b"\0" * 16 + whole[16:])
    assert "salvage" in refusal(closed, write=write)
    closed.write_bytes(whole[:100] + b"\xff" * 3000 + whole[3100:])
    assert "salvage" in refusal(closed, write=write)


def test_a_new_corpus_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "news.corpus").write_text("mine")
    with pytest.raises(UserError, match="exists already"):
        new_corpus(tmp_path)
    assert (tmp_path / "news.corpus").read_text() == "mine"


def test_a_second_writer_is_told_who_has_the_corpus_open(corpus: Corpus) -> None:
    said = refusal(corpus.path)
    assert f"process {os.getpid()}" in said
    assert "open for writing" in said


def test_a_writer_in_another_process_is_refused_until_the_first_one_ends_even_if_killed(closed: Path) -> None:
    script = f"""
import sys, time
from pathlib import Path
from annotator.store.corpus_file import open_corpus
held = open_corpus(Path({str(closed)!r}), write=True)
print("open", flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        try:
            assert f"process {other.pid}" in refusal(closed)
        finally:
            other.kill()
    with Corpus.open(closed, write=True) as corpus:
        assert len(list(corpus.articles())) == 1


def test_a_reader_works_while_a_writer_has_the_corpus_open_and_sees_each_commit(corpus: Corpus, key: StreamKey) -> None:
    with Corpus.open(corpus.path, write=False) as reader:
        made = decide(corpus, key, Added(annotation()))
        assert decisions.stream(reader.file, key) == [made]
        with pytest.raises(UserError, match="reading only"):
            decide(reader, key, Added(annotation()))


def test_a_reader_sees_nothing_of_a_transaction_that_is_not_committed(corpus: Corpus, key: StreamKey) -> None:
    seen: list[int] = []

    def look() -> None:
        seen.append(len(decisions.stream(corpus.file, key)))

    with corpus.file.writing():
        decide(corpus, key, Added(annotation()))
        in_this_thread = len(decisions.stream(corpus.file, key))
        other = threading.Thread(target=look)
        other.start()
        other.join()
    assert (in_this_thread, seen) == (1, [0])


def test_writers_in_two_threads_take_turns(corpus: Corpus) -> None:
    articles = [article(f"نص رقم {n}") for n in range(2)]
    corpus.add_articles(articles)

    def work(number: int) -> None:
        key = key_of(corpus, articles[number].id)
        for _ in range(20):
            decide(corpus, key, Added(annotation()))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(decisions.stream(corpus.file, key_of(corpus, a.id))) for a in articles] == [20, 20]
    assert list(corpus.check()) == []


REMOVALS: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: path.unlink(),
    "moved": lambda path: path.rename(path.with_name("elsewhere")),
    "replaced": lambda path: os.replace(path.with_name("other.corpus"), path),
}


@pytest.mark.parametrize("how", REMOVALS)
def test_nothing_is_written_into_a_file_that_is_gone(corpus: Corpus, key: StreamKey, how: str) -> None:
    new_corpus(corpus.path.parent, "other.corpus").close()
    REMOVALS[how](corpus.path)
    with pytest.raises(UserError, match="moved, replaced or deleted"):
        decide(corpus, key, Added(annotation()))


def test_a_file_that_is_put_back_is_written_again(corpus: Corpus, key: StreamKey) -> None:
    elsewhere = corpus.path.rename(corpus.path.with_name("elsewhere"))
    with pytest.raises(UserError):
        decide(corpus, key, Added(annotation()))
    elsewhere.rename(corpus.path)
    made = decide(corpus, key, Added(annotation()))
    assert decisions.stream(corpus.file, key) == [made]


SYNCHRONISED = (
    "OneDrive",
    "OneDrive - University of Tunis",
    "Dropbox",
    "Dropbox (Personal)",
    "Library/Mobile Documents/com~apple~CloudDocs",
    "iCloud Drive",
    "Google Drive",
    "Nextcloud2",
    "Library/CloudStorage/GoogleDrive-a@b.c",
)


@pytest.mark.parametrize("folder", SYNCHRONISED)
def test_a_synchronised_folder_is_refused_with_a_way_out(closed: Path, folder: str) -> None:
    place = closed.parent / folder / "study"
    place.mkdir(parents=True)
    with pytest.raises(UserError, match="move it to a folder on this computer"):
        new_corpus(place)
    closed = closed.rename(place / closed.name)
    assert "move it to a folder on this computer" in refusal(closed)
    assert "move it to a folder on this computer" in refusal(closed, write=False)


@pytest.mark.parametrize("mark", [".stfolder", ".dropbox.cache", ".nextcloudsync.log"])
def test_a_folder_that_a_synchroniser_has_marked_is_refused(closed: Path, mark: str) -> None:
    (closed.parent / mark).mkdir()
    assert "can damage a corpus" in refusal(closed)


def test_a_link_out_of_a_synchronised_folder_is_followed(tmp_path: Path, closed: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / "link.corpus").symlink_to(closed)
    with Corpus.open(tmp_path / "Dropbox" / "link.corpus", write=False) as corpus:
        assert len(list(corpus.articles())) == 1


def test_a_folder_whose_name_only_begins_alike_is_not_refused(tmp_path: Path) -> None:
    (tmp_path / "dropboxes").mkdir()
    new_corpus(tmp_path / "dropboxes").close()


def test_the_file_system_of_a_path_is_that_of_its_deepest_mount() -> None:
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "server:/x /mnt/team\\040share nfs4 rw 0 0\n"
        "//s/y /mnt/team\\040share/deep cifs rw 0 0\n"
    )
    assert mounted_as(PurePosixPath("/home/a.corpus"), mounts) == "ext4"
    assert mounted_as(PurePosixPath("/mnt/team share/a.corpus"), mounts) == "nfs4"
    assert mounted_as(PurePosixPath("/mnt/team share/deep/a.corpus"), mounts) == "cifs"


@pytest.mark.parametrize("name", ["أخبار اليوم.hashiya", "100% sure?.hashiya", "a#b & c'd.hashiya"])
def test_any_name_that_a_file_can_have_will_do(tmp_path: Path, name: str) -> None:
    with new_corpus(tmp_path, name) as corpus:
        corpus.add_articles([article()])
        corpus.back_up()
    with Corpus.open(tmp_path / name, write=False) as corpus:
        assert len(list(corpus.articles())) == 1


def test_durable_settings_are_asserted_on_opening(closed: Path) -> None:
    with closing(connect(closed, "rw")) as db:
        db.execute("PRAGMA journal_mode = DELETE")
    with closing(connect_to_write(closed)) as db:
        assert pragma(db, "journal_mode") == "wal"
