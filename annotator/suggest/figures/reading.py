"""Every reading of the figures of a document, by kind, and the few of them that the shipped guidelines want.

Readings of one kind do not overlap; readings of different kinds may ("4 مايو" is a date and holds a number).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.figures import date_rules, number_rules, shown_rules, time_rules
from annotator.suggest.figures.grammar import Grammar
from annotator.suggest.figures.lexicon import word_classes
from annotator.suggest.figures.lexing import Lexer, Stretch, shape_words

KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "date": ("DATE", date_rules.DATE),
    "date-period": ("DATE", date_rules.PERIOD),
    "time": ("TIME", time_rules.TIME),
    "time-period": ("TIME", time_rules.TIME_PERIOD),
    "datetime": ("DATE", time_rules.DATETIME),
    "datetime-period": ("DATE", time_rules.DATETIME_PERIOD),
    "duration": ("TIME", time_rules.DURATION),
    "number": ("NUM", number_rules.NUMBER),
    "ordinal": ("NUM", number_rules.ORDINAL),
    "ordinal-relative": ("NUM", number_rules.RELATIVE_ORDINAL),
    "percent": ("PCT", number_rules.PERCENT + number_rules.PERCENTAGE_OF),
    "money": ("MONEY", number_rules.MONEY),
}
"""Kind -> the code it belongs to, and its rules."""

SHOWN: dict[str, tuple[str, ...]] = {
    "DATE": shown_rules.DATE,
    "TIME": shown_rules.TIME,
    "MONEY": number_rules.MONEY,
    "PCT": number_rules.PERCENT,
    "NUM": number_rules.SHOWN_NUMBER,
}
"""Code -> rules of what the shipped guidelines want; where two codes want one place, the earlier has it."""

_CALENDAR_TRIGGERS = word_set(
    "month year glued_year hundreds full_date glued_full_date year_range clock decade al_decade الساعه القرن"
    " sure_half_day world_zone بتوقيت latin_half صباح مساء منتصف"
)
_NUMBER_TRIGGERS = word_set("literal glued_literal ten hundred scale dual_scale unit currency_dual")
_CALENDAR = {"DATE", "TIME"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of the article read as one kind of figure."""

    span: Span
    code: str
    kind: str


def readings(document: Document, kinds: Iterable[str] = tuple(KINDS)) -> tuple[Reading, ...]:
    """Return the readings of `kinds` in reading order. KeyError for a kind that is not in KINDS."""
    found = [
        Reading(span, KINDS[kind][0], kind)
        for kind in kinds
        for span in _best(
            (
                document.folded.span(*place)
                for stretch in _lexer(calendar=KINDS[kind][0] in _CALENDAR).stretches(document)
                for place in _places(stretch, _patterns(kind))
            ),
            set(),
        )
    ]
    return tuple(sorted(found, key=lambda r: (r.span.start, -r.span.end, r.kind)))


def shown_figures(document: Document) -> tuple[tuple[Span, str], ...]:
    """Return what the guidelines of the shipped codebook want, with its code, in reading order and without overlaps."""
    kept: list[tuple[Span, str]] = []
    taken: set[int] = set()
    for calendar in (True, False):
        codes = [code for code in SHOWN if (code in _CALENDAR) == calendar]
        for stretch in _lexer(calendar=calendar, shown=True).stretches(document):
            for code in codes:
                found = (_without_article(document, place) for place in _places(stretch, _shown_patterns(code)))
                clear = (document.folded.span(*p) for p in found if _stands_alone(document.folded.text, p))
                kept += [(span, code) for span in _best(clear, taken)]
    return tuple(sorted(kept))


def _without_article(document: Document, place: tuple[int, int]) -> tuple[int, int]:
    """Return the place less the second letter of لل, in which the article is swallowed."""
    start, end = place
    return (start + 1, end) if start and document.folded.text[start - 1 : start + 1] == "لل" else place


_PARTS_OF_MORE = re.compile(r"[/.:^@_–-]\d|\d")


def _stands_alone(text: str, place: tuple[int, int]) -> bool:
    """Tell whether what stands there is more than a piece of a number, of an address or of a Latin word."""
    start, end = place
    if not text[start].isdigit():
        return True
    before = text[start - 1 : start]
    piece = before in ("/", ":", ".", "-", "–", "@", "_") or (before.isalnum() and before not in "وفبلك")
    return not (piece and before) and not (text[end - 1].isdigit() and _PARTS_OF_MORE.match(text, end))


def _best(spans: Iterable[Span], taken: set[int]) -> list[Span]:
    """Return the longest of those that overlap, of equally long ones the first; nothing at `taken`, which grows."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (-s.length, s.start)):
        points = range(span.start, span.end)
        if taken.isdisjoint(points):
            taken.update(points)
            kept.append(span)
    return kept


def _places(stretch: Stretch, patterns: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Yield the folded positions of what the patterns find in a stretch."""
    for pattern in patterns:
        for match in pattern.finditer(stretch.letters):
            start, end = stretch.place(*match.span()) if match.end() > match.start() else (0, 0)
            if end > start:
                yield start, end


@cache
def _grammar() -> Grammar:
    rules: dict[str, str] = {}
    for module in (number_rules, date_rules, time_rules, shown_rules):
        rules |= module.PARTS
    texts = [text for _, listed in KINDS.values() for text in listed] + [t for listed in SHOWN.values() for t in listed]
    return Grammar({**word_classes(), **shape_words()}, rules, texts)


@cache
def _lexer(*, calendar: bool, shown: bool = False) -> Lexer:
    grammar = _grammar()
    triggers = frozenset(grammar.letters.values())
    if shown:
        triggers = grammar.letters_of(*(_CALENDAR_TRIGGERS if calendar else _NUMBER_TRIGGERS))
    return Lexer(grammar.letters, triggers, numbers=not calendar)


@cache
def _shown_patterns(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_grammar().compile(text) for text in SHOWN[code])


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_grammar().compile(text) for text in KINDS[kind][1])
