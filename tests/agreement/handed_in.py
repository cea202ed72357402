"""A corpus in which coders hand in what they are told to, for tests of agreement."""

import json
from collections.abc import Sequence
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

from corpus_builders import decide

from annotator.agreement.figures import Options, Report
from annotator.corpus import MAIN, Corpus
from annotator.exchange.stating import Coding, state
from annotator.model.article import Article, Zone, ZoneKind, default_zones
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.decision import Added, Decision
from annotator.model.facts import Annotation, Fact, Finished, Part, Quote, QuoteType, Value, Zones, value_id
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey
from annotator.store import decisions

SENTENCE = "قال سالم الدرويش اليوم في المدينة "
CODES = ("PER", "LOC", "ORG", "DATE")
CODERS = ("Huda", "Sami", "Lina")
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
_CHOICES = [{"value": n, "name": str(n)} for n in (1, 2, 3)] + [{"value": 99, "name": "unclear", "missing": True}]
VARIABLES = [
    *({"id": level, "on": "article", "name": level, "level": level, "choices": _CHOICES} for level in
      ("nominal", "ordinal", "interval", "ratio", "multiple")),
    {"id": "words", "on": "article", "name": "words", "level": "text"},
    {"id": "frame", "on": "quote", "name": "frame", "level": "nominal", "choices": _CHOICES},
    {"id": "gender", "on": "entry", "name": "gender", "level": "nominal", "choices": _CHOICES},
]  # fmt: skip


def codebook() -> Codebook:
    codes = [{"id": code, "name": code} for code in CODES]
    layers = [{"id": "entity", "kind": "span", "codes": codes}, {"id": "quote", "kind": "quote"}]
    return parse_codebook(json.dumps({"name": "test", "layers": layers, "variables": VARIABLES}))


class Coded:
    """A corpus `Lead` leads, with three coders, an adjudicator, and articles of twenty sentences each."""

    def __init__(self, folder: Path, *, articles: int = 6, blind: bool = False, control_share: float = 0.0) -> None:
        self.corpus = Corpus.create(
            folder / "a.hashiya", name="A", coder="Lead", role="lead", codebook=codebook(), blind=blind,
            control_share=control_share,
        )  # fmt: skip
        for name in CODERS:
            self.corpus.add_coder(name)
        self.corpus.add_coder("Judge", "adjudicator")
        self.articles = tuple(_article(number) for number in range(articles))
        self.corpus.add_articles(self.articles)

    def on(self, corpus: Corpus) -> "Coded":
        """Return the same study on another copy of the corpus."""
        other = copy(self)
        other.corpus = corpus
        return other

    def key(self, coder: str, number: int, *, role: str = "coder", round: str = MAIN) -> StreamKey:
        return StreamKey(self.corpus.coder(coder).id, role, round, self.articles[number].id)

    def hand_in(
        self,
        coder: str,
        number: int,
        *facts: Fact,
        role: str = "coder",
        round: str = MAIN,
        at: datetime = MONDAY,
        finished: bool = True,
    ) -> None:
        """Let a coder state facts of an article and finish it."""
        key = self.key(coder, number, role=role, round=round)
        coding = Coding(key=key, facts=facts, until=at, finished=finished)  # type: ignore[arg-type]
        state(self.corpus.file, [coding], codebook=self.corpus.round().codebook)

    def decide(self, coder: str, number: int, *facts: Fact, role: str = "coder") -> Decision:
        """Let a coder go on after handing in."""
        return decide(self.corpus, self.key(coder, number, role=role), *(Added(fact) for fact in facts))

    def finish_again(self, coder: str, number: int, *, role: str = "coder") -> None:
        key = self.key(coder, number, role=role)
        layer = decisions.layer(self.corpus.file, key)
        self.decide(coder, number, Finished(id=new_id(), layer_hash=layer.hash), role=role)

    def skip(self, number: int, start: int, end: int) -> None:
        """Take a stretch of an article out of what is coded."""
        article = self.articles[number]
        parts = ((0, start, ZoneKind.BODY), (start, end, ZoneKind.SKIP), (end, len(article.text), ZoneKind.BODY))
        zones = [Zone(Span(a, b), kind) for a, b, kind in parts if a < b]
        key = StreamKey(self.corpus.coder("Lead").id, "lead", MAIN, CORPUS)
        decide(self.corpus, key, Added(Zones(id=article.id, zones=tuple(zones))))


def span(at: int, code: str = "PER", *, length: int = 12) -> Annotation:
    """Mark the name in sentence `at`."""
    start = at * len(SENTENCE) + 4
    return Annotation(id=new_id(), span=Span(start, start + length), code=code)


def quote(
    at: int, *, type: QuoteType = QuoteType.DIRECT, speaker: int | None = 0, length: int = 20, id: str = ""
) -> Quote:
    """Quote the words of sentence `at`; the speaker stands in sentence `speaker`."""
    start = at * len(SENTENCE) + 4
    name = id or new_id()
    said = None
    if speaker is not None:
        said = Part(id=f"{name}-s", spans=(Span(speaker * len(SENTENCE), speaker * len(SENTENCE) + 3),))
    content = Part(id=f"{name}-c", spans=(Span(start, start + length),))
    return Quote(id=name, type=type, content=content, speaker=said)


def answer(target: str, variable: str, *values: str) -> Value:
    return Value(id=value_id(target, variable), variable=variable, target=target, values=values)


def names(at: Sequence[int], code: str = "PER") -> list[Annotation]:
    return [span(n, code) for n in at]


def _article(number: int) -> Article:
    text = SENTENCE * 20 + str(number)
    return Article(id=new_id(), title=f"{number}", text=text, text_sha256=text_hash(text), zones=default_zones(text))


NO_DRAWS = Options(draws=0)


def value(report: Report, level: str, measure: str, *, code: str = "", coders: tuple[str, ...] = ()) -> float | None:
    row = report.find(level, measure, code=code, coders=coders)
    assert row is not None, (level, measure, code)
    return row.value


def why(report: Report, level: str, measure: str, **which: str) -> str:
    row = report.find(level, measure, **which)  # type: ignore[arg-type]
    assert row is not None
    assert row.value is None
    return row.undefined
