"""What changed between two versions of a codebook, and which codings have to be read again for it. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.codebook import Codebook
from annotator.model.codes import Code, CodeLayer
from annotator.model.facts import QUOTE_CODE, Annotation, Fact, Quote, Value
from annotator.model.variables import Variable

NEW, RENAMED, MERGED, SPLIT, RETIRED, BACK = "new", "renamed", "merged", "split", "retired", "brought back"
GUIDELINE, RULE, CHOICES, LOOKS = "guideline", "rule", "choices", "looks"
LEFT_OUT = "left out"
"""What can happen to a code, a layer, a variable or a rule. Nothing is left out between versions of one corpus."""

_READ_AGAIN = (SPLIT, GUIDELINE, RULE, CHOICES)

_RULES_OF_ENTITIES = ("entities_overlap", "entities_nest", "entities_in_quotes", "proclitics", "article_al")
_RULES_OF_QUOTES = ("quotes_nest", "final_punctuation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is otherwise now: `kind` says how, `subject` is the id of a code, layer, variable or rule.

    `before` and `after` are what was and is: names, codes, values of a rule; empty where that says nothing.
    """

    kind: str
    subject: str
    before: str = ""
    after: str = ""
    codes: tuple[str, ...] = ()
    variable: str = ""

    @property
    def read_again(self) -> bool:
        """Whether codings made before have to be looked at."""
        return self.kind in _READ_AGAIN

    def affects(self, fact: Fact) -> bool:
        """Tell whether a fact that was coded before has to be read again."""
        if not self.read_again:
            return False
        if isinstance(fact, Annotation):
            return fact.code in self.codes
        if isinstance(fact, Quote):
            return QUOTE_CODE in self.codes
        return isinstance(fact, Value) and bool(self.variable) and fact.variable == self.variable


def changes(old: Codebook, new: Codebook) -> tuple[Difference, ...]:
    """Return what changed from one version to a later one: layers and codes, then variables, then rules."""
    return tuple(_all(old, new))


def _all(old: Codebook, new: Codebook) -> Iterator[Difference]:
    before = {layer.id: layer for layer in old.layers}
    for layer in new.layers:
        yield from _of_layer(before.get(layer.id), layer)
    for code in new.codes(only_on=False):
        yield from _of_code(old, new, code)
    for old_code in sorted(set(new.merged) - set(old.merged)):
        yield Difference(kind=MERGED, subject=old_code, after=new.current_code(old_code), codes=(old_code,))
    for variable in new.variables:
        yield from _of_variable(old.variable(variable.id), variable)
    for code in (c for c in old.codes(only_on=False) if new.code(c.id) is None and c.id not in new.merged):
        yield Difference(kind=LEFT_OUT, subject=code.id)
    for variable in (v for v in old.variables if new.variable(v.id) is None):
        yield Difference(kind=LEFT_OUT, subject=variable.id)
    for rule in sorted(set(old.rules) | set(new.rules)):
        was, now = old.rules.get(rule), new.rules.get(rule)
        if was != now:
            yield Difference(
                kind=RULE, subject=rule, before=_told(was), after=_told(now), codes=_codes_of_rule(new, rule)
            )


def _of_layer(was: CodeLayer | None, now: CodeLayer) -> Iterator[Difference]:
    codes = (QUOTE_CODE,) if now.kind == "quote" else tuple(code.id for code in now.codes)
    if was is None:
        yield Difference(kind=NEW, subject=now.id)
    elif was.guideline != now.guideline:
        yield Difference(kind=GUIDELINE, subject=now.id, codes=codes)
    if was is not None and was.name != now.name:
        yield Difference(
            kind=RENAMED, subject=now.id, before=was.name.in_language("en"), after=now.name.in_language("en")
        )


def _of_code(old: Codebook, new: Codebook, now: Code) -> Iterator[Difference]:
    was = old.code(now.id)
    if was is None:
        yield Difference(kind=NEW, subject=now.id)
        return
    if was.name != now.name:
        yield Difference(
            kind=RENAMED, subject=now.id, before=was.name.in_language("en"), after=now.name.in_language("en")
        )
    if now.id in new.split and now.id not in old.split:
        yield Difference(kind=SPLIT, subject=now.id, after=", ".join(new.split[now.id]), codes=(now.id,))
    elif now.retired and not was.retired and now.id not in new.merged:
        yield Difference(kind=RETIRED, subject=now.id)
    if was.retired and not now.retired:
        yield Difference(kind=BACK, subject=now.id)
    if was.guideline != now.guideline and not now.retired:
        yield Difference(kind=GUIDELINE, subject=now.id, codes=_with_earlier(new, now.id))
    if was.attributes != now.attributes:
        yield Difference(kind=CHOICES, subject=now.id, codes=_with_earlier(new, now.id))
    if (was.colour, was.line, was.key, was.on, was.parent) != (now.colour, now.line, now.key, now.on, now.parent):
        yield Difference(kind=LOOKS, subject=now.id)


def _of_variable(was: Variable | None, now: Variable) -> Iterator[Difference]:
    if was is None:
        yield Difference(kind=NEW, subject=now.id, variable=now.id)
        return
    if was.name != now.name:
        yield Difference(
            kind=RENAMED, subject=now.id, before=was.name.in_language("en"), after=now.name.in_language("en")
        )
    if was.retired != now.retired:
        yield Difference(kind=RETIRED if now.retired else BACK, subject=now.id, variable=now.id)
    if was.guideline != now.guideline:
        yield Difference(kind=GUIDELINE, subject=now.id, variable=now.id)
    if _answers(was) != _answers(now):
        yield Difference(kind=CHOICES, subject=now.id, variable=now.id)


def _answers(variable: Variable) -> tuple[object, ...]:
    choices = tuple((choice.value, choice.name, choice.missing) for choice in variable.choices)
    return variable.level, choices, variable.lowest, variable.highest, variable.skip_if


def _with_earlier(book: Codebook, code: str) -> tuple[str, ...]:
    return (code, *(old for old in book.merged if book.current_code(old) == code))


def _codes_of_rule(book: Codebook, rule: str) -> tuple[str, ...]:
    entities = tuple(code.id for code in book.codes(only_on=False))
    if rule in _RULES_OF_ENTITIES:
        return entities
    return (QUOTE_CODE,) if rule in _RULES_OF_QUOTES else (*entities, QUOTE_CODE)


def _told(value: bool | str | None) -> str:
    return "" if value is None else str(value).lower()
