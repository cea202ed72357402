"""Coded articles leave whole and come back equal; no line leaves whose offsets do not hold in its text."""

import csv
import io
import json
from dataclasses import replace

import pytest
from builders_formats import NEWS
from hypothesis import given, settings
from hypothesis import strategies as st
from many import examples

from annotator.formats.csv_export import ANNOTATIONS, ARTICLES, COLUMNS, QUOTES
from annotator.formats.export_model import CodedArticle
from annotator.formats.interchange.reporting import Tally
from annotator.formats.jsonl_export import read_line, write_line
from annotator.formats.readers import READERS
from annotator.formats.table_csv import guarded, unguarded
from annotator.formats.writers import WRITERS
from annotator.formats.zoning import propose_zones
from annotator.model.article import Article, Source, clean_text
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Entry, Link, Note, Part, Quote, QuoteType
from annotator.model.ids import text_hash
from annotator.model.span import Span

HARD = "👨‍👩‍👧 أكّد «سالم» 🇸🇦 أنّ الـ\u200fعمل\u200d لا\u0654 ﻻ 𝕏 \u202e مستمرٌّ."


def article(text=NEWS, **named):
    named = {"id": "a1", "title": "ع", "text_sha256": text_hash(text), "zones": propose_zones(text)} | named
    return Article(text=text, **named)


def part(name, *spans):
    return Part(id=name, spans=tuple(Span(*span) for span in spans))


def coded(text=NEWS, **named):
    values = {
        "article": article(text, path="x/ع.txt", source=Source(outlet="الميناء", extra={"قسم": "محليات"})),
        "coder": "سارة",
        "round": "main",
        "state": "finished",
        "finished": "2025-05-03T10:30:00.000Z",
        "annotations": (Annotation(id="n1", span=Span(0, 4), code="PER", attributes=(("sure", "no"), ("sure", "x"))),),
        "quotes": (
            Quote(
                id="q1",
                type=QuoteType.MIXED,
                content=part("c1", (5, 7), (9, 12)),
                cue=part("u1", (1, 3)),
                speaker=part("s1", (0, 2)),
                type_set=True,
            ),
        ),
        "links": (Link(id="l1", target="s1", entry="e1"), Link(id="l2", target="n1", entry="e1")),
        "entries": (Entry(id="e1", name="سالم العامري", code="PER"),),
        "notes": (Note(id="o1", text="=أحقا؟", span=Span(2, 5), question=True), Note(id="o2", text="نعم", target="q1")),
        "origins": {
            "n1": {"outcome": "corrected", "suggester": "names", "version": "3", "score": 0.75},
            "s1": {"outcome": "accepted", "suggester": "quotes", "version": "1", "score": 0.5},
        },
    }
    return CodedArticle(**(values | named))


def tables(*articles):
    """The rows of the three CSV files, by file."""
    files = {}
    for chunk in WRITERS["csv"].write(articles, Tally()):
        files[chunk.file] = files.get(chunk.file, b"") + chunk.data
    return {
        file: list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))) for file, data in files.items()
    }


def test_formats_have_the_names_that_the_command_line_promises():
    assert list(READERS) == ["txt", "html", "docx", "csv", "xlsx", "jsonl"]
    assert list(WRITERS) == ["jsonl", "csv", "xlsx", "training"]


def test_a_line_says_everything_a_coder_stated():
    line = json.loads(write_line(coded()))
    annotation, quote = line["annotations"][0], line["quotes"][0]
    assert annotation["surface"] == NEWS[0:4]
    assert annotation["origin"] == {"outcome": "corrected", "suggester": "names", "version": "3", "score": 0.75}
    assert annotation["linked"] == [{"entry": "e1", "name": "سالم العامري"}]
    assert [(s["start"], s["end"], s["surface"]) for s in quote["content"]] == [(5, 7, NEWS[5:7]), (9, 12, NEWS[9:12])]
    assert quote["clause"] is None
    assert quote["linked"] == {"speaker": [{"entry": "e1", "name": "سالم العامري"}]}
    assert quote["part_origins"]["speaker"]["outcome"] == "accepted"
    assert quote["part_origins"]["content"] == {"outcome": "own"}


def test_utf16_offsets_cut_the_same_words_as_code_points():
    span = Span(HARD.index("سالم"), HARD.index("سالم") + 4)
    line = json.loads(write_line(coded(HARD, annotations=(Annotation(id="n", span=span, code="PER"),))))
    found = line["annotations"][0]
    assert found["start_utf16"] == found["start"] + 3
    units = HARD.encode("utf-16-le")
    assert units[2 * found["start_utf16"] : 2 * found["end_utf16"]].decode("utf-16-le") == found["surface"] == "سالم"


