"""Quotes come into gold with whom they stand for and what is said of them; answers are settled question by question."""

from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground
from exchange.study_builders import study_codebook

from annotator.adjudication.case import BOTH, NEITHER, SETTLED
from annotator.coding import actions, quoting, values
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Link, Quote, Value
from annotator.model.span import Span
from annotator.model.stream import StreamKey
from annotator.review.differing import Kind
from annotator.store import decisions

CONTENT = "العلاقات قوية"


@pytest.fixture
def questions(tmp_path: Path) -> Ground:
    return ground(tmp_path, book=study_codebook(), articles=2)


def place(study: Ground, words: str, number: int = 0) -> Span:
    text = study.corpus.article(study.articles[number]).text
    start = text.rindex(words)
    return Span(start, start + len(words))


def quote(
    study: Ground, name: str, *, speaker: str = "بوتين", entry: str = "", answer: str = "", number: int = 0
) -> str:
    session, where = study.session(name), study.articles[number]
    parts = {"content": [place(study, CONTENT)], "cue": [place(study, "قال")], "speaker": [place(study, speaker)]}
    made = session.act(where, quoting.quote, parts).ids[0]
    if entry:
        known = next((e.id for e in session.entries.values() if e.name == entry), "")
        session.act(where, quoting.link, made, known) if known else session.act(where, quoting.link_new, made, entry)
    if answer:
        session.act(where, values.set_value, made, "V1", [answer])
    return made


def answer(study: Ground, name: str, number: int = 0, **given: str | list[str]) -> None:
    session, where = study.session(name), study.articles[number]
    for variable, value in given.items():
        session.act(where, values.set_value, where, variable, [value] if isinstance(value, str) else value)


def finish(study: Ground, *names: str, number: int = 0) -> None:
    for name in names:
        study.session(name).act(study.articles[number], actions.finish)


def links(study: Ground) -> list[tuple[str, str]]:
    key = StreamKey(study.corpus.coder("Dina").id, "adjudicator", "main", study.articles[0])
    names = {e.id: e.name for e in study.corpus.entries()}
    facts = decisions.layer(study.corpus.file, key).facts.values()
    return [(f.target, names[f.entry]) for f in facts if isinstance(f, Link)]


def test_a_taken_quote_brings_its_speakers_entry_and_undisputed_answers(questions: Ground) -> None:
    quote(questions, "Amal", entry="بوتين", answer="1")
    finish(questions, "Amal", "Badr")
    (case,) = questions.cases()
    assert case.disagreement.kinds == (Kind.MISSED,)
    questions.adjudication.settle(questions.adjudicator(), case, "A")
    (made, value) = sorted(questions.gold(), key=lambda f: isinstance(f, Value))
    assert isinstance(made, Quote)
    assert made.speaker is not None
    assert links(questions) == [(made.speaker.id, "بوتين")]
    assert isinstance(value, Value)
    assert (value.target, value.variable, value.values) == (made.id, "V1", ("1",))
    assert made.id not in {v.fact.id for v in case.disagreement.versions if v.fact}


def test_an_answer_about_a_quote_is_settled_after_the_quote(questions: Ground) -> None:
    quote(questions, "Amal", answer="1")
    quote(questions, "Badr", answer="2", speaker="موسكو 0")
    finish(questions, "Amal", "Badr")
    about, disputed = sorted(questions.cases(), key=lambda c: Kind.VALUE in c.disagreement.kinds)
    session = questions.adjudicator()
    with pytest.raises(UserError, match="quotation first"):
        questions.adjudication.settle(session, disputed, "A")
    questions.adjudication.settle(session, about, "B")
    assert [f for f in questions.gold() if isinstance(f, Value)] == []
    questions.adjudication.settle(session, disputed, "A")
    quotes = [f for f in questions.gold() if isinstance(f, Quote)]
    said = [f for f in questions.gold() if isinstance(f, Value)]
    assert [(v.target, v.values) for v in said] == [(quotes[0].id, ("1",))]
    assert {c.state for c in questions.cases()} == {SETTLED}
    questions.adjudication.settle(session, questions.cases()[1], "B")
    assert [f.values for f in questions.gold() if isinstance(f, Value)] == [("2",)]


