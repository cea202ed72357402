"""The sample corpus is a small study: three coders beside whoever opens it, two rounds, and a log that is sound."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.corpus import MAIN, Corpus
from annotator.sample import make_sample


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    path = tmp_path / "study.hashiya"
    make_sample(path, coder="Amal", language="en")
    with Corpus.open(path, write=True) as opened:
        yield opened


def test_the_sample_has_three_coders_and_two_rounds(corpus: Corpus) -> None:
    assert [coder.name for coder in corpus.coders()] == ["Amal", "Huda", "Sami", "Lina"]
    assert {(round.id, round.purpose) for round in corpus.rounds()} == {(MAIN, "training"), ("pilot", "pilot")}
    assert list(corpus.check()) == []


def test_who_opens_the_sample_leads_and_has_coded_nothing(corpus: Corpus) -> None:
    assert corpus.study.may_lead("Amal")
    assert not corpus.study.may_lead("Huda")
    assert corpus.progress(corpus.coder("Amal").id).finished == 0


def test_the_pilot_is_nearly_finished(corpus: Corpus) -> None:
    rows = {row.coder: row for row in corpus.study.overview() if row.round == "pilot"}
    assert {name: (row.assigned, row.finished) for name, row in rows.items()} == {
        "Huda": (6, 6),
        "Sami": (6, 6),
        "Lina": (6, 4),
    }
    assert all(100 < row.median_seconds < 600 for row in rows.values())


def test_the_coders_differ_in_every_article_they_share(corpus: Corpus) -> None:
    for row in corpus.articles():
        layers = [
            {(a.code, a.span) for a in corpus.session(name, round="pilot").open(row.id).layer.annotations}
            for name in ("Huda", "Sami")
        ]
        if all(layers):
            assert layers[0] != layers[1]
            assert layers[0] & layers[1]


def test_one_question_of_the_pilot_is_asked_in_several_places(corpus: Corpus) -> None:
    adjudication = corpus.adjudication
    first = adjudication.questions(adjudication.cases("pilot"))[0]
    assert (first.number, first.words, first.codes) == (3, "مسقط", ("LOC", "ORG"))
    assert len(adjudication.elsewhere(first.cases[0])) == 2


def test_every_copy_of_the_sample_has_the_same_figures(corpus: Corpus, tmp_path: Path) -> None:
    again = tmp_path / "again.hashiya"
    make_sample(again, coder="Amal", language="ar")
    with Corpus.open(again, write=False) as other:
        assert finished(other) == finished(corpus)


def finished(corpus: Corpus) -> set[tuple[str, int]]:
    """Return which articles how many coders finished in the pilot."""
    (pilot,) = (round.id for round in corpus.rounds() if round.purpose == "pilot")
    return {
        (row.path, sum(state.round == pilot and state.state == "finished" for state in row.states))
        for row in corpus.articles()
    }
