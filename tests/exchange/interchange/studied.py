"""A study to take out and bring back: three coders of the same articles, with all that a coder can state."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import perturbing
from corpus_builders import codebook, decide

from annotator.arabic.words import words
from annotator.corpus import MAIN, Corpus
from annotator.exchange.stating import Coding, state
from annotator.learn.gold import GoldArticle
from annotator.model.article import Article, default_zones
from annotator.model.facts import Annotation, Entry, Fact, Link, Note, Quote
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey

MISLEADING = (
    "speaker",
    "cue",
    "clause",
    "quote/direct",
    "quote--direct",
    "name",
    "name/PER",
    "note",
    "article",
    "x/PER",
)
"""Codes that are called as other things are in formats where layer and label are one word."""


def study_corpus(folder: Path, gold: Iterable[GoldArticle], *, seed: int) -> Corpus:
    """Make a corpus in which three coders finished each article: gold as it is, and two with known differences.

    The last coder's names and speakers are linked, and have notes; some quotes lose a stretch in their middle, and some
    names have codes that mislead.
    """
    corpus = Corpus.create(folder / "study.hashiya", name="Study", coder="gold", codebook=codebook())
    people = [corpus.coder("gold"), *(corpus.add_coder(name) for name in ("هدى", "Sami"))]
    rates = perturbing.Rates(missed=0.1, added=0.1, other_code=0.1, other_boundary=0.2, other_speaker=0.1)
    codings, entries = [], dict[tuple[str, int], Entry]()
    for article in gold:
        made = Article(
            id=new_id(),
            title=article.text.split("\n")[0][:60],
            text=article.text,
            text_sha256=text_hash(article.text),
            path=f"{article.name}.txt",
            zones=default_zones(article.text),
        )
        corpus.add_articles([made])
        for number, person in enumerate(people):
            facts: list[Fact] = [*article.entities, *article.quotes]
            if number:
                coded = perturbing.perturb(article, rates, seed=seed + number)
                facts = [*coded.entities, *coded.quotes]
            facts = _own(facts, words(article.text), Random(f"{seed}:{article.name}:{number}"), parted=number > 0)
            if number == 2:
                facts += _more(facts, article, entries)
            key = StreamKey(person.id, "coder", MAIN, made.id)
            codings.append(Coding(key=key, facts=facts, until=datetime(2026, 3, 2, 8, tzinfo=UTC)))  # type: ignore[arg-type]
    _add_entries(corpus, entries.values())
    state(corpus.file, codings, codebook=corpus.round().codebook)
    return corpus


def _own(facts: Iterable[Fact], words_of: tuple[Span, ...], dice: Random, *, parted: bool) -> list[Fact]:
    """Return the facts under ids of their own; where they are `parted`, some quotes are said in two stretches."""
    made: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Quote):
            parts = {name: replace(part, id=new_id()) for name, part in fact.parts().items()}
            spans = fact.content.spans
            within = [w for w in words_of if spans[0].start <= w.start and w.end <= spans[0].end]
            if parted and dice.random() < 0.3 and len(within) > 5:
                spans = (Span(spans[0].start, within[1].end), Span(within[3].start, spans[0].end), *spans[1:])
                parts["content"] = replace(parts["content"], spans=spans)
            made.append(replace(fact.with_parts(parts), id=new_id(), type_set=dice.random() < 0.5))
        elif isinstance(fact, Annotation):
            code = dice.choice(MISLEADING) if parted and dice.random() < 0.2 else fact.code
            made.append(replace(fact, id=new_id(), code=code))
    return made


def _more(facts: list[Fact], article: GoldArticle, entries: dict[tuple[str, int], Entry]) -> Iterator[Fact]:
    """Yield links and notes: every third name and every speaker, a question, a place, and the article."""
    names = [fact for fact in facts if isinstance(fact, Annotation)]
    quotes = [fact for fact in facts if isinstance(fact, Quote)]
    for fact in names[::3]:
        yield _link(fact.id, fact.span, article, entries)
    for quote in quotes:
        if quote.speaker is not None:
            yield _link(quote.speaker.id, quote.speaker.spans[0], article, entries)
    for fact in names[1::4]:
        yield Note(id=new_id(), text="أهو شخص؟ 🤔", target=fact.id, question=True)
    for quote in quotes[::2]:
        yield Note(id=new_id(), text="a long one,\nsaid twice", target=quote.id)
    yield Note(id=new_id(), text="عن المقال كله")
    yield Note(id=new_id(), text="here", span=Span(0, 3))


def _link(target: str, span: Span, article: GoldArticle, entries: dict[tuple[str, int], Entry]) -> Link:
    """Link to one of two who are called as the article has it, so that many have a namesake."""
    name = " ".join(span.of(article.text).split())
    entry = entries.setdefault((name, span.start % 2), Entry(id=new_id(), name=name))
    return Link(id=new_id(), target=target, entry=entry.id)


def _add_entries(corpus: Corpus, entries: Iterable[Entry]) -> None:
    from annotator.model.decision import Added

    key = StreamKey(corpus.coder("gold").id, "coder", MAIN, CORPUS)
    decide(corpus, key, *(Added(entry) for entry in entries), action="register")
