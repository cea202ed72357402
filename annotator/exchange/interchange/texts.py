"""The texts that are in a corpus or come into it: where a document's text is already."""

from collections.abc import Sequence
from typing import Protocol

from annotator.model.article import Article, Source, Zone
from annotator.store import articles
from annotator.store.corpus_file import CorpusFile
from annotator.store.intake import Intake, known_by
from annotator.store.sameness import identity_of
from annotator.store.withdrawal import withdrawn


class Texts(Protocol):
    """The texts that are here, and those that come."""

    def find(self, text_sha256: str, source: Source, wanted: str) -> str | None:
        """Return the article with this text: the `wanted` one of several, else one from this source."""
        ...

    def comes(self, article: str) -> bool:
        """Tell whether an article that was found is one that comes, and not yet here."""
        ...

    def is_withdrawn(self, text_sha256: str, source: Source) -> bool:
        """Tell whether this text from this source was withdrawn."""
        ...

    def add(self, article: Article) -> None:
        """Take in an article."""
        ...

    def set_zones(self, article: str, zones: tuple[Zone, ...]) -> None:
        """Give an article that comes other zones."""
        ...

    def mark(self) -> int:
        """Return a mark for `take_back`."""
        ...

    def take_back(self, mark: int) -> None:
        """Forget what was added since `mark`."""
        ...


class Coming:
    """The texts of a corpus and of an intake, which takes in new ones."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake

    def find(self, text_sha256: str, source: Source, wanted: str) -> str | None:
        """Return the article with this text: the `wanted` one of several, else one from this source."""
        there = self._intake.sources_of(text_sha256)
        return _chosen(
            [id_ for id_, _ in there], wanted, [id_ for id_, other in there if known_by(other) == known_by(source)]
        )

    def comes(self, article: str) -> bool:
        """Tell whether an article that was found is one that comes, and not yet here."""
        return self._intake.has(article)

    def is_withdrawn(self, text_sha256: str, source: Source) -> bool:
        """Tell whether this text from this source was withdrawn."""
        return self._intake.is_withdrawn(text_sha256, source)

    def add(self, article: Article) -> None:
        """Take in an article."""
        self._intake.add(article)

    def set_zones(self, article: str, zones: tuple[Zone, ...]) -> None:
        """Give an article that comes other zones."""
        self._intake.set_zones(article, zones)

    def mark(self) -> int:
        """Return a mark for `take_back`."""
        return self._intake.mark()

    def take_back(self, mark: int) -> None:
        """Forget what was added since `mark`."""
        if mark != self._intake.mark():
            self._intake.take_back(mark)


class Looking:
    """The texts of a corpus that is only looked at, and those that would come."""

    def __init__(self, file: CorpusFile) -> None:
        self._by_text: dict[str, list[tuple[str, tuple[str, str]]]] = {}
        self._added: list[str] = []
        self._coming: set[str] = set()
        self._withdrawn = withdrawn(file)
        for row in articles.article_rows(file):
            self._by_text.setdefault(row.text_sha256, []).append((row.id, (row.outlet, row.date)))

    def find(self, text_sha256: str, source: Source, wanted: str) -> str | None:
        """Return the article with this text: the `wanted` one of several, else one of this outlet and date."""
        there = self._by_text.get(text_sha256, [])
        here = (source.outlet, source.date)
        return _chosen([id_ for id_, _ in there], wanted, [id_ for id_, other in there if other == here])

    def comes(self, article: str) -> bool:
        """Tell whether an article that was found is one that comes, and not yet here."""
        return article in self._coming

    def is_withdrawn(self, text_sha256: str, source: Source) -> bool:
        """Tell whether this text from this source was withdrawn."""
        return identity_of(text_sha256, known_by(source)) in self._withdrawn

    def add(self, article: Article) -> None:
        """Note that an article would come."""
        here = (article.source.outlet, article.source.date)
        self._by_text.setdefault(article.text_sha256, []).append((article.id, here))
        self._added.append(article.text_sha256)
        self._coming.add(article.id)

    def set_zones(self, article: str, zones: tuple[Zone, ...]) -> None:
        """Nothing is kept of zones."""

    def mark(self) -> int:
        """Return a mark for `take_back`."""
        return len(self._added)

    def take_back(self, mark: int) -> None:
        """Forget what was added since `mark`."""
        while len(self._added) > mark:
            article, _ = self._by_text[self._added.pop()].pop()
            self._coming.discard(article)


def _chosen(there: Sequence[str], wanted: str, of_source: Sequence[str]) -> str | None:
    if wanted in there:
        return wanted
    return next(iter((*of_source, *there)), None)
