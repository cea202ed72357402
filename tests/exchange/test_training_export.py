"""Examples to train by: every suggestion with what became of it, tagged tokens, files that pandas reads."""

import json
from pathlib import Path
from typing import Any

import pandas
import pytest
from loading_datasets import loaded

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.model.facts import Annotation
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, make_suggestion

TEXT = "وصل سالم المرواني إلى صحار وبنزرت. وقال سالم إن الطريق مفتوح.\nثم عاد.\n"


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def shown(words: str, code: str) -> Suggestion:
    fact = Annotation(id="s", span=at(words), code=code)
    return make_suggestion("hash", fact, score=0.7, suggester="told", version="9", why="for a test")


@pytest.fixture
def exported(tmp_path: Path) -> dict[str, Any]:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    with Corpus.create(tmp_path / "c.hashiya", name="c", coder="Rana", codebook=load_codebook("news")) as corpus:
        corpus.import_files([file])
        article = next(corpus.articles()).id
        session = corpus.session("Rana")
        session.act(article, actions.accept, shown("صحار", "LOC"))
        longer = Annotation(id="", span=at("سالم المرواني"), code="PER")
        session.act(article, actions.accept, shown("سالم", "PER"), corrected=longer)
        session.act(article, actions.reject, shown("الطريق", "LOC"))
        session.act(article, actions.code, at("بنزرت"), "LOC")
        session.act(article, quoting.quote, {"content": [at("الطريق مفتوح")], "cue": [at("قال")]})
        session.act(article, actions.finish, ["an id that no suggester makes"])
        corpus.export(tmp_path / "out", format_name="training", finished=True)
    rows = {
        path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for path in (tmp_path / "out").glob("*.jsonl")
    }
    return {"folder": tmp_path / "out", **rows}


def test_spans_tell_what_became_of_each_suggestion(exported: dict[str, Any]) -> None:
    told = {row["surface"]: (row["outcome"], row["moved_start"], row["moved_end"]) for row in exported["spans"]}
    assert told == {
        "سالم المرواني": ("moved", 0, 9),
        "صحار": ("accepted", 0, 0),
        "بنزرت": ("missed", 0, 0),
        "الطريق": ("rejected", 0, 0),
    }
    by = {(row["suggester"], row["suggester_version"]) for row in exported["spans"]}
    assert by == {("told", "9"), ("", "")}


def test_tokens_carry_names_with_proclitics_apart(exported: dict[str, Any]) -> None:
    first = exported["tokens"][0]
    tagged = dict(zip(first["tokens"], first["tags"], strict=True))
    assert tagged["سالم"] == "B-PER"
    assert tagged["المرواني"] == "I-PER"
    assert (tagged["و"], tagged["بنزرت"]) == ("O", "B-LOC")
    assert [TEXT[a:b] for a, b in zip(first["starts"], first["ends"], strict=True)] == first["tokens"]


def test_articles_name_versions_and_the_time_that_coding_took(exported: dict[str, Any]) -> None:
    (article,) = exported["articles"]
    assert (article["text"], article["suggesters"], article["suggestions_visible"]) == (TEXT, ["told 9"], True)
    assert article["active_seconds"] >= 0
    assert article["codebook"] == load_codebook("news").id


def test_a_quote_nobody_suggested_is_missed(exported: dict[str, Any]) -> None:
    (quote,) = exported["quotes"]
    assert (quote["outcome"], quote["content"]) == ("missed", "الطريق مفتوح")
    assert (quote["cue"], quote["speaker"], quote["speaker_start"]) == ("قال", "", -1)


@pytest.mark.parametrize("name", ["articles", "tokens", "spans", "quotes"])
def test_every_file_loads_with_pandas(exported: dict[str, Any], name: str) -> None:
    frame = pandas.read_json(exported["folder"] / f"{name}.jsonl", lines=True)
    assert len(frame) == len(exported[name])
    assert not frame.isna().any(axis=None)


def test_the_tokens_load_as_a_dataset(exported: dict[str, Any], tmp_path: Path) -> None:
    read = loaded("json", tmp_path / "cache", data_files=str(exported["folder"] / "tokens.jsonl"))
    assert read["rows"][0]["tags"] == exported["tokens"][0]["tags"]
