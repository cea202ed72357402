"""What an action stands on and what it proposes. Values only: nothing is written here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotator.model.article import Article
from annotator.model.codebook import Codebook
from annotator.model.decision import About, Change, Decision
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Entry, Fact, Quote
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.model.stream import StreamKey
from annotator.model.suggestion import Suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What an action may look at: the article, what the coder has coded in it so far, codebook, and what is shared.

    `shared` is what all coders said about the corpus: the registry, and the values of its entries.
    """

    article: Article
    layer: Layer
    codebook: Codebook
    shared: Layer = field(default_factory=Layer)

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The registry by id."""
        return {f.id: f for f in self.shared.facts.values() if isinstance(f, Entry)}

    def fact(self, fact_id: str) -> Fact:
        """Return the fact that now has this id. UserError when there is none."""
        found = self.layer.facts.get(fact_id)
        if found is None:
            raise UserError(f"There is nothing with the id {fact_id} in this article (any more).")
        return found

    def annotation(self, fact_id: str) -> Annotation:
        """Return the annotation that now has this id. UserError when there is none."""
        found = self.fact(fact_id)
        if not isinstance(found, Annotation):
            raise UserError(f"{fact_id} is not an annotation.")
        return found

    def quote(self, fact_id: str) -> Quote:
        """Return the quote that now has this id. UserError when there is none."""
        found = self.fact(fact_id)
        if not isinstance(found, Quote):
            raise UserError(f"{fact_id} is not a quote.")
        return found

    def check_span(self, span: Span) -> None:
        """UserError unless the span lies within the text and holds more than blanks."""
        if span.end > len(self.article.text):
            raise UserError(f"The article ends at {len(self.article.text)}; {span.start} to {span.end} is beyond it.")
        if not span.of(self.article.text).strip():
            raise UserError("There are only blanks in this stretch.")

    def check_code(self, code: str) -> None:
        """UserError unless the codebook has this code and it is switched on."""
        found = self.codebook.code(code)
        if found is None:
            raise UserError(f"The codebook has no code {code}.")
        if not found.on:
            raise UserError(f"The code {code} is switched off in this codebook.")
        if found.retired:
            raise UserError(f"The code {code} is retired: what has it keeps it, nothing new gets it.")

    def check_open(self, fact: Fact | None = None) -> None:
        """UserError when the article, or the pass that `fact` belongs to, is finished: it has to be reopened first."""
        if self.layer.finished:
            raise UserError("This article is finished; reopen it to change it.")
        if fact is not None and any(done.seals(fact) for done in self.layer.passes):
            raise UserError("This pass is finished in this article; reopen it to change what belongs to it.")

    def after(self, proposal: "Proposal") -> "Ground":
        """Return the ground as it is once the proposal is carried out, for what is proposed together with it."""
        return replace(self, layer=_after(self.layer, proposal.changes), shared=_after(self.shared, proposal.shared))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Changes under one verb.

    `ids` are the facts that it makes; `shown` is the suggestion that it answers; `shared` changes go to the corpus
    (the registry); `about` is the disagreement that it settles, for a `reason`.
    """

    action: str
    changes: tuple[Change, ...]
    ids: tuple[str, ...] = ()
    shown: Suggestion | None = None
    shared: tuple[Change, ...] = ()
    about: About | None = None
    reason: str = ""


def _after(layer: Layer, changes: tuple[Change, ...]) -> Layer:
    if not changes:
        return layer
    unplaced = StreamKey("", "", "", "")
    stored = layer.as_stored(changes)
    made = Decision(id="", key=unplaced, parents=(), depth=0, copy="", time="", action="", changes=stored)
    return layer.apply(made)[0]
