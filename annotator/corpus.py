"""The corpus: the one object that window and command line open. It knows no SQL and decides nothing by itself.

What it does seldom (importing, exporting) is loaded when it is first asked for: the window's start waits for this file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from annotator.coding.session import Session
from annotator.exchange.course import QUIET, Course
from annotator.model.article import Article, Zone
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.decision import CORPUS, Added, Decision, StreamKey
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion, Entry, Round
from annotator.model.ids import new_id, now
from annotator.store import articles, backups, cache, checking, coders, corpus_file, decisions, intake
from annotator.store.articles import ArticleRow, Progress
from annotator.store.backups import Backup
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.log_checking import Finding

if TYPE_CHECKING:
    from annotator.exchange.exporting import ExportReport
    from annotator.exchange.importing import ImportOptions, ImportResult

MAIN = "main"
"""The id of the round that every new corpus has."""

NEW, BEGUN, FINISHED = "new", "begun", "finished"


class Corpus:
    """An open corpus. Its methods may be called from any thread; decisions are written by one thread at a time.

    Close it, or use it as a context manager.
    """

    def __init__(self, file: CorpusFile) -> None:
        self.file = file

    @classmethod
    def create(
        cls, path: Path, *, name: str, coder: str, codebook: Codebook, role: str = "coder", blind: bool = False
    ) -> Corpus:
        """Make a new corpus with its first coder, codebook and the round "main", and open it for writing.

        In a `blind` corpus nobody is shown suggestions. UserError as for `open`, and when there is a file already.
        """
        corpus_file.create(path, name=name)
        corpus = cls.open(path, write=True)
        try:
            corpus._set_up(coder, role, codebook, blind=blind)
        except BaseException:
            corpus.close()
            path.unlink()
            raise
        return corpus

    @classmethod
    def open(cls, path: Path, *, write: bool) -> Corpus:
        """Open a corpus; with `write` as its only writer. UserError with the reason when it cannot be."""
        return cls(corpus_file.open_corpus(path, write=write))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a writer gives its lock back."""
        self.file.close()

    @property
    def path(self) -> Path:
        """The corpus file."""
        return self.file.path

    @property
    def writable(self) -> bool:
        """Whether decisions can be written."""
        return self.file.writable

    @property
    def name(self) -> str:
        """What the people who made the corpus call it."""
        return self.file.meta()["name"]

    @property
    def copy(self) -> str:
        """The id of this copy: each decision carries the one of the copy it was made in."""
        return self.file.meta()["copy"]

    # Articles

    def articles(
        self, *, text: str = "", state: str | None = None, coder: str | None = None, round: str = MAIN
    ) -> Iterator[ArticleRow]:
        """Yield the articles in the order of import.

        `text` filters by title and text in their search form; `state` by "new", "begun" or "finished" of the coder
        (in any role) in the round, or "broken".
        """
        rows = articles.article_rows(self.file, text=text)
        if state is None:
            return rows
        return (row for row in rows if _is_in(row, state, coder, round))

    def article(self, article: str) -> Article:
        """Return an article with the zones that hold now. UserError when there is none with this id."""
        return articles.read_article(self.file, article)

    def zones(self, article: str) -> tuple[Zone, ...]:
        """Return the zones of an article that hold now, without reading its text."""
        return articles.read_zones(self.file, article)

    def progress(self, coder: str, round: str = MAIN) -> Progress:
        """Return how far a coder is in a round."""
        return articles.progress(self.file, coder, round)

    def import_files(
        self, paths: Sequence[Path], options: ImportOptions | None = None, course: Course = QUIET
    ) -> list[ImportResult]:
        """Import files, all of them or on cancelling none; see `importing.import_files`."""
        from annotator.exchange import importing

        return importing.import_files(self.file, paths, options or importing.AS_THEY_ARE, course)

    def export(
        self,
        out: Path,
        *,
        format_name: str,
        coder: str | None = None,
        finished: bool = False,
        course: Course = QUIET,
    ) -> ExportReport:
        """Write what was coded to `out`; `coder` is a name, None means every coder. See `exporting.export`."""
        from annotator.exchange import exporting

        return exporting.export(
            self.file,
            out,
            format_name=format_name,
            coder=None if coder is None else self.coder(coder),
            finished=finished,
            course=course,
        )

    def add_articles(self, new: Sequence[Article]) -> None:
        """Add articles as they are, in one transaction; `import_files` looks for duplicates first."""
        with intake.taking_in(self.file) as taken:
            for article in new:
                taken.add(article)
            taken.commit()

    # People and what they agreed on

    def coders(self) -> tuple[Coder, ...]:
        """Return the coders, the first one added first."""
        return coders.all_coders(self.file)

    def coder(self, name: str) -> Coder:
        """Return the coder with this name. UserError when there is none."""
        found = next((c for c in self.coders() if c.name == name), None)
        if found is None:
            raise UserError(f"There is no coder {name} in {self.path.name}.")
        return found

    def add_coder(self, name: str, role: str = "coder") -> Coder:
        """Add a coder. UserError for an empty name, one that is taken, or an unknown role."""
        return coders.add_coder(self.file, name, role)

    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds of the study, by id."""
        return decisions.corpus_facts(self.file, Round)

    def round(self, round: str = MAIN) -> Round:
        """Return the round with this id. UserError when there is none."""
        found = next((r for r in self.rounds() if r.id == round), None)
        if found is None:
            raise UserError(f"There is no round {round} in {self.path.name}.")
        return found

    def codebook(self, round: str = MAIN) -> Codebook:
        """Return the codebook that a round is coded by."""
        wanted = self.round(round).codebook
        version = next((v for v in decisions.corpus_facts(self.file, CodebookVersion) if v.id == wanted), None)
        if version is None:
            raise UserError(f"The codebook of round {round} is missing in {self.path.name}.")
        return parse_codebook(version.content, version.parent)

    def entries(self) -> tuple[Entry, ...]:
        """Return the registry, in the order in which it grew."""
        return decisions.corpus_facts(self.file, Entry)

    # Decisions

    def history(self, article: str) -> list[Decision]:
        """Return what all coders decided on an article, in the order in which it came into this file."""
        return decisions.history(self.file, article)

    def log(self) -> Iterator[Decision]:
        """Yield every decision in the order in which it came into this file."""
        return decisions.log(self.file)

    def session(self, coder: str, *, role: str = "coder", round: str = MAIN) -> Session:
        """Return a session in which the coder of this name decides. UserError for an unknown coder or round."""
        return Session(
            self.file,
            copy=self.copy,
            coder=self.coder(coder),
            role=role,
            round=self.round(round),
            codebook=self.codebook(round),
        )

    # Care

    def back_up(self) -> Backup | None:
        """Make a backup beside the corpus, unless nothing was added since the newest one."""
        return backups.back_up(self.file)

    def check(self) -> Iterator[Finding]:
        """Yield everything that is wrong with the corpus; nothing where all is well."""
        return checking.check(self.file)

    def rebuild(self) -> None:
        """Make everything anew that is derived from the log and the articles; what slow suggesters found is dropped."""
        decisions.rebuild(self.file)
        cache.drop(self.file)

    def _set_up(self, name: str, role: str, codebook: Codebook, *, blind: bool) -> None:
        version = CodebookVersion(id=codebook.id, content=codebook.content, parent=codebook.parent)
        shown = "blind" if blind else "shown"
        stage = Round(id=MAIN, name="main", purpose="main", codebook=codebook.id, suggestions=shown)
        with self.file.writing():
            coder = self.add_coder(name, role)
            # As the lead, so that a coder's undo never reaches back to before the first article.
            key = StreamKey(coder.id, "lead", MAIN, CORPUS)
            first = Decision(
                id=new_id(),
                key=key,
                parents=(),
                depth=0,
                copy=self.copy,
                time=now(),
                action="set up",
                changes=(Added(version), Added(stage)),
                codebook=codebook.id,
            )
            decisions.append(self.file, [first])


def _is_in(row: ArticleRow, state: str, coder: str | None, round: str) -> bool:
    if state == "broken":
        return bool(row.broken)
    reached = {s.state for s in row.states if s.round == round and coder in (None, s.coder)}
    if state == NEW:
        return not reached
    return FINISHED in reached if state == FINISHED else reached == {BEGUN}


__all__ = [
    "BEGUN",
    "FINISHED",
    "MAIN",
    "NEW",
    "ArticleRow",
    "Coder",
    "Corpus",
    "Progress",
]
