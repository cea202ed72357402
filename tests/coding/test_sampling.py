"""Samples of a corpus: what is left out and why, what is kept apart, and that each can be drawn again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from study_ground import CODERS, LEAD, OUTLETS, articles, study_corpus

from annotator.coding.sampling import NO_DATE, SAME_TEXT, Plan, date_of
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.study import ALL, EQUAL, STRATIFIED, WEEK
from annotator.store import withdrawal

PLANS = {
    "all": Plan(method=ALL),
    "simple": Plan(size=40),
    "proportional": Plan(method=STRATIFIED, size=40, field="outlet"),
    "equal": Plan(method=STRATIFIED, size=40, field="outlet", allocation=EQUAL),
    "week": Plan(method=WEEK, weeks=2),
    "week of a size": Plan(method=WEEK, weeks=3, size=30),
    "planted": Plan(size=60, reliability_share=0.15, plant=4, plant_after=10),
}


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with study_corpus(tmp_path, 140) as made:
        yield made


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_sample_is_drawn_again_also_after_other_articles_and_samples_came(corpus: Corpus, plan: Plan) -> None:
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    corpus.study.draw(LEAD, "pilot", Plan(size=10))
    sample = corpus.study.draw(LEAD, "main", replace(plan, apart_from=("pilot",)))
    assert corpus.study.redraw(sample) == sample
    corpus.add_articles(articles(30, first=500))
    corpus.study.add_round(LEAD, "second", purpose="main")
    corpus.study.draw(LEAD, "second", Plan(size=5, apart_from=("main",)))
    assert corpus.study.redraw(sample) == sample


def test_another_machine_draws_the_same_from_the_same_texts_in_another_order(corpus: Corpus, tmp_path: Path) -> None:
    plan = Plan(method=STRATIFIED, size=40, field="outlet", seed=7)
    here = corpus.study.draw(LEAD, "main", plan)
    with study_corpus(tmp_path, 0, "other.hashiya") as other:
        other.add_articles([replace(a, id=f"b-{a.id}") for a in reversed(articles(140))])
        there = other.study.draw(LEAD, "main", plan)
    assert (here.frame, here.drawn, here.strata) == (there.frame, there.drawn, there.strata)
    assert [f"b-{id_}" for id_ in here.articles] == list(there.articles)


def test_a_frame_that_is_not_whole_any_more_cannot_be_drawn_from_again(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(size=20))
    withdrawal.withdraw_article(corpus.file, sample.articles[0])
    with pytest.raises(UserError, match="not all here any more"):
        corpus.study.redraw(sample)


def test_strata_have_their_share(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(method=STRATIFIED, size=70, field="outlet"))
    outlets = Counter(corpus.article(id_).source.outlet for id_ in sample.articles)
    assert outlets == {name: 10 * OUTLETS.count(name) for name in set(OUTLETS)}
    assert sample.strata == (("Nahar", 60, 30), ("Quds", 20, 10), ("Sabah", 20, 10), ("Safir", 40, 20))


def test_a_reliability_test_is_kept_apart_from_pilot_and_main(corpus: Corpus) -> None:
    for name, purpose in (("pilot", "pilot"), ("reliability", "reliability")):
        corpus.study.add_round(LEAD, name, purpose=purpose)
    pilot = corpus.study.draw(LEAD, "pilot", Plan(size=20))
    main = corpus.study.draw(LEAD, "main", Plan(size=60, apart_from=("pilot",)))
    test = corpus.study.draw(LEAD, "reliability", Plan(size=50, apart_from=("pilot", "main")))
    assert set(test.articles).isdisjoint((*pilot.articles, *main.articles))
    with pytest.raises(UserError, match="There are 10 articles to draw from; 20 were asked for"):
        corpus.study.draw(LEAD, "reliability", Plan(size=20, apart_from=("pilot", "main")))


def test_a_text_that_is_there_twice_is_drawn_once_at_most(corpus: Corpus) -> None:
    twins = [replace(a, id=f"twin-{a.id}", path="elsewhere") for a in articles(10)]
    corpus.add_articles(twins)
    sample = corpus.study.draw(LEAD, "main", Plan(method=ALL))
    assert len(sample.articles) == 140
    assert dict(sample.left_out)[SAME_TEXT] == 10


def test_articles_without_a_date_are_named_in_the_report_of_a_constructed_week(corpus: Corpus) -> None:
    sample = corpus.study.draw(LEAD, "main", Plan(method=WEEK, weeks=2, size=21))
    assert dict(sample.left_out)[NO_DATE] == 2
    days = Counter(date_of(corpus.article(id_).source.date).weekday() for id_ in sample.articles)  # type: ignore[union-attr]
    assert days == dict.fromkeys(range(7), 3)
    words = corpus.study.report(sample).words
    assert "Left out because they have no date that begins with year, month and day: 2." in words["en"]


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_the_report_is_there_in_both_languages(corpus: Corpus, plan: Plan) -> None:
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    corpus.study.draw(LEAD, "pilot", Plan(size=10))
    sample = corpus.study.draw(LEAD, "main", replace(plan, apart_from=("pilot",)))
    words = corpus.study.report(sample).words
    assert len(words["ar"]) == len(words["en"])
    # The round that every corpus begins with has the name that the window gives it.
    assert words["en"][0].startswith("Sample of round “First round”: ")
    assert "«\u2068الجولة الأولى\u2069»" in words["ar"][0]
    for english, arabic in zip(words["en"], words["ar"], strict=True):
        assert arabic != f"\u2068{english}\u2069", english


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (Plan(size=141), "There are 140 articles to draw from; 141 were asked for."),
        (Plan(), "Say how many articles are to be drawn."),
        (Plan(method=STRATIFIED, size=3, field="colour"), "No article has the field colour; there are address, "),
        (Plan(method=WEEK, weeks=6), "There are not 6 dates of each day of the week"),
        (Plan(size=3, plant=4), "There are 3 articles in the sample; 4 cannot be planted again."),
        (Plan(method="by hand", size=3), "There is no method by hand"),
    ],
)
def test_what_cannot_be_drawn_is_said(corpus: Corpus, plan: Plan, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        corpus.study.draw(LEAD, "main", plan)


def test_nothing_is_planted_where_its_first_coding_would_be_suggested(corpus: Corpus) -> None:
    corpus.study.add_round(LEAD, "data", purpose="training")
    with pytest.raises(UserError, match="In a round that learns"):
        corpus.study.draw(LEAD, "data", Plan(size=30, plant=2))


def test_a_sample_that_nobody_uses_can_be_dropped_one_that_is_assigned_not(corpus: Corpus) -> None:
    corpus.study.drop_sample(LEAD, corpus.study.draw(LEAD, "main", Plan(size=30)))
    assert corpus.study.samples() == ()
    sample = corpus.study.draw(LEAD, "main", Plan(size=30))
    corpus.study.assign(LEAD, "main", CODERS)
    with pytest.raises(UserError, match="assigned or coded already"):
        corpus.study.drop_sample(LEAD, sample)


def test_too_few_articles_between_a_planted_one_and_its_second_time_is_said(corpus: Corpus) -> None:
    corpus.study.draw(LEAD, "main", Plan(size=12, plant=5, plant_after=10))
    with pytest.raises(UserError, match="5 cannot come again 10 places later"):
        corpus.study.assign(LEAD, "main", CODERS)
