"""Suggestions for one article and one coder: what suggesters propose, weighed by what the coder decided before.

What suggesters find in an article is found once; after each decision only precedent is asked again.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace

from annotator.arabic.camel_data import morphology_file
from annotator.arabic.clitics import name_key
from annotator.coding.choosing import EVERYTHING, NEURAL, PRECEDENT, Choice
from annotator.coding.reading import NeuralReader
from annotator.model.article import Article
from annotator.model.codebook import Codebook
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE, Annotation, Rejection
from annotator.model.layer import Layer
from annotator.model.renamed import present_names
from annotator.model.stream import CORPUS, first_time
from annotator.model.study import Round
from annotator.model.suggestion import Suggestion
from annotator.store import articles, decisions, offered
from annotator.store.corpus_file import CorpusFile
from annotator.store.round_models import suggesters_of
from annotator.store.study_rounds import learning_rounds
from annotator.suggest.document import Document, article_document
from annotator.suggest.merging import Evidence, suggest_all, switched_on, under_present_names
from annotator.suggest.precedent import Precedent
from annotator.suggest.suggester import Found, Suggester, found_by

_AS_THEY_WERE: Mapping[str, str] = {}


class Memory:
    """What one coder decided so far in rounds that learn, as precedent: what a study asks of coders is not among it.

    Read from the corpus once, then brought up to date from the log. `names` are the present names of merged codes.
    """

    def __init__(self, file: CorpusFile, coder: str, round: str, *, names: Mapping[str, str] = _AS_THEY_WERE) -> None:
        self._file = file
        self._coder = coder
        self._rounds = {round, *learning_rounds(file)}
        self._names = names
        self._turn = threading.Lock()
        self._last: int | None = None
        self._precedent = Precedent()

    @contextmanager
    def precedent(self) -> Iterator[Precedent]:
        """Give what was decided up to now, to one thread at a time; for workers, it may wait for another one."""
        with self._turn:
            self._catch_up()
            yield self._precedent

    def _catch_up(self) -> None:
        if self._last is None:
            self._last, known = decisions.precedents(self._file, self._coder, self._rounds)
            for found in known:
                code = self._names.get(found.code, found.code)
                self._precedent.add(found.surface, code, times=found.accepted)
                self._precedent.add(found.surface, code, rejected=True, times=found.rejected)
            return
        last, later = decisions.since(self._file, self._coder, self._last)
        texts: dict[str, str] = {}
        for decision in later:
            subject = decision.key.subject
            if subject == CORPUS or decision.key.round not in self._rounds:
                continue
            if subject not in texts:
                texts[subject] = articles.read_article(self._file, subject).text
            for change in decision.changes:
                fact = change.fact
                if isinstance(fact, Annotation | Rejection) and fact.code != QUOTE_CODE:
                    key = name_key(texts[subject], fact.span)
                    times = 1 if isinstance(change, Added) else -1
                    code = self._names.get(fact.code, fact.code)
                    self._precedent.add(key, code, rejected=isinstance(fact, Rejection), times=times)
        self._last = last


@dataclass(slots=True)
class _Sought:
    """What suggesters without a memory found in one article; kept while the article is open."""

    document: Document
    found: tuple[Found, ...]
    offered: tuple[Found, ...] = ()
    heads: tuple[str, ...] = ()


class Suggesting:
    """Finds suggestions for one coder. Where the round learns, by trained models and by what the coder decided.

    Where it is frozen, by its versions only, whatever the coder chose: all coders are shown the same.
    """

    def __init__(self, file: CorpusFile, codebook: Codebook, *, coder: str, round: Round) -> None:
        self._file = file
        self._codebook = codebook
        self._names = present_names(codebook)
        self._round = round
        self._memory = Memory(file, coder, round.id, names=self._names) if round.learns else None
        self._sought: dict[str, _Sought] = {}

    def forget(self, article_id: str) -> None:
        """Let go of an article that is no longer open."""
        self._sought.pop(article_id, None)

    def work(
        self, article: Article, layer: Layer, *, choice: Choice = EVERYTHING, reader: NeuralReader | None = None
    ) -> Callable[[], tuple[Suggestion, ...]]:
        """Return the work of finding suggestions as chosen; it reads the corpus and may run in any thread.

        Of `reader` only what it has read already is taken: its model is not waited for.
        """
        if self._round.suggesters:
            choice = EVERYTHING
            reader = reader if reader is not None and (NEURAL, reader.version) in self._round.suggesters else None

        def find() -> tuple[Suggestion, ...]:
            sought = self._look(article)
            listed = (*sought.found, *self._offered(article, sought))
            suggesters: list[Suggester] = [f for f in listed if choice.wants(f.name)]
            names = reader.names(article) if reader is not None and choice.wants(NEURAL) else None
            if names is not None:
                suggesters += self._renamed(found_by([names], sought.document))
            memory = self._memory if choice.wants(PRECEDENT) else None
            with memory.precedent() if memory is not None else nullcontext() as precedent:
                return suggest_all(
                    sought.document,
                    switched_on(self._codebook),
                    suggesters,
                    precedent=precedent,
                    rejections=layer.rejections,
                    evidence=_evidence() if choice.morphology else None,
                )

        return find

    def _look(self, article: Article) -> _Sought:
        sought = self._sought.get(article.id)
        if sought is None or sought.document.zones != article.zones:
            document = article_document(article, nested_reports=self._codebook.quotes_nest)
            found = found_by(suggesters_of(self._file, self._round), document)
            sought = _Sought(document, self._renamed(found))
            self._sought[article.id] = sought
        return sought

    def _offered(self, article: Article, sought: _Sought) -> tuple[Found, ...]:
        """Return what was brought from outside; it may be brought while the article is open."""
        heads = offered.heads(self._file, first_time(article.id))
        if heads != sought.heads:
            sought.offered = self._renamed(offered.found_outside(self._file, article, self._round))
            sought.heads = heads
        return sought.offered

    def _renamed(self, found: tuple[Found, ...]) -> tuple[Found, ...]:
        """Return what was found under the codebook's present names of codes."""
        if not self._names:
            return found
        return tuple(replace(f, proposals=under_present_names(f.proposals, self._names)) for f in found)


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
