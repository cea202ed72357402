"""Agreement with a coder whose differences from gold are known is what these differences make of it."""

import pytest
from perturbing import Kind, Rates, perturb

from annotator.learn.gold import GoldArticle
from annotator.model.facts import Annotation
from annotator.model.span import Span
from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.matching import Mode, span_f1
from annotator.review.measure import Drawing
from annotator.review.unitizing import unitize

SENTENCE = "قال سالم الدرويش اليوم في المدينة "
CODES = ("PER", "LOC", "ORG")


def gold(name: str) -> GoldArticle:
    starts = range(4, 20 * len(SENTENCE), len(SENTENCE))
    people = [Annotation(id=f"g{n}", span=Span(s, s + 12), code=CODES[n % 3]) for n, s in enumerate(starts)]
    return GoldArticle(name=name, text=SENTENCE * 20, entities=tuple(people))


def marked(entities: tuple[Annotation, ...]) -> list[Marked]:
    return [Marked(a.span, a.code) for a in entities]


def coded(rates: Rates) -> tuple[list[MarkedArticle], dict[Kind, int]]:
    """30 articles by gold and by a coder with these rates, and how often what was done."""
    articles, done = [], dict.fromkeys(Kind, 0)
    for n in range(30):
        right = gold(f"article {n}")
        made = perturb(right, rates, seed=n)
        by_coder = {"gold": marked(right.entities), "coder": marked(made.entities)}
        articles.append(MarkedArticle(right.name, len(right.text), by_coder))
        for kind in Kind:
            done[kind] += len(made.of(kind))
    return articles, done


def test_f1_of_each_mode_loses_what_the_coder_did_and_nothing_else() -> None:
    articles, done = coded(Rates(missed=0.1, added=0.1, other_code=0.1, other_boundary=0.1))
    n = 600
    spans = n + n - done[Kind.MISSED] + done[Kind.ADDED]
    right = {
        Mode.STRICT: n - done[Kind.MISSED] - done[Kind.OTHER_CODE] - done[Kind.OTHER_BOUNDARY],
        Mode.EXACT: n - done[Kind.MISSED] - done[Kind.OTHER_BOUNDARY],
        Mode.PARTIAL: n - done[Kind.MISSED] - done[Kind.OTHER_BOUNDARY] / 2,
        Mode.TYPE: n - done[Kind.MISSED] - done[Kind.OTHER_CODE],
    }
    assert all(done[kind] for kind in (Kind.MISSED, Kind.ADDED, Kind.OTHER_CODE, Kind.OTHER_BOUNDARY))
    for mode, hits in right.items():
        assert span_f1(articles, "gold", "coder", mode=mode).figure().value == pytest.approx(2 * hits / spans)


def test_other_codes_lower_cu_and_leave_marked_or_not_alone() -> None:
    sums = unitize(coded(Rates(other_code=0.3))[0])
    assert sums.marked().figure().value == pytest.approx(1)
    figure = sums.cu().figure(Drawing())
    assert figure.coverage == 1
    assert figure.low is not None
    assert figure.high is not None
    # Three codes of equal share: 3 of 10 changed leave 1 - 0.3 / (2/3).
    assert figure.low < 1 - 0.3 * 3 / 2 < figure.high


def test_missed_spans_lower_marked_or_not_and_leave_the_codes_alone() -> None:
    sums = unitize(coded(Rates(missed=0.3))[0])
    assert sums.cu().figure().value == pytest.approx(1)
    value = sums.marked().figure().value
    assert value is not None
    assert 0.5 < value < 0.8
