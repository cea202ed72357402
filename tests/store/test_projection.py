"""What is derived from the log equals what a rebuild derives, whatever was done: as a property over random acts."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from builders import annotation, quote
from corpus_builders import article, decide, key_of, new_corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.corpus import Corpus
from annotator.model.decision import Added, Change, Decision, Origin, Removed, inverse, replaced
from annotator.model.facts import Annotation, Entry, Fact, Finished, Note
from annotator.model.ids import new_id
from annotator.model.layer import fold
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.suggestion import make_suggestion
from annotator.store import decisions

VERBS = ("add", "suggested", "quote", "note", "remove", "move", "undo", "finish", "entry", "elsewhere", "settle")
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 50), st.integers(0, 1)), max_size=25)


def derived(corpus: Corpus) -> tuple[set[tuple[object, ...]], ...]:
    """Everything that is derived from the log, without the numbers that streams happen to have."""
    which = "coalesce(s.subject || s.coder || s.role || s.round, 'corpus')"
    queries = (
        "SELECT subject, coder, role, round, heads, head, depth, time FROM stream",
        "SELECT subject, coder, role, round, state, annotations, quotes, notes, seconds FROM stream",
        f"SELECT {which}, f.id, kind, made_by, code, surface, json FROM fact f LEFT JOIN stream s ON s.id = layer",
        f"SELECT {which}, fact, decision FROM origin LEFT JOIN stream s ON s.id = layer",
    )
    with closing(sqlite3.connect(corpus.path)) as db:
        return tuple(set(db.execute(query).fetchall()) for query in queries)


def take_step(corpus: Corpus, key: StreamKey, verb: str, number: int) -> None:
    layer, at = decisions.layer(corpus.file, key), 2 * number
    tip = decisions.tip(corpus.file, key)
    existing = sorted(layer.facts)
    chosen = layer.facts[existing[number % len(existing)]] if existing else None
    if verb == "elsewhere":
        unite_other_laptop(corpus, key, number)
    elif verb == "settle" and len(tip.forks) > 1:
        decide(corpus, key, parents=tip.forks)
    elif verb == "entry":
        decide(corpus, key_of(corpus, CORPUS), Added(Entry(id=new_id(), name="ن")))
    elif verb == "undo" and (done := decisions.stream(corpus.file, key)):
        decide(corpus, key, *inverse(done[number % len(done)].changes), undoes=done[number % len(done)].id)
    elif verb == "remove" and chosen is not None:
        decide(corpus, key, Removed(chosen))
    elif verb == "move" and isinstance(chosen, Annotation):
        moved = replaced(chosen, replace(chosen, span=Span(at, at + 3)))
        decide(corpus, key, *moved, origin=shown(at) if number % 2 else None)
    else:
        origin = shown(at) if verb == "suggested" else None
        decide(corpus, key, *additions(verb, at, layer.hash), origin=origin)


def additions(verb: str, at: int, layer_hash: str) -> tuple[Change, ...]:
    made: dict[str, Fact] = {
        "quote": quote(at, at + 5, id=new_id()),
        "note": Note(id=new_id(), text="سؤال"),
        "finish": Finished(id=new_id(), layer_hash=layer_hash),
    }
    return (Added(made.get(verb, annotation(at, at + 4, id=new_id()))),)


def shown(at: int) -> Origin:
    return Origin(make_suggestion("text", annotation(at, at + 4), score=0.5, suggester="lexicon", version="1"))


def unite_other_laptop(corpus: Corpus, key: StreamKey, number: int) -> None:
    """Another copy went on from some decision of this stream, and now its decisions arrive here."""
    here = decisions.stream(corpus.file, key)
    parent = here[number % len(here)] if here else None
    arrived: list[Decision] = []
    for _ in range(1 + number % 2):
        parent = Decision(
            id=new_id(),
            key=key,
            parents=(parent.id,) if parent else (),
            depth=parent.depth + 1 if parent else 0,
            copy="the other laptop",
            time="2026-01-01T00:00:00.000Z",
            action="code",
            changes=additions("add", number, ""),
            origin=shown(number),
        )
        arrived.append(parent)
    decisions.unite(corpus.file, arrived)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_whatever_was_done_the_projection_equals_its_rebuild(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, new_corpus(Path(folder)) as corpus:
        articles = [article(), article("نص آخر طويل بما يكفي للتجربة " * 8)]
        corpus.add_articles(articles)
        keys = [key_of(corpus, a.id) for a in articles]
        for verb, number, which in steps:
            take_step(corpus, keys[which], verb, number)
        before = derived(corpus)
        corpus.rebuild()
        assert derived(corpus) == before
        assert [f for f in corpus.check() if f.area == "projection"] == []
        for key in keys:
            if len(decisions.tip(corpus.file, key).forks) == 1:
                assert decisions.layer(corpus.file, key) == fold(decisions.stream(corpus.file, key))[0]


def test_a_fork_is_two_layers_until_a_decision_after_both_settles_it(corpus: Corpus, key: StreamKey) -> None:
    decide(corpus, key, Added(annotation(20, 24)))
    mine = annotation(0, 4)
    decide(corpus, key, Added(mine))
    unite_other_laptop(corpus, key, 0)
    shown_layer, other = decisions.layers(corpus.file, key).values()
    assert decisions.layer(corpus.file, key) == shown_layer
    assert mine.id in shown_layer.facts
    assert mine.id not in other.facts
    decide(corpus, key, parents=decisions.tip(corpus.file, key).forks)
    assert len(decisions.layers(corpus.file, key)) == 1
    assert set(decisions.layer(corpus.file, key).facts) == set(shown_layer.facts) | set(other.facts)


def test_in_a_fork_this_copy_goes_on_with_its_own_line(corpus: Corpus, key: StreamKey) -> None:
    decide(corpus, key, Added(annotation(20, 24)))
    own = decide(corpus, key, Added(annotation(0, 4)))
    unite_other_laptop(corpus, key, 2)
    assert decisions.tip(corpus.file, key).parents == (own.id,)
    assert len(decisions.tip(corpus.file, key).forks) == 2
