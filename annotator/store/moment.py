"""A corpus as it was when its streams had certain heads: each is folded up to there, whatever came later.

What suggesters from outside offer is no part of it: nobody coded it.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from annotator.model.article import Article
from annotator.model.errors import UserError
from annotator.model.facts import Fact, Zones
from annotator.model.layer import Layer, branch, fold
from annotator.model.stream import CORPUS, SUGGESTER, StreamKey
from annotator.store import articles
from annotator.store.articles import BEGUN, FINISHED
from annotator.store.corpus_file import CorpusFile
from annotator.store.former_ids import FormerIds, former_ids
from annotator.store.log import read_decisions, read_stream
from annotator.store.projection import read_layer
from annotator.store.schema import CORPUS_LAYER

F = TypeVar("F", bound=Fact)

Heads = Mapping[StreamKey, tuple[str, ...]]
"""Where each stream stood: the head whose layer is shown; of streams about the corpus, which are folded whole, all."""

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a stream stands now: its number in the projection, its heads, and what is counted of it."""

    number: int
    heads: tuple[str, ...]
    state: str
    quotes: int


class Moment:
    """What held in every stream at one moment: that of `heads`, or now where none are given.

    All speaks by the ids of `heads` and of the articles `named`, also where a merge gave them others since. Raises
    UserError where a head is not in this corpus: it was withdrawn, or is of a copy that was not merged.
    """

    def __init__(self, file: CorpusFile, heads: Heads | None = None, named: Collection[str] = ()) -> None:
        self._file = file
        self._standing = _standing(file)
        self.heads: Heads = heads if heads is not None else {key: s.heads for key, s in self._standing.items()}
        if heads is not None:
            _refuse_missing(file, {head for listed in heads.values() for head in listed})
        self.former = FormerIds()
        if heads is not None:
            self.former = former_ids(file, {*named, *(id_ for key in heads for id_ in (key.coder, key.subject))})
        self._of_article: dict[str, list[StreamKey]] = {}
        for key in sorted(self.heads):
            self._of_article.setdefault(key.subject, []).append(key)

    def streams(self, article: str) -> tuple[StreamKey, ...]:
        """Return the streams about an article, by coder, role and round."""
        return tuple(self._of_article.get(article, ()))

    def state(self, key: StreamKey) -> str:
        """Return "begun" or "finished"."""
        standing = self._now(key)
        if standing is not None and standing.heads == self.heads[key]:
            return standing.state
        return FINISHED if self.layer(key).finished is not None else BEGUN

    def quotes(self, key: StreamKey) -> int:
        """Return how many quotes there are in a stream."""
        standing = self._now(key)
        if standing is not None and standing.heads == self.heads[key]:
            return standing.quotes
        return len(self.layer(key).quotes)

    def layer(self, key: StreamKey) -> Layer:
        """Return what held in the stream about an article."""
        standing, heads = self._now(key), self.heads[key]
        with self._file.reading() as db:
            if standing is not None and standing.heads == heads:
                found = read_layer(db, standing.number)
            else:
                found = fold(branch(read_stream(db, self.former.key(key)), heads[0]))[0]
        return self.former.layer(found)

    @cached_property
    def corpus(self) -> Layer:
        """What held about the corpus: registry, rounds, codebooks, assignments, zones."""
        about = {self.former.key(key): heads for key, heads in self.heads.items() if key.subject == CORPUS}
        now = {key: s.heads for key, s in self._standing.items() if key.subject == CORPUS}
        with self._file.reading() as db:
            if about == now:
                return self.former.layer(read_layer(db, CORPUS_LAYER))
            listed = list(read_decisions(db, "WHERE subject = ?", (CORPUS,)))
        wanted = {d.id: d for heads in about.values() for head in heads for d in branch(listed, head)}
        return self.former.layer(fold(wanted.values())[0])

    def facts(self, kind: type[F]) -> tuple[F, ...]:
        """Return the facts of one kind about the corpus, by id."""
        return tuple(sorted((f for f in self.corpus.facts.values() if isinstance(f, kind)), key=lambda f: f.id))

    def article(self, article: str) -> Article:
        """Return an article with the zones of this moment. UserError where it is not in this corpus."""
        id_ = self.former.now.get(article, article)
        found = articles.read_article(self._file, id_)
        zones = self.corpus.facts.get(article)
        return replace(
            found,
            id=article,
            zones=zones.zones if isinstance(zones, Zones) else articles.imported_zones(self._file, id_),
            replaces=self.former.then.get(found.replaces or "", found.replaces),
        )

    def newest(self, of: Heads) -> str:
        """Return the time of the newest of these heads (ISO 8601), "" where there is none."""
        heads = [head for listed in of.values() for head in listed]
        times = [""]
        with self._file.reading() as db:
            for some in _some(heads):
                places = ", ".join("?" * len(some))
                times += [t for (t,) in db.execute(f"SELECT max(time) FROM decision WHERE id IN ({places})", some) if t]
        return max(times)

    def _now(self, key: StreamKey) -> _Standing | None:
        return self._standing.get(self.former.key(key))


def written_heads(heads: Heads) -> list[dict[str, object]]:
    """Return heads as plain JSON values: one object for each coder, role and round."""
    found: dict[tuple[str, str, str], dict[str, list[str]]] = {}
    for key, listed in sorted(heads.items()):
        found.setdefault((key.coder, key.role, key.round), {})[key.subject] = list(listed)
    return [{"coder": c, "role": role, "round": r, "heads": by_subject} for (c, role, r), by_subject in found.items()]


def read_heads(written: Iterable[Mapping[str, Any]]) -> dict[StreamKey, tuple[str, ...]]:
    """Return the heads that `written_heads` wrote. KeyError or TypeError for something else."""
    return {
        StreamKey(one["coder"], one["role"], one["round"], subject): tuple(listed)
        for one in written
        for subject, listed in one["heads"].items()
    }


def _standing(file: CorpusFile) -> dict[StreamKey, _Standing]:
    found = {}
    with file.reading() as db:
        rows = db.execute(
            "SELECT coder, role, round, subject, id, heads, head, state, quotes FROM stream WHERE role <> ?",
            (SUGGESTER,),
        ).fetchall()
    for coder, role, round, subject, number, heads, head, state, quotes in rows:
        shown = tuple(sorted(json.loads(heads))) if subject == CORPUS else (head,)
        found[StreamKey(coder, role, round, subject)] = _Standing(number, shown, state, quotes)
    return found


def _refuse_missing(file: CorpusFile, heads: Iterable[str]) -> None:
    wanted = sorted(heads)
    with file.reading() as db:
        for some in _some(wanted):
            places = ", ".join("?" * len(some))
            here = {id_ for (id_,) in db.execute(f"SELECT id FROM decision WHERE id IN ({places})", some)}
            missing = [head for head in some if head not in here]
            if missing:
                raise UserError(
                    f"Decision {missing[0]} is not in {file.path.name}: it was withdrawn, or it was made on a laptop "
                    "whose file was not merged into this corpus. The data set cannot be made again from it."
                )


def _some(listed: list[str]) -> Iterable[list[str]]:
    return (listed[at : at + _AT_ONCE] for at in range(0, len(listed), _AT_ONCE))
