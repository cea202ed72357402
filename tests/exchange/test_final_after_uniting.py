"""A data set is made again from its manifest although a merge found since that articles or coders are known twice."""

from dataclasses import replace
from pathlib import Path

import pytest
from corpus_builders import decide
from study_builders import Study, new_study, study_codebook

from annotator.corpus import MAIN, Corpus
from annotator.exchange.final_sinks import FORMATS
from annotator.exchange.publishing import Asked
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import Note
from annotator.model.ids import new_id
from annotator.model.stream import StreamKey

EARLIER = "00000000-0000-7000-8000-{:012}"
"""Ids that are smaller than any that is made now, so that a merge keeps these."""


@pytest.fixture
def study(tmp_path: Path) -> Study:
    return new_study(tmp_path)


def another_laptop(study: Study, coder: str) -> Path:
    """Make a corpus of its own with the same articles, in which somebody of this name wrote a note."""
    path = study.corpus.path.with_name("laptop.hashiya")
    with Corpus.create(path, name="Study", coder=coder, codebook=study_codebook()) as corpus:
        same = [replace(a, id=EARLIER.format(n)) for n, a in enumerate(study.articles)]
        corpus.add_articles(same)
        key = StreamKey(corpus.coder(coder).id, "coder", MAIN, same[1].id)
        decide(corpus, key, Added(Note(id=new_id(), text="of the laptop")))
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_when_its_articles_and_a_coder_have_other_ids(study: Study, tmp_path: Path, format: str) -> None:
    before = study.corpus.publishing.export(tmp_path / "before", Asked(format=format, round=MAIN))
    laptop, packets = another_laptop(study, "Badr"), study.corpus.packets
    (namesake,) = packets.preview([laptop]).one_name
    packets.merge([laptop], {(namesake.one, namesake.other): True}, other_study=True)
    assert {row.id for row in study.corpus.articles()} == {EARLIER.format(n) for n in range(5)}
    again = study.corpus.publishing.export_again(tmp_path / "again", before.files[-1])
    assert again.same is True
    assert [p.read_bytes() for p in again.files] == [p.read_bytes() for p in before.files]


def test_when_two_of_its_coders_are_one_person_it_says_so(study: Study, tmp_path: Path) -> None:
    laptop, packets = another_laptop(study, "Badr"), study.corpus.packets
    packets.merge([laptop], other_study=True)
    before = study.corpus.publishing.export(tmp_path / "before", Asked(format="csv", round=MAIN))
    (namesake,) = packets.preview([laptop]).one_name
    packets.merge([laptop], {(namesake.one, namesake.other): True}, other_study=True)
    with pytest.raises(UserError, match="two articles or two coders of then are one"):
        study.corpus.publishing.export_again(tmp_path / "again", before.files[-1])
