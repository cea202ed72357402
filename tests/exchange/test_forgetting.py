"""What still holds a withdrawn article or coder: backups, the packets that had it, and what came back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from copies import another_copy
from corpus_builders import decide
from study_builders import Study, new_study

from annotator.care import list_backups
from annotator.cli import main
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.model.decision import Added
from annotator.model.ids import new_id
from annotator.model.stream import CORPUS, MAIN, StreamKey
from annotator.model.study import Packet, Returned


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    """Amal and Badr have a packet of their assignments each, Dina one of the whole round; Badr's came back."""
    made = new_study(tmp_path)
    lead = StreamKey(made.corpus.coder("Lead").id, "lead", MAIN, CORPUS)
    for name in ("Amal", "Badr", "Dina"):
        coder = made.corpus.coder(name).id
        decide(made.corpus, lead, Added(Packet(id=new_id(), coder=coder, rounds=(MAIN,), articles=2, content="hash")))
    badr = made.corpus.coder("Badr").id
    decide(made.corpus, lead, Added(Returned(id=new_id(), coder=badr, decisions=3)))
    made.corpus.back_up()
    with made.corpus:
        yield made


def test_the_packets_that_held_an_article_are_named_with_the_backups(study: Study) -> None:
    coders = {study.corpus.coder(name).id: name for name in ("Amal", "Badr", "Dina")}
    found = study.corpus.publishing.withdraw_article(study.articles[0].id, reason="asked by the paper")
    assert len(found.backups) == 1
    assert [coders[p.coder] for p in found.packets] == ["Amal", "Dina"]
    assert found.returns == ()
    found = study.corpus.publishing.withdraw_article(study.articles[1].id)
    assert [coders[p.coder] for p in found.packets] == ["Badr", "Dina"]
    assert [coders[r.coder] for r in found.returns] == ["Badr"]


def test_a_coders_own_packets_and_returns_are_named(study: Study) -> None:
    badr = study.corpus.coder("Badr").id
    found = study.corpus.publishing.withdraw_coder(badr, reason="asked")
    assert found
    assert [p.coder for p in found.packets] == [badr]
    assert [r.coder for r in found.returns] == [badr]
    assert list(study.corpus.check()) == []


def test_a_merge_leaves_nothing_of_a_coder_who_was_withdrawn_elsewhere(study: Study) -> None:
    study.corpus.add_coder("Zubaydah")
    study.corpus.file.compact()  # so that all of it is in the file that is copied
    other = another_copy(study.corpus.path, "other.hashiya")
    study.corpus.publishing.withdraw_coder(study.corpus.coder("Zubaydah").id)
    with Corpus.open(other, write=True) as corpus:
        corpus.packets.merge([study.corpus.path])
        held = [
            path for path in other.parent.glob("other.hashiya*") if path.is_file() and b"Zubaydah" in path.read_bytes()
        ]
    assert held == []


def test_a_merge_names_what_still_holds_what_was_withdrawn_elsewhere(study: Study) -> None:
    study.corpus.file.compact()
    other = another_copy(study.corpus.path, "other.hashiya")
    article, badr = study.articles[0], study.corpus.coder("Badr").id
    study.corpus.publishing.withdraw_article(article.id)
    study.corpus.publishing.withdraw_coder(badr)
    with Corpus.open(other, write=True) as corpus:
        assert set(corpus.packets.preview([study.corpus.path]).withdrawn) == {article.title, "Badr"}
        merged = corpus.packets.merge([study.corpus.path])
        assert [b.path for b in merged.held.backups] == [merged.backup]
        coders = {coder.id: coder.name for coder in study.corpus.coders()}
        assert [coders[p.coder] for p in merged.held.packets] == ["Amal", coders[badr], "Dina"]
        assert [r.coder for r in merged.held.returns] == [badr]
        again = corpus.packets.merge([study.corpus.path])
        assert (again.held.backups, again.preview.withdrawn) == ((), ())


def test_the_command_line_prints_what_still_holds_it(study: Study, capsys: pytest.CaptureFixture[str]) -> None:
    study.corpus.file.compact()
    other = another_copy(study.corpus.path, "other.hashiya")
    study.corpus.publishing.withdraw_article(study.articles[0].id)
    assert main(["merge", str(other), str(study.corpus.path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["withdrawn"] == [study.articles[0].title]
    assert [held["kind"] for held in told["still_held"]] == ["backup", "packet", "packet"]
    assert told["still_held"][0]["path"] == told["backup"]


def test_a_packet_that_brings_a_withdrawal_names_the_backups_on_the_coder_s_laptop(study: Study) -> None:
    study.corpus.file.compact()
    mine = another_copy(study.corpus.path, "mine.hashiya")
    study.corpus.publishing.withdraw_article(study.articles[0].id)
    packet = study.corpus.path.with_name("amal.hashiya-packet")
    study.corpus.packets.make(study.corpus.coder("Amal"), rounds=[MAIN], out=packet)
    received = receive(packet, mine)
    assert received.backups == tuple(backup.path.name for backup in list_backups(mine))
    assert len(received.backups) == 1
