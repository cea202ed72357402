"""Short ways to make facts and decisions for tests."""

from itertools import count

from annotator.model.decision import Added, Change, Decision, Origin, Removed
from annotator.model.facts import Annotation, Fact, Part, Quote, QuoteType
from annotator.model.span import Span
from annotator.model.stream import StreamKey

KEY = StreamKey("coder-1", "coder", "round-1", "article-1")
_numbers = count(1)


def annotation(start: int = 0, end: int = 4, code: str = "PER", *, id: str = "") -> Annotation:
    return Annotation(id=id or f"a{next(_numbers)}", span=Span(start, end), code=code)


def quote(start: int = 10, end: int = 20, *, id: str = "", type: QuoteType = QuoteType.DIRECT) -> Quote:
    name = id or f"q{next(_numbers)}"
    return Quote(id=name, type=type, content=Part(id=f"{name}-content", spans=(Span(start, end),)))


def decision(
    *changes: Change,
    after: Decision | None = None,
    key: StreamKey = KEY,
    undoes: str | None = None,
    origin: Origin | None = None,
    id: str = "",
) -> Decision:
    return Decision(
        id=id or f"d{next(_numbers):06}",
        key=key,
        parents=(after.id,) if after else (),
        depth=after.depth + 1 if after else 0,
        copy="copy-1",
        time="2026-01-01T00:00:00.000Z",
        action="test",
        changes=changes,
        undoes=undoes,
        origin=origin,
    )


def adds(*facts: Fact) -> tuple[Change, ...]:
    return tuple(Added(f) for f in facts)


def removes(*facts: Fact) -> tuple[Change, ...]:
    return tuple(Removed(f) for f in facts)
