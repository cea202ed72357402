"""Layers as folds: total, deterministic, the same in whatever order decisions arrive."""

import random

from builders import adds, annotation, decision, quote, removes
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.decision import Added, Decision, Origin, inverse, replaced
from annotator.model.facts import Annotation, Finished, Link, Part, Quote, QuoteType
from annotator.model.layer import Layer, branch, fold, heads
from annotator.model.span import Span
from annotator.model.suggestion import make_suggestion


def test_what_is_added_and_removed_again_is_gone() -> None:
    a = annotation()
    first = decision(*adds(a))
    layer, problems = fold([first, decision(*removes(a), after=first)])
    assert layer.facts == {}
    assert problems == ()


def test_a_change_that_finds_nothing_is_reported_not_raised() -> None:
    layer, problems = fold([decision(*removes(annotation(id="ghost")))])
    assert layer.facts == {}
    assert [p.fact for p in problems] == ["ghost"]


def test_a_moved_annotation_keeps_its_id_and_its_origin() -> None:
    old = annotation(0, 4, id="x")
    new = Annotation(id="x", span=Span(1, 4), code="PER")
    origin = Origin(make_suggestion("00", old, score=0.5, suggester="lists", version="1"))
    first = decision(*adds(old), origin=origin)
    second = decision(*replaced(old, new), after=first)
    layer, problems = fold([first, second])
    assert layer.annotations == (new,)
    assert layer.origins["x"] == origin
    assert layer.made["x"] == second.id
    assert problems == ()


def test_an_undone_removal_still_knows_where_the_fact_came_from() -> None:
    a = annotation()
    origin = Origin(make_suggestion("00", a, score=0.5, suggester="lists", version="1"))
    first = decision(*adds(a), origin=origin)
    gone = decision(*removes(a), after=first)
    back = decision(*inverse(gone.changes), after=gone, undoes=gone.id)
    assert fold([first, gone, back])[0].origins[a.id] == origin


def test_the_hash_does_not_depend_on_the_order_of_decisions_nor_on_the_seal() -> None:
    a, q = annotation(), quote()
    one = fold([decision(*adds(a, q))])[0]
    first = decision(*adds(q))
    other = fold([first, decision(*adds(a, Finished(id="f", layer_hash="")), after=first)])[0]
    assert one.hash == other.hash
    assert one.hash != Layer().hash


def test_links_of_a_part_depend_on_its_quote() -> None:
    q = Quote(
        id="q",
        type=QuoteType.DIRECT,
        content=Part(id="c", spans=(Span(0, 3),)),
        speaker=Part(id="s", spans=(Span(5, 8),)),
    )
    link = Link(id="k", target="s", entry="e")
    layer = fold([decision(*adds(q, link, annotation()))])[0]
    assert layer.dependents_of(q) == (link,)
    assert layer.links_of("s") == (link,)


def test_two_children_of_one_parent_are_a_fork_of_two_layers() -> None:
    a, b, c = annotation(), annotation(), annotation()
    root = decision(*adds(a))
    left, right = decision(*adds(b), after=root), decision(*adds(c), after=root)
    everything = [right, root, left]
    assert set(heads(everything)) == {left.id, right.id}
    assert set(fold(branch(everything, left.id))[0].facts) == {a.id, b.id}
    assert set(fold(branch(everything, right.id))[0].facts) == {a.id, c.id}


@given(st.integers(0, 2**32))
def test_the_fold_is_the_same_in_whatever_order_decisions_arrive(seed: int) -> None:
    rng = random.Random(seed)
    decisions = random_decisions(rng, steps=25, forks=True)
    shuffled = rng.sample(decisions, len(decisions))
    assert fold(decisions) == fold(shuffled)


@given(st.integers(0, 2**32))
def test_applying_one_by_one_equals_the_fold(seed: int) -> None:
    decisions = random_decisions(random.Random(seed), steps=25, forks=False)
    layer = Layer()
    for d in decisions:
        layer, problems = layer.apply(d)
        assert problems == ()
    assert layer == fold(decisions)[0]


def random_decisions(rng: random.Random, *, steps: int, forks: bool) -> list[Decision]:
    """A stream of adding, removing, moving and undoing; with `forks` some follow an older decision."""
    made: list[Decision] = []
    for _ in range(steps):
        after = (rng.choice(made) if forks and rng.random() < 0.2 else made[-1]) if made else None
        layer = fold(branch(made, after.id))[0] if after else Layer()
        there = sorted(layer.facts.values(), key=lambda f: f.id)
        roll = rng.random()
        if not there or roll < 0.5:
            made.append(decision(*adds(annotation(rng.randrange(50), rng.randrange(51, 99))), after=after))
        elif roll < 0.7:
            made.append(decision(*removes(rng.choice(there)), after=after))
        elif roll < 0.85 or after is None:
            old = rng.choice(there)
            made.append(decision(*replaced(old, annotation(id=old.id, end=rng.randrange(5, 99))), after=after))
        else:
            made.append(decision(*inverse(after.changes), after=after, undoes=after.id))
    return made


def test_adding_what_is_there_replaces_it_and_is_reported() -> None:
    layer, problems = fold([decision(Added(annotation(0, 4, id="x")), Added(annotation(2, 9, id="x")))])
    assert [a.span for a in layer.annotations] == [Span(2, 9)]
    assert len(problems) == 1
