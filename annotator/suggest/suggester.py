"""What a suggester is. The registry and the merging of several are in `annotator.suggest.merging`."""

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


def entity_suggestion(
    document: Document, span: Span, code: str, *, score: float, suggester: Suggester, why: str = ""
) -> Suggestion:
    """Return the suggestion that `span` has `code`; the annotation's id is made from its place."""
    fact = Annotation(id=f"s{span.start}-{span.end}-{code}", span=span, code=code)
    return make_suggestion(
        document.sha256, fact, score=score, suggester=suggester.name, version=suggester.version, why=why
    )
