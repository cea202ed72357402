"""The gold of the sample articles: offsets on the right letters, parts consistent with the guidelines."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from annotator.model.facts import QuoteType
from annotator.model.ids import text_hash

GOLD = Path(__file__).resolve().parents[2] / "resources" / "sample" / "gold"
NAMES = ["01-water-talks", "08-language-app", "09-bridge"]
OUTSIDE = ' \n«»“”"،.:؛'


@pytest.fixture(params=NAMES)
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json.loads((GOLD / f"{request.param}.gold.json").read_text(encoding="utf-8"))


@pytest.fixture
def text(gold: dict[str, Any], texts: dict[str, str]) -> str:
    return texts[gold["id"]]


def surface(text: str, part: dict[str, Any]) -> str:
    return text[part["start"] : part["end"]]


def quote_parts(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return [quote[part] for quote in gold["quotes"] for part in ("content", "cue", "speaker")]


def test_the_gold_belongs_to_the_text(gold: dict[str, Any], text: str) -> None:
    assert gold["text_sha256"] == text_hash(text)


def test_no_span_begins_or_ends_with_blank_mark_or_stop(gold: dict[str, Any], text: str) -> None:
    for part in [*gold["entities"], *gold["dates"], *quote_parts(gold)]:
        covered = surface(text, part)
        assert covered
        assert covered == covered.strip(OUTSIDE)


def test_spans_end_where_words_end(gold: dict[str, Any], text: str) -> None:
    ends = [part["end"] for part in [*gold["entities"], *gold["dates"], *quote_parts(gold)]]
    assert [text[end : end + 1] for end in ends if text[end : end + 1].isalnum()] == []


def test_entities_follow_each_other_without_nesting(gold: dict[str, Any]) -> None:
    assert all(a["end"] <= b["start"] for a, b in pairwise(gold["entities"]))
    assert {entity["label"] for entity in gold["entities"]} == {"PER", "LOC", "ORG"}


def test_every_occurrence_of_a_marked_name_is_marked(gold: dict[str, Any], text: str) -> None:
    spans = [(entity["start"], entity["end"]) for entity in gold["entities"]]
    for name in {surface(text, entity) for entity in gold["entities"]}:
        found = [i for i in range(len(text)) if text.startswith(name, i)]
        assert all(any(start <= i and i + len(name) <= end for start, end in spans) for i in found), name


def test_the_type_of_a_quote_agrees_with_its_marks(gold: dict[str, Any], text: str) -> None:
    for quote in gold["quotes"]:
        content = quote["content"]
        in_marks = text[content["start"] - 1] + text[content["end"]] in {"«»", "“”"}
        assert in_marks == (quote["type"] != QuoteType.INDIRECT)


def test_cue_and_speaker_stand_outside_the_content(gold: dict[str, Any]) -> None:
    for quote in gold["quotes"]:
        content = quote["content"]
        for part in (quote["cue"], quote["speaker"]):
            assert part["end"] <= content["start"] or content["end"] <= part["start"]


def test_no_quote_is_one_of_the_stretches_that_are_none(gold: dict[str, Any], manifest: dict[str, Any]) -> None:
    (entry,) = [e for e in manifest["articles"] if Path(e["file"]).stem == gold["id"]]
    none = {(stretch["start"], stretch["end"]) for stretch in entry["not_quotes"]}
    assert none.isdisjoint((q["content"]["start"], q["content"]["end"]) for q in gold["quotes"])


def test_all_four_types_of_quote_occur_more_than_once() -> None:
    files = [json.loads((GOLD / f"{name}.gold.json").read_text(encoding="utf-8")) for name in NAMES]
    counted = Counter(quote["type"] for gold in files for quote in gold["quotes"])
    assert set(counted) == {str(kind) for kind in QuoteType}
    assert min(counted.values()) >= 2


def test_known_quotes_read_as_a_person_marked_them(texts: dict[str, str]) -> None:
    gold = json.loads((GOLD / "08-language-app.gold.json").read_text(encoding="utf-8"))
    text = texts["08-language-app"]
    tweet = gold["quotes"][1]
    assert surface(text, tweet["content"]) == "مليون شكراً لكم! 🎉 وما زلنا في أول السطر"
    last = gold["quotes"][-1]
    assert [surface(text, last[part]) for part in ("cue", "speaker")] == ["أجابت", "الملّاح"]
