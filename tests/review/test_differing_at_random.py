"""Whatever coders mark: every fact stands in exactly one case or agreement, and nobody's order matters."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.facts import Annotation, Fact, Part, Quote, QuoteType
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.review.differing import Disagreement, compare

TEXT = "قال بوتين وبالقاهرة إن «العلاقات قوية» وأضاف الكرملين"

spans = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1]))
names = st.tuples(spans, st.sampled_from(("PER", "LOC", "FRAME")))
quotes = st.tuples(spans, st.none() | spans, st.sampled_from(list(QuoteType)))
coder = st.tuples(st.lists(names, max_size=6, unique=True), st.lists(quotes, max_size=4, unique=True))


def layer(number: int, marked: tuple[list[tuple[Span, str]], list[tuple[Span, Span | None, QuoteType]]]) -> Layer:
    facts: list[Fact] = [Annotation(id=f"{number}a{n}", span=s, code=c) for n, (s, c) in enumerate(marked[0])]
    for n, (content, speaker, type) in enumerate(marked[1]):
        blank = Quote(id=f"{number}q{n}", type=type, content=Part(id=f"{number}c{n}", spans=(content,)))
        said = Part(id=f"{number}s{n}", spans=(speaker,)) if speaker else None
        facts.append(blank.with_parts({"speaker": said}))
    return Layer({f.id: f for f in facts}, {f.id: f"made {f.id}" for f in facts})


def told(one: Disagreement) -> tuple[str, object, str, int, object]:
    return one.id, one.kinds, one.by, one.letters, sorted(v.fact.id for v in one.versions if v.fact)


@given(st.lists(coder, min_size=2, max_size=5))
def test_every_fact_stands_in_exactly_one_place(coders: list[tuple[list[tuple[Span, str]], list[object]]]) -> None:
    layers = {str(n): layer(n, marked) for n, marked in enumerate(coders)}  # type: ignore[arg-type]
    levels = {"PER": "entity", "LOC": "entity", "FRAME": "frame"}
    disagreements, agreed = compare(TEXT, layers, levels=levels)
    listed = [*(d.versions for d in disagreements), *(a.versions for a in agreed)]
    assert all([v.coder for v in versions] == list(layers) for versions in listed)
    counted = Counter(v.fact.id for versions in listed for v in versions if v.fact is not None)
    assert counted == Counter(id_ for one in layers.values() for id_ in one.facts)
    assert len({d.id for d in disagreements}) == len(disagreements)
    assert all(d.kinds for d in disagreements)
    assert all(len({v.same_as for v in a.versions}) == 1 for a in agreed)
    back = compare(TEXT, dict(reversed(layers.items())), levels=levels)[0]
    assert list(map(told, disagreements)) == list(map(told, back))
