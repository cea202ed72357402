"""A fork of answers that two laptops gave to the same questions is settled, and the log is sound then."""

from contextlib import suppress
from pathlib import Path

import pytest
from copies import another_copy
from study_builders import Study, new_study

from annotator.coding import actions, values
from annotator.corpus import Corpus
from annotator.model.errors import UserError


def answer(study: Study, corpus: Corpus, *tones: str) -> None:
    session, article = corpus.session("Amal"), study.articles[4].id
    for tone in tones:
        session.act(article, values.set_value, article, "tone", [tone])
    session.act(article, actions.finish)


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("tones", [("1",), ("3",), ("1", "2", "3")])
def test_whichever_version_is_chosen(tmp_path: Path, version: int, tones: tuple[str, ...]) -> None:
    study = new_study(tmp_path)
    study.corpus.file.compact()
    other = another_copy(study.corpus.path, "other.hashiya")
    answer(study, study.corpus, "1")
    with Corpus.open(other, write=True) as laptop:
        answer(study, laptop, *tones)
        study.corpus.packets.merge([other])
        session, article = study.corpus.session("Amal"), study.articles[4].id
        chosen = session.open(article).versions[version].layer
        assert session.settle(article, version)
        assert session.open(article).layer.facts == chosen.facts
        assert not list(study.corpus.check())
        study.corpus.file.compact()
        laptop.packets.merge([study.corpus.path])
        assert not list(laptop.check())
        with suppress(UserError):  # what the other version took away cannot be taken back
            laptop.session("Amal").undo()
        assert not list(laptop.check())
        laptop.rebuild()
        assert not list(laptop.check())
