"""How far coders agree, of one open corpus; as `Corpus.agreement`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.agreement import runs
from annotator.agreement.checking import check
from annotator.agreement.figures import Options, Report, Row
from annotator.agreement.runs import Run
from annotator.agreement.submissions import Gathered, gather
from annotator.coding import leading
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.store import coders
from annotator.store.corpus_file import CorpusFile

if TYPE_CHECKING:
    from annotator.review.ratings import Ratings


@dataclass(frozen=True, slots=True)
class Agreement:
    """Figures over what coders handed in. UserError for a round or coder that is not there."""

    file: CorpusFile

    def report(self, options: Options, course: Course = QUIET) -> Report:
        """Return the figures that the options ask for, with their intervals.

        Where some articles were coded with suggestions and some without, figures of all coders and all codes follow for
        either condition by itself.
        """
        return _reported(self._gathered(options), options, course).judged

    def by_article(self, options: Options, course: Course = QUIET, *, by_code: bool = True) -> Report:
        """Return each figure for each article by itself; one article has no interval.

        Without `by_code` there are no figures of single codes, which are most of them.
        """
        from annotator.agreement.measuring import rows

        gathered, alone = self._gathered(options), replace(options, draws=0)
        found = [
            replace(row, article=id_)
            for id_, part in _on(list(gathered.by_article().items()), course)
            for row in rows(part, alone, by_code=by_code)
        ]
        return _report(gathered, options, found).judged

    def by_week(self, options: Options, course: Course = QUIET) -> Report:
        """Return each figure for each week: of the articles of which the last hand-in fell in it.

        With `against` the round itself again ("again"), this is how steady each coder is with articles planted twice.
        """
        from annotator.agreement.measuring import rows

        gathered = self._gathered(options)
        parts = list(gathered.by_week().items())
        found = [replace(row, week=week) for week, part in _on(parts, course) for row in rows(part, options)]
        return _report(gathered, options, found).judged

    def table(self, options: Options) -> Ratings:
        """Return what each coder said, for programs of others; `options.levels` names the one level."""
        from annotator.agreement.measuring import Asking

        if len(options.levels) != 1:
            raise UserError("There is a matrix of one level at a time: tokens, quote type, variable:ID.")
        return Asking(self._gathered(options), options).table(options.levels[0])

    def write(self, path: Path, report: Report) -> None:
        """Write a report as the name of the file ends; see `tables.write`."""
        from annotator.agreement import tables

        tables.write(path, report, self._named_table)

    def _gathered(self, options: Options) -> Gathered:
        gathered = gather(self.file, options)
        check(gathered, options)
        return gathered

    def _named_table(self, options: Options) -> Ratings:
        names = {c.id: c.name for c in coders.all_coders(self.file)}
        return self.table(options).named(names)

    def save(self, name: str, options: Options, *, lead: str = "", course: Course = QUIET) -> Run:
        """Measure, and put the run into the corpus under a name, as a decision of `lead` (default: who leads here).

        UserError for a name that is taken or empty, and for a `lead` who is none.
        """
        runs.check_name(self.file, name)
        who = leading.lead_of(self.file, lead or leading.first_lead(self.file).name)
        gathered = self._gathered(options)
        return runs.save(self.file, name, who, options, gathered, _reported(gathered, options, course).rows)

    def runs(self) -> tuple[Run, ...]:
        """Return the saved runs, the first one first."""
        return runs.runs(self.file)

    def run(self, name: str, course: Course = QUIET) -> Report:
        """Measure a saved run again. `Report.same` tells whether the digits are those that were saved."""
        fact = runs.find(self.file, name)
        report = _reported(runs.gathered_again(self.file, fact), runs.options_of(self.file, fact), course)
        same = set(fact.digits) <= set(runs.digits(report.rows, report.coders))
        return replace(report.judged, run=name, same=same)


def _reported(gathered: Gathered, options: Options, course: Course) -> Report:
    from annotator.agreement.measuring import rows

    found = [replace(row, condition=options.condition) for row in rows(gathered, options, course)]
    if not options.condition and len(gathered.conditions()) > 1:
        for condition in gathered.conditions():
            part = rows(gathered.of_condition(condition), replace(options, gamma=False), course)
            whole = (row for row in part if not row.code and (gathered.pairs or len(row.coders) == len(gathered.names)))
            found += [replace(row, condition=condition) for row in whole]
    return _report(gathered, options, found)


def _on(parts: Sequence[tuple[str, Gathered]], course: Course) -> Iterator[tuple[str, Gathered]]:
    for done, part in enumerate(parts):
        if course.cancelled():
            raise Cancelled("The figures were stopped.")
        course.tell(done, len(parts))
        yield part
    course.tell(len(parts), len(parts))


def _report(gathered: Gathered, options: Options, rows: Sequence[Row]) -> Report:
    from annotator.agreement.marking import dropped

    times = Counter(s.article for s in gathered.submissions)
    return Report(
        options=options,
        rows=tuple(rows),
        left_out=tuple(sorted((gathered.left_out + dropped(gathered, options)).items())),
        articles=tuple(a.id for a in gathered.articles if times[a.id] > 1),
        coders=tuple(gathered.names.values()),
        cut=tuple(s.sealed for s in gathered.submissions),
        codebook=gathered.codebook.id,
    )
