"""What adjudicators' decisions make of disagreements: open, settled, or open again. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.adjudication.case import OPEN_AGAIN, SETTLED, Case, code_of
from annotator.adjudication.comparing import Adjudicated, Compared
from annotator.adjudication.settlements import Settlement, by_fact
from annotator.model.facts import Annotation, Quote, Value
from annotator.model.layer import Layer
from annotator.model.span import Span, hull
from annotator.model.suggestion import shape_of
from annotator.review.differing import WORDS, Agreed, Disagreement, Said, Version

NOBODY = ""
"""In the place of a decision: nobody says this any more, and that was settled."""


def cases_of(one: Adjudicated, names: Mapping[str, str], authors: Mapping[str, str]) -> Iterator[Case]:
    """Yield the cases of an article, by place.

    `names` are those of coders by id, `authors` (ids) those of the decisions that `unmade` names.
    """
    judged = _Judging(one, names, authors)
    yield from sorted(judged.cases(), key=lambda c: (c.disagreement.place, c.disagreement.question, c.id))


def agreed_as_cases(one: Adjudicated, made: Sequence[Settlement], names: Mapping[str, str]) -> list[Case]:
    """Return what all coders said as settled cases without kinds: where a fact of gold comes from."""
    stated = {s.versions: s for s in made}
    judging = _Judging(one, names, {})
    return [
        replace(judging.case(_as_disagreement(one.compared, agreed), [settlement]), state=SETTLED)
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


class _Judging:
    """Lays the settlements of one article beside what its coders say now."""

    def __init__(self, one: Adjudicated, names: Mapping[str, str], authors: Mapping[str, str]) -> None:
        self._one, self._names, self._authors = one, names, authors
        self._compared = one.compared
        self._index = by_fact(s for gold in one.gold for s in gold.settlements)
        self._heard: set[tuple[str, str]] = set()

    def cases(self) -> Iterator[Case]:
        """Yield what coders differ in, what was settled and all say now, and what was settled and nobody says."""
        for disagreement in self._compared.disagreements:
            yield self.case(disagreement, self._near(_stated(disagreement.versions)))
        for agreed in self._compared.agreed:
            stated = _stated(agreed.versions)
            near = self._near(stated)
            if near and not any(self._holds(s, stated) for s in near):
                yield self.case(_as_disagreement(self._compared, agreed), near)
        for gold in self._one.gold:
            for settlement in gold.settlements:  # the last one first: what it is about is not heard again
                about = {(settlement.adjudicator, fact) for fact in settlement.facts}
                if about and not settlement.agreed and not about & self._heard and self._is_known(settlement):
                    self._heard |= about
                    yield self.case(_remembered(self._compared, settlement, gold.layer), [settlement])

    def case(self, disagreement: Disagreement, near: Sequence[Settlement]) -> Case:
        """Return a disagreement as the settlements that are about it leave it."""
        if not near:
            return Case(disagreement=disagreement, round=self._compared.round)
        stated = _stated(disagreement.versions)
        holding = [s for s in near if not s.agreed and self._holds(s, stated)]
        last = holding[0] if holding else near[0]
        layer = next(gold.layer for gold in self._one.gold if gold.adjudicator == last.adjudicator)
        held = (layer.facts.get(id_) for id_ in last.made)
        return Case(
            disagreement=disagreement,
            round=self._compared.round,
            state=SETTLED if holding else OPEN_AGAIN,
            settled_by=self._named({s.adjudicator for s in holding or near}),
            reason=last.reason,
            note=last.note,
            decision=last.decision,
            changed_by=() if holding else self._named(self._changed(disagreement.versions, last)),
            gold=tuple(fact for fact in held if isinstance(fact, Annotation | Quote | Value)),
        )

    def _near(self, stated: frozenset[tuple[str, str]]) -> list[Settlement]:
        """Return the settlements that are about a fact of a place, of each adjudicator the one that counts."""
        found: dict[str, Settlement] = {}
        for settlement in (s for fact, _ in sorted(stated) for s in self._index.get(fact, ())):
            self._heard |= {(settlement.adjudicator, fact) for fact in settlement.facts}
            before = found.get(settlement.adjudicator)
            if before is None or self._rank(settlement, stated) > self._rank(before, stated):
                found[settlement.adjudicator] = settlement
        return [found[adjudicator] for adjudicator in sorted(found)]

    def _rank(self, settlement: Settlement, stated: frozenset[tuple[str, str]]) -> tuple[bool, int, str]:
        return self._holds(settlement, stated), len(settlement.versions & stated), settlement.decision

    def _holds(self, settlement: Settlement, stated: frozenset[tuple[str, str]]) -> bool:
        """Tell whether what was settled is what is said now.

        Who has reopened the article still says what stands there, and of a coder who was withdrawn nothing is left.
        """
        return stated <= settlement.versions and all(self._still(f, d) for f, d in settlement.versions - stated)

    def _still(self, fact: str, decision: str) -> bool:
        layers = self._compared.layers
        if decision == NOBODY:
            return not any(fact in layer.facts for layer in layers.values())
        maker = next((who for who, layer in layers.items() if layer.made.get(fact) == decision), None)
        if maker is None:
            return decision not in self._authors
        return maker not in self._compared.finished

    def _is_known(self, settlement: Settlement) -> bool:
        """Tell whether anything that it was about is in this corpus: a coder's laptop may have gold alone."""
        layers = self._compared.layers.values()
        return any(
            decision in (NOBODY, *(layer.made.get(fact) for layer in layers)) or decision in self._authors
            for fact, decision in settlement.versions
        )

    def _changed(self, versions: Sequence[Version], last: Settlement) -> set[str]:
        """Return the coders (ids) who say something else than when it was settled."""
        changed = {v.coder for v in versions if v.fact and (v.fact.id, v.decision) not in last.versions}
        changed |= {self._authors[d] for _, d in last.versions - _stated(versions) if d in self._authors}
        return changed | {v.coder for v in versions if last.agreed and v.fact is None}

    def _named(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(self._names.get(id_, id_) for id_ in ids))


