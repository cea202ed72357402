"""A round that two or three coders finished and somebody adjudicates, on a corpus of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus_builders import article, codebook

from annotator.adjudication.adjudication import Adjudication
from annotator.adjudication.case import Case
from annotator.coding import actions
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.codebook import Codebook
from annotator.model.facts import Annotation, Quote, Value
from annotator.model.span import Span
from annotator.model.stream import StreamKey
from annotator.store import decisions

NAMES = ("Amal", "Badr", "Chadi")
ADJUDICATOR = "Dina"


@dataclass(frozen=True)
class Ground:
    """The corpus, and its articles in order."""

    corpus: Corpus
    articles: tuple[str, ...]

    @property
    def adjudication(self) -> Adjudication:
        return self.corpus.adjudication

    def session(self, name: str, role: str = "coder") -> Session:
        return self.corpus.session(name, role=role)

    def adjudicator(self, name: str = ADJUDICATOR) -> Session:
        return self.session(name, "adjudicator")

    def code(self, name: str, *marks: tuple[int, int, str], number: int = 0, finish: bool = True) -> list[str]:
        """Let a coder annotate an article and finish it; return the ids of the facts."""
        session, where = self.session(name), self.articles[number]
        made = [session.act(where, actions.code, Span(start, end), code).ids[0] for start, end, code in marks]
        if finish:
            session.act(where, actions.finish)
        return made

    def change(self, name: str, fact: str, code: str, number: int = 0) -> None:
        """Let a coder reopen an article, recode a fact, and finish it again."""
        session, where = self.session(name), self.articles[number]
        session.act(where, actions.reopen)
        session.act(where, actions.recode, fact, code)
        session.act(where, actions.finish)

    def cases(self, **filters: str) -> tuple[Case, ...]:
        return self.adjudication.cases(**filters)  # type: ignore[arg-type]

    def gold(self, name: str = ADJUDICATOR, number: int = 0) -> tuple[Annotation | Quote | Value, ...]:
        key = StreamKey(self.corpus.coder(name).id, "adjudicator", "main", self.articles[number])
        facts = decisions.layer(self.corpus.file, key).facts.values()
        return tuple(f for f in facts if isinstance(f, Annotation | Quote | Value))

    def names(self, ids: Sequence[str]) -> list[str]:
        known = {c.id: c.name for c in self.corpus.coders()}
        return [known[id_] for id_ in ids]


def ground(folder: Path, *, articles: int = 1, book: Codebook | None = None, purpose: str = "pilot") -> Ground:
    corpus = Corpus.create(
        folder / "round.hashiya", name="Round", coder=NAMES[0], codebook=book or codebook(), purpose=purpose
    )
    for name in (*NAMES[1:], ADJUDICATOR, "Esam"):
        corpus.add_coder(name)
    made = tuple(article(f"وصل بوتين إلى موسكو {n}\nقال بوتين إن العلاقات قوية\nوزار المملكة") for n in range(articles))
    corpus.add_articles(made)
    return Ground(corpus, tuple(one.id for one in made))
