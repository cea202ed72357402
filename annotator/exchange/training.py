"""Training and measuring suggesters on what was decided in a corpus. Which model comes into use, a session decides."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.exchange.exporting import finished_articles
from annotator.formats.export_model import CodedArticle
from annotator.learn.gold import GoldArticle
from annotator.learn.scoring import CODES, Score
from annotator.learn.trainables import TRAINABLES
from annotator.learn.training import Trained, train
from annotator.model.course import QUIET, Course
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE, Annotation, Quote
from annotator.model.ids import now
from annotator.store import models
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.models import Model
from annotator.store.round_codebooks import present_names_in
from annotator.store.round_models import suggesters_of
from annotator.store.study_rounds import round_of
from annotator.suggest.document import Document, article_document, document_of
from annotator.suggest.merging import suggest_all
from annotator.suggest.registry import all_suggesters
from annotator.suggest.service import DEFAULT_CODES
from annotator.suggest.suggester import Suggester

_Said = tuple[Sequence[Annotation], Sequence[Quote]]

Runner = Callable[[str, Sequence[CodedArticle], Course], Trained]
"""Trains the suggester of a name: here, or in another process."""


def train_here(name: str, articles: Sequence[CodedArticle], course: Course) -> Trained:
    """Train in this process and thread."""
    return train(TRAINABLES[name], articles, course)


def train_all(
    file: CorpusFile, coder: Coder | None, *, round: str, course: Course = QUIET, run: Runner = train_here
) -> tuple[Trained, ...]:
    """Train every suggester that can be trained on the finished articles of a round; keep the models that are better.

    Cancelled when asked to stop; then nothing is kept. UserError when the corpus is open for reading only, or the round
    does not learn.
    """
    if not round_of(file, round).learns:
        raise UserError("In this round nothing is learned: suggestions stay the same for all coders.")
    finished = tuple(finished_for_suggesters(file, coder, round=round))
    results = tuple(run(name, finished, course) for name in TRAINABLES)
    known = {model.id for model in models.all_models(file)}
    for result in results:
        if result.content is not None and result.version not in known:
            models.add_model(file, _model_of(result, finished), result.content)
    return results


def evaluate_corpus(file: CorpusFile, coder: Coder | None, *, round: str) -> Score:
    """Return how good the suggesters in use are on the finished articles of a round, without precedent."""
    score = Score()
    suggesters = suggesters_of(file, round_of(file, round))
    for coded in finished_for_suggesters(file, coder, round=round):
        article = coded.article
        document = article_document(article)
        _add(score, suggesters, document, (coded.annotations, coded.quotes))
    return score


def finished_for_suggesters(file: CorpusFile, coder: Coder | None, *, round: str) -> Iterator[CodedArticle]:
    """Return the finished articles with the codes by which suggesters know them: PER again where it became PERSON."""
    return for_suggesters(file, finished_articles(file, coder, round=round), round=round)


def for_suggesters(file: CorpusFile, articles: Iterable[CodedArticle], *, round: str) -> Iterator[CodedArticle]:
    """Yield coded articles of a round with the codes by which suggesters know them."""
    present = present_names_in(file, round)
    known = {new: old for old, new in present.items() if old in CODES and new not in CODES}
    for coded in articles:
        back = tuple(replace(a, code=known.get(a.code, a.code)) for a in coded.annotations)
        yield replace(coded, annotations=back) if known else coded


def evaluate_gold(articles: Sequence[GoldArticle]) -> Score:
    """Return how good the shipped suggesters are on articles with their gold; a name gives way to a date, as shown."""
    score = Score()
    for article in articles:
        _add(score, all_suggesters(), document_of(article.text), (article.entities, article.quotes))
    return score


def _add(score: Score, suggesters: Sequence[Suggester], document: Document, said: _Said) -> None:
    found = suggest_all(document, {*DEFAULT_CODES, *CODES, QUOTE_CODE}, suggesters)
    score.add(document.text, found, *said)


def _model_of(result: Trained, finished: Sequence[CodedArticle]) -> Model:
    card: Mapping[str, object] = {
        "articles": [coded.article.id for coded in finished],
        "measured": result.measured,
        "f1_before": round(result.f1_before, 4),
        "f1_after": round(result.f1_after, 4),
        "reason": result.reason,
    }
    return Model(id=result.version, suggester=result.suggester, base=result.base, time=now(), card=card)
