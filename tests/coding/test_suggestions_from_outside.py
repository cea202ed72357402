"""Suggestions from outside beside our own: shown, weighed, switched off, answered; what frozen rounds show of them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bringing_suggestions import bring
from builders import annotation, quote
from corpus_builders import article, codebook
from study_ground import LEAD, study_corpus

from annotator.coding import actions
from annotator.coding.choosing import OWN_NAMES, Choice, suggesters_here
from annotator.coding.offering import rounds_without
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.facts import Part, Quote
from annotator.model.span import Span
from annotator.model.stream import again
from annotator.model.suggestion import Suggestion

TEXT = "وصل زمقشطي إلى موسكو أمس.\nوقال إن الزيارة ناجحة."
MOSCOW = Span(15, 20)
STRANGER = Span(4, 10)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """A study with a round "data" that learns, and last an article of which our suggesters know one name."""
    with study_corpus(tmp_path, 2) as made:
        made.add_articles([article(TEXT)])
        made.study.add_round(LEAD, "data", purpose="training")
        yield made


@pytest.fixture
def news(corpus: Corpus) -> str:
    return [row.id for row in corpus.articles()][-1]


def shown(corpus: Corpus, news: str, round: str = "data", *, without: tuple[str, ...] = ()) -> dict[str, Suggestion]:
    """Return the suggestions of names by their words."""
    session = corpus.session("Amal", round=round)
    found = session.suggesting(news, Choice(without=frozenset(without)))()
    return {s.span.of(TEXT): s for s in found if s.code != "quote"}


def stranger(corpus: Corpus, news: str, **how: str) -> None:
    bring(corpus, news, (annotation(STRANGER.start, STRANGER.end), 0.7), **how)  # type: ignore[arg-type]


def test_own_names_are_those_of_the_registry() -> None:
    assert {s.name for s in suggesters_here()} == OWN_NAMES


def test_what_is_offered_is_shown_with_name_version_and_score(corpus: Corpus, news: str) -> None:
    stranger(corpus, news, name="spacy ar", version="3.7")
    found = shown(corpus, news)["زمقشطي"]
    assert (found.suggester, found.version, found.score, found.code) == ("spacy ar", "3.7", 0.7, "PER")


def test_who_agrees_with_our_own_is_named_beside_it(corpus: Corpus, news: str) -> None:
    bring(corpus, news, (annotation(MOSCOW.start, MOSCOW.end, "LOC"), 0.6))
    assert shown(corpus, news)["موسكو"].suggesters == ("entities", "model")


def test_of_rivals_the_better_one_is_shown(corpus: Corpus, news: str) -> None:
    bring(corpus, news, (annotation(MOSCOW.start, MOSCOW.end, "ORG"), 0.1))
    assert shown(corpus, news)["موسكو"].code == "LOC"
    bring(corpus, news, (annotation(MOSCOW.start, MOSCOW.end, "ORG"), 1.0), version="2")
    assert shown(corpus, news)["موسكو"].code == "ORG"


def test_it_is_switched_off_by_its_name(corpus: Corpus, news: str) -> None:
    stranger(corpus, news, name="spacy ar")
    assert "زمقشطي" not in shown(corpus, news, without=("spacy ar",))


def test_what_comes_while_the_article_is_open_is_shown_at_once(corpus: Corpus, news: str) -> None:
    session = corpus.session("Amal", round="data")
    before = len(session.suggesting(news)())
    stranger(corpus, news)
    assert len(session.suggesting(news)()) == before + 1
    bring(corpus, news)
    assert len(session.suggesting(news)()) == before


def test_codes_that_are_off_and_places_not_to_code_are_not_suggested(corpus: Corpus, news: str) -> None:
    bring(corpus, news, (annotation(STRANGER.start, STRANGER.end, "EVENT"), 0.7))
    assert "زمقشطي" not in shown(corpus, news)
    stranger(corpus, news)
    skipped = tuple(replace(z, kind=type(z.kind)("skip")) for z in corpus.zones(news))
    corpus.session("Amal").set_zones(news, skipped)
    assert shown(corpus, news) == {}


def test_a_code_that_was_merged_is_suggested_under_its_present_name(corpus: Corpus, news: str) -> None:
    stranger(corpus, news)
    raw = json.loads(codebook().content)
    raw["layers"][0]["codes"] = raw["layers"][0]["codes"][1:]
    corpus.codebooks.save(json.dumps({**raw, "merged": {"PER": "ORG"}}), lead=LEAD, rounds=("data",))
    assert shown(corpus, news)["زمقشطي"].code == "ORG"


def test_it_is_answered_like_any_other_and_the_origin_has_its_name(corpus: Corpus, news: str) -> None:
    stranger(corpus, news, name="spacy ar", version="3.7")
    session = corpus.session("Amal", round="data")
    found = shown(corpus, news)["زمقشطي"]
    made = session.act(news, actions.accept, found)
    origin = session.open(news).layer.origins[made.ids[0]].suggestion
    assert origin is not None
    assert (origin.suggester, origin.version) == ("spacy ar", "3.7")
    session.undo()
    session.act(news, actions.reject, found)
    assert "زمقشطي" not in shown(corpus, news)
    assert [r.surface for r in session.open(news).layer.rejections] == ["زمقشطي"]
    assert list(corpus.check()) == []


def test_what_is_offered_in_a_name_is_no_precedent_elsewhere(corpus: Corpus, news: str) -> None:
    corpus.add_articles([article("ثم غادر زمقشطي في المساء.")])
    stranger(corpus, news)
    other = [row.id for row in corpus.articles()][-1]
    found = corpus.session("Amal", round="data").suggesting(other)()
    assert not any(s.suggester == "precedent" for s in found)


def test_a_quote_is_shown_with_its_parts(corpus: Corpus, news: str) -> None:
    at = TEXT.index("الزيارة")
    parts = {"cue": Span(27, 30), "speaker": STRANGER}
    said = Quote(
        **{n: Part(id=n, spans=(s,)) for n, s in parts.items()},
        id="q",
        type=quote().type,
        content=Part(id="c", spans=(Span(at, at + 13),)),
    )
    bring(corpus, news, (said, 1.0), untyped={"q"})
    (found,) = [s for s in corpus.session("Amal", round="data").suggesting(news)() if s.code == "quote"]
    assert isinstance(found.fact, Quote)
    assert found.fact.type == "indirect"
    assert found.fact.speaker is not None
    assert [s.of(TEXT) for s in found.fact.speaker.spans] == ["زمقشطي"]


def test_a_round_frozen_before_shows_nothing_that_was_offered_since(corpus: Corpus, news: str) -> None:
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    stranger(corpus, news)
    assert "زمقشطي" not in shown(corpus, news, "pilot")
    assert "زمقشطي" in shown(corpus, news, "data")


def test_a_round_is_frozen_to_what_is_offered_then_and_keeps_it(corpus: Corpus, news: str) -> None:
    stranger(corpus, news, version="1")
    pilot = corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    assert ("model", "1") in pilot.suggesters
    bring(corpus, news, (annotation(0, 3), 0.9), version="2")
    assert "زمقشطي" in shown(corpus, news, "pilot", without=("model",))
    assert "وصل" not in shown(corpus, news, "pilot")
    assert "وصل" in shown(corpus, news, "data")


def test_freezing_takes_every_version_that_is_shown_in_some_article(corpus: Corpus, news: str) -> None:
    other = next(corpus.articles()).id
    stranger(corpus, news, version="2")
    bring(corpus, other, (annotation(0, 3), 0.9), version="1")
    stranger(corpus, news, name="gone")
    bring(corpus, news, name="gone")
    frozen = corpus.study.add_round(LEAD, "pilot", purpose="pilot").suggesters
    assert list(frozen[-2:]) == [("model", "1"), ("model", "2")]
    assert [(s.name, s.version) for s in suggesters_here(corpus.learning.outside())][-2] == ("model", "1, 2")


def test_a_planted_article_has_its_suggestions_the_second_time_too(corpus: Corpus, news: str) -> None:
    stranger(corpus, news)
    session = corpus.session("Amal", round="data")
    assert "زمقشطي" in {s.span.of(TEXT) for s in session.suggesting(again(news))()}


def test_a_blind_round_shows_nothing_of_it_also_in_its_history(corpus: Corpus, news: str) -> None:
    stranger(corpus, news)
    corpus.study.add_round(LEAD, "blind", purpose="main", suggestions="blind")
    assert shown(corpus, news, "blind") == {}
    assert corpus.session("Amal", round="blind").history(news) == ()
    assert len(corpus.session("Amal", round="data").history(news)) == 1


def test_rounds_that_are_frozen_to_something_else_are_named_and_can_be_frozen_anew(corpus: Corpus, news: str) -> None:
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    corpus.study.add_round(LEAD, "blind", purpose="main", suggestions="blind", freeze=True)
    stranger(corpus, news)
    assert [stage.name for stage in rounds_without(corpus.file, "model")] == ["pilot"]
    corpus.study.change_round(LEAD, "pilot", freeze=True)
    assert rounds_without(corpus.file, "model") == ()
    assert "زمقشطي" in shown(corpus, news, "pilot")
    assert corpus.study.change_round(LEAD, "pilot", freeze=False).suggesters == ()


def test_a_round_that_is_coded_is_not_frozen_anew(corpus: Corpus, news: str) -> None:
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    corpus.session("Amal", round="pilot").act(news, actions.code, STRANGER, "PER")
    stranger(corpus, news)
    with pytest.raises(UserError, match="has begun"):
        corpus.study.change_round(LEAD, "pilot", freeze=True)


def test_what_was_brought_is_taken_back_everywhere_also_in_frozen_rounds_and_what_others_brought(
    corpus: Corpus, news: str
) -> None:
    other = next(corpus.articles()).id
    stranger(corpus, news, name="llm", version="1")
    stranger(corpus, news, name="llm", version="2", coder="Badr")
    bring(corpus, other, (annotation(0, 3), 0.9), name="llm")
    stranger(corpus, news, name="other model", version="1")
    corpus.study.add_round(LEAD, "pilot", purpose="pilot")
    session = corpus.session("Amal", round="data")
    accepted = session.act(news, actions.accept, shown(corpus, news)["زمقشطي"])
    assert corpus.study.take_back_suggestions(LEAD, "llm") == 2
    assert {name for name, _ in corpus.learning.outside()} == {"other model"}
    assert "llm" not in {n for round in ("pilot", "data") for s in shown(corpus, news, round).values()
                         for n in s.suggesters}  # fmt: skip
    assert session.open(news).layer.facts[accepted.ids[0]]
    (row, *_) = session.history(news)
    assert (row.action, row.what.split(" (")[0]) in {("take back", "llm 1"), ("take back", "llm 2")}
    assert list(corpus.check()) == []
    with pytest.raises(UserError, match="llm"):
        corpus.study.take_back_suggestions(LEAD, "llm")
    with pytest.raises(UserError, match="lead"):
        corpus.study.take_back_suggestions("Amal", "other model")
    stranger(corpus, news, name="llm", version="1")
    assert "llm" in {name for name, _ in corpus.learning.outside()}
