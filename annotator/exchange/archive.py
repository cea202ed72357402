"""A publishable archive: what was coded and by which rules, without the texts, names or times that must not leave."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from annotator.exchange.exporting import refuse_target
from annotator.exchange.manifest import program
from annotator.exchange.redacting import DAY, WEEK, Redaction, Rules, ids_in
from annotator.formats.citation import Citation, cff, datacite
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion
from annotator.model.ids import canonical_json
from annotator.store import articles, coders, decisions, models
from annotator.store.corpus_file import CorpusFile
from annotator.store.failures import explained
from annotator.store.files import arriving

VERSION = 1
KIND = "archive"
ABOUT, ARTICLES, DECISIONS, CODERS, MODELS = (
    "archive.json",
    "articles.jsonl",
    "decisions.jsonl",
    "coders.json",
    "models.json",
)
CODEBOOKS = "codebooks/"
README, CFF, DATACITE, SUMS = "README.md", "CITATION.cff", "datacite.json", "SHA256SUMS"
_PACKED = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """How much is published.

    `times` are cut to the "day" or "week"; `names` keeps the registry's names; `fields` are those of the articles'
    further source data that are kept: others may hold words of the text. `citation` fills CITATION.cff and DataCite.
    """

    times: str = DAY
    names: bool = False
    fields: tuple[str, ...] = ()
    citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """What was written: the file, its entries, and how much is in it."""

    path: Path
    entries: tuple[str, ...]
    articles: int
    decisions: int
    coders: int


def write_archive(file: CorpusFile, out: Path, publication: Publication, *, course: Course = QUIET) -> Archived:
    """Write a publishable archive; the same corpus gives the same bytes.

    UserError for times other than "day" and "week", a place that cannot be written or where a corpus stands, and a full
    disk; Cancelled on demand. Then nothing was replaced.
    """
    if publication.times not in (DAY, WEEK):
        raise UserError(f"Times are published by {DAY} or {WEEK}, not by {publication.times}.")
    refuse_target(out)
    with file.one_moment(), explained(out), arriving(out) as unfinished:
        writing = _Writing(file, publication, course)
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, lines in writing.entries():
                writing.pack(packed, name, lines)
    return Archived(path=out, entries=tuple(writing.sums), articles=writing.articles, decisions=writing.decisions,
                    coders=writing.coders)  # fmt: skip


@dataclass(slots=True)
class _Writing:
    """One archive while it is written. `sums` are the SHA-256 of the entries so far, by name."""

    file: CorpusFile
    publication: Publication
    course: Course
    articles: int = 0
    decisions: int = 0
    coders: int = 0
    sums: dict[str, str] = field(default_factory=dict)

    def entries(self) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield the entries with their lines."""
        versions = decisions.corpus_facts(self.file, CodebookVersion)
        codebooks = [parse_codebook(version.content, version.parent) for version in versions]
        redaction = self._redaction(codebooks)
        yield README, [_README]
        yield DECISIONS, self._decisions(redaction)
        yield ARTICLES, self._articles(redaction)
        people = coders.all_coders(self.file)
        self.coders = len(people)
        told = [
            {"id": redaction.renamed(coder.id), "name": f"Coder {number}", "role": coder.role}
            for number, coder in enumerate(sorted(people, key=lambda c: c.id), 1)
        ]
        yield CODERS, [_json(told)]
        yield MODELS, [_json([self._model(model, redaction) for model in models.all_models(self.file)])]
        for version in versions:
            yield f"{CODEBOOKS}{version.id}.json", [_json(json.loads(version.content))]
        if (citation := self.publication.citation) is not None:
            yield CFF, [cff(citation)]
            yield DATACITE, [_json(datacite(citation))]
        yield ABOUT, [_json(self._about())]
        yield SUMS, [f"{sha}  {name}\n" for name, sha in self.sums.items()]

    def pack(self, packed: zipfile.ZipFile, name: str, lines: Iterable[str]) -> None:
        """Write one entry, line by line."""
        entry = zipfile.ZipInfo(name, _PACKED)
        entry.compress_type = zipfile.ZIP_DEFLATED
        digest = hashlib.sha256()
        with packed.open(entry, "w", force_zip64=True) as target:
            for line in lines:
                written = line.encode("utf-8")
                digest.update(written)
                target.write(written)
        self.sums[name] = digest.hexdigest()

    def _redaction(self, codebooks: list[Codebook]) -> Redaction:
        ids = {coder.id for coder in coders.all_coders(self.file)}
        for row in articles.article_rows(self.file):
            ids |= ids_in([row.id, articles.read_article(self.file, row.id).replaces or ""])
        ids |= ids_in(decisions.log_texts(self.file))
        ids |= ids_in(text for m in models.all_models(self.file) for text in (m.id, m.base))
        rules = Rules(times=self.publication.times, names=self.publication.names)
        return Redaction(ids_in(ids), codebooks, rules)

    def _decisions(self, redaction: Redaction) -> Iterator[str]:
        for stream in decisions.all_streams(self.file):
            self._go_on()
            for written in redaction.stream(stream):
                self.decisions += 1
                yield _line(written)

    def _articles(self, redaction: Redaction) -> Iterator[str]:
        total = articles.count_articles(self.file)
        for row in articles.article_rows(self.file):
            self._go_on()
            self.course.tell(self.articles, total)
            self.articles += 1
            article = articles.read_article(self.file, row.id)
            source = article.source
            yield _line(
                {
                    "id": redaction.renamed(article.id),
                    "text_sha256": article.text_sha256,
                    "length": len(article.text),
                    "outlet": source.outlet,
                    "date": source.date,
                    "author": source.author,
                    "address": source.address,
                    "own_id": source.own_id,
                    "extra": {name: source.extra[name] for name in self.publication.fields if name in source.extra},
                    "zones": [
                        [zone.span.start, zone.span.end, str(zone.kind)]
                        for zone in articles.imported_zones(self.file, row.id)
                    ],
                    "replaces": redaction.renamed(article.replaces) if article.replaces else None,
                }
            )

    def _model(self, model: models.Model, redaction: Redaction) -> dict[str, Any]:
        return {
            "suggester": model.suggester,
            "version": redaction.renamed(model.id),
            "base": redaction.renamed(model.base),
            "time": redaction.coarse(model.time),
        }

    def _about(self) -> dict[str, Any]:
        return {
            "kind": KIND,
            "v": VERSION,
            "program": program(),
            "times": self.publication.times,
            "names": self.publication.names,
            "articles": self.articles,
            "decisions": self.decisions,
            "citation": asdict(self.publication.citation) if self.publication.citation else None,
        }

    def _go_on(self) -> None:
        if self.course.cancelled():
            raise Cancelled("The archive was cancelled; no file was written.")


def _line(value: dict[str, Any]) -> str:
    return f"{canonical_json(value)}\n"


def _json(value: Any) -> str:
    return f"{json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)}\n"


_README = """# Annotations of news articles, without the articles

The texts are under copyright and are not in this archive. With copies of your own it becomes a corpus again:

    python -m annotator rehydrate ARCHIVE.zip TEXT_FILE... --out CORPUS

Each text is recognised by its SHA-256 (UTF-8, line ends \\n, no byte order mark). Positions are Unicode code points,
half-open.

- articles.jsonl: hash, length, address and source data of each article; no title, no file name
- decisions.jsonl: what was coded, decision by decision, by stream; no words, no free text, no seconds of work
- coders.json: pseudonyms and roles
- codebooks/: every version of the codebook, named by its id
- models.json: versions of the models that suggested
- archive.json, SHA256SUMS: what this is, and whether it is whole

Ids are numbers in the order of the original ones. Times are those of the day or of the Monday of the week.
"""
