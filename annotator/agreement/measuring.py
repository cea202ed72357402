"""Every measure at every level, over all coders and over each two of them, by code; then as figures."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np

from annotator.agreement.answering import ALPHAS, answers_of, variable_ratings
from annotator.agreement.figures import (
    CHARACTERS,
    CONTENT,
    CUE,
    MENTION,
    NO_SAME_QUOTE,
    NOT_ANSWERED,
    NOT_LINKED,
    SPANS,
    SPEAKER,
    TOKENS,
    TYPE,
    VARIABLE,
    Options,
    Row,
)
from annotator.agreement.marking import marking, words_of
from annotator.agreement.nominal import Asked, of_values, only_percent
from annotator.agreement.of_spans import Group, OfSpans
from annotator.agreement.quoting import (
    NO_SPEAKER,
    SameQuote,
    entries_of,
    mention_of,
    quote_ratings,
    same_quotes,
    speaker_of,
)
from annotator.agreement.rating import among, token_table
from annotator.agreement.relating import of_relations
from annotator.agreement.submissions import Gathered
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.model.facts import QuoteType
from annotator.model.variables import ENTRY, MULTIPLE, NOMINAL, ORDINAL, Variable
from annotator.review.alpha import alpha
from annotator.review.chance import gwet_ac2, percent_agreement, weighted_kappa
from annotator.review.cutting import Flags, cut
from annotator.review.measure import Drawing, figures
from annotator.review.ratings import MISSING, Ratings
from annotator.review.tokens import OUTSIDE


def rows(gathered: Gathered, options: Options, course: Course = QUIET, *, by_code: bool = True) -> Iterator[Row]:
    """Yield the figures that the options ask for, without `by_code` none of single codes and choices.

    Cancelled where the course says so.
    """
    asking = Asking(gathered, options, course, by_code)
    asked = []
    for one in asking.all():
        _go_on(course)
        if not options.measures or one.measure in options.measures:
            asked.append(one)
    drawing = Drawing(draws=options.draws, seed=options.seed) if options.draws else None
    by_article = defaultdict[str, set[str]](set)
    for submission in gathered.submissions:
        by_article[submission.article].add(submission.who)
    there = set[str]().union(*by_article.values())
    made = figures((a.of for a in asked), drawing)
    for done, one in enumerate(asked):
        _go_on(course)
        if not options.gamma:
            course.tell(done, len(asked))
        yield one.row(next(made), gathered.names, there, by_article.values())


def _go_on(course: Course) -> None:
    if course.cancelled():
        raise Cancelled("The figures were stopped.")


def groups(gathered: Gathered) -> tuple[Group, ...]:
    """Return who is compared: everybody, then each two; with pairs of their own those alone."""
    if gathered.pairs:
        return gathered.pairs
    everybody = tuple(gathered.names)
    return (everybody, *(combinations(everybody, 2) if len(everybody) > 2 else ()))


@dataclass(frozen=True, eq=False)
class Asking:
    """All measures of what was handed in."""

    gathered: Gathered
    options: Options
    course: Course = QUIET
    by_code: bool = True

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Who is compared."""
        return groups(self.gathered)

    @cached_property
    def into(self) -> Mapping[str, str]:
        """Which codes and values are taken for another one."""
        return dict(self.options.collapse)

    @cached_property
    def quotes(self) -> tuple[SameQuote, ...]:
        """The quotes that several coders found."""
        return same_quotes(self.gathered)

    @cached_property
    def spans(self) -> OfSpans:
        """The annotations of all articles."""
        return self._of(SPANS)

    def _of(self, level: str) -> OfSpans:
        marked = marking(self.gathered, level, self.into, self.options.codes)
        return OfSpans(level, marked, cut(marked, tuple(self.gathered.names)), self.options, self.by_code)

    def table(self, level: str) -> Ratings:
        """Return what each coder said at a level of values, for other programs. UserError for a level of spans."""
        if level == TOKENS:
            return token_table(self.spans.line, words_of(self.gathered), self._scale())
        if level == TYPE:
            return self._types()
        variable = self.gathered.codebook.variable(level.removeprefix(VARIABLE))
        if not level.startswith(VARIABLE) or variable is None or variable.on == ENTRY:
            raise UserError("There is a matrix of one level at a time: tokens, quote type, variable:ID.")
        answers = answers_of(self.gathered, variable.id)
        return variable_ratings(variable, answers, self.gathered, self.quotes, self.into)

    def _types(self) -> Ratings:
        types = [str(t) for t in QuoteType]
        return quote_ratings(self.gathered, self.quotes, lambda _a, _c, quote: str(quote.type), types)

    def all(self) -> Iterator[Asked]:
        """Yield every measure of the levels that are asked for."""
        wanted = self._wanted
        if wanted(TOKENS):
            yield from self._tokens()
        for coders in self.groups:
            if wanted(CHARACTERS):
                yield from self.spans.characters(coders)
            if wanted(SPANS):
                yield from self.spans.all(coders)
                if self.options.gamma:
                    yield from self.spans.gamma(coders, self.course)
        for level in (CONTENT, CUE, MENTION):
            if wanted(level):
                parts = self._of(level)
                for coders in self.groups:
                    yield from parts.all(coders)
        yield from self._of_quotes()
        for variable in self.gathered.codebook.variables:
            if variable.on != ENTRY and wanted(VARIABLE + variable.id):
                yield from self._variable(variable)

    def _of_values(self, level: str, given: Ratings, otherwise: str) -> Iterator[Asked]:
        codes, measures = None if self.by_code else (), self.options.measures
        shared = self._shared(given.coders)
        return of_values(level, given, shared, codes=codes, measures=measures, otherwise=otherwise)

    def _wanted(self, level: str) -> bool:
        return not self.options.levels or level in self.options.levels

    def _shared(self, coders: Group) -> Flags:
        """Return which articles all of these coders handed in."""
        line = self.spans.line
        return np.asarray(line.present[[line.coders.index(c) for c in coders]].all(axis=0), dtype=bool)

    def _scale(self) -> tuple[str, ...]:
        """Return the codes that could be given, as far as they were asked for, and those that were."""
        offered = (self.into.get(c.id, c.id) for c in self.gathered.codebook.codes())
        kept = (code for code in offered if not self.options.codes or code in self.options.codes)
        return tuple(sorted({*kept, *self.spans.line.codes}))

    def _tokens(self) -> Iterator[Asked]:
        table = self.table(TOKENS)
        for coders in self.groups:
            labels = among(table, coders)
            used = [OUTSIDE, *self.spans.codes(coders)] if self.by_code else []
            yield from of_values(TOKENS, labels, self._shared(coders), codes=used, measures=self.options.measures)

    def _of_quotes(self) -> Iterator[Asked]:
        if self._wanted(TYPE):
            table = self._types()
            for coders in self.groups:
                yield from self._of_values(TYPE, among(table, coders), NO_SAME_QUOTE)
        if self._wanted(SPEAKER):
            entries = {(s.article, s.who): entries_of(s.layer) for s in self.gathered.submissions}
            table = quote_ratings(self.gathered, self.quotes, speaker_of(entries), None)
            for coders in self.groups:
                here = among(table, coders)
                why = "" if _linked(here) else NOT_LINKED
                yield Asked(SPEAKER, "alpha_nominal", "", coders, alpha(here), NO_SAME_QUOTE, why)
                yield Asked(SPEAKER, "percent_agreement", "", coders, percent_agreement(here), NO_SAME_QUOTE, why)
                if len(coders) == 2:
                    related = of_relations(SPEAKER, self.gathered, coders, entries)
                    yield from (replace(one, why=why) for one in related)
        if self._wanted(MENTION):
            for coders in self.groups:
                # By these coders' mentions alone: a third one's longer mention must not make two others the same.
                own = [q.among(coders) for q in self.quotes]
                table = quote_ratings(self.gathered, own, mention_of(own), None)
                # Chance cannot bring a place in one article again elsewhere: no figure corrected for chance.
                same = percent_agreement(among(table, coders))
                yield Asked(MENTION, "percent_agreement", "", coders, same, NO_SAME_QUOTE)
        for level, part in ((MENTION, "speaker"), (CUE, "cue")):
            if self._wanted(level):
                for coders in self.groups:
                    if len(coders) == 2:
                        yield from of_relations(level, self.gathered, coders, None, part=part)

    def _variable(self, variable: Variable) -> Iterator[Asked]:
        level = VARIABLE + variable.id
        table = variable_ratings(
            variable, answers_of(self.gathered, variable.id), self.gathered, self.quotes, self.into
        )
        if variable.retired and not (table.given > 0).any():
            return
        for coders in self.groups:
            here = among(table, coders)
            if variable.level == NOMINAL:
                yield from self._of_values(level, here, NOT_ANSWERED)
                continue
            for distance in ALPHAS[variable.level]:
                yield Asked(level, f"alpha_{distance}", "", coders, alpha(here, level=distance), otherwise=NOT_ANSWERED)
            if variable.level == MULTIPLE and self.by_code:
                yield from _choices(level, here)
            if variable.level == ORDINAL:
                yield Asked(level, "gwet_ac2", "", coders, gwet_ac2(here), NOT_ANSWERED)
                if len(coders) == 2:
                    yield Asked(level, "weighted_kappa", "", coders, weighted_kappa(here), NOT_ANSWERED)
            yield from only_percent(level, here, self._shared(coders), otherwise=NOT_ANSWERED)


def _choices(level: str, sets: Ratings) -> Iterator[Asked]:
    """Yield nominal alpha of each choice: given or not."""
    for choice in sorted({c for value in sets.values if isinstance(value, frozenset) for c in value}):
        into: dict[Hashable, Hashable] = {
            value: choice in value for value in sets.values if isinstance(value, frozenset)
        }
        yield Asked(level, "alpha_nominal", choice, sets.coders, alpha(sets.collapsed(into)), otherwise=NOT_ANSWERED)


def _linked(speakers: Ratings) -> bool:
    """Tell whether of any quote two coders say whom they linked its speaker to."""
    none = speakers.values.index(NO_SPEAKER) if NO_SPEAKER in speakers.values else MISSING
    linked = (speakers.table != MISSING) & (speakers.table != none)
    return bool((linked.sum(axis=0) >= 2).any())
