"""What is asked for and what comes back: options, a figure in its row, a report. No numpy: the window reads these."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

SHOWN, BLIND = "shown", "blind"
GOLD = "gold"
"""As `Options.against`: the adjudicators' layers."""

TOKENS, CHARACTERS, SPANS = "tokens", "characters", "spans"
CONTENT, CUE, SPEAKER, MENTION, TYPE = (
    "quote content",
    "quote cue",
    "quote speaker",
    "quote speaker mention",
    "quote type",
)
LEVELS = (TOKENS, CHARACTERS, SPANS, CONTENT, CUE, SPEAKER, MENTION, TYPE)
VARIABLE = "variable:"
"""What stands before the id of a variable in the name of its level."""

FEW_ARTICLES = 20
"""With fewer articles than this an interval is too narrow: of 6 articles it holds the truth in 85 of 100 studies."""

NOBODY = "Nobody has handed anything in."
NOT_ANSWERED = "No question was answered by two coders for the same article or quote."
NO_SAME_QUOTE = "No quote was found by two coders."
NOT_LINKED = "No speaker of a quote was linked to the registry by two coders."
"""Why a figure of quotes or variables has no value, beside the reasons of `review.figure.Undefined`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is measured.

    `round` is a round's id or name, `coders` names (all who have the `role` where empty). `levels`, `measures` and
    `codes` leave everything else out; empty means all. `collapse` are pairs: a code is taken for another one, a value
    of a variable (`ID:value`) for another value. `condition` is "shown", "blind" or "" for both together. `against` is
    "" (coders among each other), "gold", or a round: each coder against the same coder there. Intervals come from
    `draws` draws of articles from `seed`; 0 draws none. `gamma` takes seconds and is measured only when asked for.
    """

    round: str = "main"
    coders: tuple[str, ...] = ()
    role: str = "coder"
    levels: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    collapse: tuple[tuple[str, str], ...] = ()
    condition: str = ""
    against: str = ""
    seed: int = 1
    draws: int = 2000
    gamma: bool = False


def has_limits(measure: str) -> bool:
    """Tell whether Krippendorff's limits judge a measure: alpha, pi and the kappas, which expect chance as it does.

    Nobody has set any for shares, F1 and gamma; AC1 and S lie higher where one value is frequent.
    """
    return "alpha" in measure or "kappa" in measure or measure == "scott_pi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure: of `level`, by `measure`, for `code` ("" all), among `coders` (names; all of them or two).

    It has a `value` or says in `undefined` why not. `n_units`, `n_pairable`, `excluded`, `coverage`, the interval and
    the shares of draws below the limits are those of `review.figure.Figure`; in a report the shares are None where the
    limits do not judge the measure. `article` (id), `condition` and `week` (ISO 8601, of the seals) are "" where the
    figure is not of one of them alone. `n_articles` were drawn from, `n_shared` handed in by all these coders;
    `n_samples` random annotations of each article stand for chance, 0 for all but gamma.
    """

    level: str
    measure: str
    code: str = ""
    coders: tuple[str, ...] = ()
    value: float | None = None
    undefined: str = ""
    n_units: int = 0
    n_coders: int = 0
    n_pairable: int = 0
    excluded: int = 0
    low: float | None = None
    high: float | None = None
    p_below_667: float | None = None
    p_below_800: float | None = None
    coverage: float | None = None
    n_articles: int = 0
    n_undefined_draws: int = 0
    article: str = ""
    condition: str = ""
    week: str = ""
    n_shared: int = 0
    n_samples: int = 0

    @property
    def judged(self) -> "Row":
        """The row without shares below limits that do not judge it."""
        if self.p_below_667 is None or has_limits(self.measure):
            return self
        return replace(self, p_below_667=None, p_below_800=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Figures with what they rest on.

    `left_out` are sentences with how many; `articles` the ids of the articles that at least two coded; `cut` the ids of
    the decisions that sealed what was measured, `codebook` the version whose codes were counted. `run` is the name of a
    saved run that was measured again, `same` whether its digits are those that were saved.
    """

    options: Options
    rows: tuple[Row, ...]
    left_out: tuple[tuple[str, int], ...] = ()
    articles: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    codebook: str = ""
    run: str = ""
    same: bool = True

    @property
    def judged(self) -> "Report":
        """The report without shares below limits that do not judge a measure; digits of saved runs are of all."""
        return replace(self, rows=tuple(row.judged for row in self.rows))

    @property
    def rough(self) -> bool:
        """Whether the intervals rest on so few articles that they are too narrow."""
        return 1 < len(self.articles) < FEW_ARTICLES and any(row.low is not None for row in self.rows)

    def find(self, level: str, measure: str, *, code: str = "", coders: tuple[str, ...] = ()) -> Row | None:
        """Return the row of a measure, of all coders or of these two in any order; None where there is none."""
        wanted = set(coders or self.coders)
        found = (
            r for r in self.rows if (r.level, r.measure, r.code, r.article, r.week) == (level, measure, code, "", "")
        )
        return next((r for r in found if set(r.coders) == wanted and r.condition in ("", self.options.condition)), None)

    def matrix(self, level: str, measure: str, *, code: str = "") -> Mapping[tuple[str, str], Row]:
        """Return the rows of pairs of coders, by both orders of their names."""
        pairs: dict[tuple[str, str], Row] = {}
        for row in self.rows:
            here = (row.level, row.measure, row.code, row.article, row.week, row.condition)
            if here == (level, measure, code, "", "", self.options.condition) and len(row.coders) == 2:
                one, other = row.coders
                pairs[one, other] = pairs[other, one] = row
        return pairs
