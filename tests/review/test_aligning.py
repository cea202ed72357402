import csv
import json
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from builders_review import marks

from annotator.model.span import Span
from annotator.review import aligning
from annotator.review.aligning import Group, Spans, best_alignment
from annotator.review.continuum import Marked
from annotator.review.disorder import Weights, observed_disorder, spans_of


def distance(spans: Spans) -> np.ndarray:
    return Weights().distance(spans.apart(), spans.recoded())


def thrown(dice: random.Random, n: int, most: int, length: int) -> Spans:
    """Spans of n coders, some of them none, anywhere."""
    coders = [
        [Marked(Span(s, s + dice.choice((2, 5, 9, 30))), dice.choice("ABC")) for s in starts]
        for starts in ([dice.randrange(length) for _ in range(dice.randint(0, most))] for _ in range(n))
    ]
    return spans_of(coders, "ABC")


def partitions(spans: Sequence[int], coder: np.ndarray) -> Iterator[list[Group]]:
    """Yield every way to put the spans into groups of one span at most of each coder."""
    if not spans:
        yield []
        return
    first, rest = spans[0], spans[1:]
    for size in range(len(rest) + 1):
        for others in combinations(rest, size):
            group = (first, *others)
            if len({int(coder[s]) for s in group}) == len(group):
                for more in partitions([s for s in rest if s not in others], coder):
                    yield [group, *more]


def price(group: Group, spans: Spans, apart: np.ndarray) -> float:
    """Return the mean over all pairs of coders, who cost 1 unless both are in the group."""
    pairs = spans.n * (spans.n - 1) // 2
    own = [apart[one, other] for one, other in combinations(group, 2)]
    return (sum(own) + pairs - len(own)) / pairs


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_no_other_alignment_costs_less(n: int) -> None:
    dice = random.Random(n)
    for _ in range(25):
        spans = thrown(dice, n, {2: 4, 3: 3}.get(n, 2), dice.choice((8, 30, 90)))
        apart = distance(spans)
        least = min(
            sum(price(g, spans, apart) for g in groups) for groups in partitions(range(len(spans)), spans.coder)
        )
        groups, cost = best_alignment(spans, apart)
        assert cost == pytest.approx(least)
        alone = len(spans) - sum(map(len, groups))
        assert sum(price(g, spans, apart) for g in groups) + alone == pytest.approx(cost), "it is what it says it costs"


