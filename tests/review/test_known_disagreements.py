"""Coders with known differences: each of them is found, as the kind it is, and nothing else is found."""

import shutil
from collections import Counter
from itertools import chain

import pytest
from perturbing import Difference, Kind, Perturbed, Rates, perturb

from annotator.learn.gold import GoldArticle, read_gold
from annotator.model.facts import Annotation, Quote
from annotator.model.layer import Layer
from annotator.model.resources import resource
from annotator.model.span import hull
from annotator.review import differing
from annotator.review.differing import Disagreement, compare

RATES = Rates(missed=0.15, added=0.15, other_code=0.15, other_boundary=0.15, other_speaker=0.3)
SAME_KIND = {
    Kind.MISSED: differing.Kind.MISSED,
    Kind.ADDED: differing.Kind.MISSED,
    Kind.OTHER_CODE: differing.Kind.CODE,
    Kind.OTHER_BOUNDARY: differing.Kind.BOUNDARY,
    Kind.OTHER_SPEAKER: differing.Kind.SPEAKER,
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> tuple[GoldArticle, ...]:
    """The sample articles with gold, text and gold side by side."""
    folder = tmp_path_factory.mktemp("gold")
    for gold in resource("sample").glob("gold/*.gold.json"):
        text = resource("sample") / "articles" / gold.name.replace(".gold.json", ".txt")
        for file in (gold, text):
            shutil.copyfile(file, folder / file.name)
    return read_gold(folder)


def layer(facts: tuple[Annotation | Quote, ...], coder: str) -> Layer:
    return Layer({f.id: f for f in facts}, {f.id: f"{coder} decided {f.id}" for f in facts})


def layers(gold: GoldArticle, made: Perturbed) -> dict[str, Layer]:
    return {
        "gold": layer((*gold.entities, *gold.quotes), "gold"),
        "coder": layer((*made.entities, *made.quotes), "coder"),
    }


def expected(done: Difference) -> tuple[str | None, str | None, differing.Kind]:
    """Return the ids of both sides and the kind; a speaker moved within the same words is another edge."""
    kind = SAME_KIND[done.kind]
    if isinstance(done.gold, Quote) and isinstance(done.coded, Quote) and kind is differing.Kind.SPEAKER:
        own, other = done.gold.speaker, done.coded.speaker
        if own and other and hull(own.spans).overlaps(hull(other.spans)):
            kind = differing.Kind.BOUNDARY
    return (done.gold.id if done.gold else None), (done.coded.id if done.coded else None), kind


def found(one: Disagreement) -> tuple[str | None, str | None, differing.Kind]:
    gold, coder = (v.fact.id if v.fact else None for v in one.versions)
    (kind,) = one.kinds
    return gold, coder, kind


@pytest.mark.parametrize("seed", range(1, 9))
def test_every_known_difference_is_found_as_its_kind_and_nothing_else(
    articles: tuple[GoldArticle, ...], seed: int
) -> None:
    kinds: Counter[Kind] = Counter()
    for gold in articles:
        made = perturb(gold, RATES, seed=seed)
        disagreements, agreed = compare(gold.text, layers(gold, made))
        assert sorted(map(found, disagreements), key=str) == sorted(map(expected, made.differences), key=str)
        changed = {d.gold.id for d in made.differences if d.gold}
        untouched = [f for f in chain(gold.entities, gold.quotes) if f.id not in changed]
        assert len(agreed) == len(untouched)
        kinds.update(d.kind for d in made.differences)
    assert all(kinds[kind] > 1 for kind in Kind)


def test_a_coder_beside_himself_agrees_in_everything(articles: tuple[GoldArticle, ...]) -> None:
    for gold in articles:
        made = perturb(gold, Rates(), seed=1)
        assert compare(gold.text, layers(gold, made))[0] == ()


def test_who_is_compared_with_whom_makes_no_difference(articles: tuple[GoldArticle, ...]) -> None:
    for gold in articles:
        both = layers(gold, perturb(gold, RATES, seed=4))
        there = compare(gold.text, both)[0]
        back = compare(gold.text, dict(reversed(both.items())))[0]
        assert [(d.id, d.kinds, d.by) for d in there] == [(d.id, d.kinds, d.by) for d in back]


def test_three_coders_of_whom_two_are_gold_differ_in_the_third_ones_differences_only(
    articles: tuple[GoldArticle, ...],
) -> None:
    for gold in articles:
        made = perturb(gold, RATES, seed=5)
        both = layers(gold, made)
        third = layer(tuple(chain(gold.entities, gold.quotes)), "third")
        disagreements, _ = compare(gold.text, {"gold": both["gold"], "third": third, "coder": both["coder"]})
        assert len(disagreements) == len(made.differences)
        for one in disagreements:
            assert one.versions[0].same_as == one.versions[1].same_as
