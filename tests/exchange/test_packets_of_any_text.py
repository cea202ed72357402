"""A packet holds every text that an article or a note may have, with all that some programs take for a line's end."""

from dataclasses import replace
from pathlib import Path

from builders import annotation
from corpus_builders import TEXT, article, decide, key_of, new_corpus

from annotator.corpus import MAIN, Corpus
from annotator.exchange.packets import receive
from annotator.model.decision import Added
from annotator.model.facts import Note
from annotator.model.ids import new_id

ENDS = "\x0b\x0c\x1c\x1d\x1e\x7f\x85\u2028\u2029\t\"\\'، 😀"


def test_packet_and_return_come_through_as_they_were(tmp_path: Path) -> None:
    with new_corpus(tmp_path, "lead.hashiya", "Lead") as lead:
        lead.add_articles([replace(article(f"{TEXT}{ENDS}\nنهاية"), title=f"خبر{ENDS}")])
        lead.packets.make(lead.coder("Lead"), rounds=[MAIN], out=tmp_path / "packet")
        receive(tmp_path / "packet", tmp_path / "laptop.hashiya")
        with Corpus.open(tmp_path / "laptop.hashiya", write=True) as laptop:
            (row,) = laptop.articles()
            assert laptop.article(row.id) == lead.article(row.id)
            key = key_of(laptop, row.id, "Lead")
            decide(laptop, key, Added(annotation(id=new_id())), Added(Note(id=new_id(), text=f"ملاحظة{ENDS}")))
            laptop.packets.write_return(tmp_path / "return")
        lead.packets.merge([tmp_path / "return"])
        assert next(d.changes for d in lead.history(row.id))[1].fact.text == f"ملاحظة{ENDS}"
        assert not list(lead.check())