def test_answers_about_the_article_are_taken_or_united_where_several_are_allowed(questions: Ground) -> None:
    answer(questions, "Amal", tone="1", topics="1")
    answer(questions, "Badr", tone="2", topics="2")
    finish(questions, "Amal", "Badr")
    topics, tone = sorted(questions.cases(), key=lambda c: c.disagreement.codes, reverse=True)
    session = questions.adjudicator()
    questions.adjudication.settle(session, topics, BOTH)
    with pytest.raises(UserError, match="one value"):
        questions.adjudication.settle(session, tone, BOTH)
    questions.adjudication.settle(session, tone, "B")
    assert sorted((f.variable, f.values) for f in questions.gold() if isinstance(f, Value)) == [
        ("tone", ("2",)),
        ("topics", ("1", "2")),
    ]
    questions.adjudication.settle(session, tone, NEITHER)
    assert [f.variable for f in questions.gold() if isinstance(f, Value)] == ["topics"]
    own = Value(id=f"{questions.articles[0]}/tone", variable="tone", target=questions.articles[0], values=("3",))
    questions.adjudication.settle(session, tone, "own", own=own)
    assert ("tone", ("3",)) in [(f.variable, f.values) for f in questions.gold() if isinstance(f, Value)]


def test_answers_in_words_are_not_compared(questions: Ground) -> None:
    answer(questions, "Amal", remark="one")
    answer(questions, "Badr", remark="other")
    finish(questions, "Amal", "Badr")
    assert questions.cases() == ()


def test_agreed_quotes_are_taken_over_with_links_and_answers(questions: Ground) -> None:
    for name in ("Amal", "Badr"):
        quote(questions, name, entry="بوتين", answer="1")
        answer(questions, name, tone="2")
    finish(questions, "Amal", "Badr")
    assert questions.cases() == ()
    session = questions.adjudicator()
    questions.adjudication.take_agreed(session)
    assert len(links(questions)) == 1
    assert sorted(f.variable for f in questions.gold() if isinstance(f, Value)) == ["V1", "tone"]
    progress = questions.adjudication.progress()
    assert (progress.agreed, progress.taken) == (2, 2)
    session.act(questions.articles[0], actions.finish)
    assert questions.adjudication.progress().finished == 1


def test_gold_that_is_finished_is_settled_no_further(questions: Ground) -> None:
    answer(questions, "Amal", tone="1")
    answer(questions, "Badr", tone="2")
    finish(questions, "Amal", "Badr")
    session = questions.adjudicator()
    session.act(questions.articles[0], actions.finish)
    with pytest.raises(UserError, match="finished"):
        questions.adjudication.settle(session, questions.cases()[0], "A")


def test_names_within_quotes_and_the_rules_of_the_codebook_hold_for_gold_too(questions: Ground) -> None:
    session = questions.session("Amal")
    session.act(questions.articles[0], actions.code, Span(4, 9), "PER")
    finish(questions, "Amal", "Badr")
    questions.adjudication.settle(questions.adjudicator(), questions.cases()[0], "A")
    assert [f.code for f in questions.gold() if isinstance(f, Annotation)] == ["PER"]


def test_the_same_answer_elsewhere_has_the_same_speaker(questions: Ground) -> None:
    for number in (0, 1):
        quote(questions, "Amal", number=number)
        quote(questions, "Badr", speaker="المملكة", number=number)
        finish(questions, "Amal", "Badr", number=number)
    cases = questions.cases()
    assert [c.disagreement.kinds for c in cases] == [(Kind.SPEAKER,)] * 2
    questions.adjudication.settle_all(questions.adjudicator(), cases, "B")
    speakers = [q.speaker for n in (0, 1) for q in questions.gold(number=n) if isinstance(q, Quote)]
    assert [s.spans for s in speakers if s is not None] == [(place(questions, "المملكة", n),) for n in (0, 1)]


def test_an_answer_that_several_versions_elsewhere_are_like_is_refused(questions: Ground) -> None:
    """Contents of other edges: which of the two is meant there, no word of the first answer tells."""
    for number in (0, 1):
        quote(questions, "Amal", number=number)
        session, where, content = (
            questions.session("Badr"),
            questions.articles[number],
            place(questions, CONTENT, number),
        )
        said = {"cue": [place(questions, "قال", number)], "speaker": [place(questions, "بوتين", number)]}
        session.act(where, quoting.quote, {"content": [Span(content.start, content.end - 3)], **said})
        finish(questions, "Amal", "Badr", number=number)
    with pytest.raises(UserError, match="Several answers"):
        questions.adjudication.settle_all(questions.adjudicator(), questions.cases(), "B")
    assert [questions.gold(number=n) for n in (0, 1)] == [(), ()]
