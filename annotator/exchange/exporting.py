"""From a corpus to files: what each coder coded, article by article, in one of the formats, with a manifest beside."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.exchange.interchange.losing import Loss, losses_of
from annotator.exchange.written import MANIFEST, Written, made_from, manifest_of
from annotator.formats import training_export
from annotator.formats.export_model import FORKED, CodedArticle, Writer, namesakes
from annotator.formats.interchange.reporting import Tally
from annotator.formats.writers import WRITERS
from annotator.model.article import Article
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.errors import UserError
from annotator.model.facts import Entry, Link, Round, Value, value_id
from annotator.model.layer import Layer
from annotator.model.provenance import provenance
from annotator.model.renamed import renamed_fact
from annotator.model.stream import StreamKey, again, first_time
from annotator.model.suggestion import Suggestion
from annotator.store import articles, coders, decisions, study_rounds
from annotator.store.articles import ArticleRow, StreamState
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile, check_is_corpus
from annotator.store.failures import explained
from annotator.store.files import arriving, beside
from annotator.store.round_codebooks import present_names_in

ADJUDICATOR = "adjudicator"
"""The role whose layers are gold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What was written: the files with their manifest, and how many articles, annotations and quotes are in them.

    `losses` are what the format could not hold.
    """

    files: tuple[Path, ...]
    articles: int
    annotations: int
    quotes: int
    losses: tuple[Loss, ...] = ()


def export(
    file: CorpusFile,
    out: Path,
    *,
    format_name: str,
    coder: str | None = None,
    finished: bool = False,
    round: str | None = None,
    gold: bool = False,
    course: Course = QUIET,
) -> ExportReport:
    """Write every article as each coder coded it, or as `coder` did; with `finished` only those that are finished.

    Coder and round are given by name or id. With `round` what was coded in that round, second times of planted articles
    (`stream.again`) included; with `gold` what adjudicators made of it, and nothing else.

    All of it is of one moment, also while somebody goes on coding. `out` is a file where the format has one, else a
    folder, made if needed; files of that name are replaced when the new ones are whole. An article that nobody began
    comes once, without codings. Raises UserError for an unknown format, a place that cannot be written or where a
    corpus stands, and Cancelled; then nothing was replaced.
    """
    if format_name not in WRITERS:
        raise UserError(f"There is no format {format_name}; there are {', '.join(WRITERS)}.")
    writer = WRITERS[format_name]
    who = None if coder is None else coders.coder_of(file, coder)
    stage = None if round is None else study_rounds.round_of(file, round).id
    with file.one_moment(), explained(out), ExitStack() as stack:
        selection = Selection(
            file,
            who,
            finished=finished,
            round=stage,
            whole=format_name == training_export.WRITER.name,
            role=ADJUDICATOR if gold else None,
        )
        target, tally = _Target(writer, out, stack, made_from(file)), Tally()
        for chunk in writer.write(target.counted(_codings(file, selection, course, tally)), tally):
            target.write(chunk.file, chunk.data)
        asked: dict[str, object] = {"format": format_name, "coder": who.name if who else None, "finished": finished}
        narrowed = ({"round": stage} if stage is not None else {}) | ({"gold": True} if gold else {})
        return target.finish(asked | narrowed, losses_of(tally.report()))


def _codings(file: CorpusFile, selection: "Selection", course: Course, tally: Tally) -> Iterator[CodedArticle]:
    total = articles.count_articles(file)
    for number, row in enumerate(articles.article_rows(file)):
        if course.cancelled():
            raise Cancelled("The export was cancelled; no file was written.")
        course.tell(number, total)
        for coded in selection.coded(row):
            if coded.forked:
                tally.change("coding", f"{row.title}, {coded.coder}", FORKED)
            yield coded


def finished_articles(file: CorpusFile, coder: Coder | None = None, *, round: str) -> Iterator[CodedArticle]:
    """Yield what is finished in a round, in the order of import, each text once: by `coder`, or whoever was first."""
    selection = Selection(file, coder, finished=True)
    seen: set[str] = set()
    for row in articles.article_rows(file):
        for coded in selection.coded(row):
            if coded.round == round and coded.article.text_sha256 not in seen:
                seen.add(coded.article.text_sha256)
                yield coded


def refuse_target(path: Path) -> None:
    """Raise UserError where a corpus stands at `path`, or what is no file: nothing that leaves takes its place."""
    if not path.name or (path.exists() and not path.is_file() and not path.is_dir()):
        raise UserError(f"{path} is no place for a file; choose another name.")
    try:
        check_is_corpus(path)
    except UserError:
        return
    raise UserError(f"{path.name} is a corpus; choose another name for what leaves it.")


class Selection:
    """Which codings of an article leave, as plain values.

    With `whole` the suggestions left undecided come too; where they are not `timed`, how long somebody worked is 0.
    """

    def __init__(
        self,
        file: CorpusFile,
        coder: Coder | None,
        *,
        finished: bool,
        whole: bool = False,
        round: str | None = None,
        role: str | None = None,
        timed: bool = True,
    ) -> None:
        self._file = file
        self._timed = timed
        self._coder = coder
        self._finished = finished
        self._whole = whole
        self._round = round
        self._role = role
        self._names = {c.id: c.name for c in coders.all_coders(file)}
        self._entries = {e.id: e for e in decisions.corpus_facts(file, Entry)}
        self._namesakes = namesakes(self._entries.values())
        self._rounds = {id_: r for r in decisions.corpus_facts(file, Round) for id_ in (r.id, again(r.id))}

    def coded(self, row: ArticleRow) -> Iterator[CodedArticle]:
        """Yield the article once for each coding that is wanted."""
        states = [
            s
            for s in row.states
            if (self._coder is None or s.coder == self._coder.id)
            and self._round in (None, first_time(s.round))
            and self._role in (None, s.role)
        ]
        wanted = [s for s in states if s.state == "finished" or not self._finished]
        if wanted:
            article = articles.read_article(self._file, row.id)
            for state in wanted:
                yield self._coding(article, state)
        elif not states and not self._finished and self._role is None:
            name = self._coder.name if self._coder else ""
            yield CodedArticle(article=articles.read_article(self._file, row.id), coder=name, state="new")

    def _coding(self, article: Article, state: StreamState) -> CodedArticle:
        key = StreamKey(state.coder, state.role, state.round, article.id)
        layer = decisions.layer(self._file, key)
        names = present_names_in(self._file, state.round)
        links = tuple(f for f in layer.facts.values() if isinstance(f, Link))
        linked = dict.fromkeys(link.entry for link in links)
        return CodedArticle(
            article=article,
            coder=self._names[state.coder],
            role=state.role,
            round=state.round,
            state=state.state,
            forked=len(decisions.tip(self._file, key).forks) > 1,
            finished=self._finished_at(layer),
            codebook=self._rounds[state.round].codebook if state.round in self._rounds else "",
            annotations=layer.annotations,
            quotes=layer.quotes,
            links=links,
            entries=tuple(renamed_fact(self._entries[id_], names) for id_ in linked if id_ in self._entries),
            namesakes=self._namesakes,
            notes=layer.notes,
            origins=provenance(layer),
            rejections=layer.rejections,
            shown={id_: origin.suggestion for id_, origin in layer.origins.items() if origin.suggestion is not None},
            undecided=self._undecided(article, layer),
            visible=self._rounds[state.round].shows(article.text_sha256) if state.round in self._rounds else True,
            active_seconds=self._seconds(key) if self._timed else 0.0,
            values=tuple(sorted(map(_first_time, _values(layer)), key=lambda v: v.id)),
        )

    def _undecided(self, article: Article, layer: Layer) -> tuple[Suggestion, ...]:
        """Return the suggestions left when the article was finished, as far as the suggesters still make them."""
        left = set(layer.finished.undecided) if layer.finished is not None and self._whole else set()
        if not left:
            return ()
        from annotator.model.offered_form import suggestions_of
        from annotator.store.offered import offered
        from annotator.suggest.document import article_document  # lists and rules, which other formats do without
        from annotator.suggest.registry import all_suggesters

        document = article_document(article)
        made = [s for suggester in all_suggesters() for s in suggester.suggest(document)]
        for one in offered(self._file, article.id):
            made += suggestions_of(one, article.text_sha256)
        return tuple(s for s in made if s.id in left)

    def _seconds(self, key: StreamKey) -> float:
        return round(sum(d.active_seconds for d in decisions.stream(self._file, key)), 1)

    def _finished_at(self, layer: Layer) -> str:
        if layer.finished is None:
            return ""
        sealing = decisions.find_decision(self._file, layer.made[layer.finished.id])
        return sealing.time if sealing else ""


def _values(layer: Layer) -> Iterator[Value]:
    return (f for f in layer.facts.values() if isinstance(f, Value))


def _first_time(value: Value) -> Value:
    """Return the value under the id that the article has everywhere else, however often it was planted."""
    target = first_time(value.target)
    return replace(value, id=value_id(target, value.variable), target=target)


class _Target:
    """The files of one export while they are written; they come to stand under their names together."""

    def __init__(self, writer: Writer, out: Path, stack: ExitStack, made_from: dict[str, object]) -> None:
        self._made_from = made_from
        self._counts: Counter[str] = Counter()
        in_folder = len(writer.files) > 1
        if in_folder:
            out.mkdir(exist_ok=True)
        self._paths = {name: out / name for name in writer.files} if in_folder else {writer.files[0]: out}
        for path in self._paths.values():
            refuse_target(path)
        self._manifest = out / MANIFEST if in_folder else beside(out, f".{MANIFEST}")
        refuse_target(self._manifest)
        unfinished = {name: stack.enter_context(arriving(path)) for name, path in self._paths.items()}
        self._unfinished_manifest = stack.enter_context(arriving(self._manifest))
        self._written = stack.enter_context(Written(unfinished))
        self.write = self._written.write

    def counted(self, codings: Iterable[CodedArticle]) -> Iterator[CodedArticle]:
        """Yield coded articles on their way to the writer."""
        for coded in codings:
            self._counts.update(articles=1, annotations=len(coded.annotations), quotes=len(coded.quotes))
            yield coded

    def finish(self, asked: dict[str, object], losses: tuple[Loss, ...]) -> ExportReport:
        """Write the manifest; return what was written."""
        self._written.close()
        counts = {name: self._counts[name] for name in ("articles", "annotations", "quotes")}
        hashes = {self._paths[name].name: digest for name, digest in self._written.hashes().items()}
        self._unfinished_manifest.write_bytes(manifest_of({**asked, **counts}, hashes, self._made_from))
        return ExportReport(files=(*self._paths.values(), self._manifest), losses=losses, **counts)
