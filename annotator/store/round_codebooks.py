"""Which codebook a round is coded by, and what it calls the codes of earlier versions."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from annotator.model import facts
from annotator.model.codebook import parse_codebook
from annotator.model.facts import CodebookVersion, Round
from annotator.model.layer import fold
from annotator.model.renamed import present_names
from annotator.model.stream import first_time
from annotator.store.bundles import BODY
from annotator.store.corpus_file import CorpusFile
from annotator.store.engine import Database
from annotator.store.log import decode_row
from annotator.store.schema import CORPUS_LAYER

_CODEBOOK = """
SELECT book.json FROM fact round JOIN fact book ON book.layer = round.layer AND book.id = round.json ->> '$.codebook'
WHERE round.layer = ? AND round.id = ? AND round.kind = 'round' AND book.kind = 'codebook'
"""


def names_in_round(db: Database, round: str) -> Mapping[str, str]:
    """Return the present name of each code that the round's codebook has merged; empty where it has none.

    Articles that are planted a second time are coded by the codebook of their first time.
    """
    row = db.execute(_CODEBOOK, (CORPUS_LAYER, first_time(round))).fetchone()
    return {} if row is None else _names(row[0])


def present_names_in(file: CorpusFile, round: str) -> Mapping[str, str]:
    """Return `names_in_round` of a corpus."""
    with file.reading() as db:
        return names_in_round(db, round)


def versions_in(rows: Iterable[Sequence[Any]]) -> dict[str, str]:
    """Return the codebook version of each round, by id, as rows of the log about the corpus have it, in any order."""
    about_rounds = (decode_row(row) for row in rows if '"kind":"round"' in row[BODY])
    layer, _ = fold(about_rounds)
    return {fact.id: fact.codebook for fact in layer.facts.values() if isinstance(fact, Round)}


@lru_cache(maxsize=32)
def _names(stored: str) -> Mapping[str, str]:
    if '\\"merged\\"' not in stored:  # a codebook is long, and most have merged nothing
        return {}
    version = facts.decode(json.loads(stored))
    return present_names(parse_codebook(version.content)) if isinstance(version, CodebookVersion) else {}
