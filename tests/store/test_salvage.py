"""Salvage of really damaged files: bytes overwritten at many places, pages lost, the file cut off."""

import hashlib
import random
from pathlib import Path

import pytest
from builders import annotation
from corpus_builders import article, decide, key_of, new_corpus

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.decision import Added, Decision
from annotator.model.errors import UserError
from annotator.store import decisions
from annotator.store.files import beside
from annotator.store.pages import read_records
from annotator.store.salvage import salvage
from annotator.store.withdrawal import withdraw_article

PAGE = 4096
Sound = tuple[Path, dict[str, Article], dict[str, Decision]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    """A closed corpus with 40 articles, of which 10 are coded, by two coders: texts, short and long, and decisions."""
    with new_corpus(tmp_path_factory.mktemp("sound")) as corpus:
        corpus.add_coder("Badr")
        texts = [f"الخبر رقم {n}\n" + "كلمات كثيرة في النص " * (20 + 13 * n) for n in range(40)]
        articles = [article(text, title=f"خبر {n}") for n, text in enumerate(texts)]
        corpus.add_articles(articles)
        for number, one in enumerate(articles[:10]):
            for coder in ("Amal", "Badr"):
                for at in range(8):
                    decide(corpus, key_of(corpus, one.id, coder), Added(annotation(at, at + number + 1)))
        log = {d.id: d for d in corpus.log()}
    return corpus.path, {a.id: a for a in articles}, log


def damaged(sound: Sound, folder: Path, data: bytes) -> Path:
    assert data != sound[0].read_bytes()
    path = folder / "damaged.corpus"
    path.write_bytes(data)
    return path


def saved(path: Path, out: Path, sound: Sound) -> tuple[int, int]:
    """Salvage; return how many articles and decisions came back exactly as they were, and that nothing else did."""
    before = hashlib.sha256(path.read_bytes()).digest()
    report = salvage(path, out)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    _, articles, log = sound
    with Corpus.open(out, write=False) as corpus:
        texts = {corpus.article(row.id).text for row in corpus.articles()}
        found = {d.id: d for d in corpus.log() if d.action != "salvage"}
        assert texts <= {a.text for a in articles.values()}
        assert all(log[id_] == decision for id_, decision in found.items())
        assert report.decisions == len(found)
        assert [f for f in corpus.check() if f.area not in ("log", "projection")] == []
    assert report.lost or (len(texts), len(found)) == (len(articles), len(log))
    return len(texts), len(found)


def test_of_a_sound_file_everything_comes_back(sound: Sound, tmp_path: Path) -> None:
    path, articles, log = sound
    report = salvage(path, tmp_path / "new.corpus")
    assert (report.articles, report.decisions, report.coders, report.lost) == (40, len(log), 2, ())
    with Corpus.open(path, write=False) as old, Corpus.open(tmp_path / "new.corpus", write=False) as new:
        assert list(new.log()) == list(old.log())
        assert [new.article(id_) for id_ in articles] == list(articles.values())
        assert new.coders() == old.coders()
        assert (new.name, new.codebook()) == (old.name, old.codebook())
        assert new.copy != old.copy
        assert list(new.check()) == []


def test_what_stands_in_the_log_of_sqlite_only_is_read_too(corpus: Corpus, tmp_path: Path) -> None:
    one = article()
    corpus.add_articles([one])
    decide(corpus, key_of(corpus, one.id), Added(annotation()))
    assert beside(corpus.path, "-wal").stat().st_size > 0
    report = salvage(corpus.path, tmp_path / "new.corpus")
    assert (report.articles, report.decisions) == (1, 2)


def test_what_was_withdrawn_stays_so_after_a_salvage(corpus: Corpus, an_article: Article, tmp_path: Path) -> None:
    corpus.add_articles([article("نص آخر")])
    decide(corpus, key_of(corpus, an_article.id), Added(annotation()))
    log = list(corpus.log())
    withdraw_article(corpus.file, an_article.id)
    salvage(corpus.path, tmp_path / "new.corpus")
    with Corpus.open(tmp_path / "new.corpus", write=True) as new:
        assert decisions.unite(new.file, log) == 0


@pytest.mark.parametrize("seed", range(12))
def test_bytes_overwritten_anywhere_cost_little(sound: Sound, tmp_path: Path, seed: int) -> None:
    data = bytearray(sound[0].read_bytes())
    chance = random.Random(seed)
    for _ in range(6):
        at = chance.randrange(len(data) - 200)
        data[at : at + 200] = chance.randbytes(200)
    texts, found = saved(damaged(sound, tmp_path, bytes(data)), tmp_path / "new.corpus", sound)
    assert texts >= 40 - 6
    assert found >= len(sound[2]) - 6 * 12


@pytest.mark.parametrize("page", range(1, 200, 17))
def test_a_page_lost_costs_what_stood_on_it(sound: Sound, tmp_path: Path, page: int) -> None:
    data = sound[0].read_bytes()
    at = page * PAGE % len(data)
    texts, found = saved(
        damaged(sound, tmp_path, data[:at] + b"\xa5" * PAGE + data[at + PAGE :]), tmp_path / "new.corpus", sound
    )
    assert texts >= 39 - 8
    assert found >= len(sound[2]) - 12


def test_without_its_first_page_a_corpus_is_still_found(sound: Sound, tmp_path: Path) -> None:
    data = sound[0].read_bytes()
    texts, found = saved(damaged(sound, tmp_path, b"\0" * PAGE + data[PAGE:]), tmp_path / "new.corpus", sound)
    assert (texts, found) == (40, len(sound[2]))


def test_of_a_file_cut_off_the_beginning_comes_back(sound: Sound, tmp_path: Path) -> None:
    data = sound[0].read_bytes()
    path = damaged(sound, tmp_path, data[: len(data) * 3 // 4])
    texts, found = saved(path, tmp_path / "new.corpus", sound)
    assert texts + found > 0


def test_where_decisions_are_lost_what_is_left_on_both_sides_is_shown(sound: Sound, tmp_path: Path) -> None:
    path, articles, log = sound
    middle = sorted(log)[len(log) // 2].encode()
    data = path.read_bytes()
    numbers = [n for n in range(len(data) // PAGE) if middle in data[n * PAGE : (n + 1) * PAGE]]
    lost = bytearray(data)
    for number in numbers:
        lost[number * PAGE : (number + 1) * PAGE] = bytes(PAGE)
    out = tmp_path / "new.corpus"
    salvage(damaged(sound, tmp_path, bytes(lost)), out)
    with Corpus.open(out, write=False) as corpus:
        for one in articles:
            for coder in ("Amal", "Badr"):
                key = key_of(corpus, one, coder)
                listed = decisions.stream(corpus.file, key)
                stated = {c.fact.id for d in listed for c in d.changes}
                assert set(decisions.layer(corpus.file, key).facts) == stated


def test_what_is_no_corpus_at_all_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter").write_bytes(random.Random(1).randbytes(50_000))
    (tmp_path / "empty").touch()
    for name in ("letter", "empty"):
        with pytest.raises(UserError, match="Nothing of a corpus"):
            salvage(tmp_path / name, tmp_path / "new.corpus")
    with pytest.raises(UserError, match="There is no file"):
        salvage(tmp_path / "missing", tmp_path / "new.corpus")
    assert not (tmp_path / "new.corpus").exists()


def test_salvage_never_takes_the_place_of_a_file(sound: Sound, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(UserError, match="exists already"):
        salvage(sound[0], tmp_path / "mine")


@pytest.mark.parametrize("seed", range(20))
def test_no_bytes_whatever_stop_the_reading_of_records(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    pages = (bytes([chance.choice((0x0A, 0x0D))]) + chance.randbytes(PAGE - 1) for _ in range(20))
    path = tmp_path / "random"
    path.write_bytes(b"".join(pages))
    assert sum(1 for _ in read_records(path)) >= 0
