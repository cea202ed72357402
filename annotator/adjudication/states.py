"""What adjudicators' decisions make of disagreements: open, settled, or open again. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.adjudication.case import OPEN_AGAIN, SETTLED, Case, code_of
from annotator.adjudication.comparing import Adjudicated, Compared
from annotator.adjudication.settlements import Settlement, by_fact
from annotator.model.facts import Annotation, Quote, Value
from annotator.model.span import Span, hull
from annotator.review.differing import Agreed, Disagreement, Said, Version


def cases_of(one: Adjudicated, names: Mapping[str, str], authors: Mapping[str, str]) -> Iterator[Case]:
    """Yield the cases of an article, by place. `names` are those of coders by id, `authors` who made a decision."""
    compared = one.compared
    index = by_fact(s for gold in one.gold for s in gold.settlements)
    met: set[str] = set()
    found: list[Case] = []
    for disagreement in compared.disagreements:
        near = _near(_stated(disagreement.versions), index, met)
        found.append(_case(disagreement, near, one, names, authors))
    for agreed in compared.agreed:
        near = _near(_stated(agreed.versions), index, met)
        if near and not any(s.versions == _stated(agreed.versions) for s in near):
            found.append(_case(_as_disagreement(compared, agreed), near, one, names, authors))
    for gold in one.gold:
        for settlement in gold.settlements:
            if settlement.decision not in met and not settlement.agreed and settlement.versions:
                met.add(settlement.decision)
                found.append(_case(_remembered(compared, settlement), (settlement,), one, names, authors))
    yield from sorted(found, key=lambda c: (c.disagreement.place, c.disagreement.question, c.id))


def agreed_as_cases(one: Adjudicated, made: Sequence[Settlement], names: Mapping[str, str]) -> list[Case]:
    """Return what all coders said as settled cases without kinds: where a fact of gold comes from."""
    stated = {s.versions: s for s in made}
    return [
        replace(_case(_as_disagreement(one.compared, agreed), [settlement], one, names, {}), state=SETTLED)
        for agreed in one.compared.agreed
        if (settlement := stated.get(_stated(agreed.versions))) is not None
    ]


def unmade(articles: Iterable[Adjudicated]) -> set[str]:
    """Return the decisions that settlements name and that no layer of a coder has any more."""
    return {
        decision
        for one in articles
        for gold in one.gold
        for settlement in gold.settlements
        for fact, decision in settlement.versions
        if not any(layer.made.get(fact) == decision for layer in one.compared.layers.values())
    }


def _case(
    disagreement: Disagreement,
    near: Sequence[Settlement],
    one: Adjudicated,
    names: Mapping[str, str],
    authors: Mapping[str, str],
) -> Case:
    if not near:
        return Case(disagreement=disagreement, round=one.compared.round)
    stated = _stated(disagreement.versions)
    exact = [s for s in near if s.versions == stated and not s.agreed]
    last = exact[0] if exact else near[0]
    layers = {gold.adjudicator: gold.layer for gold in one.gold}
    changed = set[str]()
    if not exact:
        changed = {v.coder for v in disagreement.versions if v.fact and (v.fact.id, v.decision) not in last.versions}
        changed |= {authors[d] for _, d in last.versions - stated if d in authors}
    held = (layers[last.adjudicator].facts.get(id_) for id_ in last.made)
    return Case(
        disagreement=disagreement,
        round=one.compared.round,
        state=SETTLED if exact else OPEN_AGAIN,
        settled_by=_named({s.adjudicator for s in exact or near}, names),
        reason=last.reason,
        note=last.note,
        decision=last.decision,
        changed_by=_named(changed, names),
        gold=tuple(fact for fact in held if isinstance(fact, Annotation | Quote | Value)),
    )


def near_of(disagreement: Disagreement, settlements: Iterable[Settlement]) -> tuple[Settlement, ...]:
    """Return what was settled, of one adjudicator or several, about any fact of a disagreement."""
    facts = {fact for fact, _ in _stated(disagreement.versions)}
    return tuple(s for s in settlements if facts & s.facts)


def _near(
    stated: frozenset[tuple[str, str]], index: Mapping[str, tuple[Settlement, ...]], met: set[str]
) -> list[Settlement]:
    """Return the settlements that are about a fact of a place, of each adjudicator the one that counts.

    The decisions of all of them go into `met`: an earlier answer is not heard again.
    """
    found: dict[str, Settlement] = {}
    for settlement in (s for fact, _ in sorted(stated) for s in index.get(fact, ())):
        met.add(settlement.decision)
        before = found.get(settlement.adjudicator)
        if before is None or _rank(settlement, stated) > _rank(before, stated):
            found[settlement.adjudicator] = settlement
    return [found[adjudicator] for adjudicator in sorted(found)]


def _rank(settlement: Settlement, stated: frozenset[tuple[str, str]]) -> tuple[bool, int, str]:
    return settlement.versions == stated, len(settlement.versions & stated), settlement.decision


def _stated(versions: Iterable[Version]) -> frozenset[tuple[str, str]]:
    return frozenset((v.fact.id, v.decision) for v in versions if v.fact is not None)


def _as_disagreement(compared: Compared, agreed: Agreed) -> Disagreement:
    return _without_kinds(compared, agreed.place, agreed.versions)


def _remembered(compared: Compared, settlement: Settlement) -> Disagreement:
    """Return what was settled as a disagreement again, where the layers do not show it any more."""
    versions: list[Version] = []
    for coder, layer in compared.layers.items():
        decided = [(id_, decision) for id_, decision in sorted(settlement.versions) if id_ in layer.facts]
        id_, _ = next(((i, d) for i, d in decided if layer.made.get(i) == d), decided[0] if decided else ("", ""))
        fact = layer.facts.get(id_)
        said = fact if isinstance(fact, Annotation | Quote | Value) else None
        versions.append(Version(coder=coder, fact=said, decision=layer.made.get(id_, ""), same_as=len(versions)))
    places = [_place(v.fact) for v in versions if v.fact is not None]
    place = hull(p for p in places if p is not None) if any(places) else Span(0, max(1, len(compared.text)))
    return _without_kinds(compared, place, tuple(versions))


def _without_kinds(compared: Compared, place: Span, versions: tuple[Version, ...]) -> Disagreement:
    stated = sorted((v.fact.id, v.decision) for v in versions if v.fact is not None)
    return Disagreement(
        id="/".join(("agreed", *(decision for _, decision in stated))),
        article=compared.article,
        place=place,
        kinds=(),
        versions=versions,
        codes=tuple(dict.fromkeys(code_of(v.fact) for v in versions if v.fact is not None)),
        words=" ".join(place.of(compared.text).split())[:80],
        question=" ".join(place.of(compared.text).split())[:80],
    )


def _place(fact: Said) -> Span | None:
    if isinstance(fact, Annotation):
        return fact.span
    return hull(fact.content.spans) if isinstance(fact, Quote) else None


def _named(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(names.get(id_, id_) for id_ in ids))
