"""A corpus out through a format and back into a fresh one: what was stated before and after, and what was told."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from corpus_builders import codebook

from annotator.corpus import Corpus
from annotator.exchange.interchange.choosing_leaving import leaving_articles
from annotator.exchange.interchange.interchange import Bringing, Leaving
from annotator.exchange.interchange.leaving import Names, neutral
from annotator.formats.export_model import namesakes
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.formats import WRITERS, reader_of
from annotator.formats.interchange.reporting import Report, Tally, Told
from annotator.model.facts import Link, Note, Quote, Value
from annotator.model.layer import Layer
from annotator.model.span import Span, hull
from annotator.model.stream import StreamKey
from annotator.store import decisions

Place = tuple[int, int]
_WHOLE: frozenset[Place] = frozenset(((-1, -1),))
"""The article as a whole, which has no place in itself."""

PARTS = ("cue", "speaker", "clause")
_SAME_IN_THE_END = (
    "Truth values become words.",
    "Numbers and truth values become words.",
    "Notes on annotations lose their kind",  # a question comes back as a note, a note as it was
)
"""How reasons begin of changes of what stands in the file that may be no changes of what is read back."""
_ABOUT_THE_DOCUMENT = (
    "finished",
    "ids",
    "layer",
    "layers, tokens and sentences",
    "metadata",
    "name",
    "offsets",
    "text",
    "tokens",
    "tokens and sentences",
    "zone",
)
"""What reports tell that is no statement of a coder."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a layer: its kind, itself with the letters and places that it is about, and these places."""

    kind: str
    line: str
    places: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Item:
    """What a report tells, and the places that it is about."""

    told: Told
    dropped: bool
    places: frozenset[Place]
    near: bool = False

    def explains(self, one: Said) -> bool:
        """Tell whether a statement is missing or new because of this; with `near` its letters may be a few more."""
        if one.kind not in self._kinds():
            return False
        overlaps = self.near and any(a < d and c < b for a, b in self.places for c, d in one.places)
        return overlaps or bool(self.places & one.places)

    def must_explain(self) -> bool:
        """Tell whether a statement has to be missing or new because of this."""
        same = not self.dropped and self.told.reason.startswith(_SAME_IN_THE_END)
        return not same and self.told.what not in _ABOUT_THE_DOCUMENT

    def _kinds(self) -> tuple[str, ...]:
        what, name = self.told.what, self.told.place.rpartition(", ")[2]
        if what == "note":
            return ("note", "question")
        if what == "attribute":
            return ("type",) if name == "type_set" else ("link",) if name.startswith("entry") else ("attribute",)
        if what in ("relation", *PARTS):
            return (*PARTS, "link")
        return ("name", "quote", "type", "note", "question", "link", *PARTS)


@dataclass(frozen=True, slots=True)
class Trip:
    """One article of one coder: what was stated before, what after, and what the reports tell in between."""

    article: str
    coder: str
    before: tuple[Said, ...]
    after: tuple[Said, ...]
    told: tuple[Item, ...]

    def differing(self) -> list[Said]:
        """Return what is not there any more, and what was not there before."""
        return _without(self.before, self.after) + _without(self.after, self.before)

    def unexplained(self) -> list[Said]:
        """Return what is missing or new, and no report says why."""
        return [one for one in self.differing() if not any(item.explains(one) for item in self.told)]

    def needless(self) -> list[Item]:
        """Return what reports tell of statements that came back as they were."""
        differing = self.differing()
        return [item for item in self.told if item.must_explain() and not any(map(item.explains, differing))]


def round_trip(corpus: Corpus, format_name: str, folder: Path) -> list[Trip]:
    """Export everything, and read it back into a fresh corpus through window's and command line's own way."""
    reader = reader_of(format_name)
    assert reader is not None
    left = corpus.interchange.export(folder / "out", Leaving(format_name))
    with Corpus.create(folder / "fresh.hashiya", name="Fresh", coder="Lead", codebook=codebook()) as fresh:
        rows = fresh.interchange.bring((left.files[0],), Bringing(format_name=reader.name))
        refused = [row for row in rows if row.status == "refused"]
        assert not refused, f"{len(refused)} of {len(rows)} documents were refused"
        back = {(row.place, row.coder): row for row in rows}
        silent = {row.place: row for row in rows}  # what says nothing is nobody's
        trips = []
        for (article, coder), (name, report, places) in _leaving(corpus, format_name).items():
            row = back.get((name, coder)) or silent[name]
            old, new = _Counting(corpus.article(article).text), _Counting(fresh.article(row.article or "").text)
            near = reader.name == "conll"  # which cuts and widens marks, and says so
            back_told = _items(row.report, {}, new, near=near) if row.report else ()
            items = [*_items(report, places, old, near=near), *back_told]
            before, after = (
                tuple(_said(*of)) for of in ((corpus, article, coder, old), (fresh, row.article, coder, new))
            )
            trips.append(Trip(name, coder, before, after, tuple(items)))
    return trips


