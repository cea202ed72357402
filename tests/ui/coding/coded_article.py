"""One short article, suggestions made by hand, and words for what is coded in it."""

from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.ids import text_hash
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, make_suggestion
from ui.coding.pane import CodingPane

TEXT = (
    "ريم الصالح تزور مسقط\n"
    "وقالت الوزيرة ريم الصالح في مسقط: «لن نتراجع عن الاتفاق». وأضافت أن الميناء يفتح قريبا.\n"
    "ووصل سالم الدرويش وريم الصالح إلى ميناء صحار يوم الأحد.\n"
)


def at(words: str, nth: int = 0) -> Span:
    """Return where the words stand in the article, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def name(words: str, code: str, nth: int = 0) -> Suggestion:
    """Return the suggestion of an entity."""
    return _suggested(Annotation(id="s", span=at(words, nth), code=code), 0.9)


def reem(nth: int = 0) -> Suggestion:
    """Return the suggestion of the person whose name comes three times."""
    return name("ريم الصالح", "PER", nth)


def port() -> Suggestion:
    """Return a suggestion with a doubtful code."""
    return name("ميناء صحار", "ORG")


def said(content: str, *, cue: str = "", speaker: str = "") -> Suggestion:
    """Return the suggestion of a direct quote."""
    parts = {
        part: Part(id=part, spans=(at(words, 1 if part == "speaker" else 0),))
        for part, words in (("cue", cue), ("speaker", speaker))
        if words
    }
    fact = Quote(id="q", type=QuoteType.DIRECT, content=Part(id="c", spans=(at(content),)), **parts)
    return _suggested(fact, 0.8)


def _suggested(fact: Annotation | Quote, score: float) -> Suggestion:
    return make_suggestion(text_hash(TEXT), fact, score=score, suggester="test", version="1", why="by hand")


def coded(pane: CodingPane) -> list[str]:
    """Return what is coded, as code and words."""
    return [f"{a.code} {a.span.of(TEXT)}" for a in pane.work.desk.layer.annotations]


def quoted(pane: CodingPane) -> list[dict[str, str]]:
    """Return the quotes, as words by part, and their types."""
    return [
        {"type": str(q.type), **{n: " + ".join(s.of(TEXT) for s in p.spans) for n, p in q.parts().items()}}
        for q in pane.work.desk.layer.quotes
    ]


def focused(pane: CodingPane) -> str:
    """Return the words that have the focus."""
    return " + ".join(span.of(TEXT) for span in pane.work.focused_spans())
