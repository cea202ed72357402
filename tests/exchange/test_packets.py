"""Packets go out, returns come back; nothing is lost, nothing of others is touched, and what is wrong is a sentence."""

import os
import shutil
from pathlib import Path

import pytest
from builders import annotation
from copies import another_copy
from corpus_builders import TEXT, article, decide, key_of, new_corpus
from packets_sent import code, coded, digest, merge, packet_for, return_of

from annotator.corpus import MAIN, Corpus
from annotator.exchange.packets import receive
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import Entry
from annotator.model.ids import new_id
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.study import Assignment, Packet, Returned
from annotator.store import decisions
from annotator.store.withdrawal import withdraw_article


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """A lead's corpus with three articles and two coders."""
    with new_corpus(tmp_path, "lead.hashiya", "Lead") as corpus:
        corpus.add_coder("Amal")
        corpus.add_coder("Layla")
        corpus.add_articles([article(f"{TEXT}\n{n}", title=f"خبر {n}") for n in range(3)])
    return corpus.path


def test_what_a_coder_decided_comes_back_with_the_return(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    shown = merge(lead, return_of(laptop))
    assert (shown["decisions_new"], shown["decisions_known"], shown["conflicts"]) == (2, 0, [])
    again = merge(lead, return_of(laptop))
    assert (again["decisions_new"], again["decisions_known"]) == (0, 2)


def test_a_packet_is_made_in_the_same_bytes_twice(lead: Path) -> None:
    one, two = packet_for(lead, "Amal", "one.zip"), packet_for(lead, "Amal", "two.zip")
    assert one.read_bytes() == two.read_bytes()


def test_who_has_which_packet_and_what_came_back_is_in_the_log(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    packet_for(lead, "Amal")
    merge(lead, return_of(laptop))
    with Corpus.open(lead, write=False) as corpus:
        amal = corpus.coder("Amal").id
        assert [(p.coder, p.number) for p in decisions.corpus_facts(corpus.file, Packet)] == [(amal, 1), (amal, 2)]
        assert [(r.coder, r.decisions) for r in decisions.corpus_facts(corpus.file, Returned)] == [(amal, 2)]


def test_a_packet_holds_what_was_assigned_and_no_name_of_another(lead: Path) -> None:
    with Corpus.open(lead, write=True) as corpus:
        chosen = next(iter(corpus.articles())).id
        fact = Assignment(id=new_id(), round=MAIN, coder=corpus.coder("Amal").id, articles=(chosen,))
        decide(corpus, StreamKey(corpus.coder("Lead").id, "lead", MAIN, CORPUS), Added(fact))
    laptop = coded(lead, "Amal", articles=1)
    with Corpus.open(laptop, write=False) as corpus:
        assert [row.id for row in corpus.articles()] == [chosen]
        assert corpus.coders()[0].name == "Amal"
        assert {"Lead", "Layla"}.isdisjoint(c.name for c in corpus.coders())
        assert list(corpus.check()) == []


def test_a_lost_laptop_is_replaced_and_the_work_known_to_the_lead_goes_on(lead: Path) -> None:
    merge(lead, return_of(coded(lead, "Amal")))
    fresh = lead.with_name("fresh.hashiya")
    receive(packet_for(lead, "Amal", "again.zip"), fresh)
    code(fresh, "Amal")
    with Corpus.open(fresh, write=False) as corpus:
        assert [s.annotations for row in corpus.articles() for s in row.states] == [2, 1]
        assert corpus.packets.write_return(lead.with_name("r2.zip")).decisions == 1
    shown = merge(lead, lead.with_name("r2.zip"))
    assert (shown["decisions_new"], shown["forks"]) == (1, 0)


def test_a_newer_packet_brings_articles_and_touches_nothing_that_was_decided(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    with Corpus.open(laptop, write=False) as corpus:
        before = [d for d in corpus.log() if d.key.subject != CORPUS]
    with Corpus.open(lead, write=True) as corpus:
        corpus.add_articles([article("نص جديد", title="جديد")])
    received = receive(packet_for(lead, "Amal", "newer.zip"), laptop)
    assert (received.made, received.articles) == (False, 1)
    with Corpus.open(laptop, write=False) as corpus:
        assert [d for d in corpus.log() if d.key.subject != CORPUS] == before
        assert list(corpus.check()) == []


def test_a_packet_is_not_taken_into_the_corpus_of_another_coder(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    before = digest(laptop)
    with pytest.raises(UserError, match="another coder"):
        receive(packet_for(lead, "Layla", "layla.zip"), laptop)
    assert digest(laptop) == before


def test_one_article_on_two_laptops_makes_a_fork_that_is_named(lead: Path) -> None:
    one = coded(lead, "Amal", "one.hashiya", articles=1)
    two = coded(lead, "Amal", "two.hashiya", articles=1)
    shown = merge(lead, return_of(one, "r1.zip"), return_of(two, "r2.zip"))
    assert shown["forks"] == 1


def test_the_registry_comes_back_too(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    with Corpus.open(laptop, write=True) as corpus:
        decide(corpus, key_of(corpus, CORPUS, "Amal"), Added(Entry(id="e1", name="بوتين")))
    merge(lead, return_of(laptop))
    with Corpus.open(lead, write=False) as corpus:
        assert [entry.name for entry in corpus.entries()] == ["بوتين"]


def test_an_article_that_two_imported_is_one_and_has_what_both_decided(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    for path, coder in ((lead, "Layla"), (laptop, "Amal")):
        with Corpus.open(path, write=True) as corpus:
            one = article("نص مشترك", title="مشترك")
            corpus.add_articles([one])
            decide(corpus, key_of(corpus, one.id, coder), Added(annotation(id=new_id())))
    shown = merge(lead, return_of(laptop))
    assert len(shown["united"]) == 1  # type: ignore[arg-type]
    with Corpus.open(lead, write=False) as corpus:
        (row,) = (row for row in corpus.articles() if row.title == "مشترك")
        assert len(row.states) == 2


def test_two_people_of_one_name_are_two_until_somebody_says_that_they_are_one(lead: Path) -> None:
    copies = [another_copy(lead, name) for name in ("one.hashiya", "two.hashiya")]
    for path in copies:
        with Corpus.open(path, write=True) as corpus:
            corpus.add_coder("Omar")
        code(path, "Omar")
    shown = merge(lead, *copies)
    assert [c["kind"] for c in shown["conflicts"]] == ["two people under one name"]  # type: ignore[attr-defined]
    with Corpus.open(lead, write=True) as corpus:
        assert {"Omar", "Omar (2)"} <= {c.name for c in corpus.coders()}
        (asked,) = corpus.packets.preview(copies).one_name
        assert corpus.packets.merge(copies, {(asked.one, asked.other): True}).preview.conflicts() == []
        assert [c.name for c in corpus.coders()].count("Omar") == 1
        assert "Omar (2)" not in {c.name for c in corpus.coders()}
        assert list(corpus.check()) == []


def test_the_file_of_another_study_is_merged_only_when_that_is_said(lead: Path, tmp_path: Path) -> None:
    with new_corpus(tmp_path, "other.hashiya", "Zaynab") as other:
        pass
    before = digest(lead)
    with pytest.raises(UserError, match="another study"):
        merge(lead, other.path)
    assert digest(lead) == before
    merge(lead, other.path, other_study=True)
    with Corpus.open(lead, write=False) as corpus:
        assert "Zaynab" in {c.name for c in corpus.coders()}


def test_the_senders_file_is_never_changed(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    sent = return_of(laptop)
    old = lead.with_name("old.hashiya")
    shutil.copyfile(Path(__file__).resolve().parents[1] / "data" / "corpora" / "0.1.0.hashiya", old)
    for path in (laptop, sent, old):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in (laptop, sent, old)}
    listed = sorted(p.name for p in lead.parent.iterdir() if not p.name.startswith("lead."))
    merge(lead, laptop, sent, old, other_study=True)
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in before} == before
    assert sorted(p.name for p in lead.parent.iterdir() if not p.name.startswith("lead.")) == listed


def test_returns_in_any_order_and_the_corpora_themselves_give_the_same(lead: Path) -> None:
    amal, layla = coded(lead, "Amal", "amal.hashiya"), coded(lead, "Layla", "layla.hashiya")
    one, two = return_of(amal, "r1.zip"), return_of(layla, "r2.zip")
    first, second, third = (another_copy(lead, f"{n}.hashiya") for n in "abc")
    merge(first, one, two)
    merge(second, two)
    merge(second, amal, one)
    merge(third, layla, two)
    merge(third, first)
    assert digest(first) == digest(second) == digest(third)


def test_a_merge_makes_a_backup_first(lead: Path) -> None:
    sent = return_of(coded(lead, "Amal"))
    with Corpus.open(lead, write=True) as corpus:
        made = corpus.packets.merge([sent])
        assert made.backup is not None
        assert made.backup.exists()


def test_a_preview_changes_nothing(lead: Path) -> None:
    sent = return_of(coded(lead, "Amal"))
    before = digest(lead)
    with Corpus.open(lead, write=False) as corpus:
        assert corpus.packets.preview([sent]).as_json()["decisions_new"] == 2
    assert digest(lead) == before


def test_what_was_withdrawn_does_not_come_back_by_another_import(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    with Corpus.open(lead, write=True) as corpus:
        gone = next(iter(corpus.articles()))
        withdraw_article(corpus.file, gone.id)
    merge(lead, return_of(laptop), laptop)
    with Corpus.open(lead, write=False) as corpus:
        assert gone.text_sha256 not in {row.text_sha256 for row in corpus.articles()}
    merge(laptop, lead)
    with Corpus.open(laptop, write=False) as corpus:
        assert gone.id not in {row.id for row in corpus.articles()}
