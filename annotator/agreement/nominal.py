"""A measure with its place in a report, and the measures that fit values without an order."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.agreement.figures import NOBODY, Row
from annotator.agreement.rating import within
from annotator.review.alpha import nominal_alphas
from annotator.review.chance import (
    bennett_s,
    cohen_kappa,
    fleiss_kappa,
    gwet_ac1,
    holsti,
    percent_agreement,
    scott_pi,
)
from annotator.review.cutting import Flags
from annotator.review.figure import Figure, Undefined
from annotator.review.measure import Measure
from annotator.review.ratings import Ratings

_OF_ANY: Mapping[str, Callable[[Ratings], Measure]] = {
    "gwet_ac1": gwet_ac1,
    "fleiss_kappa": fleiss_kappa,
    "percent_agreement": percent_agreement,
}
_OF_TWO: Mapping[str, Callable[[Ratings], Measure]] = {
    "cohen_kappa": cohen_kappa,
    "scott_pi": scott_pi,
    "bennett_s": bennett_s,
}
_NOTHING_TO_PAIR = (Undefined.NOT_BOTH, Undefined.NOTHING_SHARED)


@dataclass(frozen=True, slots=True)
class Asked:
    """A measure that waits to be figured, and where its figure stands.

    `why` says beforehand that there is none; `otherwise` is the sentence where articles were shared and still nothing
    could be compared. `n_units` counts them where the measure counts something wider.
    """

    level: str
    measure: str
    code: str
    coders: tuple[str, ...]
    of: Measure
    otherwise: str = ""
    why: str = ""
    n_units: int | None = None

    def row(
        self, figure: Figure, names: Mapping[str, str], there: Collection[str], by_article: Iterable[Collection[str]]
    ) -> Row:
        """Return the figure in its row; `there` is who handed anything in, `by_article` who handed in each article."""
        undefined = str(figure.undefined or "")
        if figure.undefined in _NOTHING_TO_PAIR and self.otherwise:
            undefined = self.otherwise
        why = self.why if names else NOBODY
        known = not why
        among = set(self.coders) & set(there)
        return Row(
            level=self.level,
            measure=self.measure,
            code=self.code,
            coders=tuple(names[c] for c in self.coders),
            value=figure.value if known else None,
            undefined=why or undefined,
            n_units=figure.n_units if self.n_units is None else self.n_units,
            n_coders=len(among),
            n_pairable=figure.n_pairable,
            excluded=figure.excluded,
            low=figure.low if known else None,
            high=figure.high if known else None,
            p_below_667=figure.p_below_667 if known else None,
            p_below_800=figure.p_below_800 if known else None,
            coverage=figure.coverage,
            n_articles=len(self.of.counts),
            n_undefined_draws=figure.n_undefined_draws,
            n_shared=sum(among.issubset(who) for who in by_article) if len(among) > 1 else 0,
            n_samples=figure.n_samples,
        )


def of_values(
    level: str,
    ratings: Ratings,
    shared: Flags,
    *,
    codes: Sequence[Hashable] | None = None,
    measures: Collection[str] = (),
    otherwise: str = "",
    why: str = "",
) -> Iterator[Asked]:
    """Yield the measures of values without an order, and alpha of each value of `codes` (all) against the rest.

    Only those of `measures`, where any are named. `shared` are the articles that all of these coders handed in: for
    Holsti, whose denominator has all that the two judged, only those count.
    """
    coders = ratings.coders

    def asked(measure: Measure, code: str = "") -> Asked:
        return Asked(level, measure.name, code, coders, measure, otherwise=otherwise, why=why)

    wanted = ratings.values if codes is None else codes
    if not measures or "alpha_nominal" in measures:
        for value, measure in zip(("", *wanted), nominal_alphas(ratings, wanted), strict=True):
            yield asked(measure, str(value))
    for name, measured in ({**_OF_ANY, **_OF_TWO} if len(coders) == 2 else _OF_ANY).items():
        if not measures or name in measures:
            yield asked(measured(ratings))
    if len(coders) == 2 and (not measures or "holsti" in measures):
        yield asked(holsti(within(ratings, shared)))


def only_percent(level: str, ratings: Ratings, shared: Flags, *, otherwise: str = "") -> Iterator[Asked]:
    """Yield the measures that fit values of any kind: whether they are the same."""
    yield Asked(level, "percent_agreement", "", ratings.coders, percent_agreement(ratings), otherwise=otherwise)
    if len(ratings.coders) == 2:
        yield Asked(level, "holsti", "", ratings.coders, holsti(within(ratings, shared)), otherwise=otherwise)
