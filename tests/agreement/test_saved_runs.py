"""A saved run gives the same digits, whatever is coded, merged and collapsed after it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from copies import another_copy
from handed_in import Coded, answer, quote, span

from annotator.agreement.figures import Options
from annotator.agreement.runs import GONE, digits
from annotator.agreement.submissions import NEVER_FINISHED
from annotator.corpus import MAIN, Corpus
from annotator.model.codebook_edits import merge
from annotator.model.errors import UserError
from annotator.model.facts import Link
from annotator.model.ids import new_id
from annotator.model.study import GoldSource
from annotator.store import withdrawal


def rich(folder: Path) -> Coded:
    coded = Coded(folder, articles=5)
    coded.skip(4, 0, 60)
    for number in range(5):
        target = coded.articles[number].id
        for at, name in enumerate(("Huda", "Sami", "Lina")[: 2 + number % 2]):
            said = quote(8 + at % 2)
            assert said.speaker is not None
            coded.hand_in(
                name,
                number,
                span(1, "PER" if at else "ORG"),
                span(2 + at * (number % 2), "LOC"),
                span(5, "ORG", length=12 - at),
                said,
                Link(id=new_id(), target=said.speaker.id, entry=f"e{at % 2}"),
                answer(target, "nominal", str(1 + (at + number) % 2)),
                answer(target, "ordinal", str(1 + number % 3)),
            )
    return coded


OPTIONS = Options(draws=200, seed=11, collapse=(("DATE", "LOC"),))


def test_the_digits_stay_after_more_coding_merged_codes_other_zones_and_new_names(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    saved = coded.corpus.agreement.save("pilot 1", OPTIONS, lead="Lead")
    before = coded.corpus.agreement.report(OPTIONS)
    coded.decide("Sami", 0, span(7), span(9, "LOC"))
    coded.finish_again("Sami", 0)
    coded.hand_in("Lina", 0, span(1))
    coded.skip(2, 0, 90)
    book = coded.corpus.codebook()
    coded.corpus.codebooks.save(merge(book.content, "ORG", "PER"), lead="Lead")
    after = coded.corpus.agreement.run("pilot 1")
    assert after.rows == before.rows
    assert after.same
    assert after.cut == saved.cut
    assert coded.corpus.agreement.report(OPTIONS).rows != before.rows


def test_another_copy_of_the_corpus_gives_the_same_digits(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.corpus.agreement.save("pilot 1", replace(OPTIONS, gamma=True, levels=("spans",)))
    before = coded.corpus.agreement.run("pilot 1")
    coded.corpus.close()
    copy = tmp_path / "copy.hashiya"
    copy.write_bytes(coded.corpus.path.read_bytes())
    with Corpus.open(copy, write=False) as corpus:
        assert corpus.agreement.run("pilot 1") == before


def test_a_run_says_what_it_was_measured_from(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.corpus.agreement.save("pilot 1", replace(OPTIONS, coders=("Huda", "Sami")))
    (run,) = coded.corpus.agreement.runs()
    assert (run.name, run.saved_by, run.options.seed, run.options.coders) == ("pilot 1", "Lead", 11, ("Huda", "Sami"))
    assert run.program.startswith("hashiya ")
    assert len(run.cut) == 10
    log = [json.dumps(list(d.changes), default=str) for d in coded.corpus.log() if d.action == "save agreement"]
    assert len(log) == 1
    assert "Huda" not in log[0]


def test_a_run_against_gold_keeps_the_gold_it_was_measured_by(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.hand_in("Judge", 0, span(1), role="adjudicator")
    options = replace(OPTIONS, against="gold")
    coded.corpus.agreement.save("gold", options)
    before = coded.corpus.agreement.report(options)
    coded.decide("Judge", 0, span(3), role="adjudicator")
    after = coded.corpus.agreement.run("gold")
    assert after.rows == before.rows
    assert coded.corpus.agreement.report(options).rows != before.rows


def test_a_saved_run_says_what_it_left_out_then(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.hand_in("Lina", 0, span(1), finished=False)
    before = coded.corpus.agreement.report(OPTIONS)
    assert dict(before.left_out)[NEVER_FINISHED] == 1
    coded.corpus.agreement.save("pilot 1", OPTIONS)
    coded.finish_again("Lina", 0)
    assert coded.corpus.agreement.run("pilot 1").left_out == before.left_out


def test_a_run_against_the_gold_of_a_coder_in_another_round_is_measured_again(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.corpus.study.add_round(
        "Lead", "training", purpose="coder training", gold=GoldSource(round=MAIN, role="coder")
    )
    training = coded.corpus.round("training").id
    coded.hand_in("Sami", 0, span(1), span(3), round=training)
    options = replace(OPTIONS, round="training", against="gold")
    coded.corpus.agreement.save("trained", options)
    before, after = coded.corpus.agreement.report(options), coded.corpus.agreement.run("trained")
    assert before.coders == ("Sami", "gold")
    assert after.rows == before.rows
    assert after.same


def test_a_run_of_planted_articles_is_measured_again(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.hand_in("Huda", 0, span(1), round="main/again")
    coded.corpus.agreement.save("steady", replace(OPTIONS, against="again"))
    assert coded.corpus.agreement.run("steady").same


def test_what_was_withdrawn_is_left_out_counted_and_said(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.corpus.agreement.save("pilot 1", OPTIONS)
    withdrawal.withdraw_article(coded.corpus.file, coded.articles[1].id, reason="asked")
    report = coded.corpus.agreement.run("pilot 1")
    assert dict(report.left_out)[GONE] == 3
    assert not report.same


def test_a_program_that_measures_more_gives_the_same_digits_and_one_that_measures_otherwise_does_not(
    tmp_path: Path,
) -> None:
    rows = rich(tmp_path).corpus.agreement.report(OPTIONS).rows
    coders = ("Huda", "Sami", "Lina")
    saved = set(digits(rows, coders))
    assert len(saved) == len(rows)
    assert saved <= set(digits((*rows, replace(rows[0], measure="new")), coders))
    assert saved <= set(
        digits([replace(r, coders=tuple(c.upper() for c in r.coders)) for r in rows], ("HUDA", "SAMI", "LINA"))
    )
    wrong = replace(rows[0], value=(rows[0].value or 0) + 1e-6)
    assert not saved <= set(digits((wrong, *rows[1:]), coders))


def test_two_runs_cannot_have_one_name_and_only_a_lead_saves(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.corpus.agreement.save("pilot 1", OPTIONS)
    with pytest.raises(UserError, match="already"):
        coded.corpus.agreement.save(" pilot  1 ", OPTIONS)
    with pytest.raises(UserError, match="Only a lead"):
        coded.corpus.agreement.save("mine", OPTIONS, lead="Huda")
    with pytest.raises(UserError, match="no saved run"):
        coded.corpus.agreement.run("mine")


def test_the_digits_stay_after_a_laptop_was_merged_in_and_both_copies_measure_alike(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.corpus.close()
    laptop = another_copy(coded.corpus.path, "laptop.hashiya")
    with Corpus.open(laptop, write=True) as away:
        elsewhere = coded.on(away)
        elsewhere.decide("Sami", 0, span(9, "DATE"))
        elsewhere.hand_in("Lina", 0, span(1), span(3))
        elsewhere.hand_in("Lina", 2, span(1, "ORG"))
    with Corpus.open(coded.corpus.path, write=True) as lead:
        lead.agreement.save("pilot 1", OPTIONS)
        before = lead.agreement.run("pilot 1")
        lead.packets.merge([laptop])
        assert lead.agreement.run("pilot 1") == before
        here = lead.agreement.report(OPTIONS)
        assert len(here.cut) == len(before.cut) + 2
    with Corpus.open(laptop, write=True) as away:
        away.packets.merge([coded.corpus.path])
        assert away.agreement.run("pilot 1") == before
        assert away.agreement.report(OPTIONS) == here


def test_runs_that_two_laptops_saved_under_one_name_stay_apart_when_they_are_merged(tmp_path: Path) -> None:
    coded = rich(tmp_path)
    coded.corpus.close()
    laptop = another_copy(coded.corpus.path, "laptop.hashiya")
    shown = {}
    for path, seed in ((coded.corpus.path, 1), (laptop, 2)):
        with Corpus.open(path, write=True) as corpus:
            corpus.agreement.save("pilot 1", replace(OPTIONS, seed=seed, levels=("spans",)))
            shown[seed] = corpus.agreement.run("pilot 1").rows
    named = []
    for path, other in ((coded.corpus.path, laptop), (laptop, coded.corpus.path)):
        with Corpus.open(path, write=True) as corpus:
            corpus.packets.merge([other])
            named.append({run.name: corpus.agreement.run(run.name).rows for run in corpus.agreement.runs()})
            with pytest.raises(UserError, match=r"Several saved runs are called pilot 1: pilot 1 \("):
                corpus.agreement.run("pilot 1")
    assert named[0] == named[1]
    assert sorted(map(repr, named[0].values())) == sorted(map(repr, shown.values()))
