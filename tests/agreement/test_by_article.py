"""Figures of single articles, with and without those of single codes; how many articles all coders share."""

from dataclasses import replace
from pathlib import Path

import pytest
from handed_in import Coded, answer, quote, span

from annotator.agreement.figures import Options, Row


@pytest.fixture
def coded(tmp_path: Path) -> Coded:
    return Coded(tmp_path, articles=3)


def test_without_codes_there_are_the_same_figures_but_those_of_single_codes(coded: Coded) -> None:
    for number, article in enumerate(coded.articles):
        for at, name in enumerate(("Huda", "Sami", "Lina")):
            marks = (span(1, "PER" if at else "ORG"), span(2 + at * number, "LOC"), quote(8 + at % 2))
            answers = (answer(article.id, "nominal", str(1 + at % 2)), answer(article.id, "multiple", str(1 + at % 2)))
            coded.hand_in(name, number, *marks, *answers)
    every = coded.corpus.agreement.by_article(Options()).rows
    without = coded.corpus.agreement.by_article(Options(), by_code=False).rows
    assert without == tuple(row for row in every if not row.code)
    assert 0 < len(without) < len(every)
    for level, measure in {(row.level, row.measure) for row in every}:
        asked = replace(Options(), levels=(level,), measures=(measure,))
        assert rows_of(coded.corpus.agreement.by_article(asked).rows, level, measure) == rows_of(every, level, measure)


def rows_of(rows: tuple[Row, ...], level: str, measure: str) -> list[Row]:
    return [row for row in rows if (row.level, row.measure) == (level, measure)]


def test_it_is_counted_how_many_articles_all_coders_share(coded: Coded) -> None:
    for name, number in (("Huda", 0), ("Sami", 0), ("Lina", 0), ("Huda", 1), ("Sami", 1)):
        coded.hand_in(name, number, span(1))
    report = coded.corpus.agreement.report(Options(draws=0))
    row = report.find("spans", "u_alpha")
    pair = report.find("spans", "u_alpha", coders=("Huda", "Sami"))
    assert row is not None
    assert pair is not None
    assert (row.n_articles, row.n_shared) == (2, 1)
    assert (pair.n_articles, pair.n_shared) == (2, 2)
