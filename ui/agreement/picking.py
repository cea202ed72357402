"""Finds in the rows of a report what a view shows: a level and measure, by pair, by code. It figures nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.agreement.figures import Report, Row

_PAIR = 2


class Picked:
    """The rows of one level and measure of a report, those of single articles, weeks or conditions left out."""

    def __init__(self, report: Report | None, level: str, measure: str) -> None:
        rows = main_rows(report) if report is not None else []
        self.rows = [row for row in rows if row.level == level and row.measure == measure]
        self._everybody = report.coders if report is not None else ()

    @property
    def of_all(self) -> bool:
        """Whether there are figures over all coders; else there are those of pairs alone."""
        return any(same(row.coders, self._everybody) for row in self.rows)

    @property
    def only_by_code(self) -> bool:
        """Whether there are figures of single codes alone."""
        return all(row.code for row in self.rows)

    def pairs(self, code: str) -> Mapping[tuple[str, str], Row]:
        """Return the figures of two coders on a code ("" for all), by their names in both orders."""
        found: dict[tuple[str, str], Row] = {}
        for row in self.rows:
            if row.code == code and len(row.coders) == _PAIR:
                one, other = row.coders
                found[one, other] = found[other, one] = row
        return found

    def who(self, pair: Sequence[str]) -> Sequence[str]:
        """Return whose figures a table shows: all coders', else those of this pair, or of the first there is."""
        if self.of_all or not self.rows:
            return self._everybody
        return pair if any(same(row.coders, pair) for row in self.rows) else self.rows[0].coders

    def by_code(self, coders: Sequence[str]) -> list[Row]:
        """Return the figures of these coders, that over all codes first."""
        return sorted((row for row in self.rows if same(row.coders, coders)), key=lambda row: row.code != "")


def same(coders: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether these are the same coders, in any order."""
    return sorted(coders) == sorted(others)


def compared(report: Report) -> list[str]:
    """Return who is compared with others, or with gold or the own coding elsewhere, which are not counted."""
    if not report.options.against:
        return list(report.coders)
    return list(dict.fromkeys(row.coders[0] for row in report.rows if row.coders))


def main_rows(report: Report) -> list[Row]:
    """Return the rows of a report over all its articles and weeks, in the condition that was asked for."""
    return [r for r in report.rows if not r.article and not r.week and r.condition in ("", report.options.condition)]


def measures_by_level(report: Report) -> dict[str, list[str]]:
    """Return the levels of a report with their measures, in its order."""
    found: dict[str, dict[str, None]] = {}
    for row in main_rows(report):
        found.setdefault(row.level, {})[row.measure] = None
    return {level: list(measures) for level, measures in found.items()}


def overview(report: Report) -> list[Row]:
    """Return for each level and measure its figure over all codes and coders, else the lowest of a pair."""
    found: list[Row] = []
    for level, measures in measures_by_level(report).items():
        for measure in measures:
            picked = Picked(report, level, measure)
            rows = [row for row in picked.rows if not row.code]
            if picked.of_all:
                found += [row for row in rows if same(row.coders, report.coders)]
            elif rows:
                found.append(min(rows, key=lambda row: 2.0 if row.value is None else row.value))
    return found


def chosen_rows(report: Report, level: str, measure: str, code: str, coders: Sequence[str]) -> list[Row]:
    """Return the rows of single articles or weeks of one code and these coders."""
    rows = [row for row in report.rows if (row.level, row.measure, row.code) == (level, measure, code)]
    return [row for row in rows if same(row.coders, coders)]
