"""Codings out of a corpus: who, what, which articles; files that are whole or not there; a manifest that counts."""

import csv
import hashlib
import json
from pathlib import Path
from threading import Thread

import pytest
from builders import annotation, quote
from corpus_builders import article, decide, key_of

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.formats.jsonl_export import read_line
from annotator.model.article import Article
from annotator.model.course import Cancelled
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import Entry, Finished, Link
from annotator.model.stream import CORPUS
from annotator.store import decisions


@pytest.fixture
def coded(corpus: Corpus) -> tuple[Article, Article]:
    """Two articles: Amal has finished the first one, Badr begun it; the second one is untouched."""
    corpus.add_coder("Badr")
    articles = (article(), article("نص ثان"))
    corpus.add_articles(articles)
    decide(corpus, key_of(corpus, CORPUS), Added(Entry(id="e", name="بوتين")))
    key = key_of(corpus, articles[0].id)
    decide(corpus, key, Added(annotation(4, 9, id="a")), Added(quote(20, 30, id="q")))
    decide(corpus, key, Added(Link(id="l", target="a", entry="e")))
    sealed = decisions.layer(corpus.file, key).hash
    decide(corpus, key, Added(Finished(id="f", layer_hash=sealed)))
    decide(corpus, key_of(corpus, articles[0].id, "Badr"), Added(annotation(0, 3, "LOC")))
    return articles


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_json_lines_hold_every_coding_of_every_article(
    corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    report = corpus.export(out, format_name="jsonl")
    read = [read_line(line) for line in lines(out)]
    assert [(c.article.id, c.coder, c.state) for c in read] == [
        (coded[0].id, "Amal", "finished"),
        (coded[0].id, "Badr", "begun"),
        (coded[1].id, "", "new"),
    ]
    assert (report.articles, report.annotations, report.quotes) == (3, 2, 1)


def test_what_is_read_back_is_what_was_coded(corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path) -> None:
    corpus.export(tmp_path / "out.jsonl", format_name="jsonl", coder="Amal", finished=True)
    (back,) = map(read_line, lines(tmp_path / "out.jsonl"))
    layer = decisions.layer(corpus.file, key_of(corpus, coded[0].id))
    assert back.article == coded[0]
    assert (back.annotations, back.quotes, back.links) == (layer.annotations, layer.quotes, layer.links_of("a"))
    assert [e.name for e in back.entries] == ["بوتين"]
    assert back.codebook == corpus.codebook().id
    assert back.finished == decisions.stream(corpus.file, key_of(corpus, coded[0].id))[-1].time


def test_only_finished_articles_of_one_coder_leave_where_that_is_asked(
    corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path
) -> None:
    assert coded
    out = tmp_path / "out.jsonl"
    assert corpus.export(out, format_name="jsonl", coder="Badr", finished=True).articles == 0
    assert lines(out) == []
    assert corpus.export(out, format_name="jsonl", finished=True).articles == 1
    assert corpus.export(out, format_name="jsonl", coder="Badr").articles == 2


def test_tables_are_a_folder_with_one_file_each(corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path) -> None:
    assert coded
    out = tmp_path / "tables"
    corpus.export(out, format_name="csv")
    assert sorted(p.name for p in out.iterdir()) == ["annotations.csv", "articles.csv", "manifest.json", "quotes.csv"]
    with (out / "annotations.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["coder"], row["surface"]) for row in rows] == [("Amal", "بوتين"), ("Badr", "وصل")]


def test_the_manifest_counts_and_proves_the_files(
    corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path
) -> None:
    assert coded
    out = tmp_path / "out.jsonl"
    report = corpus.export(out, format_name="jsonl", coder="Amal")
    manifest = json.loads(report.files[-1].read_text(encoding="utf-8"))
    assert (manifest["articles"], manifest["annotations"], manifest["quotes"]) == (2, 1, 1)
    assert (manifest["format"], manifest["coder"], manifest["finished"]) == ("jsonl", "Amal", False)
    assert manifest["sha256"] == {"out.jsonl": hashlib.sha256(out.read_bytes()).hexdigest()}


class StopAtOnce:
    """Cancels the work before its first article."""

    def cancelled(self) -> bool:
        return True

    def tell(self, done: int, total: int) -> None:
        raise AssertionError(f"told {done} of {total} though it was cancelled")


def test_a_cancelled_export_leaves_the_old_file_as_it_was(
    corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path
) -> None:
    assert coded
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(Cancelled):
        corpus.export(out, format_name="jsonl", course=StopAtOnce())
    assert out.read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_what_a_workbook_cannot_hold_is_told_once_with_its_number(corpus: Corpus, tmp_path: Path) -> None:
    one = article("ن" * 40_000)
    corpus.add_articles([one])
    for start in (0, 1):
        decide(corpus, key_of(corpus, one.id), Added(annotation(start, 39_000 + start, id=f"a{start}")))
    (loss,) = corpus.export(tmp_path / "all.xlsx", format_name="xlsx").losses
    assert (loss.number, loss.place, loss.dropped) == (2, f"annotations.surface, article {one.id}, a0", False)
    assert "32,767" in loss.reason


def test_an_unknown_format_coder_or_place_is_said_in_a_sentence(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no format xml"):
        corpus.export(tmp_path / "out", format_name="xml")
    with pytest.raises(UserError, match="no coder Zayd"):
        corpus.export(tmp_path / "out", format_name="jsonl", coder="Zayd")
    with pytest.raises(UserError, match="cannot be opened"):
        corpus.export(tmp_path / "nowhere" / "out", format_name="jsonl")
    with pytest.raises(UserError, match="cannot be opened"):
        corpus.export(tmp_path, format_name="jsonl")


def test_an_export_never_takes_the_place_of_a_corpus(
    corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "quotes.csv").write_bytes(corpus.path.read_bytes())
    for out, format_name in ((corpus.path, "jsonl"), (tmp_path / "folder", "csv")):
        with pytest.raises(UserError, match="is a corpus"):
            corpus.export(out, format_name=format_name)
    assert len(list(corpus.articles())) == len(coded)
    assert list(corpus.check()) == []


def test_an_export_is_of_one_moment_while_a_coder_goes_on(
    corpus: Corpus, coded: tuple[Article, Article], tmp_path: Path
) -> None:
    session = corpus.session("Badr")
    session.act(coded[0].id, actions.finish)

    class Meanwhile:
        def cancelled(self) -> bool:
            return False

        def tell(self, _done: int, _total: int) -> None:
            if session.open(coded[0].id).layer.finished:
                coder = Thread(target=session.act, args=(coded[0].id, actions.reopen))
                coder.start()
                coder.join()

    out = tmp_path / "out.jsonl"
    corpus.export(out, format_name="jsonl", coder="Badr", finished=True, course=Meanwhile())
    (line,) = map(read_line, lines(out))
    assert (line.state, bool(line.finished)) == ("finished", True)
    assert session.open(coded[0].id).state == "begun"
