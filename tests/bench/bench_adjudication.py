"""The cases of a round: 3 coders x 200 articles x 40 spans, 1 in 4 of them coded apart; one article after that.

uv run python tests/bench/bench_adjudication.py; ends with 1 where a limit is passed.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from annotator.corpus import Corpus
from annotator.exchange.stating import Coding, state
from annotator.model.article import Article, default_zones
from annotator.model.facts import Annotation
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from annotator.model.stream import MAIN, StreamKey

CODERS, ARTICLES, SPANS = ("Amal", "Badr", "Chadi"), 200, 40
CODES = ("PER", "LOC", "ORG")
WORDS = ("وصل", "بوتين", "إلى", "موسكو", "وقال", "الوزير", "إن", "المملكة", "ترحب", "بالقادة", "في", "القاهرة", "الأحد")
LIMIT, LIMIT_OF_ONE = 2.0, 0.020
"""Seconds: all cases of the round for the first time, and those of one article after that."""

OVER: list[str] = []

T = TypeVar("T")


def article(dice: random.Random, number: int) -> Article:
    text = f"{number} " + " ".join(dice.choice(WORDS) for _ in range(SPANS * 12))
    return Article(
        id=new_id(), title=f"article {number}", text=text, text_sha256=text_hash(text), zones=default_zones(text)
    )


def marks(dice: random.Random, text: str) -> Iterator[Annotation]:
    """Mark every twelfth word; one in ten is missed, one in ten longer by a letter, one in ten has another code."""
    begins = [n for n in range(1, len(text)) if text[n - 1] == " "][::12][:SPANS]
    for number, begin in enumerate(begins):
        end = text.find(" ", begin) if text.find(" ", begin) > 0 else len(text)
        lot = dice.random()
        if lot > 0.1:
            code = CODES[(number + (lot < 0.2)) % 3]
            yield Annotation(id=new_id(), span=Span(begin, end - (0.2 < lot < 0.3)), code=code)


def build(folder: Path) -> Corpus:
    dice = random.Random(7)
    book = load_codebook("news")
    corpus = Corpus.create(folder / "round.hashiya", name="Round", coder="Lead", codebook=book, role="lead")
    people = [corpus.add_coder(name) for name in CODERS]
    listed = [article(dice, number) for number in range(ARTICLES)]
    corpus.add_articles(listed)
    at = datetime(2026, 5, 20, tzinfo=UTC)
    codings = [
        Coding(key=StreamKey(person.id, "coder", MAIN, one.id), facts=tuple(marks(dice, one.text)), until=at)
        for person in people
        for one in listed
    ]
    state(corpus.file, codings, codebook=corpus.round().codebook)
    return corpus


def timed(what: str, work: Callable[[], T], limit: float) -> T:
    begun = time.perf_counter()
    made = work()
    took = time.perf_counter() - begun
    print(f"{what:56} {took * 1000:8.1f} ms (at most {limit * 1000:.0f})")
    if took > limit:
        OVER.append(what)
    return made


def main() -> None:
    with tempfile.TemporaryDirectory() as name, build(Path(name)) as corpus:
        adjudication = corpus.adjudication
        adjudication.cases(article="none")  # what is imported at the first call
        cases = timed("all cases of the round, first time", adjudication.cases, LIMIT)
        print(f"{len(cases)} cases")
        timed("all cases again", adjudication.cases, LIMIT)
        one = cases[0].disagreement.article
        timed("one article", lambda: adjudication.cases(article=one), LIMIT_OF_ONE)
        session = corpus.session("Lead", role="adjudicator")
        timed("settling one case", lambda: adjudication.settle(session, cases[0], "A", reason="slip"), LIMIT_OF_ONE)
        timed("one article after settling", lambda: adjudication.cases(article=one), LIMIT_OF_ONE)
        timed("taking over what all say, 200 articles in one batch", lambda: adjudication.take_agreed(session), LIMIT)
        timed("all cases after that", adjudication.cases, LIMIT)
        timed("how far the round is", adjudication.progress, LIMIT)
        question = adjudication.questions(adjudication.cases(state="open"))[0]
        ticked = question.cases[:50]
        timed(f"the same answer in {len(ticked)} cases", lambda: adjudication.settle_all(session, ticked, "A"), LIMIT)
        timed("feedback of one coder", lambda: adjudication.feedback(MAIN, CODERS[0]), LIMIT)


if __name__ == "__main__":
    main()
    sys.exit(1 if OVER else 0)
