"""The versions of a corpus's codebook: who may make them, which rounds take them, what has to be read again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.coding import asking, worklist
from annotator.coding.asking import Asked
from annotator.coding.changed import Changed
from annotator.coding.leading import decide, lead_of, may_lead
from annotator.coding.session import Session
from annotator.coding.worklist import Item
from annotator.formats.codebook_files import CODEBOOK_READERS, CODEBOOK_WRITERS, read_codebook, write_codebook
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.codebook_changes import Difference, changes
from annotator.model.codebook_edits import with_everything_kept, with_rulings
from annotator.model.decision import Added, Change, replaced
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion, Ruling
from annotator.model.stream import MAIN
from annotator.store import coders, decisions
from annotator.store.corpus_file import CorpusFile
from annotator.store.study_rounds import all_rounds, round_among


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of the codebook, and which rounds are coded by it, by id."""

    codebook: Codebook
    rounds: tuple[str, ...]

    @property
    def id(self) -> str:
        """The hash of content and parent."""
        return self.codebook.id


@dataclass(frozen=True, slots=True)
class Codebooks:
    """The codebook side of one open corpus. `lead` is the name of a coder whose role is lead: nobody else edits."""

    file: CorpusFile

    def versions(self) -> tuple[Version, ...]:
        """Return all versions, each after the one that it follows."""
        books = {v.id: parse_codebook(v.content, v.parent) for v in decisions.corpus_facts(self.file, CodebookVersion)}
        rounds = all_rounds(self.file)

        def depth(book: Codebook) -> int:
            steps = 0
            while book.parent in books:
                book, steps = books[book.parent], steps + 1
            return steps

        ordered = sorted(books.values(), key=lambda book: (depth(book), book.id))
        return tuple(Version(codebook=b, rounds=tuple(r.id for r in rounds if r.codebook == b.id)) for b in ordered)

    def codebook(self, version: str) -> Codebook:
        """Return a version by its id, or by the beginning of it. UserError when there is none, or several."""
        found = [v.codebook for v in self.versions() if v.id.startswith(version)]
        if len(found) != 1 or not version:
            raise UserError(f"There is no one version {version} of the codebook.")
        return found[0]

    def of_round(self, round: str = MAIN) -> Codebook:
        """Return the version that a round, by id or name, is coded by. UserError when there is none."""
        stage = round_among(all_rounds(self.file), round).id
        return next(v.codebook for v in self.versions() if stage in v.rounds)

    def save(self, content: str, *, lead: str, rounds: Sequence[str] = (MAIN,), parent: str | None = None) -> Codebook:
        """Keep a new version, which the `rounds` take, and return it.

        It follows `parent`, else the version of the first of the rounds (of "main" where there are none). What it
        leaves out of that one is kept, retired. UserError for who is no lead, and for what changes nothing.
        """
        followed = self.codebook(parent) if parent else self.of_round(next(iter(rounds), MAIN))
        parse_codebook(content)
        new = parse_codebook(with_everything_kept(content, followed), followed.id)
        if new.content == followed.content:
            raise UserError("That changes nothing.")
        self._write(new, lead, rounds)
        return new

    def use(self, version: str, *, lead: str, rounds: Sequence[str]) -> Codebook:
        """Let rounds take a version that is there, an earlier one too."""
        book = self.codebook(version)
        self._write(book, lead, rounds)
        return book

    def changes(self, old: str, new: str) -> tuple[Difference, ...]:
        """Return what changed between two versions, and what has to be read again for it."""
        return changes(self.codebook(old), self.codebook(new))

    def worklist(self, coder: str, round: str = MAIN) -> tuple[Item, ...]:
        """Return what a coder (by name) coded by an earlier version and has to read again, by article and position."""
        stage = round_among(all_rounds(self.file), round).id
        person = coders.coder_of(self.file, coder)
        return worklist.worklist(self.file, person, self.of_round(stage), self.codebook, round=stage)

    def check(self, item: Item, session: Session) -> Changed:
        """Say that what was coded stays as it is; a decision of the session, so undo takes it back."""
        return session.act(item.article, worklist.check, item.target)

    def questions(self, coder: str | None = None) -> tuple[Asked, ...]:
        """Return what coders (or one of them, by name) asked, with the ruling where there is one."""
        return asking.questions(self.file, coders.coder_of(self.file, coder) if coder else None)

    def rule(
        self, question: str, text: str, *, lead: str, code: str = "", english: str = "", example: str | None = None
    ) -> Ruling:
        """Answer a question, and say what it is about: a code, "quote", a variable, or "" for the whole codebook.

        `example` is the words in their context, unless it is given. A second answer takes the place of the first.
        """
        made = asking.ruling(self.questions(), question, text, code=code, english=english, example=example)
        old = next((r for r in decisions.corpus_facts(self.file, Ruling) if r.id == made.id), None)
        step = (Added(made),) if old is None else replaced(old, made)
        decide(self.file, lead_of(self.file, lead), "rule", step, codebook=self.of_round().id)
        return made

    def with_rulings(self, round: str = MAIN) -> str:
        """Return the content of a round's codebook with the rulings that are not in it yet, for `save`."""
        rulings = decisions.corpus_facts(self.file, Ruling)
        return with_rulings(self.of_round(round).content, rulings, asking.former_rulings(self.file))

    def may_edit(self, name: str) -> bool:
        """Tell whether a coder may change the codebook."""
        return may_lead(self.file, name)

    def _write(self, book: Codebook, lead: str, rounds: Sequence[str]) -> None:
        there = {v.id for v in decisions.corpus_facts(self.file, CodebookVersion)}
        new: list[Change] = []
        if book.id not in there:
            new.append(Added(CodebookVersion(id=book.id, content=book.content, parent=book.parent)))
        listed = all_rounds(self.file)
        for stage in (round_among(listed, round) for round in rounds):
            new.extend(replaced(stage, replace(stage, codebook=book.id)))
        decide(self.file, lead_of(self.file, lead), "change codebook", tuple(new), codebook=book.id)


__all__ = [
    "CODEBOOK_READERS",
    "CODEBOOK_WRITERS",
    "Asked",
    "Codebooks",
    "Difference",
    "Item",
    "Version",
    "read_codebook",
    "write_codebook",
]
