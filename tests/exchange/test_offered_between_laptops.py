"""Suggestions from outside between laptops: in packets, through merges, in the archive, and gone with who is gone."""

import json
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from bringing_suggestions import bring, said
from builders import annotation
from copies import another_copy, base
from corpus_builders import article
from packets_sent import merge, packet_for, return_of

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.exchange.publishing import Publication, rehydrate
from annotator.model.facts import Offered
from annotator.store.corpus_file import open_corpus
from annotator.store.offered import offered
from annotator.store.salvage import salvage
from annotator.store.withdrawal import withdraw_article, withdraw_coder


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """A corpus with two articles, for each of which Amal has brought suggestions of two programs."""
    path = base(tmp_path)
    with Corpus.open(path, write=True) as corpus:
        for row in corpus.articles():
            bring(corpus, row.id, (annotation(4, 9), 0.9))
            bring(corpus, row.id, (annotation(0, 3), 0.4), (annotation(14, 19, "LOC"), 0.7), name="rules of Huda")
    return path


def first(corpus: Corpus) -> str:
    return next(corpus.articles()).id


def offered_in(path: Path) -> list[dict[str, tuple[str, int]]]:
    with Corpus.open(path, write=False) as corpus:
        assert list(corpus.check()) == []
        return [said(corpus, row.id) for row in corpus.articles()]


EACH = {"model": ("1", 1), "rules of Huda": ("1", 2)}


def test_a_packet_carries_the_suggestions_of_its_articles_and_no_name_of_who_brought_them(
    lead: Path, tmp_path: Path
) -> None:
    laptop = tmp_path / "laptop.hashiya"
    receive(packet_for(lead, "Layla"), laptop)
    assert offered_in(laptop) == [EACH, EACH]
    with Corpus.open(laptop, write=True) as corpus:
        assert "Amal" not in {c.name for c in corpus.coders()}
        session = corpus.session("Layla")
        shown = session.suggesting(first(corpus))()
        assert any("rules of Huda" in s.suggesters for s in shown)


def test_a_packet_of_blind_rounds_carries_none(lead: Path, tmp_path: Path) -> None:
    with Corpus.open(lead, write=True) as corpus:
        corpus.study.add_round("Amal", "blind", purpose="main", suggestions="blind")
        corpus.packets.make(corpus.coder("Layla"), rounds=["blind"], out=tmp_path / "blind.zip")
    receive(tmp_path / "blind.zip", tmp_path / "laptop.hashiya")
    assert offered_in(tmp_path / "laptop.hashiya") == [{}, {}]


def test_a_later_packet_brings_what_was_offered_since_and_a_return_does_not_bring_it_back(
    lead: Path, tmp_path: Path
) -> None:
    laptop = tmp_path / "laptop.hashiya"
    receive(packet_for(lead, "Layla"), laptop)
    with Corpus.open(lead, write=True) as corpus:
        bring(corpus, first(corpus), (annotation(0, 3), 0.9), version="2")
    receive(packet_for(lead, "Layla", "second.zip"), laptop)
    assert offered_in(laptop)[0] == EACH | {"model": ("2", 1)}
    with Corpus.open(laptop, write=True) as corpus:
        session = corpus.session("Layla")
        desk = session.take_suggestions(first(corpus), session.suggesting(first(corpus))())
        session.act(first(corpus), actions.accept, desk.open_suggestions[0])
    with zipfile.ZipFile(return_of(laptop)) as packed:
        assert not any(b'"kind":"offered"' in packed.read(name) for name in packed.namelist())


