import csv
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from builders_review import article, marks
from perturbing import Kind, Rates, perturb

from annotator.learn.gold import GoldArticle
from annotator.model.course import Cancelled
from annotator.model.facts import Annotation
from annotator.model.span import Span
from annotator.review.alpha import alpha
from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.disorder import Weights, observed_disorder, spans_of
from annotator.review.figure import Undefined
from annotator.review.gamma import gamma, gammas
from annotator.review.measure import Drawing, Measure
from annotator.review.moving import Moving
from annotator.review.ratings import ratings

THREE = {
    "Alex": "1:2-9 2:11-17 5:24-30 6:32-36 6:36-44 7:44-60",
    "Paul": "1:2-9 3:11-17 5:19-25 6:32-44",
    "Suzan": "1:2-9 4:11-17 5:21-27 6:32-36 6:36-40 6:40-44",
}


def value(measure: Measure) -> float | None:
    return measure.figure().value


def noisy(dice: random.Random, name: str, *, right: float = 0.85, coders: str = "abc", n: int = 12) -> MarkedArticle:
    """Coders who see the same spans, each of them right in a share of the cases."""

    def coded() -> list[Marked]:
        seen = []
        for at in range(n):
            start = at * 50 + 5
            if dice.random() > right:
                start += dice.choice((-4, 3, 20))
            if dice.random() < right:
                code = "ABCD"[at % 4] if dice.random() < right else dice.choice("ABCD")
                seen.append(Marked(Span(start, start + 12), code))
        return seen

    return MarkedArticle(name, n * 50 + 40, {c: coded() for c in coders})


def study(n: int, *, seed: int = 1, right: float = 0.85) -> list[MarkedArticle]:
    dice = random.Random(seed)
    return [noisy(dice, f"article {at}", right=right) for at in range(n)]


def test_the_same_seed_gives_the_same_digits_for_good() -> None:
    one = gammas([article(60, name="three coders", **THREE)], precision=0.05)
    assert (one.samples, value(one.gamma())) == (30, pytest.approx(0.5730315213952029, abs=1e-12))
    assert value(one.cat()) == pytest.approx(0.7500467180840099, abs=1e-12)
    moving = Moving(spans_of([marks("A:0-10"), marks("A:2-12")], "A"), 100, seed=7, name="x")
    assert [moving.draw().start.tolist() for _ in range(3)] == [[25, 75], [12, 97], [17, 95]]


def test_another_seed_changes_no_more_than_the_precision_says() -> None:
    expected = [gammas([article(60, **THREE)], seed=seed).disorders[0, 1] for seed in range(1, 9)]
    assert max(expected) / min(expected) - 1 < 4 * 0.01
    assert len(set(expected)) == 8


def test_the_interval_of_the_expected_disorder_is_as_narrow_as_asked() -> None:
    wide, narrow = (gammas([article(60, **THREE)], precision=p) for p in (0.05, 0.01))
    assert narrow.precision == pytest.approx(0.01, rel=0.2)
    assert narrow.samples > 10 * wide.samples / 2


def test_gamma_is_one_less_observed_by_expected_disorder() -> None:
    family = gammas([article(60, **THREE)])
    observed, expected = family.disorders[0] / (16 / 3)
    assert observed == pytest.approx(0.6535417, abs=1e-6)
    assert value(family.gamma()) == pytest.approx(1 - observed / expected)


def test_the_reference_programs_gamma_differs_by_its_way_of_moving_only(shared: Path) -> None:
    """Its shifts may be half as near, and some pass through a gap in its bookkeeping: docs/agreement/gamma.md."""
    by_coder: dict[str, list[Marked]] = {}
    path = shared / "data" / "interop" / "agreement_truth" / "3by100.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for coder, code, start, end in csv.reader(file):
            by_coder.setdefault(coder, []).append(Marked(Span(int(start), int(end)), code))
    first = {coder: sorted(found)[:30] for coder, found in by_coder.items()}
    length = max(m.span.end for found in first.values() for m in found)
    assert value(gamma([MarkedArticle("x", length, first)])) == pytest.approx(0.9253, abs=0.005)


def test_coders_who_mark_the_same_agree_by_one_and_at_random_by_nought() -> None:
    same = [article(200, a="A:5-15 B:50-60", b="A:5-15 B:50-60")]
    family = gammas(same)
    assert (value(family.gamma()), value(family.cat()), value(family.k("A"))) == (1, 1, 1)
    dice = random.Random(5)

    def anywhere() -> list[Marked]:
        return [Marked(Span(s, s + 12), dice.choice("ABCD")) for s in (dice.randrange(980) for _ in range(15))]

    apart = gammas([MarkedArticle(str(n), 1000, {c: anywhere() for c in "abc"}) for n in range(60)])
    figures = [apart.gamma().figure(), apart.cat().figure(), *(apart.k(code).figure() for code in apart.codes)]
    assert all(abs(f.value or 0) < limit for f, limit in zip(figures, [0.02, 0.1, *[0.2] * 4], strict=True))


