"""From a corpus to the files of another program: one article at a time, read back before they count as written."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from annotator.exchange.exporting import refuse_target
from annotator.exchange.interchange.checking import Checking, Fitted, Read
from annotator.exchange.interchange.choosing_leaving import Leaving, leaving_articles
from annotator.exchange.interchange.leaving import Names, neutral
from annotator.exchange.interchange.losing import Loss, Losses
from annotator.exchange.written import MANIFEST, Written, made_from, manifest_of
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.fingerprint import fingerprint
from annotator.formats.interchange.format_model import InterchangeWriter
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Tally
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.model.ids import new_id
from annotator.store import articles
from annotator.store.corpus_file import CorpusFile
from annotator.store.failures import explained
from annotator.store.files import arriving, beside


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

    All of it is of one moment. It comes to stand at `out` when it was read back from the disk and says what it should:
    many articles by other processes, so that a script which calls this guards its work by `__name__ == "__main__"`.
    Raises UserError for an unknown format, coder or round, a place that cannot be written, a folder with other things
    in it and where a corpus stands, and Cancelled; then nothing was replaced.
    """
    if leaving.format_name not in WRITERS:
        raise UserError(f"There is no format {leaving.format_name}; there are {', '.join(WRITERS)}.")
    writer = WRITERS[leaving.format_name]
    refuse_target(out)
    with file.one_moment(), explained(out), ExitStack() as stack:
        work = _Work(file, writer, leaving, course)
        manifest = beside(out, f".{MANIFEST}")  # not in the folder, where other programs would take it for a document
        refuse_target(manifest)
        unfinished = stack.enter_context(arriving(manifest))
        if writer.file:
            written = stack.enter_context(Written({writer.file: stack.enter_context(arriving(out))}))
        else:
            written = stack.enter_context(Written(folder=stack.enter_context(arriving_folder(out))))
        checking = stack.enter_context(Checking(writer, written, work.found, work.go_on))
        for chunk in writer.write(work.documents()):
            checking.wrote(chunk)
            written.write(chunk.file, chunk.data, anew=chunk.common)
        checking.finish()
        work.finish()
        left = work.left((out, manifest))
        unfinished.write_bytes(manifest_of(_asked(leaving, left), written.hashes(), made_from(file)))
    return left


class _Work:
    """One export under way: what is fitted, what is told of it, what is counted."""

    def __init__(self, file: CorpusFile, writer: InterchangeWriter, leaving: Leaving, course: Course) -> None:
        self._file, self._writer, self._leaving, self._course = file, writer, leaving, course
        self._names, self._fitted = Names(writer.beside), Fitted()
        self._losses = Losses()
        self._counts: Counter[str] = Counter()
        self._total, self._checked = articles.count_articles(file), 0
        self._seen: set[str] = set()

    def documents(self) -> Iterator[Document]:
        """Yield every document as the format can hold it."""
        for coded in leaving_articles(self._file, self._leaving):
            self.go_on()
            self._seen.add(coded.article.id)
            self._tell()
            tally = Tally()
            document = neutral(coded, tally, name=self._names.name(coded))
            fitted = self._writer.fit(document, tally)
            self._counts.update(articles=1, annotations=len(coded.annotations), quotes=len(coded.quotes))
            self._losses.add(document, tally.report())
            self._fitted.add(fitted.name, fingerprint(fitted))
            yield fitted

    def found(self, read: Read) -> None:
        """Take what was read back. UserError where it is not what was fitted."""
        for name, mark in read:
            self._fitted.found(name, mark)
            self._checked += 1
        self._tell()

    def finish(self) -> None:
        """Raise UserError where something that was fitted was not read back."""
        self._fitted.finish()

    def _tell(self) -> None:
        seen, share = len(self._seen), self._checked / max(1, self._counts["articles"])
        self._course.tell(seen + int(share * seen), 2 * self._total)

    def go_on(self) -> None:
        """Raise Cancelled where the work shall end."""
        if self._course.cancelled():
            raise Cancelled("The export was cancelled; no file was written.")

    def left(self, files: tuple[Path, ...]) -> Left:
        """Return what is to be said of the export."""
        counts = {name: self._counts[name] for name in ("articles", "annotations", "quotes")}
        return Left(files=files, losses=self._losses.all(), checked=self._checked, **counts)


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
        "offsets": WRITERS[leaving.format_name].about.unit,
        "coder": leaving.coder or None,
        "round": leaving.round or None,
        "gold": leaving.gold,
        "final": leaving.final,
        "finished": leaving.finished,
        "articles": left.articles,
        "annotations": left.annotations,
        "quotes": left.quotes,
        "checked": left.checked,
        "losses": [asdict(loss) for loss in left.losses],
    }
