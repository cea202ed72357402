"""The corpus: the one object that window and command line open. It knows no SQL and decides nothing by itself.

The window's start waits for this file and for the list of articles. What neither needs (deciding, the log, importing,
exporting, care) is loaded when it is first asked for: hence the imports inside methods.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from annotator.model.article import Article, Zone
from annotator.model.course import QUIET, Course
from annotator.model.purposes import TRAINING
from annotator.model.stream import MAIN
from annotator.store import articles, coders, corpus_file, listing
from annotator.store.articles import BEGUN, FINISHED, NEW, ArticleRow, Progress
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile

if TYPE_CHECKING:
    from annotator.adjudication.adjudication import Adjudication
    from annotator.agreement.agreement import Agreement
    from annotator.coding.codebooks import Codebooks
    from annotator.coding.session import Session
    from annotator.coding.study import Study
    from annotator.exchange.exporting import ExportReport
    from annotator.exchange.importing import ImportOptions, ImportResult
    from annotator.exchange.interchange.interchange import Interchange
    from annotator.exchange.learning import Learning
    from annotator.exchange.packets import Packets
    from annotator.exchange.publishing import Publishing
    from annotator.model.codebook import Codebook
    from annotator.model.decision import Decision
    from annotator.model.facts import Entry
    from annotator.model.study import Round
    from annotator.store.backups import Backup
    from annotator.store.log_checking import Finding


class Corpus:
    """An open corpus, to be closed or used as a context manager; any thread may call it, one at a time decides."""

    def __init__(self, file: CorpusFile) -> None:
        self.file = file

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        coder: str,
        codebook: Codebook,
        role: str = "coder",
        blind: bool = False,
        purpose: str = TRAINING,
        learning: str = "",
        control_share: float = 0.0,
    ) -> Corpus:
        """Make a new corpus with its first coder, codebook and the round "main", and open it for writing.

        In a `blind` corpus nobody is shown suggestions; `purpose`, `learning` and `control_share` are those of the
        round (see `Round`). UserError as for `open`, and when there is a file already.
        """
        from annotator.coding import founding

        round = founding.first_round(codebook, purpose, learning, control_share, blind=blind)
        founding.create(path, name, coder, role, codebook, round)
        return cls.open(path, write=True)

    @classmethod
    def open(cls, path: Path, *, write: bool) -> Corpus:
        """Open a corpus; with `write` as its only writer. UserError with the reason when it cannot be."""
        return cls(corpus_file.open_corpus(path, write=write))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
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
        """The id of this copy, which each decision carries."""
        return self.file.meta()["copy"]

    def articles(
        self, *, text: str = "", state: str | None = None, coder: str | None = None, round: str = MAIN
    ) -> Iterator[ArticleRow]:
        """Yield the articles in the order of import; with `coder`, an id, those of the coder in the round, as ordered.

        `text` filters by title and text in their search form; `state` by "new", "begun" or "finished" of the coder
        (in any role) in the round, or "broken".
        """
        listed = listing.rows(self.file, coder, round, text=text) if coder is not None else None
        rows = articles.article_rows(self.file, text=text) if listed is None else listed
        return rows if state is None else (row for row in rows if row.is_in(state, coder, round))

    def article(self, article: str) -> Article:
        """Return an article with the zones that hold now. UserError when there is none with this id."""
        return articles.read_article(self.file, article)

    def zones(self, article: str) -> tuple[Zone, ...]:
        """Return the zones of an article that hold now, without reading its text."""
        return articles.read_zones(self.file, article)

    def progress(self, coder: str, round: str = MAIN) -> Progress:
        """Return how far a coder is in a round."""
        return listing.progress(self.file, coder, round)

    def import_files(
        self, paths: Sequence[Path], options: ImportOptions | None = None, course: Course = QUIET
    ) -> list[ImportResult]:
        """Import files, all of them or on cancelling none; see `importing.import_files`."""
        from annotator.exchange.importing import AS_THEY_ARE, import_files

        return import_files(self.file, paths, options or AS_THEY_ARE, course)

    def export(
        self,
        out: Path,
        *,
        format_name: str,
        coder: str | None = None,
        finished: bool = False,
        round: str | None = None,
        gold: bool = False,
        course: Course = QUIET,
    ) -> ExportReport:
        """Write what was coded to `out`; the options are those of `exporting.export`."""
        from annotator.exchange import exporting

        which: dict[str, Any] = {"coder": coder, "finished": finished, "round": round, "gold": gold}
        return exporting.export(self.file, out, format_name=format_name, course=course, **which)

    @property
    def interchange(self) -> Interchange:
        """Codings of other programs, in and out."""
        from annotator.exchange.interchange.interchange import Interchange

        return Interchange(self.file)

    @property
    def publishing(self) -> Publishing:
        """What leaves for statistics and the archive."""
        from annotator.exchange.publishing import Publishing

        return Publishing(self.file)

    @property
    def learning(self) -> Learning:
        """What the corpus teaches its suggesters."""
        from annotator.exchange.learning import Learning

        return Learning(self.file)

    @property
    def codebooks(self) -> Codebooks:
        """The versions of the codebook, what has to be read again, and what coders ask."""
        from annotator.coding.codebooks import Codebooks

        return Codebooks(self.file)

    @property
    def study(self) -> Study:
        """Rounds, samples, who codes what, how far everybody is."""
        from annotator.coding.study import Study

        return Study(self.file)

    @cached_property
    def adjudication(self) -> Adjudication:
        """Where coders differ, settling it, and gold; it keeps what it has compared."""
        from annotator.adjudication.adjudication import Adjudication

        return Adjudication(self.file)

    @property
    def agreement(self) -> Agreement:
        """How far the coders agree, in figures."""
        from annotator.agreement.agreement import Agreement

        return Agreement(self.file)

    @property
    def packets(self) -> Packets:
        """Packets for coders, what comes back, and merging."""
        from annotator.exchange.packets import Packets

        return Packets(self.file)

    def add_articles(self, new: Sequence[Article]) -> None:
        """Add articles as they are, in one transaction; `import_files` looks for duplicates first."""
        from annotator.store import intake

        intake.take_in(self.file, new)

    def coders(self) -> tuple[Coder, ...]:
        """Return the coders, the first one added first."""
        return coders.all_coders(self.file)

    def coder(self, name: str) -> Coder:
        """Return the coder with this name. UserError when there is none."""
        return coders.coder_of(self.file, name)

    def add_coder(self, name: str, role: str = "coder") -> Coder:
        """Add a coder. UserError for an empty name, one that is taken, or an unknown role."""
        return coders.add_coder(self.file, name, role)

    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds of the study, by id."""
        from annotator.store import study_rounds

        return study_rounds.all_rounds(self.file)

    def last_round_given(self, coder: str) -> str:
        """Return the id of the last round in which a coder (id) has articles to code, "" for none; no log is read."""
        return listing.last_round_given(self.file, coder)

    def round(self, round: str = MAIN) -> Round:
        """Return the round with this id or name. UserError when there is none."""
        from annotator.store import study_rounds

        return study_rounds.round_of(self.file, round)

    def codebook(self, round: str = MAIN) -> Codebook:
        """Return the codebook that a round is coded by."""
        from annotator.store import study_rounds

        return study_rounds.codebook_of(self.file, self.round(round))

    def entries(self) -> tuple[Entry, ...]:
        """Return the registry, in the order in which it grew."""
        from annotator.model.facts import Entry
        from annotator.store.decisions import corpus_facts

        return corpus_facts(self.file, Entry)

    def history(self, article: str) -> list[Decision]:
        """Return what all coders decided on an article, in the order in which it came into this file."""
        from annotator.store.decisions import history

        return history(self.file, article)

    def log(self) -> Iterator[Decision]:
        """Yield every decision in the order in which it came into this file."""
        from annotator.store import decisions

        return decisions.log(self.file)

    def session(self, coder: str, *, role: str = "coder", round: str = MAIN) -> Session:
        """Return a session in which the coder of this name decides. UserError for an unknown coder or round."""
        from annotator.coding.session import Session

        who, stage, book = self.coder(coder), self.round(round), self.codebook(round)
        return Session(self.file, copy=self.copy, coder=who, role=role, round=stage, codebook=book)

    def back_up(self) -> Backup | None:
        """Make a backup beside the corpus, unless nothing was added since the newest one."""
        from annotator.store import backups

        return backups.back_up(self.file)

    def check(self) -> Iterator[Finding]:
        """Yield everything that is wrong with the corpus; nothing where all is well."""
        from annotator.store import checking

        return checking.check(self.file)

    def rebuild(self) -> None:
        """Make everything anew that is derived from the log and the articles; what slow suggesters found is dropped."""
        from annotator.store.decisions import rebuild

        rebuild(self.file)


__all__ = ["BEGUN", "FINISHED", "MAIN", "NEW", "ArticleRow", "Coder", "Corpus", "Progress"]
