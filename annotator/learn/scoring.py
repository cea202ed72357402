"""How good suggestions are against what is right: the measures of the scorer that lies beside the shared data.

F1 is the harmonic mean of precision and recall (van Rijsbergen 1979); entities count where span and code are exact (the
CoNLL measure), quotes where contents overlap by 0.8 or 0.3 of their union.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.model.facts import QUOTE_CODE, Annotation, Part, Quote, QuoteType
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion

CODES = ("PER", "LOC", "ORG")
"""The codes that are counted, where nothing else is asked for."""
STRICT, LENIENT = 0.8, 0.3


@dataclass(slots=True)
class Counts:
    """What was right of what was suggested and of what there is."""

    right: int = 0
    suggested: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.right / (self.suggested + self.gold) if self.right else 0.0

    def shape(self) -> dict[str, Any]:
        """Return precision, recall and F1 with four digits, and the counts."""
        p = self.right / self.suggested if self.suggested else 0.0
        r = self.right / self.gold if self.gold else 0.0
        return {
            "p": round(p, 4),
            "r": round(r, 4),
            "f1": round(self.f1, 4),
            "gold": self.gold,
            "suggested": self.suggested,
        }


@dataclass(slots=True)
class Score:
    """Counts over articles; `add` takes one more."""

    entity: Counts = field(default_factory=Counts)
    strict: Counts = field(default_factory=Counts)
    lenient: Counts = field(default_factory=Counts)
    marked: Counts = field(default_factory=Counts)
    speaker: Counts = field(default_factory=Counts)
    cue: Counts = field(default_factory=Counts)
    type: Counts = field(default_factory=Counts)
    whole: Counts = field(default_factory=Counts)

    def add(
        self,
        text: str,
        suggestions: Iterable[Suggestion],
        entities: Sequence[Annotation],
        quotes: Sequence[Quote],
        *,
        codes: Sequence[str] = CODES,
    ) -> None:
        """Count one article: what was suggested beside what is right."""
        listed = list(suggestions)
        shown = {(s.span, s.code) for s in listed if s.code in codes}
        right = {(a.span, a.code) for a in entities if a.code in codes}
        _count(self.entity, len(shown & right), len(shown), len(right))
        asked = [s.fact for s in listed if s.code == QUOTE_CODE and isinstance(s.fact, Quote)]
        strict, lenient = _pairs(quotes, asked, STRICT), _pairs(quotes, asked, LENIENT)
        _count(self.strict, len(strict), len(asked), len(quotes))
        _count(self.lenient, len(lenient), len(asked), len(quotes))
        marked = [i for i, q in enumerate(quotes) if q.type is not QuoteType.INDIRECT]
        _count(self.marked, sum(i in strict for i in marked), 0, len(marked))
        whole = 0
        for i, j in lenient.items():
            gold, found = quotes[i], asked[j]
            speaker, cue, kind = _same_speaker(text, gold, found), _same_cue(gold, found), _kind(gold) == _kind(found)
            if gold.speaker is not None:
                _count(self.speaker, speaker, 0, 1)
            if gold.cue is not None:
                _count(self.cue, cue, 0, 1)
            _count(self.type, kind, 0, 1)
            whole += speaker and cue and kind and _content(gold).overlap_ratio(_content(found)) >= STRICT
        _count(self.whole, whole, 0, len(quotes))

    def shape(self) -> dict[str, Any]:
        """Return the measures under the names that the scorer prints."""
        shares = {n: getattr(self, n) for n in ("marked", "speaker", "cue", "type", "whole")}
        return {
            "entity": self.entity.shape(),
            "quote@0.8": self.strict.shape(),
            "quote@0.3": self.lenient.shape(),
            **{name: round(c.right / c.gold, 4) if c.gold else None for name, c in shares.items()},
            "articles_without_suggestions": [],
        }


def _count(counts: Counts, right: int, suggested: int, gold: int) -> None:
    counts.right += right
    counts.suggested += suggested
    counts.gold += gold


def _pairs(gold: Sequence[Quote], found: Sequence[Quote], least: float) -> dict[int, int]:
    """Return matches one to one, by falling overlap of contents: index in `gold` to index in `found`."""
    ratios = ((_content(g).overlap_ratio(_content(f)), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    pairs: dict[int, int] = {}
    for ratio, i, j in sorted(ratios, reverse=True):
        if ratio >= least and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _same_speaker(text: str, gold: Quote, found: Quote) -> bool:
    right, shown = _place(gold.speaker), _place(found.speaker)
    if right is None or shown is None:
        return right is shown
    return right.overlaps(shown) or right.of(text) == shown.of(text)


def _same_cue(gold: Quote, found: Quote) -> bool:
    right, shown = _place(gold.cue), _place(found.cue)
    return right is shown if right is None or shown is None else right.overlaps(shown)


def _kind(quote: Quote) -> QuoteType:
    """Mixed and partial count as one."""
    return QuoteType.MIXED if quote.type is QuoteType.PARTIAL else quote.type


def _content(quote: Quote) -> Span:
    return hull(quote.content.spans)


def _place(part: Part | None) -> Span | None:
    return hull(part.spans) if part is not None else None
