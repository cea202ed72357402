"""A disagreement with what became of it: open, settled, or open again since a coder changed what was settled."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.facts import QUOTE_CODE, Annotation, Quote
from annotator.review.differing import Disagreement, Kind, Said

OPEN, SETTLED, OPEN_AGAIN = "open", "settled", "open again"
STATES = (OPEN, SETTLED, OPEN_AGAIN)

SLIP, UNCLEAR, AMBIGUOUS, GAP = "slip", "guideline unclear", "ambiguous text", "codebook gap"
REASONS = (SLIP, UNCLEAR, AMBIGUOUS, GAP)
"""Why coders differed, as the adjudicator sees it."""

BOTH, NEITHER, OWN = "both", "neither", "own"
"""What can be taken beside one version: every version that says something, none, what the adjudicator says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A disagreement and its state. `settled_by` and `changed_by` are names; `gold` is what gold has for it now.

    `decision` is the one that settled it, "" while it is open. A case that is open again because all coders say the
    same now, and not what was settled, has no kinds.
    """

    disagreement: Disagreement
    round: str
    state: str = OPEN
    settled_by: tuple[str, ...] = ()
    reason: str = ""
    note: str = ""
    decision: str = ""
    changed_by: tuple[str, ...] = ()
    gold: tuple[Said, ...] = ()

    @property
    def id(self) -> str:
        """The disagreement's id."""
        return self.disagreement.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The same question, wherever it is asked: the words, the codes in play, how coders differ, and its cases."""

    key: str
    words: str
    codes: tuple[str, ...]
    kinds: tuple[Kind, ...]
    cases: tuple[Case, ...]

    @property
    def number(self) -> int:
        """How often it is asked."""
        return len(self.cases)


def questions(cases: Iterable[Case]) -> tuple[Question, ...]:
    """Return the cases by question, the one that is asked most first."""
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(case.disagreement.question, []).append(case)
    made = (
        Question(
            key=key,
            words=listed[0].disagreement.words,
            codes=listed[0].disagreement.codes,
            kinds=listed[0].disagreement.kinds,
            cases=tuple(listed),
        )
        for key, listed in groups.items()
    )
    return tuple(sorted(made, key=lambda q: (-q.number, q.key)))


def code_of(fact: Said) -> str:
    """Return what a fact is filed under: its code, "quote", or the variable."""
    if isinstance(fact, Annotation):
        return fact.code
    return QUOTE_CODE if isinstance(fact, Quote) else fact.variable


def wanted(case: Case, *, kinds: Iterable[str], code: str, coder: str, article: str, state: str) -> bool:
    """Tell whether a case passes a filter; an empty one lets everything pass.

    `coder`, an id, passes where this coder does not say what most say. `kinds` may also name how an edge differs.
    """
    one = case.disagreement
    asked = frozenset(kinds)
    return (
        (not asked or bool(asked & {*one.kinds, one.by}))
        and (not code or code in one.codes)
        and (not coder or _stands_apart(one, coder))
        and (not article or one.article == article)
        and (not state or case.state == state)
    )


def _stands_apart(disagreement: Disagreement, coder: str) -> bool:
    said = [v.same_as for v in disagreement.versions]
    own = next((v.same_as for v in disagreement.versions if v.coder == coder), None)
    return own is not None and 2 * said.count(own) <= len(said)