def near_of(disagreement: Disagreement, settlements: Iterable[Settlement]) -> tuple[Settlement, ...]:
    """Return what was settled, of one adjudicator or several, about any fact of a disagreement."""
    facts = {fact for fact, _ in _stated(disagreement.versions)}
    return tuple(s for s in settlements if facts & s.facts)


def _stated(versions: Iterable[Version]) -> frozenset[tuple[str, str]]:
    return frozenset((v.fact.id, v.decision) for v in versions if v.fact is not None)


def _as_disagreement(compared: Compared, agreed: Agreed) -> Disagreement:
    return _without_kinds(compared, agreed.place, agreed.versions)


def _remembered(compared: Compared, settlement: Settlement, gold: Layer) -> Disagreement:
    """Return what was settled as a disagreement again, where the layers do not show it any more."""
    versions: list[Version] = []
    for coder, layer in compared.layers.items():
        said = [fact for id_ in sorted(settlement.facts) if (fact := _said(layer, id_)) is not None]
        fact = next((f for f in said if (f.id, layer.made.get(f.id)) in settlement.versions), next(iter(said), None))
        decision = layer.made.get(fact.id, "") if fact is not None else ""
        first = next((n for n, v in enumerate(versions) if _alike(v.fact, fact)), len(versions))
        versions.append(Version(coder=coder, fact=fact, decision=decision, same_as=first))
    facts = [v.fact for v in versions if v.fact is not None] or [
        fact for id_ in settlement.made if (fact := _said(gold, id_)) is not None
    ]
    places = [place for fact in facts if (place := _place(fact)) is not None]
    place = hull(places) if places else Span(0, max(1, len(compared.text)))
    return replace(
        _without_kinds(compared, place, tuple(versions)),
        id=f"settled/{settlement.decision}",
        codes=tuple(dict.fromkeys(map(code_of, facts))),
    )


def _without_kinds(compared: Compared, place: Span, versions: tuple[Version, ...]) -> Disagreement:
    words = " ".join(place.of(compared.text).split())[:WORDS]
    stated = sorted(decision for _, decision in _stated(versions))
    return Disagreement(
        id="/".join(("agreed", *stated)),
        article=compared.article,
        place=place,
        kinds=(),
        versions=versions,
        codes=tuple(dict.fromkeys(code_of(v.fact) for v in versions if v.fact is not None)),
        words=words,
        question=words,
    )


def _said(layer: Layer, id_: str) -> Said | None:
    fact = layer.facts.get(id_)
    return fact if isinstance(fact, Annotation | Quote | Value) else None


def _alike(one: Said | None, other: Said | None) -> bool:
    if isinstance(one, Value) and isinstance(other, Value):
        return one.values == other.values
    if isinstance(one, Annotation | Quote) and isinstance(other, Annotation | Quote):
        return shape_of(one) == shape_of(other)
    return one is other


def _place(fact: Said) -> Span | None:
    if isinstance(fact, Annotation):
        return fact.span
    return hull(fact.content.spans) if isinstance(fact, Quote) else None
