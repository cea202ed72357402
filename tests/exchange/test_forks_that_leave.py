"""What was coded in two versions under one name leaves in one of them, and every export says so."""

from pathlib import Path

import pytest
from copies import another_copy
from study_builders import Study, new_study

from annotator.coding import actions
from annotator.corpus import MAIN, Corpus
from annotator.exchange.interchange.interchange import Leaving, Loss
from annotator.exchange.publishing import Asked
from annotator.formats.export_model import FORKED
from annotator.model.span import Span


@pytest.fixture
def forked(tmp_path: Path) -> Study:
    """A study in which two laptops coded one article under one name."""
    study = new_study(tmp_path)
    study.corpus.file.compact()
    other = another_copy(study.corpus.path, "other.hashiya")
    article = study.articles[4].id
    study.corpus.session("Amal").act(article, actions.code, Span(0, 3), "PER")
    with Corpus.open(other, write=True) as laptop:
        laptop.session("Amal").act(article, actions.code, Span(0, 3), "LOC")
    study.corpus.packets.merge([other])
    return study


def told(losses: tuple[Loss, ...]) -> list[int]:
    return [loss.number for loss in losses if loss.reason == FORKED and not loss.dropped]


def test_exports_for_other_programs_say_it(forked: Study, tmp_path: Path) -> None:
    left = forked.corpus.interchange.export(tmp_path / "out", Leaving("webanno-tsv"))
    assert told(left.losses) == [1]
    settle(forked)
    left = forked.corpus.interchange.export(tmp_path / "again", Leaving("webanno-tsv"))
    assert told(left.losses) == []


def test_a_final_choice_says_it(forked: Study, tmp_path: Path) -> None:
    left = forked.corpus.interchange.export(tmp_path / "out", Leaving("tei", final=True))
    assert told(left.losses) == [1]


def test_a_final_data_set_counts_it(forked: Study, tmp_path: Path) -> None:
    made = forked.corpus.publishing.export(tmp_path / "out", Asked(format="csv", round=MAIN))
    assert made.manifest.counts["forked"] == 1
    settle(forked)
    assert (
        forked.corpus.publishing.export(tmp_path / "again", Asked(format="csv", round=MAIN)).manifest.counts["forked"]
        == 0
    )


@pytest.mark.parametrize("format_name", ["jsonl", "csv"])
def test_own_exports_say_it(forked: Study, tmp_path: Path, format_name: str) -> None:
    assert told(forked.corpus.export(tmp_path / "out", format_name=format_name).losses) == [1]
    settle(forked)
    assert told(forked.corpus.export(tmp_path / "again", format_name=format_name).losses) == []


def settle(study: Study) -> None:
    study.corpus.session("Amal").settle(study.articles[4].id, 0)
