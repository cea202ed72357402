"""What leaves a corpus: one article as one coder coded it. A plain value that the writers turn into bytes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.about import UNTOLD, About
from annotator.formats.interchange.reporting import Tally
from annotator.model.article import Article
from annotator.model.facts import Annotation, Entry, Link, Note, Quote, Rejection, Value
from annotator.model.offsets import Utf16Map
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion

OriginOf = Mapping[str, Mapping[str, Any]]
"""Where each annotation, quote or quote's part comes from, by its id: suggester, version, score, outcome.

The outcome is "accepted", "corrected" or "own"; an id that is missing here is the coder's own.
"""

OWN: Mapping[str, Any] = {"outcome": "own"}

FORKED = "It was coded in two versions under one name; one of them leaves, until their coder chooses."
"""What an export tells of a forked coding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedArticle:
    """One article with the layer of one coder in one round.

    `role` is the coder's in this layer, "" where nobody asked; `state` is "new", "begun" or "finished"; `finished` the
    time of finishing (ISO 8601 UTC) or ""; `codebook` the id of the version in force; `entries` are those that `links`
    point at, `namesakes` the ids of those of the corpus whose name others have too. `shown` are the suggestions that
    were answered, by the id of the fact that answers; `undecided` those left at the end; `visible` whether the round
    shows any. `forked`: there is another version of it under the same name, and the coder has not chosen yet.
    """

    article: Article
    coder: str = ""
    role: str = ""
    round: str = ""
    state: str = ""
    finished: str = ""
    codebook: str = ""
    annotations: tuple[Annotation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    links: tuple[Link, ...] = ()
    entries: tuple[Entry, ...] = ()
    notes: tuple[Note, ...] = ()
    values: tuple[Value, ...] = ()
    origins: OriginOf = field(default_factory=dict)
    rejections: tuple[Rejection, ...] = ()
    shown: Mapping[str, Suggestion] = field(default_factory=dict)
    undecided: tuple[Suggestion, ...] = ()
    visible: bool = True
    active_seconds: float = 0.0
    forked: bool = False
    namesakes: frozenset[str] = frozenset()

    def links_of(self, target: str) -> tuple[Link, ...]:
        """Return the links of an annotation or of a quote's part, by its id."""
        return tuple(link for link in self.links if link.target == target)

    def visible_at(self, fact_id: str) -> bool:
        """Tell whether suggestions were visible when the fact was stated."""
        return bool(self.origins.get(fact_id, {}).get("visible", self.visible))

    def name_of(self, link: Link) -> str:
        """Return the name of the entry that a link points at; "" where the entry is not here."""
        return next((entry.name for entry in self.entries if entry.id == link.entry), "")

    def origin_of(self, fact_id: str) -> Mapping[str, Any]:
        """Return where an annotation, a quote or a part comes from."""
        return self.origins.get(fact_id, OWN)


def namesakes(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the ids of the entries whose name others have too; blanks tell no names apart."""
    called: dict[str, list[str]] = {}
    for entry in entries:
        called.setdefault(" ".join(entry.name.split()), []).append(entry.id)
    return frozenset(id_ for ids in called.values() if len(ids) > 1 for id_ in ids)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Bytes to append to a file of an export; `file` is its name within the folder or archive of the export.

    `common` is the file by which all others are read, as it has to be from now on: it takes the place of what it was.
    """

    file: str
    data: bytes
    common: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """How articles leave in one format.

    `write` turns coded articles, one after the other, into the bytes of files, and tells the tally what the format
    cannot hold of them. `files` are the names that every export has; with one of them the export is that file, with
    several it is a folder.
    """

    name: str
    files: tuple[str, ...]
    write: Callable[[Iterable[CodedArticle], Tally], Iterator[Chunk]]
    about: About = UNTOLD


def one_by_one(
    each: Callable[[CodedArticle], Iterator[Chunk]], begin: Callable[[], Iterator[Chunk]] = lambda: iter(())
) -> Callable[[Iterable[CodedArticle], Tally], Iterator[Chunk]]:
    """Return the `write` of a format that holds everything, of which each article is a piece by itself.

    `begin` yields what stands before the first article, `each` what one article adds.
    """

    def write(codings: Iterable[CodedArticle], tally: Tally) -> Iterator[Chunk]:
        del tally
        yield from begin()
        for coded in codings:
            yield from each(coded)

    return write


class Surfaces:
    """The words of spans of one article, each checked in code points and in UTF-16 before it is handed out."""

    __slots__ = ("_article", "_units", "_utf16")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._utf16 = article.text.encode("utf-16-le")
        self._units = Utf16Map(article.text)

    def place(self, span: Span, what: str) -> dict[str, Any]:
        """Return start, end, start_utf16, end_utf16 and surface of a span.

        Raises ValueError that names the article and `what` where the span lies outside the text or the two units of
        offset do not give the same words: such a line must not leave the program.
        """
        start, end = self._units.to_units(span.start), self._units.to_units(span.end)
        surface = span.of(self._article.text)
        same = self._utf16[2 * start : 2 * end] == surface.encode("utf-16-le")
        if not same or len(surface) != span.length:
            raise ValueError(
                f"article {self._article.id}, {what}: {span.start} to {span.end} does not hold in the text"
            )
        return {"start": span.start, "end": span.end, "start_utf16": start, "end_utf16": end, "surface": surface}
