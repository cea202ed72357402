"""Quotes and variables of a corpus: by part, by entry and by mention, at the level of measurement."""

from dataclasses import replace

import pytest
from handed_in import NO_DRAWS, Coded, answer, quote, value, why

from annotator.agreement.figures import NO_SAME_QUOTE, NOT_ANSWERED, NOT_LINKED
from annotator.model.facts import Link, Quote, QuoteType
from annotator.model.ids import new_id
from annotator.model.span import Span


def test_quotes_are_compared_by_part_and_by_what_was_said_of_them(coded: Coded) -> None:
    coded.hand_in("Huda", 0, quote(1), quote(3, type=QuoteType.INDIRECT), quote(5))
    coded.hand_in("Sami", 0, quote(1), quote(3), quote(7))
    report = coded.corpus.agreement.report(NO_DRAWS)
    assert value(report, "quote content", "f1_exact") == pytest.approx(2 / 3)
    assert value(report, "quote type", "percent_agreement") == 0.5
    row = report.find("quote type", "alpha_nominal")
    assert row is not None
    assert (row.n_units, row.excluded) == (2, 2)
    assert value(report, "quote speaker mention", "same_partner_type") == 1
    for measure in ("alpha_nominal", "relation_f1_strict", "relation_f1_type", "same_partner_type"):
        assert why(report, "quote speaker", measure) == NOT_LINKED


def test_a_speaker_is_the_same_entry_though_another_mention_was_marked(coded: Coded) -> None:
    for name, mention in (("Huda", 0), ("Sami", 9)):
        facts = []
        for at, entry in ((1, "e1"), (3, "e2"), (5, "e1")):
            said = quote(at, speaker=mention)
            assert said.speaker is not None
            facts += [said, Link(id=new_id(), target=said.speaker.id, entry=entry)]
        coded.hand_in(name, 0, *facts)  # type: ignore[arg-type]
    report = coded.corpus.agreement.report(NO_DRAWS)
    assert value(report, "quote speaker", "alpha_nominal") == 1
    assert value(report, "quote speaker", "relation_f1_strict") == 1
    assert value(report, "quote speaker mention", "percent_agreement") == 0


def test_a_third_coder_does_not_make_the_mentions_of_two_others_the_same(coded: Coded) -> None:
    def said(start: int, end: int) -> Quote:
        made = quote(1)
        assert made.speaker is not None
        return replace(made, speaker=replace(made.speaker, spans=(Span(start, end),)))

    for name, mention in (("Huda", (0, 3)), ("Sami", (4, 8)), ("Lina", (0, 8))):
        coded.hand_in(name, 0, said(*mention))
    report = coded.corpus.agreement.report(NO_DRAWS)
    same = {
        pair: value(report, "quote speaker mention", "percent_agreement", coders=pair)
        for pair in (("Huda", "Sami"), ("Huda", "Lina"))
    }
    assert same == {("Huda", "Sami"): 0, ("Huda", "Lina"): 1}


def test_variables_are_measured_at_their_level_and_missing_codes_are_no_numbers(coded: Coded) -> None:
    given = {"Huda": ("1", "2", "3", "3"), "Sami": ("1", "2", "2", "99")}
    for name, values in given.items():
        for number, one in enumerate(values):
            target = coded.articles[number].id
            many = answer(target, "multiple", *(str(n) for n in range(1, min(int(one), 3) + 1)))
            single = [answer(target, v, one) for v in ("nominal", "ordinal", "interval", "ratio", "words")]
            coded.hand_in(name, number, *single, many)
    report = coded.corpus.agreement.report(NO_DRAWS)
    pairs = {r.level: (r.n_units, r.excluded) for r in report.rows if r.level.startswith("variable:") and not r.code}
    assert pairs["variable:nominal"] == (4, 0)
    assert pairs["variable:ordinal"] == pairs["variable:interval"] == pairs["variable:ratio"] == (3, 1)
    assert value(report, "variable:nominal", "percent_agreement") == 0.5
    # 11, 22, 32: one pair of neighbours, so 2; by chance 2 * (2*3*1 + 2*1*4 + 3*1*1) = 34; n - 1 = 5.
    assert value(report, "variable:interval", "alpha_interval") == pytest.approx(1 - 5 * 2 / 34)
    assert value(report, "variable:multiple", "alpha_jaccard") is not None
    assert value(report, "variable:multiple", "alpha_nominal", code="1") is None
    assert {r.measure for r in report.rows if r.level == "variable:words"} == {"percent_agreement", "holsti"}
    assert not any(r.level == "variable:gender" for r in report.rows)


def test_a_question_about_quotes_is_compared_where_both_found_the_quote(coded: Coded) -> None:
    for name, values in (("Huda", "12"), ("Sami", "13")):
        facts = []
        for at, one in zip((1, 3), values, strict=True):
            said = quote(at)
            facts += [said, answer(said.id, "frame", one)]
        coded.hand_in(name, 0, *facts)  # type: ignore[arg-type]
    report = coded.corpus.agreement.report(NO_DRAWS)
    assert value(report, "variable:frame", "percent_agreement") == 0.5
    row = report.find("variable:frame", "gwet_ac1")
    assert row is not None
    assert row.n_units == 2


def test_quotes_nobody_else_found_and_questions_nobody_answered_have_sentences_of_their_own(coded: Coded) -> None:
    coded.hand_in("Huda", 0, quote(1))
    coded.hand_in("Sami", 0, quote(5))
    report = coded.corpus.agreement.report(NO_DRAWS)
    assert why(report, "quote type", "alpha_nominal") == NO_SAME_QUOTE
    assert why(report, "variable:ordinal", "alpha_ordinal") == NOT_ANSWERED
    assert why(report, "variable:frame", "alpha_nominal") == NOT_ANSWERED


def test_quotes_in_a_zone_not_to_code_do_not_count(coded: Coded) -> None:
    coded.skip(0, 0, 102)
    coded.hand_in("Huda", 0, quote(1, speaker=9), quote(5))
    coded.hand_in("Sami", 0, quote(1, speaker=8), quote(5))
    report = coded.corpus.agreement.report(NO_DRAWS)
    row = report.find("quote type", "percent_agreement")
    assert row is not None
    assert row.n_units == 1


def test_values_are_taken_together_without_coding_again(coded: Coded) -> None:
    for number, (one, other) in enumerate((("1", "2"), ("3", "3"))):
        coded.hand_in("Huda", number, answer(coded.articles[number].id, "nominal", one))
        coded.hand_in("Sami", number, answer(coded.articles[number].id, "nominal", other))
    report = coded.corpus.agreement.report(replace(NO_DRAWS, collapse=(("nominal:1", "2"),)))
    assert value(report, "variable:nominal", "percent_agreement") == 1
    assert value(report, "variable:nominal", "alpha_nominal") == 1
