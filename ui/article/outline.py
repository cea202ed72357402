"""An article cut into its paragraphs: where they begin and end, their direction, what is shown for hidden characters.

The text itself is never changed: everything here is positions, or is for display only.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import add

from annotator.model.article import Zone, ZoneKind
from annotator.model.span import Span

LONGEST = 40_000
"""Code points of one layout. A longer paragraph is shown in pieces cut at blanks; each begins a new row."""

SIGN = "\u25ca"
"""Stands on screen for a hidden character that would reorder, break or hide text."""

_HIDDEN = (
    *range(0x0A),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    0xAD,
    0x200B,
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xFFF9, 0xFFFD),
)
# Joiners and the marks LRM, RLM and ALM stay: letters join and numbers stand by them, and they can reorder no word.
_SHOWN = {**dict.fromkeys(_HIDDEN, SIGN), ord("\t"): " "}


def shown(text: str) -> str:
    """Return `text` for display, of the same length in code points and in UTF-16 units."""
    return text.translate(_SHOWN)


class Outline:
    """The paragraphs of `text`, numbered from 0. Positions are code points of the article.

    The line feed between two paragraphs is a position of the earlier one: its end.
    """

    def __init__(self, text: str, zones: tuple[Zone, ...] = ()) -> None:
        self.text = text
        self.skipped = tuple(z.span for z in zones if z.kind is ZoneKind.SKIP)
        self._headlines = tuple(z.span for z in zones if z.kind is ZoneKind.HEADLINE)
        lengths = list(map(len, text.split("\n")))
        self.starts = list(accumulate(map((1).__add__, lengths[:-1]), initial=0))
        self.ends = list(map(add, self.starts, lengths))
        if max(lengths) > LONGEST:
            self._cut_longest()

    def __len__(self) -> int:
        return len(self.starts)

    def index_of(self, point: int) -> int:
        """Return the number of the paragraph that holds `point`."""
        return bisect_right(self.starts, point) - 1

    def of(self, index: int) -> str:
        """Return the letters of a paragraph."""
        return self.text[self.starts[index] : self.ends[index]]

    def pieces(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """Yield each paragraph that `span` touches, with start and end of the span in code points of the paragraph."""
        for index in range(self.index_of(span.start), self.index_of(span.end - 1) + 1):
            start = self.starts[index]
            yield index, max(0, span.start - start), min(span.end, self.ends[index]) - start

    def is_rtl(self, index: int) -> bool:
        """Tell whether the first strong letter of the whole paragraph is right-to-left; true where it has none."""
        start = self.text.rfind("\n", 0, self.starts[index]) + 1
        for at in range(start, self.ends[index]):
            kind = unicodedata.bidirectional(self.text[at])
            if kind in ("L", "R", "AL"):
                return kind != "L"
        return True

    def is_headline(self, index: int) -> bool:
        """Tell whether the paragraph lies wholly in a headline zone."""
        start, end = self.starts[index], self.ends[index]
        return any(span.start <= start < end <= span.end for span in self._headlines)

    def _cut_longest(self) -> None:
        pairs: list[tuple[int, int]] = []
        for start, end in zip(self.starts, self.ends, strict=True):
            at = start
            while end - at > LONGEST:
                pairs.append((at, _cut(self.text, at)))
                at = pairs[-1][1]
            pairs.append((at, end))
        self.starts, self.ends = [start for start, _ in pairs], [end for _, end in pairs]


def _cut(text: str, start: int) -> int:
    blank = text.rfind(" ", start, start + LONGEST)
    return blank + 1 if blank > start else start + LONGEST
