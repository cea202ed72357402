"""The final data set: one coding an article, as tables for statistics or JSON lines, with a manifest beside."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.exchange.choosing_final import LAYERS, Chosen, articles_of, assignees, choose, coded_by
from annotator.exchange.coded import Coding
from annotator.exchange.exporting import refuse_target
from annotator.exchange.final_rows import Final, LongTables
from annotator.exchange.final_sinks import FORMATS, JSONL, FinalSink, open_sink
from annotator.exchange.manifest import Asked, Manifest, libraries, program
from annotator.exchange.questions import with_former_choices
from annotator.exchange.written import MANIFEST
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion, Entry, Value
from annotator.model.stream import CORPUS
from annotator.model.study import Round
from annotator.store import articles, coders
from annotator.store.articles import FINISHED
from annotator.store.corpus_file import CorpusFile
from annotator.store.failures import explained
from annotator.store.files import arriving, beside
from annotator.store.moment import Moment
from annotator.store.study_rounds import round_among

SHAPES = ("long", "wide")
LANGUAGES = ("ar", "en")
COUNTED = ("articles", "annotations", "quotes", "unfinished", "forked")
"""What a manifest counts: `forked` codings are one version of two that their coder has not settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalReport:
    """What was written: the files with their manifest last, and what is in them.

    `same` tells, where it was made from a manifest, whether every file is byte by byte what it was then; `differing`
    names those that are not, and why that may be.
    """

    files: tuple[Path, ...]
    manifest: Manifest
    same: bool | None = None
    differing: str = ""


def export_final(
    file: CorpusFile, out: Path, asked: Asked, *, made_before: Manifest | None = None, course: Course = QUIET
) -> FinalReport:
    """Write the final data set to `out`: a file for jsonl and xlsx, else a folder.

    All of it is of one moment: now, or that of `made_before`. UserError for an unknown format, shape or round, a place
    that cannot be written, a full disk, and where something of the manifest is not in this corpus; Cancelled on
    demand. Then nothing was replaced.
    """
    _check(asked)
    with file.one_moment(), explained(out), ExitStack() as stack:
        source = _Source(file, asked, made_before)
        sink = open_sink(asked, source.tables(course), source.as_of)
        paths = _paths(out, sink)
        manifest_path = out / MANIFEST if out not in paths.values() else beside(out, f".{MANIFEST}")
        refuse_target(manifest_path)
        written = {name: stack.enter_context(arriving(path)) for name, path in paths.items()}
        sink.begin(written, stack)
        for final in source.finals(course):
            sink.add(final)
        sink.finish()
        hashes = {name: _sha256(path) for name, path in written.items()}
        manifest = source.manifest(sink, hashes)
        with arriving(manifest_path) as unfinished:
            unfinished.write_text(manifest.written(), encoding="utf-8", newline="\n")
    same, differing = _compared(manifest, made_before)
    return FinalReport(files=(*paths.values(), manifest_path), manifest=manifest, same=same, differing=differing)


