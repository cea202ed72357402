"""What figures of one corpus are called: codes, questions, articles, rounds, as the choices of the view stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.agreement.figures import SPANS
from ui.agreement.behind import QUOTE
from ui.agreement.picking import same
from ui.agreement.words import code_words, kinds, level_words, short_measure, translate, variable_names
from ui.study.words import isolated, listed, round_name

if TYPE_CHECKING:
    from annotator.agreement.figures import Row
    from annotator.corpus import Corpus
    from annotator.model.codebook import Codebook
    from ui.agreement.behind import Behind
    from ui.agreement.choices import Choices


class Naming:
    """Names in the language of the interface."""

    def __init__(self, corpus: Corpus, choices: Choices, language: str) -> None:
        self._corpus, self._choices, self._language = corpus, choices, language
        self._books: dict[str, Codebook] = {}
        self._titles = {row.id: row.title for row in corpus.articles()}

    @property
    def codebook(self) -> Codebook:
        """The codebook of the round."""
        round = self._choices.asked.round
        if round not in self._books:
            self._books[round] = self._corpus.codebook(round)
        return self._books[round]

    def code(self, code: str, level: str) -> str:
        """Return the name of a code or a value of a level, "" being all."""
        return code_words(code, level, self.codebook, self._language)

    def title(self, article: str) -> str:
        """Return the title of an article."""
        return self._titles.get(article, article)

    def subject(self, level: str) -> str:
        """Return round and level in words."""
        one = self._corpus.round(self._choices.asked.round)
        return f"{isolated(round_name(one))} · {level_words(level, self.codebook, self._language)}"

    def row(self, row: Row) -> str:
        """Return what a figure is about, without measure and coders."""
        parts = [level_words(row.level, self.codebook, self._language)]
        parts += [isolated(self.code(row.code, row.level))] if row.code else []
        parts += [isolated(self.title(row.article))] if row.article else []
        parts += [f"\u2066{row.week}\u2069"] if row.week else []
        return " · ".join(parts)

    def behind(self, wanted: Behind) -> str:
        """Return filters of disagreements in words."""
        known = kinds()
        parts = [listed(known.get(kind, kind) for kind in wanted.kinds)] if wanted.kinds else []
        parts += [isolated(self._filtered(wanted.code))] if wanted.code else []
        parts += [listed(isolated(name) for name in wanted.coders)] if wanted.coders else []
        parts += [isolated(self.title(wanted.article))] if wanted.article else []
        parts += [f"\u2066{wanted.week}\u2069"] if wanted.week else []
        return " · ".join(parts)

    def _filtered(self, code: str) -> str:
        questions = variable_names(self.codebook, self._language)
        return translate("Agreement", "quotes") if code == QUOTE else questions.get(code, self.code(code, SPANS))

    def in_overview(self, row: Row, everybody: Sequence[str]) -> str:
        """Return level and measure of a figure, with its pair, the lowest, where it is not that of everybody."""
        parts = [level_words(row.level, self.codebook, self._language), short_measure(row.measure)]
        if not same(row.coders, everybody):
            names = listed(isolated(name) for name in row.coders)
            parts.append(translate("Agreement", "lowest: {coders}").format(coders=names))
        return " · ".join(parts)
