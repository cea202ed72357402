"""A frozen round suggests with its versions whatever comes into use; what is learned comes from rounds that learn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_builders import article
from study_ground import LEAD, study_corpus

from annotator.coding import actions
from annotator.coding.choosing import Choice
from annotator.corpus import Corpus
from annotator.exchange.exporting import finished_articles
from annotator.learn.trainables import TRAINABLES
from annotator.model.course import QUIET
from annotator.model.errors import UserError
from annotator.model.ids import now
from annotator.model.span import Span
from annotator.store.models import Model, add_model

WORDS = "وصل وفد إلى مقر للزمقشطي أمس. وقال الوزير إن الزيارة ناجحة."
NAME = "زمقشطي"


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """A study with a round that learns and two articles with a name that nobody knows."""
    with study_corpus(tmp_path, 3) as made:
        made.add_articles([article(WORDS), article(f"ثم غادر ال{NAME} في المساء.")])
        made.study.add_round(LEAD, "data", purpose="training")
        yield made


def ids(corpus: Corpus) -> tuple[str, str]:
    first, second = [row.id for row in corpus.articles()][-2:]
    return first, second


def code_name(corpus: Corpus, round: str) -> None:
    first, _ = ids(corpus)
    at = WORDS.index(NAME)
    session = corpus.session("Amal", round=round)
    session.act(first, actions.code, Span(at, at + len(NAME)), "ORG")
    session.act(first, actions.finish)


def precedents(corpus: Corpus, round: str) -> int:
    found = corpus.session("Amal", round=round).suggesting(ids(corpus)[1])()
    return sum(s.suggester == "precedent" for s in found)


def train(corpus: Corpus, name: str = "entities") -> str:
    """Put a model that learned from the round "data" into use; return its version."""
    trainable = TRAINABLES[name]
    coded = tuple(finished_articles(corpus.file, round="data"))
    content = trainable.adapt(trainable.shipped().content, coded, QUIET)
    version = trainable.suggester(content).version
    add_model(corpus.file, Model(id=version, suggester=name, base=trainable.shipped().version, time=now()), content)
    corpus.session("Amal", round="data").use_model(name, version)
    return version


def versions(corpus: Corpus, round: str, choice: Choice | None = None) -> set[str]:
    session = corpus.session("Amal", round=round)
    found = session.suggesting("a0", choice)() if choice is not None else session.suggesting("a0")()
    return {s.version for s in found if s.suggester == "entities"}


def test_what_was_decided_in_a_study_is_no_precedent_where_things_are_learned(corpus: Corpus) -> None:
    code_name(corpus, "main")
    assert precedents(corpus, "data") == 0
    code_name(corpus, "data")
    assert precedents(corpus, "data") == 1


def test_a_frozen_round_learns_nothing_from_decisions_made_elsewhere(corpus: Corpus) -> None:
    corpus.study.add_round(LEAD, "frozen", purpose="main")
    code_name(corpus, "data")
    assert precedents(corpus, "frozen") == 0


def test_a_round_that_is_frozen_keeps_its_versions_when_another_model_comes_into_use(corpus: Corpus) -> None:
    code_name(corpus, "data")
    before = corpus.study.add_round(LEAD, "before", purpose="main")
    version = train(corpus)
    after = corpus.study.add_round(LEAD, "after", purpose="main")
    assert dict(after.suggesters)["entities"] == version
    assert dict(before.suggesters)["entities"] != version
    assert versions(corpus, "before") == {dict(before.suggesters)["entities"]}
    assert versions(corpus, "after") == {version}
    assert versions(corpus, "data") == {version}


def test_in_a_frozen_round_nobody_switches_a_suggester_off(corpus: Corpus) -> None:
    corpus.study.add_round(LEAD, "frozen", purpose="main")
    assert versions(corpus, "frozen", Choice(without=frozenset({"entities"})))
    assert not versions(corpus, "data", Choice(without=frozenset({"entities"})))


def test_where_a_frozen_version_is_missing_nothing_is_suggested_and_it_is_said(corpus: Corpus) -> None:
    stage = corpus.study.add_round(LEAD, "frozen", purpose="main")
    others = tuple((name, "0.1" if name == "entities" else version) for name, version in stage.suggesters)
    corpus.study.change_round(LEAD, "frozen", suggesters=others)
    with pytest.raises(UserError, match=r"Round frozen is frozen to entities 0\.1, which is not on this computer"):
        corpus.session("Amal", round="frozen").suggesting("a0")()


def test_a_blind_round_is_not_frozen_and_a_round_that_learns_cannot_be(corpus: Corpus) -> None:
    assert corpus.study.add_round(LEAD, "blind", purpose="main", suggestions="blind").suggesters == ()
    with pytest.raises(UserError, match="cannot be frozen"):
        corpus.study.add_round(LEAD, "x", purpose="training", freeze=True)
