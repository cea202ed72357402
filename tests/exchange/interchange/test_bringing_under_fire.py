"""An import that is killed, runs out of disk or fails in its last moment leaves the corpus as it was."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from arriving_builders import TEXT, mark
from corpus_builders import article, new_corpus
from small_disks import small_disk_at
from written_documents import write

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Bringing
from annotator.formats.interchange.document import Document
from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.model.facts import Annotation
from annotator.store.withdrawal import withdraw_article, withdraw_coder

IMPORT = (
    "import sys; from pathlib import Path; from annotator.corpus import Corpus; "
    "from annotator.exchange.interchange.interchange import Bringing; "
    "corpus = Corpus.open(Path(sys.argv[1]), write=True); print('ready', flush=True); "
    "corpus.interchange.bring([Path(sys.argv[2])], Bringing(coder='ريم')); print('done', flush=True)"
)


def many(folder: Path, number: int) -> Path:
    """Documents with a code that the codebook lacks."""
    marks = (mark("1", "name", "City", "بيروت"), mark("2", "name", "PER", "سامي الحلبي"))
    return write(folder, "brat", *(Document(text=f"{TEXT}\n{n}", name=f"a{n}", marks=marks) for n in range(number)))


def state(corpus: Corpus) -> tuple[int, int, list[str], list[str]]:
    """Articles, decisions, coders and codes."""
    codes = [code.id for code in corpus.codebook().codes()]
    return len(list(corpus.articles())), len(list(corpus.log())), [c.name for c in corpus.coders()], codes


class InBetween:
    """Something happens when the first document has landed and the second one is asked for."""

    def __init__(self, happens: Callable[[], object]) -> None:
        self._happens, self._asked = happens, 0

    def cancelled(self) -> bool:
        self._asked += 1
        if self._asked == 3:
            self._happens()
        return False

    def tell(self, done: int, total: int) -> None:
        """Nobody listens."""


BEFORE = (0, 1, ["Amal"], ["PER", "LOC", "ORG"])


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_killed_import_has_come_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 60)
    after = (60, 1 + 1 + 60, ["Amal", "ريم"], ["PER", "LOC", "ORG", "City"])
    seen = list[tuple[int, int, list[str], list[str]]]()
    for number in range(12):
        with new_corpus(tmp_path, f"{number}.corpus") as corpus:
            assert state(corpus) == BEFORE
        path = tmp_path / f"{number}.corpus"
        with subprocess.Popen(
            [sys.executable, "-c", IMPORT, str(path), str(folder)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.08 * number)
            os.kill(process.pid, signal.SIGKILL)
        with Corpus.open(path, write=True) as corpus:
            seen.append(state(corpus))
            assert list(corpus.check()) == []
    assert all(one in (BEFORE, after) for one in seen)
    assert BEFORE in seen


def test_a_full_disk_leaves_nothing_and_is_a_sentence(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 400)
    with small_disk_at(tmp_path / "disk", size="700k") as disk:
        with new_corpus(disk) as corpus:
            with pytest.raises(UserError, match="disk is full"):
                corpus.interchange.bring([folder], Bringing(coder="ريم"))
            assert state(corpus) == BEFORE
            assert list(corpus.check()) == []
        with Corpus.open(disk / "news.corpus", write=True) as corpus:
            assert state(corpus) == BEFORE


def test_what_somebody_decides_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 3)
    with new_corpus(tmp_path) as corpus:
        corpus.interchange.bring([folder / "a0.ann"], Bringing())
        (row,) = corpus.articles()
        session = corpus.session("Amal")
        (folder / "a0.ann").write_text("T1\tORG 0 4\tمعرض\n", encoding="utf-8")

        before = state(corpus)
        with pytest.raises(UserError, match="meanwhile"):
            corpus.interchange.bring([folder / "a0.ann", folder / "a1.ann"], Bringing(), InBetween(session.undo))
        assert state(corpus) == (before[0], before[1] + 1, *before[2:])
        layer = session.open(row.id).layer
        assert not [fact for fact in layer.facts.values() if isinstance(fact, Annotation)]
        assert list(corpus.check()) == []


def test_a_codebook_that_a_round_takes_meanwhile_is_not_lost(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 2)
    with new_corpus(tmp_path) as corpus:
        revised = json.dumps(json.loads(corpus.codebook().content) | {"name": "revised"})

        def save() -> None:
            corpus.codebooks.save(revised, lead="Amal")

        with pytest.raises(UserError, match="meanwhile"):
            corpus.interchange.bring([folder], Bringing(), InBetween(save))
        assert str(corpus.codebook().content) == parse_codebook(revised).content
        assert list(corpus.articles()) == []
        assert list(corpus.check()) == []


@pytest.mark.parametrize("what", ["article", "coder"])
def test_what_is_withdrawn_meanwhile_does_not_come_back(tmp_path: Path, what: str) -> None:
    folder = many(tmp_path / "in", 2)
    with new_corpus(tmp_path) as corpus:
        here = article(f"{TEXT}\n0")
        corpus.add_articles([here])
        who = corpus.add_coder("ريم")

        def withdraw() -> None:
            if what == "article":
                withdraw_article(corpus.file, here.id)
            else:
                withdraw_coder(corpus.file, who.id)

        with pytest.raises(UserError, match="meanwhile"):
            corpus.interchange.bring([folder], Bringing(coder="ريم"), InBetween(withdraw))
        assert list(corpus.check()) == []
        assert len(list(corpus.articles())) == (0 if what == "article" else 1)
