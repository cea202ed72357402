"""The model and the rules heard together: a name is proposed for the model's chance of it and the rule's score.

The corpora that the model learned from and the guidelines differ in places (the corpora leave out الجيش الإسرائيلي);
what a rule of the guidelines says counts beside what was learned.
"""

from dataclasses import dataclass

from annotator.suggest.sequence.tagging import Tagged

RULE = 0.6
"""What a rule's score counts beside a chance."""
ORGANISATION_RULES = frozenset({"organisation", "body"})
OF_GUIDELINES = 0.3
"""What is added for the rules that the guidelines make and the corpora do not keep."""
ENOUGH = 0.5
LONGER = 0.05
"""What a further word counts among rivals for the same words: the guidelines want the longest name."""


@dataclass(frozen=True, slots=True)
class Pooled:
    """Words `first` to `last` (included) with their code; `score` 0 to 1; `why` names the rule, or says "context"."""

    first: int
    last: int
    code: str
    score: float
    why: str


def pooled(found: Tagged) -> list[Pooled]:
    """Return the names to propose, in order, none sharing words with another."""
    if found.chain is None:
        return []
    weighed: dict[tuple[int, int, str], tuple[float, Pooled]] = {}
    for name in found.names:
        place = (name.first, name.last, name.code)
        weighed[place] = name.probability, Pooled(*place, name.probability, "context")
    for sighting in found.ruled:
        place = (sighting.first, sighting.last, sighting.code)
        chance = found.chain.chance(*place)
        rule = sighting.rule.removeprefix("again: ")
        weight = chance + RULE * sighting.score + OF_GUIDELINES * (rule in ORGANISATION_RULES)
        weighed[place] = weight, Pooled(*place, min(1.0, max(chance, weight / (1 + RULE))), sighting.rule)
    kept: list[Pooled] = []
    taken: set[int] = set()
    for place, (weight, proposed) in sorted(
        weighed.items(), key=lambda item: (-item[1][0] - LONGER * (item[0][1] - item[0][0]), item[0])
    ):
        words = range(place[0], place[1] + 1)
        if weight > ENOUGH and taken.isdisjoint(words):
            taken.update(words)
            kept.append(proposed)
    return sorted(kept, key=lambda name: name.first)
