"""Zones of an article that comes with codings: what somebody coded is to be coded. Pure."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from annotator.model.article import Zone, ZoneKind, zone_at
from annotator.model.span import Span, hull


def coded_zones(zones: Sequence[Zone], coded: Sequence[Span]) -> tuple[Zone, ...]:
    """Return the proposed zones, those to be skipped that hold anything coded as body."""
    return _joined(_opened(zone) if any(zone.span.overlaps(span) for span in coded) else zone for zone in zones)


def both(one: tuple[Zone, ...], other: tuple[Zone, ...]) -> tuple[Zone, ...]:
    """Return the zones of one text in which nothing is skipped that is to be coded in either."""
    edges = sorted({edge for zone in (*one, *other) for edge in (zone.span.start, zone.span.end)})
    pieces = (Zone(Span(start, end), zone_at(one, start)) for start, end in pairwise(edges))
    return _joined(
        Zone(piece.span, zone_at(other, piece.span.start)) if piece.kind is ZoneKind.SKIP else piece for piece in pieces
    )


def _opened(zone: Zone) -> Zone:
    return Zone(zone.span, ZoneKind.BODY) if zone.kind is ZoneKind.SKIP else zone


def _joined(zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """Return the zones with neighbours of one kind as one."""
    runs = groupby(zones, key=lambda zone: zone.kind)
    return tuple(Zone(hull([zone.span for zone in run]), kind) for kind, run in runs)
