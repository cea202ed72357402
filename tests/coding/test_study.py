"""Rounds, who may change them, who codes what in which order, and how far everybody is."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from study_ground import CODERS, LEAD, study_corpus

from annotator.coding import actions
from annotator.coding.sampling import Plan
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.span import Span
from annotator.model.stream import again, first_time
from annotator.store.withdrawal import withdraw_article


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with study_corpus(tmp_path) as made:
        yield made


def finish(corpus: Corpus, coder: str, round: str, *places: str) -> None:
    session = corpus.session(coder, round=round)
    for place in places:
        session.act(place, actions.code, Span(0, 3), "PER")
        session.act(place, actions.finish)


def test_only_a_lead_adds_rounds(corpus: Corpus) -> None:
    with pytest.raises(UserError, match="Only a lead"):
        corpus.study.add_round("Amal", "pilot", purpose="pilot")
    made = corpus.study.add_round(LEAD, "pilot", purpose="pilot", suggestions="blind")
    assert corpus.round("pilot") == made
    assert made.codebook == corpus.round().codebook


@pytest.mark.parametrize("name", ["packets", "people"])
def test_no_round_has_the_name_under_which_merging_is_noted(corpus: Corpus, name: str) -> None:
    with pytest.raises(UserError, match="cannot be called"):
        corpus.study.add_round(LEAD, name, purpose="pilot")


def test_once_coding_has_begun_only_name_and_codebook_change(corpus: Corpus) -> None:
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    assert corpus.study.change_round(LEAD, "pilot", control_share=0.5).control_share == 0.5
    finish(corpus, "Amal", "pilot", "a1")
    with pytest.raises(UserError, match="only its name and its codebook version"):
        corpus.study.change_round(LEAD, "pilot", suggestions="blind")
    assert corpus.study.change_round(LEAD, "pilot", name="first pilot").id == "pilot"
    assert corpus.round("first pilot").id == "pilot"


def test_a_session_that_is_open_goes_on_after_the_lead_changed_the_study(corpus: Corpus) -> None:
    session = corpus.session(LEAD)
    session.act("a1", actions.code, Span(0, 3), "PER")
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    session.set_zones("a2", [])
    corpus.study.add_round(LEAD, "second", purpose="main")
    session.set_zones("a3", [])
    assert [f for f in corpus.check() if f.area != "log"] == []


def test_the_same_article_in_two_rounds_is_two_layers(corpus: Corpus) -> None:
    corpus.study.add_round(LEAD, "recoding", purpose="recoding")
    finish(corpus, "Amal", "main", "a1")
    session = corpus.session("Amal", round="recoding")
    assert session.open("a1").state == "new"
    assert session.can_undo() is None
    assert session.history("a1") == ()
    amal = corpus.coder("Amal").id
    assert [r.id for r in corpus.articles(state="finished", coder=amal)] == ["a1"]
    assert [r.id for r in corpus.articles(state="finished", coder=amal, round="recoding")] == []
    assert corpus.progress(amal, "recoding").new == 70


def test_all_articles_go_to_all_coders_each_in_an_own_order(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(size=30))
    corpus.study.assign(LEAD, "main", CODERS)
    orders = [corpus.study.assigned(name, "main") for name in CODERS]
    assert all(set(order) == set(sample.articles) for order in orders)
    assert len(set(orders)) == 3
    assert [row.id for row in corpus.articles(coder=corpus.coder("Badr").id)] == list(orders[1])
    assert [row.id for row in corpus.articles()] == [f"a{n}" for n in range(70)]


def test_parted_articles_go_to_as_many_coders_as_was_said_evenly_and_in_all_pairs(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(size=60, reliability_share=0.1))
    corpus.study.assign(LEAD, "main", CODERS, each=2)
    orders = [corpus.study.assigned(name, "main") for name in CODERS]
    times = Counter(id_ for order in orders for id_ in order)
    assert {times[id_] for id_ in sample.reliability} == {3}
    assert {times[id_] for id_ in sample.articles if id_ not in sample.reliability} == {2}
    assert max(map(len, orders)) - min(map(len, orders)) <= 1
    pairs = Counter(tuple(n for n, order in enumerate(orders) if id_ in order) for id_ in times)
    assert min(pairs[p] for p in ((0, 1), (0, 2), (1, 2))) >= 17


def test_who_codes_half_the_time_gets_half_as_much(corpus: Corpus) -> None:
    corpus.study.draw(LEAD, "main", Plan(size=50))
    corpus.study.assign(LEAD, "main", CODERS, each=1, shares={"Amal": 0.5})
    assert [len(corpus.study.assigned(name, "main")) for name in CODERS] == [10, 20, 20]


def test_assigning_again_adds_at_the_end_and_moves_nothing(corpus: Corpus) -> None:
    corpus.study.draw(LEAD, "main", Plan(size=20))
    corpus.study.assign(LEAD, "main", CODERS[:2], each=1)
    before = corpus.study.assigned("Amal", "main")
    corpus.study.draw(LEAD, "main", Plan(size=10))
    corpus.study.assign(LEAD, "main", CODERS[:2], each=1)
    after = corpus.study.assigned("Amal", "main")
    assert after[: len(before)] == before
    assert len(after) + len(corpus.study.assigned("Badr", "main")) == 30


def test_what_a_coder_who_left_has_not_finished_goes_to_another(corpus: Corpus) -> None:
    corpus.study.draw(LEAD, "main", Plan(size=20))
    corpus.study.assign(LEAD, "main", CODERS[:2], each=1)
    mine = corpus.study.assigned("Amal", "main")
    finish(corpus, "Amal", "main", *mine[:3])
    corpus.study.hand_over(LEAD, "main", "Amal", "Chadi")
    assert corpus.study.assigned("Amal", "main") == mine[:3]
    assert corpus.study.assigned("Chadi", "main") == mine[3:]


def test_a_planted_article_comes_again_later_and_is_coded_afresh(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(size=40, plant=3, plant_after=15))
    corpus.study.assign(LEAD, "main", CODERS)
    for name in CODERS:
        order = corpus.study.assigned(name, "main")
        assert len(order) == 43
        for id_ in sample.planted:
            assert order.index(again(id_)) - order.index(id_) >= 15
    first, second = sample.planted[0], again(sample.planted[0])
    session = corpus.session("Amal")
    made = session.act(first, actions.code, Span(0, 3), "PER")
    session.act(first, actions.finish)
    desk = session.open(second)
    assert (desk.article.id, desk.state, desk.layer.annotations) == (second, "new", ())
    changed = session.act(second, actions.code, Span(0, 3), "LOC")
    assert changed.subjects == (second,)
    assert made.subjects == (first,)
    assert [a.code for a in session.open(first).layer.annotations] == ["PER"]
    assert [a.code for a in session.open(second).layer.annotations] == ["LOC"]
    assert len(session.history(second)) == 1
    states = {row.id: [s.state for s in row.states] for row in corpus.articles(coder=corpus.coder("Amal").id)}
    assert (states[first], states[second]) == (["finished", "begun"], ["begun"])
    progress = corpus.progress(corpus.coder("Amal").id)
    assert (progress.articles, progress.begun, progress.finished) == (43, 1, 1)
    assert list(corpus.check()) == []


def test_undo_goes_back_over_both_times_of_a_planted_article_also_after_opening_again(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(size=40, plant=1))
    corpus.study.assign(LEAD, "main", CODERS)
    first, second = sample.planted[0], again(sample.planted[0])
    session = corpus.session("Amal")
    session.act(first, actions.code, Span(0, 3), "PER")
    session.act(second, actions.code, Span(0, 3), "LOC")
    session = corpus.session("Amal")
    assert session.undo().subjects == (second,)
    assert session.open(second).layer.annotations == ()
    assert len(session.open(first).layer.annotations) == 1
    assert session.undo().subjects == (first,)
    assert session.redo().subjects == (first,)


def test_a_search_does_not_tell_which_article_is_planted(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(size=40, plant=5))
    corpus.study.assign(LEAD, "main", CODERS)
    found = [row.id for row in corpus.articles(text="خبر", coder=corpus.coder("Amal").id)]
    assert sorted(found) == sorted(sample.articles)


def test_the_overview_says_how_far_everybody_is(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(size=40, plant=1))
    corpus.study.assign(LEAD, "main", CODERS)
    finish(corpus, "Amal", "main", sample.planted[0], again(sample.planted[0]))
    begun = next(id_ for id_ in sample.articles if id_ not in sample.planted)
    corpus.session("Amal").act(begun, actions.code, Span(0, 3), "PER")
    rows = {row.coder: row for row in corpus.study.overview()}
    assert sorted(rows) == sorted(CODERS)
    amal, badr = rows["Amal"], rows["Badr"]
    assert (amal.assigned, amal.begun, amal.finished, badr.finished) == (41, 1, 2, 0)
    assert amal.median_seconds is not None
    assert badr.median_seconds is None


def test_times_are_recorded_until_the_lead_switches_them_off(corpus: Corpus) -> None:
    assert corpus.study.times_recorded
    corpus.study.record_times(LEAD, on=False)
    assert not corpus.study.times_recorded
    session = corpus.session("Amal")
    session._stopwatch._last -= 30
    assert session.act("a1", actions.code, Span(0, 3), "PER").decisions[0].active_seconds == 0
    corpus.study.record_times(LEAD, on=True)
    session = corpus.session("Amal")
    session._stopwatch._last -= 3000
    session.act("a2", actions.code, Span(0, 3), "PER")
    assert [(t.article, t.seconds) for t in corpus.study.times("Amal")] == [("a1", 0.0), ("a2", 60.0)]


def test_what_is_assigned_names_articles_that_a_session_opens(corpus: Corpus) -> None:
    corpus.study.draw(LEAD, "main", Plan(size=25, plant=2))
    corpus.study.assign(LEAD, "main", CODERS)
    session = corpus.session("Chadi")
    for place in corpus.study.assigned("Chadi", "main"):
        assert session.open(place).article.text == corpus.article(first_time(place)).text


def test_what_was_withdrawn_is_no_work_that_is_left(corpus: Corpus) -> None:
    corpus.study.draw(LEAD, "main", Plan(size=6, seed=1))
    first, *_ = corpus.study.assign(LEAD, "main", ["Amal"])
    withdraw_article(corpus.file, first.articles[0])
    assert [row.assigned for row in corpus.study.overview()] == [5]
    assert len(corpus.study.assigned("Amal", "main")) == 5