class _Source:
    """What of the corpus goes into the data set."""

    def __init__(self, file: CorpusFile, asked: Asked, made_before: Manifest | None) -> None:
        self._file = file
        self._asked = asked
        self._moment = (
            Moment(file, made_before.heads, [article for article, _ in made_before.articles])
            if made_before
            else Moment(file)
        )
        self._round = round_among(self._moment.facts(Round), asked.round)
        self._assigned = assignees(self._moment, self._round.id)
        self._articles = tuple(made_before.articles if made_before else self._listed())
        self._coders = made_before.coders if made_before else coders.all_coders(file)
        self._coding = Coding(file, self._moment, {coder.id: coder.name for coder in self._coders})
        self._layers: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self.codebook = _codebook(self._moment, self._round)
        if made_before:
            self._refuse_other_texts()
        ids = frozenset(article for article, _ in self._articles)
        self._heads = {
            key: heads
            for key, heads in self._moment.heads.items()
            if key.subject == CORPUS or (key.round == self._round.id and key.subject in ids)
        }
        self.as_of = made_before.as_of if made_before else self._moment.newest(self._heads)

    def tables(self, course: Course) -> tuple[LongTables, int]:
        """Return the long tables, and for the wide shape the number of quotes in the fullest article."""
        entries = self._moment.facts(Entry)
        most = 0
        if self._asked.shape == "wide":
            for article, _ in self._articles:
                _go_on(course)
                stream = self._choose(article).stream
                most = max(most, self._moment.quotes(stream) if stream else 0)
        return LongTables(self.codebook, entries, self._moment.facts(Value)), most

    def finals(self, course: Course) -> Iterator[Final]:
        """Yield the articles in order, each with the coding that counts."""
        for number, (article, _) in enumerate(self._articles):
            _go_on(course)
            course.tell(number, len(self._articles))
            chosen = self._choose(article)
            coded = coded_by(self._coding, self._moment.article(article), chosen, self._round.id)
            self._layers[chosen.layer] += 1
            self._counts.update(articles=1, annotations=len(coded.annotations), quotes=len(coded.quotes))
            self._counts["unfinished"] += chosen.state != FINISHED
            self._counts["forked"] += coded.forked
            yield Final(chosen, coded)

    def manifest(self, sink: FinalSink, hashes: dict[str, str]) -> Manifest:
        """Return the manifest of what was written."""
        named = {key.coder for key in self._heads}
        return Manifest(
            asked=self._asked,
            program=program(),
            libraries=libraries(self._asked.format),
            codebook=self._round.codebook,
            as_of=self.as_of,
            coders=tuple(coder for coder in self._coders if coder.id in named),
            articles=self._articles,
            heads=self._heads,
            counts={name: self._counts[name] for name in COUNTED},
            layers={layer: self._layers[layer] for layer in LAYERS},
            cuts=tuple(sink.cuts),
            files=hashes,
        )

    def _choose(self, article: str) -> Chosen:
        assigned = self._assigned.get(article, ())
        return choose(self._moment, article, self._round.id, assigned, finished=self._asked.finished)

    def _listed(self) -> Iterator[tuple[str, str]]:
        wanted = articles_of(self._moment, self._round.id)
        for row in articles.article_rows(self._file):
            if wanted is None or row.id in wanted:
                yield row.id, row.text_sha256

    def _refuse_other_texts(self) -> None:
        here = {row.id: row.text_sha256 for row in articles.article_rows(self._file)}
        for article, sha in self._articles:
            id_ = self._moment.former.now.get(article, article)
            if here.get(id_) != sha:
                what = "has another text" if id_ in here else "is not there: it was withdrawn or not merged"
                raise UserError(f"Article {article} of the manifest {what} in {self._file.path.name}.")


def _check(asked: Asked) -> None:
    for value, offered, what in (
        (asked.format, FORMATS, "format"),
        (asked.shape, SHAPES, "shape"),
        (asked.language, LANGUAGES, "language"),
    ):
        if value not in offered:
            raise UserError(f"There is no {what} {value} of final data sets; there are {', '.join(offered)}.")
    if asked.format == JSONL and asked.shape == "wide":
        raise UserError("JSON lines hold one article a line with all its parts; they have no wide shape.")


def _codebook(moment: Moment, stage: Round) -> Codebook:
    version = moment.corpus.facts.get(stage.codebook)
    if not isinstance(version, CodebookVersion):
        raise UserError(f"The codebook of round {stage.name} is missing.")
    book = parse_codebook(version.content, version.parent)
    return replace(book, variables=with_former_choices(book.variables, _before(moment, version)))


def _before(moment: Moment, version: CodebookVersion) -> Iterator[Codebook]:
    """Yield the versions that a version follows, the newest first."""
    seen = {version.id}
    while version.parent is not None and version.parent not in seen:
        found = moment.corpus.facts.get(version.parent)
        if not isinstance(found, CodebookVersion):
            return
        version = found
        seen.add(version.id)
        yield parse_codebook(version.content, version.parent)


def _paths(out: Path, sink: FinalSink) -> dict[str, Path]:
    if sink.single:
        paths = {sink.files[0]: out}
    else:
        if out.exists() and not out.is_dir():
            raise UserError(f"{out.name} is a file; this format is written to a folder. Choose another name.")
        out.mkdir(exist_ok=True)
        paths = {name: out / name for name in sink.files}
    for path in paths.values():
        refuse_target(path)
    return paths


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _go_on(course: Course) -> None:
    if course.cancelled():
        raise Cancelled("The export was cancelled; no file was written.")


def _compared(now: Manifest, before: Manifest | None) -> tuple[bool | None, str]:
    if before is None:
        return None, ""
    differing: Sequence[str] = [name for name, sha in before.files.items() if now.files.get(name) != sha]
    if not differing:
        return True, ""
    made = {"program": before.program, **before.libraries}
    here = {"program": now.program, **now.libraries}
    versions = ", ".join(
        f"{name} {made[name]} then, {here.get(name)} now" for name in made if made[name] != here.get(name)
    )
    why = f" It was made with other versions: {versions}." if versions else ""
    return False, f"Not the same bytes as then: {', '.join(differing)}.{why}"
