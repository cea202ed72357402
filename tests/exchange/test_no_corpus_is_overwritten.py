"""Nothing that leaves the program takes the place of a corpus, whatever name a person gives for it."""

from pathlib import Path

import pytest
from study_builders import new_study

from annotator.corpus import MAIN, Corpus
from annotator.exchange.packets import receive
from annotator.formats.codebook_files import write_codebook
from annotator.model.errors import UserError


def test_a_packet_a_return_or_a_codebook_never_takes_the_place_of_a_corpus(tmp_path: Path) -> None:
    with new_study(tmp_path).corpus as corpus:
        lead, packet, laptop = corpus.path, tmp_path / "packet.zip", tmp_path / "laptop.hashiya"
        corpus.packets.make(corpus.coder("Amal"), rounds=[MAIN], out=packet)
        receive(packet, laptop)
        with pytest.raises(UserError, match="is a corpus"):
            corpus.packets.make(corpus.coder("Amal"), rounds=[MAIN], out=lead)
        with pytest.raises(UserError, match="is a corpus"):
            corpus.packets.write_return(laptop)
        with pytest.raises(UserError, match="is a corpus"):
            write_codebook(corpus.codebook(), laptop, "json")
    for path in (lead, laptop):
        with Corpus.open(path, write=False) as corpus:
            assert not list(corpus.check())
