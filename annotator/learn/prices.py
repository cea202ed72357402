"""What a correction costs in keys, by the table of keys (shared design, section 6; README). Pure; no window is pressed.

Travel to a place 1; n words selected and coded 1 + n; an edge 1 per step by words or letters, a proclitic or ال in one
step; a quote 1, its cue 2, its speaker 2, its type 1 where the computed one is wrong; accept 1, reject 1, another
code 1; the same name everywhere 2.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from annotator.arabic.clitics import proclitic_lengths
from annotator.arabic.words import word_at, words_in
from annotator.model.facts import Part, Quote
from annotator.model.span import Span, hull
from annotator.suggest.document import Document
from annotator.suggest.proposals import quote_from
from annotator.suggest.quote_types import quote_type

ACCEPT = REJECT = TRAVEL = RECODE = TYPE = QUOTE = 1
PART = EVERYWHERE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """Where the window is cheaper than the table: a first word needs no selecting, Q fills in cue and speaker."""

    select_first: int = 1
    q_fills: bool = False


TABLE = Prices()
"""As the table of keys says, the way the goals are put."""
WINDOW = Prices(select_first=0, q_fills=True)
"""As the present window works: cheaper from nothing, so that suggestions save less."""


def name_from_nothing(document: Document, span: Span, prices: Prices = TABLE) -> int:
    """Return the keys that code a name where nothing is suggested: there, select its words, the digit, its edges.

    Proclitics go out by themselves, as they do in the window.
    """
    touched = words_in(document.words, span)
    if not touched:
        return TRAVEL + prices.select_first + span.length
    made = hull(touched)
    if span.start - made.start in proclitic_lengths(touched[0].of(document.text)):
        made = Span(span.start, made.end)
    return TRAVEL + prices.select_first + len(touched) + edge_steps(document, made, span)


def quote_from_nothing(document: Document, quote: Quote, prices: Prices = TABLE) -> int:
    """Return the keys that make a quote where nothing is suggested: there, Q, its edges, its parts, its type.

    Where Q finds neither marks nor a clause, the words of the content are selected first.
    """
    content = hull(quote.content.spans)
    proposed = quote_from(document, content.start)
    if proposed is not None and proposed.content.overlaps(content):
        made = min(edge_steps(document, proposed.content, content), len(words_in(document.words, content)))
    else:
        made = len(words_in(document.words, content))
    filled = (proposed.cue, proposed.speaker) if prices.q_fills and proposed is not None else (None, None)
    parts = sum(PART for now, goal in zip(filled, (quote.cue, quote.speaker), strict=True) if now != _place(goal))
    return TRAVEL + QUOTE + made + parts + _type_keys(document, quote)


def quote_corrected(document: Document, shown: Quote, quote: Quote) -> int:
    """Return the keys that bring a suggested quote to what it should be; 0 where it is that already."""
    content = edge_steps(document, hull(shown.content.spans), hull(quote.content.spans))
    parts = sum(
        PART for one, other in ((shown.cue, quote.cue), (shown.speaker, quote.speaker)) if not _same(one, other)
    )
    if not content and not parts:
        return int(shown.type != quote.type)
    return content + parts + _type_keys(document, quote)


def edge_steps(document: Document, now: Span, goal: Span) -> int:
    """Return the steps that bring the edges of `now` to those of `goal`, by words, letters, proclitic or ال."""
    return _start_steps(document, now.start, goal.start) + _end_steps(document, now.end, goal.end)


def _start_steps(document: Document, now: int, goal: int) -> int:
    if now == goal:
        return 0
    text = document.text
    low, high = sorted((now, goal))
    if text[low:high] == "ال":
        return 1
    word = word_at(document.words, goal)
    if word is not None and word.start == low and high - low in proclitic_lengths(word.of(text)):
        return 1
    return _steps(text, [w.start for w in document.words], now, goal)


def _end_steps(document: Document, now: int, goal: int) -> int:
    return 0 if now == goal else _steps(document.text, [w.end for w in document.words], now, goal)


def _steps(text: str, stops: list[int], now: int, goal: int) -> int:
    """Return the fewest steps from `now` to `goal`: by letters only, or by words to a stop beside it and letters on."""
    ways = [_letters(text, now, goal)]
    after = bisect_left(stops, goal)
    for stop in stops[max(0, after - 1) : after + 1]:
        ways.append(_words(stops, now, stop) + _letters(text, stop, goal))
    return min(ways)


def _words(stops: list[int], now: int, stop: int) -> int:
    if stop > now:
        return bisect_right(stops, stop) - bisect_right(stops, now)
    return bisect_left(stops, now) - bisect_left(stops, stop)


def _letters(text: str, now: int, goal: int) -> int:
    low, high = sorted((now, goal))
    return sum(unicodedata.category(sign) not in ("Mn", "Me") for sign in text[low:high])


def _type_keys(document: Document, quote: Quote) -> int:
    clause = quote.clause.spans if quote.clause is not None else ()
    cue = quote.cue.spans if quote.cue is not None else ()
    return TYPE * (quote_type(document.text, quote.content.spans, clause=clause, cue=cue) != quote.type)


def _place(part: Part | None) -> Span | None:
    return hull(part.spans) if part is not None else None


def _same(one: Part | None, other: Part | None) -> bool:
    return (one.spans if one is not None else None) == (other.spans if other is not None else None)
