"""A suggestion: a fact that a suggester proposes, with its score and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotator.model import facts
from annotator.model.facts import QUOTE_CODE, Annotation, Quote
from annotator.model.ids import content_hash
from annotator.model.span import Span, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A proposed annotation or quote.

    `id` is made from text, suggester and proposal, so the same suggestion has the same id on every laptop; `score` is
    the suggester's own estimate, 0 to 1, that a coder will accept; `why` names the rule or list behind it; `agreeing`
    are the other suggesters that propose the same, by name (see `annotator.suggest.merging`).
    """

    id: str
    fact: Annotation | Quote
    score: float
    suggester: str
    version: str
    why: str = ""
    agreeing: tuple[str, ...] = ()

    @property
    def suggesters(self) -> tuple[str, ...]:
        """Everybody who proposes this, the main suggester first."""
        return (self.suggester, *self.agreeing)

    @property
    def code(self) -> str:
        """The entity code, or "quote"."""
        return self.fact.code if isinstance(self.fact, Annotation) else QUOTE_CODE

    @property
    def span(self) -> Span:
        """The annotation's span, or what the quote's content covers."""
        return self.fact.span if isinstance(self.fact, Annotation) else hull(self.fact.content.spans)


def make_suggestion(
    text_sha256: str, fact: Annotation | Quote, *, score: float, suggester: str, version: str, why: str = ""
) -> Suggestion:
    """Return a suggestion whose id is the first 32 digits of the hash of what it proposes."""
    shape = [text_sha256, suggester, version, shape_of(fact)]
    return Suggestion(
        id=content_hash(shape)[:32], fact=fact, score=round(score, 4), suggester=suggester, version=version, why=why
    )


def shape_of(fact: Annotation | Quote) -> list[Any]:
    """Return what a fact says without its ids: code and positions. Two facts of one shape say the same."""
    if isinstance(fact, Annotation):
        return [fact.code, fact.span.start, fact.span.end, *map(list, fact.attributes)]
    parts = {name: [[s.start, s.end] for s in part.spans] for name, part in fact.parts().items()}
    return [QUOTE_CODE, str(fact.type), parts]


def encode(suggestion: Suggestion) -> dict[str, Any]:
    """Return the suggestion as plain JSON values; "agreeing" only where somebody does, as in version 0.1.0."""
    agreeing = {"agreeing": list(suggestion.agreeing)} if suggestion.agreeing else {}
    return {
        "id": suggestion.id,
        "fact": facts.encode(suggestion.fact),
        "score": suggestion.score,
        "suggester": suggestion.suggester,
        "version": suggestion.version,
        "why": suggestion.why,
        **agreeing,
    }


def decode(stored: Mapping[str, Any]) -> Suggestion:
    """Return the suggestion that `encode` wrote. ValueError when it proposes neither annotation nor quote."""
    fact = facts.decode(stored["fact"])
    if not isinstance(fact, Annotation | Quote):
        raise ValueError("a suggestion proposes an annotation or a quote")
    return Suggestion(
        id=stored["id"],
        fact=fact,
        score=stored["score"],
        suggester=stored["suggester"],
        version=stored["version"],
        why=stored.get("why", ""),
        agreeing=tuple(stored.get("agreeing", ())),
    )
