"""Passes: an article is gone through as often as the codebook says, each time for some layers."""

from collections.abc import Iterable

from annotator.coding.proposal import Ground, Proposal
from annotator.coding.values import missing
from annotator.model.codebook import Pass
from annotator.model.decision import Added, Change, Removed
from annotator.model.errors import UserError
from annotator.model.facts import VALUES, Finished
from annotator.model.ids import new_id


def passes_open(ground: Ground) -> tuple[Pass, ...]:
    """Return the passes that the coder is not done with, in the codebook's order; the first one is next."""
    done = {seal.id for seal in ground.layer.passes}
    return tuple(one for one in ground.codebook.passes if one.id not in done)


def finish_pass(ground: Ground, pass_id: str, undecided: Iterable[str] = ()) -> Proposal:
    """Propose that the coder is done with a pass; with the last open one the article is finished too.

    `undecided` are the suggestions left. UserError where an answer is missing, or passes before it are open.
    """
    if ground.layer.finished:
        raise UserError("This article is finished already.")
    still = passes_open(ground)
    wanted = _pass(ground, pass_id)
    if wanted not in still:
        raise UserError("This pass is finished already.")
    if wanted != still[0]:
        raise UserError(f"The pass {still[0].name.in_language('en') or still[0].id} comes first.")
    if VALUES in wanted.layers or len(still) == 1:
        refuse_missing(ground)
    changes = sealing(ground, [wanted])
    if len(still) == 1:
        seal = Finished(id=new_id(), layer_hash=ground.layer.hash, undecided=tuple(undecided))
        changes = (*changes, Added(seal))
    return Proposal(action="finish pass", changes=changes, ids=tuple(c.fact.id for c in changes))


def reopen_pass(ground: Ground, pass_id: str) -> Proposal:
    """Propose to go on with a pass, and so with the article where it is finished; later passes stay finished."""
    wanted = _pass(ground, pass_id)
    seal = next((done for done in ground.layer.passes if done.id == wanted.id), None)
    if seal is None:
        raise UserError("This pass is not finished.")
    article = ground.layer.finished
    return Proposal(action="reopen", changes=(*((Removed(article),) if article else ()), Removed(seal)))


def sealing(ground: Ground, passes: Iterable[Pass]) -> tuple[Change, ...]:
    """Return the changes that finish passes."""
    return tuple(Added(ground.layer.sealed(one.id, ground.codebook.closed_by(one))) for one in passes)


def refuse_missing(ground: Ground) -> None:
    """UserError with the first answer that is missing, and how many are."""
    found = missing(ground)
    if len(found) == 1:
        raise UserError(f"An answer is missing: {found[0].variable}.")
    if found:
        raise UserError(f"{len(found)} answers are missing; the first one is {found[0].variable}.")


def _pass(ground: Ground, pass_id: str) -> Pass:
    found = next((one for one in ground.codebook.passes if one.id == pass_id), None)
    if found is None:
        raise UserError(f"The codebook has no pass {pass_id}.")
    return found
