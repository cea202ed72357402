"""Short ways to make foreign documents, let them arrive, and draw any at random."""

import json
from dataclasses import dataclass

from builders_interchange import FAMILY, FLAG
from corpus_builders import codebook
from hypothesis import strategies as st

from annotator.exchange.interchange.arriving import Arrived, arrive
from annotator.exchange.interchange.labels import Labels
from annotator.exchange.interchange.meanings import Meanings
from annotator.formats.interchange.document import Document, Layer, Mark, Note, Relation, Stretch
from annotator.formats.interchange.reporting import Report, Tally
from annotator.model.codebook import Codebook, parse_codebook

TEXT = "معرض في بيروت\nقال الوزير سامي الحلبي إن المعرض «سيبقى مفتوحا» وأضاف أن الدخول مجاني."


def at(words: str, text: str = TEXT) -> Stretch:
    """Where words stand first in a text."""
    return Stretch(text.index(words), text.index(words) + len(words))


def mark(id: str, layer: str, label: str, *words: str, **attributes) -> Mark:
    """A mark on the first places of these words."""
    stretches = tuple(at(one) for one in words)
    return Mark(id=id, layer=layer, label=label, stretches=stretches, attributes=tuple(attributes.items()))


def slot(source: str, target: str, name: str) -> Relation:
    """A mark that fills a slot of another."""
    return Relation(id=f"{source}-{name}-{target}", source=source, target=target, slot=name)


def quoted(*more: Mark, **named) -> Document:
    """A document with a quote that has cue and speaker, and more marks."""
    marks = (
        mark("q", "quote", "partial", "سيبقى مفتوحا"),
        mark("c", "cue", "", "قال"),
        mark("s", "speaker", "", "الوزير سامي الحلبي", entry="سامي الحلبي"),
        *more,
    )
    relations = (slot("q", "c", "cue"), slot("q", "s", "speaker"), *named.pop("relations", ()))
    return Document(text=TEXT, name="معرض", marks=marks, relations=relations, **named)


def book_with(**changes) -> Codebook:
    """The codebook of the tests with some of its parts exchanged."""
    return parse_codebook(json.dumps(json.loads(codebook().content) | changes))


@dataclass(frozen=True)
class Seen:
    """What arrived, the codebook that it takes, and what was told."""

    arrived: Arrived
    codebook: Codebook
    report: Report

    @property
    def dropped(self) -> list[str]:
        return [told.what for told in self.report.dropped]

    @property
    def changed(self) -> list[str]:
        return [told.what for told in self.report.changed]

    @property
    def names(self) -> list[tuple[str, str]]:
        return [(a.code, a.span.of(self.arrived.text)) for a in self.arrived.annotations]


def arriving(document: Document, *, labels=None, book: Codebook | None = None, new_codes: bool = True) -> Seen:
    """Let a document arrive."""
    meanings = Meanings(book or codebook(), Labels(labels or {}), new_codes=new_codes)
    tally = Tally()
    arrived = arrive(document, meanings, tally)
    return Seen(arrived, meanings.codebook, tally.report())


_LETTERS = st.sampled_from(
    ["ق", "ا", "لّ", "ِ", " ", "  ", "\n", "\r\n", "\r", "\ufeff", "a", "7", ".", "«", "»", "😀", FAMILY, FLAG, "\u200f"]
)
_LAYERS = st.sampled_from(["name", "quote", "cue", "speaker", "clause", "note", "article", "chain", "event", "لون"])
_LABELS = st.sampled_from(
    ["", "PER", "DATE", "direct", "quote", "quote/mixed", "note", "x/y", " اسم ", "\ud800", "a" * 200]
)
_NAMES = st.sampled_from(["entry", "entry_2", "type_set", "topic", "score", "tone", "identifier", ""])
_VALUES = st.one_of(
    st.sampled_from(["", "1", "1 | 2", "سامي", " ", "true", "\x00", "\ud800"]),
    st.booleans(),
    st.integers(-2, 9),
    st.floats(allow_nan=False),
)


@st.composite
def documents(draw) -> Document:
    """Any document with the program's own layers and others, slots that fit and slots that do not."""
    text = draw(st.sampled_from(["", "\ufeff"])) + "قال «نعم»" + "".join(draw(st.lists(_LETTERS, max_size=30)))
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: Stretch(*sorted(p)))
    attributes = st.lists(st.tuples(_NAMES, _VALUES), max_size=3).map(tuple)
    marks = tuple(
        Mark(
            id=f"T{number}",
            layer=draw(_LAYERS),
            label=draw(_LABELS),
            stretches=tuple(draw(st.lists(places, max_size=3))),
            attributes=draw(attributes),
        )
        for number in range(draw(st.integers(0, 8)))
    )
    slots = st.sampled_from(["", "speaker", "cue", "clause", "Speaker", "دور"])
    relations = tuple(
        Relation(
            id=f"R{number}",
            source=draw(st.sampled_from(marks)).id,
            target=draw(st.sampled_from(marks)).id,
            label=draw(_LABELS),
            slot=draw(slots),
            attributes=draw(attributes),
        )
        for number in range(draw(st.integers(0, 6)) if marks else 0)
    )
    ids = ["", *(m.id for m in marks), *(r.id for r in relations)]
    notes = tuple(
        Note(
            target=draw(st.sampled_from(ids)),
            text=draw(_LABELS),
            kind=draw(st.sampled_from(["", "note", "question", "x"])),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    return Document(
        text=text,
        name="خبر",
        coder=draw(st.sampled_from(["", "سلمى", " x\ud800 "])),
        marks=marks,
        relations=relations,
        notes=notes,
        layers=(Layer(name="chain", kind="chain"),),
        metadata=draw(
            st.lists(st.tuples(st.sampled_from(["title", "date", "topic", "round", "article"]), _VALUES), max_size=4)
        ),
    )
