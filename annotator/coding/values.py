"""Values of variables: pure actions from a ground to a proposal, which questions are asked, and which are unanswered.

Values of an article and of its quotes belong to the coder's layer, those of a registry entry to the whole corpus.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.coding.proposal import Ground, Proposal
from annotator.model.decision import Added, Change, Removed, replaced
from annotator.model.errors import UserError
from annotator.model.facts import Quote, Value, value_id
from annotator.model.variables import ARTICLE, ENTRY, QUOTE, Variable


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A variable of one target as it stands: its values, whether it is asked, and why the values are no answer.

    `problem` is a sentence; None where all is well, where the question is not asked, or need not be answered.
    """

    target: str
    variable: Variable
    values: tuple[str, ...]
    asked: bool
    problem: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What is not complete: the target's id, what it is ("article", "quote" or "entry"), the variable, and why."""

    target: str
    subject: str
    variable: str
    problem: str


def values_of(ground: Ground, target: str, variable: str) -> tuple[str, ...]:
    """Return what a variable of a target has; empty where nothing was said."""
    fact = _value(ground, target, variable)
    return fact.values if fact else ()


def questions(ground: Ground, target: str) -> tuple[Question, ...]:
    """Return the questions about an article, quote or registry entry, in the codebook's order, asked or not."""
    return tuple(_question(ground, target, variable) for variable in _variables(ground, target))


def set_value(ground: Ground, target: str, variable: str, values: Sequence[str]) -> Proposal:
    """Propose what a variable of a target has. Answers to questions that are not asked any more go with it.

    UserError where the codebook has no such question about the target, does not ask it here, or refuses the values.
    """
    asked = _asked(ground, target, variable)
    kept = asked.variable.tidied(values)
    if problem := asked.variable.problem(kept):
        raise UserError(problem)
    if not asked.asked:
        raise UserError(f"{variable} is not asked here; an answer before it says so.")
    old = _value(ground, target, variable)
    new = Value(id=value_id(target, variable), variable=variable, target=target, values=kept)
    if old == new:
        raise UserError("That changes nothing.")
    changes = (Added(new),) if old is None else replaced(old, new)
    return _proposal(ground, asked.variable, "answer", (*_not_asked_after(ground, changes), *changes), (new.id,))


def clear_value(ground: Ground, target: str, variable: str) -> Proposal:
    """Propose that nothing is said about a variable of a target. UserError where nothing is."""
    asked = _asked(ground, target, variable)
    old = _value(ground, target, variable)
    if old is None:
        raise UserError(f"{variable} has no value here.")
    return _proposal(ground, asked.variable, "clear answer", _without(ground, old))


def missing(ground: Ground) -> tuple[Missing, ...]:
    """Return what is not answered though it has to be, of the article, its quotes and those who speak in them.

    A question that is not asked counts as answered; an answer that the codebook does not allow (any more) does not.
    """
    return tuple(
        Missing(target=target, subject=question.variable.on, variable=question.variable.id, problem=question.problem)
        for target in targets(ground)
        for question in questions(ground, target)
        if question.problem is not None
    )


def targets(ground: Ground) -> tuple[str, ...]:
    """Return what questions can be about: the article, its quotes by position, the registry entries that speak."""
    return (ground.article.id, *(quote.id for quote in ground.layer.quotes), *_speakers(ground))


def _speakers(ground: Ground) -> tuple[str, ...]:
    parts = [quote.speaker.id for quote in ground.layer.quotes if quote.speaker is not None]
    entries = [link.entry for part in parts for link in ground.layer.links_of(part)]
    return tuple(dict.fromkeys(entry for entry in entries if entry in ground.shared.facts))


def _variables(ground: Ground, target: str) -> tuple[Variable, ...]:
    if target == ground.article.id:
        return ground.codebook.variables_on(ARTICLE)
    if isinstance(ground.layer.facts.get(target), Quote):
        return ground.codebook.variables_on(QUOTE)
    return ground.codebook.variables_on(ENTRY) if target in ground.entries else ()


def _question(ground: Ground, target: str, variable: Variable) -> Question:
    values = values_of(ground, target, variable.id)
    asked = variable.asked(lambda other: _seen_from(ground, target, other))
    problem = variable.problem(values) if asked and (values or variable.required) else None
    return Question(target=target, variable=variable, values=values, asked=asked, problem=problem)


def _seen_from(ground: Ground, target: str, variable: str) -> tuple[str, ...]:
    """Return what a filter of a question about `target` looks at: the variable of the target, or of the article."""
    found = ground.codebook.variable(variable)
    on_article = found is not None and found.on == ARTICLE
    return values_of(ground, ground.article.id if on_article else target, variable)


def _asked(ground: Ground, target: str, variable: str) -> Question:
    found = next((q for q in questions(ground, target) if q.variable.id == variable), None)
    if found is None:
        raise UserError(f"The codebook has no question {variable} about this.")
    return found


def _value(ground: Ground, target: str, variable: str) -> Value | None:
    name = value_id(target, variable)
    found = ground.layer.facts.get(name) or ground.shared.facts.get(name)
    return found if isinstance(found, Value) else None


def _not_asked_after(ground: Ground, changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return the changes that take away answers to questions which `changes` take out of the form."""
    held = {f.id: f for f in (*ground.layer.facts.values(), *ground.shared.facts.values()) if isinstance(f, Value)}
    answered = held | {c.fact.id: c.fact for c in changes if isinstance(c, Added) and isinstance(c.fact, Value)}

    def value_now(target: str, variable: Variable) -> tuple[str, ...]:
        of = ground.article.id if variable.on == ARTICLE else target
        found = answered.get(value_id(of, variable.id))
        return found.values if found else ()

    def unasked() -> Iterator[Value]:
        changed = {c.fact.target for c in changes if isinstance(c.fact, Value)}
        near = targets(ground) if ground.article.id in changed else tuple(changed)
        for target in near:
            for variable in _variables(ground, target):
                there = {v.id: value_now(target, v) for v in ground.codebook.variables}
                found = answered.get(value_id(target, variable.id))
                if found is not None and not variable.asked(there.__getitem__):
                    yield answered.pop(found.id)

    return tuple(change for value in unasked() for change in _without(ground, value))


def _without(ground: Ground, value: Value) -> tuple[Change, ...]:
    """Return the changes that take away an answer, and that it was read again."""
    layer = ground.shared if value.id in ground.shared.facts else ground.layer
    return tuple(Removed(fact) for fact in (*layer.dependents_of(value), value))


def _proposal(
    ground: Ground, variable: Variable, action: str, changes: tuple[Change, ...], ids: tuple[str, ...] = ()
) -> Proposal:
    if variable.on == ENTRY:
        return Proposal(action=action, changes=(), shared=changes, ids=ids)
    for change in changes:
        ground.check_open(change.fact)
    return Proposal(action=action, changes=changes, ids=ids)
