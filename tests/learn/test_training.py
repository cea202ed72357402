"""The gate: what comes of training is measured on unseen articles, and comes into use only where it is better."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from builders_learn import name

from annotator.formats.export_model import CodedArticle
from annotator.learn.trainable import Shipped
from annotator.learn.training import FEWEST_ARTICLES, train
from annotator.model.article import Article
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.ids import text_hash
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.precedent import Precedent


@dataclass(frozen=True)
class Names:
    """A small learner of its own: its model is the names it has seen, one a line."""

    name: str = "names"
    measure: str = "entity"
    forgets: bool = False

    def shipped(self) -> Shipped:
        return Shipped("1", "بلقنم\tPER".encode())

    def adapt(self, base: bytes, articles: Sequence[CodedArticle], course: Course) -> bytes:
        if course.cancelled():
            raise Cancelled("stopped")
        seen = {(a.span.of(c.article.text), a.code) for c in articles for a in c.annotations}
        learned = "" if self.forgets else "".join(f"\n{words}\t{code}" for words, code in sorted(seen))
        return b"" if self.forgets else base + learned.encode()

    def suggester(self, content: bytes) -> "Told":
        return Told(content.decode())


@dataclass(frozen=True)
class Told:
    names: str
    name: str = "names"
    version: str = "x"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        precedent = Precedent()
        for line in filter(None, self.names.splitlines()):
            precedent.add(*line.split("\t"))
        return precedent.suggest(document)


def coded(number: int, words: str) -> CodedArticle:
    text = f"عاد {words} إلى بيته {number}."
    article = Article(id=str(number), title="", text=text, text_sha256=text_hash(text))
    return CodedArticle(article=article, coder="Rana", state="finished", annotations=(name(text, words),))


class Stopped:
    def cancelled(self) -> bool:
        return True

    def tell(self, done: int, total: int) -> None:
        raise AssertionError((done, total))


ARTICLES = [coded(n, "زمقشط") for n in range(9)]


def test_a_model_that_is_better_on_articles_it_has_not_seen_is_kept() -> None:
    result = train(Names(), ARTICLES, QUIET)
    assert (result.kept, result.f1_before, result.f1_after, result.measured) == (True, 0.0, 1.0, 9)
    assert result.reason == "F1 on your last 9 articles 0.00 → 1.00."
    assert result.content is not None
    assert result.version == Names().suggester(result.content).version


def test_what_helps_only_on_articles_that_were_seen_is_not_kept() -> None:
    names = ["زمقشط", "طبلغن", "كشمط", "صقعب", "دحنس", "ظرفل"]
    result = train(Names(), [coded(n, words) for n, words in enumerate(names)], QUIET)
    assert (result.kept, result.content, result.f1_after) == (False, None, 0.0)


def test_a_worse_model_is_not_kept() -> None:
    result = train(Names(forgets=True), [coded(n, "بلقنم") for n in range(8)], QUIET)
    assert (result.kept, result.f1_before, result.f1_after) == (False, 1.0, 0.0)


def test_few_articles_teach_nothing() -> None:
    result = train(Names(), ARTICLES[: FEWEST_ARTICLES - 1], QUIET)
    assert not result.kept
    assert "are needed" in result.reason


def test_learning_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        train(Names(), ARTICLES, Stopped())