def test_more_differences_make_less_gamma() -> None:
    values = [value(gamma(study(15, right=right))) or 0 for right in (0.95, 0.85, 0.7, 0.5)]
    assert values == sorted(values, reverse=True)


def test_gamma_cat_is_alpha_where_all_mark_the_same_spans() -> None:
    """What the paper of 2017 claims; the spans lie apart, so that random ones seldom overlap a second one."""
    dice = random.Random(1)
    truth = [dice.randrange(4) for _ in range(60)]
    given = {c: [t if dice.random() < 0.6 else dice.randrange(4) for t in truth] for c in "abc"}
    by_coder = {c: [Marked(Span(40 * n, 40 * n + 10), str(k)) for n, k in enumerate(row)] for c, row in given.items()}
    theirs = value(alpha(ratings({c: dict(enumerate(row)) for c, row in given.items()})))
    family = gammas([MarkedArticle("x", 2400, by_coder)], precision=0.03)
    assert value(family.cat()) == pytest.approx(theirs, abs=0.02)


def test_pairs_of_codes_are_weighed_as_worked_by_hand() -> None:
    # Two coders: A/A the same place (weight 1), B/C two of 22 apart (weight 1 - (4/20)^2), and a span alone.
    family = gammas([article(400, a="A:0-10 B:100-110 A:300-310", b="A:0-10 C:102-112")])
    weight = 1 - 0.04
    assert family.observed[0].tolist() == [
        pytest.approx([weight, 1 + weight]),
        pytest.approx([0, 1]),
        pytest.approx([weight, weight]),
        pytest.approx([weight, weight]),
    ]
    assert [family.cat().figure().n_pairable, family.k("B").figure().n_pairable] == [4, 1]
    # Three coders: each of the three pairs of a group counts half.
    three = gammas([article(99, a="A:0-10", b="A:0-10", c="B:0-10")])
    assert three.observed[0][0].tolist() == [1.0, 1.5]


def test_gamma_k_tells_which_code_is_confused() -> None:
    family = gammas(
        [article(900, name=str(n), a="A:0-10 B:200-210 C:400-410", b="A:0-10 C:200-210 B:400-410") for n in range(9)]
    )
    assert value(family.k("A")) == 1
    assert (value(family.k("B")) or 0) < 0.1


def test_several_articles_are_summed_each_by_its_number_of_spans() -> None:
    articles = study(5)
    together = gammas(articles, precision=0.05)
    costs = [observed_disorder(list(a.by_coder.values())) * sum(map(len, a.by_coder.values())) / 3 for a in articles]
    assert together.disorders[:, 0] == pytest.approx(costs)
    observed, expected = together.disorders.sum(axis=0)
    assert value(together.gamma()) == pytest.approx(1 - observed / expected)


def test_neither_the_order_of_articles_nor_that_of_coders_changes_a_digit() -> None:
    articles = study(6)
    turned = [MarkedArticle(a.article, a.length, dict(reversed(a.by_coder.items()))) for a in reversed(articles)]
    one, other = gammas(articles), gammas(turned)
    assert value(one.gamma()) == pytest.approx(value(other.gamma()), abs=1e-12)
    assert value(one.cat()) == pytest.approx(value(other.cat()), abs=1e-12)


def test_an_article_is_moved_the_same_whatever_others_are_measured() -> None:
    articles = study(12)
    everything, some = gammas(articles, precision=0.5), gammas(articles[:6], precision=0.5)
    assert everything.samples == some.samples
    assert everything.disorders[:6].tolist() == some.disorders.tolist()


SENTENCE = "قال سالم الدرويش اليوم في المدينة "


def test_the_disorder_of_a_coder_with_known_differences_is_what_they_cost() -> None:
    articles, cost = [], 0.0
    for n in range(20):
        text = SENTENCE * 20
        people = tuple(
            Annotation(id=f"g{s}", span=Span(s, s + 12), code="PER") for s in range(4, len(text), 2 * len(SENTENCE))
        )
        rates = Rates(missed=0.1, other_code=0.1, other_boundary=0.1)
        made = perturb(GoldArticle(name=f"article {n}", text=text, entities=people), rates, seed=n)
        for d in made.differences:
            if d.kind is Kind.OTHER_BOUNDARY:
                assert isinstance(d.gold, Annotation)
                assert isinstance(d.coded, Annotation)
                moved, whole = abs(d.gold.span.end - d.coded.span.end), d.gold.span.length + d.coded.span.length
                cost += (moved / whole) ** 2
            else:
                cost += 1
        by_coder = {"g": people, "c": made.entities}
        marked = {coder: [Marked(a.span, a.code) for a in of] for coder, of in by_coder.items()}
        articles.append(MarkedArticle(f"article {n}", len(text), marked))
    assert cost > 20
    assert gammas(articles).disorders[:, 0].sum() == pytest.approx(cost)


