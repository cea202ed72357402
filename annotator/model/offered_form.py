"""Proposals of a suggester from outside in their stored form, and back as suggestions. Positions only, no words."""

from collections.abc import Iterable, Iterator, Sequence

from annotator.model.facts import Annotation, Offered, Part, Quote, QuoteType
from annotator.model.offered import SCALE, offered_id
from annotator.model.span import Span, united
from annotator.model.suggestion import Suggestion, make_suggestion

PARTS = ("content", "clause", "cue", "speaker")
"""The parts of a quote in the order in which they are stored."""


def packed(suggester: str, version: str, proposals: Iterable[tuple[Annotation | Quote, float]]) -> Offered:
    """Return the fact that offers these proposals, each with its score from 0 to 1; their ids are not kept.

    Names come by position, then quotes by position, whatever the order of the proposals.
    """
    listed = list(proposals)
    names = sorted(((f, s) for f, s in listed if isinstance(f, Annotation)), key=_name_order)
    codes = tuple(dict.fromkeys(f.code for f, _ in names))
    return Offered(
        id=offered_id(suggester, version),
        suggester=suggester,
        version=version,
        codes=codes,
        names=tuple((f.span.start, f.span.length, codes.index(f.code), _stored(s)) for f, s in names),
        attributes=tuple((n, key, value) for n, (f, _) in enumerate(names) for key, value in f.attributes),
        quotes=tuple(sorted(_packed_quote(f, s) for f, s in listed if isinstance(f, Quote))),
    )


def suggestions_of(offered: Offered, text_sha256: str) -> Iterator[Suggestion]:
    """Yield what is offered for the article with this text, as suggestions; their ids are the same on every laptop."""
    attributes: dict[int, tuple[tuple[str, str], ...]] = {}
    for place, key, value in offered.attributes:
        attributes[place] = (*attributes.get(place, ()), (key, value))
    for place, (start, length, code, score) in enumerate(offered.names):
        span, said = Span(start, start + length), offered.codes[code]
        name = Annotation(
            id=f"s{span.start}-{span.end}-{said}", span=span, code=said, attributes=attributes.get(place, ())
        )
        yield _suggestion(offered, text_sha256, name, score)
    for type_, fixed, score, *parts in offered.quotes:
        yield _suggestion(offered, text_sha256, _quote(type_, parts, fixed=bool(fixed)), score)


def spans_of_offered(offered: Offered) -> Iterator[Span]:
    """Yield every stretch of the article that is offered as something."""
    for start, length, *_ in offered.names:
        yield Span(start, start + length)
    for _, _, _, *parts in offered.quotes:
        for part in parts:
            yield from _spans(part)


def _suggestion(offered: Offered, text_sha256: str, fact: Annotation | Quote, score: int) -> Suggestion:
    return make_suggestion(text_sha256, fact, score=score / SCALE, suggester=offered.suggester, version=offered.version)


def _packed_quote(
    quote: Quote, score: float
) -> tuple[str, int, int, tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    parts = quote.parts()
    content, clause, cue, speaker = (_flat(united(parts[name].spans)) if name in parts else () for name in PARTS)
    return str(quote.type), int(quote.type_set), _stored(score), content, clause, cue, speaker


def _quote(type_: str, parts: Sequence[tuple[int, ...]], *, fixed: bool) -> Quote:
    spans = dict(zip(PARTS, map(_spans, parts), strict=True))
    own = f"s{spans['content'][0].start}-{spans['content'][-1].end}"
    made = {name: Part(id=f"{own}.{name}", spans=listed) for name, listed in spans.items() if listed}
    return Quote(id=f"{own}-quote", type=QuoteType(type_), type_set=fixed, **made)


def _stored(score: float) -> int:
    return round(score * SCALE)


def _flat(spans: Iterable[Span]) -> tuple[int, ...]:
    return tuple(number for span in spans for number in (span.start, span.length))


def _spans(flat: Sequence[int]) -> tuple[Span, ...]:
    return tuple(Span(start, start + length) for start, length in zip(flat[::2], flat[1::2], strict=True))


def _name_order(proposal: tuple[Annotation, float]) -> tuple[int, int, str, tuple[tuple[str, str], ...], float]:
    fact, score = proposal
    return fact.span.start, -fact.span.end, fact.code, fact.attributes, score
