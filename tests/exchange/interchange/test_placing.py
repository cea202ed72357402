"""What arrived beside a layer: said again it changes nothing, and what stands there the program could have made."""

import json
from collections.abc import Sequence

import pytest
from arriving_builders import TEXT, documents, mark, quoted
from builders import annotation
from corpus_builders import codebook
from hypothesis import assume, given, settings

from annotator.coding import actions, quoting
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.statements import check
from annotator.exchange.interchange.arriving import Arrived, arrive
from annotator.exchange.interchange.labels import Labels
from annotator.exchange.interchange.meanings import Meanings
from annotator.exchange.interchange.placing import place
from annotator.exchange.interchange.registry import Registry
from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.reporting import Tally
from annotator.model.article import Article
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.decision import Added, Change, Removed
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Entry, Link, PassFinished, Quote, Rejection, Value
from annotator.model.ids import is_id, new_id, text_hash
from annotator.model.layer import Layer
from annotator.model.span import Span

CHOICES = [{"value": 1}, {"value": 2}]
QUESTIONS = [
    {"id": "topic", "on": "article", "level": "multiple", "choices": CHOICES},
    {"id": "tone", "on": "quote", "level": "nominal", "choices": CHOICES},
    {"id": "words", "on": "article", "level": "text"},
]
RULES = {
    "free": {},
    "strict": dict.fromkeys(("entities_nest", "entities_overlap", "entities_in_quotes", "quotes_nest"), False),
}


def book(rules: str = "free", **more) -> Codebook:
    raw = json.loads(codebook().content) | {"variables": QUESTIONS, "rules": RULES[rules]} | more
    return parse_codebook(json.dumps(raw))


def arrived(document: Document, codes: Codebook) -> tuple[Arrived, Codebook]:
    meanings = Meanings(codes, Labels())
    found = arrive(document, meanings, Tally())
    return found, meanings.codebook


def ground_of(found: Arrived, codes: Codebook, *facts: Annotation | Rejection | PassFinished) -> Ground:
    article = Article(id="a", title="t", text=found.text, text_sha256=text_hash(found.text))
    return Ground(article=article, layer=Layer({fact.id: fact for fact in facts}), codebook=codes)


def placed(
    document: Document, codes: Codebook, *facts: Annotation | Rejection | PassFinished
) -> tuple[tuple[Change, ...], Tally]:
    found, wide = arrived(document, codes)
    tally = Tally()
    return place(ground_of(found, wide, *facts), found, Registry(()), tally), tally


def after(ground: Ground, changes: Sequence[Change]) -> Ground:
    return ground.after(Proposal(action="import", changes=tuple(changes)))


@pytest.mark.parametrize("rules", RULES)
@given(document=documents())
@settings(max_examples=150, deadline=None)
def test_whatever_arrives_the_program_could_have_made_and_said_again_it_is_nothing_new(
    rules: str, document: Document
) -> None:
    try:
        found, codes = arrived(document, book(rules))
    except UserError:
        assume(False)
    registry = Registry(())
    ground = ground_of(found, codes)
    now = after(ground, place(ground, found, registry, Tally()))
    again, _ = arrived(document, book(rules))
    assert place(now, again, Registry(registry.added), Tally()) == ()
    for fact in (*now.layer.annotations, *now.layer.quotes):
        others = {id_: other for id_, other in now.layer.facts.items() if id_ != fact.id}
        if isinstance(fact, Annotation) and rules == "strict":  # a name may stand where a quote was put over it
            others = {id_: other for id_, other in others.items() if not isinstance(other, Quote)}
        check(Ground(article=ground.article, layer=Layer(others), codebook=codes), fact)
    targets = {f.id for f in now.layer.facts.values()} | {p.id for q in now.layer.quotes for p in q.parts().values()}
    pointing = [f for f in now.layer.facts.values() if getattr(f, "target", None)]
    assert all(f.target in targets or f.target == "a" for f in pointing)


def test_a_rejection_that_says_the_contrary_is_lifted() -> None:
    start = TEXT.index("بيروت")
    no = Rejection(id="r", code="LOC", span=Span(start, start + 5))
    changes, _ = placed(Document(text=TEXT, marks=(mark("1", "name", "LOC", "بيروت"),)), book(), no)
    assert [type(change) for change in changes] == [Removed, Added]


def test_what_a_finished_pass_sealed_is_left_and_told() -> None:
    seal = PassFinished(id="first", layer_hash="", closes=("LOC",))
    marks = (mark("1", "name", "LOC", "بيروت"), mark("2", "name", "PER", "سامي الحلبي"))
    changes, tally = placed(Document(text=TEXT, marks=marks), book(), seal)
    assert [change.fact.code for change in changes if isinstance(change.fact, Annotation)] == ["PER"]
    assert ["pass is finished" in told.reason for told in tally.report().dropped] == [True]


