"""Whether options name what there is: a mistyped code would otherwise be left out without a word."""

from annotator.agreement.citing import MEASURES
from annotator.agreement.figures import LEVELS, VARIABLE, Options
from annotator.agreement.submissions import Gathered
from annotator.model.errors import UserError
from annotator.model.facts import Annotation

_SEEDS = 2**128
"""So many seeds the generator PCG64 has."""


def check(gathered: Gathered, options: Options) -> None:
    """UserError for a level, measure, code or value that there is none of, and for draws that cannot be drawn."""
    if options.draws < 0 or not 0 <= options.seed < _SEEDS:
        raise UserError("Draws are 0 or more, and a seed is a whole number from 0 on.")
    variables = {v.id: v for v in gathered.codebook.variables}
    levels = {*LEVELS, *(VARIABLE + id_ for id_ in variables)}
    for level in options.levels:
        if level not in levels:
            raise UserError(f"There is no level {level}; the levels are {', '.join(sorted(levels))}.")
    for measure in options.measures:
        if measure not in MEASURES:
            raise UserError(f"There is no measure {measure}; the measures are {', '.join(sorted(MEASURES))}.")
    codes = {c.id for c in gathered.codebook.codes(only_on=False)} | _used(gathered)
    answers = {f"{id_}:{choice.value}" for id_, v in variables.items() for choice in v.choices}
    numbers = tuple(f"{id_}:" for id_, v in variables.items() if not v.choices)
    for old, _ in options.collapse:
        if old not in codes and old not in answers and not (numbers and old.startswith(numbers)):
            raise UserError(f"There is no code or value {old} that could be taken for another one.")
    for code in options.codes:
        if code not in codes and code not in {new for _, new in options.collapse}:
            raise UserError(f"There is no code {code} in the codebook.")


def _used(gathered: Gathered) -> set[str]:
    facts = (fact for one in gathered.submissions for fact in one.layer.facts.values())
    return {fact.code for fact in facts if isinstance(fact, Annotation)}
