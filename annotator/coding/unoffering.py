"""Taking back what a suggester from outside offered, in all articles at once: undo does not reach it."""

from annotator.coding.leading import lead_of
from annotator.model.decision import Added, Change, Decision, Removed
from annotator.model.errors import UserError
from annotator.model.ids import new_id, now
from annotator.model.offered_form import packed
from annotator.store import decisions, offered
from annotator.store.corpus_file import CorpusFile

TAKE_BACK = "take back"
"""The action of a decision that takes back suggestions of another program."""


def take_back(file: CorpusFile, suggester: str, *, lead: str) -> int:
    """Take back all that a suggester from outside offers, in every version; return in how many articles.

    What coders made of it stays, with its origin; frozen rounds show nothing of it any more. It can be offered again.
    All or nothing. UserError where `lead` is none, and where the suggester offers nothing.
    """
    who, copy = lead_of(file, lead), file.meta()["copy"]
    with file.writing():
        made = [_without(file, article, suggester, who.id, copy) for article in offered.articles_with(file, suggester)]
        if not any(made):
            raise UserError(f"No suggester from outside called {suggester} offers anything in this corpus.")
        decisions.append(file, [decision for decision in made if decision is not None])
    return sum(decision is not None for decision in made)


def _without(file: CorpusFile, article: str, suggester: str, coder: str, copy: str) -> Decision | None:
    """Return the decision by which each version that is offered for an article offers nothing."""
    standing = offered.standing(file, article, coder)
    last = {one.id: one for one in offered.offered(file, article) if one.suggester == suggester}
    changes: list[Change] = []
    for one in last.values():
        if one.number:
            changes += [Removed(standing.own[one.id])] if one.id in standing.own else []
            changes.append(Added(packed(suggester, one.version, ())))
    if not changes:
        return None
    return Decision(
        id=new_id(),
        key=offered.offered_key(article, coder),
        parents=standing.tip.parents,
        depth=standing.tip.depth,
        copy=copy,
        time=now(),
        action=TAKE_BACK,
        changes=tuple(changes),
    )
