"""Suggestions for one article and one coder: what suggesters propose, weighed by what the coder decided before."""

from collections.abc import Callable, Iterator

from annotator.model.article import Article
from annotator.model.codebook import Codebook
from annotator.model.layer import Layer
from annotator.model.suggestion import Suggestion
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile
from annotator.suggest.document import Document, document_of
from annotator.suggest.merging import suggest_all, switched_on
from annotator.suggest.precedent import Precedent
from annotator.suggest.registry import all_suggesters

LONGEST_NAME = 6
"""Up to how many words a name may have to be looked up among what was decided before."""


def suggesting(
    file: CorpusFile, article: Article, codebook: Codebook, *, coder: str, layer: Layer
) -> Callable[[], tuple[Suggestion, ...]]:
    """Return the work of finding suggestions; it reads the corpus and may run in any thread."""

    def work() -> tuple[Suggestion, ...]:
        document = document_of(
            article.text,
            sha256=article.text_sha256,
            zones=article.zones,
            nested_reports=codebook.quotes_nest,
        )
        return suggest_all(
            document,
            switched_on(codebook),
            all_suggesters(),
            precedent=_precedent(file, document, coder),
            rejections=layer.rejections,
        )

    return work


def _precedent(file: CorpusFile, document: Document, coder: str) -> Precedent:
    precedent = Precedent()
    for found in decisions.precedents(file, coder, set(_keys(document))):
        precedent.add(found.surface, found.code, times=found.accepted)
        precedent.add(found.surface, found.code, rejected=True, times=found.rejected)
    return precedent


def _keys(document: Document) -> Iterator[str]:
    """Yield the search form of every run of up to `LONGEST_NAME` words, with and without proclitics."""
    words = document.folded_words
    for index, heads in enumerate(document.heads):
        for _, key in heads:
            yield key
            for following in words[index + 1 : index + LONGEST_NAME]:
                key = f"{key} {following}"
                yield key
