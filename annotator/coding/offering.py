"""Offering: what another program proposed for an article becomes a decision that brings it in, beside our own.

Pure; whoever appends the decision (`store.decisions.append`) does it in the transaction of the articles.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotator.coding.choosing import OWN_NAMES
from annotator.model.article import Article
from annotator.model.decision import Added, Change, Decision, Removed
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Offered, Quote
from annotator.model.ids import new_id, now
from annotator.model.offered import offered_id
from annotator.model.offered_form import packed
from annotator.model.span import Span
from annotator.model.suggestion import shape_of
from annotator.store.coders import Coder
from annotator.store.offered import Standing, offered_key
from annotator.store.offered import rounds_without as rounds_without
from annotator.store.offered import standing as standing
from annotator.suggest.quote_types import quote_type

UNSAID = 0.5
"""The score of a proposal whose file says none."""

LEAST = 0.01
"""The least score: what sinks to nothing is never shown, and many programs write 0 where they mean "unknown"."""

OFFER = "offer"
"""The action of a decision that brings suggestions."""


def offer(
    article: Article,
    *,
    suggester: str,
    version: str,
    proposals: Sequence[tuple[Annotation | Quote, float | None]],
    by: Coder,
    copy: str,
    standing: Standing,
    untyped: Collection[str] = (),
    reason: str = "",
) -> Decision | None:
    """Return the decision that brings proposals of `suggester`, in `version`, for an article; None where they stand.

    `by` is who brings them in this `copy`; `standing` is `offering.standing` of article and that coder. Proposals are
    pairs of a fact (its ids are not kept) and a score from 0 to 1, None where nobody said one. Quotes whose ids are
    in `untyped` get the type that the program computes. No proposals take back what the suggester offered. Without a
    version they are counted, 1, then 2 where the suggester offers something else: what a round was frozen to stays.

    UserError for a name that a suggester from outside cannot have, and a place beyond the text.
    """
    name, which = name_of(suggester), version_of(version)
    before = standing.newest.get(name)
    weighed = _once((_checked(article, fact, untyped), _score(score)) for fact, score in proposals)
    made = packed(name, which or (before.version if before else "1"), weighed)
    if made == before or (before is None and not made.number):
        return None
    if before is not None and not which:
        made = packed(name, _next_version(before, standing), weighed)
    old = standing.own.get(made.id)
    gone: tuple[Change, ...] = () if old is None else (Removed(old),)
    return Decision(
        id=new_id(),
        key=offered_key(article.id, by.id),
        parents=standing.tip.parents,
        depth=standing.tip.depth,
        copy=copy,
        time=now(),
        action=OFFER,
        changes=(*gone, Added(made)),
        reason=reason,
    )


def name_of(suggester: str) -> str:
    """Return the name of a suggester from outside without idle blanks. UserError for one that it cannot have."""
    name = " ".join(suggester.split())
    if not name:
        raise UserError("Suggestions need the name of the suggester that made them.")
    if name in OWN_NAMES:
        raise UserError(f"{name} is a suggester of this program; give the one that made the file another name.")
    if "," in name:  # the names that --without takes are parted by commas
        raise UserError("The name of a suggester has no comma in it.")
    return name


def version_of(version: str) -> str:
    """Return the version of a suggester from outside without idle blanks; "" where none is said."""
    return " ".join(version.split())


def _next_version(before: Offered, standing: Standing) -> str:
    number = int(before.version) + 1 if before.version.isdecimal() and len(before.version) < 9 else 1
    while offered_id(before.suggester, str(number)) in standing.own:
        number += 1
    return str(number)


def _checked(article: Article, fact: Annotation | Quote, untyped: Collection[str]) -> Annotation | Quote:
    if isinstance(fact, Annotation):
        _refuse_outside(article, (fact.span,))
        return fact
    for part in fact.parts().values():
        _refuse_outside(article, part.spans)
    computed = quote_type(
        article.text,
        fact.content.spans,
        clause=fact.clause.spans if fact.clause else (),
        cue=fact.cue.spans if fact.cue else (),
    )
    if fact.id in untyped:
        return replace(fact, type=computed, type_set=False)
    # A type that is said holds, also when the coder moves an edge afterwards.
    return replace(fact, type_set=fact.type_set or fact.type != computed)


def _refuse_outside(article: Article, spans: Sequence[Span]) -> None:
    if not spans or max(span.end for span in spans) > len(article.text):
        raise UserError("A suggestion has no place in the text of its article.")


def _score(said: float | None) -> float:
    if said is None or not math.isfinite(said):
        return UNSAID
    return min(1.0, max(LEAST, said))


def _once(proposals: Iterable[tuple[Annotation | Quote, float]]) -> list[tuple[Annotation | Quote, float]]:
    """Return each statement once, with its best score."""
    best: dict[str, tuple[Annotation | Quote, float]] = {}
    for fact, score in proposals:
        shape = repr(shape_of(fact))
        if shape not in best or score > best[shape][1]:
            best[shape] = (fact, score)
    return list(best.values())
