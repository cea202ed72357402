"""A small study for tests of what is published: variables, three coders, an adjudicator, a round with assignments."""

import json
from dataclasses import dataclass
from pathlib import Path

from corpus_builders import decide

from annotator.corpus import MAIN, Corpus
from annotator.model.article import Article, Source, default_zones
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.decision import Added
from annotator.model.facts import Annotation, Entry, Finished, Link, Part, Quote, QuoteType, Value, value_id
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.study import Assignment
from annotator.store import decisions

TEXT = "وصل بوتين 😀 إلى موسكو {n}\nقال بوتين إن العلاقات قوية\nوأضاف أن التعاون مستمر"
LONG = "هل ينقل الخبر رأي جهة رسمية أم رأي خبير مستقل أم رأي شاهد عيان حضر الواقعة بنفسه؟ " * 4
MISSING = [
    {"value": 98, "name": {"ar": "غير واضح", "en": "unclear"}, "missing": True},
    {"value": 99, "name": {"ar": "لا ينطبق", "en": "does not apply"}, "missing": True},
]
VARIABLES = [
    {
        "id": "V1",
        "on": "quote",
        "name": {"ar": LONG, "en": "function"},
        "level": "nominal",
        "choices": [{"value": 1, "name": {"ar": "رسمي", "en": "official"}}, {"value": 2, "name": "expert"}, *MISSING],
    },
    {
        "id": "tone",
        "on": "article",
        "name": {"ar": "النبرة", "en": "tone"},
        "level": "ordinal",
        "choices": [{"value": n, "name": {"ar": f"درجة {n}", "en": f"degree {n}"}} for n in (1, 2, 3)] + MISSING,
    },
    {
        "id": "topics",
        "on": "article",
        "name": {"ar": "المواضيع", "en": "topics"},
        "level": "multiple",
        "choices": [{"value": 1, "name": "war"}, {"value": 2, "name": "trade"}, *MISSING],
    },
    {"id": "sources", "on": "article", "name": "sources", "level": "ratio", "choices": MISSING, "lowest": 0},
    {"id": "remark", "on": "article", "name": {"ar": "تعليق", "en": "remark"}, "level": "text"},
    {
        "id": "gender",
        "on": "entry",
        "name": {"ar": "النوع", "en": "gender"},
        "level": "nominal",
        "choices": [{"value": 1, "name": {"ar": "امرأة", "en": "woman"}}, {"value": 2, "name": "man"}, *MISSING],
    },
]


def study_codebook() -> Codebook:
    codes = [{"id": code, "name": code} for code in ("PER", "LOC")]
    layers = [{"id": "entity", "kind": "span", "codes": codes}, {"id": "quote", "kind": "quote"}]
    return parse_codebook(json.dumps({"name": "study", "layers": layers, "variables": VARIABLES}))


@dataclass(frozen=True)
class Study:
    """The corpus, its articles in order, and the registry's entry."""

    corpus: Corpus
    articles: tuple[Article, ...]
    entry: Entry

    def key(self, article: int, coder: str, role: str = "coder") -> StreamKey:
        return StreamKey(self.corpus.coder(coder).id, role, MAIN, self.articles[article].id)

    def code(self, number: int, coder: str, *, role: str = "coder", start: int = 4, finish: bool = True) -> None:
        """Let a coder annotate, quote, link and answer; gold and coders differ by where the annotation starts."""
        article, key = self.articles[number], self.key(number, coder, role)
        annotation, quote, cue, speaker = (new_id() for _ in range(4))
        answers = {"tone": ("2",), "topics": ("1",), "sources": ("98",), "remark": ("=1+1",)}
        at = article.text.index("قال بوتين")
        decide(
            self.corpus,
            key,
            Added(Annotation(id=annotation, span=Span(start, 9), code="PER")),
            Added(
                Quote(
                    id=quote,
                    type=QuoteType.INDIRECT,
                    content=Part(id=f"{quote}-c", spans=(Span(at + 13, at + 25), Span(at + 27, at + 32))),
                    cue=Part(id=cue, spans=(Span(at, at + 3),)),
                    speaker=Part(id=speaker, spans=(Span(at + 4, at + 9),)),
                )
            ),
            Added(Link(id=new_id(), target=speaker, entry=self.entry.id)),
            Added(Value(id=value_id(quote, "V1"), variable="V1", target=quote, values=("98",))),
            *(
                Added(Value(id=value_id(article.id, name), variable=name, target=article.id, values=values))
                for name, values in answers.items()
            ),
        )
        if finish:
            sealed = decisions.layer(self.corpus.file, key).hash
            decide(self.corpus, key, Added(Finished(id=new_id(), layer_hash=sealed)))


def new_study(folder: Path, *, articles: int = 5) -> Study:
    """Gold in article 0, one assigned coder in 1, two in 2, an unassigned one in 3; nobody coded what follows."""
    corpus = Corpus.create(folder / "study.hashiya", name="Study", coder="Lead", role="lead", codebook=study_codebook())
    for name in ("Amal", "Badr", "Dina"):
        corpus.add_coder(name)
    corpus.add_coder("Gold", "adjudicator")
    made = tuple(_article(number) for number in range(articles))
    corpus.add_articles(made)
    study = Study(corpus, made, Entry(id=new_id(), name="فلاديمير بوتين", code="PER"))
    lead = StreamKey(corpus.coder("Lead").id, "lead", MAIN, CORPUS)
    ids = [article.id for article in made]
    decide(
        corpus,
        lead,
        Added(study.entry),
        Added(Value(id=value_id(study.entry.id, "gender"), variable="gender", target=study.entry.id, values=("2",))),
        Added(Assignment(id=new_id(), round=MAIN, coder=corpus.coder("Amal").id, articles=(ids[0], ids[2]))),
        Added(Assignment(id=new_id(), round=MAIN, coder=corpus.coder("Badr").id, articles=(*ids[1:3], *ids[4:]))),
        Added(Assignment(id=new_id(), round=MAIN, coder=corpus.coder("Lead").id, articles=(ids[3],))),
    )
    study.code(0, "Amal", start=4)
    study.code(0, "Gold", role="adjudicator", start=5)
    study.code(1, "Badr", start=6)
    study.code(2, "Badr", start=6)
    study.code(2, "Amal", start=4)
    study.code(3, "Dina", start=7, finish=False)
    return study


def _article(number: int) -> Article:
    text = TEXT.format(n=number)
    return Article(
        id=new_id(),
        title=text.split("\n")[0],
        text=text,
        text_sha256=text_hash(text),
        path=f"{number}.txt",
        source=Source(outlet="-جريدة", date="2026-01-0" + str(number % 9 + 1), address=f"https://example.org/{number}"),
        zones=default_zones(text),
    )
