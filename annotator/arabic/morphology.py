"""Morphology by camel-tools, where its database lies on this computer: what a word can be, and what of it is proclitic.

Loading takes 2 s and 470 MB, an unknown word a millisecond: only for those who switched it on, never in the window's
thread.
"""

from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any

from annotator.arabic.camel_data import without_fetching
from annotator.model.errors import UserError

PROPER = "noun_prop"
_NONE = ("0", "na", "", None)
_CLITICS = ("prc3", "prc2", "prc1")
_MOST_KEPT = 50_000
"""Words whose analyses are kept: some 25 MB."""
_SAYS_NOTHING = frozenset({"digit", "punc", "foreign", "backoff"})


@dataclass(frozen=True, slots=True)
class Analysis:
    """One thing that a word can be.

    `pos` is camel-tools' part of speech ("noun_prop", "verb"), `gloss` English, several meanings parted by ";".
    `proclitics` are the letters before the stem and its article; `article` tells whether ال belongs to the word.
    """

    lemma: str
    pos: str
    gloss: str
    proclitics: int = 0
    article: bool = False

    @property
    def proper(self) -> bool:
        """Whether this is a proper noun."""
        return self.pos == PROPER


class Morphology:
    """The analyses of words; may be asked from any thread. Make one with `load`."""

    def __init__(self, analyzer: Any) -> None:
        self._analyzer = analyzer
        self._known: dict[str, tuple[Analysis, ...]] = {}

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """Return what a word (as written, with its proclitics) can be, each thing once; nothing for unknown words."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            raw = self._analyzer.analyze(word)
            found = (_analysis(a) for a in raw if a.get("source") not in _SAYS_NOTHING)
            known = self._known[word] = tuple(dict.fromkeys(found))
        return known


_loaded: dict[Path, Morphology] = {}
_loading = RLock()


def load(database: Path) -> Morphology:
    """Return the morphology of a database, loaded once per process. UserError when it cannot be read."""
    with _loading:
        if database not in _loaded:
            _loaded[database] = Morphology(_analyzer(database))
        return _loaded[database]


def _analyzer(database: Path) -> Any:
    try:
        with without_fetching():
            from camel_tools.morphology.analyzer import Analyzer
            from camel_tools.morphology.database import MorphologyDB
            from camel_tools.morphology.errors import DatabaseError
    except (ImportError, OSError) as error:
        raise UserError(f"The package camel-tools cannot be loaded: {error}.") from error
    try:
        return Analyzer(MorphologyDB(str(database), "a"))
    except (
        DatabaseError,
        OSError,
        ValueError,
        LookupError,
        AttributeError,
        TypeError,
    ) as error:  # what a broken file leads to
        raise UserError(f"The morphology database {database.name} cannot be read.") from error


def _analysis(raw: dict[str, Any]) -> Analysis:
    proclitics = sum(_letters(raw.get(name)) for name in _CLITICS)
    return Analysis(
        lemma=str(raw.get("lex", "")).split("_")[0],
        pos=str(raw.get("pos", "")),
        gloss=str(raw.get("stemgloss") or raw.get("gloss") or "").replace("_", " "),
        proclitics=proclitics,
        article=raw.get("prc0") == "Al_det",
    )


def _letters(clitic: str | None) -> int:
    """Return how many letters a proclitic such as "wa_conj" has in writing: one, but for في."""
    return 0 if clitic in _NONE else 2 if clitic == "fiy_prep" else 1
