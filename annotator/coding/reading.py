"""Reading articles with the neural model beside the coding: in a worker process, once per text, kept in the corpus."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from annotator.arabic.camel_data import model_folder, neural_packages
from annotator.model.article import Article
from annotator.model.course import Course
from annotator.model.errors import UserError
from annotator.store import cache
from annotator.store.corpus_file import CorpusFile
from annotator.suggest.camel.neural import NAME, Found, NeuralNames, version_of
from annotator.suggest.camel.worker import NeuralWorker
from annotator.suggest.document import article_document


class NeuralReader:
    """One model for one corpus. Close it: that kills the process, whatever it is about."""

    def __init__(self, file: CorpusFile, model: Path, *, worker: NeuralWorker | None = None) -> None:
        self._file = file
        self._worker = worker or NeuralWorker(model)
        self._unkept: dict[str, list[Found]] = {}
        self.version = version_of(model)

    def names(self, article: Article) -> NeuralNames | None:
        """Return what was found in an article before, None when it was not read yet."""
        sha = article.text_sha256
        kept = self._unkept.get(sha)
        found = cache.cached(self._file, sha, NAME, self.version) if kept is None else kept
        return None if found is None else NeuralNames(self.version, sha, _checked(found))

    def reading(self, article: Article) -> Callable[[Course], None]:
        """Return the work of reading an article: call it in any thread, it takes seconds.

        UserError when the model cannot be used; `process.Stopped` when it was cancelled or the reader closed.
        """

        def work(course: Course) -> None:
            document = article_document(article)
            found = self._worker.names(document, cancelled=course.cancelled, tell=course.tell)
            if not self._file.writable:
                self._unkept[article.text_sha256] = found
                return
            try:
                cache.keep(self._file, article.text_sha256, NAME, self.version, found)
            except UserError:  # a full disk: the names serve as long as the window stands
                self._unkept[article.text_sha256] = found

        return work

    def close(self) -> None:
        """End the process."""
        self._worker.close()


def reader_here(file: CorpusFile) -> NeuralReader | None:
    """Return a reader where packages and model are on this computer; nothing is loaded or fetched for it."""
    model = model_folder() if neural_packages() else None
    return NeuralReader(file, model) if model is not None else None


def _checked(found: object) -> list[Found]:
    """Return the rows of the cache that are what `reading` keeps."""
    rows: list[Found] = []
    for row in found if isinstance(found, list) else []:
        with suppress(TypeError, ValueError):
            start, end, code = row
            rows.append((int(start), int(end), str(code)))
    return rows
