"""Short ways to bring suggestions of another program into a corpus for tests."""

from collections.abc import Collection

from annotator.coding import offering
from annotator.corpus import Corpus
from annotator.model.facts import Annotation, Quote
from annotator.store import decisions
from annotator.store.offered import offered

Proposal = tuple[Annotation | Quote, float | None]


def bring(
    corpus: Corpus,
    article: str,
    *proposals: Proposal,
    name: str = "model",
    version: str = "1",
    coder: str = "Amal",
    untyped: Collection[str] = (),
) -> bool:
    """Let a coder bring proposals for an article (id); tell whether anything came of it."""
    by = corpus.coder(coder)
    made = offering.offer(
        corpus.article(article),
        suggester=name,
        version=version,
        proposals=proposals,
        by=by,
        copy=corpus.copy,
        standing=offering.standing(corpus.file, article, by.id),
        untyped=untyped,
    )
    if made is not None:
        decisions.append(corpus.file, [made])
    return made is not None


def said(corpus: Corpus, article: str) -> dict[str, tuple[str, int]]:
    """Return version and number of what each suggester offers for an article now."""
    return {one.suggester: (one.version, one.number) for one in offered(corpus.file, article)}
