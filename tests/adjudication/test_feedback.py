"""Each coder gets own decisions that gold changed, with reasons, and the file says the same to the window."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from adjudicated_ground import Ground

from annotator.adjudication.adjudication import read_feedback
from annotator.adjudication.case import NEITHER
from annotator.adjudication.feedback import Feedback
from annotator.coding import actions
from annotator.model.errors import UserError
from annotator.model.facts import Annotation
from annotator.model.span import Span


def settled(study: Ground) -> None:
    """Amal: a person and a place; Badr: an organisation and an edge; Chadi missed the place."""
    study.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    study.code("Badr", (4, 9, "ORG"), (14, 18, "LOC"))
    study.code("Chadi", (4, 9, "PER"), (20, 21, "ORG"))
    session = study.adjudicator()
    person, place, number = study.cases()
    study.adjudication.settle(session, person, "A", reason="guideline unclear", note="heads of state are persons")
    study.adjudication.settle(session, place, "A", reason="slip")
    study.adjudication.settle(session, number, NEITHER, reason="slip")


def told(study: Ground, coder: str) -> list[tuple[str, str, str]]:
    return [(f.kind, f.words, f.reason) for f in study.adjudication.feedback("main", coder)]


def test_a_coder_gets_what_gold_changed_and_why(study: Ground) -> None:
    settled(study)
    assert told(study, "Amal") == []
    assert told(study, "Badr") == [("code", "بوتين", "guideline unclear"), ("boundary", "موسكو", "slip")]
    assert told(study, "Chadi") == [("missed", "موسكو", "slip"), ("added", "0", "slip")]
    first = study.adjudication.feedback("main", "Badr")[0]
    assert isinstance(first.own, Annotation)
    assert isinstance(first.gold, Annotation)
    assert (first.own.code, first.gold.code, first.code) == ("ORG", "PER", "PER")
    assert (first.before, first.after) == ("وصل ", " إلى موسكو 0")
    assert first.note == "heads of state are persons"


def test_what_is_not_settled_yet_is_no_feedback_before_gold_is_finished(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    study.code("Badr", (4, 9, "ORG"))
    session = study.adjudicator()
    study.adjudication.settle(session, study.cases()[0], "A")
    assert [kind for kind, _, _ in told(study, "Badr")] == ["code"]
    session.act(study.articles[0], actions.code, Span(14, 19), "ORG")
    assert [kind for kind, _, _ in told(study, "Badr")] == ["code"]
    session.act(study.articles[0], actions.finish)
    assert [kind for kind, _, _ in told(study, "Badr")] == ["code", "missed"]
    assert [kind for kind, _, _ in told(study, "Amal")] == ["code"]


def test_an_open_case_is_nobodys_mistake_once_gold_is_finished(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    study.code("Badr", (4, 9, "ORG"))
    session = study.adjudicator()
    study.adjudication.settle(session, study.cases()[0], "A")
    session.act(study.articles[0], actions.finish)
    assert told(study, "Amal") == [], "nobody has said that the place is wrong"
    assert told(study, "Badr") == [("code", "بوتين", "")]


def test_what_gold_coded_without_settling_does_not_have_is_told(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    session = study.adjudicator()
    session.act(study.articles[0], actions.code, Span(4, 9), "PER")
    session.act(study.articles[0], actions.finish)
    assert told(study, "Amal") == [("added", "موسكو", "")]


def test_who_has_not_finished_an_article_hears_nothing_of_its_gold(study: Ground) -> None:
    settled(study)
    study.session("Badr").act(study.articles[0], actions.reopen)
    assert told(study, "Badr") == []


def test_the_file_says_the_same_to_the_window(study: Ground, tmp_path: Path) -> None:
    settled(study)
    written = study.adjudication.write_feedback(tmp_path / "badr.json", "main", "Badr")
    read = read_feedback(tmp_path / "badr.json")
    assert read == written
    assert read.items == study.adjudication.feedback("main", "Badr")
    assert all(isinstance(item, Feedback) for item in read.items)


def test_the_files_for_reading_hold_words_reasons_and_notes(study: Ground, tmp_path: Path) -> None:
    settled(study)
    study.adjudication.write_feedback(tmp_path / "badr.html", "main", "Badr", language="ar")
    page = (tmp_path / "badr.html").read_text(encoding="utf-8")
    assert 'dir="rtl"' in page
    assert "<mark>بوتين</mark>" in page
    assert "القاعدة غير واضحة" in page
    study.adjudication.write_feedback(tmp_path / "badr.docx", "main", "Badr", language="en")
    with ZipFile(tmp_path / "badr.docx") as file:
        words = file.read("word/document.xml").decode()
    for expected in ("بوتين", "guideline unclear", "heads of state are persons"):
        assert expected in words


def test_a_file_for_somebody_without_differences_says_so(study: Ground, tmp_path: Path) -> None:
    settled(study)
    study.adjudication.write_feedback(tmp_path / "amal.html", "main", "Amal")
    assert "Nothing differs from gold." in (tmp_path / "amal.html").read_text(encoding="utf-8")


def test_what_is_written_by_hand_does_not_run_in_the_page(study: Ground, tmp_path: Path) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr", (4, 9, "ORG"))
    study.adjudication.settle(study.adjudicator(), study.cases()[0], "A", note="<script>alert(1)</script>")
    study.adjudication.write_feedback(tmp_path / "badr.html", "main", "Badr")
    assert "<script>" not in (tmp_path / "badr.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"kind": "other", "version": 1}',
        '{"kind": "hashiya feedback", "version": 9, "coder": "", "round": "", "items": []}',
        '{"kind": "hashiya feedback", "version": 1, "coder": "", "round": "", "items": [{}]}',
        "[" * 100_000,
    ],
)
def test_a_file_that_is_no_feedback_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match="no feedback"):
        read_feedback(file)


def test_damaged_items_are_refused(study: Ground, tmp_path: Path) -> None:
    settled(study)
    file = tmp_path / "badr.json"
    study.adjudication.write_feedback(file, "main", "Badr")
    whole = json.loads(file.read_text(encoding="utf-8"))
    for name, value in (("kinds", []), ("start", 9_999), ("own", {"kind": "note", "id": "n", "text": ""}), ("own", 3)):
        raw = json.loads(json.dumps(whole))
        raw["items"][0][name] = value
        file.write_text(json.dumps(raw), encoding="utf-8")
        with pytest.raises(UserError, match="no feedback"):
            read_feedback(file)


def test_a_file_that_is_not_there_or_of_another_kind_is_refused(study: Ground, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_feedback(tmp_path / "nothing.json")
    with pytest.raises(UserError, match="is none of them"):
        study.adjudication.write_feedback(tmp_path / "badr.pdf", "main", "Badr")
    with pytest.raises(UserError):
        study.adjudication.write_feedback(tmp_path / "no folder" / "badr.json", "main", "Badr")