@pytest.mark.parametrize("name", list(WRITERS))
@pytest.mark.parametrize(
    "wrong",
    [
        {"annotations": (Annotation(id="n9", span=Span(0, 10_000), code="PER"),)},
        {"quotes": (Quote(id="n9", type=QuoteType.DIRECT, content=part("c", (0, 3), (9_000, 9_001))),)},
    ],
)
def test_an_offset_that_does_not_hold_never_leaves(name, wrong):
    with pytest.raises(ValueError, match=r"article a1, .* n9"):
        list(WRITERS[name].write([coded(**wrong)], Tally()))


def test_a_line_of_a_newer_program_is_refused():
    newer = json.dumps(json.loads(write_line(coded())) | {"v": 99})
    with pytest.raises(ValueError, match="newer program"):
        read_line(newer)


def test_reading_back_gives_the_same_value():
    whole = coded()
    own = {"outcome": "own"}
    assert read_line(write_line(whole)) == replace(
        whole, origins=dict.fromkeys(("q1", "c1", "u1"), own) | whole.origins
    )


hard_text = st.lists(
    st.one_of(
        st.text(st.characters(codec="utf-8"), max_size=8),
        st.sampled_from(
            ["🇸🇦", "👨‍👩‍👧", "لَا", "ﻻ", "\u200f", "\u200d", "\r\n", "\u2028", "ـ", "«", "محمّد", "\u202e", "𝕏", "\n"]
        ),
    ),
    min_size=1,
).map("".join)


@settings(max_examples=examples(100), deadline=None)
@given(hard_text, st.data())
def test_any_text_and_any_spans_come_back_equal(decoded, data):
    try:
        text = clean_text(decoded)
    except UserError:
        return
    ends = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda e: e[0] < e[1])
    spans = st.lists(ends.map(lambda e: Span(*e)), min_size=1, max_size=4).map(tuple)
    annotations = tuple(Annotation(id=f"n{i}", span=s, code="X") for i, s in enumerate(data.draw(spans)))
    parts = {name: Part(id=name, spans=data.draw(spans)) for name in ("content", "clause", "cue", "speaker")}
    quotes = (Quote(id="q", type=QuoteType.PARTIAL, **parts),)
    back = read_line(write_line(coded(text, annotations=annotations, quotes=quotes, links=(), notes=())))
    assert (back.article.text, back.annotations, back.quotes) == (text, annotations, quotes)
    rows = tables(coded(text, annotations=annotations, quotes=quotes, links=(), notes=()))
    for row, annotation in zip(rows[ANNOTATIONS], annotations, strict=True):
        surface = text[int(row["start"]) : int(row["end"])]
        assert row["surface"] == guarded(surface)
        assert surface == annotation.span.of(text)


def test_a_line_keeps_no_line_end_within():
    assert len(write_line(coded("عنوان\n\u2028\u2029\x85\x0b\f\x1c ن" * 2)).splitlines()) == 1


def test_the_three_tables_have_one_row_for_each_thing():
    rows = tables(coded(), coded())
    assert {file: len(found) for file, found in rows.items()} == {ANNOTATIONS: 2, QUOTES: 2, ARTICLES: 2}
    assert all(tuple(found[0]) == COLUMNS[file] for file, found in rows.items())
    assert rows[QUOTES][0]["content_spans"] == "5-7 9-12"
    assert rows[QUOTES][0]["speaker_entry_names"] == "سالم العامري"
    assert rows[ANNOTATIONS][0]["attributes"] == "sure=no | sure=x"
    assert rows[ARTICLES][0]["outlet"] == "الميناء"


def test_excel_sees_utf8_by_the_mark_at_the_beginning():
    assert all(chunk.data.startswith(b"\xef\xbb\xbfarticle_id,") for chunk in WRITERS["csv"].write([], Tally()))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "＝1", "\u200f=1", "\u00a0-1", "\n=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", " ", "نص", "1", "3-5", "a=b", "'", "«=»"])
def test_other_cells_stay_as_they_are(cell):
    assert guarded(cell) == cell


def test_risky_words_are_guarded_in_every_file():
    text = "=HYPERLINK(1) نص المقال هنا"
    risky = coded(text, article=article(text, title="=cmd"))
    rows = tables(risky)
    assert rows[ANNOTATIONS][0]["surface"] == "'=HYP"
    assert rows[ARTICLES][0]["title"] == "'=cmd"
    assert rows[ARTICLES][0]["notes"] == "'=أحقا؟ | نعم"


def test_our_own_lines_can_be_imported_as_articles(tmp_path):
    path = tmp_path / "export.jsonl"
    path.write_text(write_line(coded()) + "\n", encoding="utf-8")
    (back,) = READERS["jsonl"].read(path, None)
    assert back.text.endswith(NEWS)
    assert back.source.outlet == "الميناء"
