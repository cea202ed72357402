"""Short ways to studies for tests: a lead with two coders and a pilot, and laptops that work from packets."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.coding.study import Plan
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.model.span import Span
from ui.study.lead_page import LeadPage

LEAD, CODERS, PILOT = "Amal", ("Basim", "Dana"), "Pilot"


def add_pilot(corpus: Corpus, *, size: int = 4) -> None:
    """Add two coders, a pilot with a sample, and give it to both."""
    for name in CODERS:
        corpus.add_coder(name)
    corpus.study.add_round(LEAD, PILOT, purpose="pilot", seed=7)
    corpus.study.draw(LEAD, PILOT, Plan(size=size, seed=7))
    corpus.study.assign(LEAD, PILOT, CODERS)


def packet_for(corpus: Corpus, coder: str, folder: Path) -> Path:
    """Make a packet for a coder."""
    path = folder / f"{coder}.hashiya-packet"
    corpus.packets.make(corpus.coder(coder), rounds=[PILOT], out=path, lead=corpus.coder(LEAD))
    return path


def coded_laptop(packet: Path, coder: str, *, articles: int, name: str = "") -> Path:
    """Make the coder's corpus of a packet, and finish the first articles of the list with a mark each."""
    path = packet.with_name(f"{name or coder}.hashiya")
    receive(packet, path)
    with Corpus.open(path, write=True) as corpus:
        session = corpus.session(coder, round=PILOT)
        for row in list(corpus.articles(coder=session.coder.id, round=PILOT))[:articles]:
            session.act(row.id, actions.code, Span(0, 4), "LOC")
            session.act(row.id, actions.finish)
    return path


def returned(laptop: Path) -> Path:
    """Write the return of a laptop."""
    path = laptop.with_suffix(".hashiya-return")
    with Corpus.open(laptop, write=False) as corpus:
        corpus.packets.write_return(path)
    return path


def settle(page: LeadPage, qtbot: QtBot) -> None:
    """Wait until the lead's page has read what it shows."""
    qtbot.waitUntil(lambda: page._task is None)
