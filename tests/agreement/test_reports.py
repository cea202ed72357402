"""What is measured of a corpus: sealed work alone, and a sentence where there is nothing to compare."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from handed_in import CODES, MONDAY, NO_DRAWS, Coded, answer, names, quote, span, value, why
from perturbing import Kind, Rates, perturb

from annotator.agreement.figures import Options
from annotator.agreement.submissions import ALONE, NEVER_FINISHED, OTHER_GOLD, TORN, UNSETTLED
from annotator.learn.gold import GoldArticle
from annotator.model.decision import Added, Decision
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Finished
from annotator.model.ids import new_id
from annotator.model.span import Span
from annotator.review.figure import Undefined
from annotator.store import decisions


def test_a_correction_after_the_first_finish_changes_no_figure(coded: Coded) -> None:
    for number in range(3):
        coded.hand_in(
            "Huda", number, *names(range(8)), *names([9], "LOC"), answer(coded.articles[number].id, "nominal", "1")
        )
        coded.hand_in(
            "Sami", number, *names(range(4)), answer(coded.articles[number].id, "nominal", str(number % 2 + 1))
        )
    before = coded.corpus.agreement.report(Options(draws=100))
    coded.decide("Sami", 0, *names(range(4, 8)), *names([9], "LOC"))
    coded.finish_again("Sami", 0)
    assert coded.corpus.agreement.report(Options(draws=100)) == before
    assert value(before, "spans", "f1_strict") == pytest.approx(2 * 12 / (27 + 12))


def test_coders_who_share_no_article_have_a_sentence_at_every_level_and_no_number(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1), quote(3), answer(coded.articles[0].id, "nominal", "1"))
    coded.hand_in("Sami", 1, span(1), quote(3), answer(coded.articles[1].id, "nominal", "1"))
    report = coded.corpus.agreement.report(Options())
    assert {(row.value, row.low, row.p_below_800) for row in report.rows} == {(None, None, None)}
    spans = {row.undefined for row in report.rows if row.level in ("tokens", "characters", "spans", "quote content")}
    assert spans == {Undefined.NOT_BOTH}
    assert all(row.undefined for row in report.rows)
    assert dict(report.left_out)[ALONE] == 2


def test_one_coder_alone_is_told_so(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1))
    report = coded.corpus.agreement.report(Options())
    assert {row.undefined for row in report.rows if row.level in ("tokens", "spans")} == {Undefined.ONE_CODER}


def test_nobody_handed_in_is_an_empty_report_with_what_was_begun(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1), finished=False)
    report = coded.corpus.agreement.report(Options())
    assert not any(row.value is not None for row in report.rows)
    assert dict(report.left_out) == {NEVER_FINISHED: 1}


def test_equal_coders_agree_by_one_and_one_code_alone_says_nothing_of_codes(coded: Coded) -> None:
    for name in ("Huda", "Sami"):
        coded.hand_in(name, 0, *names(range(3)))
        coded.hand_in(name, 1, *names(range(2)))
    report = coded.corpus.agreement.report(Options())
    assert value(report, "tokens", "alpha_nominal") == 1
    assert value(report, "spans", "u_alpha") == 1
    assert value(report, "spans", "f1_strict") == 1
    assert why(report, "spans", "cu_alpha") == Undefined.ONE_CODE


def test_articles_without_a_span_leave_spans_undefined(coded: Coded) -> None:
    coded.hand_in("Huda", 0)
    coded.hand_in("Sami", 0)
    report = coded.corpus.agreement.report(Options())
    assert why(report, "spans", "u_alpha") == Undefined.NO_SPANS
    assert why(report, "spans", "f1_strict") == Undefined.NO_SPANS
    assert why(report, "tokens", "alpha_nominal") == Undefined.NO_VARIATION


def test_what_is_known_to_differ_from_gold_comes_out_of_the_corpus(tmp_path: Path) -> None:
    coded = Coded(tmp_path, articles=30)
    done = dict.fromkeys(Kind, 0)
    rates = Rates(missed=0.1, added=0.1, other_code=0.1, other_boundary=0.1)
    for number, article in enumerate(coded.articles):
        right = [span(at, CODES[at % 3]) for at in range(20)]
        gold = GoldArticle(name=article.title, text=article.text, entities=tuple(right))
        made = perturb(gold, rates, seed=number)
        coded.hand_in("Judge", number, *right, role="adjudicator")
        coded.hand_in("Huda", number, *(replace(a, id=new_id()) for a in made.entities))
        for kind in Kind:
            done[kind] += len(made.of(kind))
    report = coded.corpus.agreement.report(replace(NO_DRAWS, against="gold"))
    n = 600
    spans = n + n - done[Kind.MISSED] + done[Kind.ADDED]
    right_ones = {
        "f1_strict": n - done[Kind.MISSED] - done[Kind.OTHER_CODE] - done[Kind.OTHER_BOUNDARY],
        "f1_exact": n - done[Kind.MISSED] - done[Kind.OTHER_BOUNDARY],
        "f1_type": n - done[Kind.MISSED] - done[Kind.OTHER_CODE],
    }
    for measure, hits in right_ones.items():
        assert value(report, "spans", measure, coders=("Huda", "gold")) == pytest.approx(2 * hits / spans)


def test_gold_counts_as_it_is_now_though_it_was_settled_after_the_first_finish(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1), span(2))
    coded.hand_in("Judge", 0, span(1), role="adjudicator")
    options = replace(NO_DRAWS, against="gold")
    assert value(
        coded.corpus.agreement.report(options), "spans", "f1_strict", coders=("Huda", "gold")
    ) == pytest.approx(2 / 3)
    coded.decide("Judge", 0, span(2), role="adjudicator")
    assert value(coded.corpus.agreement.report(options), "spans", "f1_strict", coders=("Huda", "gold")) == 1


def test_gold_that_does_not_count_is_counted_as_left_out(coded: Coded) -> None:
    coded.corpus.add_coder("Second", "adjudicator")
    for number in (0, 1):
        coded.hand_in("Huda", number, span(1))
        coded.hand_in("Judge", number, span(1), role="adjudicator")
    coded.hand_in("Second", 0, span(2), role="adjudicator")
    coded.hand_in("Second", 2, span(2), role="adjudicator", finished=False)
    report = coded.corpus.agreement.report(replace(NO_DRAWS, against="gold"))
    assert dict(report.left_out) == {OTHER_GOLD: 1, UNSETTLED: 1}


def test_adjudicators_are_not_compared_with_the_gold_they_made(coded: Coded) -> None:
    """One of them would agree with herself by 1."""
    coded.hand_in("Judge", 0, span(1), role="adjudicator")
    with pytest.raises(UserError, match="consists of"):
        coded.corpus.agreement.report(replace(NO_DRAWS, role="adjudicator", against="gold"))


def test_without_gold_there_is_nothing_to_compare_with(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1))
    with pytest.raises(UserError, match="no gold"):
        coded.corpus.agreement.report(Options(against="gold"))


def test_two_adjudicators_are_compared_like_coders(coded: Coded) -> None:
    coded.corpus.add_coder("Second", "adjudicator")
    coded.hand_in("Judge", 0, span(1), span(2), role="adjudicator")
    coded.hand_in("Second", 0, span(1), role="adjudicator")
    report = coded.corpus.agreement.report(replace(NO_DRAWS, role="adjudicator"))
    assert report.coders == ("Judge", "Second")
    assert value(report, "spans", "f1_strict") == pytest.approx(2 / 3)


def test_a_coder_is_compared_with_the_own_work_on_articles_planted_again(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1), span(2))
    coded.hand_in("Huda", 0, span(1), round="main/again", at=MONDAY + timedelta(weeks=3))
    coded.hand_in("Sami", 0, span(1))
    report = coded.corpus.agreement.by_week(
        replace(NO_DRAWS, against="again", levels=("spans",), measures=("f1_strict",))
    )
    rows = {(row.week, row.coders): row.value for row in report.rows if not row.code}
    assert rows["2026-W13", ("Huda", "Huda (main/again)")] == pytest.approx(2 / 3)
    assert all(v is None for (_, coders), v in rows.items() if "Sami" in coders)


def test_an_article_belongs_to_the_week_in_which_the_last_of_them_handed_it_in(coded: Coded) -> None:
    for number, week in ((0, 0), (1, 1)):
        coded.hand_in("Huda", number, span(1), at=MONDAY)
        coded.hand_in("Sami", number, span(1 + number), at=MONDAY + timedelta(weeks=week))
    report = coded.corpus.agreement.by_week(replace(NO_DRAWS, levels=("spans",), measures=("f1_strict",)))
    assert {row.week: row.value for row in report.rows if not row.code} == {"2026-W10": 1.0, "2026-W11": 0.0}


def test_each_article_has_figures_of_its_own(coded: Coded) -> None:
    for number in (0, 1):
        coded.hand_in("Huda", number, span(1))
        coded.hand_in("Sami", number, span(1 + number))
    report = coded.corpus.agreement.by_article(replace(NO_DRAWS, levels=("spans",), measures=("f1_strict",)))
    found = {row.article: row.value for row in report.rows if not row.code}
    assert found == {coded.articles[0].id: 1.0, coded.articles[1].id: 0.0}


def test_codes_are_taken_together_without_coding_again(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1, "PER"), span(2, "LOC"))
    coded.hand_in("Sami", 0, span(1, "ORG"), span(2, "LOC"))
    apart = coded.corpus.agreement.report(NO_DRAWS)
    together = coded.corpus.agreement.report(replace(NO_DRAWS, collapse=(("ORG", "PER"),)))
    assert value(apart, "spans", "f1_strict") == pytest.approx(0.5)
    assert value(together, "spans", "f1_strict") == 1
    assert {row.code for row in together.rows if row.level == "spans"} == {"", "LOC", "PER"}


def test_zones_not_to_code_are_taken_out_of_length_and_spans(coded: Coded) -> None:
    coded.skip(0, 0, 102)
    coded.hand_in("Huda", 0, span(0), span(5))
    coded.hand_in("Sami", 0, span(1), span(5))
    report = coded.corpus.agreement.report(NO_DRAWS)
    row = report.find("spans", "u_alpha")
    assert row is not None
    assert value(report, "spans", "f1_strict") == 1
    assert row.n_pairable == 2 * (len(coded.articles[0].text) - 102)
    assert dict(report.left_out)["Spans that lie in a zone not to code."] == 2


def test_what_was_coded_with_suggestions_and_without_is_figured_apart(tmp_path: Path) -> None:
    coded = Coded(tmp_path, articles=12, control_share=0.5)
    stage = coded.corpus.round()
    blind = [n for n, a in enumerate(coded.articles) if not stage.shows(a.text_sha256)]
    assert 0 < len(blind) < 12
    for number in range(12):
        coded.hand_in("Huda", number, span(1))
        coded.hand_in("Sami", number, span(2 if number in blind else 1))
    report = coded.corpus.agreement.report(NO_DRAWS)
    both = {r.condition: r.value for r in report.rows if (r.level, r.measure, r.code) == ("spans", "f1_exact", "")}
    assert both == {"": pytest.approx(1 - len(blind) / 12), "shown": 1.0, "blind": 0.0}
    alone = coded.corpus.agreement.report(replace(NO_DRAWS, condition="blind"))
    assert value(alone, "spans", "f1_exact") == 0
    assert alone.left_out == (
        ("Articles coded under the other condition (suggestions shown or not).", 2 * (12 - len(blind))),
    )


def test_work_that_was_finished_on_two_computers_is_left_out_and_counted(coded: Coded) -> None:
    coded.hand_in("Huda", 0, span(1))
    coded.hand_in("Sami", 0, span(1))
    coded.hand_in("Huda", 1, span(1), finished=False)
    coded.hand_in("Sami", 1, span(1))
    (first,) = decisions.stream(coded.corpus.file, coded.key("Huda", 1))
    for _ in range(2):  # two children of one decision, each finished
        _finish_after(coded, "Huda", 1, first.id)
    report = coded.corpus.agreement.report(NO_DRAWS)
    assert dict(report.left_out) == {TORN: 1, ALONE: 1}
    assert report.articles == (coded.articles[0].id,)


def _finish_after(coded: Coded, coder: str, number: int, parent: str) -> None:
    key = coded.key(coder, number)
    made = Decision(
        id=new_id(),
        key=key,
        parents=(parent,),
        depth=1,
        copy=new_id(),
        time="2026-03-02T10:00:00.000Z",
        action="finish",
        changes=(Added(Finished(id=new_id(), layer_hash="")),),
    )
    decisions.unite(coded.corpus.file, [made])


def test_coders_whose_own_spans_overlap_still_have_figures_by_code(coded: Coded) -> None:
    inner = Annotation(id=new_id(), span=Span(4, 8), code="ORG")
    for name in ("Huda", "Sami"):
        coded.hand_in(name, 0, span(0), replace(inner, id=new_id()))
    report = coded.corpus.agreement.report(NO_DRAWS)
    assert why(report, "spans", "u_alpha") == Undefined.OVERLAPPING
    assert value(report, "spans", "u_alpha_marked", code="ORG") == 1
    assert why(report, "spans", "ku_alpha", code="ORG") == Undefined.OVERLAPPING
    assert value(report, "spans", "f1_strict") == 1


@pytest.mark.parametrize("wrong", [{"draws": -1}, {"seed": -1}, {"seed": 2**128}])
def test_draws_and_seed_that_cannot_be_are_refused(coded: Coded, wrong: dict[str, int]) -> None:
    coded.hand_in("Huda", 0, span(1))
    with pytest.raises(UserError, match="seed"):
        coded.corpus.agreement.report(replace(NO_DRAWS, **wrong))  # type: ignore[arg-type]


def test_gamma_is_measured_only_when_it_is_asked_for(coded: Coded) -> None:
    for number in range(2):
        coded.hand_in("Huda", number, span(1), span(4))
        coded.hand_in("Sami", number, span(1), span(5))
    assert not any("gamma" in row.measure for row in coded.corpus.agreement.report(NO_DRAWS).rows)
    found = coded.corpus.agreement.report(replace(NO_DRAWS, gamma=True, levels=("spans",)))
    gamma = value(found, "spans", "gamma")
    assert gamma is not None
    assert 0 < gamma < 1
