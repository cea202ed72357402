"""The perturber: what it says it did is what it did, in the given rates, and again with the same seed."""

from pathlib import Path

import pytest
from perturbing import Kind, Perturbed, Rates, perturb

from annotator.learn.gold import GoldArticle, read_gold
from annotator.model.facts import Annotation
from annotator.model.resources import resource
from annotator.model.span import Span

RATES = Rates(missed=0.1, added=0.1, other_code=0.1, other_boundary=0.1, other_speaker=0.3)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[GoldArticle, ...]:
    """The sample articles with gold, text and gold side by side."""
    folder: Path = tmp_path_factory.mktemp("gold")
    for gold in resource("sample").glob("gold/*.gold.json"):
        (folder / gold.name).write_bytes(gold.read_bytes())
        text = gold.parents[1] / "articles" / f"{gold.name.removesuffix('.gold.json')}.txt"
        (folder / text.name).write_bytes(text.read_bytes())
    return read_gold(folder)


def test_without_rates_a_coder_codes_the_gold(sample: tuple[GoldArticle, ...]) -> None:
    for article in sample:
        coded = perturb(article, Rates(), seed=1)
        assert sorted(coded.entities, key=lambda a: a.id) == sorted(article.entities, key=lambda a: a.id)
        assert coded.quotes == article.quotes
        assert coded.differences == ()


def test_the_same_seed_makes_the_same_coder_and_another_seed_another(sample: tuple[GoldArticle, ...]) -> None:
    one, again, other = (perturb(sample[0], RATES, seed=seed) for seed in (7, 7, 8))
    assert one == again
    assert one != other


def test_each_difference_is_there_and_nothing_else_differs(sample: tuple[GoldArticle, ...]) -> None:
    for article in sample:
        for seed in range(20):
            coded = perturb(article, RATES, seed=seed)
            gold, made = {*article.entities, *article.quotes}, {*coded.entities, *coded.quotes}
            assert gold - made == {d.gold for d in coded.differences if d.gold is not None}
            assert made - gold == {d.coded for d in coded.differences if d.coded is not None}


def test_nothing_added_lies_on_an_entity(sample: tuple[GoldArticle, ...]) -> None:
    coded = perturb(sample[0], Rates(added=1.0), seed=3)
    for difference in coded.of(Kind.ADDED):
        assert isinstance(difference.coded, Annotation)
        assert not any(difference.coded.span.overlaps(a.span) for a in sample[0].entities)


def test_the_rates_are_kept_over_many_facts() -> None:
    text = "قال سالم الدرويش اليوم في المدينة " * 500
    people = tuple(
        Annotation(id=f"g{k}", span=Span(at + 4, at + 16), code="PER") for k, at in enumerate(range(0, len(text), 34))
    )
    coded = perturb(GoldArticle(name="many", text=text, entities=people), RATES, seed=5)
    for kind in (Kind.MISSED, Kind.ADDED, Kind.OTHER_CODE, Kind.OTHER_BOUNDARY):
        assert 0.06 < share(coded, kind, len(people)) < 0.14


def share(coded: Perturbed, kind: Kind, of: int) -> float:
    return len(coded.of(kind)) / of
