"""A return that follows one which was lost with the lead's file is no silent half of an article."""

import shutil
from pathlib import Path

from corpus_builders import decide
from study_builders import new_study

from annotator.corpus import MAIN, Corpus
from annotator.exchange.packets import receive
from annotator.model.decision import Added
from annotator.model.facts import Note
from annotator.model.ids import new_id


def test_what_comes_without_its_beginning_is_told_and_the_whole_corpus_mends_it(tmp_path: Path) -> None:
    study = new_study(tmp_path)
    key = study.key(4, "Badr")
    old, laptop = tmp_path / "old.hashiya", tmp_path / "laptop.hashiya"
    study.corpus.file.compact()
    shutil.copyfile(study.corpus.path, old)
    for number in (1, 2):
        study.corpus.packets.make(study.corpus.coder("Badr"), rounds=[MAIN], out=tmp_path / "packet")
        receive(tmp_path / "packet", laptop)
        with Corpus.open(laptop, write=True) as corpus:
            decide(corpus, key, Added(Note(id=new_id(), text=f"{number}")))
            corpus.packets.write_return(tmp_path / f"return{number}")
        assert study.corpus.packets.merge([tmp_path / f"return{number}"]).preview.gaps == ()
    with Corpus.open(old, write=True) as restored:
        both = restored.packets.preview([tmp_path / "return2", tmp_path / "return1"])
        assert both.gaps == ()
        merged = restored.packets.merge([tmp_path / "return2"]).preview
        assert ("Badr", key.subject) in merged.gaps
        assert merged.conflicts()[0]["kind"] == "earlier decisions are missing"
        assert restored.packets.merge([laptop]).preview.gaps == ()
        assert not list(restored.check())
