"""What a coder reads in a round, in which order, and how far that is: values in, values out, for a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.corpus import FINISHED, ArticleRow, Coder, Corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingList:
    """`rows` fit the filter; `assigned` are the ids of all articles of the coder in the round, `finished` of those
    done. Both are empty where nobody was assigned anything: then the round is about the whole corpus."""

    rows: list[ArticleRow]
    assigned: frozenset[str] = frozenset()
    finished: frozenset[str] = frozenset()

    def after(self, states: Mapping[str, str]) -> ReadingList:
        """Return the list with the states that some articles have now."""
        done = {article for article, state in states.items() if state == FINISHED and article in self.assigned}
        return replace(self, finished=(self.finished - states.keys()) | done)


def reading_list(
    corpus: Corpus, coder: Coder, round: str, *, assigned: Sequence[str] = (), text: str = "", state: str | None = None
) -> ReadingList:
    """Return the articles of a coder in a round that fit the filter, in the order in which they are to be read."""
    if not assigned:
        return ReadingList(rows=list(corpus.articles(text=text, state=state, coder=coder.id, round=round)))
    place = {article: number for number, article in reversed(list(enumerate(assigned)))}
    fitting = (row for row in corpus.articles(text=text) if row.id in place)
    rows = [row for row in fitting if state is None or row.is_in(state, coder.id, round)]
    own = corpus.articles() if text or state else rows
    finished = {row.id for row in own if row.id in place and row.is_in(FINISHED, coder.id, round)}
    return ReadingList(
        rows=sorted(rows, key=lambda row: place[row.id]), assigned=frozenset(place), finished=frozenset(finished)
    )
