"""One coder's layer of an article at a moment, as the plain value that writers take."""

from annotator.formats.export_model import CodedArticle, namesakes
from annotator.model.article import Article
from annotator.model.facts import Entry, Link, Round, Value
from annotator.model.layer import Layer
from annotator.model.provenance import provenance
from annotator.model.stream import StreamKey
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile
from annotator.store.moment import Moment


class Coding:
    """Makes coded articles of one moment; `names` are the coders' names by id."""

    def __init__(self, file: CorpusFile, moment: Moment, names: dict[str, str]) -> None:
        self._file = file
        self._moment = moment
        self._names = names
        self._entries = {entry.id: entry for entry in moment.facts(Entry)}
        self._namesakes = namesakes(self._entries.values())
        self._rounds = {stage.id: stage for stage in moment.facts(Round)}
        self._about_entries: dict[str, list[Value]] = {}
        for value in moment.facts(Value):
            self._about_entries.setdefault(value.target, []).append(value)

    def coded(self, article: Article, stream: StreamKey, state: str) -> CodedArticle:
        """Return the article as it was coded in `stream`; what is said about its entries comes along."""
        layer = self._moment.layer(stream)
        links = tuple(sorted((f for f in layer.facts.values() if isinstance(f, Link)), key=lambda link: link.id))
        linked = [id_ for id_ in dict.fromkeys(link.entry for link in links) if id_ in self._entries]
        own = sorted((f for f in layer.facts.values() if isinstance(f, Value)), key=lambda value: value.id)
        stated = {value.id for value in own}
        about = [v for id_ in linked for v in self._about_entries.get(id_, ()) if v.id not in stated]
        stage = self._rounds.get(stream.round)
        return CodedArticle(
            article=article,
            coder=self._names.get(stream.coder, stream.coder),
            round=stream.round,
            state=state,
            forked=len(decisions.tip(self._file, stream).forks) > 1,
            finished=self._finished_at(layer),
            codebook=stage.codebook if stage else "",
            annotations=layer.annotations,
            quotes=layer.quotes,
            links=links,
            entries=tuple(self._entries[id_] for id_ in linked),
            namesakes=self._namesakes,
            notes=layer.notes,
            values=(*own, *about),
            origins=provenance(layer),
            rejections=layer.rejections,
        )

    def _finished_at(self, layer: Layer) -> str:
        if layer.finished is None:
            return ""
        sealing = decisions.find_decision(self._file, layer.made[layer.finished.id])
        return sealing.time if sealing else ""
