"""The first decision of a new corpus: its codebook and its first round."""

from annotator.model.codebook import Codebook
from annotator.model.decision import Added, Decision
from annotator.model.facts import CodebookVersion
from annotator.model.ids import new_id, now
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.study import Round
from annotator.store import decisions
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile


def found(file: CorpusFile, copy: str, coder: Coder, stage: Round, codebook: Codebook) -> None:
    """State the codebook and the first round."""
    version = CodebookVersion(id=codebook.id, content=codebook.content, parent=codebook.parent)
    first = Decision(
        id=new_id(),
        # As the lead, so that a coder's undo never reaches back to before the first article.
        key=StreamKey(coder.id, "lead", stage.id, CORPUS),
        parents=(),
        depth=0,
        copy=copy,
        time=now(),
        action="set up",
        changes=(Added(version), Added(stage)),
        codebook=codebook.id,
    )
    decisions.append(file, [first])
