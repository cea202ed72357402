"""A whole corpus as one readable file: the same again after the way there and back, readable without our program."""

import errno
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import annotation
from copies import FORGETTING, STEPS, another_copy, base, live
from corpus_builders import article, decide, key_of, new_corpus
from hypothesis import given, settings
from hypothesis import strategies as st
from many import examples
from packets_sent import code, coded, digest, merge, packet_for, return_of

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.exchange.publishing import unpack
from annotator.model.course import Cancelled
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from annotator.sample import make_sample
from annotator.store.failures import explained
from annotator.store.files import arriving
from annotator.store.models import Model, add_model
from annotator.store.withdrawal import withdraw_article


def packed(path: Path, name: str = "whole.zip") -> bytes:
    with Corpus.open(path, write=False) as corpus:
        corpus.publishing.pack(path.with_name(name))
    return path.with_name(name).read_bytes()


def assert_there_and_back(path: Path) -> Path:
    """The corpus made of the file holds the same, is sound, and is the same bytes again; return it."""
    there = packed(path)
    back = path.with_name(f"{new_id()}.hashiya")
    unpack(path.with_name("whole.zip"), back)
    with Corpus.open(back, write=False) as corpus:
        assert list(corpus.check()) == []
    assert digest(back) == digest(path)
    assert packed(back, "again.zip") == there
    return back


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    with new_corpus(tmp_path, "lead.hashiya", "Lead") as corpus:
        for name in ("Amal", "Layla"):
            corpus.add_coder(name)
        corpus.add_articles([article(f"نص {n} قَالَ 😀\u2028«نعم»", title=f"خبر {n}") for n in range(4)])
    return corpus.path


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_sample_corpus_comes_back_equal(tmp_path: Path, language: str) -> None:
    make_sample(tmp_path / "sample.hashiya", coder="Nour", language=language)
    assert_there_and_back(tmp_path / "sample.hashiya")


def test_so_does_a_study_after_merging_with_forks_former_ids_and_what_was_withdrawn(lead: Path) -> None:
    one, other = coded(lead, "Amal", "one.hashiya"), coded(lead, "Amal", "other.hashiya")
    text = "خبر وصل إلى حاسوبين"
    for path in (one, other):
        with Corpus.open(path, write=True) as corpus:
            corpus.add_articles([article(text)])
    code(one, "Amal", 5)
    code(other, "Amal", 5)
    merge(lead, return_of(one, "one.zip"), return_of(other, "other.zip"))
    with Corpus.open(lead, write=True) as corpus:
        listed = list(corpus.articles())
        withdraw_article(corpus.file, listed[0].id, reason="طلب الناشر")
        add_model(corpus.file, Model(id="m2", suggester="entities", base="", time="2026"), b"\x00\n\xff")
        add_model(corpus.file, Model(id="m1", suggester="entities", base="m2", time="2027"), b"")
    back = assert_there_and_back(lead)
    with zipfile.ZipFile(lead.with_name("whole.zip")) as archive:
        assert archive.read("aliases.jsonl")
        assert "طلب الناشر" in archive.read("withdrawn.jsonl").decode()
        assert archive.read("models/1.bin") == b"\x00\n\xff"
    with Corpus.open(back, write=False) as corpus:
        session = corpus.session("Amal")
        forked = [row.id for row in corpus.articles() if len(session.open(row.id).versions) > 1]
        assert forked


def test_a_coders_corpus_still_knows_what_came_with_its_packet(lead: Path) -> None:
    laptop = coded(lead, "Amal")
    back = assert_there_and_back(laptop)
    again = back.with_name("again.return.zip")
    with Corpus.open(back, write=False) as corpus:
        owner = corpus.packets.owner()
        assert owner is not None
        assert owner.name == "Amal"
        corpus.packets.write_return(again)
    assert again.read_bytes() == return_of(laptop).read_bytes()
    receive(packet_for(lead, "Amal", "newer.zip"), back)


def test_coders_of_one_name_stay_two(lead: Path) -> None:
    other = another_copy(lead, "other.hashiya")
    for path in (lead, other):
        with Corpus.open(path, write=True) as corpus:
            corpus.add_coder("Omar")
    merge(lead, other)
    with Corpus.open(assert_there_and_back(lead), write=False) as corpus:
        assert len([c for c in corpus.coders() if c.name.startswith("Omar")]) == 2


