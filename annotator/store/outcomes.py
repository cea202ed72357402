"""What became of each suggester's suggestions: accepted, corrected or rejected by coders, as it holds now."""

import json
from dataclasses import dataclass

from annotator.model.stream import AGAIN
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How many suggestions of one suggester, alone or together with others, coders answered in which way.

    `accepted` are coded as they were shown, `corrected` with another code, edge or part. What was undone, or removed
    after it was accepted, and what was left undecided does not count.
    """

    suggester: str
    accepted: int = 0
    corrected: int = 0
    rejected: int = 0

    @property
    def answered(self) -> int:
        """How many were answered."""
        return self.accepted + self.corrected + self.rejected

    @property
    def share(self) -> float:
        """The share of those answered that was accepted as it was shown; 0 where none was answered."""
        return self.accepted / self.answered if self.answered else 0.0


_SAID = ("code", "span", "attributes", "type", "content.spans", "clause.spans", "cue.spans", "speaker.spans")
_AS_SHOWN = " AND ".join(f"f.json -> '$.{field}' IS d.body -> '$.origin.suggestion.fact.{field}'" for field in _SAID)
"""Whether a fact says what the suggestion said, in SQL: ids and who set a type are no part of that (`shape_of`)."""


def outcomes(file: CorpusFile, *, coder: str | None = None, round: str | None = None) -> tuple[Outcome, ...]:
    """Return what became of suggestions, by the suggester's name; of one coder or round (ids) or of all."""
    found: dict[str, list[int]] = {}
    with file.reading() as db:
        rows = db.execute(
            "SELECT d.body ->> '$.origin.suggestion.suggester', d.body -> '$.origin.suggestion.agreeing', "
            f"CASE WHEN f.kind = 'rejection' THEN 2 WHEN {_AS_SHOWN} THEN 0 ELSE 1 END, "
            "count(*) FROM stream s JOIN origin o ON o.layer = s.id "
            "JOIN fact f ON f.layer = o.layer AND f.id = o.fact AND f.kind IN ('annotation', 'quote', 'rejection') "
            "JOIN decision d ON d.id = o.decision WHERE s.role = 'coder' AND (?1 IS NULL OR s.coder = ?1) "
            "AND (?2 IS NULL OR s.round IN (?2, ?2 || ?3)) GROUP BY 1, 2, 3",
            (coder, round, AGAIN),
        )
        for main, agreeing, outcome, number in rows:
            for name in () if main is None else (main, *json.loads(agreeing or "[]")):
                found.setdefault(name, [0, 0, 0])[outcome] += number
    return tuple(
        Outcome(suggester=name, accepted=accepted, corrected=corrected, rejected=rejected)
        for name, (accepted, corrected, rejected) in sorted(found.items())
    )
