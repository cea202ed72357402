"""Whether the parts of two coders' quotes are the same: the same person, the same words, or only other edges."""

from collections.abc import Mapping, Sequence

from annotator.model.facts import Link, Part, Quote
from annotator.model.layer import Layer
from annotator.model.span import Span, hull

Links = Sequence[Mapping[str, frozenset[str]]]
"""By the number of the layer: the registry entries of each linked part or mention."""


def linked(layer: Layer) -> dict[str, frozenset[str]]:
    """Return the registry entries that each mention or part stands for."""
    found: dict[str, frozenset[str]] = {}
    for fact in layer.facts.values():
        if isinstance(fact, Link):
            found[fact.target] = found.get(fact.target, frozenset()) | {fact.entry}
    return found


def differs(group: Mapping[int, Quote], links: Links, name: str) -> tuple[bool, list[tuple[Span, ...]]]:
    """Tell whether a part is somebody or something else, and return its spans where only its edges differ."""
    parts = [(n, quote.parts().get(name)) for n, quote in group.items()]
    different = False
    edged: set[tuple[Span, ...]] = set()
    for i, (n, one) in enumerate(parts):
        for m, other in parts[i + 1 :]:
            if same_part(links, n, one, m, other):
                continue
            if one is not None and other is not None and _only_edges(links, n, one, m, other):
                edged |= {one.spans, other.spans}
            else:
                different = True
    return different, sorted(edged)


def same_part(links: Links, n: int, one: Part | None, m: int, other: Part | None) -> bool:
    """Tell whether two parts are the same: the same words or, far apart, the same entry of the registry."""
    if one is None or other is None:
        return one is other
    mine, theirs = links[n].get(one.id), links[m].get(other.id)
    if mine and theirs and (mine != theirs or not hull(one.spans).overlaps(hull(other.spans))):
        return mine == theirs
    return one.spans == other.spans


def same_quote(links: Links, n: int, one: Quote, m: int, other: Quote) -> bool:
    """Tell whether two quotes say the same; the clause around a content is no part of what is compared."""
    return (
        one.content.spans == other.content.spans
        and one.type == other.type
        and same_part(links, n, one.speaker, m, other.speaker)
        and same_part(links, n, one.cue, m, other.cue)
    )


def _only_edges(links: Links, n: int, one: Part, m: int, other: Part) -> bool:
    mine, theirs = links[n].get(one.id), links[m].get(other.id)
    return hull(one.spans).overlaps(hull(other.spans)) and not (mine and theirs and mine != theirs)