@settings(max_examples=examples(12), deadline=None)
@given(st.data())
def test_so_does_any_corpus_that_lives_on_two_laptops(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    steps = st.lists(
        st.tuples(st.sampled_from((*STEPS, *FORGETTING)), st.integers(0, 4), st.integers(0, 9)), max_size=9
    )
    first = base(tmp_path_factory.mktemp("laptops"))
    second = another_copy(first, "second.hashiya")
    live(first, data.draw(steps))
    live(second, data.draw(steps))
    with Corpus.open(first, write=True) as corpus:
        corpus.packets.merge([second])
    assert_there_and_back(first)


def test_work_goes_on_and_what_was_done_before_can_be_undone(lead: Path) -> None:
    with Corpus.open(lead, write=True) as corpus:
        first = next(iter(corpus.articles())).id
        corpus.session("Amal").act(first, actions.code, Span(0, 2), "PER")
    back = assert_there_and_back(lead)
    with Corpus.open(back, write=True) as corpus, Corpus.open(lead, write=False) as old:
        session = corpus.session("Amal")
        assert corpus.copy != old.copy
        session.undo()
        assert session.open(first).layer.annotations == ()
        session.act(first, actions.code, Span(3, 4), "LOC")
    assert_there_and_back(back)


def test_the_file_can_be_merged_like_the_corpus_itself(lead: Path) -> None:
    other = another_copy(lead, "other.hashiya")
    code(other, "Layla")
    packed(other)
    merge(lead, other.with_name("whole.zip"))
    assert digest(lead) == digest(other)


def test_everything_can_be_read_with_nothing_but_zip_and_json(lead: Path) -> None:
    """Whoever has no Hashiya folds the log by what README.md says of it, and finds what holds."""
    code(lead, "Amal", 3)
    with Corpus.open(lead, write=True) as corpus:
        first = next(iter(corpus.articles())).id
        corpus.session("Amal").undo()
        expected = {
            (row.id, f.span.start, f.span.end, f.code, f.span.of(corpus.article(row.id).text))
            for row in corpus.articles()
            for f in corpus.session("Amal").open(row.id).layer.annotations
        }
    packed(lead)
    with zipfile.ZipFile(lead.with_name("whole.zip")) as archive:

        def lines(name: str) -> Iterator[dict[str, object]]:
            return (json.loads(line) for line in archive.read(name).decode().split("\n")[:-1])

        texts = {one["id"]: one["text"] for one in lines("articles.jsonl")}
        assert all(text_hash(one["text"]) == one["text_sha256"] for one in lines("articles.jsonl"))
        facts: dict[object, object] = {}
        for decision in lines("log.jsonl"):
            for change in decision["body"]["changes"]:
                for fact in (change.get("removed"),) if "removed" in change else ():
                    facts.pop((decision["subject"], fact["id"]), None)
                if "added" in change:
                    facts[decision["subject"], change["added"]["id"]] = change["added"]
        found = {
            (subject, *fact["span"], fact["code"], texts[subject][slice(*fact["span"])])
            for (subject, _), fact in facts.items()
            if fact["kind"] == "annotation"
        }
        assert first in texts
        assert "not for publication" in archive.read("README.md").decode()
    assert found == expected
    assert len(found) == 2


def test_nothing_is_left_where_it_was_cancelled(lead: Path, tmp_path: Path) -> None:
    class Stopping:
        def cancelled(self) -> bool:
            return True

        def tell(self, done: int, total: int) -> None:
            assert done <= total

    packed(lead)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        unpack(tmp_path / "whole.zip", tmp_path / "new.hashiya", Stopping())
    with Corpus.open(lead, write=False) as corpus, pytest.raises(Cancelled):
        corpus.publishing.pack(tmp_path / "other.zip", Stopping())
    assert [p.name for p in tmp_path.iterdir() if p not in before and "lead.hashiya" not in p.name] == []


def test_no_corpus_and_no_other_file_is_overwritten(lead: Path, tmp_path: Path) -> None:
    packed(lead)
    with Corpus.open(lead, write=False) as corpus, pytest.raises(UserError, match="is a corpus"):
        corpus.publishing.pack(lead)
    with pytest.raises(UserError, match="exists already"):
        unpack(tmp_path / "whole.zip", lead)
    with Corpus.open(lead, write=True) as corpus:
        decide(corpus, key_of(corpus, next(iter(corpus.articles())).id), Added(annotation(id=new_id())))


def test_a_file_that_is_not_whole_yet_is_called_by_its_own_name(tmp_path: Path) -> None:
    with (
        pytest.raises(UserError, match=r"new\.hashiya(?!\.[0-9a-f])"),
        arriving(tmp_path / "new.hashiya") as unfinished,
        explained(unfinished),
    ):
        raise OSError(errno.ENOSPC, "full")
