"""A study of three coders goes out through every two-way format and comes back equal, but for what the reports tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from round_trip import Trip, round_trip
from studied import MISLEADING, study_corpus

from annotator.corpus import Corpus
from annotator.formats.export_model import namesakes
from annotator.formats.interchange.formats import WRITERS, reader_of
from annotator.learn.gold import read_gold
from annotator.model.stream import StreamKey
from annotator.store import decisions
from annotator.store.articles import ArticleRow

TWO_WAY = [name for name in WRITERS if reader_of(name) is not None]


@pytest.fixture(scope="module")
def study(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """The measuring articles as gold has them, and as two coders who err by a seed."""
    with study_corpus(tmp_path_factory.mktemp("study"), read_gold(shared / "data" / "news_dev"), seed=6) as made:
        assert set(MISLEADING) <= {code for row in made.articles() for code in _codes(made, row)}
        assert len(namesakes(made.entries())) > 10
        yield made


def _codes(corpus: Corpus, row: ArticleRow) -> set[str]:
    keys = (StreamKey(state.coder, state.role, state.round, row.id) for state in row.states)
    return {a.code for key in keys for a in decisions.layer(corpus.file, key).annotations}


@pytest.mark.parametrize("format_name", TWO_WAY)
def test_what_comes_back_is_what_went_minus_exactly_what_was_told(
    study: Corpus, format_name: str, tmp_path: Path
) -> None:
    trips = round_trip(study, format_name, tmp_path)
    assert len(trips) == 72
    assert {trip.article: 1 for trip in trips if not trip.before} == {}
    # These articles measure: of what differs only the number is shown.
    assert _numbers(trips, "unexplained") == {}
    assert _numbers(trips, "needless") == {}


def _numbers(trips: list[Trip], what: str) -> dict[str, int]:
    found = {f"{trip.article}, {trip.coder}": len(getattr(trip, what)()) for trip in trips}
    return {name: number for name, number in found.items() if number}