class _Counting:
    """Positions as the number of letters before them that are not blank: some formats have blanks of their own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._at = list(accumulate((not letter.isspace() for letter in text), initial=0))

    def place(self, start: int, end: int) -> Place:
        return self._at[start], self._at[end]

    def shown(self, spans: Iterable[Span]) -> str:
        places = ((self.place(s.start, s.end), "".join(s.of(self.text).split())) for s in spans)
        return " + ".join(f"{start}-{end} {letters!r}" for (start, end), letters in places)


def _said(corpus: Corpus, article: str | None, coder: str, counting: _Counting) -> Iterator[Said]:
    """Yield every statement of a layer apart: what `canonical_text` says, entries by their names, and answers."""
    entries = corpus.entries()
    same = namesakes(entries)
    names = {entry.id: f"{entry.name} {entry.id}" if entry.id in same else entry.name for entry in entries}
    row = next(row for row in corpus.articles() if row.id == article)
    own = [s for s in row.states if s.coder in {c.id for c in corpus.coders() if c.name == coder}]
    for state in own:
        key = StreamKey(state.coder, state.role, state.round, row.id)
        yield from _statements(decisions.layer(corpus.file, key), names, counting)


def _statements(layer: Layer, names: Mapping[str, str], counting: _Counting) -> Iterator[Said]:
    def told(kind: str, more: str, spans: tuple[Span, ...], of: tuple[Span, ...] = ()) -> Said:
        every = (*spans, *of, *(hull(some) for some in (spans, of) if some))
        places = frozenset(counting.place(s.start, s.end) for s in every) or _WHOLE
        return Said(kind, f"{kind} {counting.shown(spans)} {more} {counting.shown(of)}", places)

    about: dict[str, tuple[str, tuple[Span, ...]]] = {}
    for a in layer.annotations:
        about[a.id] = ("name", (a.span,))
        yield told("name", a.code, (a.span,))
        for name, value in a.attributes:
            yield told("attribute", f"{name}={value}", (a.span,))
    for quote in layer.quotes:
        content = quote.content.spans
        about[quote.id] = about[quote.content.id] = ("quote", content)
        yield told("quote", "", content)
        yield told("type", f"{quote.type} {quote.type_set}", content)
        for name, part in quote.parts().items():
            if part is not quote.content:
                about[part.id] = (name, part.spans)
                yield told(name, "of", part.spans, content)
    for fact in layer.facts.values():
        if isinstance(fact, Link):
            what, spans = about[fact.target]
            yield told("link", f"{what} -> {names[fact.entry]}", spans)
        elif isinstance(fact, Note):
            what, spans = about.get(fact.target or "", ("place", (fact.span,)) if fact.span else ("article", ()))
            yield told("question" if fact.question else "note", f"{what}: {fact.text}", spans)
        elif isinstance(fact, Value):
            what, spans = about.get(fact.target, ("article", ()))
            yield told("attribute", f"{what} {fact.variable}={fact.values}", spans)


_Known = Mapping[str, frozenset[Place]]


def _leaving(corpus: Corpus, format_name: str) -> dict[tuple[str, str], tuple[str, Report, _Known]]:
    """Return for each article and coder the document's name, what its export tells, and where its marks stand."""
    names, found = Names(), {}
    with corpus.file.one_moment():
        for coded in leaving_articles(corpus.file, Leaving(format_name)):
            tally = Tally()
            document = neutral(coded, tally, name=names.name(coded))
            WRITERS[format_name].fit(document, tally)
            places = _places(document) | _parts(coded.quotes)
            found[coded.article.id, coded.coder] = (document.name, tally.report(), places)
    return found


def _places(document: Document) -> dict[str, frozenset[Place]]:
    """Return where the marks and relations of a document stand, by their ids."""
    found = {}
    for mark in document.marks:
        every = (*mark.stretches, *((mark.hull,) if mark.hull else ()))
        found[mark.id] = frozenset((s.start, s.end) for s in every) or _WHOLE
    for relation in document.relations:
        found[relation.id] = found[relation.source] | found[relation.target]
    return found


def _parts(quotes: Iterable[Quote]) -> dict[str, frozenset[Place]]:
    return {p.id: frozenset((s.start, s.end) for s in p.spans) for q in quotes for p in q.parts().values()}


def _items(report: Report, places: _Known, counting: _Counting, *, near: bool) -> Iterator[Item]:
    """Yield what a report tells, with places that it names by ids or by their first and last letters."""
    for dropped, listed in ((True, report.dropped), (False, report.changed)):
        for told in listed:
            id_ = re.sub(r"(?<=.{36})-\d+$", "", told.place.partition(", ")[0])  # a stretch of a mark is a mark there
            named = {(int(a), int(b)) for a, b in re.findall(r'(?<!\d)(\d+)-(\d+) "', told.place)}
            known = (places.get(id_, frozenset()) | named) if id_ else _WHOLE
            counted = frozenset(counting.place(*place) if place not in _WHOLE else place for place in known)
            yield Item(told, dropped, counted, near)


def _without(those: Iterable[Said], others: Iterable[Said]) -> list[Said]:
    left = Counter(one.line for one in others)
    rest = []
    for one in those:
        if left[one.line]:
            left[one.line] -= 1
        else:
            rest.append(one)
    return rest
