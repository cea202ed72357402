"""A sitting over a round: filters, the same question together, several adjudicators, a lead who codes too, exports."""

import json
from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground

from annotator.adjudication.case import NEITHER, OPEN, SETTLED
from annotator.coding import actions
from annotator.model.errors import UserError
from annotator.model.facts import Annotation
from annotator.model.span import Span


@pytest.fixture
def rounds(tmp_path: Path) -> Ground:
    return ground(tmp_path, articles=3)


def places(case_of: Ground, number: int) -> Span:
    text = case_of.corpus.article(case_of.articles[number]).text
    return Span(text.index("المملكة"), text.index("المملكة") + len("المملكة"))


def code_kingdom(study: Ground) -> None:
    """Amal codes the kingdom in each article, Badr never, and Chadi a person in the first one."""
    for number in range(3):
        span = places(study, number)
        study.code("Amal", (span.start, span.end, "LOC"), (4, 9, "PER"), number=number)
        study.code("Badr", (4, 9, "PER"), number=number)
        study.code("Chadi", (4, 9, "PER" if number else "ORG"), number=number)


def test_cases_are_filtered_by_kind_code_coder_article_and_state(rounds: Ground) -> None:
    code_kingdom(rounds)
    find = rounds.adjudication.cases
    assert len(find()) == 4
    assert len(find(kinds=["missed"])) == 3
    assert len(find(kinds=["code"])) == 1
    assert len(find(kinds=["code", "missed"])) == 4
    assert len(find(code="ORG")) == 1
    assert len(find(coder="Amal")) == 3
    assert len(find(coder=rounds.corpus.coder("Chadi").id)) == 1
    assert find(coder="Badr") == ()
    assert len(find(article=rounds.articles[0])) == 2
    assert find(state=SETTLED) == ()
    with pytest.raises(UserError, match="Zayd"):
        find(coder="Zayd")
    with pytest.raises(UserError, match="round"):
        find("second")


def test_an_edge_is_found_by_how_it_differs(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 10, "PER"))
    assert len(rounds.adjudication.cases(kinds=["marks"])) == 1
    assert rounds.adjudication.cases(kinds=["proclitic"]) == ()


def test_the_same_question_stands_together_most_often_asked_first(rounds: Ground) -> None:
    code_kingdom(rounds)
    first, second = rounds.adjudication.questions(rounds.cases())
    assert (first.number, first.words, first.codes) == (3, "المملكة", ("LOC",))
    assert second.number == 1


def test_the_same_answer_elsewhere_is_one_batch_of_ticked_cases(rounds: Ground) -> None:
    code_kingdom(rounds)
    first = rounds.adjudication.questions(rounds.cases())[0].cases[0]
    elsewhere = rounds.adjudication.elsewhere(first)
    assert len(elsewhere) == 2
    session = rounds.adjudicator()
    made = rounds.adjudication.settle_all(session, [first, elsewhere[1]], "A", reason="slip")
    assert len({d.batch for d in made.decisions}) == 1
    assert [len(rounds.gold(number=n)) for n in range(3)] == [1, 0, 1]
    session.undo()
    assert [len(rounds.gold(number=n)) for n in range(3)] == [0, 0, 0]
    assert {c.state for c in rounds.cases()} == {OPEN}


