"""brat standoff: real collections come back, own twins with emoji are written as expected by hand."""

import re
from pathlib import Path

import pytest
from builders_interchange import (
    FLAG,
    TEXT,
    assert_law,
    at,
    documents,
    fitted,
    news,
    read,
    survive,
    survive_truncation,
    written,
)
from hypothesis import HealthCheck, given, settings

from annotator.formats.interchange.brat import READER, WRITER
from annotator.formats.interchange.brat_conf import read_configuration
from annotator.formats.interchange.document import Document, Mark, Note, Relation, Stretch, canonical
from annotator.model.errors import UserError


def collections(shared: Path) -> dict[str, bytes]:
    folder = shared / "data" / "interop" / "brat"
    return {
        str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.suffix in (".ann", ".txt")
    }


def statements(ann: str) -> list[str]:
    """The lines of an .ann without the numbers of its ids: what they say of which words, in any order."""
    lines = [line.rstrip() for line in ann.splitlines() if line.strip()]
    words = {line.split("\t")[0]: " ".join(line.split("\t")[1:]) for line in lines if line[0] in "T"}
    for line in (one for one in lines if one[0] in "ER"):
        id_, rest = line.split("\t", 1)
        words[id_] = re.sub(r"\bT\d+\b", lambda m: words[m[0]], rest)
    told = [re.sub(r"\b[TER]\d+\b", lambda m: words[m[0]], line.split("\t", 1)[1]) for line in lines]
    return sorted(told)


def test_real_collections_come_back_statement_by_statement(shared: Path) -> None:
    files = collections(shared)
    imported = list(READER.read(files, None))
    assert len(imported) == len([name for name in files if name.endswith(".ann")]) == 8
    assert all(one.report.whole for one in imported)
    for one in imported:
        held, report = fitted(WRITER, one.document)
        assert report.whole
        back = written(WRITER, held)
        name = f"{held.coder}/{held.name}"
        original = next(data for file, data in files.items() if file.endswith(f"{name}.ann")).decode()
        assert statements(back[f"{name}.ann"].decode()) == statements(original)
        assert canonical(read(READER, back)[0]) == canonical(held)


def test_events_of_the_tutorial_have_their_arguments(shared: Path) -> None:
    files = {name: data for name, data in collections(shared).items() if "100-attribute" in name}
    [document] = read(READER, files)
    event = document.mark("E1")
    assert event is not None
    assert (event.layer, event.label, event.attributes) == ("event", "Report", (("Confidence", "Neutral"),))
    assert event.surfaces(document.text) == ("twitted",)
    assert [(r.slot, r.target) for r in document.slots_of()["E1"]] == [("Reporter-Arg", "T1"), ("Event-Arg", "E2")]
    assert document.mark("T1").attributes == (("Individual", True),)


TWIN = f"""T1\tPER {at("سالم العامري").start} {at("سالم العامري").end}\tسالم العامري
T2\tspeaker {at("وَزيرُ").start} {at("سالم العامري").end}\tوَزيرُ النَّقلِ 😀 سالم العامري
T3\tquote--direct {at("الخطُّ").start} {at("الخطُّ").end};{at(FLAG).start} {at("جاهزٌ").end}\tالخطُّ {FLAG} جاهزٌ
E1\tquote--direct:T3 speaker:T2
A1\tsure T1
#1\tAnnotatorNotes T1\tوزير جديد
"""


def test_a_quote_is_an_event_as_expected_by_hand() -> None:
    document = Document(
        text=TEXT,
        name="a",
        marks=(
            Mark(id="1", layer="name", label="PER", stretches=(at("سالم العامري"),), attributes=(("sure", True),)),
            Mark(id="2", layer="speaker", stretches=(at("وَزيرُ النَّقلِ 😀 سالم العامري"),)),
            Mark(id="3", layer="quote", label="direct", stretches=(at("الخطُّ"), at(f"{FLAG} جاهزٌ"))),
        ),
        relations=(Relation(id="4", source="3", target="2", slot="speaker"),),
        notes=(Note(target="1", text="وزير جديد"),),
    )
    held, report = fitted(WRITER, document)
    assert report.whole
    files = written(WRITER, held)
    assert files["a.ann"].decode() == TWIN
    assert files["a.txt"].decode() == TEXT
    assert b"[events]\nquote--direct\tspeaker*:<ANY>\n" in files["annotation.conf"]
    assert canonical(read(READER, files)[0]) == canonical(held)


