"""A coder who brings an article to its gold by the cheapest keys. It knows prices, not keys; no course of articles.

First every suggestion is decided in the order of the text, accepted ones going on by themselves, then what was missed
is added; "the same name everywhere" is used where it costs less and all its places are right.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from annotator.arabic.clitics import name_key
from annotator.arabic.words import widen
from annotator.learn import prices
from annotator.learn.gold import GoldArticle
from annotator.learn.prices import TABLE, Prices
from annotator.model.facts import QUOTE_CODE, Annotation, Quote, Rejection
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.precedent import occurrences

SAME_QUOTE = 0.3
"""Overlap of contents from which on a suggested quote is the gold's."""
SAME_PLACE = 0.8
"""Overlap of word-widened spans from which on a rejection answers a suggestion."""

Said = Annotation | Quote


@dataclass(slots=True)
class Read:
    """What was decided in an article: what holds at the end, what was rejected, and the keys that it took."""

    keys: int = 0
    stated: list[Said] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    corrections: list[tuple[Suggestion, Said]] = field(default_factory=list)
    accepted: int = 0
    corrected: int = 0
    rejected: int = 0
    added: int = 0


Suggesting = Callable[[Read], Sequence[Suggestion]]
"""What is suggested after what was decided so far."""


def read_article(
    document: Document, gold: GoldArticle, suggesting: Suggesting, *, renewed: bool, prices: Prices = TABLE
) -> Read:
    """Return how an article was brought to its gold; `renewed`: suggestions are asked for again after each decision."""
    reader = _Reader(document, gold, suggesting, renewed=renewed, prices=prices)
    reader.read()
    return reader.done


