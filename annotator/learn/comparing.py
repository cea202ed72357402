"""One coder's layer beside gold: the measures of `scoring`, and each difference with its place and its kind.

The rules are those of the score, so that nothing is listed that it counts as right; `review.differing`, by which
disagreements are settled, also names what the score forgives. docs/study/rounds.md says more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.learn.scoring import STRICT, Counts, Score
from annotator.model.facts import QUOTE_CODE, Annotation, Part, Quote
from annotator.model.ids import text_hash
from annotator.model.layer import Layer
from annotator.model.span import Span, hull
from annotator.model.suggestion import make_suggestion


class Kind(StrEnum):
    """How a coder's statement differs from gold."""

    MISSED = "missed"
    ADDED = "added"
    CODE = "other code"
    BOUNDARY = "other boundary"
    SPEAKER = "other speaker"
    CUE = "other cue"
    TYPE = "other type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference. Spans are code points of the article; None, like "" for a code, where a side has nothing.

    A quote has the code "quote"; of another speaker or cue the spans are those of the part, of another type the codes
    are the two types.
    """

    kind: Kind
    span: Span | None
    gold_span: Span | None
    code: str = ""
    gold_code: str = ""

    @property
    def place(self) -> int:
        """Where in the article it is: the first code point of what gold has, else of what the coder has."""
        span = self.gold_span or self.span
        return span.start if span is not None else 0


def score_of(text: str, codes: Sequence[str], coded: Layer, gold: Layer) -> dict[str, float | None]:
    """Return the F1 of "entities" and "quotes", and the share of right "speakers"; None where neither side has any.

    Speakers are those of quotes whose contents meet by 0.3, as in `Score`.
    """
    score = Score()
    sha = text_hash(text)
    stated: tuple[Annotation | Quote, ...] = (*coded.annotations, *coded.quotes)
    said = [make_suggestion(sha, fact, score=1.0, suggester="coder", version="") for fact in stated]
    score.add(text, said, gold.annotations, gold.quotes, codes=codes)
    speakers = score.speaker
    return {
        "entities": _f1(score.entity),
        "quotes": _f1(score.strict),
        "speakers": speakers.right / speakers.gold if speakers.gold else None,
    }


def differences(text: str, coded: Layer, gold: Layer) -> tuple[Difference, ...]:
    """Return every difference, by place."""
    found = [*_of_entities(coded.annotations, gold.annotations), *_of_quotes(text, coded.quotes, gold.quotes)]
    return tuple(sorted(found, key=lambda d: (d.place, d.kind)))


def _f1(counts: Counts) -> float | None:
    return counts.f1 if counts.suggested or counts.gold else None


def _of_entities(coded: Sequence[Annotation], gold: Sequence[Annotation]) -> Iterable[Difference]:
    """Pair statements: equal ones away first, then those of one place, then of one code that touch, then the rest."""
    right = {(g.span, g.code) for g in gold} & {(c.span, c.code) for c in coded}
    mine = [c for c in coded if (c.span, c.code) not in right]
    theirs = [g for g in gold if (g.span, g.code) not in right]
    pairs = sorted(
        ((c.span != g.span, c.code != g.code, -c.span.overlap_ratio(g.span)), i, j)
        for i, c in enumerate(mine)
        for j, g in enumerate(theirs)
        if c.span.overlaps(g.span)
    )
    done_mine: set[int] = set()
    done_theirs: set[int] = set()
    for _, i, j in pairs:
        if i not in done_mine and j not in done_theirs:
            done_mine.add(i)
            done_theirs.add(j)
            one, other = mine[i], theirs[j]
            kind = Kind.CODE if one.code != other.code else Kind.BOUNDARY
            yield Difference(kind=kind, span=one.span, gold_span=other.span, code=one.code, gold_code=other.code)
    for i, one in enumerate(mine):
        if i not in done_mine:
            yield Difference(kind=Kind.ADDED, span=one.span, gold_span=None, code=one.code)
    for j, other in enumerate(theirs):
        if j not in done_theirs:
            yield Difference(kind=Kind.MISSED, span=None, gold_span=other.span, gold_code=other.code)


def _of_quotes(text: str, coded: Sequence[Quote], gold: Sequence[Quote]) -> Iterable[Difference]:
    pairs = sorted(
        (-_content(c).overlap_ratio(_content(g)), i, j)
        for i, c in enumerate(coded)
        for j, g in enumerate(gold)
        if _content(c).overlaps(_content(g))
    )
    mine: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in mine and j not in mine.values():
            mine[i] = j
    for i, one in enumerate(coded):
        if i in mine:
            yield from _of_pair(text, one, gold[mine[i]])
        else:
            yield Difference(kind=Kind.ADDED, span=_content(one), gold_span=None, code=QUOTE_CODE)
    for j, other in enumerate(gold):
        if j not in mine.values():
            yield Difference(kind=Kind.MISSED, span=None, gold_span=_content(other), gold_code=QUOTE_CODE)


def _of_pair(text: str, one: Quote, other: Quote) -> Iterable[Difference]:
    ours, theirs = _content(one), _content(other)
    if ours.overlap_ratio(theirs) < STRICT:
        yield Difference(kind=Kind.BOUNDARY, span=ours, gold_span=theirs, code=QUOTE_CODE, gold_code=QUOTE_CODE)
    for kind, left, right in (
        (Kind.SPEAKER, _place(one.speaker), _place(other.speaker)),
        (Kind.CUE, _place(one.cue), _place(other.cue)),
    ):
        if not _same(text, left, right):
            yield Difference(kind=kind, span=left, gold_span=right, code=QUOTE_CODE, gold_code=QUOTE_CODE)
    if one.type != other.type:
        yield Difference(kind=Kind.TYPE, span=ours, gold_span=theirs, code=str(one.type), gold_code=str(other.type))


def _same(text: str, one: Span | None, other: Span | None) -> bool:
    """Tell whether two parts are the same one: they touch, or are the same words; as `scoring` has it."""
    if one is None or other is None:
        return one is other
    return one.overlaps(other) or one.of(text) == other.of(text)


def _content(quote: Quote) -> Span:
    return hull(quote.content.spans)


def _place(part: Part | None) -> Span | None:
    return hull(part.spans) if part is not None else None