def test_offsets_of_brats_own_client_after_emoji_are_recognised() -> None:
    """brat's page counts UTF-16 units (nlplab/brat#1115): the emoji before the name moves it."""
    start = at("سالم العامري").start
    moved = f"T1\tPER {start + 1} {start + 13}\tسالم العامري\n"
    [imported] = READER.read({"a.txt": TEXT.encode(), "a.ann": moved.encode()}, None)
    assert imported.document.marks[0].stretches == (at("سالم العامري"),)
    assert "UTF-16 units" in imported.report.changed[0].reason


@pytest.mark.parametrize("counted", [0, 1])
def test_a_byte_order_mark_may_be_counted_as_a_letter_or_not(counted: int) -> None:
    line = f"T1\tPER {4 + counted} {9 + counted}\tمحمّد\n"
    text = b"\xef\xbb\xbf" + "قال محمّد 😀\r\n".encode()
    [imported] = READER.read({"a.ann": line.encode(), "a.txt": text}, None)
    [mark] = imported.document.marks
    assert mark.stretches[0].of(imported.document.text) == "محمّد"
    with pytest.raises(UserError, match="stands at"):
        list(READER.read({"a.ann": line.replace("محمّد", "أحمد").encode(), "a.txt": text}, None))


def test_news_comes_back_minus_what_the_report_names() -> None:
    [report] = assert_law(READER, WRITER, news())
    assert {told.what for told in report.dropped} == {"mark", "note", "metadata"}
    assert {told.what for told in report.changed} == {"layer", "attribute", "note"}


@given(documents())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(document: Document) -> None:
    assert_law(READER, WRITER, document)


def test_what_is_the_same_is_one_group() -> None:
    ann = "T1\tP 0 3\tقال\nT2\tP 4 7\tهذا\nT3\tP 8 11\tهنا\n*\tAlias T3 T1 T2\n"
    files = {"c/a.txt": "قال هذا هنا".encode(), "c/a.ann": ann.encode()}
    [document] = read(READER, files)
    assert [(r.source, r.target, r.label) for r in document.relations] == [("T3", "T1", "Alias"), ("T1", "T2", "Alias")]
    assert_law(READER, WRITER, document)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("T1\tPER 0 4\tالوز", 'line 1: the file says "الوز" stands at 0 to 4, but the text has'),
        ("T1\tPER 0 4", "line 1: "),
        ("R1\tX Arg1:T1 Arg2:T2\t", "line 1: T1 is not there"),
        ("E1\tX:T1", "line 1: the trigger T1 is not there"),
        ("A1\tX T1", "line 1: the attribute is about T1"),
        ("T1\tPER 0 1\tق\nT1\tPER 0 1\tق", "line 2: T1 stands in line 1 already"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(line: str, why: str) -> None:
    with pytest.raises(UserError, match=re.escape(why)):
        read(READER, {"a.txt": TEXT.encode(), "a.ann": line.encode()})


def test_a_file_without_its_text_is_refused() -> None:
    with pytest.raises(UserError, match="is not beside it"):
        read(READER, {"a.ann": b""})


def test_two_documents_of_one_name_are_not_written_over_each_other() -> None:
    with pytest.raises(ValueError, match="two documents would be the file"):
        written(WRITER, Document(text="x", name="a"), Document(text="y", name="A"))


def test_a_configuration_tells_its_types(shared: Path) -> None:
    path = shared / "data" / "interop" / "brat" / "tutorials" / "news" / "annotation.conf"
    found = read_configuration(path.read_text(encoding="utf-8"))
    assert list(found.entities) == ["Person", "Organization", "GPE", "Money"]
    assert found.relations["Located"] == {"Arg1", "Arg2"}
    assert "Report" in found.events
    assert "Low" in found.attributes["Confidence"]


def is_syntax(data: bytes) -> bool:
    """Every line begins as a statement does; of the text, that it is UTF-8."""
    try:
        lines = data.decode().split("\n")
    except UnicodeDecodeError:
        return False
    return TEXT[:3] in lines[0] or all(re.match(r"[TERAMN#*]\S*\t\S+ \S", line) for line in lines if line)


def test_mutated_files_are_read_or_refused() -> None:
    files = written(WRITER, fitted(WRITER, news())[0])
    files = {name: data for name, data in files.items() if name.endswith((".ann", ".txt"))}
    survive(
        READER,
        files,
        is_syntax=lambda data: (
            all(re.match(r"[TERAMN#*]\S*\t\S", x) for x in data.decode("utf-8", "replace").split("\n") if x)
            or b"\t" not in data
        ),
    )
    survive_truncation(READER, files)


def test_empty_marks_of_others_are_read() -> None:
    [document] = read(READER, {"a.txt": "قال".encode(), "a.ann": b"T1\tX 1 1\t\n"})
    assert document.marks[0].stretches == (Stretch(1, 1),)
