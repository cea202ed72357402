"""The model and the rules heard together: a name is proposed for the model's chance of it and the rule's score.

The corpora that the model learned from and the guidelines differ in places (the corpora leave out الجيش الإسرائيلي);
what a rule of the guidelines says counts beside what was learned.
"""

from dataclasses import dataclass

from annotator.suggest.naming.lexicon import Lexicon
from annotator.suggest.naming.repeated import repeated
from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.naming.triggers import CURRENCIES, MULTIPLES
from annotator.suggest.sequence.decoding import Chain, Name
from annotator.suggest.sequence.tagging import Tagged
from annotator.suggest.sequence.words import cut

RULE = 0.4
"""What a rule's score counts beside a chance."""
GUIDELINE_RULES = frozenset({"organisation", "body", "kingdom"})
OF_GUIDELINES = 0.1
"""What is added for the rules that the guidelines make and the corpora do not keep."""
OF_SEVERAL = 0.15
"""What is added for a listed name of several words: by chance they seldom stand together."""
ENOUGH = 0.35
LONGER = 0.05
"""What a further word counts among rivals for the same words: the guidelines want the longest name."""


AGAIN = "again: "
PERSON_AGAIN = 0.2
"""What is added for a part of a person's name that stands in full elsewhere in the article."""
SELDOM = 0.01
"""Chance from which on a part of a person's full name is taken for the person again."""
LIKELY = 0.5
"""The same for a part that is a common word too: many papers write the preposition على like the name علي."""


@dataclass(frozen=True, slots=True)
class Pooled:
    """Words `first` to `last` (included) from code point `start` on, with their code; `score` 0 to 1.

    `why` names the rule that says the same, or says "context".
    """

    first: int
    last: int
    start: int
    code: str
    score: float
    why: str


def pooled(found: Tagged, reading: Reading) -> list[Pooled]:
    """Return the names to propose, in order, none sharing words with another."""
    if found.chain is None:
        return []
    kept: list[Pooled] = []
    taken: set[int] = set()
    weighed = _weighed(found, found.chain, reading)
    for weight, name in sorted(
        weighed, key=lambda pair: (-pair[0] - LONGER * (pair[1].last - pair[1].first), pair[1].first)
    ):
        if weight > ENOUGH and taken.isdisjoint(range(name.first, name.last + 1)):
            taken.update(range(name.first, name.last + 1))
            kept.append(name)
    for name in _persons_again(found.chain, reading, kept):
        if taken.isdisjoint(range(name.first, name.last + 1)):
            taken.update(range(name.first, name.last + 1))
            kept.append(name)
    return sorted(kept, key=lambda name: name.first)


def _weighed(found: Tagged, chain: Chain, reading: Reading) -> list[tuple[float, Pooled]]:
    """Return what the model and the rules propose, each with the weight of both."""
    weighed: dict[tuple[int, int, str], tuple[float, Pooled]] = {}
    for name in found.names:
        if _is_none(reading, name):
            continue
        start = _start(reading, name.first)
        proposal = Pooled(name.first, name.last, start, name.code, name.probability, "context")
        weighed[name.first, name.last, name.code] = name.probability, proposal
    for sighting in found.ruled:
        if _is_none(reading, sighting):
            continue
        place = (sighting.first, sighting.last, sighting.code)
        chance = chain.chance(*place)
        rule = sighting.rule.removeprefix(AGAIN)
        if rule != sighting.rule and chance < LIKELY and _is_common(reading, sighting):
            continue
        weight = chance + RULE * sighting.score + _bonus(sighting, rule)
        score = min(1.0, max(chance, weight / (1 + RULE)))
        start = max(sighting.start, _start(reading, sighting.first))
        weighed[place] = weight, Pooled(sighting.first, sighting.last, start, sighting.code, score, sighting.rule)
    return list(weighed.values())


def _bonus(sighting: Sighting, rule: str) -> float:
    if rule in GUIDELINE_RULES:
        return OF_GUIDELINES
    if sighting.code == "PER" and rule != sighting.rule:
        return PERSON_AGAIN
    return OF_SEVERAL if rule == "list" and sighting.last > sighting.first else 0.0


def _is_none(reading: Reading, name: Name | Sighting) -> bool:
    """Tell whether what is taken for a name cannot be one: its last word has tanwin, or it is money."""
    document = reading.document
    if "\u064b" in document.surfaces[name.last]:
        return True
    if name.first < name.last or not name.first or document.folded_words[name.first] not in CURRENCIES:
        return False
    before = document.folded_words[name.first - 1]
    return before[:1].isdigit() or before in MULTIPLES


def _persons_again(chain: Chain, reading: Reading, names: list[Pooled]) -> list[Pooled]:
    """Return further places of the persons among `names`, by their last name too, the longest first."""
    persons = [Sighting(n.first, n.last, n.start, n.code, n.score, n.why) for n in names if n.code == "PER"]
    found = [
        Pooled(s.first, s.last, s.start, s.code, s.score, s.rule)
        for s in repeated(reading, persons)
        if chain.chance(s.first, s.last, s.code) >= (LIKELY if _is_common(reading, s) else SELDOM)
    ]
    return sorted(found, key=lambda n: (n.first - n.last, n.first))


def _is_common(reading: Reading, sighting: Sighting) -> bool:
    """Tell whether a name is one word that is hardly ever a name."""
    return sighting.first == sighting.last and reading.lexicon.common(reading.document.folded_words[sighting.first])


def _start(reading: Reading, first: int) -> int:
    """Return where a name begins in its first word: behind proclitics, also those of a common word (وعلي)."""
    document, lists = reading.document, reading.lexicon
    length, form = cut(document.surfaces[first], lists)
    if not length:
        length = next((n for n, rest in document.forms[first][1:] if _stands(form, rest, lists)), 0)
    return document.words[first].start + length


def _stands(whole: str, rest: str, lists: Lexicon) -> bool:
    """Tell whether the rest of a name's first word stands for itself: وعلي, والمدينة."""
    if lists.common(whole):
        return lists.knows(rest)
    return whole not in lists.names and rest.startswith("ال") and len(rest) > 4 and lists.knows(rest)
