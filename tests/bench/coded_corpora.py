"""A corpus of invented articles that several coders coded, each a little apart from the others: for the benchmarks."""

import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.corpus import MAIN, Corpus
from annotator.exchange.stating import Coding, state
from annotator.model.article import Article, default_zones
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.facts import Annotation, Part, Quote, QuoteType, Value, value_id
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from annotator.model.stream import StreamKey

CODES = ("PER", "LOC", "ORG", "DATE", "TIME", "NUM", "MONEY", "PCT")
WORD, SENTENCE, ENTITIES, QUOTES = 6, 75, 28, 4
"""Code points of a word with its blank, and of a stretch with one span; spans in an article: 28 and 4 quotes of 3."""


def coded_codebook() -> Codebook:
    layers = [
        {"id": "entity", "kind": "span", "codes": [{"id": code, "name": code} for code in CODES]},
        {"id": "quote", "kind": "quote"},
    ]
    choices = [{"value": number, "name": str(number)} for number in range(1, 6)]
    variables = [
        {"id": level, "on": "article", "name": level, "level": level, "choices": choices}
        for level in ("nominal", "ordinal", "interval", "multiple")
    ]
    return parse_codebook(json.dumps({"name": "bench", "layers": layers, "variables": variables}))


def make_coded_corpus(path: Path, *, coders: int = 3, articles: int = 200, seed: int = 4) -> Corpus:
    """Make and open a corpus in which each coder has finished each article: 3,000 code points, 500 words, 40 spans."""
    dice = random.Random(seed)
    corpus = Corpus.create(path, name="bench", coder="Lead", role="lead", codebook=coded_codebook())
    people = [corpus.add_coder(f"Coder {number}") for number in range(1, coders + 1)]
    texts = [_text(dice) for _ in range(articles)]
    made = [
        Article(id=new_id(), title=text[:20], text=text, text_sha256=text_hash(text), zones=default_zones(text))
        for text in texts
    ]
    corpus.add_articles(made)
    until = datetime(2026, 3, 2, 8, tzinfo=UTC)
    codings = [
        Coding(
            key=StreamKey(coder.id, "coder", MAIN, article.id),
            facts=_facts(article.id, truth, random.Random(f"{seed}:{number}:{coder.name}")),  # type: ignore[arg-type]
            until=until + timedelta(hours=6 * number),
        )
        for number, article in enumerate(made)
        for truth in [[dice.randint(1, 5) for _ in range(4)]]
        for coder in people
    ]
    state(corpus.file, codings, codebook=corpus.round().codebook)
    return corpus


def _text(dice: random.Random) -> str:
    return "".join("".join(dice.choices("ابتثجحخدرزسشصضطعغفقكلمنهوي", k=WORD - 1)) + " " for _ in range(500))


def _facts(article: str, truth: list[int], dice: random.Random) -> list[Annotation | Quote | Value]:
    """State 28 entities and 4 quotes; one in ten is missed, one in five begins elsewhere or has another code."""
    facts: list[Annotation | Quote | Value] = []
    for at in range(ENTITIES):
        start = at * SENTENCE + dice.choice((0, 0, 0, 0, WORD))
        code = CODES[at % 8] if dice.random() < 0.9 else dice.choice(CODES)
        if dice.random() < 0.9:
            facts.append(Annotation(id=new_id(), span=Span(start, start + WORD - 1 + at % 3 * WORD), code=code))
    for at in range(QUOTES):
        start = (ENTITIES + 3 * at) * SENTENCE
        speaker, cue, content = (
            Part(id=new_id(), spans=(Span(start + a, start + b),)) for a, b in ((0, 11), (12, 17), (18, 77))
        )
        if dice.random() < 0.3:
            content = Part(id=content.id, spans=(Span(start + 18, start + 71),))
        type_ = dice.choice((QuoteType.DIRECT, QuoteType.DIRECT, QuoteType.INDIRECT))
        if dice.random() < 0.9:
            facts.append(Quote(id=new_id(), type=type_, content=content, cue=cue, speaker=speaker))
    for level, true in zip(("nominal", "ordinal", "interval", "multiple"), truth, strict=True):
        given = true if dice.random() < 0.8 else dice.randint(1, 5)
        values = tuple(str(n) for n in range(1, given + 1)) if level == "multiple" else (str(given),)
        facts.append(Value(id=value_id(article, level), variable=level, target=article, values=values))
    return facts
