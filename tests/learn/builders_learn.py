"""Small articles with their gold."""

from annotator.learn.gold import GoldArticle
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.span import Span


def place(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def name(text: str, words: str, code: str = "PER", nth: int = 0) -> Annotation:
    span = place(text, words, nth)
    return Annotation(id=f"g{span.start}", span=span, code=code)


def quote(text: str, content: str, cue: str, speaker: str | None, kind: QuoteType = QuoteType.INDIRECT) -> Quote:
    def part(words: str) -> Part:
        return Part(id=words, spans=(place(text, words),))

    return Quote(
        id=content,
        type=kind,
        content=part(content),
        cue=part(cue),
        speaker=part(speaker) if speaker else None,
        type_set=True,
    )


def gold(text: str, *facts: Annotation | Quote, article: str = "a") -> GoldArticle:
    return GoldArticle(
        name=article,
        text=text,
        entities=tuple(sorted((f for f in facts if isinstance(f, Annotation)), key=lambda a: a.span)),
        quotes=tuple(f for f in facts if isinstance(f, Quote)),
    )
