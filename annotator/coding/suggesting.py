"""Suggestions for one article and one coder: what suggesters propose, weighed by what the coder decided before."""

from collections.abc import Callable, Iterator
from contextlib import suppress

from annotator.arabic.camel_data import morphology_file
from annotator.coding.choosing import EVERYTHING, NEURAL, PRECEDENT, Choice
from annotator.coding.reading import NeuralReader
from annotator.model.article import Article
from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.layer import Layer
from annotator.model.suggestion import Suggestion
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile
from annotator.suggest.document import Document, document_of
from annotator.suggest.merging import Evidence, suggest_all, switched_on
from annotator.suggest.precedent import Precedent
from annotator.suggest.registry import all_suggesters
from annotator.suggest.suggester import Suggester

LONGEST_NAME = 6
"""Up to how many words a name may have to be looked up among what was decided before."""


def suggesting(
    file: CorpusFile,
    article: Article,
    codebook: Codebook,
    *,
    coder: str,
    layer: Layer,
    choice: Choice = EVERYTHING,
    reader: NeuralReader | None = None,
) -> Callable[[], tuple[Suggestion, ...]]:
    """Return the work of finding suggestions; it reads the corpus and may run in any thread.

    Of `reader` only what it has read already is taken: its model is not waited for.
    """

    def work() -> tuple[Suggestion, ...]:
        document = document_of(article.text, sha256=article.text_sha256, zones=article.zones)
        suggesters: list[Suggester] = [s for s in all_suggesters() if choice.wants(s.name)]
        names = reader.names(article) if reader is not None and choice.wants(NEURAL) else None
        if names is not None:
            suggesters.append(names)
        return suggest_all(
            document,
            switched_on(codebook),
            suggesters,
            precedent=_precedent(file, document, coder) if choice.wants(PRECEDENT) else None,
            rejections=layer.rejections,
            evidence=_evidence() if choice.morphology else None,
        )

    return work


def morphological_evidence() -> Evidence | None:
    """Return the evidence of the morphology on this computer, loaded (2 s); None where there is no database."""
    from annotator.arabic.morphology import load
    from annotator.suggest.camel.evidence import MorphologicalEvidence

    database = morphology_file()
    return MorphologicalEvidence(load(database)) if database is not None else None


def _evidence() -> Evidence | None:
    """Return the evidence of the morphology; suggestions do not wait for a database that cannot be read."""
    with suppress(UserError):  # whoever asks for glosses is told
        return morphological_evidence()
    return None


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
