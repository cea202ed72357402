"""Coder training: the score against gold, what differs and where, and that nobody gets better by mending afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from study_ground import LEAD, study_corpus

from annotator.coding import actions, quoting
from annotator.coding.sampling import Plan
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.codebook_edits import merge
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import Finished
from annotator.model.ids import new_id
from annotator.model.span import Span
from annotator.model.stream import StreamKey
from annotator.model.study import COACHING, GoldSource
from annotator.store import decisions


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """Gold of an adjudicator for a0 and a1 in main; a round of coder training on both."""
    with study_corpus(tmp_path, 2) as made:
        made.add_coder("Judge", "adjudicator")
        gold = made.session("Judge", role="adjudicator")
        for id_ in ("a0", "a1"):
            code(gold, id_, "بوتين", "PER")
            code(gold, id_, "موسكو", "LOC")
            quote(gold, id_, speaker="بوتين")
            gold.act(id_, actions.finish)
        made.study.add_round(LEAD, "training", purpose=COACHING, pass_mark=0.8, gold=GoldSource(round="main"))
        yield made


def span(session: Session, id_: str, words: str) -> Span:
    at = session.open(id_).article.text.index(words)
    return Span(at, at + len(words))


def code(session: Session, id_: str, words: str, code_id: str) -> None:
    session.act(id_, actions.code, span(session, id_, words), code_id)


def quote(session: Session, id_: str, *, speaker: str) -> None:
    parts = {
        "content": [span(session, id_, f"الرقم {id_[1:]} صحيح")],
        "cue": [span(session, id_, "قال")],
        "speaker": [span(session, id_, speaker)],
    }
    session.act(id_, quoting.quote, parts)


def test_who_codes_as_gold_has_passed_when_all_is_done(corpus: Corpus) -> None:
    session = corpus.session("Amal", round="training")
    for done, id_ in enumerate(("a0", "a1")):
        assert corpus.study.standing("Amal", "training").passed is None
        code(session, id_, "بوتين", "PER")
        code(session, id_, "موسكو", "LOC")
        quote(session, id_, speaker="بوتين")
        session.act(id_, actions.finish)
        coached = corpus.study.coaching("Amal", "training", id_)
        assert (coached.score, coached.differences) == (1.0, ())
        assert corpus.study.standing("Amal", "training").done == done + 1
    assert corpus.study.standing("Amal", "training").passed is True


@pytest.mark.parametrize("rounds", [["main"], ["training"], ["main", "training"]])
def test_codes_that_were_merged_since_are_alike_whoever_took_the_new_version(corpus: Corpus, rounds: list[str]) -> None:
    session = corpus.session("Amal", round="training")
    code(session, "a0", "بوتين", "PER")
    code(session, "a0", "موسكو", "LOC")
    quote(session, "a0", speaker="بوتين")
    session.act("a0", actions.finish)
    content = merge(corpus.codebook().content, "LOC", "PER")
    corpus.codebooks.save(content, lead=LEAD, rounds=rounds)
    assert corpus.study.coaching("Amal", "training", "a0").differences == ()


def test_every_difference_has_its_kind_and_place(corpus: Corpus) -> None:
    session = corpus.session("Amal", round="training")
    code(session, "a0", "بوتين في", "PER")
    code(session, "a0", "موسكو", "ORG")
    code(session, "a0", "خبر", "LOC")
    quote(session, "a0", speaker="موسكو")
    session.act("a0", actions.finish)
    coached = corpus.study.coaching("Amal", "training", "a0")
    kinds = [str(d.kind) for d in coached.differences]
    assert kinds == ["added", "other boundary", "other speaker", "other code"]
    assert [d.place for d in coached.differences] == sorted(d.place for d in coached.differences)
    assert (coached.entities, coached.quotes, coached.speakers) == (0.0, 1.0, 0.0)
    assert coached.score == pytest.approx(1 / 3)


def test_what_gold_has_and_the_coder_not_is_missed(corpus: Corpus) -> None:
    session = corpus.session("Amal", round="training")
    session.act("a0", actions.finish)
    coached = corpus.study.coaching("Amal", "training", "a0")
    assert [(str(d.kind), d.gold_code) for d in coached.differences] == [
        ("missed", "PER"),
        ("missed", "LOC"),
        ("missed", "quote"),
    ]
    assert coached.score == 0.0


def test_gold_is_not_shown_before_the_coder_has_finished(corpus: Corpus) -> None:
    session = corpus.session("Amal", round="training")
    code(session, "a0", "موسكو", "LOC")
    with pytest.raises(UserError, match="Finish the article first"):
        corpus.study.coaching("Amal", "training", "a0")
    assert [row.coder for row in session.history("a0")] == ["Amal"]


def test_mending_after_the_feedback_does_not_raise_the_score(corpus: Corpus) -> None:
    session = corpus.session("Amal", round="training")
    session.act("a0", actions.finish)
    session.act("a0", actions.reopen)
    code(session, "a0", "موسكو", "LOC")
    session.act("a0", actions.finish)
    assert corpus.study.coaching("Amal", "training", "a0").score == 0.0


def test_what_was_finished_apart_on_two_computers_is_left_out_and_counted(corpus: Corpus) -> None:
    session = corpus.session("Amal", round="training")
    code(session, "a0", "بوتين", "PER")
    key = StreamKey(session.coder.id, "coder", session.round.id, "a0")
    (first,) = decisions.stream(corpus.file, key)
    for _ in range(2):  # two children of one decision, each finished
        made = replace(first, id=new_id(), parents=(first.id,), depth=first.depth + 1, copy=new_id(), action="finish")
        decisions.unite(corpus.file, [replace(made, changes=(Added(Finished(id=new_id(), layer_hash="")),))])
    with pytest.raises(UserError, match="on two computers"):
        corpus.study.coaching("Amal", "training", "a0")
    stands = corpus.study.standing("Amal", "training")
    assert (stands.articles, stands.done, stands.torn, stands.passed) == (1, 0, 1, None)
    corpus.session("Amal", round="training").act("a1", actions.finish)
    stands = corpus.study.standing("Amal", "training")
    assert (stands.articles, stands.done, stands.torn, stands.passed) == (1, 1, 1, False)


def test_a_coder_who_stays_below_the_mark_has_not_passed(corpus: Corpus) -> None:
    corpus.study.draw(LEAD, "training", Plan(size=1))
    session = corpus.session("Amal", round="training")
    (place,) = corpus.study.assigned("Amal", "training")
    session.act(place, actions.finish)
    stands = corpus.study.standing("Amal", "training")
    assert (stands.articles, stands.done, stands.mean, stands.passed) == (1, 1, 0.0, False)


def test_the_streams_that_are_gold_are_named_for_packets(corpus: Corpus) -> None:
    assert [key.subject for key in corpus.study.gold_streams("training")] == ["a0", "a1"]
    assert {key.role for key in corpus.study.gold_streams("training")} == {"adjudicator"}


def test_gold_has_to_come_from_another_round_and_only_in_coder_training(corpus: Corpus) -> None:
    with pytest.raises(UserError, match="Only a round of coder training"):
        corpus.study.add_round(LEAD, "x", purpose="pilot", gold=GoldSource(round="main"))
    with pytest.raises(UserError, match="another round"):
        corpus.study.change_round(LEAD, "training", gold=GoldSource(round="training"))
    with pytest.raises(UserError, match="has no gold"):
        corpus.study.standing("Amal", "main")