def test_names_longer_than_the_rules_look_back_are_told_where_names_stand_apart() -> None:
    text = "كلمة " * 300
    document = Document(text=text, marks=(mark_over(text),))
    assert placed(document, book("strict"))[0] == ()
    assert len(placed(document, book("free"))[0]) == 1


def mark_over(text: str) -> Mark:
    return Mark(id="1", layer="name", label="LOC", stretches=(Stretch(0, len(text) - 1),))


def test_several_entries_of_one_name_are_told_and_the_one_of_this_code_is_meant() -> None:
    entries = [
        Entry(id="1", name="سامي", code="LOC"),
        Entry(id="2", name="سامي", code="PER"),
        Entry(id="3", name="بيروت"),
        Entry(id="4", name="بيروت"),
    ]
    marks = (mark("1", "name", "PER", "سامي الحلبي", entry="سامي"), mark("2", "name", "LOC", "بيروت", entry="بيروت"))
    found, codes = arrived(Document(text=TEXT, marks=marks), book())
    tally = Tally()
    changes = place(ground_of(found, codes), found, Registry(entries), tally)
    assert sorted(c.fact.entry for c in changes if hasattr(c.fact, "entry")) == ["2", "3"]
    assert [told.place for told in tally.report().changed] == ["بيروت"]


def test_what_stands_can_be_edited_like_anything_else() -> None:
    found, codes = arrived(quoted(mark("1", "name", "LOC", "بيروت")), book())
    ground = ground_of(found, codes)
    now = after(ground, place(ground, found, Registry(()), Tally()))
    (name,), (quote,) = now.layer.annotations, now.layer.quotes
    now = after(now, actions.move(now, name.id, Span(name.span.start, name.span.end - 1)).changes)
    now = after(now, quoting.set_parts(now, quote.id, {"speaker": None}).changes)
    now = after(now, actions.remove(now, quote.id).changes)
    assert set(now.layer.facts) == {name.id}


def test_many_names_are_placed_in_time_that_grows_with_their_number() -> None:
    text = "كلمة " * 20_000
    marks = tuple(
        Mark(id=str(n), layer="name", label="LOC", stretches=(Stretch(5 * n, 5 * n + 4),)) for n in range(20_000)
    )
    changes, _ = placed(Document(text=text, marks=marks), book("strict"), annotation(0, 4, "LOC"))
    assert len(changes) == 20_000 - 1


ONE, TWO = new_id(), new_id()


def test_of_namesakes_the_one_whose_id_the_file_gives_is_meant_whatever_it_is_called_here_now() -> None:
    entries = [Entry(id=ONE, name="سامي"), Entry(id=TWO, name="سامي ح.")]
    said = {"entry": "سامي", "entry_id": TWO, "entry_2": "بيروت", "entry_2_id": "../x"}
    found, codes = arrived(Document(text=TEXT, marks=(mark("1", "name", "PER", "سامي الحلبي", **said),)), book())
    registry, tally = Registry(entries), Tally()
    changes = place(ground_of(found, codes), found, registry, tally)
    (added,) = registry.added
    assert [c.fact.entry for c in changes if isinstance(c.fact, Link)] == [TWO, added.id]
    assert added.name == "بيروت"
    assert is_id(added.id)
    assert [told.reason for told in tally.report().changed] == ["By its id it is سامي ح. here."]


def test_namesakes_that_are_not_here_become_two_under_their_ids() -> None:
    marks = (
        mark("1", "name", "PER", "سامي الحلبي", entry="سامي", entry_id=ONE),
        mark("2", "name", "LOC", "بيروت", entry="سامي", entry_id=TWO),
    )
    found, codes = arrived(Document(text=TEXT, marks=marks), book())
    registry = Registry([Entry(id=new_id(), name="سامي")])
    place(ground_of(found, codes), found, registry, Tally())
    assert {(entry.id, entry.name, entry.code) for entry in registry.added} == {
        (ONE, "سامي", "PER"),
        (TWO, "سامي", "LOC"),
    }
    registry.take_back(1)
    assert [entry.id for entry in registry.added] == [ONE]
    assert registry.named("سامي", "", TWO)[0] is registry.added[1]


def test_an_id_of_nobody_is_told() -> None:
    tally = Tally()
    document = Document(text=TEXT, marks=(mark("1", "name", "PER", "سامي الحلبي", entry_id=ONE),))
    arrive(document, Meanings(book(), Labels()), tally)
    assert ["entry_id" in told.place for told in tally.report().dropped] == [True]


def test_words_that_hold_what_stands_between_several_values_are_one_answer() -> None:
    whole = Mark(id="1", layer="article", attributes=(("words", "a | b"), ("topic", "1 | 2")))
    changes, tally = placed(Document(text=TEXT, marks=(whole,)), book())
    values = {c.fact.variable: c.fact.values for c in changes if isinstance(c.fact, Value)}
    assert values == {"words": ("a | b",), "topic": ("1", "2")}
    assert not tally.report().dropped
