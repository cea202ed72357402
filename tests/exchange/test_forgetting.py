"""What still holds a withdrawn article or coder: backups, the packets that had it, and what came back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from copies import another_copy
from corpus_builders import decide
from study_builders import Study, new_study

from annotator.corpus import Corpus
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
