"""From a corpus to the files of another program: one article at a time, read back before they count as written."""

import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.exporting import refuse_corpus
from annotator.exchange.interchange.checking import Fitted, pieces, read_back
from annotator.exchange.interchange.choosing_leaving import Leaving, leaving_articles
from annotator.exchange.interchange.leaving import Names, neutral
from annotator.exchange.written import MANIFEST, Written, made_from, manifest_of
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.fingerprint import fingerprint
from annotator.formats.interchange.format_model import InterchangeWriter
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Report, Tally, Told
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.model.ids import new_id
from annotator.store import articles
from annotator.store.corpus_file import CorpusFile
from annotator.store.failures import explained
from annotator.store.files import arriving, beside


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format cannot hold of this corpus: what, why, how often, and one place; changed where not `dropped`."""

    what: str
    reason: str
    number: int
    place: str
    dropped: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What was written: the file or folder and the manifest, what is in it, what is not, how many were read back."""

    files: tuple[Path, ...]
    articles: int
    annotations: int
    quotes: int
    losses: tuple[Loss, ...]
    checked: int


def export(file: CorpusFile, out: Path, leaving: Leaving, course: Course = QUIET) -> Left:
    """Write what leaves to `out`: a file where the format is one, else a new folder.

    All of it is of one moment. It comes to stand at `out` when it was read back from the disk and says what it should.
    Raises UserError for an unknown format, coder or round, a place that cannot be written, a folder with other things
    in it and where a corpus stands, and Cancelled; then nothing was replaced.
    """
    if leaving.format_name not in WRITERS:
        raise UserError(f"There is no format {leaving.format_name}; there are {', '.join(WRITERS)}.")
    writer = WRITERS[leaving.format_name]
    refuse_corpus(out)
    with file.one_moment(), explained(out), ExitStack() as stack:
        work = _Work(file, writer, leaving, course)
        if writer.file:
            manifest = beside(out, f".{MANIFEST}")
            refuse_corpus(manifest)
            paths = {writer.file: stack.enter_context(arriving(out))}
            unfinished = stack.enter_context(arriving(manifest))
            written = stack.enter_context(Written(paths))
            folder = paths[writer.file].parent
        else:
            manifest = out / MANIFEST
            folder = stack.enter_context(arriving_folder(out))
            unfinished = folder / MANIFEST
            written = stack.enter_context(Written(folder=folder))
        for chunk in writer.write(work.documents()):
            written.write(chunk.file, chunk.data)
        written.close()
        work.check(folder, [paths[n].name for n in written.names] if writer.file else written.names)
        left = work.left((out, manifest))
        unfinished.write_bytes(manifest_of(_asked(leaving, left), written.hashes(), made_from(file)))
    return left


class _Work:
    """One export under way: what is fitted, what is told of it, what is counted."""

    def __init__(self, file: CorpusFile, writer: InterchangeWriter, leaving: Leaving, course: Course) -> None:
        self._file, self._writer, self._leaving, self._course = file, writer, leaving, course
        self._names, self._fitted = Names(), Fitted()
        self._losses = Losses()
        self._counts: Counter[str] = Counter()
        self._checked = 0

    def documents(self) -> Iterator[Document]:
        """Yield every document as the format can hold it."""
        total, seen = articles.count_articles(self._file), set[str]()
        for coded in leaving_articles(self._file, self._leaving):
            if self._course.cancelled():
                raise Cancelled("The export was cancelled; no file was written.")
            seen.add(coded.article.id)
            self._course.tell(len(seen), 2 * total)
            tally = Tally()
            document = neutral(coded, tally, name=self._names.name(coded))
            fitted = self._writer.fit(document, tally)
            self._counts.update(articles=1, annotations=len(coded.annotations), quotes=len(coded.quotes))
            self._losses.add(document.name, tally.report())
            self._fitted.add(fitted.name, fingerprint(fitted))
            yield fitted

    def check(self, folder: Path, files: Iterable[str]) -> None:
        """Read everything back. UserError where it is not what was fitted."""
        for piece in pieces(self._writer.name, folder, tuple(files)):
            for name, mark in read_back(piece):
                self._fitted.found(name, mark)
                self._checked += 1
        if self._checked:
            self._fitted.finish()

    def left(self, files: tuple[Path, ...]) -> Left:
        """Return what is to be said of the export."""
        counts = {name: self._counts[name] for name in ("articles", "annotations", "quotes")}
        return Left(files=files, losses=self._losses.all(), checked=self._checked, **counts)


class Losses:
    """What reports tell, counted by what and why."""

    def __init__(self) -> None:
        self._found: dict[tuple[bool, str, str], tuple[Told, str, int]] = {}

    def add(self, name: str, report: Report) -> None:
        """Count what a report tells of the document of this name."""
        for dropped, told in ((False, report.changed), (True, report.dropped)):
            for one in told:
                key = dropped, one.what, _NAMED.sub("", one.reason)
                first, place, number = self._found.get(key, (one, name, 0))
                self._found[key] = (first, place, number + 1)

    def all(self) -> tuple[Loss, ...]:
        """Return the losses, what is dropped first."""
        return tuple(
            Loss(told.what, told.reason, number, f"{name}: {told.place}" if told.place != name else name, dropped)
            for (dropped, _, _), (told, name, number) in sorted(self._found.items(), key=lambda one: not one[0][0])
        )


_NAMED = re.compile(r'"[^"]*"|\d+')
"""What differs in a reason from one place to the next: names and numbers."""


@contextmanager
def arriving_folder(path: Path) -> Iterator[Path]:
    """Give a folder to write into; it comes to stand at `path` when it is whole, and is gone after an error.

    UserError where something stands at `path` that is not an empty folder.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        what = "has other things in it" if path.is_dir() else "is a file; this format is written to a folder"
        raise UserError(f"{path.name} {what}. Choose another name.")
    unfinished = beside(path, f".{new_id()}.new")
    unfinished.mkdir()
    try:
        yield unfinished
        if path.is_dir():
            path.rmdir()
        unfinished.rename(path)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _asked(leaving: Leaving, left: Left) -> dict[str, object]:
    return {
        "format": leaving.format_name,
        "coder": leaving.coder or None,
        "round": leaving.round or None,
        "gold": leaving.gold,
        "final": leaving.final,
        "finished": leaving.finished,
        "articles": left.articles,
        "annotations": left.annotations,
        "quotes": left.quotes,
        "checked": left.checked,
        "losses": [
            {"what": one.what, "reason": one.reason, "number": one.number, "place": one.place, "dropped": one.dropped}
            for one in left.losses
        ],
    }
