"""The first decision of a new corpus: its codebook and its first round."""

from annotator.model.codebook import Codebook
from annotator.model.decision import Added, Decision
from annotator.model.facts import CodebookVersion, Round
from annotator.model.ids import new_id, now
from annotator.model.stream import CORPUS, StreamKey
from annotator.store import decisions
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile


def found(file: CorpusFile, copy: str, coder: Coder, round: str, codebook: Codebook, *, blind: bool) -> None:
    """State the codebook and a round with this id; in a `blind` one nobody is shown suggestions."""
    version = CodebookVersion(id=codebook.id, content=codebook.content, parent=codebook.parent)
    shown = "blind" if blind else "shown"
    stage = Round(id=round, name="main", purpose="main", codebook=codebook.id, suggestions=shown)
    first = Decision(
        id=new_id(),
        # As the lead, so that a coder's undo never reaches back to before the first article.
        key=StreamKey(coder.id, "lead", round, CORPUS),
        parents=(),
        depth=0,
        copy=copy,
        time=now(),
        action="set up",
        changes=(Added(version), Added(stage)),
        codebook=codebook.id,
    )
    decisions.append(file, [first])
