"""A new corpus and its first decision: its codebook and its first round."""

import secrets
from contextlib import closing
from pathlib import Path

from annotator.model.codebook import Codebook
from annotator.model.decision import Added, Decision
from annotator.model.facts import CodebookVersion
from annotator.model.ids import new_id, now
from annotator.model.stream import CORPUS, MAIN, StreamKey
from annotator.model.study import SET_UP, Round
from annotator.store import coders, corpus_file, decisions
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile


def first_round(codebook: Codebook, purpose: str, learning: str, control_share: float, *, blind: bool) -> Round:
    """Return the round "main", with a seed of its own."""
    return Round(
        id=MAIN,
        name=MAIN,
        purpose=purpose,
        codebook=codebook.id,
        seed=secrets.randbelow(2**31),
        suggestions="blind" if blind else "shown",
        learning=learning,
        control_share=control_share,
    )


def create(path: Path, name: str, coder: str, role: str, codebook: Codebook, stage: Round) -> None:
    """Make the corpus file; it is gone again where anything fails. UserError as for `Corpus.create`."""
    corpus_file.create(path, name=name)
    try:
        with closing(corpus_file.open_corpus(path, write=True)) as file:
            _found(file, coders.add_coder(file, coder, role), codebook, stage)
    except BaseException:
        path.unlink()
        raise


def _found(file: CorpusFile, coder: Coder, codebook: Codebook, stage: Round) -> None:
    version = CodebookVersion(id=codebook.id, content=codebook.content, parent=codebook.parent)
    decision = Decision(
        id=new_id(),
        # As the lead, so that a coder's undo never reaches back to before the first article.
        key=StreamKey(coder.id, "lead", stage.id, CORPUS),
        parents=(),
        depth=0,
        copy=file.meta()["copy"],
        time=now(),
        action=SET_UP,
        changes=(Added(version), Added(stage)),
        codebook=codebook.id,
    )
    decisions.append(file, [decision])
