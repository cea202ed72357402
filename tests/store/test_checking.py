"""What check finds when somebody changed the file by other means; a corpus made by the program is clean."""

import sqlite3
from collections.abc import Callable

import pytest
from builders import annotation
from corpus_builders import decide

from annotator.corpus import Corpus
from annotator.model.decision import Added
from annotator.model.facts import Finished
from annotator.model.stream import StreamKey
from annotator.store import decisions

DAMAGE = {
    "a table more": ("CREATE TABLE mine (x)", "tables", "unknown"),
    "a missing index": ("DROP INDEX fact_by_kind", "tables", "missing"),
    "another text": ("UPDATE article_text SET text = 'x' || substr(text, 2)", "article", "not the one"),
    "another length": ("UPDATE article SET length = 1", "article", "code points"),
    "another search form": ("UPDATE search SET folded = ''", "projection", "search form"),
    "a decision that is no JSON": ("UPDATE decision SET body = '{' WHERE seq = 2", "log", "cannot be read"),
    "a decision with a missing parent": ("UPDATE decision SET parents = '[\"x\"]' WHERE seq = 3", "log", "missing"),
    "a decision at the wrong depth": ("UPDATE decision SET depth = 0 WHERE seq = 3", "log", "not deeper"),
    "a span beyond the text": (
        "UPDATE decision SET body = replace(body, '[4,9]', '[4,9999]')",
        "log",
        "beyond the end",
    ),
    "another layer than was sealed": ("UPDATE decision SET body = replace(body, '[4,9]', '[4,8]')", "log", "seal"),
    "a decision of a missing article": ("UPDATE decision SET subject = 'x' WHERE seq > 1", "log", "which is missing"),
    "a fact that is gone": ("DELETE FROM fact WHERE kind = 'annotation'", "projection", "current facts"),
    "another head": ("UPDATE stream SET head = 'x'", "projection", "summary"),
    "other counts": ("UPDATE stream SET annotations = 7", "projection", "counts"),
    "facts of nobody": ("UPDATE fact SET layer = 99 WHERE layer > 0", "projection", "nothing in the log"),
    "an unknown coder": ("UPDATE coder SET id = 'x'", "tables", "missing"),
}


@pytest.fixture
def finished(corpus: Corpus, key: StreamKey) -> Corpus:
    """A corpus with a finished article."""
    decide(corpus, key, Added(annotation(4, 9)))
    decide(corpus, key, Added(Finished(id="f", layer_hash=decisions.layer(corpus.file, key).hash)))
    return corpus


@pytest.fixture
def change(finished: Corpus) -> Callable[[str], None]:
    """Run a statement on the file without the triggers that forbid it; they are back afterwards."""

    def run(statement: str) -> None:
        db = sqlite3.connect(finished.path)
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(statement)
        for _, sql in triggers:
            db.execute(sql)
        db.commit()
        db.close()

    return run


def test_a_corpus_that_the_program_made_is_clean(finished: Corpus) -> None:
    assert list(finished.check()) == []


@pytest.mark.parametrize("damage", DAMAGE)
def test_check_finds(finished: Corpus, change: Callable[[str], None], damage: str) -> None:
    statement, area, words = DAMAGE[damage]
    change(statement)
    assert any(f.area == area and words in f.what for f in finished.check())


def test_check_finds_a_broken_page(finished: Corpus) -> None:
    finished.close()
    data = bytearray(finished.path.read_bytes())
    at = data.rindex(b'"annotation"') // 4096 * 4096
    data[at : at + 64] = b"\xff" * 64
    finished.path.write_bytes(bytes(data))
    with Corpus.open(finished.path, write=False) as broken:
        assert {f.area for f in broken.check()} == {"file"}


def test_a_rebuild_mends_what_is_derived(finished: Corpus, change: Callable[[str], None]) -> None:
    for statement, area, _ in DAMAGE.values():
        if area == "projection":
            change(statement)
    finished.rebuild()
    assert list(finished.check()) == []
