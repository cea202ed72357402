"""Words for the paper say what a figure is, what it rests on, and whose formula it is."""

from dataclasses import replace
from pathlib import Path

import pytest
from handed_in import Coded, span

from annotator.agreement.citing import BOOTSTRAP, GAMMA_WEIGHT, MEASURES, REFERENCES, cite
from annotator.agreement.figures import CUE, SPANS, SPEAKER, Options, Row
from annotator.model.resources import resource
from annotator.model.sayings import in_language
from annotator.review.disorder import Weights

ROW = Row(
    level="spans",
    measure="u_alpha",
    coders=("Huda", "Sami"),
    value=0.7341,
    low=0.65,
    high=0.8,
    n_units=1200,
    n_coders=2,
    n_articles=40,
    n_shared=40,
    excluded=3,
)


def test_a_figure_is_said_with_coders_articles_units_interval_and_seed() -> None:
    said = cite(ROW, Options(seed=7))
    assert said.words.en == (
        "For the marked spans, Krippendorff's u-alpha of spans and codes was 0.734, 95% bootstrap interval 0.650 to "
        "0.800 (2,000 draws of articles, seed 7) (two coders (Huda and Sami), 40 articles, 1,200 spans, 3 articles "
        "left out because fewer than two coders judged them)."
    )
    for part in ("0.734", "0.650", "0.800", "Huda وSami", "المقالات 40", "المستبعدة", "3)"):
        assert part in said.words.ar
    assert "التغطية 85%" in cite(replace(ROW, coverage=0.85), Options()).words.ar
    assert said.references == (REFERENCES["u_alpha"], BOOTSTRAP)


def test_an_undefined_figure_is_said_with_its_reason_and_no_interval() -> None:
    row = Row(level="variable:tone", measure="alpha_ordinal", undefined="No article was coded by both.", n_coders=2)
    said = cite(row, Options())
    assert "the variable tone" in said.words.en
    assert "is undefined: No article was coded by both." in said.words.en
    assert in_language("No article was coded by both.", "ar").removesuffix(".") in said.words.ar
    assert "No article" not in said.words.ar
    assert said.references == (REFERENCES["alpha_ordinal"],)


def test_it_is_said_how_many_articles_all_coders_share() -> None:
    three = replace(ROW, coders=("Huda", "Sami", "Zaki"), n_coders=3)
    assert "40 articles (each coded by all coders), " in cite(three, Options()).words.en
    some = cite(replace(three, n_shared=12), Options()).words
    assert "40 articles (12 of them coded by all coders), " in some.en
    assert "منها 12 رمّزها المرمّزون جميعاً" in some.ar


def test_gamma_is_said_with_its_weights_and_samples() -> None:
    said = cite(replace(ROW, measure="gamma", n_samples=30), Options()).words
    assert "; alpha = 1, beta = 1, delta = 1, 30 random samples of each article)" in said.en
    assert "delta = 1، وعدد العينات العشوائية لكل مقال 30" in said.ar
    assert Weights() == Weights(place=GAMMA_WEIGHT, code=GAMMA_WEIGHT, alone=GAMMA_WEIGHT)
    assert "random samples" not in cite(ROW, Options()).words.en


def test_the_arabic_sentence_calls_things_as_the_window_does() -> None:
    window = (resource("translations") / "hashiya_ar.ts").read_text(encoding="utf-8")
    for level, words in ((SPANS, "المواضع الموسومة"), (SPEAKER, "دليل الأسماء"), (SPEAKER, "قائل"), (CUE, "الإسناد")):
        assert words in window
        assert words in cite(replace(ROW, level=level), Options()).words.ar


def test_an_interval_of_few_articles_is_said_to_be_too_narrow() -> None:

    assert "too narrow" in cite(replace(ROW, n_articles=6), Options()).words.en


@pytest.mark.parametrize("gamma", [False, True])
def test_every_measure_has_a_name_and_a_source(tmp_path: Path, gamma: bool) -> None:
    coded = Coded(tmp_path)
    for name in ("Huda", "Sami"):
        coded.hand_in(name, 0, span(1))
    measured = {row.measure for row in coded.corpus.agreement.report(Options(draws=0, gamma=gamma)).rows}
    assert measured <= MEASURES.keys()
    assert measured - REFERENCES.keys() <= {"percent_agreement", "same_partner_type"}
