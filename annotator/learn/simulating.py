"""The simulated coder: articles corrected one after the other, each counted before it is learned from.

Counted are the keys of section 6 of the shared design at the prices of `prices`, alike for readings of an article from
nothing, with suggestions as they come, and with suggestions that learn from what was decided in it and before it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.arabic.clitics import name_key
from annotator.formats.export_model import CodedArticle
from annotator.learn.gold import GoldArticle
from annotator.learn.prices import TABLE, Prices
from annotator.learn.reading import Read, Suggesting, read_article
from annotator.learn.trainables import TRAINABLES, suggesters_with
from annotator.learn.training import train
from annotator.model.article import Article
from annotator.model.course import QUIET
from annotator.model.facts import QUOTE_CODE, Annotation, Quote
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document, document_of
from annotator.suggest.merging import suggest_all
from annotator.suggest.precedent import Precedent
from annotator.suggest.registry import all_suggesters
from annotator.suggest.suggester import Suggester, found_by

CODES = frozenset({"PER", "LOC", "ORG", QUOTE_CODE})
"""What the gold has, and so what is suggested."""
LAST = 8
"""Articles at the end over which the ratio is told beside that over all."""
EVERY = 4
"""Articles after which models are trained again."""

Retraining = Callable[[Sequence[CodedArticle]], tuple[Suggester, ...]]
"""From what was coded so far, the suggesters to go on with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One article: keys with suggestions, keys from nothing, and what became of the suggestions."""

    article: str
    keys: int
    from_nothing: int
    read: Read

    @property
    def ratio(self) -> float:
        """Keys with suggestions for one key from nothing."""
        return self.keys / self.from_nothing if self.from_nothing else 0.0


def simulate(
    articles: Iterable[GoldArticle],
    *,
    learning: bool = True,
    retraining: Retraining | None = None,
    prices: Prices = TABLE,
) -> Iterator[Counted]:
    """Yield the count of each article, in order; without `learning` nothing is remembered from one to the next."""
    precedent = Precedent()
    suggesters = all_suggesters()
    seen: list[CodedArticle] = []
    for article in articles:
        document = document_of(article.text)
        suggesting = _suggesting(document, suggesters, precedent if learning else None)
        helped = read_article(document, article, suggesting, renewed=learning, prices=prices)
        alone = read_article(document, article, lambda _: (), renewed=False, prices=prices)
        yield Counted(article=article.name, keys=helped.keys, from_nothing=alone.keys, read=helped)
        if learning:
            remember(precedent, document, helped)
            seen.append(_coded(article.name, document, helped))
            if retraining is not None and len(seen) % EVERY == 0:
                suggesters = retraining(seen)


def retrain(seen: Sequence[CodedArticle]) -> tuple[Suggester, ...]:
    """Train on what was coded so far, as `train CORPUS` does; return the suggesters with the models that are better."""
    results = (train(trainable, seen, QUIET) for trainable in TRAINABLES.values())
    return suggesters_with({r.suggester: r.content for r in results if r.content is not None})


def _coded(name: str, document: Document, read: Read) -> CodedArticle:
    article = Article(id=name, title=name, text=document.text, text_sha256=document.sha256, zones=document.zones)
    return CodedArticle(
        article=article,
        state="finished",
        annotations=tuple(f for f in read.stated if isinstance(f, Annotation)),
        quotes=tuple(f for f in read.stated if isinstance(f, Quote)),
        rejections=tuple(read.rejections),
    )


def remember(precedent: Precedent, document: Document, read: Read) -> None:
    """Count what was decided in an article, as the store does for a coder."""
    for fact in read.stated:
        if isinstance(fact, Annotation):
            precedent.add(name_key(document.text, fact.span), fact.code)
    for rejection in read.rejections:
        if rejection.code != QUOTE_CODE:
            precedent.add(name_key(document.text, rejection.span), rejection.code, rejected=True)


def _suggesting(document: Document, suggesters: Sequence[Suggester], precedent: Precedent | None) -> Suggesting:
    kept = found_by(suggesters, document)

    def suggest(read: Read) -> Sequence[Suggestion]:
        if precedent is None:
            return suggest_all(document, CODES, kept, rejections=read.rejections)
        now = precedent.copy()
        remember(now, document, read)
        return suggest_all(document, CODES, kept, precedent=now, rejections=read.rejections)

    return suggest