class _Reader:
    def __init__(
        self, document: Document, gold: GoldArticle, suggesting: Suggesting, *, renewed: bool, prices: Prices
    ) -> None:
        self.done = Read()
        self._document = document
        self._left: list[Said] = sorted((*gold.entities, *gold.quotes), key=_span)
        self._names = {a.span: a for a in gold.entities}
        self._suggesting = suggesting
        self._renewed = renewed
        self._prices = prices
        self._suggested = tuple(suggesting(self.done))
        self._at = 0
        self._focused = False

    def read(self) -> None:
        while True:
            while (suggestion := self._next()) is not None:
                self._decide(suggestion)
            if not self._left:
                return
            self._add(self._left[0])

    # What is suggested

    def _open(self) -> list[Suggestion]:
        return [s for s in self._suggested if not self._answered(s)]

    def _answered(self, s: Suggestion) -> bool:
        wide = widen(self._document.words, s.span)
        if any(r.code == s.code and r.span.overlap_ratio(wide) >= SAME_PLACE for r in self.done.rejections):
            return True
        same_kind = (f for f in self.done.stated if isinstance(f, Quote) == (s.code == QUOTE_CODE))
        if s.code == QUOTE_CODE:
            return any(_span(f).overlap_ratio(s.span) >= SAME_QUOTE for f in same_kind)
        return any(_span(f).overlaps(s.span) for f in same_kind)

    def _next(self) -> Suggestion | None:
        listed = sorted(self._open(), key=lambda s: (s.span.start, -s.span.end))
        found = next((s for s in listed if s.span.start >= self._at), next(iter(listed), None))
        if found is not None:
            self.done.keys += 0 if self._focused else prices.TRAVEL
            self._at = found.span.start
        return found

    def _decide(self, suggestion: Suggestion) -> None:
        goal = self._goal(suggestion)
        if goal is None:
            self._reject(suggestion)
        elif isinstance(goal, Annotation):
            self._judge_name(suggestion, goal)
        else:
            self._judge_quote(suggestion, goal)

    def _goal(self, suggestion: Suggestion) -> Said | None:
        is_quote = suggestion.code == QUOTE_CODE
        least = SAME_QUOTE if is_quote else 0.0
        alike = [(_span(f).overlap_ratio(suggestion.span), f) for f in self._left if isinstance(f, Quote) == is_quote]
        share, best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
        return best if share > 0 and share >= least else None

    def _reject(self, suggestion: Suggestion) -> None:
        wide = widen(self._document.words, suggestion.span)
        surface = suggestion.span.of(self._document.text)
        made = Rejection(id=suggestion.id, code=suggestion.code, span=wide, surface=surface)
        self.done.rejections.append(made)
        self.done.rejected += 1
        self._spend(prices.REJECT, goes_on=True)

    def _judge_name(self, suggestion: Suggestion, goal: Annotation) -> None:
        steps = prices.edge_steps(self._document, suggestion.span, goal.span)
        wrong_code = suggestion.code != goal.code
        if steps > prices.REJECT + prices.name_from_nothing(self._document, goal.span, self._prices):
            self._reject(suggestion)
            return
        if not steps and not wrong_code:
            self._state(goal)
            self.done.accepted += 1
            if not self._everywhere(goal, goes_on=True):
                self._spend(prices.ACCEPT, goes_on=True)
            return
        self._correct(suggestion, goal)
        self._state(goal)
        self._spend(steps + wrong_code * prices.RECODE, goes_on=not steps)
        self._everywhere(goal, goes_on=False)

    def _judge_quote(self, suggestion: Suggestion, goal: Quote) -> None:
        assert isinstance(suggestion.fact, Quote)
        keys = prices.quote_corrected(self._document, suggestion.fact, goal)
        if keys > prices.REJECT + prices.quote_from_nothing(self._document, goal, self._prices):
            self._reject(suggestion)
            return
        self._state(goal)
        if keys:
            self._correct(suggestion, goal)
        else:
            self.done.accepted += 1
        self._spend(keys or prices.ACCEPT, goes_on=not keys)

    def _correct(self, suggestion: Suggestion, goal: Said) -> None:
        self.done.corrections.append((suggestion, goal))
        self.done.corrected += 1

    # What is not

    def _add(self, goal: Said) -> None:
        self._state(goal)
        self.done.added += 1
        if isinstance(goal, Quote):
            self._spend(prices.quote_from_nothing(self._document, goal, self._prices), goes_on=False)
        else:
            self._spend(prices.name_from_nothing(self._document, goal.span, self._prices), goes_on=False)
            self._everywhere(goal, goes_on=False)

    def _everywhere(self, goal: Annotation, *, goes_on: bool) -> bool:
        """Code the other places of a name if that is right and cheaper than one by one; tell whether it was done.

        With `goes_on` the name itself is not decided yet: the same act accepts it, and the focus does not go on.
        """
        key = name_key(self._document.text, goal.span)
        stated = [_span(f) for f in self.done.stated if isinstance(f, Annotation)]
        places = [s for s in occurrences(self._document, key) if not any(s.overlaps(o) for o in stated)]
        wanted = [self._names.get(place) for place in places]
        if not places or any(name is None or name.code != goal.code for name in wanted):
            return False
        at_hand = {(s.span, s.code) for s in self._open()}
        alone = sum(
            prices.ACCEPT if (s, goal.code) in at_hand else prices.name_from_nothing(self._document, s, self._prices)
            for s in places
        )
        before, after = (prices.ACCEPT, prices.TRAVEL) if goes_on else (0, 0)
        if prices.EVERYWHERE + after >= before + alone:
            return False
        for name in wanted:
            assert name is not None
            self._state(name)
        self._spend(prices.EVERYWHERE, goes_on=False)
        return True

    # Both

    def _state(self, fact: Said) -> None:
        self._left.remove(fact)
        self.done.stated.append(fact)

    def _spend(self, keys: int, *, goes_on: bool) -> None:
        self.done.keys += keys
        self._focused = goes_on
        if self._renewed:
            self._suggested = tuple(self._suggesting(self.done))


def _span(fact: Said) -> Span:
    return fact.span if isinstance(fact, Annotation) else hull(fact.content.spans)