def test_articles_are_drawn_for_the_interval() -> None:
    family = gammas(study(25))
    for measure in (family.gamma(), family.cat(), family.k("A")):
        figure = measure.figure(Drawing())
        assert figure.low is not None
        assert figure.high is not None
        assert figure.value is not None
        assert figure.low < figure.value < figure.high
        assert (figure.n_coders, figure.excluded) == (3, 0)


def test_weights_change_what_a_difference_costs_and_delta_changes_nothing() -> None:
    articles = study(10)
    plain, nearer, dearer = (
        value(gamma(articles, weights=w)) for w in (Weights(), Weights(place=3, code=0), Weights(alone=5))
    )
    assert plain == pytest.approx(dearer)
    assert plain != pytest.approx(nearer)


def test_overlapping_spans_of_a_coder_are_measured_too() -> None:
    assert value(gamma([article(99, a="A:0-30 B:5-12", b="A:0-30 B:5-12")])) == 1


class Watching:
    """Stops after so many reports."""

    def __init__(self, stop_after: int = 10**9) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def cancelled(self) -> bool:
        return len(self.told) >= self._stop_after

    def tell(self, done: int, total: int) -> None:
        self.told.append((done, total))


def test_progress_is_told_to_the_end() -> None:
    watching = Watching()
    family = gammas(study(2), course=watching)
    done, totals = zip(*watching.told, strict=True)
    assert list(done) == sorted(done)
    assert watching.told[-1] == (totals[-1], totals[-1])
    assert family.samples > 15


@pytest.mark.parametrize("reports", [0, 2])
def test_measuring_stops_where_that_is_asked(reports: int) -> None:
    watching = Watching(stop_after=reports)
    with pytest.raises(Cancelled):
        gammas(study(3), course=watching)
    assert len(watching.told) == reports


@pytest.mark.parametrize(
    ("articles", "reason"),
    [
        ([article(9, a="X:1-2")], Undefined.ONE_CODER),
        ([], Undefined.ONE_CODER),
        ([article(9, a="X:1-2"), article(9, name="2", b="X:1-2")], Undefined.NOT_BOTH),
        ([article(9, a="X:1-2"), article(9, b="X:1-2"), article(9, c="X:1-2")], Undefined.NOTHING_SHARED),
        ([article(9, a="", b="")], Undefined.NO_SPANS),
    ],
)
def test_what_cannot_be_measured_has_a_reason(articles: Sequence[MarkedArticle], reason: Undefined) -> None:
    family = gammas(articles)
    assert family.gamma().figure(Drawing()).undefined is reason
    assert family.cat().figure(Drawing()).undefined is reason


def test_codes_that_cannot_be_told_from_chance_have_a_reason() -> None:
    one = gammas([article(200, a="A:0-10", b="A:0-10")])
    assert value(one.gamma()) == 1
    assert one.cat().figure().undefined is Undefined.ONE_CODE
    assert one.k("A").figure().undefined is Undefined.ONE_CODE
    apart = gammas([article(900, a="A:0-10 B:500-510", b="B:500-510")])
    assert apart.k("A").figure().undefined is Undefined.CODE_APART
    assert gammas([article(900, a="A:0-10", b="B:500-510")]).cat().figure().undefined is Undefined.NO_COMMON_PLACE


def test_a_coder_who_marked_nothing_is_counted_as_one() -> None:
    family = gammas([article(200, a="A:5-15 B:50-60", b="")])
    assert family.disorders[0, 0] == 2
    assert (value(family.gamma()) or 0) <= 0


def test_articles_of_one_coder_are_left_out_and_counted() -> None:
    family = gammas([*study(2), article(99, name="alone", a="A:1-9")])
    assert family.gamma().figure().excluded == 1
    assert len(family.disorders) == 2


def test_a_short_article_without_room_is_moved_all_the_same() -> None:
    assert value(gamma([article(10, a="A:0-10", b="A:0-9")], precision=0.1)) is not None


def test_a_precision_is_a_share() -> None:
    with pytest.raises(ValueError, match="precision"):
        gammas([], precision=2)
