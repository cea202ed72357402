"""One canonical text of an article with its layer: for golden tests, diffs and bug reports. Not an export format."""

from collections.abc import Iterable

from annotator.model.facts import Link, Note, Quote
from annotator.model.layer import Layer
from annotator.model.span import Span


def canonical_text(text: str, layer: Layer) -> str:
    """Return one line per statement, sorted by position, without ids: equal layers give equal texts."""
    lines = [f"annotation {_place(text, [a.span])} {a.code}{_attributes(a.attributes)}" for a in layer.annotations]
    for quote in layer.quotes:
        lines.append(f"quote {_place(text, quote.content.spans)} {quote.type}{' by hand' if quote.type_set else ''}")
        lines += [f"  {name} {_place(text, part.spans)}" for name, part in quote.parts().items() if name != "content"]
    names = _names(text, layer)
    facts = layer.facts.values()
    lines += sorted(f"link {names.get(f.target, f.target)} -> {f.entry}" for f in facts if isinstance(f, Link))
    lines += sorted(
        f"{'question' if f.question else 'note'} {names.get(f.target or '', '-')}: {f.text}"
        for f in facts
        if isinstance(f, Note)
    )
    lines += [f"rejection {_place(text, [r.span])} {r.code}" for r in layer.rejections]
    lines += ["finished"] if layer.finished else []
    return "\n".join(lines) + "\n"


def _place(text: str, spans: Iterable[Span]) -> str:
    return " + ".join(f"{s.start}-{s.end} {s.of(text)!r}" for s in spans)


def _attributes(attributes: tuple[tuple[str, str], ...]) -> str:
    return "".join(f" {name}={value}" for name, value in attributes)


def _names(text: str, layer: Layer) -> dict[str, str]:
    names = {a.id: _place(text, [a.span]) for a in layer.annotations}
    for quote in layer.quotes:
        names |= _quote_names(text, quote)
    return names


def _quote_names(text: str, quote: Quote) -> dict[str, str]:
    parts = {part.id: f"{name} {_place(text, part.spans)}" for name, part in quote.parts().items()}
    return {quote.id: f"quote {_place(text, quote.content.spans)}", **parts}
