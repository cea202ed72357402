"""What caused most disagreements: codes, pairs of codes, parts of quotes and questions, by reason."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.adjudication.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One rule of the codebook as far as coders differed on it: the codes that were in play and how they differed.

    `reasons` are those that adjudicators gave, with how often, "" for cases without one; the greatest first.
    """

    codes: tuple[str, ...]
    kind: str
    reasons: tuple[tuple[str, int], ...]
    cases: tuple[Case, ...]

    @property
    def number(self) -> int:
        """How many cases."""
        return len(self.cases)


def causes(cases: Iterable[Case], *, reason: str = "") -> tuple[Cause, ...]:
    """Return what caused most, of all cases or of those settled for a reason, the greatest cause first."""
    groups: dict[tuple[tuple[str, ...], str], list[Case]] = {}
    for case in cases:
        if case.disagreement.kinds and (not reason or case.reason == reason):
            key = case.disagreement.codes, str(case.disagreement.kinds[-1])
            groups.setdefault(key, []).append(case)
    made = (
        Cause(
            codes=codes,
            kind=kind,
            reasons=tuple(sorted(Counter(c.reason for c in listed).items(), key=lambda r: (-r[1], r[0]))),
            cases=tuple(listed),
        )
        for (codes, kind), listed in groups.items()
    )
    return tuple(sorted(made, key=lambda c: (-c.number, c.codes, c.kind)))
