"""The measures of marked stretches at one level: the u family, F1, alpha of characters, gamma; and by code."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from annotator.agreement.figures import CHARACTERS, SPANS, Options
from annotator.agreement.nominal import Asked
from annotator.model.course import Course
from annotator.model.facts import QUOTE_CODE
from annotator.review.continuum import MarkedArticle
from annotator.review.cutting import Cut
from annotator.review.gamma import gammas
from annotator.review.matching import Mode
from annotator.review.overlaps import Overlaps, f1, overlaps
from annotator.review.unitizing import Unitized, unitize

Group = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class OfSpans:
    """The marks of a level, article by article and as one line. Parts of quotes have no code of their own.

    Without `by_code` there are no figures of single codes.
    """

    level: str
    marked: tuple[MarkedArticle, ...]
    line: Cut
    options: Options
    by_code: bool = True
    _found: dict[Group, Overlaps] = field(default_factory=dict, repr=False)

    def codes(self, coders: Group) -> tuple[str, ...]:
        """Return the codes that these coders used, sorted; none where spans have no codes."""
        if self.level != SPANS or not self.by_code:
            return ()
        return tuple(code for code in self.line.codes if self.line.count(code, coders))

    def all(self, coders: Group) -> Iterator[Asked]:
        """Yield the u family and F1 of these coders, over all codes and by code."""
        if self._measured("u_alpha", "u_alpha_marked", "cu_alpha", "ku_alpha", "alpha_characters"):
            yield from self._family(coders) if self.level == SPANS else self._of_parts(coders)
        modes = Mode if self.level == SPANS else (Mode.EXACT, Mode.PARTIAL, Mode.TYPE)
        for mode in modes:
            if len(coders) > 1 and self._measured(f"f1_{mode}"):
                yield from self._f1(coders, mode)

    def characters(self, coders: Group) -> Iterator[Asked]:
        """Yield alpha of code points."""
        whole = self.line.unitized(coders).characters()
        yield Asked(CHARACTERS, "alpha_characters", "", coders, whole)
        for code in self.codes(coders):
            yield Asked(CHARACTERS, "alpha_characters", code, coders, self._of_code(code, coders).characters())

    def gamma(self, coders: Group, course: Course) -> Iterator[Asked]:
        """Yield gamma and its family; seconds of work. Cancelled where the course says so."""
        family = gammas(self.marked, coders=coders, seed=self.options.seed, course=course)
        yield Asked(self.level, "gamma", "", coders, family.gamma())
        yield Asked(self.level, "gamma_cat", "", coders, family.cat())
        for code in family.codes if self.by_code else ():
            number = self.line.count(code, coders)
            yield Asked(self.level, "gamma_k", code, coders, family.k(code), n_units=number)

    def _family(self, coders: Group) -> Iterator[Asked]:
        whole = self.line.unitized(coders)
        yield Asked(self.level, "u_alpha", "", coders, whole.u())
        yield Asked(self.level, "u_alpha_marked", "", coders, whole.marked())
        yield Asked(self.level, "cu_alpha", "", coders, whole.cu())
        for code in self.codes(coders) if self._measured("u_alpha_marked", "ku_alpha") else ():
            alone = self._of_code(code, coders)
            yield Asked(self.level, "u_alpha_marked", code, coders, alone.marked())
            yield Asked(self.level, "ku_alpha", code, coders, whole.ku(code), n_units=alone.n_units)

    def _of_parts(self, coders: Group) -> Iterator[Asked]:
        alone = self.line.code(QUOTE_CODE, coders)
        yield Asked(self.level, "u_alpha_marked", "", coders, alone.marked())
        yield Asked(self.level, "alpha_characters", "", coders, alone.characters())

    def _f1(self, coders: Group, mode: Mode) -> Iterator[Asked]:
        pairs = [self._overlaps(pair) for pair in combinations(coders, 2)]
        name = f"f1_{mode}"
        yield Asked(self.level, name, "", coders, f1(pairs, mode), n_units=self.line.number(coders))
        for code in self.codes(coders) if mode is not Mode.EXACT else ():
            number = self.line.count(code, coders)
            yield Asked(self.level, name, code, coders, f1(pairs, mode, code=code), n_units=number)

    def _of_code(self, code: str, coders: Group) -> Unitized:
        if self.line.torn.any():
            return unitize(self.marked, code=code, coders=coders)
        return self.line.code(code, coders)

    def _overlaps(self, pair: Group) -> Overlaps:
        if pair not in self._found:
            self._found[pair] = overlaps(self.line, *pair)
        return self._found[pair]

    def _measured(self, *measures: str) -> bool:
        return not self.options.measures or any(m in self.options.measures for m in measures)
