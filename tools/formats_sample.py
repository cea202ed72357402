"""One coded article in which nothing is missing: what a written line of it has shows the fields of a format."""

from hashlib import sha256

from annotator.formats.export_model import CodedArticle
from annotator.model.article import Article, Source, Zone, ZoneKind
from annotator.model.facts import Annotation, Entry, Link, Note, Part, Quote, QuoteType, Rejection, Value, value_id
from annotator.model.span import Span

_TEXT = "قال سالم: «الخط جاهز»."


def coded() -> CodedArticle:
    """Return it: annotation, quote with all its parts, links, entry, note, value, origin, rejection."""
    cue, speaker = Span(0, 3), Span(4, 8)
    return CodedArticle(
        article=Article(
            id="article",
            title=_TEXT,
            text=_TEXT,
            text_sha256=sha256(_TEXT.encode()).hexdigest(),
            source=Source(outlet="الرأي", extra={"desk": "x"}),
            zones=(Zone(Span(0, len(_TEXT)), ZoneKind.BODY),),
        ),
        coder="سلمى",
        role="coder",
        round="main",
        state="finished",
        finished="2026-11-26T00:00:00Z",
        codebook="codebook",
        annotations=(Annotation(id="annotation", span=speaker, code="PER", attributes=(("gender", "m"),)),),
        quotes=(
            Quote(
                id="quote",
                type=QuoteType.DIRECT,
                content=Part(id="content", spans=(Span(11, 15), Span(16, 19))),
                clause=Part(id="clause", spans=(Span(10, 20),)),
                cue=Part(id="cue", spans=(cue,)),
                speaker=Part(id="speaker", spans=(speaker,)),
            ),
        ),
        links=(
            Link(id="link", target="annotation", entry="entry"),
            Link(id="link of what is said", target="content", entry="entry"),
        ),
        entries=(Entry(id="entry", name="سالم", code="PER", note="وزير"),),
        notes=(Note(id="note", text="؟", span=speaker, question=True),),
        origins={"annotation": {"outcome": "accepted", "suggester": "lexicon", "version": "1", "score": 0.9}},
        rejections=(Rejection(id="rejection", code="ORG", span=cue, surface="قال"),),
        values=(Value(id=value_id("article", "topic"), variable="topic", target="article", values=("1",)),),
    )