@pytest.mark.parametrize("n", [3, 4])
def test_linear_programming_and_going_from_left_to_right_find_the_same(n: int, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(8)
    continua = [thrown(dice, n, 7, 60) for _ in range(12)]
    monkeypatch.setattr(aligning, "_MOST_STATES", 10**9)
    exact = [best_alignment(spans, distance(spans))[1] for spans in continua]
    monkeypatch.setattr(aligning, "_MOST_STATES", 0)
    assert [best_alignment(spans, distance(spans))[1] for spans in continua] == pytest.approx(exact)


@pytest.mark.parametrize("first_gap", [0.0, 0.3])
def test_where_halves_of_groups_would_be_best_whole_ones_are_found(
    first_gap: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each two of three spans are worth aligning, all three are not: half of each pair would save most."""
    monkeypatch.setattr(aligning, "_MOST_STATES", 0)
    monkeypatch.setattr(aligning, "_FIRST_GAP", first_gap)
    spans = spans_of([marks("A:0-10"), marks("A:0-10"), marks("A:0-10")], "A")
    groups, cost = best_alignment(spans, np.full((3, 3), 3.2))
    assert (len(groups), len(groups[0])) == (1, 2)
    assert cost == pytest.approx(1 + (3.2 + 2) / 3)


def test_groups_that_only_whole_numbers_need_are_brought_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """As above, and one span of the three is worth a little with a fourth, which halves have no use for."""
    monkeypatch.setattr(aligning, "_MOST_STATES", 0)
    monkeypatch.setattr(aligning, "_FIRST_GAP", 0.0)
    spans = spans_of([marks("A:0-10"), marks("A:0-10 A:50-60"), marks("A:0-10")], "A")
    apart = np.full((4, 4), 3.2)
    apart[2, :] = apart[:, 2] = 100
    apart[2, 3] = apart[3, 2] = 3.7
    groups, cost = best_alignment(spans, apart)
    assert sorted(groups) == [(0, 1), (2, 3)]
    assert cost == pytest.approx((3.2 + 2) / 3 + (3.7 + 2) / 3)


def test_five_coders_with_forty_spans_each_are_aligned() -> None:
    places = [f"A:{at * 70 + shift}-{at * 70 + 20}" for shift in range(5) for at in range(40)]
    coders = [marks(" ".join(places[at : at + 40])) for at in range(0, 200, 40)]
    expected = np.mean([((i - j) / (40 - i - j)) ** 2 for i, j in combinations(range(5), 2)])
    assert observed_disorder(coders) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("AlexPaulSuzan.csv", 0.6535417),
        ("annotation_paul_suzann_alex.csv", 0.5312875),
        ("example_figure10.csv", 1.1851852),
        ("example_figure19.csv", 1.344),
        ("3by100.csv", 0.1382766),
    ],
)
def test_the_files_of_the_reference_program_have_the_disorder_it_finds(
    name: str, expected: float, shared: Path
) -> None:
    by_coder: dict[str, list[Marked]] = {}
    with (shared / "data" / "interop" / "agreement_truth" / name).open(encoding="utf-8", newline="") as file:
        for coder, code, start, end in csv.reader(file):
            by_coder.setdefault(coder, []).append(Marked(Span(int(start), int(end)), code))
    assert observed_disorder(list(by_coder.values())) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("number", range(1, 7))
def test_the_random_continua_of_the_reference_program_have_the_disorder_it_finds(number: int, shared: Path) -> None:
    folder = shared / "data" / "interop" / "agreement_truth" / "dkpro" / "pygamma"
    fixture = json.loads(next(folder.glob(f"fixture_0{number}_*.json")).read_text(encoding="utf-8"))
    given = fixture["params"]
    weights = Weights(place=given["alpha"], code=given["beta"], alone=given["deltaEmpty"])
    for sampled in fixture["tier2"]["sampledContinua"]:
        units = sorted(sampled["scaled"]["units"], key=lambda u: u["annotator"])
        columns = [
            [sorted({u[key] for u in units}).index(u[key]) for u in units]
            if key in ("annotator", "category")
            else [u[key] for u in units]
            for key in ("annotator", "start", "end", "category")
        ]
        spans = Spans(len({u["annotator"] for u in units}), *np.array(columns, dtype=np.int64))
        _, cost = best_alignment(spans, weights.distance(spans.apart(), spans.recoded()))
        # The reference reckons in single precision: about 7 digits of values up to 2.
        assert cost / (len(spans) / spans.n) == pytest.approx(sampled["scaled"]["bestAlignmentDisorder"], abs=1e-6)


@pytest.mark.parametrize("number", range(1, 7))
def test_gamma_of_the_fixtures_follows_from_both_disorders(number: int, shared: Path) -> None:
    folder = shared / "data" / "interop" / "agreement_truth" / "dkpro" / "pygamma"
    fixture = json.loads(next(folder.glob(f"fixture_0{number}_*.json")).read_text(encoding="utf-8"))
    by_coder: dict[str, list[Marked]] = {}
    for unit in fixture["continuum"]:
        by_coder.setdefault(unit["annotator"], []).append(Marked(Span(unit["start"], unit["end"]), unit["category"]))
    given = fixture["params"]
    weights = Weights(place=given["alpha"], code=given["beta"], alone=given["deltaEmpty"])
    observed = observed_disorder(list(by_coder.values()), weights)
    assert 1 - observed / fixture["tier3"]["expectedDisorder"] == pytest.approx(fixture["tier3"]["gamma"], abs=1e-6)
