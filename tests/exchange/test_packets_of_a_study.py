"""What a coder's packet brings along of a study: the own order with second times, and gold where coders are trained."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "coding"))

from copies import another_copy
from study_ground import LEAD, study_corpus

from annotator.coding import actions
from annotator.coding.sampling import Plan
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.model.codebook_edits import set_guideline
from annotator.model.span import Span
from annotator.model.stream import again
from annotator.model.study import COACHING, GoldSource
from annotator.model.wording import Wording


def test_the_laptop_lists_what_was_assigned_in_the_same_order_and_its_return_brings_both_codings(
    tmp_path: Path,
) -> None:
    with study_corpus(tmp_path, 50) as corpus:
        sample = corpus.study.draw(LEAD, "main", Plan(size=30, plant=2))
        corpus.study.assign(LEAD, "main", ["Amal", "Badr"])
        order = corpus.study.assigned("Amal", "main")
        corpus.packets.make(corpus.coder("Amal"), rounds=["main"], out=tmp_path / "amal.packet")
        receive(tmp_path / "amal.packet", tmp_path / "amal.hashiya")
        with Corpus.open(tmp_path / "amal.hashiya", write=True) as laptop:
            amal = laptop.coder("Amal").id
            assert tuple(row.id for row in laptop.articles(coder=amal)) == order
            session = laptop.session("Amal")
            for place in (sample.planted[0], again(sample.planted[0])):
                session._stopwatch._last -= 20
                session.act(place, actions.code, Span(0, 3), "PER")
                session.act(place, actions.finish)
            laptop.packets.write_return(tmp_path / "amal.return")
        corpus.packets.merge([tmp_path / "amal.return"])
        (row,) = (row for row in corpus.study.overview() if row.coder == "Amal")
        assert (row.assigned, row.finished, row.packet, row.missing) == (32, 2, 1, False)
        assert row.active_seconds >= 40
        assert list(corpus.check()) == []


def test_gold_comes_with_the_packet_of_a_round_of_coder_training(tmp_path: Path) -> None:
    with study_corpus(tmp_path, 3) as corpus:
        corpus.add_coder("Judge", "adjudicator")
        gold = corpus.session("Judge", role="adjudicator")
        gold.act("a0", actions.code, Span(0, 3), "PER")
        gold.act("a0", actions.finish)
        corpus.study.add_round(LEAD, "school", purpose=COACHING, pass_mark=0.8, gold=GoldSource(round="main"))
        corpus.packets.make(corpus.coder("Amal"), rounds=["school"], out=tmp_path / "amal.packet")
        receive(tmp_path / "amal.packet", tmp_path / "amal.hashiya")
        with Corpus.open(tmp_path / "amal.hashiya", write=True) as laptop:
            session = laptop.session("Amal", round="school")
            session.act("a0", actions.code, Span(0, 3), "PER")
            session.act("a0", actions.finish)
            assert laptop.study.standing("Amal", "school").passed is True


def test_what_was_merged_is_named_by_its_file_and_a_return_knows_the_version_it_was_coded_by(tmp_path: Path) -> None:
    with study_corpus(tmp_path, 3) as corpus:
        every_name = set_guideline(corpus.codebook().content, "PER", Wording("كل اسم", "every name"))
        now = corpus.codebooks.save(every_name, lead=LEAD).id
        corpus.packets.make(corpus.coder("Amal"), rounds=["main"], out=tmp_path / "amal.packet")
        receive(tmp_path / "amal.packet", tmp_path / "amal.hashiya")
        with Corpus.open(tmp_path / "amal.hashiya", write=True) as laptop:
            laptop.session("Amal").act("a0", actions.code, Span(0, 3), "PER")
            laptop.packets.write_return(tmp_path / "amal.return")
        shown = corpus.packets.merge([tmp_path / "amal.return"]).preview
        assert shown.files == ("amal.return",)
        assert [(c.version, c.here, c.there) for c in shown.codebooks] == [(now, True, True)]
        assert shown.coded_otherwise == ()


def test_a_merge_names_what_was_coded_by_another_version_than_the_round_has_by_then(tmp_path: Path) -> None:
    with study_corpus(tmp_path, 3) as corpus:
        before = corpus.codebook().id
        corpus.packets.make(corpus.coder("Amal"), rounds=["main"], out=tmp_path / "amal.packet")
        receive(tmp_path / "amal.packet", tmp_path / "amal.hashiya")
        with Corpus.open(tmp_path / "amal.hashiya", write=True) as laptop:
            laptop.session("Amal").act("a0", actions.code, Span(0, 3), "PER")
            laptop.packets.write_return(tmp_path / "amal.return")
        assert corpus.packets.preview([tmp_path / "amal.return"]).coded_otherwise == ()
        every_name = set_guideline(corpus.codebook().content, "PER", Wording("كل اسم", "every name"))
        now = corpus.codebooks.save(every_name, lead=LEAD).id
        (one,) = corpus.packets.preview([tmp_path / "amal.return"]).coded_otherwise
        assert (one.round, one.version, one.of_round, one.decisions, one.known) == ("main", before, now, 1, True)
        assert corpus.packets.merge([tmp_path / "amal.return"]).preview.coded_otherwise == (one,)
        assert corpus.packets.merge([tmp_path / "amal.return"]).preview.coded_otherwise == ()


def test_the_version_of_a_round_is_the_one_that_comes_with_the_merge(tmp_path: Path) -> None:
    with study_corpus(tmp_path, 3) as corpus:
        corpus.file.compact()
        other = another_copy(corpus.path, "other.hashiya")
        with Corpus.open(other, write=True) as laptop:
            every_name = set_guideline(laptop.codebook().content, "PER", Wording("كل اسم", "every name"))
            laptop.codebooks.save(every_name, lead=LEAD)
            laptop.session("Amal").act("a0", actions.code, Span(0, 3), "PER")
            laptop.packets.write_return(tmp_path / "amal.return")
        shown = corpus.packets.preview([other])
        assert shown.coded_otherwise == ()
        assert [(c.here, c.there) for c in shown.codebooks] == [(False, True)]