def test_the_same_answer_is_found_whoever_gave_it(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"), number=0)
    rounds.code("Badr", (4, 9, "ORG"), number=0)
    rounds.code("Amal", (4, 9, "ORG"), number=1)
    rounds.code("Badr", (4, 9, "PER"), number=1)
    rounds.adjudication.settle_all(rounds.adjudicator(), rounds.cases(), "B")
    assert [f.code for n in (0, 1) for f in rounds.gold(number=n) if isinstance(f, Annotation)] == ["ORG", "ORG"]


def test_the_same_answer_has_the_same_edge_where_versions_differ_in_a_blank_alone(rounds: Ground) -> None:
    for number in (0, 1):
        rounds.code("Amal", (4, 9, "PER"), number=number)
        rounds.code("Badr", (4, 10, "PER"), number=number)
    rounds.adjudication.settle_all(rounds.adjudicator(), rounds.cases(), "B")
    assert [f.span.end for n in (0, 1) for f in rounds.gold(number=n) if isinstance(f, Annotation)] == [10, 10]


def test_several_cases_of_one_article_are_settled_in_one_batch(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    rounds.code("Badr", (4, 9, "PER"))
    rounds.code("Chadi")
    cases = rounds.cases()
    with pytest.raises(UserError, match="Nobody"):
        rounds.adjudication.settle_all(rounds.adjudicator(), cases, "A")
    rounds.adjudication.settle_all(rounds.adjudicator(), cases, NEITHER)
    assert {c.state for c in rounds.cases()} == {SETTLED}


def test_what_all_say_is_taken_over_in_all_articles_as_one_batch(rounds: Ground) -> None:
    code_kingdom(rounds)
    session = rounds.adjudicator()
    session.act(rounds.articles[2], actions.finish)
    made = rounds.adjudication.take_agreed(session)
    assert [len(rounds.gold(number=n)) for n in range(3)] == [0, 1, 0]
    assert len(made.decisions) == 1
    with pytest.raises(UserError, match="finished"):
        rounds.adjudication.take_agreed(session, rounds.articles[2])


def test_two_adjudicators_have_a_stream_each(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    (case,) = rounds.cases()
    rounds.adjudication.settle(rounds.adjudicator("Dina"), case, "A", reason="slip")
    assert [c.state for c in rounds.adjudication.cases(adjudicator="Esam")] == [OPEN]
    rounds.adjudication.settle(rounds.adjudicator("Esam"), case, "B", reason="codebook gap")
    assert [f.code for f in rounds.gold("Dina") if isinstance(f, Annotation)] == ["PER"]
    assert [f.code for f in rounds.gold("Esam") if isinstance(f, Annotation)] == ["ORG"]
    (both,) = rounds.cases()
    assert both.settled_by == ("Dina", "Esam")
    assert [c.reason for c in rounds.adjudication.cases(adjudicator="Esam")] == ["codebook gap"]


def test_a_lead_who_codes_too_has_two_streams(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    rounds.adjudication.settle(rounds.adjudicator("Amal"), rounds.cases()[0], "B")
    assert [f.code for f in rounds.gold("Amal") if isinstance(f, Annotation)] == ["ORG"]
    (case,) = rounds.cases()
    own = case.disagreement.versions[0].fact
    assert isinstance(own, Annotation)
    assert own.code == "PER"
    (item,) = rounds.adjudication.feedback("main", "Amal")
    assert item.kinds == ("code",)


def test_gold_leaves_like_any_layer_and_nothing_else_with_it(rounds: Ground, tmp_path: Path) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    rounds.adjudication.settle(rounds.adjudicator("Amal"), rounds.cases()[0], "B")
    report = rounds.corpus.export(tmp_path / "gold.jsonl", format_name="jsonl", gold=True, round="main")
    (line,) = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    assert report.articles == 1
    assert (json.loads(line)["coder"], json.loads(line)["role"]) == ("Amal", "adjudicator")
    assert [a["code"] for a in json.loads(line)["annotations"]] == ["ORG"]
    assert rounds.corpus.export(tmp_path / "f.jsonl", format_name="jsonl", gold=True, finished=True).articles == 0


def test_a_fact_of_gold_leads_back_to_what_it_settled(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    rounds.code("Badr", (4, 9, "ORG"), (14, 19, "LOC"))
    session, article = rounds.adjudicator(), rounds.articles[0]
    rounds.adjudication.settle(session, rounds.cases()[0], "A", reason="slip", note="a man")
    rounds.adjudication.take_agreed(session)
    own = session.act(article, actions.code, Span(10, 13), "ORG").ids[0]
    person, place = (
        next(f.id for f in rounds.gold() if isinstance(f, Annotation) and f.code == c) for c in ("PER", "LOC")
    )
    (case,) = rounds.adjudication.explain(article, person)
    assert (case.reason, case.note, case.settled_by) == ("slip", "a man", ("Dina",))
    session.act(article, actions.move, person, Span(4, 8))
    assert [c.reason for c in rounds.adjudication.explain(article, person)] == ["slip"]
    (agreed,) = rounds.adjudication.explain(article, place)
    assert (agreed.disagreement.kinds, agreed.state, agreed.settled_by) == ((), SETTLED, ("Dina",))
    assert len(agreed.disagreement.versions) == 2
    assert rounds.adjudication.explain(article, own) == ()


def test_a_settlement_whose_fact_was_removed_by_hand_is_open(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    session = rounds.adjudicator()
    (made,) = rounds.adjudication.settle(session, rounds.cases()[0], "A").ids
    session.act(rounds.articles[0], actions.remove, made)
    assert [c.state for c in rounds.cases()] == [OPEN]


def test_an_answer_that_is_not_there_and_a_reason_that_is_none_are_refused(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    (case,), session = rounds.cases(), rounds.adjudicator()
    for take in ("C", "", "AB", 5):
        with pytest.raises(UserError, match="no answer"):
            rounds.adjudication.settle(session, case, take)
    with pytest.raises(UserError, match="reason"):
        rounds.adjudication.settle(session, case, "A", reason="because")
    assert rounds.gold() == ()


def test_a_question_goes_to_the_codebooks_open_questions_also_from_finished_gold(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    session = rounds.adjudicator()
    rounds.adjudication.settle(session, rounds.cases()[0], "B", reason="guideline unclear")
    session.act(rounds.articles[0], actions.finish)
    (cause,) = rounds.adjudication.causes("main", reason="guideline unclear")
    assert (cause.codes, cause.number, cause.reasons) == (("ORG", "PER"), 1, (("guideline unclear", 1),))
    rounds.adjudication.ask(session, cause.cases[0], "Is a head of state an organisation?")
    (asked,) = rounds.corpus.codebooks.questions()
    assert (asked.coder, asked.code, asked.words) == ("Dina", "ORG", "بوتين")
    assert session.open(rounds.articles[0]).layer.finished is not None
    assert [c.state for c in rounds.cases()] == [SETTLED]
    session.undo()
    assert rounds.corpus.codebooks.questions() == ()
