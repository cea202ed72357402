"""Documents drawn at random and one with very many labels arrive: nothing is lost unsaid, and in good time."""

import time

from arriving_builders import arriving, documents
from hypothesis import given, settings

from annotator.exchange.interchange.arriving import Arrived
from annotator.exchange.interchange.stretches import place_of, trimmed
from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.line_ends import with_plain_line_ends
from annotator.formats.interchange.reporting import Tally
from annotator.model.span import Span


@given(documents())
@settings(max_examples=200, deadline=None)
def test_whatever_is_not_stated_as_it_came_is_told(document: Document) -> None:
    seen = arriving(document)
    arrived, told = seen.arrived, [*seen.report.changed, *seen.report.dropped]
    for fact in (*arrived.annotations, *arrived.quotes):
        spans = [fact.span] if hasattr(fact, "span") else [s for part in fact.parts().values() for s in part.spans]
        for span in spans:
            letters = span.of(arrived.text)
            assert letters
            assert letters == letters.strip()
    document = _plain(document)
    stated = _stated(arrived)
    for one in document.marks:
        spans = {s for stretch in one.stretches if (s := trimmed(stretch, document.text))}
        is_told = any(place_of(one, document.text) in each.place for each in told)
        is_answer = one.layer == "article" and not one.stretches
        assert is_told or is_answer or (spans and spans <= stated), one
    assert all(10 < len(one.reason) < 300 for one in told)
    assert all(seen.codebook.code(a.code) is not None for a in arrived.annotations)
    assert all(seen.codebook.code(a.code).on for a in arrived.annotations)  # type: ignore[union-attr]


def _plain(document: Document) -> Document:
    while True:
        document = with_plain_line_ends(document, Tally())
        if not document.text.startswith("\ufeff"):
            return document


def _stated(arrived: Arrived) -> set[Span]:
    """The places of which something is stated."""
    parts = {span for quote in arrived.quotes for part in quote.parts().values() for span in part.spans}
    return parts | {a.span for a in arrived.annotations} | {n.span for n in arrived.notes if n.span}


def test_a_label_for_every_mark_makes_the_codebook_once() -> None:
    words = tuple(f"كلمة{number}" for number in range(2_000))
    places, start = [], 0
    for word in words:
        places.append(Stretch(start, start + len(word)))
        start += len(word) + 1
    marks = tuple(Mark(id=w, layer="name", label=f"Q{n}", stretches=(places[n],)) for n, w in enumerate(words))
    began = time.process_time()
    seen = arriving(Document(text=" ".join(words), marks=marks))
    assert len(seen.codebook.codes()) == 3 + len(words)
    assert time.process_time() - began < 5  # seconds; with a codebook made for each mark these are minutes
