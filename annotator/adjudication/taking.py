"""From an answer (A, B, both, neither, own) to what goes into gold: the facts with their links and answers. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from annotator.adjudication.case import BOTH, NEITHER, OWN, Case
from annotator.adjudication.comparing import Adjudicated, Compared, Gold
from annotator.adjudication.gold_here import own_here, replaced
from annotator.adjudication.lettering import letter_of, place_of
from annotator.adjudication.settling import Brought, Settling, stated_in
from annotator.adjudication.states import NOBODY, near_of
from annotator.arabic.clitics import name_key
from annotator.arabic.folding import fold_key
from annotator.coding.proposal import Ground, Proposal
from annotator.model.article import Article
from annotator.model.codebook import Codebook
from annotator.model.decision import About
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Link, Quote, Value, value_id
from annotator.model.layer import Layer
from annotator.model.span import hull
from annotator.model.stream import first_time
from annotator.model.variables import MULTIPLE
from annotator.review.differing import Agreed, Disagreement, Said, Version

NO_GOLD = Gold(adjudicator="", layer=Layer(), finished=False, settlements=())

Take = str | int
"""A version by its letter or its place, or BOTH, NEITHER, OWN."""

_WORDS_TOLD = 60


@contextmanager
def saying_where(article: Article, disagreement: Disagreement) -> Iterator[None]:
    """Let a UserError say, too, which of several cases it is about: words, article and place (in code points)."""
    try:
        yield
    except UserError as error:
        words, place = " ".join(disagreement.words.split()), disagreement.place
        told = words if len(words) <= _WORDS_TOLD else f"{words[:_WORDS_TOLD].rstrip()} …"
        where = f"This is about “{told}” in “{article.title}”, letters {place.start} to {place.end}."
        raise UserError(f"{error} {where}") from error


def settled_saying_where(
    article: Article, disagreement: Disagreement, settles: Callable[[Ground], Proposal], ground: Ground
) -> Proposal:
    """Return what settles one of several cases; a UserError says which case it is about."""
    with saying_where(article, disagreement):
        return settles(ground)


def chosen(disagreement: Disagreement, take: Take) -> tuple[int, ...]:
    """Return the places of the versions that an answer takes. UserError for one that is not there."""
    if take == BOTH:
        if len(disagreement.distinct) < 2:
            raise UserError("Only one thing was coded here; there are no two to take.")
        return disagreement.distinct
    if take in (NEITHER, OWN):
        return ()
    place = take if isinstance(take, int) else place_of(take)
    if place is None or not 0 <= place < len(disagreement.versions):
        offered = ", ".join(letter_of(n) for n in range(len(disagreement.versions)))
        raise UserError(f"There is no answer {take} here; the answers are {offered}, {BOTH}, {NEITHER}, {OWN}.")
    return (place,)


def same_answer(text: str, first: Disagreement, take: Take, other_text: str, other: Disagreement) -> Take:
    """Return what takes in another case of the same question what `take` takes in the first one.

    Which coder says it may differ. UserError where nobody says it there, and where several versions there say it and
    differ in something else (the speaker, an edge): which of them is meant nobody can tell.
    """
    if take in (BOTH, NEITHER):
        return take
    if take == OWN:
        raise UserError("An own answer is given in each place by itself.")
    (place,) = chosen(first, take)
    fact = first.versions[place].fact
    wanted, exactly = _answer(text, fact), _details(text, fact)
    found = [v for v in other.versions if _answer(other_text, v.fact) == wanted]
    if len({v.same_as for v in found}) > 1:
        found = [v for v in found if _details(other_text, v.fact) == exactly]
    if not found:
        raise UserError("Nobody gave this answer there.")
    if len({v.same_as for v in found}) > 1:
        raise UserError("Several answers there are like this one; settle it by itself.")
    return found[0].same_as


def settling_of(
    one: Adjudicated,
    case: Case,
    take: Take,
    *,
    adjudicator: str,
    codebook: Codebook,
    own: Said | None = None,
    reason: str = "",
    note: str = "",
) -> Settling:
    """Return what settles a case so. UserError for an answer that is not there, or cannot be given yet."""
    gold = next((g for g in one.gold if g.adjudicator == adjudicator), NO_GOLD)
    disagreement = case.disagreement
    brought = _brought(one, disagreement, take, codebook, own)
    if disagreement.of and brought:
        target = _gold_quote(one.compared, gold, disagreement)
        brought = tuple(Brought(fact=_about(b.fact, target)) for b in brought)
    pairs = _pairs(disagreement.versions)
    if pairs:
        before = near_of(disagreement, gold.settlements)
    else:  # nobody says anything here any more; it is about what was said
        before = tuple(s for s in gold.settlements if s.decision == case.decision)
        pairs = tuple((fact, NOBODY) for fact in sorted({fact for s in before for fact in s.facts}))
    keep = {f.id for f in own_here(disagreement, before, gold, codebook)} if take == OWN and own is None else set()
    if take == OWN and own is None and not keep:
        raise UserError("Code it in the article first; then it can be taken as the adjudicator's own answer.")
    same = (stated_in(gold.layer.facts.values(), b.fact) for b in brought)
    stays = keep | {fact.id for fact in same if fact is not None}
    gone = dict.fromkeys(id_ for id_ in replaced(disagreement, before, gold, codebook) if id_ not in stays)
    return Settling(
        place=disagreement.place,
        about=About(disagreement.article, pairs),
        brought=brought,
        gone=tuple(gone),
        keep=tuple(sorted(keep)),
        reason=reason,
        note=note,
    )


def agreed_in(one: Adjudicated, adjudicator: str) -> tuple[Brought, ...]:
    """Return what all coders say in an article and gold does not have yet; answers about quotes come with these."""
    gold = next((g for g in one.gold if g.adjudicator == adjudicator), None)
    return tuple(
        _from(one.compared, agreed.versions[0], agreed.versions)
        for agreed in one.compared.agreed
        if not agreed.of and not is_taken(agreed, gold)
    )


def is_taken(agreed: Agreed, gold: Gold | None) -> bool:
    """Tell whether gold has what all coders say, or has settled it otherwise."""
    if gold is None:
        return False
    facts = {v.fact.id for v in agreed.versions if v.fact is not None}
    fact = agreed.versions[0].fact
    return any(facts & s.facts for s in gold.settlements) or (
        fact is not None and stated_in(gold.layer.facts.values(), fact) is not None
    )


def _brought(
    one: Adjudicated, disagreement: Disagreement, take: Take, codebook: Codebook, own: Said | None
) -> tuple[Brought, ...]:
    if take == OWN:
        return () if own is None else (Brought(fact=own),)
    versions = [disagreement.versions[n] for n in chosen(disagreement, take)]
    facts = [v.fact for v in versions if v.fact is not None]
    values = [f for f in facts if isinstance(f, Value)]
    if len(values) > 1:
        return (Brought(fact=_united(values, codebook)),)
    same = [[v for v in disagreement.versions if v.same_as == chosen.same_as] for chosen in versions]
    return tuple(_from(one.compared, v, alike) for v, alike in zip(versions, same, strict=True) if v.fact is not None)


def _united(values: Sequence[Value], codebook: Codebook) -> Value:
    variable = codebook.variable(values[0].variable)
    if variable is None or variable.level != MULTIPLE:
        raise UserError(f"{values[0].variable} takes one value.")
    every = variable.tidied(list(dict.fromkeys(value for one in values for value in one.values)))
    return Value(id=values[0].id, variable=values[0].variable, target=values[0].target, values=every)


def _from(compared: Compared, version: Version, alike: Sequence[Version]) -> Brought:
    """Return a version with the registry entries of its parts and, of a quote, the answers that nobody disputes."""
    fact = version.fact
    if fact is None:
        raise ValueError("a version that says nothing brings nothing")
    versions = _pairs(alike)
    if isinstance(fact, Value):
        return Brought(fact=fact, versions=versions)
    links = next((found for v in (version, *alike) if (found := _links(compared.layers[v.coder], v.fact))), ())
    return Brought(fact=fact, links=links, answers=_answers(compared, version), versions=versions)


def _links(layer: Layer, fact: Said | None) -> tuple[tuple[str, str], ...]:
    if isinstance(fact, Quote):
        parts = {part.id: name for name, part in fact.parts().items()}
    else:
        parts = {fact.id: ""} if isinstance(fact, Annotation) else {}
    linked = (f for f in layer.facts.values() if isinstance(f, Link) and f.target in parts)
    return tuple(sorted((parts[link.target], link.entry) for link in linked))


def _answers(compared: Compared, version: Version) -> tuple[Value, ...]:
    fact = version.fact
    if not isinstance(fact, Quote):
        return ()
    disputed = {name for d in compared.disagreements if fact.id in d.of for name in d.codes}
    about = (f for f in compared.layers[version.coder].dependents_of(fact) if isinstance(f, Value))
    return tuple(sorted((v for v in about if v.variable not in disputed), key=lambda v: v.variable))


def _gold_quote(compared: Compared, gold: Gold, disagreement: Disagreement) -> str:
    """Return the quote of gold (id) that a disputed answer is about. UserError where gold has none yet."""
    of = set(disagreement.of)
    settled = (id_ for s in gold.settlements if of & s.facts for id_ in s.made)
    quotes = {q.id: q for q in gold.layer.quotes}
    contents = {q.content.spans for layer in compared.layers.values() for q in layer.quotes if q.id in of}
    alike = (q.id for q in quotes.values() if q.content.spans in contents)
    found = next((id_ for id_ in (*settled, *alike) if id_ in quotes), None)
    if found is None:
        raise UserError("Settle the quotation first; then what is said about it.")
    return found


def _about(fact: Said, target: str) -> Value:
    if not isinstance(fact, Value):
        raise UserError("Here the answer to a question is settled, nothing else.")
    return Value(id=value_id(target, fact.variable), variable=fact.variable, target=target, values=fact.values)


def _pairs(versions: Iterable[Version]) -> tuple[tuple[str, str], ...]:
    return tuple((v.fact.id, v.decision) for v in versions if v.fact is not None)


def _answer(text: str, fact: Said | None) -> tuple[str, ...]:
    if isinstance(fact, Annotation):
        return name_key(text, fact.span), fact.code
    if isinstance(fact, Quote):
        cue = hull(fact.cue.spans).of(text) if fact.cue else ""
        return str(fact.type), fold_key(cue)
    return () if fact is None else (first_time(fact.variable), *fact.values)


def _details(text: str, fact: Said | None) -> tuple[str, ...]:
    """Return what tells apart answers that are alike by `_answer`: the very words, of a quote those of its speaker."""
    if isinstance(fact, Annotation):
        return (fact.span.of(text), *(f"{name}={value}" for name, value in fact.attributes))
    if isinstance(fact, Quote) and fact.speaker is not None:
        return (fold_key(hull(fact.speaker.spans).of(text)),)
    return ()
