"""Where a fact comes from, told as plain values: which suggester said what, and what the coder made of it."""

from collections.abc import Mapping
from typing import Any

from annotator.model.decision import Origin
from annotator.model.facts import Annotation, Fact, Quote
from annotator.model.layer import Layer
from annotator.model.suggestion import shape_of

ACCEPTED, CORRECTED, OWN = "accepted", "corrected", "own"


def provenance(layer: Layer) -> dict[str, dict[str, Any]]:
    """Return for each annotation, quote and part of a quote of the layer, by id, where it comes from.

    `outcome` is "own", "accepted" (as it was shown) or "corrected"; the others come with suggester, version, score,
    why and who agreed. `visible` tells whether suggestions were shown at all.
    """
    told: dict[str, dict[str, Any]] = {}
    stated: tuple[Annotation | Quote, ...] = (*layer.annotations, *layer.quotes)
    for fact in stated:
        origin = layer.origins.get(fact.id, Origin())
        told[fact.id] = _told(origin, same=_same(fact, origin))
        if isinstance(fact, Quote):
            shown = _shown_parts(origin)
            for name, part in fact.parts().items():
                told[part.id] = _told(origin, same=shown.get(name) == part.spans, own=name not in shown)
    return told


def _told(origin: Origin, *, same: bool, own: bool = False) -> dict[str, Any]:
    shown = origin.suggestion
    if shown is None or own:
        return {"outcome": OWN, "visible": origin.visible}
    return {
        "outcome": ACCEPTED if same else CORRECTED,
        "suggester": shown.suggester,
        "version": shown.version,
        "score": shown.score,
        "why": shown.why,
        "agreeing": list(shown.agreeing),
        "visible": origin.visible,
    }


def _same(fact: Annotation | Quote, origin: Origin) -> bool:
    return origin.suggestion is not None and shape_of(fact) == shape_of(origin.suggestion.fact)


def _shown_parts(origin: Origin) -> Mapping[str, Any]:
    shown: Fact | None = None if origin.suggestion is None else origin.suggestion.fact
    return {name: part.spans for name, part in shown.parts().items()} if isinstance(shown, Quote) else {}
