"""What a writer says that its format cannot hold is what its reports tell, and what no report tells is unchanged."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from builders_interchange import TEXT, at, documents, fitted, news
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats.interchange.document import (
    CHAIN_LAYER,
    Document,
    Feature,
    Layer,
    Mark,
    Note,
    Relation,
    Stretch,
    canonical,
)
from annotator.formats.interchange.format_model import InterchangeWriter
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Report
from annotator.model.errors import UserError

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"


def reasons(report: Report) -> set[str]:
    return {told.reason for told in (*report.changed, *report.dropped)}


def awkward() -> Iterator[Document]:
    """Yield documents that have, between them, everything that some format cannot hold."""
    yield news()
    whole = Stretch(0, len(TEXT))
    word, other, blank = at("سالم"), at("هدى"), Stretch(at(" هدى").start, at(" هدى").start + 1)
    yield Document(
        text=f"\t{TEXT}\x01",
        name="a/b\x01",
        coder="x?",
        marks=(
            Mark(id="1", layer="name", label="a b\x01", stretches=(Stretch(0, 4),), attributes=(("n", 1), ("n", "x"))),
            Mark(id="2", layer="name", label="PER", stretches=(word, other), attributes=(("value", "v"), ("start", 1))),
            Mark(id="3", layer="quote", stretches=(whole, Stretch(3, 3)), attributes=(("sure", False),)),
            Mark(id="4", layer="quote", label="direct", stretches=(Stretch(5, 5),)),
            Mark(id="5", layer="cue", stretches=(word,), attributes=(("a", "\r\n"),)),
            Mark(id="6", layer="cue", stretches=(word, other)),
            Mark(id="7", layer="speaker", label="x", stretches=(blank,)),
            Mark(id="8", layer="a/b", label="c/d", stretches=(word,)),
            Mark(id="9", layer="name", attributes=(("x", True),)),
            Mark(id="10", layer=f"{DKPRO}.Token", stretches=(Stretch(0, 2),)),
            Mark(id="11", layer="name", label="PER", stretches=(Stretch(word.start + 1, word.end - 1),)),
            Mark(id="12", layer="name", label="PER", attributes=(("n", True),)),
        ),
        relations=(
            Relation(id="20", source="3", target="5", slot="cue", label="r", layer="x", attributes=(("a", 1),)),
            Relation(id="21", source="3", target="6", slot="cue"),
            Relation(id="22", source="3", target="7", slot="speaker", attributes=(("a", "b"),)),
            Relation(id="23", source="2", target="8", slot="دور"),
            Relation(id="24", source="2", target="1", attributes=(("roles", "von nach"), ("a", 1.5))),
            Relation(id="25", source="20", target="2", label="\x01"),
            Relation(id="26", source="5", target="2", layer="equivalence", attributes=(("a", "b"),)),
            Relation(id="27", source="1", target="2", layer="x", attributes=(("roles", "1 2 3"),)),
        ),
        notes=(
            Note(target="20", text="a\nb"),
            Note(target="2", text="x\x01", kind="k"),
            Note(target="2", text="x", kind="Reference"),
            Note(text="about all"),
            Note(target="23", text="\t"),
            Note(target="25", text="about what joins a relation"),
        ),
        metadata=(("text", "x"), ("big", 2**70), ("n", 1e301), ("b", True), ("cas:colour", "red"), ("n", 2)),
        layers=(Layer(name="unused"),),
    )
    yield Document(
        text=TEXT,
        marks=(
            Mark(id="1", layer="chain", label="t", stretches=(word,), attributes=(("other", "x"),)),
            Mark(id="2", layer="chain", stretches=(other,)),
            Mark(id="3", layer="host", stretches=(other,), attributes=(("a", 1),)),
            Mark(id="4", layer="host", stretches=(word,), attributes=(("a", "x"),)),
        ),
        relations=(
            Relation(id="10", source="1", target="2", slot="next", label="x"),
            Relation(id="11", source="2", target="1", slot="next"),
            Relation(id="12", source="3", target="1", slot="bare"),
        ),
        notes=(Note(text="about all"),),
        layers=(
            Layer(name="chain", kind=CHAIN_LAYER),
            Layer(name="host", features=(Feature(name="bare", target="chain"),)),
        ),
        tokens=(Stretch(at("سالم").start, at("سالم العامري").end),),
        sentences=(Stretch(0, 4), Stretch(5, len(TEXT) - 3)),
    )
    text = "قال نعم.\nثم سكت."
    quote = Mark(id="1", layer="quote", label="direct", stretches=(Stretch(4, len(text)),))
    yield Document(text=text, marks=(quote,), sentences=(Stretch(0, 8), Stretch(9, len(text))))


@pytest.mark.parametrize("writer", WRITERS.values(), ids=list(WRITERS))
def test_a_writer_lists_what_its_reports_tell_and_nothing_else(writer: InterchangeWriter) -> None:
    told = set[str]().union(*(reasons(fitted(writer, document)[1]) for document in awkward()))
    assert told - set(writer.loses) == set(), "told, but not said before"
    assert set(writer.loses) - told == set(), "said before, but never told"
    assert len(set(writer.loses)) == len(writer.loses)


@st.composite
def any_documents(draw) -> Document:
    """Any document, some with control characters, source data and a name that is none of a file."""
    document = draw(documents())
    sign = draw(st.sampled_from(["", "\x02", "\ufffe"]))
    where = draw(st.sampled_from(["text", "name", "label", "layer", "slot", "attribute", "note", "data"]))

    def signed(place: str, words: str) -> str:
        return words + sign if place == where else words

    data = draw(st.dictionaries(st.sampled_from(["outlet", "text", "x y"]), st.sampled_from(["x", 1, 0.5, True])))
    return replace(
        document,
        text=signed("text", document.text),
        name=signed("name", draw(st.sampled_from(["خبر", "", "a:b"]))),
        marks=tuple(
            replace(
                m,
                layer=signed("layer", m.layer),
                label=signed("label", m.label),
                attributes=tuple((n, signed("attribute", v) if isinstance(v, str) else v) for n, v in m.attributes),
            )
            for m in document.marks
        ),
        relations=tuple(replace(r, slot=signed("slot", r.slot)) for r in document.relations),
        notes=tuple(replace(note, text=signed("note", note.text)) for note in document.notes),
        metadata=tuple((signed("data", n), v) for n, v in data.items()),
    )


@st.composite
def plain_documents(draw) -> Document:
    """A document of the kind that a corpus has: names, quotes with speaker and cue, most of one stretch."""
    words = [Stretch(n * 5, n * 5 + 4) for n in range(12)]
    text = " ".join(["قالت"] * 12)

    def mark(id_: str, layer: str, labels: list[str]) -> Mark:
        several = draw(st.integers(1, 8)) == 1
        places = draw(st.lists(st.sampled_from(words), min_size=1 + several, max_size=1 + several, unique=True))
        return Mark(id=id_, layer=layer, label=draw(st.sampled_from(labels)), stretches=tuple(sorted(places)))

    marks = [mark(f"n{n}", "name", ["PER", "ORG"]) for n in range(draw(st.integers(0, 3)))]
    relations = []
    for n in range(draw(st.integers(0, 2))):
        marks.append(mark(f"q{n}", "quote", ["direct", "mixed"]))
        for slot in draw(st.lists(st.sampled_from(["speaker", "cue"]), max_size=3)):
            marks.append(mark(f"p{len(marks)}", slot, [""]))
            relations.append(Relation(id=f"r{len(marks)}", source=f"q{n}", target=marks[-1].id, slot=slot))
    return Document(text=text, name="خبر", coder="سلمى", marks=tuple(marks), relations=tuple(relations))


@pytest.mark.parametrize("writer", WRITERS.values(), ids=list(WRITERS))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=st.one_of(any_documents(), plain_documents()))
def test_what_is_told_was_said_before_and_what_is_not_told_is_unchanged(
    writer: InterchangeWriter, document: Document
) -> None:
    try:
        fit, report = fitted(writer, document)
    except UserError:  # a text without a word
        return
    assert reasons(report) <= set(writer.loses)
    if report.whole:
        assert stated(fit) == stated(document)


def stated(document: Document) -> Document:
    """What people stated, without what a format adds: tokens, sentences and declared layers."""
    return canonical(replace(document, tokens=(), sentences=(), layers=()))
