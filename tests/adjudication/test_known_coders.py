"""Coders with known differences on real articles: each becomes a case, is settled, and comes back to its coder."""

import shutil
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from perturbing import Difference, Kind, Rates, perturb

from annotator.adjudication.case import NEITHER, OWN, SETTLED, Case
from annotator.corpus import Corpus
from annotator.exchange.stating import Coding, state
from annotator.learn.gold import GoldArticle, read_gold
from annotator.model.article import Article, default_zones
from annotator.model.facts import Annotation, Quote
from annotator.model.ids import new_id, text_hash
from annotator.model.resources import resource
from annotator.model.shipped import load_codebook
from annotator.model.stream import MAIN, StreamKey
from annotator.model.suggestion import shape_of
from annotator.review.differing import Said
from annotator.store import decisions

CODERS = {
    "Amal": Rates(missed=0.1, other_code=0.1, other_boundary=0.1, other_speaker=0.2),
    "Badr": Rates(missed=0.1, added=0.1, other_boundary=0.2, other_speaker=0.2),
    "Chadi": Rates(other_code=0.3, added=0.1),
}
AT = datetime(2026, 5, 20, tzinfo=UTC)


class Round:
    """A corpus, its gold by article, and what each coder did otherwise."""

    def __init__(self, folder: Path, golden: tuple[GoldArticle, ...], *, seed: int) -> None:
        book = load_codebook("news")
        self.corpus = Corpus.create(folder / f"{seed}.hashiya", name="Round", coder="Lead", codebook=book)
        self.gold: dict[str, GoldArticle] = {}
        self.done: dict[tuple[str, str], tuple[Difference, ...]] = {}
        for gold in golden:
            sha = text_hash(gold.text)
            one = Article(id=new_id(), title=gold.name, text=gold.text, text_sha256=sha, zones=default_zones(gold.text))
            self.corpus.add_articles([one])
            self.gold[one.id] = gold
        for number, (name, rates) in enumerate(CODERS.items()):
            who = self.corpus.add_coder(name).id
            for article, gold in self.gold.items():
                made = perturb(gold, rates, seed=seed * 10 + number)
                self.done[name, article] = made.differences
                facts = (*made.entities, *made.quotes)
                key = StreamKey(who, "coder", MAIN, article)
                state(self.corpus.file, [Coding(key=key, facts=facts, until=AT)], codebook=book.id)

    def right(self, case: Case) -> Said | None:
        """Return what gold has where the case is: what no coder changed keeps gold's id."""
        gold = self.gold[case.disagreement.article]
        known = {f.id: f for f in (*gold.entities, *gold.quotes)}
        ids = {v.fact.id for v in case.disagreement.versions if v.fact is not None}
        return next((known[id_] for id_ in sorted(ids) if id_ in known), None)


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> tuple[GoldArticle, ...]:
    folder = tmp_path_factory.mktemp("gold")
    for gold in resource("sample").glob("gold/*.gold.json"):
        text = resource("sample") / "articles" / gold.name.replace(".gold.json", ".txt")
        for file in (gold, text):
            shutil.copyfile(file, folder / file.name)
    return read_gold(folder)


def shapes(facts: object) -> Counter[str]:
    return Counter(str(shape_of(f)) for f in facts if isinstance(f, Annotation | Quote))  # type: ignore[attr-defined]


def test_every_fact_that_anybody_changed_is_one_case_and_no_other_fact_is(
    tmp_path: Path, golden: tuple[GoldArticle, ...]
) -> None:
    study = Round(tmp_path, golden, seed=1)
    with study.corpus as corpus:
        cases = corpus.adjudication.cases()
        for article in study.gold:
            done = [d for (_, where), listed in study.done.items() if where == article for d in listed]
            changed = {d.gold.id for d in done if d.gold is not None}
            here = [c for c in cases if c.disagreement.article == article]
            found = {
                id_
                for c in here
                for id_ in (v.fact.id for v in c.disagreement.versions if v.fact is not None)
                if not id_.startswith("x")
            }
            assert found == changed
            added = sum(d.kind is Kind.ADDED for d in done)
            assert len(changed) <= len(here) <= len(changed) + added


def test_settled_as_gold_has_it_the_adjudicators_layer_is_gold_and_each_coder_hears_of_own_differences(
    tmp_path: Path, golden: tuple[GoldArticle, ...]
) -> None:
    study = Round(tmp_path, golden, seed=2)
    with study.corpus as corpus:
        session, adjudication = corpus.session("Lead", role="adjudicator"), corpus.adjudication
        adjudication.take_agreed(session)
        while cases := adjudication.cases(state="open"):
            case, right = cases[0], study.right(cases[0])
            said = [_side(v.fact) for v in case.disagreement.versions]
            same = [n for n, side in enumerate(said) if right is not None and side == _side(right)]
            if right is None:
                adjudication.settle(session, case, NEITHER, reason="slip")
            elif same:
                adjudication.settle(session, case, same[0], reason="slip")
            else:
                adjudication.settle(session, case, OWN, own=right, reason="slip")
        assert {c.state for c in adjudication.cases()} == {SETTLED}
        for article, gold in study.gold.items():
            key = StreamKey(session.coder.id, "adjudicator", MAIN, article)
            made = decisions.layer(corpus.file, key).facts.values()
            assert shapes(made) == shapes((*gold.entities, *gold.quotes))
        for name in CODERS:
            items = adjudication.feedback(MAIN, name)
            for article in study.gold:
                told = Counter(_side(i.own) for i in items if i.article == article)
                assert told == Counter(_side(d.coded) for d in study.done[name, article])
            assert {i.reason for i in items} == {"slip"}
        assert list(corpus.check()) == []


def test_all_of_it_is_taken_back_act_by_act(tmp_path: Path, golden: tuple[GoldArticle, ...]) -> None:
    study = Round(tmp_path, golden, seed=3)
    with study.corpus as corpus:
        session, adjudication = corpus.session("Lead", role="adjudicator"), corpus.adjudication
        before = adjudication.cases()
        adjudication.take_agreed(session)
        for case in before[:10]:
            adjudication.settle(session, case, "A")
        for _ in range(11):
            session.undo()
        assert session.can_undo() is None
        assert adjudication.cases() == before
        for _ in range(11):
            session.redo()
        assert [c.state for c in adjudication.cases()].count(SETTLED) == 10
        assert list(corpus.check()) == []


def _side(fact: Said | None) -> str:
    return str(shape_of(fact)) if isinstance(fact, Annotation | Quote) else "nothing"
