"""One way to put something else in the place of what has the focus: a suggestion is accepted in its corrected form,
in one decision; what is one's own is moved or set."""

from collections.abc import Sequence
from dataclasses import replace

from annotator.coding import actions, quoting
from annotator.coding.changed import Changed
from annotator.coding.quoting import Places
from annotator.model.facts import Annotation, QuoteType
from annotator.model.span import Span
from ui.coding.items import Item
from ui.coding.work import Work


def set_spans(work: Work, spans: Sequence[Span]) -> Changed | None:
    """Put the focused item, or the focused part of a quote, at other places; it keeps the focus."""
    item, part = work.item, work.part
    if item is None:
        return None
    if not isinstance(item.fact, Annotation):
        return set_places(work, item, {part: spans}, part=part)
    if item.suggestion is None:
        changed = work.act(actions.move, item.id, spans[0])
    else:
        changed = work.act(actions.accept, item.suggestion, corrected=replace(item.fact, span=spans[0]))
    return _refocused(work, changed, part)


def set_places(
    work: Work, quote: Item, places: Places, *, part: str = "content", type: QuoteType | None = None
) -> Changed | None:
    """Set parts of a quote, or its type; the part called `part` has the focus afterwards."""
    if quote.suggestion is None:
        changed = work.act(quoting.set_parts, quote.id, places, type=type)
    else:
        changed = work.act(quoting.corrected, quote.suggestion, places, type=type)
    return _refocused(work, changed, part)


def _refocused(work: Work, changed: Changed | None, part: str) -> Changed | None:
    if changed is not None:
        work.focus(changed.ids[0], part)
    return changed
