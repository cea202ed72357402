import random

import pytest
from builders_review import article, marks

from annotator.model.span import Span
from annotator.review.alpha import alpha
from annotator.review.chance import cohen_kappa, scott_pi
from annotator.review.continuum import MarkedArticle
from annotator.review.figure import Undefined
from annotator.review.measure import Drawing
from annotator.review.tokens import token_ratings
from annotator.review.unitizing import unitize

FIGURE_12_11 = article(
    60,
    alex="1:2-9 2:11-17 5:24-30 6:32-36 6:36-44 7:44-60",
    paul="1:2-9 3:11-17 5:19-25 6:32-44",
    suzan="1:2-9 4:11-17 5:21-27 6:32-36 6:36-40 6:40-44",
)


def test_the_family_is_as_krippendorff_prints_it_in_figure_12_11() -> None:
    sums = unitize([FIGURE_12_11])
    assert sums.u().figure().value == pytest.approx(0.5097, abs=5e-5)
    assert sums.marked().figure().value == pytest.approx(0.4132, abs=5e-5)
    assert sums.cu().figure().value == pytest.approx(0.7241, abs=5e-5)


def test_each_code_of_figure_12_11_agrees_as_krippendorff_prints_it() -> None:
    sums = unitize([FIGURE_12_11])
    values = {code: sums.ku(code).figure().value for code in sums.codes}
    assert [values[code] for code in "156"] == pytest.approx([1, 1, 1])
    assert [values[code] for code in "234"] == pytest.approx([0, 0, 0])
    seventh = sums.ku("7").figure()
    assert (seventh.value, seventh.undefined, seventh.coverage) == (None, Undefined.CODE_APART, 0)
    assert sums.ku("5").figure().coverage == pytest.approx(8 / 18)


def test_pooled_articles_add_what_each_contributes() -> None:
    once, twice = unitize([FIGURE_12_11]), unitize([FIGURE_12_11, FIGURE_12_11])
    assert twice.lengths.sum() == 2 * once.lengths.sum() == 360
    # Longer texts leave less to chance, so the value moves a little.
    assert twice.u().figure().value == pytest.approx(once.u().figure().value, abs=0.02)


def test_coders_who_mark_the_same_agree_wholly() -> None:
    same = "PER:3-9 ORG:12-30"
    sums = unitize([article(50, a=same, b=same, c=same)])
    for measure in (sums.u(), sums.marked(), sums.cu(), sums.ku("ORG")):
        assert measure.figure().value == pytest.approx(1)


def test_spans_thrown_at_random_agree_by_chance_only() -> None:
    dice = random.Random(7)

    def thrown() -> str:
        edges = sorted(dice.sample(range(601), 24))
        return " ".join(f"{dice.choice('ABC')}:{s}-{e}" for s, e in zip(edges[::2], edges[1::2], strict=True))

    sums = unitize([article(600, name=str(n), a=thrown(), b=thrown(), c=thrown()) for n in range(150)])
    for measure in (sums.u(), sums.marked(), sums.cu()):
        assert measure.figure().value == pytest.approx(0, abs=0.04)


def test_one_code_where_its_own_spans_overlap_is_marked_or_not() -> None:
    crossing = article(40, a="PER:1-9 ORG:5-12 PER:7-11", b="PER:1-11")
    assert unitize([crossing]).u().figure().undefined is Undefined.OVERLAPPING
    assert unitize([crossing], code="PER").marked().figure().value == pytest.approx(1)


def test_a_pair_is_measured_without_the_others() -> None:
    pair = unitize([FIGURE_12_11], coders=("alex", "paul"))
    alone = unitize([FIGURE_12_11.only(("alex", "paul"))])
    assert pair.u().figure() == alone.u().figure()


def test_what_cannot_be_measured_has_its_reason() -> None:
    assert unitize([article(9, a="X:1-3")]).u().figure().undefined is Undefined.ONE_CODER
    apart = [article(9, name="1", a="X:1-3"), article(9, name="2", b="X:1-3")]
    figure = unitize(apart).u().figure()
    assert (figure.undefined, figure.excluded) == (Undefined.NOT_BOTH, 2)
    assert unitize([article(9, a="", b="")]).u().figure().undefined is Undefined.NO_SPANS
    assert unitize([article(9, a="", b="")]).cu().figure().undefined is Undefined.NO_SPANS
    assert unitize([article(0, a="", b="")]).u().figure().undefined is Undefined.NOT_BOTH
    assert unitize([article(9, a="X:0-9", b="X:0-9")]).u().figure().undefined is Undefined.SAME_EVERYWHERE
    assert unitize([article(9, a="X:1-3", b="X:2-4")]).cu().figure().undefined is Undefined.ONE_CODE
    nowhere = unitize([article(9, a="X:1-3", b="Y:5-8")])
    assert nowhere.cu().figure().undefined is Undefined.NO_COMMON_PLACE
    assert nowhere.ku("X").figure().undefined is Undefined.CODE_APART


def test_draws_without_a_common_place_are_counted_and_give_no_warning() -> None:
    common = article(40, name="1", a="X:1-9 Y:12-20", b="X:2-9 Y:11-18")
    apart = article(40, name="2", a="X:1-9", b="Y:12-20")
    figure = unitize([common, apart]).cu().figure(Drawing(draws=200))
    assert 20 < figure.n_undefined_draws < 90


def test_spans_as_labels_of_tokens_agree_as_in_krippendorff_1995() -> None:
    tokens = {"t": [Span(at, at + 1) for at in range(24)]}
    data = token_ratings([MarkedArticle("t", 24, {"b": marks("1:2-10 1:14-20"), "w": marks("1:4-8 1:15-17")})], tokens)
    assert cohen_kappa(data).figure().value == pytest.approx(0.3846, abs=5e-5)
    assert scott_pi(data).figure().value == pytest.approx(0.3143, abs=5e-5)
    assert alpha(data).figure().value == pytest.approx(0.3286, abs=5e-5)


def test_alpha_of_characters_is_alpha_of_tokens_one_letter_long() -> None:
    letters = {"article": [Span(at, at + 1) for at in range(60)]}
    expected = alpha(token_ratings([FIGURE_12_11], letters)).figure()
    figure = unitize([FIGURE_12_11]).characters().figure()
    assert figure.value == pytest.approx(expected.value, abs=1e-12)
    assert figure.n_pairable == expected.n_pairable == 180


def test_a_word_with_a_proclitic_has_the_label_of_the_entity_inside_it() -> None:
    # وبالقاهرة أمس, entity القاهرة without its proclitics
    tokens = {"t": [Span(0, 9), Span(10, 13)]}
    data = token_ratings([MarkedArticle("t", 13, {"a": marks("LOC:2-9"), "b": []})], tokens)
    assert [data.values[at] for at in data.table[0]] == ["LOC", "O"]
    assert [data.values[at] for at in data.table[1]] == ["O", "O"]


def test_a_span_beyond_the_article_is_refused() -> None:
    with pytest.raises(ValueError, match="beyond"):
        article(5, a="X:1-9")
