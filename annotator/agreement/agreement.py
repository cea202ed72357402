"""How far coders agree, of one open corpus; as `Corpus.agreement`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.agreement import runs
from annotator.agreement.figures import Options, Report, Row
from annotator.agreement.runs import Run
from annotator.agreement.submissions import Gathered, gather
from annotator.coding import leading
from annotator.model.course import QUIET, Course
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True)
class Agreement:
    """Figures over what coders handed in. UserError for a round or coder that is not there."""

    file: CorpusFile

    def report(self, options: Options, course: Course = QUIET) -> Report:
        """Return the figures that the options ask for, with their intervals."""
        from annotator.agreement.measuring import rows

        gathered = gather(self.file, options)
        return _report(gathered, options, rows(gathered, options, course))

    def by_article(self, options: Options, course: Course = QUIET) -> Report:
        """Return each figure for each article by itself; one article has no interval."""
        from annotator.agreement.measuring import rows

        gathered = gather(self.file, options)
        alone = replace(options, draws=0)
        found = (
            replace(row, article=article.id)
            for article in gathered.articles
            for row in rows(gathered.of_article(article.id), alone, course)
        )
        return _report(gathered, options, found)

    def by_week(self, options: Options, course: Course = QUIET) -> Report:
        """Return each figure for each week: of the articles of which the last hand-in fell in it."""
        from annotator.agreement.measuring import rows

        gathered = gather(self.file, options)
        found = (
            replace(row, week=week) for week, part in gathered.by_week().items() for row in rows(part, options, course)
        )
        return _report(gathered, options, found)

    def save(self, name: str, options: Options, *, lead: str = "", course: Course = QUIET) -> Run:
        """Measure, and put the run into the corpus under a name, as a decision of `lead` (default: who leads here).

        UserError for a name that is taken or empty, and for a `lead` who is none.
        """
        from annotator.agreement.measuring import rows

        gathered = gather(self.file, options)
        who = lead or leading.first_lead(self.file).name
        return runs.save(self.file, name, who, options, gathered, list(rows(gathered, options, course)))

    def runs(self) -> tuple[Run, ...]:
        """Return the saved runs, the first one first."""
        return runs.runs(self.file)

    def run(self, name: str, course: Course = QUIET) -> Report:
        """Measure a saved run again. `Report.same` tells whether the digits are those that were saved."""
        from annotator.agreement.measuring import rows

        fact = runs.find(self.file, name)
        gathered = runs.gathered_again(self.file, fact)
        options = runs.options_of(self.file, fact)
        found = list(rows(gathered, options, course))
        return replace(_report(gathered, options, iter(found)), run=name, same=runs.digits(found) == fact.digits)


def _report(gathered: Gathered, options: Options, rows: Iterator[Row]) -> Report:
    return Report(
        options=options,
        rows=tuple(replace(row, condition=options.condition) for row in rows),
        left_out=tuple(sorted(gathered.left_out.items())),
        articles=tuple(a.id for a in gathered.articles),
        coders=tuple(gathered.names.values()),
        cut=tuple(s.sealed for s in gathered.submissions),
        codebook=gathered.codebook.id,
    )
