"""A stretch of an article, half-open, in Unicode code points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """The code points `start` to `end` of an article, `end` excluded; never empty.

    Raises ValueError where 0 <= start < end does not hold.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the letters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlap_ratio(self, other: "Span") -> float:
        """Return intersection over union, 0 to 1 (Jaccard 1912, on code points)."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return max(0, shared) / (max(self.end, other.end) - min(self.start, other.start))


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all of `spans`; ValueError when there are none."""
    listed = list(spans)
    if not listed:
        raise ValueError("no spans")
    return Span(min(s.start for s in listed), max(s.end for s in listed))


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that overlap as one; spans that only touch stay apart."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and apart[-1].overlaps(span):
            apart[-1] = hull((apart[-1], span))
        else:
            apart.append(span)
    return tuple(apart)


def shared_ratio(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return intersection over union of the code points of both, 0 to 1; the spans of one do not overlap."""
    both = sum(max(0, min(s.end, t.end) - max(s.start, t.start)) for s in one for t in other)
    return both / (sum(s.length for s in (*one, *other)) - both)
