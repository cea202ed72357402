"""From files to articles of a corpus: all of them in one transaction at the end, or on cancelling none.

Only what comes twice is decided here; reading is the readers' affair, splits and zones are the preview's.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from annotator.exchange.preview import ColumnMapping, Prepare
from annotator.formats.raw import RawArticle, Refused
from annotator.formats.readers import READERS, read_file
from annotator.model.article import Article, Source
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.model.ids import new_id, text_hash
from annotator.store.corpus_file import CorpusFile
from annotator.store.files import storable
from annotator.store.intake import taking_in

TELL_EVERY = 100
"""Articles between two reports of progress within one file."""


class Status(StrEnum):
    """What became of an article. DUPLICATE: text and source are there; SAME_TEXT: the text is, from another source."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    SAME_TEXT = "same_text"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What became of one article of a file.

    `article` is its id, or the id of the one that was there before; None for what was refused. `place` names the row
    for people, `reason` is a sentence, empty where all is well.
    """

    path: Path
    place: str
    status: Status
    article: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How to import.

    `format_name` is a key of READERS, "" to recognise each file; `mappings` say which columns of a table hold what;
    `prepare` gives what to import in place of an article that was read; `take_same_text` is asked with an article and
    the id of one with the same text from another source, and told no it is left out.
    """

    format_name: str = ""
    mappings: Mapping[Path, ColumnMapping] = field(default_factory=dict)
    prepare: Prepare = lambda _, raw: (raw,)
    take_same_text: Callable[[RawArticle, str], bool] = lambda _, __: False


AS_THEY_ARE = ImportOptions()
"""Each file as it is recognised, each article as it is read, no text twice."""


class KnownTexts(Protocol):
    """The texts that are in a corpus and that come into it, as an intake holds them."""

    def sources_of(self, text_sha256: str) -> list[tuple[str, Source]]:
        """Return id and source of the articles with this text."""
        ...

    def is_withdrawn(self, text_sha256: str, source: Source) -> bool:
        """Tell whether this text from this source was withdrawn."""
        ...

    def add(self, article: Article) -> None:
        """Take in an article."""
        ...

    def mark(self) -> int:
        """Return a mark for `take_back`."""
        ...

    def take_back(self, mark: int) -> None:
        """Forget what was added since `mark`."""
        ...


def import_files(
    file: CorpusFile, paths: Sequence[Path], options: ImportOptions = AS_THEY_ARE, course: Course = QUIET
) -> list[ImportResult]:
    """Import files and return what became of each article, when all of them are on the disk.

    A file that breaks off in the middle gives none of its articles; a row of a table that is refused stops no other
    row. Raises Cancelled, and UserError for a full disk and the like: then nothing was imported.
    """
    if options.format_name and options.format_name not in READERS:
        raise UserError(f"There is no format {options.format_name}; there are {', '.join(READERS)}.")
    results: list[ImportResult] = []
    with taking_in(file) as intake:
        for number, path in enumerate(paths):
            course.tell(number, len(paths))
            results += import_into(intake, path, options, course)
        intake.commit()
    return results


def import_into(texts: KnownTexts, path: Path, options: ImportOptions, course: Course) -> list[ImportResult]:
    """Take in the articles of one file, for somebody else to commit. Cancelled."""
    return _File(path, texts, options).read(course)


class _File:
    """One file on its way in."""

    def __init__(self, path: Path, texts: KnownTexts, options: ImportOptions) -> None:
        self._path = path
        self._texts = texts
        self._options = options

    def read(self, course: Course) -> list[ImportResult]:
        mark = self._texts.mark()
        results: list[ImportResult] = []
        mapping = self._options.mappings.get(self._path)
        found = read_file(self._path, format_name=self._options.format_name, mapping=mapping)
        for number, raw in enumerate(found, 1):
            if course.cancelled():
                raise Cancelled("The import was cancelled; nothing was imported.")
            if number % TELL_EVERY == 0:
                course.tell(number, 0)
            results += self._results(raw)
        if self._broke_off(results):
            self._texts.take_back(mark)
            return [_taken_back(result) for result in results]
        return results

    def _results(self, raw: RawArticle | Refused) -> Iterator[ImportResult]:
        if isinstance(raw, Refused):
            yield self._result(raw.place, Status.REFUSED, reason=raw.reason)
            return
        try:
            wanted = self._options.prepare(self._path, raw)
        except UserError as error:
            yield self._result(raw.place, Status.REFUSED, reason=str(error))
            return
        for piece in wanted:
            yield self._take(piece)

    def _take(self, raw: RawArticle) -> ImportResult:
        text_sha256 = text_hash(raw.text)
        there = self._texts.sources_of(text_sha256)
        same = next((id_ for id_, source in there if source == replace(raw.source, extra={})), None)
        if same is not None:
            reason = "This text from this source is in the corpus already."
            return self._result(raw.place, Status.DUPLICATE, article=same, reason=reason)
        if there and not self._options.take_same_text(raw, there[0][0]):
            reason = f"The same text is in the corpus already, from {_named(there[0][1])}."
            return self._result(raw.place, Status.SAME_TEXT, article=there[0][0], reason=reason)
        if self._texts.is_withdrawn(text_sha256, raw.source):
            reason = "This text from this source was withdrawn from the corpus, and does not come back."
            return self._result(raw.place, Status.REFUSED, reason=reason)
        article = Article(
            id=new_id(),
            title=raw.title,
            text=raw.text,
            text_sha256=text_sha256,
            path=raw.path or storable(str(self._path)),
            source=raw.source,
            zones=raw.zones,
            broken=raw.broken,
        )
        self._texts.add(article)
        return self._result(raw.place, Status.IMPORTED, article=article.id, reason=" ".join((*raw.notes, raw.broken)))

    def _broke_off(self, results: Sequence[ImportResult]) -> bool:
        """Tell whether the file as a whole was refused, after articles had been read from it."""
        last = results[-1] if results else None
        return last is not None and last.status == Status.REFUSED and last.place == self._path.name

    def _result(self, place: str, status: Status, *, article: str | None = None, reason: str = "") -> ImportResult:
        return ImportResult(path=self._path, place=place, status=status, article=article, reason=reason.strip())


def _taken_back(result: ImportResult) -> ImportResult:
    if result.status != Status.IMPORTED:
        return result
    reason = "The file breaks off further on, so none of its articles was imported."
    return replace(result, status=Status.REFUSED, article=None, reason=reason)


def _named(source: Source) -> str:
    return source.address or " ".join(filter(None, (source.outlet, source.date))) or "another source"
