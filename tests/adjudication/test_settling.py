"""A disagreement is open, settled by one decision, open again when it is undone or a coder changes it."""

import json
from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground
from corpus_builders import codebook

from annotator.adjudication.case import BOTH, NEITHER, OPEN, OPEN_AGAIN, OWN, SETTLED
from annotator.coding import actions
from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.model.facts import Annotation
from annotator.model.span import Span
from annotator.review.differing import Kind


def test_two_codes_on_the_same_words_are_one_case(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    (case,) = study.cases()
    assert case.state == OPEN
    assert case.disagreement.kinds == (Kind.CODE,)
    assert study.names([v.coder for v in case.disagreement.versions]) == ["Amal", "Badr"]


def test_who_has_not_finished_is_not_compared(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"), finish=False)
    assert study.cases() == ()


def test_taking_a_version_puts_it_into_gold_and_settles_the_case(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    (case,) = study.cases()
    session = study.adjudicator()
    changed = study.adjudication.settle(session, case, "B", reason="slip", note="a city")
    (after,) = study.cases()
    assert (after.state, after.reason, after.note) == (SETTLED, "slip", "a city")
    assert after.settled_by == ("Dina",)
    assert [(f.span, f.code) for f in study.gold() if isinstance(f, Annotation)] == [(Span(4, 9), "LOC")]
    (decision,) = changed.decisions
    assert decision.about is not None
    assert set(decision.about.versions) == {(v.fact.id, v.decision) for v in case.disagreement.versions if v.fact}


def test_undo_takes_a_settlement_back_and_redo_gives_it_again(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    session = study.adjudicator()
    study.adjudication.settle(session, study.cases()[0], "A")
    session.undo()
    assert [c.state for c in study.cases()] == [OPEN]
    assert study.gold() == ()
    session.redo()
    assert [c.state for c in study.cases()] == [SETTLED]
    study.adjudicator().undo()
    assert [c.state for c in study.cases()] == [OPEN]


def test_a_case_is_open_again_when_a_coder_changes_it(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    (badrs,) = study.code("Badr", (4, 9, "LOC"))
    study.adjudication.settle(study.adjudicator(), study.cases()[0], "A")
    study.change("Badr", badrs, "ORG")
    (case,) = study.cases()
    assert case.state == OPEN_AGAIN
    assert case.changed_by == ("Badr",)
    study.adjudication.settle(study.adjudicator(), case, "B")
    assert [c.state for c in study.cases()] == [SETTLED]
    assert [f.code for f in study.gold() if isinstance(f, Annotation)] == ["ORG"]


def test_a_case_that_all_agree_on_since_is_open_again_too(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    (badrs,) = study.code("Badr", (4, 9, "LOC"))
    study.adjudication.settle(study.adjudicator(), study.cases()[0], "B")
    study.change("Badr", badrs, "PER")
    (case,) = study.cases()
    assert (case.state, case.disagreement.kinds, case.changed_by) == (OPEN_AGAIN, (), ("Badr",))
    study.adjudication.settle(study.adjudicator(), case, "A")
    assert [f.code for f in study.gold() if isinstance(f, Annotation)] == ["PER"]
    assert [c.state for c in study.cases()] in ([], [SETTLED])


def test_neither_leaves_gold_empty_and_own_takes_what_the_adjudicator_coded(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    session = study.adjudicator()
    study.adjudication.settle(session, study.cases()[0], NEITHER, reason="ambiguous text")
    assert study.gold() == ()
    assert [c.state for c in study.cases()] == [SETTLED]
    with pytest.raises(UserError, match="first"):
        study.adjudication.settle(session, study.cases()[0], OWN)
    session.act(study.articles[0], actions.code, Span(4, 9), "ORG")
    study.adjudication.settle(session, study.cases()[0], OWN, reason="codebook gap")
    assert [f.code for f in study.gold() if isinstance(f, Annotation)] == ["ORG"]
    assert [(c.state, c.reason) for c in study.cases()] == [(SETTLED, "codebook gap")]


def test_both_takes_what_each_coder_marked(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"), (10, 19, "LOC"))
    study.code("Badr", (4, 9, "LOC"), (10, 19, "LOC"))
    study.adjudication.settle(study.adjudicator(), study.cases()[0], BOTH)
    assert sorted(f.code for f in study.gold() if isinstance(f, Annotation)) == ["LOC", "PER"]


def test_what_all_agree_on_is_taken_over_by_one_act(study: Ground) -> None:
    for name in ("Amal", "Badr", "Chadi"):
        study.code(name, (4, 9, "PER"), (14, 19, "LOC"))
    session = study.adjudicator()
    assert len(study.adjudication.take_agreed(session).decisions) == 1
    assert len(study.gold()) == 2
    assert study.cases() == ()
    progress = study.adjudication.progress()
    assert (progress.agreed, progress.taken) == (2, 2)
    with pytest.raises(UserError, match="nothing left"):
        study.adjudication.take_agreed(session)
    session.undo()
    assert study.gold() == ()


def test_an_agreed_fact_that_a_coder_changes_later_is_open_again(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    (badrs,) = study.code("Badr", (4, 9, "PER"))
    study.adjudication.take_agreed(study.adjudicator())
    study.change("Badr", badrs, "LOC")
    (case,) = study.cases()
    assert (case.state, case.changed_by) == (OPEN_AGAIN, ("Badr",))


def test_a_case_that_has_changed_since_it_was_shown_is_not_settled_unseen(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    (badrs,) = study.code("Badr", (4, 9, "LOC"))
    (case,) = study.cases()
    study.change("Badr", badrs, "ORG")
    with pytest.raises(UserError, match="changed since"):
        study.adjudication.settle(study.adjudicator(), case, "A")


def test_a_coder_does_not_settle(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    with pytest.raises(UserError, match="adjudicator"):
        study.adjudication.settle(study.session("Dina"), study.cases()[0], "A")


def test_settling_a_name_leaves_names_within_it_and_other_cases_alone(study: Ground) -> None:
    study.code("Amal", (0, 19, "ORG"), (4, 9, "ORG"))
    study.code("Badr", (4, 9, "ORG"))
    session = study.adjudicator()
    study.adjudication.take_agreed(session)
    study.adjudication.settle(session, study.cases()[0], "A")
    assert sorted(f.span for f in study.gold() if isinstance(f, Annotation)) == [Span(0, 19), Span(4, 9)]
    study.adjudication.settle(session, study.cases()[0], "B")
    assert [f.span for f in study.gold() if isinstance(f, Annotation)] == [Span(4, 9)]


def test_what_the_adjudicator_coded_by_hand_for_the_same_thing_gives_way(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    session = study.adjudicator()
    session.act(study.articles[0], actions.code, Span(3, 9), "PER")
    study.adjudication.settle(session, study.cases()[0], "A")
    assert [f.span for f in study.gold() if isinstance(f, Annotation)] == [Span(4, 9)]
    session.undo()
    assert [f.span for f in study.gold() if isinstance(f, Annotation)] == [Span(3, 9)]


def test_an_own_answer_may_have_another_code_on_other_words(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    session = study.adjudicator()
    session.act(study.articles[0], actions.code, Span(0, 9), "ORG")
    study.adjudication.settle(session, study.cases()[0], OWN, note="the whole")
    assert [(f.span, f.code) for f in study.gold() if isinstance(f, Annotation)] == [(Span(0, 9), "ORG")]
    assert [(c.state, c.note) for c in study.cases()] == [(SETTLED, "the whole")]


def test_a_new_answer_takes_the_place_of_the_old_note_too(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    session, article = study.adjudicator(), study.articles[0]
    for take, note in (("A", "first"), (NEITHER, "second"), ("A", "third"), ("A", "fourth"), ("B", "")):
        study.adjudication.settle(session, study.cases()[0], take, note=note)
        assert [n.text for n in session.open(article).layer.notes] == ([note] if note else [])
        assert [c.note for c in study.cases()] == [note]
    for _ in range(5):
        session.undo()
    assert session.open(article).layer.facts == {}


def test_an_earlier_answer_that_was_mended_by_hand_is_an_own_answer(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "LOC"))
    session, article = study.adjudicator(), study.articles[0]
    (made,) = study.adjudication.settle(session, study.cases()[0], "A").ids
    session.act(article, actions.recode, made, "ORG")
    study.adjudication.settle(session, study.cases()[0], OWN, reason="codebook gap")
    assert [(f.id, f.code) for f in study.gold() if isinstance(f, Annotation)] == [(made, "ORG")]
    assert [(c.state, c.reason) for c in study.cases()] == [(SETTLED, "codebook gap")]
    assert [c.reason for c in study.adjudication.explain(article, made)] == ["codebook gap"]


def test_what_may_not_stand_in_one_article_does_not_keep_the_others_from_being_taken_over(tmp_path: Path) -> None:
    content = {"layers": json.loads(codebook().content)["layers"], "rules": {"entities_overlap": False}}
    study = ground(tmp_path, articles=2, book=parse_codebook(json.dumps(content)))
    for number in range(2):
        for name in ("Amal", "Badr"):
            study.code(name, (4, 9, "PER"), number=number)
    session = study.adjudicator()
    session.act(study.articles[0], actions.code, Span(6, 12), "LOC")
    study.adjudication.take_agreed(session)
    assert [len(study.gold(number=n)) for n in range(2)] == [1, 1]
    progress = study.adjudication.progress()
    assert (progress.agreed, progress.taken) == (2, 1)
    with pytest.raises(UserError, match="nothing left"):
        study.adjudication.take_agreed(session)
