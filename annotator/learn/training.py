"""Training a suggester on finished articles, and the gate: a model that is not better does not come into use.

Better is measured on articles that the measured model has not seen: the last ones, in folds, each suggested by a model
that learned from all the others (Stone 1974, cross-validation).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.formats.export_model import CodedArticle
from annotator.learn.scoring import CODES, Score
from annotator.learn.trainable import Trainable, f1_of
from annotator.model.course import Cancelled, Course
from annotator.model.facts import QUOTE_CODE
from annotator.suggest.document import article_document
from annotator.suggest.merging import suggest_all
from annotator.suggest.suggester import Suggester

FEWEST_ARTICLES = 6
"""Finished articles below which nothing is trained: neither the model nor the measure would mean anything."""
FOLDS = 3
LAST = 50
"""Articles at the end by which models are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """What came of training one suggester.

    `f1_before` and `f1_after` are of the base and of the adapted model on `measured` articles; `content` is the model,
    None where it was not `kept`; `reason` says why, in a sentence.
    """

    suggester: str
    base: str
    version: str
    articles: int
    measured: int
    f1_before: float
    f1_after: float
    kept: bool
    reason: str
    content: bytes | None = None


def train(trainable: Trainable, articles: Sequence[CodedArticle], course: Course) -> Trained:
    """Return what comes of training on finished articles, the oldest first. Cancelled when asked to stop."""
    base = trainable.shipped()
    if len(articles) < FEWEST_ARTICLES:
        reason = f"At least {FEWEST_ARTICLES} finished articles are needed; there are {len(articles)}."
        return _not_kept(trainable, base.version, len(articles), reason)
    before, after = Score(), Score()
    held = list(articles)[-LAST:]
    plain = trainable.suggester(base.content)
    for fold in range(FOLDS):
        _go_on(course, fold)
        test = held[fold::FOLDS]
        unseen = {a.article.id for a in test}
        adapted = trainable.adapt(base.content, [a for a in articles if a.article.id not in unseen], course)
        for article in test:
            _add(before, plain, article)
            _add(after, trainable.suggester(adapted), article)
    old, new = f1_of(before, trainable.measure), f1_of(after, trainable.measure)
    told = f"F1 on your last {len(held)} articles {old:.2f} → {new:.2f}"
    if new <= old:
        return _not_kept(
            trainable, base.version, len(articles), f"{told}: not better, so not used.", len(held), old, new
        )
    _go_on(course, FOLDS)
    content = trainable.adapt(base.content, articles, course)
    return Trained(
        suggester=trainable.name,
        base=base.version,
        version=trainable.suggester(content).version,
        articles=len(articles),
        measured=len(held),
        f1_before=old,
        f1_after=new,
        kept=True,
        reason=f"{told}.",
        content=content,
    )


def _not_kept(
    trainable: Trainable, base: str, articles: int, reason: str, measured: int = 0, old: float = 0.0, new: float = 0.0
) -> Trained:
    return Trained(
        suggester=trainable.name,
        base=base,
        version="",
        articles=articles,
        measured=measured,
        f1_before=old,
        f1_after=new,
        kept=False,
        reason=reason,
    )


def _go_on(course: Course, done: int) -> None:
    if course.cancelled():
        raise Cancelled("Learning was cancelled; nothing has changed.")
    course.tell(done, FOLDS + 1)


def _add(score: Score, suggester: Suggester, coded: CodedArticle) -> None:
    article = coded.article
    document = article_document(article)
    found = suggest_all(document, {*CODES, QUOTE_CODE}, [suggester])
    score.add(article.text, found, coded.annotations, coded.quotes)
