"""The texts that are in a corpus or come into it: where a document's text is already."""

from dataclasses import replace
from typing import Protocol

from annotator.exchange.importing import KnownTexts
from annotator.model.article import Article, Source, Zone
from annotator.store import articles
from annotator.store.corpus_file import CorpusFile
from annotator.store.intake import known_by
from annotator.store.sameness import identity_of
from annotator.store.withdrawal import withdrawn


class Texts(KnownTexts, Protocol):
    """The texts that are here, and those that come: an intake, or `TextsLookedAt` where nothing is written."""

    def coming(self, article: str) -> Article | None:
        """Return an article that comes and is not yet here, without its text and zones."""
        ...

    def set_zones(self, article: str, zones: tuple[Zone, ...]) -> None:
        """Give an article that comes other zones."""
        ...


def find(texts: Texts, text_sha256: str, source: Source, wanted: str) -> str | None:
    """Return the article with this text: the `wanted` one of several, else one from this source."""
    there = texts.sources_of(text_sha256)
    listed = [id_ for id_, _ in there]
    if wanted in listed:
        return wanted
    of_source = (id_ for id_, other in there if known_by(other) == known_by(source))
    return next(iter((*of_source, *listed)), None)


class TextsLookedAt:
    """The texts of a corpus that is only looked at, and those that would come."""

    def __init__(self, file: CorpusFile) -> None:
        self._file, self._here, self._withdrawn = file, articles.text_hashes(file), withdrawn(file)
        self._added: list[tuple[str, str]] = []
        self._by_text: dict[str, list[tuple[str, Source]]] = {}
        self._coming: dict[str, Article] = {}

    def sources_of(self, text_sha256: str) -> list[tuple[str, Source]]:
        """Return id and source of the articles with this text, in the corpus and of those that would come."""
        there: list[tuple[str, Source]] = []
        if text_sha256 in self._here:
            with self._file.reading() as db:
                there = articles.sources_of_text(db, text_sha256)
        return [*there, *self._by_text.get(text_sha256, ())]

    def coming(self, article: str) -> Article | None:
        """Return an article that would come and is not yet here, without its text and zones."""
        return self._coming.get(article)

    def is_withdrawn(self, text_sha256: str, source: Source) -> bool:
        """Tell whether this text from this source was withdrawn."""
        return identity_of(text_sha256, known_by(source)) in self._withdrawn

    def add(self, article: Article) -> None:
        """Note that an article would come."""
        source = replace(article.source, extra={})
        self._by_text.setdefault(article.text_sha256, []).append((article.id, source))
        self._added.append((article.id, article.text_sha256))
        self._coming[article.id] = replace(article, text="", zones=())

    def set_zones(self, article: str, zones: tuple[Zone, ...]) -> None:
        """Nothing is kept of zones."""

    def mark(self) -> int:
        """Return a mark for `take_back`."""
        return len(self._added)

    def take_back(self, mark: int) -> None:
        """Forget what was added since `mark`."""
        while len(self._added) > mark:
            article, text = self._added.pop()
            self._by_text[text].pop()
            del self._coming[article]
