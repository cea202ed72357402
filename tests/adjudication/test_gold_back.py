"""Gold goes to a coder's laptop where nothing is left to be spoilt by it, and feedback is read there."""

from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground

from annotator.coding import actions
from annotator.coding.sampling import Plan
from annotator.corpus import Corpus
from annotator.exchange.gold_back import BLIND_OPEN, BLIND_OWN, ELSEWHERE, OTHERS, OWN
from annotator.exchange.packets import receive
from annotator.model.span import Span
from annotator.model.study import ALL


@pytest.fixture
def study(tmp_path: Path) -> Ground:
    made = ground(tmp_path, articles=2)
    made.corpus.study.draw("Amal", "main", Plan(method=ALL, seed=1))
    made.corpus.study.assign("Amal", "main", ["Badr", "Chadi"])
    return made


def settle(study: Ground, number: int = 0) -> None:
    session = study.adjudicator()
    for case in study.adjudication.cases(article=study.articles[number]):
        study.adjudication.settle(session, case, "A", reason="slip")
    session.act(study.articles[number], actions.finish)


def golden(study: Ground, *rounds: str, coder: str = "Badr") -> tuple[int, dict[str, int]]:
    found = study.corpus.packets.gold_for(study.corpus.coder(coder), rounds or ("main",))
    return len(found.streams), dict(found.left_out)


def test_finished_gold_of_what_all_have_coded_reaches_the_coder_and_says_what_it_changed(
    study: Ground, tmp_path: Path
) -> None:
    study.code("Badr", (4, 9, "ORG"))
    study.code("Chadi", (4, 9, "PER"))
    session = study.adjudicator()
    study.adjudication.settle(session, study.cases()[0], "B", reason="slip", note="a man")
    session.act(study.articles[0], actions.finish)
    assert golden(study) == (1, {})
    study.corpus.packets.make(study.corpus.coder("Badr"), rounds=["main"], out=tmp_path / "b.packet", gold=True)
    receive(tmp_path / "b.packet", tmp_path / "badr.hashiya")
    with Corpus.open(tmp_path / "badr.hashiya", write=True) as laptop:
        (item,) = laptop.adjudication.feedback("main", "Badr")
        assert (item.kind, item.reason, item.note, item.words) == ("code", "slip", "a man", "بوتين")
        assert list(laptop.check()) == []
        laptop.session("Badr").act(study.articles[1], actions.code, Span(4, 9), "PER")
        sent = laptop.packets.write_return(tmp_path / "b.return")
        assert sent.decisions == 1


def test_a_packet_without_the_wish_has_no_gold(study: Ground, tmp_path: Path) -> None:
    study.code("Badr", (4, 9, "ORG"))
    study.code("Chadi", (4, 9, "PER"))
    settle(study)
    study.corpus.packets.make(study.corpus.coder("Badr"), rounds=["main"], out=tmp_path / "b.packet")
    receive(tmp_path / "b.packet", tmp_path / "badr.hashiya")
    with Corpus.open(tmp_path / "badr.hashiya", write=False) as laptop:
        assert laptop.adjudication.feedback("main", "Badr") == ()


def test_gold_stays_while_the_coder_or_somebody_else_has_the_article_to_code(study: Ground) -> None:
    study.code("Badr", (4, 9, "ORG"), finish=False)
    study.adjudicator().act(study.articles[0], actions.finish)
    assert golden(study) == (0, {OWN: 1})
    study.session("Badr").act(study.articles[0], actions.finish)
    assert golden(study) == (0, {OTHERS: 1})
    study.code("Chadi")
    assert golden(study) == (1, {})


def test_gold_that_is_not_finished_stays(study: Ground) -> None:
    study.code("Badr", (4, 9, "ORG"))
    study.code("Chadi", (4, 9, "PER"))
    study.adjudication.settle(study.adjudicator(), study.cases()[0], "A")
    assert golden(study) == (0, {})


def test_gold_never_goes_into_a_blind_round_that_is_still_open(tmp_path: Path) -> None:
    study = ground(tmp_path, articles=2)
    study.corpus.study.add_round("Amal", "blind", purpose="reliability", suggestions="blind")
    study.corpus.study.draw("Amal", "blind", Plan(method=ALL, seed=1))
    study.corpus.study.assign("Amal", "blind", ["Badr", "Chadi"])
    for name in ("Badr", "Chadi"):
        study.corpus.session(name, round="blind").act(study.articles[0], actions.finish)
    study.corpus.session("Dina", role="adjudicator", round="blind").act(study.articles[0], actions.finish)
    assert golden(study, "blind") == (0, {BLIND_OPEN: 1})
    for name in ("Badr", "Chadi"):
        study.corpus.session(name, round="blind").act(study.articles[1], actions.finish)
    assert golden(study, "blind") == (1, {})


