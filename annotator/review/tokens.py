"""Spans as one label for each token, so that the measures for nominal values apply."""

from bisect import bisect_right
from collections.abc import Hashable, Iterator, Mapping, Sequence

from annotator.model.span import Span
from annotator.review.continuum import MarkedArticle
from annotator.review.ratings import Ratings, ratings

OUTSIDE = "O"
"""The label of a token that no span touches, as in the CoNLL formats."""


def token_ratings(articles: Sequence[MarkedArticle], tokens: Mapping[str, Sequence[Span]]) -> Ratings:
    """Return what each coder says of each token; `tokens` are the words of each article by its name, in order.

    A token has the code of the span that covers most of it, of equals the first: an entity inside a word with a
    proclitic labels the word.
    """
    given: dict[str, dict[Hashable, Hashable]] = {}
    for article in articles:
        words = tokens[article.article]
        units = [(article.article, at) for at in range(len(words))]
        for coder, marks in article.by_coder.items():
            labels = given.setdefault(coder, {})
            most, own = [0] * len(words), [OUTSIDE] * len(words)
            for mark in sorted(marks):
                for at, word in _touched(words, mark.span):
                    shared = min(word.end, mark.span.end) - max(word.start, mark.span.start)
                    if shared > most[at]:
                        most[at], own[at] = shared, mark.code
            labels.update(zip(units, own, strict=True))
    return ratings(given, article_of=lambda unit: unit[0])  # type: ignore[index]


def _touched(words: Sequence[Span], span: Span) -> Iterator[tuple[int, Span]]:
    at = bisect_right(words, span.start, key=lambda word: word.end)
    while at < len(words) and words[at].start < span.end:
        yield at, words[at]
        at += 1
