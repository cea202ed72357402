"""What a suggester is. The registry and the merging of several are in `annotator.suggest.merging`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from annotator.model.facts import Annotation
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, make_suggestion
from annotator.suggest.document import Document


class Suggester(Protocol):
    """Proposes annotations or quotes for a document, from nothing but the document and its own lists.

    `name` is stable (it is stored with every decision), `version` changes when its proposals may change.
    """

    @property
    def name(self) -> str:
        """The stable name."""
        ...

    @property
    def version(self) -> str:
        """The version of lists and rules."""
        ...

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return the proposals in any order, overlapping ones allowed."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """What a suggester proposed for one document, in the suggester's place: it need not look again."""

    name: str
    version: str
    proposals: tuple[Suggestion, ...]

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:  # noqa: ARG002 - a suggester by its form
        """Return what was proposed."""
        return self.proposals


def found_by(suggesters: Iterable[Suggester], document: Document) -> tuple[Found, ...]:
    """Return what each of the suggesters proposes for a document."""
    return tuple(Found(s.name, s.version, s.suggest(document)) for s in suggesters)


def entity_suggestion(
    document: Document, span: Span, code: str, *, score: float, suggester: Suggester, why: str = ""
) -> Suggestion:
    """Return the suggestion that `span` has `code`; the annotation's id is made from its place."""
    fact = Annotation(id=f"s{span.start}-{span.end}-{code}", span=span, code=code)
    return make_suggestion(
        document.sha256, fact, score=score, suggester=suggester.name, version=suggester.version, why=why
    )
