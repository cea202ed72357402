"""From a coded article to the neutral document: what one coder stated, and what of it no other program is given."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from annotator.exchange.interchange.labels import ARTICLE, NOTE, SLOTS
from annotator.exchange.interchange.linking import ENTRIES, ENTRY
from annotator.formats.export_model import FORKED, CodedArticle
from annotator.formats.interchange.document import (
    NAME,
    QUOTE,
    Attributes,
    Document,
    Mark,
    Note,
    Relation,
    Scalar,
    Stretch,
)
from annotator.formats.interchange.naming import Ids, coder_name, file_name, numbered, same_file
from annotator.formats.interchange.reporting import Tally
from annotator.model.facts import Annotation, Part, Quote
from annotator.model.span import Span
from annotator.model.stream import MAIN

TYPE_SET = "type_set"
"""An attribute of ours: that a coder chose the type of a quote."""

PLAIN, QUESTION = "note", "question"
"""Kinds of notes."""

BETWEEN = " | "
"""What stands between the values of a variable that has several."""

SOURCE = ("outlet", "date", "author", "address", "own_id")
"""Data about an article that the program has names of its own for, besides its title."""

_ADJUDICATOR = "adjudicator"

OWN_DATA = ("title", *SOURCE, "article", "round", "role", "state")
"""Names of data about a document that are ours; what else an article brought stands under its own names."""

_ZONES = "Headline, lead and body have no place there."
_REJECTIONS = "That a suggestion was rejected has no place in other programs."
_ORIGINS = "Which suggestion was accepted or corrected stays in the corpus."
_ENTRIES_LEFT = "Of registry entries the name leaves, and nothing else."
_ANSWERS = "Answers about registry entries stay in the corpus."
_LINKS = "What is said stands for nobody in other programs: only names, speakers, cues and clauses are linked."
_FINISHED = "That it is finished leaves with it; when it was finished does not."
_IDS = "What is read back has new ids."
STAYS = (_ZONES, _REJECTIONS, _ORIGINS, _ENTRIES_LEFT, _ANSWERS, _LINKS, _FINISHED, _IDS)
"""What no format of another program is given."""


def neutral(coded: CodedArticle, tally: Tally, *, name: str) -> Document:
    """Return what a coder stated of an article as a document of this name.

    `tally` is told what stays behind, one by one.
    """
    leaving = _Leaving(coded, tally)
    for annotation in coded.annotations:
        leaving.annotation(annotation)
    for quote in coded.quotes:
        leaving.quote(quote)
    leaving.article_values()
    leaving.all_notes()
    leaving.tell_left()
    return Document(
        text=coded.article.text,
        name=name,
        coder=coded.coder,
        marks=tuple(leaving.marks),
        relations=tuple(leaving.relations),
        notes=tuple(leaving.notes),
        metadata=_metadata(coded, tally),
    )


@dataclass(slots=True)
class _Leaving:
    """The marks, relations and notes of one document while they are made."""

    coded: CodedArticle
    tally: Tally
    marks: list[Mark] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _names: dict[str, str] = field(init=False)
    _linked: dict[str, list[str]] = field(init=False)
    _values: dict[str, list[tuple[str, str]]] = field(init=False)
    _of_part: dict[str, str] = field(default_factory=dict)
    _ids: Ids = field(default_factory=Ids)

    def __post_init__(self) -> None:
        self._names = {entry.id: entry.name for entry in self.coded.entries}
        self._linked, self._values = {}, {}
        for link in self.coded.links:
            self._linked.setdefault(link.target, []).append(link.entry)
        for value in self.coded.values:
            self._values.setdefault(value.target, []).append((value.variable, BETWEEN.join(value.values)))

    def annotation(self, annotation: Annotation) -> None:
        own = self._ids.free(annotation.id)
        entries = self._entries(annotation.id)
        attributes = (*self._apart(annotation.attributes, ENTRIES.fullmatch, own), *entries)
        place = _stretches((annotation.span,))
        self.marks.append(Mark(id=own, layer=NAME, label=annotation.code, stretches=place, attributes=attributes))

    def quote(self, quote: Quote) -> None:
        own = self._ids.free(quote.id)
        kept: Attributes = ((TYPE_SET, True),) if quote.type_set else ()
        for _ in self._linked.pop(quote.content.id, ()):
            self.tally.drop("link", own, _LINKS)
        self._of_part[quote.content.id] = own
        values = (*kept, *self._apart(self._values.pop(quote.id, ()), TYPE_SET.__eq__, own))
        place = _stretches(quote.content.spans)
        self.marks.append(Mark(id=own, layer=QUOTE, label=str(quote.type), stretches=place, attributes=values))
        for slot in SLOTS:
            part: Part | None = getattr(quote, slot)
            if part is not None:
                filling = self._ids.free(part.id)
                place, attributes = _stretches(part.spans), self._entries(part.id)
                self.marks.append(Mark(id=filling, layer=slot, stretches=place, attributes=attributes))
                relation = self._ids.free(f"{own}/{slot}")
                self.relations.append(Relation(id=relation, source=own, target=filling, slot=slot))

    def article_values(self) -> None:
        article = self.coded.article.id
        if attributes := self._apart(self._values.pop(article, ()), "".__eq__, article):
            self.marks.append(Mark(id=self._ids.free(article), layer=ARTICLE, attributes=attributes))

    def all_notes(self) -> None:
        marked = {mark.id for mark in self.marks}
        for note in self.coded.notes:
            target = self._of_part.get(note.target or "", note.target or "")
            if target and target not in marked:
                self.tally.drop("note", note.id, "It is about what does not leave the program.")
                continue
            if target and target != note.target:
                self.tally.change("note", note.id, "A note on what is said is a note on its quote there.")
            if target and note.span is not None:
                self.tally.drop("place of a note", note.id, "It is about a mark, which has a place of its own.")
            elif note.span is not None:
                target = self._ids.free(note.id)
                self.marks.append(Mark(id=target, layer=NOTE, stretches=_stretches((note.span,))))
            self.notes.append(Note(text=note.text, target=target, kind=QUESTION if note.question else PLAIN))

    def _entries(self, target: str) -> Attributes:
        """Return the entries that a mark stands for, each once: their names, namesakes with their ids."""
        told: list[tuple[str, str]] = []
        for number, entry in enumerate(dict.fromkeys(self._linked.pop(target, ()))):
            called = f"{ENTRY}_{number + 1}" if number else ENTRY
            if name := self._names.get(entry, ""):
                told.append((called, name))
            else:
                self.tally.drop("link", target, "Its registry entry is not in this corpus.")
            if name and entry in self.coded.namesakes:
                told.append((f"{called}_id", entry))
        return tuple(told)

    def _apart(self, stated: Sequence[tuple[str, str]], ours: Callable[[str], object], place: str) -> Attributes:
        """Return what is stated under names that are not `ours`, each once; what cannot is told."""
        kept: dict[str, Scalar] = {}
        for name, value in stated:
            if name in kept or ours(name):
                self.tally.drop("attribute", f"{place}, {name}", "The name is taken there.")
            else:
                kept[name] = value
        return tuple(kept.items())

    def tell_left(self) -> None:
        """Tell what no document has."""
        coded = self.coded
        if coded.forked:
            self.tally.change("coding", coded.article.id, FORKED)
        for target in self._linked:
            self.tally.drop("link", target, "What it is about does not leave the program.")
        for target, values in self._values.items():
            for variable, _ in values:
                self.tally.drop("value", f"{target}, {variable}", _ANSWERS)
        for rejection in coded.rejections:
            self.tally.drop("rejection", _place(rejection.code, rejection.span), _REJECTIONS)
        for fact, origin in coded.origins.items():
            if origin.get("outcome") != "own":
                self.tally.drop("origin", fact, _ORIGINS)
        for entry in coded.entries:
            if entry.note:
                self.tally.drop("registry note", entry.id, _ENTRIES_LEFT)
        for zone in coded.article.zones:
            self.tally.drop("zone", _place(str(zone.kind), zone.span), _ZONES)
        if coded.finished:
            self.tally.drop("finished", coded.article.id, _FINISHED)
        if coded.annotations or coded.quotes:
            self.tally.drop("ids", coded.article.id, _IDS)


def _metadata(coded: CodedArticle, tally: Tally) -> Attributes:
    article, source = coded.article, coded.article.source
    known = {"title": article.title, **{name: getattr(source, name) for name in SOURCE}}
    ours = {
        "article": article.id,
        "round": coded.round if coded.round != MAIN else "",
        "role": coded.role if coded.role == _ADJUDICATOR else "",
        "state": coded.state,
    }
    found = {name: value for name, value in known.items() if value}
    for name, value in source.extra.items():
        if name in OWN_DATA:
            tally.drop("metadata", f"{article.id}, {name}", "The name is taken there.")
        elif value:
            found[name] = value
    return (*found.items(), *((name, value) for name, value in ours.items() if value))


def _stretches(spans: Sequence[Span]) -> tuple[Stretch, ...]:
    return tuple(Stretch(span.start, span.end) for span in spans)


def _place(what: str, span: Span) -> str:
    return f"{what} {span.start}-{span.end}"


class Names:
    """Names of documents, each fit to be a file's name, and given once to a coder in one export."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """`taken` are names of files that stand beside those of documents."""
        self._of_article: dict[str, str] = {}
        self._last: dict[str, int] = {}
        self._articles, self._given = set(map(same_file, taken)), set[tuple[str, str]]()

    def name(self, coded: CodedArticle) -> str:
        """Return the article's name, the same for all its coders; with a number where it is taken."""
        article, coder = coded.article, same_file(coder_name(coded.coder))
        if article.id not in self._of_article:
            stem = file_name(PurePosixPath(article.path.replace("\\", "/")).stem, file_name(article.title, ARTICLE))
            own = self._free(stem, lambda name: same_file(name) in self._articles)
            self._articles.add(same_file(own))
            self._of_article[article.id] = own
        name = self._of_article[article.id]
        free = self._free(name, lambda name: (same_file(name), coder) in self._given)
        self._given.add((same_file(free), coder))
        self._articles.add(same_file(free))
        return free

    def _free(self, wanted: str, taken: Callable[[str], bool]) -> str:
        free = wanted
        while taken(free):
            self._last[wanted] = self._last.get(wanted, 1) + 1
            free = numbered(wanted, self._last[wanted])
        return free
