"""What an adjudicator takes into gold: pure actions from a ground to a proposal that is about a disagreement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.adjudication.case import REASONS
from annotator.adjudication.settlements import SETTLE_CASE, TAKE_AGREED
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.statements import adding, with_own_ids
from annotator.model.decision import About, Added, Change, Removed
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Fact, Link, Note, Quote, Value, value_id
from annotator.model.ids import new_id
from annotator.model.span import Span
from annotator.model.suggestion import shape_of
from annotator.review.differing import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """One fact that goes into gold, with the registry entries of its parts (by part, "" for a name) and its answers.

    `versions` are those of the coders who said so, fact and decision.
    """

    fact: Said
    links: tuple[tuple[str, str], ...] = ()
    answers: tuple[Value, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """What settles one disagreement: what is brought, what goes out of gold (ids), what it is about, and why.

    `keep` are facts of gold (ids) that stay as they are and now settle it.
    """

    place: Span
    about: About
    brought: tuple[Brought, ...] = ()
    gone: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    reason: str = ""
    note: str = ""


class NothingLeft(UserError):
    """Gold has everything that all coders say, or may not have it."""

    def __init__(self) -> None:
        super().__init__("There is nothing left to take over.")


def settle(ground: Ground, settling: Settling) -> Proposal:
    """Propose to settle a disagreement. UserError where gold is finished, or the codebook forbids what is brought."""
    ground.check_open()
    if settling.reason and settling.reason not in REASONS:
        raise UserError(f"There is no reason {settling.reason}; the reasons are {', '.join(REASONS)}.")
    changes: list[Change] = []
    standing = ground
    for id_ in settling.gone:
        if id_ in standing.layer.facts:
            standing = _with(standing, _without(standing, id_), changes)
    ids: list[str] = []
    for brought in settling.brought:
        made = _bringing(standing, brought)
        standing = _with(standing, made.changes, changes)
        ids += made.ids
    for id_ in settling.keep:
        standing = _with(standing, _adopting(ground.fact(id_)), changes)
        ids.append(id_)
    if note := settling.note.strip():
        said = Note(id=new_id(), text=note, target=ids[0] if ids else None, span=None if ids else settling.place)
        changes.append(Added(said))
    return Proposal(
        action=SETTLE_CASE, changes=tuple(changes), ids=tuple(ids), about=settling.about, reason=settling.reason
    )


def take_agreed(ground: Ground, article: str, agreed: Sequence[Brought]) -> Proposal:
    """Propose to take over what all coders say, as far as it may stand beside what gold has already.

    NothingLeft where nothing of it may; UserError where gold is finished.
    """
    ground.check_open()
    changes: list[Change] = []
    ids: list[str] = []
    versions: list[tuple[str, str]] = []
    standing = ground
    for brought in agreed:
        try:
            made = _bringing(standing, brought)
        except UserError:  # the codebook does not allow it beside what gold has, or not any more
            continue
        standing = _with(standing, made.changes, changes)
        ids += made.ids
        versions += brought.versions
    if not ids:
        raise NothingLeft
    return Proposal(action=TAKE_AGREED, changes=tuple(changes), ids=tuple(ids), about=About(article, tuple(versions)))


def stated_in(ground_facts: Iterable[Fact], fact: Said) -> Said | None:
    """Return what says the same among facts of gold; None where nothing does."""
    for other in ground_facts:
        if isinstance(fact, Value):
            if isinstance(other, Value) and (other.id, other.values) == (fact.id, fact.values):
                return other
        elif isinstance(other, Annotation | Quote) and shape_of(other) == shape_of(fact):
            return other
    return None


def _bringing(ground: Ground, brought: Brought) -> Proposal:
    """Return what brings one fact; where gold says the same already, that is what settles it from now on."""
    there = stated_in(ground.layer.facts.values(), brought.fact)
    if there is not None:
        return Proposal(action="", changes=_adopting(there), ids=(there.id,))
    if isinstance(brought.fact, Value):
        old = ground.layer.facts.get(brought.fact.id)
        gone = () if old is None else (*map(Removed, ground.layer.dependents_of(old)), Removed(old))
        return Proposal(action="", changes=(*gone, Added(brought.fact)), ids=(brought.fact.id,))
    made = with_own_ids(brought.fact)
    changes: list[Change] = list(adding(ground, made))
    targets = {"": made.id} | ({n: p.id for n, p in made.parts().items()} if isinstance(made, Quote) else {})
    changes += [Added(Link(id=new_id(), target=targets[part], entry=entry)) for part, entry in brought.links]
    changes += [
        Added(replace(value, id=value_id(made.id, value.variable), target=made.id)) for value in brought.answers
    ]
    return Proposal(action="", changes=tuple(changes), ids=(made.id,))


def _adopting(fact: Fact) -> tuple[Change, ...]:
    """Return the changes that leave a fact as it is and make this decision its maker."""
    return Removed(fact), Added(fact)


def _without(ground: Ground, id_: str) -> tuple[Change, ...]:
    fact = ground.fact(id_)
    return (*map(Removed, ground.layer.dependents_of(fact)), Removed(fact))


def _with(ground: Ground, changes: tuple[Change, ...], all_changes: list[Change]) -> Ground:
    all_changes += changes
    return ground.after(Proposal(action="", changes=changes))
