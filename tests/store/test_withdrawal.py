"""Withdrawing an article or a coder: nothing is left in the file, nothing comes back, and backups are named."""

from pathlib import Path

import pytest
from builders import annotation
from corpus_builders import article, decide, key_of

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import Entry, Note, Zones
from annotator.model.stream import CORPUS, StreamKey
from annotator.store import decisions
from annotator.store.files import beside
from annotator.store.withdrawal import restore, withdraw_article, withdraw_coder

SECRET = "كلمة سرية لا يعرفها أحد"


def bytes_of(path: Path) -> bytes:
    wal = beside(path, "-wal")
    return path.read_bytes() + (wal.read_bytes() if wal.exists() else b"")


@pytest.fixture
def secret(corpus: Corpus, an_article: Article) -> Article:
    """A second article with words that stand nowhere else, coded, with its zones set again."""
    made = article(f"{SECRET}\nنص", title=SECRET)
    corpus.add_articles([made])
    decide(corpus, key_of(corpus, made.id), Added(annotation(0, 4)), Added(Note(id="n", text=SECRET)))
    decide(corpus, key_of(corpus, CORPUS), Added(Zones(id=made.id, zones=made.zones)))
    decide(corpus, key_of(corpus, an_article.id), Added(annotation(0, 4)))
    return made


def test_of_a_withdrawn_article_no_byte_is_left(corpus: Corpus, secret: Article) -> None:
    assert SECRET.encode() in bytes_of(corpus.path)
    withdraw_article(corpus.file, secret.id, reason="asked by the paper")
    assert SECRET.encode() not in bytes_of(corpus.path)
    assert secret.id not in [row.id for row in corpus.articles()]
    assert list(corpus.check()) == []
    before = list(corpus.log())
    corpus.rebuild()
    assert list(corpus.check()) == []
    assert before == list(corpus.log())


def test_a_text_that_another_article_has_too_stays(corpus: Corpus) -> None:
    twins = [article(), article()]
    corpus.add_articles(twins)
    withdraw_article(corpus.file, twins[0].id)
    assert corpus.article(twins[1].id) == twins[1]
    assert list(corpus.check()) == []


def test_what_was_withdrawn_does_not_come_back_from_another_copy(corpus: Corpus, secret: Article) -> None:
    log = list(corpus.log())
    withdraw_article(corpus.file, secret.id)
    withdraw_coder(corpus.file, corpus.coder("Amal").id)
    left = list(corpus.log())
    assert decisions.unite(corpus.file, log) == 0
    assert list(corpus.log()) == left


def test_of_a_withdrawn_coder_name_and_codings_are_gone_but_the_registry_stays(corpus: Corpus, key: StreamKey) -> None:
    decide(corpus, key, Added(annotation()))
    entry = Entry(id="e", name="بوتين")
    decide(corpus, key_of(corpus, CORPUS), Added(entry))
    withdraw_coder(corpus.file, key.coder)
    assert b"Amal" not in bytes_of(corpus.path)
    assert corpus.history(key.subject) == []
    assert corpus.entries() == (entry,)
    assert list(corpus.check()) == []


def test_backups_that_still_hold_it_are_named(corpus: Corpus, secret: Article) -> None:
    before = corpus.back_up()
    assert withdraw_article(corpus.file, secret.id) == [before]
    after = corpus.back_up()
    assert after is not None
    assert withdraw_coder(corpus.file, corpus.coder("Amal").id) == [after, before]


def test_afterwards_articles_and_log_are_protected_again(corpus: Corpus, secret: Article) -> None:
    withdraw_article(corpus.file, secret.id)
    with pytest.raises(Exception, match="only added"), corpus.file.writing() as db:
        db.execute("DELETE FROM decision")


def test_who_is_unknown_cannot_be_withdrawn(corpus: Corpus) -> None:
    with pytest.raises(UserError, match="There is no article"):
        withdraw_article(corpus.file, "x")
    with pytest.raises(UserError, match="There is no coder"):
        withdraw_coder(corpus.file, "x")


def test_what_was_withdrawn_stays_withdrawn_when_a_backup_is_restored(corpus: Corpus, secret: Article) -> None:
    backup = corpus.back_up()
    assert backup is not None
    withdraw_article(corpus.file, secret.id, reason="asked by the paper")
    corpus.close()
    restore(corpus.path, backup.path)
    with Corpus.open(corpus.path, write=False) as restored:
        assert secret.id not in [row.id for row in restored.articles()]
        assert list(restored.check()) == []


def test_a_withdrawal_and_an_import_are_a_change_that_a_backup_keeps(corpus: Corpus, secret: Article) -> None:
    first = corpus.back_up()
    withdraw_article(corpus.file, secret.id)
    corpus.add_articles([article("نص آخر\nسطر")])
    decide(corpus, key_of(corpus, CORPUS), Added(Entry(id="e", name="سالم")))
    second = corpus.back_up()
    assert first is not None
    assert second is not None
    assert (second.articles, second.decisions) == (first.articles, first.decisions)
