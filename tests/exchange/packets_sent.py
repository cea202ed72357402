"""Short ways to send packets out and have them come back: what a lead and the coders do with files."""

from pathlib import Path

from builders import annotation
from corpus_builders import decide, key_of

from annotator.corpus import MAIN, Corpus
from annotator.exchange.packets import receive
from annotator.model.decision import Added
from annotator.model.ids import new_id


def packet_for(lead: Path, coder: str, name: str = "packet.zip") -> Path:
    out = lead.with_name(name)
    with Corpus.open(lead, write=True) as corpus:
        corpus.packets.make(corpus.coder(coder), rounds=[MAIN], out=out)
    return out


def coded(lead: Path, coder: str, name: str = "laptop.hashiya", *, articles: int = 2) -> Path:
    """Make a coder's corpus from a packet and code so many articles."""
    path = lead.with_name(name)
    receive(packet_for(lead, coder), path)
    code(path, coder, articles)
    return path


def code(path: Path, coder: str, articles: int = 1) -> None:
    with Corpus.open(path, write=True) as corpus:
        for row in list(corpus.articles())[:articles]:
            decide(corpus, key_of(corpus, row.id, coder), Added(annotation(id=new_id())))


def return_of(path: Path, name: str = "return.zip") -> Path:
    out = path.with_name(name)
    with Corpus.open(path, write=False) as corpus:
        corpus.packets.write_return(out)
    return out


def merge(path: Path, *files: Path, **options: bool) -> dict[str, object]:
    with Corpus.open(path, write=True) as corpus:
        shown = corpus.packets.merge(files, **options).preview.as_json()
        assert list(corpus.check()) == []
    return shown


def digest(path: Path) -> str:
    with Corpus.open(path, write=False) as corpus:
        return corpus.packets.digest()
