"""Short ways to studies for tests: rounds as the lead decides them."""

from corpus_builders import decide

from annotator.corpus import MAIN, Corpus
from annotator.model.decision import Added
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.study import Round


def add_round(corpus: Corpus, id: str, name: str, *, purpose: str = "reliability", **rest: object) -> Round:
    """Add a round that is coded by the codebook of the first one."""
    made = Round(id=id, name=name, purpose=purpose, codebook=corpus.round().codebook, **rest)
    decide(corpus, StreamKey(corpus.coders()[0].id, "lead", MAIN, CORPUS), Added(made), action="add round")
    return made
