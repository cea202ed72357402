"""What has to be read again after the codebook changed: codings made by an earlier version that the change is about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from annotator.coding.proposal import Ground, Proposal
from annotator.coding.values import missing, targets
from annotator.model.article import Article
from annotator.model.codebook import Codebook
from annotator.model.codebook_changes import NEW, SPLIT, Difference, changes
from annotator.model.decision import Added, Decision, replaced
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Checked, Fact, Quote, Value
from annotator.model.layer import Layer
from annotator.model.span import Span, hull
from annotator.model.stream import CORPUS, StreamKey, again, first_time, is_again
from annotator.store import articles, decisions
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One coding to be read again: `words` are the text that it covers, `why` what changed since `version`.

    `code` is a code, "quote", or the id of a variable. A question that came new has the `target` that it is about.
    """

    article: str
    title: str
    target: str
    code: str
    words: str
    span: Span | None
    version: str
    why: tuple[Difference, ...]

    @property
    def is_split(self) -> bool:
        """Whether another code has to be chosen: reading it is not enough."""
        return any(one.kind == SPLIT for one in self.why)


def worklist(
    file: CorpusFile, coder: Coder, book: Codebook, find: Callable[[str], Codebook], *, round: str
) -> tuple[Item, ...]:
    """Return what `coder` coded in a round by versions before `book` and has not read again, by article and place.

    `find` gives a version by its id, UserError where the corpus does not have it: nothing is known of that one.
    """

    @cache
    def since(version: str) -> tuple[Difference, ...]:
        try:
            return () if version == book.id else changes(find(version), book)
        except UserError:
            return ()

    found: list[Item] = []
    shared = decisions.corpus_layer(file)
    own = _versions(d for d in decisions.history(file, CORPUS) if d.key.coder == coder.id)
    for row in articles.article_rows(file):
        own_states = (s for s in row.states if s.coder == coder.id and first_time(s.round) == round)
        for role, stage in dict.fromkeys((s.role, s.round) for s in own_states):
            key = StreamKey(coder.id, role, stage, row.id)
            article = articles.read_article(file, row.id)
            if is_again(stage):  # planted: the coder knows it as another article
                article = replace(article, id=again(row.id))
            ground = Ground(article=article, layer=decisions.layer(file, key), codebook=book, shared=shared)
            found.extend(_items(ground, _versions(decisions.stream(file, key)), since))
            found.extend(_items_of_speakers(ground, own, since))
    # Who speaks in several articles is asked about once.
    return tuple({(item.target, item.code): item for item in reversed(found)}.values())[::-1]


def check(ground: Ground, target: str) -> Proposal:
    """Propose that a coding was read again and stays as it is, in a finished article too. UserError if split."""
    shared = isinstance(ground.shared.facts.get(target), Value)
    if target not in ground.shared.facts and target not in ground.layer.facts:
        raise UserError("This question is new: it needs an answer, reading again is not enough.")
    fact = ground.shared.facts[target] if shared else ground.fact(target)
    if isinstance(fact, Annotation) and fact.code in ground.codebook.split:
        among = ", ".join(ground.codebook.split[fact.code])
        raise UserError(f"The code {fact.code} was split; give this one of {among}.")
    new = Checked(id=f"{target}/checked", target=target, codebook=ground.codebook.id)
    old = (ground.shared if shared else ground.layer).facts.get(new.id)
    if old == new:
        raise UserError("This was read again already.")
    changes = (Added(new),) if old is None else replaced(old, new)
    if shared:
        return Proposal(action="check", changes=(), shared=changes, ids=(new.id,))
    return Proposal(action="check", changes=changes, ids=(new.id,))


def _versions(listed: Iterable[Decision]) -> dict[Fact, str]:
    """Return the codebook by which each fact was stated last; bringing it back by undo is not stating it."""
    return {
        change.fact: decision.codebook
        for decision in listed
        if decision.undoes is None and decision.codebook
        for change in decision.changes
        if isinstance(change, Added)
    }


def _items(
    ground: Ground, versions: Mapping[Fact, str], since: Callable[[str], tuple[Difference, ...]]
) -> Iterator[Item]:
    """Yield what has to be read again in one article; `versions` are those of the codebook by fact."""
    for fact in _in_order(ground.layer):
        version = versions.get(ground.layer.stored.facts[fact.id], "")
        if why := _why(ground.layer, fact, version, since):
            yield _item(ground, fact, version, why)
    fresh = {d.variable for v in set(versions.values()) if v for d in since(v) if d.kind == NEW and d.variable}
    for one in missing(ground) if fresh else ():
        if one.variable in fresh:
            yield _asked_since(ground, one.target, one.variable)


def _items_of_speakers(
    ground: Ground, versions: Mapping[Fact, str], since: Callable[[str], tuple[Difference, ...]]
) -> Iterator[Item]:
    """Yield the answers about registry entries that speak here, as far as they are in `versions`."""
    speaking = set(targets(ground))
    for fact in (f for f in ground.shared.facts.values() if isinstance(f, Value) and f.target in speaking):
        version = versions.get(fact, "")
        if why := _why(ground.shared, fact, version, since):
            yield _item(ground, fact, version, why)


def _why(
    layer: Layer, fact: Fact, version: str, since: Callable[[str], tuple[Difference, ...]]
) -> tuple[Difference, ...]:
    """Return what changed since a fact was made, or was read again, whichever leaves less."""
    stored, checked = layer.stored.facts[fact.id], layer.facts.get(f"{fact.id}/checked")
    read_by = [version, checked.codebook] if isinstance(checked, Checked) else [version]
    return min((tuple(d for d in since(v) if d.affects(stored)) for v in read_by if v), key=len, default=())


def _in_order(layer: Layer) -> tuple[Fact, ...]:
    values = sorted((f for f in layer.facts.values() if isinstance(f, Value)), key=lambda f: f.id)
    return (*layer.annotations, *layer.quotes, *values)


def _item(ground: Ground, fact: Fact, version: str, why: tuple[Difference, ...]) -> Item:
    code = fact.code if isinstance(fact, Annotation) else fact.variable if isinstance(fact, Value) else "quote"
    span = span_of(ground.layer.facts, fact.target if isinstance(fact, Value) else fact.id)
    return _made(ground.article, fact.id, code, span, version, why)


def _asked_since(ground: Ground, target: str, variable: str) -> Item:
    why = (Difference(kind=NEW, subject=variable, variable=variable),)
    return _made(ground.article, target, variable, span_of(ground.layer.facts, target), "", why)


def _made(
    article: Article, target: str, code: str, span: Span | None, version: str, why: tuple[Difference, ...]
) -> Item:
    words = " ".join(span.of(article.text).split()) if span else ""
    return Item(
        article=article.id,
        title=article.title,
        target=target,
        code=code,
        words=words,
        span=span,
        version=version,
        why=why,
    )


def span_of(facts: Mapping[str, Fact], target: str | None) -> Span | None:
    """Return where a fact stands in the article, or the part of a quote with this id; None where it has no place."""
    found = facts.get(target or "")
    if isinstance(found, Annotation):
        return found.span
    if isinstance(found, Quote):
        return hull(found.content.spans)
    for quote in (f for f in facts.values() if isinstance(f, Quote)):
        for part in quote.parts().values():
            if part.id == target:
                return hull(part.spans)
    return None
