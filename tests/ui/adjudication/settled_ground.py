"""Corpora in which coders differ in known ways, and the page on which that is settled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pressing import Layout, press
from pytestqt.qtbot import QtBot

from annotator.adjudication.case import Case
from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook import Codebook
from annotator.model.facts import Quote
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from ui.adjudication.page import AdjudicationPage
from ui.settings import Settings

CODERS = ("Amal", "Badr", "Chadi", "Dana", "Emad")
LEAD = "Rana"
TEXT = """زيارة إلى القاهرة {number}
وصل الوزير سامح شكري إلى القاهرة وزار المملكة مع بنك الخليج.
وقال شكري إن «العلاقات قوية» بعد لقاء السفير نبيل فهمي في عمان."""
CONTENT, CUE, SPEAKER = "العلاقات قوية", "قال", "شكري"


@dataclass(frozen=True)
class Round:
    """A corpus, its articles, and the page on it."""

    corpus: Corpus
    articles: tuple[str, ...]
    page: AdjudicationPage

    def press(self, *keys: str, layout: Layout = "latin") -> None:
        """Press keys in the article."""
        press(self.page.pane.view, *keys, layout=layout)

    @property
    def case(self) -> Case:
        """The case that is looked at."""
        case = self.page.case
        assert case is not None
        return case

    @property
    def states(self) -> list[str]:
        """The states of all cases, in order."""
        return [case.state for case in self.page.desk.all]

    def go_to(self, words: str, article: int = 0) -> Case:
        """Go to the case about these words by keys."""
        for _ in range(len(self.page.desk.all) + 1):
            one = self.case.disagreement
            if one.words == words and one.article == self.articles[article]:
                return self.case
            self.press("Shift+F")
        raise AssertionError(f"no case is about {words}")

    def gold(self, article: int = 0) -> set[tuple[str, str]]:
        """Return code and words of the annotations of gold."""
        text = self.page.desk.article(self.articles[article]).text
        found = self.page.desk.gold(self.articles[article]).annotations
        return {(a.code, a.span.of(text)) for a in found}

    def quotes(self, article: int = 0) -> list[dict[str, str]]:
        """Return the parts of the quotes of gold as words."""
        text = self.page.desk.article(self.articles[article]).text
        found: Sequence[Quote] = self.page.desk.gold(self.articles[article]).quotes
        return [{n: p.spans[0].of(text) for n, p in quote.parts().items()} for quote in found]


def make_corpus(folder: Path, codebook: Codebook, *, coders: int = 3, articles: int = 2) -> Corpus:
    """Make a corpus in which so many coders finished so many articles.

    In each article they differ on five things: LOC or ORG for المملكة, the edge of a name, القاهرة and عمان missed by
    the last one, who speaks.
    """
    corpus = Corpus.create(folder / "round.hashiya", name="Round", coder=LEAD, codebook=codebook)
    made = []
    for number in range(articles):
        text = TEXT.format(number=number + 1)
        made.append(
            Article(
                id=new_id(),
                title=f"زيارة {number + 1}",
                text=text,
                text_sha256=text_hash(text),
                zones=default_zones(text),
            )
        )
    corpus.add_articles(made)
    for at, name in enumerate(CODERS[:coders]):
        corpus.add_coder(name)
        for article in made:
            _code(corpus, name, article, first=at == 0, second=at == 1, last=at == coders - 1)
    return corpus


def place(text: str, words: str) -> Span:
    """Return where words stand last."""
    start = text.rindex(words)
    return Span(start, start + len(words))


def _code(corpus: Corpus, name: str, article: Article, *, first: bool, second: bool, last: bool) -> None:
    session, text = corpus.session(name), article.text
    marks = [("بنك الخليج", "ORG"), ("المملكة", "ORG" if second else "LOC"), ("نبيل فهمي", "PER")]
    marks.append(("الوزير سامح شكري" if second else "سامح شكري", "PER"))
    if not last:
        marks += [("القاهرة", "LOC"), ("عمان", "LOC")]
    for words, code in marks:
        session.act(article.id, actions.code, place(text, words), code)
    speaker = place(text, "نبيل فهمي" if first else SPEAKER)
    parts = {"content": [place(text, CONTENT)], "cue": [place(text, CUE)]}
    session.act(article.id, quoting.quote, parts | {"speaker": [speaker]})
    session.act(article.id, actions.finish)


def show_page(qtbot: QtBot, corpus: Corpus, settings: Settings, coder: str = LEAD) -> Round:
    """Show the page, and wait until the coders are compared."""
    page = AdjudicationPage(corpus, coder, settings, "main")
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    qtbot.waitUntil(lambda: not page.desk.reading)
    return Round(corpus, tuple(row.id for row in corpus.articles()), page)


Begin = Callable[..., Round]
"""Makes a corpus with so many `coders` and `articles`, and shows the page on it."""
