"""An archive becomes a corpus again: own copies of the texts are put back where their hashes are the archive's."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.exchange import archive as form
from annotator.formats.raw import RawArticle
from annotator.formats.readers import read_file
from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model import decision as decisions
from annotator.model.article import Article, Source, Zone, ZoneKind
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.decision import Decision
from annotator.model.errors import UserError
from annotator.model.facts import Zones
from annotator.model.ids import text_hash
from annotator.model.span import Span
from annotator.model.stream import CORPUS
from annotator.store import coders, corpus_file
from annotator.store import decisions as log
from annotator.store.coders import Coder
from annotator.store.files import storable
from annotator.store.intake import taking_in


@dataclass(frozen=True, slots=True)
class Lacking:
    """An article of the archive whose text was not found, by hash and address; `file` has another text of it, or ""."""

    article: str
    text_sha256: str
    address: str
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehydrated:
    """What became of an archive: how much is in the corpus, which articles lack their text, which files fit none."""

    articles: int
    decisions: int
    missing: tuple[Lacking, ...]
    differing: tuple[Lacking, ...]
    unused: tuple[str, ...]


def rehydrate(archive: Path, texts: Sequence[Path], out: Path, *, course: Course = QUIET) -> Rehydrated:
    """Make the corpus `out` of an archive and files with its texts, in any format that can be imported.

    What was coded in articles whose text was not found is left out. UserError where the archive is damaged or of a
    newer program, where `out` exists, or where no text fits; Cancelled on demand. Then there is no corpus.
    """
    if not archive.is_file():
        raise UserError(f"There is no file {archive.name} in {archive.absolute().parent}.")
    with _understood(archive), open_zip(archive) as packed:
        _check_sums(packed)
        listed = _articles(packed)
        people = [Coder(**raw) for raw in json.loads(packed.read(form.CODERS))]
        found = _Found(listed, course)
        for number, path in enumerate(texts):
            course.tell(number, len(texts))
            found.look_into(path)
        if not found.articles:
            raise UserError("No text of the archive is in these files: nothing can be put back.")
        taken = list(_decisions(packed, frozenset(found.articles)))
    made = _make(out, people, found, taken)
    missing = [_lacking(raw, found) for raw in listed if raw["id"] not in found.articles]
    return Rehydrated(
        articles=len(found.articles),
        decisions=made,
        missing=tuple(lacking for lacking in missing if not lacking.file),
        differing=tuple(lacking for lacking in missing if lacking.file),
        unused=tuple(found.unused),
    )


class _Found:
    """The articles whose texts were found, in any order, by id."""

    def __init__(self, listed: Sequence[dict[str, Any]], course: Course) -> None:
        self._wanted: dict[str, list[dict[str, Any]]] = {}
        for raw in listed:
            self._wanted.setdefault(raw["text_sha256"], []).append(raw)
        self._course = course
        self.articles: dict[str, Article] = {}
        self.unused: list[str] = []
        self.by_source: dict[tuple[str, str], str] = {}

    def look_into(self, path: Path) -> None:
        """Take the texts of a file that the archive wants."""
        fits = False
        for read in read_file(path):
            if self._course.cancelled():
                raise Cancelled("Putting the texts back was cancelled; no corpus was made.")
            if isinstance(read, RawArticle):
                wanted = self._wanted.get(text_hash(read.text), ())
                fits = fits or bool(wanted)
                for raw in wanted:
                    self.articles.setdefault(raw["id"], _article(raw, read, path))
                if not wanted:
                    self._note(read, path)
        if not fits:
            self.unused.append(str(path))

    def _note(self, read: RawArticle, path: Path) -> None:
        for name, value in (("address", read.source.address), ("own_id", read.source.own_id)):
            if value:
                self.by_source.setdefault((name, value), str(path))


def _check_sums(packed: zipfile.ZipFile) -> None:
    """Raise KeyError where what is read here is not what was written; words for people around it may be changed."""
    listed = packed.read(form.SUMS).decode().splitlines()
    for name in (form.ARTICLES, form.DECISIONS, form.CODERS):
        digest = hashlib.sha256()
        with packed.open(name) as stream:
            while part := stream.read(1 << 20):
                digest.update(part)
        if f"{digest.hexdigest()}  {name}" not in listed:
            raise KeyError(name)


def _articles(packed: zipfile.ZipFile) -> list[dict[str, Any]]:
    about = json.loads(packed.read(form.ABOUT))
    if about["kind"] != form.KIND:
        raise KeyError(form.KIND)
    if about["v"] > form.VERSION:
        raise UserError("The archive was written by a newer version of the program; update it to read this.")
    return list(_lines(packed, form.ARTICLES))


def _make(out: Path, people: Iterable[Coder], found: _Found, taken: Iterable[Decision]) -> int:
    """Make the corpus; return how many decisions came into it."""
    here = found.articles.keys()
    corpus_file.create(out, name=out.stem)
    try:
        with closing(corpus_file.open_corpus(out, write=True)) as file:
            coders.take_over(file, people)
            with taking_in(file) as intake:
                for article in found.articles.values():
                    intake.add(article if article.replaces in here else replace(article, replaces=None))
                intake.commit()
            return log.unite(file, taken)
    except BaseException:
        out.unlink()
        raise


@contextmanager
def _understood(archive: Path) -> Iterator[None]:
    """Turn what parsers say of an archive that is none into UserError."""
    try:
        yield
    except (*NOT_WHOLE, KeyError) as error:
        raise UserError(f"{archive.name} is not an archive of this program, or it is damaged.") from error


def _decisions(packed: zipfile.ZipFile, here: frozenset[str]) -> Iterator[Decision]:
    for raw in _lines(packed, form.DECISIONS):
        decision = decisions.decode(raw)
        if decision.key.subject == CORPUS:
            kept = (c for c in decision.changes if not isinstance(c.fact, Zones) or c.fact.id in here)
            yield replace(decision, changes=tuple(kept))
        elif decision.key.subject in here:
            yield decision


def _lines(packed: zipfile.ZipFile, name: str) -> Iterator[dict[str, Any]]:
    with packed.open(name) as stream:
        for line in stream:
            yield json.loads(line)


def _article(raw: dict[str, Any], read: RawArticle, path: Path) -> Article:
    named = {name: raw[name] for name in ("outlet", "date", "author", "address", "own_id")}
    return Article(
        id=raw["id"],
        title=read.title,
        text=read.text,
        text_sha256=raw["text_sha256"],
        path=read.path or storable(str(path)),
        source=Source(**named, extra=raw["extra"]),
        zones=tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in raw["zones"]),
        replaces=raw["replaces"],
        broken=read.broken,
    )


def _lacking(raw: dict[str, Any], found: _Found) -> Lacking:
    names = [(name, raw[name]) for name in ("address", "own_id") if raw[name]]
    file = next((found.by_source[name] for name in names if name in found.by_source), "")
    return Lacking(raw["id"], raw["text_sha256"], raw["address"], file)
