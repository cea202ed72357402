"""Corpora in which coders differ in known ways, and the page on which that is settled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from differing_coders import LEAD
from pressing import Layout, press
from pytestqt.qtbot import QtBot

from annotator.adjudication.case import Case
from annotator.corpus import Corpus
from annotator.model.facts import Quote
from ui.adjudication.page import AdjudicationPage
from ui.settings import Settings


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
