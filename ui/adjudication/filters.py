"""Which disagreements are looked at: what the line over the list says, and what a figure asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.model.facts import QUOTE_CODE

if TYPE_CHECKING:
    from annotator.adjudication.case import Case

UNSETTLED = "unsettled"
"""A state to filter by: open, or open again."""


class Behind(Protocol):
    """What a figure leads to: `round` and `article` are ids, `coders` names; empty is any."""

    @property
    def round(self) -> str: ...  # noqa: D102 - said above
    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def coders(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def kinds(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def article(self) -> str: ...  # noqa: D102
    @property
    def names_only(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is looked at; "" for everything. `kinds` may hold how an edge differs, "proclitic" and "marks".

    `coders` are ids: of one, what that coder said otherwise than most; of two, where these two differ. `code` is an
    entity code, "quote", or a variable's id; `names_only` leaves quotes out.
    """

    round: str = ""
    kinds: tuple[str, ...] = ()
    code: str = ""
    coders: tuple[str, ...] = ()
    article: str = ""
    state: str = ""
    names_only: bool = False

    def fits(self, case: Case) -> bool:
        """Tell whether a case is looked at."""
        one = case.disagreement
        states = ("open", "open again") if self.state == UNSETTLED else (self.state,)
        return (
            (not self.kinds or any(kind in (*one.kinds, one.by) for kind in self.kinds))
            and (not self.code or self.code in one.codes)
            and not (self.names_only and QUOTE_CODE in one.codes)
            and (not self.article or self.article == one.article)
            and (not self.state or case.state in states)
            and (not self.coders or self._about_coders(case))
        )

    def _about_coders(self, case: Case) -> bool:
        said = {v.coder: v.same_as for v in case.disagreement.versions}
        wanted = [said[coder] for coder in self.coders if coder in said]
        if len(wanted) < len(self.coders):
            return False
        if len(wanted) > 1:
            return len(set(wanted)) > 1
        answers = list(said.values())
        return answers.count(wanted[0]) < max(map(answers.count, answers)) or len(set(answers)) == len(answers)
