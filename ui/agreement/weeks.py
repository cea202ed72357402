"""Figures week by week, and of articles planted again: what the picture of drift shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.model.errors import UserError
from ui.agreement.choices import PLANTED
from ui.agreement.picking import same

if TYPE_CHECKING:
    from annotator.agreement.agreement import Agreement
    from annotator.agreement.figures import Options, Report, Row
    from annotator.model.course import Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """`among` are the figures between coders, `again` those of each coder with the own earlier coding, if any."""

    among: Report
    again: Report | None = None

    @property
    def again_names(self) -> set[str]:
        """The coders who coded articles again."""
        return {row.coders[0] for row in self._again_rows}

    @property
    def _again_rows(self) -> list[Row]:
        return _with_partner(self.again) if self.again is not None else []

    def lines(self, level: str, measure: str, code: str, coders: Sequence[str]) -> dict[str, list[Row]]:
        """Return the rows of each line by name: "" between these coders, else the coder with gold or the own coding."""
        key = level, measure, code
        apart = bool(self.among.options.against)
        found: dict[str, list[Row]] = {}
        for row in _with_partner(self.among) if apart else self.among.rows:
            if (row.level, row.measure, row.code) == key and (apart or same(row.coders, coders)):
                found.setdefault(row.coders[0] if apart else "", []).append(row)
        for row in self._again_rows:
            if (row.level, row.measure, row.code) == key:
                found.setdefault(row.coders[0], []).append(row)
        return found


def _with_partner(report: Report) -> list[Row]:
    """Return the rows of weeks in which a coder has something that is compared."""
    return [row for row in report.rows if row.value is not None or row.n_pairable]


def by_week(agreement: Agreement, options: Options, course: Course) -> Weeks:
    """Return figures by week; without those of articles planted again where none was, or others are compared."""
    among, again = agreement.by_week(options, course), None
    if not options.against:
        try:
            again = agreement.by_week(replace(options, against=PLANTED), course)
        except UserError:  # nothing was planted again in this round
            again = None
    return Weeks(among=among, again=again)
