"""Quotes in the form of the BBC's Citron: its own documented example is read, ours is as expected by hand."""

import json

import pytest
from builders_interchange import (
    FLAG,
    TEXT,
    assert_law,
    at,
    documents,
    fitted,
    is_json,
    mutated_json,
    news,
    read,
    survive,
    survive_truncation,
    written,
)
from hypothesis import HealthCheck, given, settings

from annotator.formats.interchange.citron import READER, WRITER
from annotator.formats.interchange.document import Document, Mark, Relation, Stretch
from annotator.model.errors import UserError


def span(words: str) -> dict:
    return {"start": at(words).start, "end": at(words).end, "text": words}


def test_a_quote_is_written_as_expected_by_hand() -> None:
    data = json.loads(written(WRITER, fitted(WRITER, news())[0])["خبر 1/سلمى.json"])
    assert data == {
        "text": TEXT,
        "quotes": [
            {
                "id": "4",
                "type": "direct",
                "cue": span("قَالَ"),
                "sources": [span("وَزيرُ النَّقلِ 😀 سالم العامري")],
                "contents": [span("الخطُّ"), span(f"{FLAG} جاهزٌ")],
            }
        ],
    }


def test_the_documented_form_of_citron_is_read_in_utf16_too() -> None:
    """After docs/data_format.md of bbc/citron: no type, no id."""
    moved = span("هدى الناصري")
    moved["start"], moved["end"] = (len(TEXT[: moved[k]].encode("utf-16-le")) // 2 for k in ("start", "end"))
    value = {"text": TEXT, "quotes": [{"cue": None, "sources": [moved], "contents": []}]}
    [document] = read(READER, {"a.json": json.dumps(value).encode()})
    assert document.marks[1].surfaces(TEXT) == ("هدى الناصري",)
    wrong = json.dumps({"text": TEXT, "quotes": [{"sources": [{**moved, "text": "x"}]}]})
    with pytest.raises(UserError, match=r'a\.json, quote 1: the file says "x"'):
        read(READER, {"a.json": wrong.encode()})


@given(documents())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(document: Document) -> None:
    assert_law(READER, WRITER, document)


def test_news_loses_what_the_report_names() -> None:
    [report] = assert_law(READER, WRITER, news())
    assert {told.what for told in report.dropped} == {"mark", "relation", "note", "metadata"}


def test_mutated_files_are_read_or_refused() -> None:
    files = written(WRITER, fitted(WRITER, news())[0])
    survive(READER, files, is_syntax=is_json, mutate=mutated_json)
    survive_truncation(READER, files)


def test_a_speaker_of_two_stretches_is_two_and_told() -> None:
    text = "قال سالم العامري: «نعم»"
    quote = Mark(id="q", layer="quote", label="direct", stretches=(Stretch(19, 22),))
    speaker = Mark(id="s", layer="speaker", stretches=(Stretch(4, 8), Stretch(9, 16)))
    fill = Relation(id="r", source="q", target="s", slot="speaker")
    held, report = fitted(WRITER, Document(text=text, marks=(quote, speaker), relations=(fill,)))
    assert [m.stretches for m in held.marks if m.layer == "speaker"] == [(Stretch(4, 8),), (Stretch(9, 16),)]
    assert [(told.place, "only its places" in told.reason) for told in report.changed if told.what == "mark"] == [
        ("s", True)
    ]
