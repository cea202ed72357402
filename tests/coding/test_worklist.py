"""What has to be read again after the codebook changed, what coders asked, and what the lead ruled."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from codebook_ground import now, study
from session_ground import DAMASCUS

from annotator.coding import actions, quoting, values, worklist
from annotator.corpus import Corpus
from annotator.model.codebook_edits import merge, rename, set_guideline, set_rule, split
from annotator.model.errors import UserError
from annotator.model.span import Span
from annotator.model.stream import again
from annotator.model.wording import Wording

NAME = Span(28, 39)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with study(tmp_path) as corpus:
        session = corpus.session("Rana")
        session.act("a1", actions.code, NAME, "PER")
        session.act("a1", actions.code, DAMASCUS, "LOC")
        session.act("a1", quoting.quote, {"content": [Span(41, 55)]})
        yield corpus


def listed(corpus: Corpus, coder: str = "Rana") -> list[tuple[str, list[str]]]:
    return [(item.code, [d.kind for d in item.why]) for item in corpus.codebooks.worklist(coder)]


def save(corpus: Corpus, content: str) -> None:
    corpus.codebooks.save(content, lead="Lead")


def test_names_and_merging_need_no_reading(corpus: Corpus) -> None:
    save(corpus, rename(now(corpus).content, "PER", Wording("ش", "P")))
    save(corpus, merge(now(corpus).content, "PER", "PERSON"))
    assert listed(corpus) == []


def test_another_guideline_means_reading_what_has_the_code(corpus: Corpus) -> None:
    save(corpus, set_guideline(now(corpus).content, "PER", Wording("أناس", "humans")))
    assert listed(corpus) == [("PER", ["guideline"])]
    assert corpus.codebooks.worklist("Rana")[0].words == NAME.of(corpus.article("a1").text)
    assert listed(corpus, "Omar") == []


def test_an_article_that_was_read_a_second_time_is_read_again_too(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    session.act(again("a1"), actions.code, NAME, "PER")
    save(corpus, set_guideline(now(corpus).content, "PER", Wording("أناس", "humans")))
    session = corpus.session("Rana")
    for item in corpus.codebooks.worklist("Rana"):
        assert item.words == NAME.of(corpus.article("a1").text)
        corpus.codebooks.check(item, session)
    assert [d.key.round for d in corpus.history("a1") if d.action == "check"] == ["main", again("main")]
    assert listed(corpus) == []


def test_another_guideline_of_a_code_means_reading_what_was_merged_into_it_too(corpus: Corpus) -> None:
    save(corpus, merge(now(corpus).content, "PER", "PERSON"))
    save(corpus, set_guideline(now(corpus).content, "PERSON", Wording("أناس", "humans")))
    assert listed(corpus) == [("PERSON", ["guideline"])]


@pytest.mark.parametrize(
    ("rule", "codes"),
    [("entities_nest", ["LOC", "PER"]), ("quotes_nest", ["quote"]), ("other", ["LOC", "PER", "quote"])],
)
def test_another_rule_means_reading_what_it_is_about(corpus: Corpus, rule: str, codes: list[str]) -> None:
    save(corpus, set_rule(now(corpus).content, rule, False))
    assert listed(corpus) == [(code, ["rule"]) for code in codes]


def test_what_was_read_again_or_changed_is_off_the_list_and_undo_puts_it_back(corpus: Corpus) -> None:
    corpus.session("Rana").act("a1", actions.finish)
    save(corpus, set_rule(now(corpus).content, "entities_nest", False))
    session = corpus.session("Rana")
    corpus.codebooks.check(corpus.codebooks.worklist("Rana")[0], session)
    assert [code for code, _ in listed(corpus)] == ["PER"]
    session.undo()
    assert [code for code, _ in listed(corpus)] == ["LOC", "PER"]
    assert list(corpus.check()) == []


def test_a_checked_coding_comes_back_with_the_next_change(corpus: Corpus) -> None:
    save(corpus, set_rule(now(corpus).content, "quotes_nest", False))
    corpus.codebooks.check(corpus.codebooks.worklist("Rana")[0], corpus.session("Rana"))
    assert listed(corpus) == []
    save(corpus, set_guideline(now(corpus).content, "quote", Wording("قول", "said")))
    assert listed(corpus) == [("quote", ["guideline"])]


def test_what_has_a_split_code_waits_for_one_of_the_new_ones(corpus: Corpus) -> None:
    save(corpus, split(now(corpus).content, "LOC", [{"id": "CITY"}, {"id": "LAND"}]))
    (item,) = corpus.codebooks.worklist("Rana")
    assert item.is_split
    assert item.why[0].after == "CITY, LAND"
    session = corpus.session("Rana")
    with pytest.raises(UserError, match="give this one of CITY, LAND"):
        corpus.codebooks.check(item, session)
    session.act("a1", actions.recode, item.target, "CITY")
    assert listed(corpus) == []


def test_a_new_question_that_has_to_be_answered_is_on_the_list_until_it_is(corpus: Corpus) -> None:
    raw = json.loads(now(corpus).content)
    raw["variables"] = [{"id": "V1", "on": "quote", "level": "text", "required": True}]
    save(corpus, json.dumps(raw))
    assert listed(corpus) == [("V1", ["new"])]
    session = corpus.session("Rana")
    session.act("a1", values.set_value, corpus.codebooks.worklist("Rana")[0].target, "V1", ["كلام"])
    assert listed(corpus) == []


def test_an_answer_is_read_again_where_its_choices_changed(corpus: Corpus) -> None:
    raw = json.loads(now(corpus).content)
    raw["variables"] = [{"id": "V1", "on": "article", "level": "nominal", "choices": [{"value": 1, "name": "war"}]}]
    save(corpus, json.dumps(raw))
    corpus.session("Rana").act("a1", values.set_value, "a1", "V1", ["1"])
    raw["variables"][0]["choices"] = [{"value": 1, "name": "armed conflict"}]
    save(corpus, json.dumps(raw))
    assert listed(corpus) == [("V1", ["choices"])]


def test_reading_again_twice_says_so(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    target = session.open("a1").layer.quotes[0].id
    session.act("a1", worklist.check, target)
    with pytest.raises(UserError, match="already"):
        session.act("a1", worklist.check, target)


def test_questions_come_with_their_place_and_ruling(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    person = session.open("a1").layer.annotations[1].id
    note = session.act("a1", actions.note, "هل اللقب داخل؟", target=person, question=True).ids[0]
    session.act("a1", actions.note, "ملاحظة")
    (asked,) = corpus.codebooks.questions()
    assert (asked.coder, asked.article, asked.code, asked.ruling) == ("Rana", "a1", "PER", None)
    assert asked.example == "قال الوزير [[سامي الحلبي]] إن الزيارة ناجحة."
    corpus.codebooks.rule(note, "اللقب خارج المقطع.", lead="Lead", english="The title stays outside.")
    (answered,) = corpus.codebooks.questions("Rana")
    assert answered.ruling is not None
    assert answered.ruling.code == "PER"
    assert corpus.codebooks.questions("Omar") == ()


def test_a_ruling_becomes_a_line_of_the_guideline_of_its_code_once(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    note = session.act("a1", actions.note, "?", span=NAME, question=True).ids[0]
    corpus.codebooks.rule(note, "اللقب خارج المقطع.", lead="Lead", code="PER", english="The title stays outside.")
    save(corpus, corpus.codebooks.with_rulings())
    code = now(corpus).code("PER")
    assert code is not None
    example = "قال الوزير [[سامي الحلبي]] إن الزيارة ناجحة."
    assert code.guideline.ar.endswith(f"### قرارات\n- اللقب خارج المقطع. {example}")
    assert code.guideline.en == f"people\n\n### Rulings\n- The title stays outside. \u2067{example}\u2069"
    assert corpus.codebooks.with_rulings() == now(corpus).content
    assert [code for code, _ in listed(corpus)] == ["PER"]


def test_a_second_ruling_takes_the_place_of_the_first_in_the_guidelines(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    note, other = (session.act("a1", actions.note, "?", question=True).ids[0] for _ in range(2))
    corpus.codebooks.rule(note, "خارج.", lead="Lead", code="PER", english="Outside.")
    corpus.codebooks.rule(other, "نعم.", lead="Lead", code="PER", english="Yes.")
    save(corpus, corpus.codebooks.with_rulings())
    corpus.codebooks.rule(note, "داخل.", lead="Lead", code="PER", english="Inside.")
    save(corpus, corpus.codebooks.with_rulings())
    assert guidelines(corpus, "PER") == (
        "people\n\n### قرارات\n- نعم.\n- داخل.",
        "people\n\n### Rulings\n- Yes.\n- Inside.",
    )
    assert corpus.codebooks.with_rulings() == now(corpus).content
    for question in (note, other):  # now about another code
        corpus.codebooks.rule(question, "مكان.", lead="Lead", code="LOC", english="A place.")
    save(corpus, corpus.codebooks.with_rulings())
    assert guidelines(corpus, "PER") == ("people", "people")
    assert guidelines(corpus, "LOC")[1] == "### Rulings\n- A place.\n- A place."
    corpus.codebooks.rule(note, "خارج.", lead="Lead", code="PER", english="Outside.")  # as it was at first
    save(corpus, corpus.codebooks.with_rulings())
    assert guidelines(corpus, "LOC")[1] == "### Rulings\n- A place."
    assert guidelines(corpus, "PER")[1] == "people\n\n### Rulings\n- Outside."
    assert corpus.codebooks.with_rulings() == now(corpus).content


def test_a_ruling_that_was_changed_before_a_version_was_made_stands_alone(corpus: Corpus) -> None:
    note = corpus.session("Rana").act("a1", actions.note, "?", question=True).ids[0]
    for words in ("Outside.", "Inside."):
        corpus.codebooks.rule(note, "؟", lead="Lead", code="PER", english=words)
    save(corpus, corpus.codebooks.with_rulings())
    assert guidelines(corpus, "PER")[1] == "people\n\n### Rulings\n- Inside."


def guidelines(corpus: Corpus, code: str) -> tuple[str, str]:
    """Return the guideline of a code, in Arabic and in English."""
    found = now(corpus).code(code)
    assert found is not None
    return found.guideline.ar, found.guideline.en


def test_only_a_lead_rules(corpus: Corpus) -> None:
    note = corpus.session("Rana").act("a1", actions.note, "?", question=True).ids[0]
    with pytest.raises(UserError, match="Only a lead"):
        corpus.codebooks.rule(note, "نعم", lead="Omar")
    with pytest.raises(UserError, match="no question"):
        corpus.codebooks.rule("x", "نعم", lead="Lead")


def test_answers_about_a_speaker_are_read_again_once_by_who_gave_them(corpus: Corpus) -> None:
    raw = json.loads(now(corpus).content)
    raw["variables"] = [{"id": "E1", "on": "entry", "level": "nominal", "choices": [{"value": 1, "name": "woman"}]}]
    save(corpus, json.dumps(raw))
    session = corpus.session("Rana")
    quote = session.act("a1", quoting.set_parts, session.open("a1").layer.quotes[0].id, {"speaker": [NAME]}).ids[0]
    entry = session.act("a1", quoting.link_new, quote, "سامي").ids[1]
    other = session.act("a2", quoting.quote, {"content": [Span(41, 55)], "speaker": [NAME]}).ids[0]
    session.act("a2", quoting.link, other, entry)
    session.act("a1", values.set_value, entry, "E1", ["1"])
    raw["variables"][0]["choices"] = [{"value": 1, "name": "a woman"}]
    raw["variables"].append({"id": "E2", "on": "entry", "level": "text", "required": True})
    save(corpus, json.dumps(raw))
    assert sorted(listed(corpus)) == [("E1", ["choices"]), ("E2", ["new"])]
    item = next(item for item in corpus.codebooks.worklist("Rana") if item.code == "E1")
    again = corpus.session("Rana")
    corpus.codebooks.check(item, again)
    assert listed(corpus) == [("E2", ["new"])]
    again.act("a1", values.clear_value, entry, "E1")
    again.undo()
    again.undo()
    assert sorted(listed(corpus)) == [("E1", ["choices"]), ("E2", ["new"])]


def test_a_version_for_rulings_needs_a_ruling(corpus: Corpus) -> None:
    with pytest.raises(UserError, match="changes nothing"):
        save(corpus, corpus.codebooks.with_rulings())