def test_gold_stays_where_the_coder_has_the_same_article_in_another_round(study: Ground) -> None:
    for name in ("Badr", "Chadi"):
        study.code(name)
    study.adjudicator().act(study.articles[0], actions.finish)
    study.corpus.study.add_round("Amal", "again", purpose="recoding")
    study.corpus.study.draw("Amal", "again", Plan(method=ALL, seed=2))
    study.corpus.study.assign("Amal", "again", ["Badr"])
    assert golden(study) == (0, {ELSEWHERE: 1})
    assert golden(study, coder="Chadi") == (1, {})
    study.corpus.session("Badr", round="again").act(study.articles[0], actions.finish)
    assert golden(study) == (1, {})


def test_gold_stays_until_a_planted_article_was_coded_both_times(tmp_path: Path) -> None:
    study = ground(tmp_path, articles=3)
    study.corpus.study.draw("Amal", "main", Plan(method=ALL, seed=1, plant=1, plant_after=1))
    study.corpus.study.assign("Amal", "main", ["Badr"])
    places = study.corpus.study.assigned("Badr", "main")
    planted = next(place for place in places if place.endswith("/again"))
    first = planted.removesuffix("/again")
    study.session("Badr").act(first, actions.finish)
    study.adjudicator().act(first, actions.finish)
    assert golden(study) == (0, {OWN: 1})
    study.session("Badr").act(planted, actions.finish)
    assert golden(study) == (1, {})


def heard(study: Ground, coder: str, round: str = "main") -> tuple[int, dict[str, int]]:
    path = study.corpus.path.with_name("feedback.json")
    made = study.adjudication.write_feedback(path, round, coder)
    return len(made.items), dict(made.left_out)


def test_feedback_does_not_wait_for_others_but_for_what_the_coder_has_still_to_code(study: Ground) -> None:
    study.code("Badr", (4, 9, "ORG"))
    session = study.adjudicator()
    session.act(study.articles[0], actions.code, Span(4, 9), "PER")
    session.act(study.articles[0], actions.finish)
    assert heard(study, "Badr") == (1, {})
    study.corpus.study.add_round("Amal", "again", purpose="recoding")
    study.corpus.study.draw("Amal", "again", Plan(method=ALL, seed=2))
    study.corpus.study.assign("Amal", "again", ["Badr"])
    assert heard(study, "Badr") == (0, {ELSEWHERE: 1})


def test_nobody_hears_of_gold_in_a_blind_round_before_being_done_with_it(tmp_path: Path) -> None:
    study = ground(tmp_path, articles=2)
    study.corpus.study.add_round("Amal", "blind", purpose="reliability", suggestions="blind")
    study.corpus.study.draw("Amal", "blind", Plan(method=ALL, seed=1))
    study.corpus.study.assign("Amal", "blind", ["Badr", "Chadi"])
    badr = study.corpus.session("Badr", round="blind")
    badr.act(study.articles[0], actions.code, Span(4, 9), "ORG")
    badr.act(study.articles[0], actions.finish)
    study.corpus.session("Dina", role="adjudicator", round="blind").act(study.articles[0], actions.finish)
    assert heard(study, "Badr", "blind") == (0, {BLIND_OWN: 1})
    badr.act(study.articles[1], actions.finish)
    assert heard(study, "Badr", "blind") == (1, {})


def test_a_laptop_with_gold_alone_lists_no_cases_of_others(study: Ground, tmp_path: Path) -> None:
    study.code("Badr", (20, 21, "ORG"))
    study.code("Chadi", (4, 9, "PER"))
    settle(study)
    study.corpus.packets.make(study.corpus.coder("Badr"), rounds=["main"], out=tmp_path / "b.packet", gold=True)
    receive(tmp_path / "b.packet", tmp_path / "badr.hashiya")
    with Corpus.open(tmp_path / "badr.hashiya", write=False) as laptop:
        assert [c.disagreement.words for c in laptop.adjudication.cases()] == ["0"]