def test_what_two_laptops_offered_apart_is_united_and_nobody_has_to_choose(lead: Path) -> None:
    one, two = another_copy(lead, "one.hashiya"), another_copy(lead, "two.hashiya")
    for path, version, name in ((one, "2", "model"), (two, "3", "model"), (two, "1", "third")):
        with Corpus.open(path, write=True) as corpus:
            bring(corpus, first(corpus), (annotation(0, 3), 0.9), version=version, name=name)
    shown = merge(one, two)
    assert shown["forks"] == 0
    assert offered_in(one)[0] == EACH | {"model": ("3", 1), "third": ("1", 1)}
    merge(two, one)
    assert offered_in(two)[0] == offered_in(one)[0]
    with Corpus.open(one, write=True) as corpus:
        assert not corpus.session("Amal").open(first(corpus)).versions
        bring(corpus, first(corpus), (annotation(4, 9), 0.9), version="4")
        assert said(corpus, first(corpus))["model"] == ("4", 1)
        before = corpus.packets.digest()
        corpus.rebuild()
        assert corpus.packets.digest() == before


def test_with_an_article_goes_what_was_offered_for_it(lead: Path) -> None:
    with Corpus.open(lead, write=True) as corpus:
        gone = first(corpus)
        withdraw_article(corpus.file, gone)
        assert said(corpus, gone) == {}
        assert not any(d.key.subject == gone for d in corpus.log())
    assert offered_in(lead) == [EACH]


def test_with_a_coder_goes_what_the_coder_brought_and_what_others_brought_stays(lead: Path) -> None:
    with Corpus.open(lead, write=True) as corpus:
        bring(corpus, first(corpus), (annotation(0, 3), 0.9), name="of Layla", coder="Layla")
        withdraw_coder(corpus.file, corpus.coder("Amal").id)
    assert offered_in(lead) == [{"of Layla": ("1", 1)}, {}]


def test_the_archive_has_places_and_scores_and_no_words(lead: Path, tmp_path: Path) -> None:
    with Corpus.open(lead, write=True) as corpus:
        noted = annotation(4, 9)
        bring(corpus, first(corpus), (replace(noted, attributes=(("lemma", "بوتين"),)), 0.9), version="2")
        texts = [tmp_path / f"{n}.txt" for n, _ in enumerate(corpus.articles())]
        for path, row in zip(texts, corpus.articles(), strict=True):
            path.write_text(corpus.article(row.id).text, encoding="utf-8")
        corpus.publishing.archive(tmp_path / "archive.zip", Publication())
    with zipfile.ZipFile(tmp_path / "archive.zip") as packed:
        lines = packed.read("decisions.jsonl").decode()
    kinds = {c["added"]["kind"]: c["added"] for line in lines.splitlines() for c in json.loads(line)["changes"]}
    assert kinds["offered"].keys() == {"kind", "v", "id", "suggester", "version", "codes", "names"}
    assert "بوتين" not in lines
    rehydrate(tmp_path / "archive.zip", texts, tmp_path / "again.hashiya")
    assert sorted(map(repr, offered_in(tmp_path / "again.hashiya"))) == sorted(map(repr, offered_in(lead)))


def test_salvage_saves_what_was_offered(lead: Path, tmp_path: Path) -> None:
    salvage(lead, tmp_path / "saved.hashiya")
    with closing(open_corpus(tmp_path / "saved.hashiya", write=False)) as file:
        found: Sequence[Offered] = [o for a in Corpus(file).articles() for o in offered(file, a.id)]
        assert sorted(o.suggester for o in found) == ["model", "model", "rules of Huda", "rules of Huda"]


def test_an_article_imported_apart_on_two_laptops_has_what_either_offered(tmp_path: Path) -> None:
    start = base(tmp_path)
    one, two = another_copy(start, "one.hashiya"), another_copy(start, "two.hashiya")
    for path, name in ((one, "first"), (two, "second")):
        with Corpus.open(path, write=True) as corpus:
            made = article("نص آخر جاء إلى حاسوبين")
            corpus.add_articles([made])
            bring(corpus, made.id, (annotation(0, 2), 0.9), name=name)
    merge(one, two)
    assert {"first": ("1", 1), "second": ("1", 1)} in offered_in(one)
