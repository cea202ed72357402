"""Every measure at every level, over all coders and over each two of them, by code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.agreement.figures import CHARACTERS, CONTENT, CUE, MENTION, SPANS, TOKENS, Options, Row
from annotator.agreement.marking import Marking, marking
from annotator.agreement.submissions import Gathered
from annotator.model.course import QUIET, Cancelled, Course
from annotator.review.alpha import alpha
from annotator.review.chance import cohen_kappa, fleiss_kappa, gwet_ac1, holsti, percent_agreement, scott_pi
from annotator.review.continuum import MarkedArticle, codes_of
from annotator.review.matching import Mode, span_f1
from annotator.review.measure import Drawing, Measure
from annotator.review.tokens import token_ratings
from annotator.review.unitizing import unitize


@dataclass(frozen=True, slots=True)
class Asked:
    """A measure that waits to be figured, and where its figure stands."""

    level: str
    measure: str
    code: str
    coders: tuple[str, ...]
    of: Measure


def rows(gathered: Gathered, options: Options, course: Course = QUIET) -> Iterator[Row]:
    """Yield the figures that the options ask for. Cancelled where the course says so."""
    into = dict(options.collapse)
    made = marking(gathered, into, options.codes)
    drawing = Drawing(draws=options.draws, seed=options.seed) if options.draws else None
    asked = [a for a in _asked(gathered, made, options) if not options.measures or a.measure in options.measures]
    for done, one in enumerate(asked):
        if course.cancelled():
            raise Cancelled("The figures were stopped.")
        course.tell(done, len(asked))
        yield _row(one, gathered.names, drawing)
    course.tell(len(asked), len(asked))


def groups(gathered: Gathered) -> tuple[tuple[str, ...], ...]:
    """Return who is compared: everybody, then each two; with pairs of their own those alone."""
    if gathered.pairs:
        return gathered.pairs
    everybody = tuple(gathered.names)
    return (everybody, *(combinations(everybody, 2) if len(everybody) > 2 else ()))


def _asked(gathered: Gathered, made: Marking, options: Options) -> Iterator[Asked]:
    def wanted(level: str) -> bool:
        return not options.levels or level in options.levels

    for coders in groups(gathered):
        if wanted(TOKENS):
            yield from _tokens(made.marked[SPANS], made, coders)
        if wanted(CHARACTERS):
            yield Asked(
                CHARACTERS, "alpha_characters", "", coders, unitize(made.marked[SPANS], coders=coders).characters()
            )
        if wanted(SPANS):
            yield from _spans(SPANS, made.marked[SPANS], coders, by_code=True)
        for level in (CONTENT, CUE, MENTION):
            if wanted(level):
                yield from _spans(level, made.marked[level], coders, by_code=False)


def _tokens(articles: Sequence[MarkedArticle], made: Marking, coders: tuple[str, ...]) -> Iterator[Asked]:
    labels = token_ratings([a.only(coders) for a in articles], made.words)
    yield Asked(TOKENS, "alpha_nominal", "", coders, alpha(labels))
    for code in labels.values:
        yield Asked(TOKENS, "alpha_nominal", str(code), coders, alpha(labels.one_against_rest(code)))
    yield Asked(TOKENS, "gwet_ac1", "", coders, gwet_ac1(labels))
    yield Asked(TOKENS, "percent_agreement", "", coders, percent_agreement(labels))
    yield Asked(TOKENS, "fleiss_kappa", "", coders, fleiss_kappa(labels))
    if len(labels.coders) == 2:
        for measure in (cohen_kappa(labels), scott_pi(labels), holsti(labels)):
            yield Asked(TOKENS, measure.name, "", coders, measure)


def _spans(level: str, articles: Sequence[MarkedArticle], coders: tuple[str, ...], *, by_code: bool) -> Iterator[Asked]:
    together = unitize(articles, coders=coders)
    yield Asked(level, "u_alpha", "", coders, together.u())
    yield Asked(level, "u_alpha_marked", "", coders, together.marked())
    yield Asked(level, "cu_alpha", "", coders, together.cu())
    codes = codes_of(articles) if by_code else ()
    for code in codes:
        yield Asked(level, "u_alpha_marked", code, coders, unitize(articles, code=code, coders=coders).marked())
        if code in together.codes:
            yield Asked(level, "ku_alpha", code, coders, together.ku(code))
    if len(coders) == 2:
        for mode in Mode:
            yield Asked(level, f"f1_{mode}", "", coders, span_f1(articles, *coders, mode=mode))
            for code in codes if mode is not Mode.EXACT else ():
                yield Asked(level, f"f1_{mode}", code, coders, span_f1(articles, *coders, mode=mode, code=code))


def _row(asked: Asked, names: Mapping[str, str], drawing: Drawing | None) -> Row:
    figure = asked.of.figure(drawing)
    return Row(
        level=asked.level,
        measure=asked.measure,
        code=asked.code,
        coders=tuple(names[c] for c in asked.coders),
        value=figure.value,
        undefined=str(figure.undefined or ""),
        n_units=figure.n_units,
        n_coders=figure.n_coders,
        n_pairable=figure.n_pairable,
        excluded=figure.excluded,
        low=figure.low,
        high=figure.high,
        p_below_667=figure.p_below_667,
        p_below_800=figure.p_below_800,
        coverage=figure.coverage,
        n_undefined_draws=figure.n_undefined_draws,
    )
