"""Which article each document of an import is: one that is here, one that came before with it, a new one."""

from pathlib import Path

from annotator.exchange.interchange.arriving import Arrived
from annotator.exchange.interchange.coded_zones import both
from annotator.exchange.interchange.sourcing import tell_what_stays
from annotator.exchange.interchange.texts import Texts, find
from annotator.formats.interchange.reporting import Tally
from annotator.model.article import Article, Zone
from annotator.model.errors import UserError
from annotator.model.ids import new_id, text_hash
from annotator.store import articles
from annotator.store.corpus_file import CorpusFile
from annotator.store.files import storable

Mark = tuple[int, int, int]
"""How far the articles had come: what `take_back` goes back to."""


class LandingArticles:
    """The articles of one import."""

    def __init__(self, file: CorpusFile, texts: Texts) -> None:
        self._file, self._texts = file, texts
        self._zones: dict[str, tuple[Zone, ...]] = {}
        """Those of documents that come."""
        self._widened: list[tuple[str, tuple[Zone, ...]]] = []

    def article(self, arrived: Arrived, path: Path, name: str, tally: Tally) -> tuple[Article, bool, bool]:
        """Return the article with this text, whether it is new, and whether it comes with this import.

        `path` is the file's, `name` the document's; what it says of an article that is there already, and that does
        not come in, is told. UserError where the text was withdrawn from the corpus.
        """
        sha, source = text_hash(arrived.text), arrived.stated.source
        found = find(self._texts, sha, source, arrived.stated.article)
        coming = self._texts.coming(found) if found is not None else None
        if found is not None:
            there = coming or articles.read_article(self._file, found)
            tell_what_stays(there, arrived.stated, tally)
            if coming is None:
                return there, False, False
        elif self._texts.is_withdrawn(sha, source):
            raise UserError("This text from this source was withdrawn from the corpus, and does not come back.")
        made = Article(
            id=found or new_id(),
            title=arrived.title,
            text=arrived.text,
            text_sha256=sha,
            path=_path(path, name),
            source=source,
            zones=arrived.zones,
            broken=arrived.broken,
        )
        return made, found is None, True

    def add(self, article: Article) -> None:
        """Take in an article that is new."""
        self._texts.add(article)
        self._zones[article.id] = article.zones

    def widen(self, article: str, arrived: Arrived) -> None:
        """Let no zone of an article that comes be left out in which any of its coders coded something."""
        before = self._zones.get(article)  # an article without codings that comes too has the zones that it came with
        if before and (zones := both(before, arrived.zones)) != before:
            self._widened.append((article, before))
            self._set_zones(article, zones)

    def mark(self) -> Mark:
        """Return a mark for `take_back`."""
        return self._texts.mark(), len(self._zones), len(self._widened)

    def take_back(self, mark: Mark) -> None:
        """Forget what came since `mark`."""
        texts, new, widened = mark
        while len(self._widened) > widened:
            self._set_zones(*self._widened.pop())
        self._texts.take_back(texts)
        self._zones = dict(list(self._zones.items())[:new])

    def _set_zones(self, article: str, zones: tuple[Zone, ...]) -> None:
        self._zones[article] = zones
        self._texts.set_zones(article, zones)


def _path(path: Path, name: str) -> str:
    """Return the path that an article has: that of its file, with its name where the file has another one."""
    if name and name == path.parent.name:
        return storable(str(path.parent))
    return storable(str(path if name in ("", path.stem) else path / name))
