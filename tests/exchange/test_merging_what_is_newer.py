"""A return of a newer program, which says things that this one does not know, is refused with a sentence."""

from dataclasses import replace
from pathlib import Path

import pytest
from copies import another_copy, base, live

from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.exchange.senders import read_sender, write_bundle
from annotator.model.errors import UserError
from annotator.store.bundles import BODY, PACKET, RETURN


@pytest.mark.parametrize(
    ("said", "newer"), [('"kind":"annotation"', '"kind":"hologram"'), ('"span":', '"place":'), ('"v":1', '"v":9')]
)
def test_it_is_named_and_nothing_changes(tmp_path: Path, said: str, newer: str) -> None:
    path = base(tmp_path)
    other = another_copy(path, "other.hashiya")
    live(other, [("code", 0, 1)])
    bundle = read_sender(other)
    rows = tuple((*row[:BODY], row[BODY].replace(said, newer)) for row in bundle.decisions[-1:])
    newest = replace(bundle, decisions=(*bundle.decisions[:-1], *rows), name="return of Amal")
    write_bundle(tmp_path / "return", replace(newest, kind=RETURN))
    with Corpus.open(path, write=True) as corpus:
        before = corpus.packets.digest()
        with pytest.raises(UserError, match="return was written by a newer version"):
            corpus.packets.merge([tmp_path / "return"])
        assert (corpus.packets.digest(), list(corpus.check())) == (before, [])
    write_bundle(tmp_path / "packet", replace(newest, kind=PACKET, coder=bundle.coders[0][0]))
    with pytest.raises(UserError, match="newer version"):
        receive(tmp_path / "packet", tmp_path / "new.hashiya")
    assert not (tmp_path / "new.hashiya").exists()
