"""WebAnno TSV 3: INCEpTION's own reference files are read and written byte by byte; own twins with Arabic and emoji."""

import io
import re
from pathlib import Path

import cassis
import pytest
from builders_interchange import (
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

from annotator.formats.interchange.cas import XMI_READER, XMI_WRITER
from annotator.formats.interchange.document import Document, Mark, Relation, canonical
from annotator.formats.interchange.webanno_tsv import READER, WRITER
from annotator.model.errors import UserError


def references(shared: Path) -> list[Path]:
    folder = shared / "data" / "interop" / "inception"
    return [*sorted(folder.rglob("reference.tsv")), *sorted((folder / "testsuite").rglob("*.tsv"))]


def test_every_reference_file_is_written_as_it_was_read(shared: Path) -> None:
    paths = references(shared)
    assert len(paths) == 55
    for path in paths:
        data = path.read_bytes()
        [imported] = READER.read({f"doc/{path.parent.name}.tsv": data}, None)
        assert imported.report.whole
        held, report = fitted(WRITER, imported.document)
        assert report.whole, (path, report)
        assert held == imported.document
        [chunk] = WRITER.write([held])
        assert chunk.data == data, path


EXPECTED = (
    "#FORMAT=WebAnno TSV 3.3\n"
    "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n"
    "#T_SP=webanno.custom.Quote|value|ROLE_webanno.custom.Quote:speaker_webanno.custom.QuoteSpeakerLink"
    "|de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n"
    "\n\n"
    "#Text=قَالَ 😀 العامري:\\r\n"
    "1-1\t0-5\tقَالَ\t_\t_\t_\t_\t\n"
    "1-2\t6-8\t😀\t_\t_\t_\t_\t\n"
    "1-3\t9-16\tالعامري\tPER\t_\t_\t_\t\n"
    "1-4\t16-17\t:\t_\t_\t_\t_\t\n"
    "\n"
    "#Text=نعم 👍.\n"
    "2-1\t19-22\tنعم\t_\tdirect[1]\tofficial[1]\t1-3\t\n"
    "2-2\t23-25\t👍\t_\tdirect[1]\tofficial[1]\t1-3\t\n"
    "2-3\t25-26\t.\t_\t_\t_\t_\t\n"
)
"""Made by hand: offsets counted in UTF-16 units, after what INCEpTION's own writer does."""


def test_a_small_text_is_written_as_expected_by_hand() -> None:
    text = "قَالَ 😀 العامري:\r\nنعم 👍."
    document = Document(
        text=text,
        name="d",
        marks=(
            Mark(id="a", layer="name", label="PER", stretches=(at("العامري", text),)),
            Mark(id="b", layer="quote", label="direct", stretches=(at("نعم 👍", text),)),
        ),
        relations=(Relation(id="c", source="b", target="a", slot="speaker", label="official"),),
    )
    held, report = fitted(WRITER, document)
    assert report.whole
    assert written(WRITER, held) == {"d/annotations.tsv": EXPECTED.encode()}
    [back] = read(READER, {"d/annotations.tsv": EXPECTED.encode()})
    assert canonical(back) == canonical(held)
    assert back.text == text


def test_news_comes_back_minus_what_the_report_names() -> None:
    [report] = assert_law(READER, WRITER, news())
    assert {told.what for told in report.dropped} == {"mark", "note", "metadata"}
    assert {told.what for told in report.changed} == {"mark", "layer", "attribute"}
    [back] = read(READER, written(WRITER, fitted(WRITER, news())[0]))
    assert back.text == TEXT
    assert (back.name, back.coder) == ("خبر 1", "سلمى")


@given(documents())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(document: Document) -> None:
    assert_law(READER, WRITER, document)


def test_a_token_that_is_not_there_is_refused_with_its_line() -> None:
    wrong = EXPECTED.replace("23-25", "24-25")
    with pytest.raises(UserError, match=r'^d/a\.tsv, line 14: the file says "👍" stands at 24 to 25, but'):
        read(READER, {"d/a.tsv": wrong.encode()})


def test_code_points_where_utf16_is_meant_are_recognised_and_told() -> None:
    moved = EXPECTED
    points = {"6-8": "6-7", "9-16": "8-15", "16-17": "15-16", "19-22": "18-21", "23-25": "22-23", "25-26": "23-24"}
    for unit, point in points.items():
        moved = moved.replace(f"\t{unit}\t", f"\t{point}\t")
    [imported] = READER.read({"d/annotations.tsv": moved.encode()}, None)
    [right] = read(READER, {"d/annotations.tsv": EXPECTED.encode()})
    assert imported.document == right
    assert "code points" in imported.report.changed[0].reason


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("TSV 3.3", "TSV 2.0", "no WebAnno TSV"),
        ("1-3\t9-16", "1-9999999999\t9-16", "a token with"),
        ("\t1-3\t\n2-2", "\t9-9\t\n2-2", '"9-9" leads nowhere'),
        ("\t1-3\t\n2-2", "\t1-2\t\n2-2", "not one mark of the layer name"),
        ("1-4\t", "1-3\t", "out of order"),
        ("_\tdirect[1]", "_\tdirect[1]|x", "stacked in different numbers"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, why: str) -> None:
    with pytest.raises(UserError, match=re.escape(why)):
        read(READER, {"d/a.tsv": EXPECTED.replace(old, new).encode()})


@pytest.mark.parametrize("rest", ["#", "#Te", "#Text=", "#Text=لن", "#Text=لن\n"])
def test_a_file_that_breaks_off_in_a_sentence_is_refused(rest: str) -> None:
    with pytest.raises(UserError, match="breaks off"):
        list(READER.read({"a.tsv": f"{EXPECTED}\n{rest}".encode()}, None))


def test_mutated_files_are_read_or_refused() -> None:
    files = written(WRITER, fitted(WRITER, news())[0])
    survive(READER, files, is_syntax=lambda data: data.startswith(b"#FORMAT=WebAnno TSV 3") and b"\n#Text=" in data)
    survive_truncation(READER, files)


MOVED_BY_INCEPTION = {
    "testAnnotationWithLeadingWhitespaceAtStart",
    "testAnnotationWithTrailingWhitespaceAtEnd",
    "testZeroWidthAnnotationBeforeFirstTokenIsMovedToBeginOfFirstToken",
}
"""Its writer of TSV moves the mark to the token; the XMI beside it has it where it was."""


def test_marks_stand_where_dkpro_cassis_finds_them_in_the_xmi_beside(shared: Path) -> None:
    folder = shared / "data" / "interop" / "inception" / "tsv3-suite"
    paths = [p for p in sorted(folder.rglob("reference.xmi")) if p.parent.name not in MOVED_BY_INCEPTION]
    assert len(paths) == 35
    for path in paths:
        # The types are those of the file itself: our reader's, which other tests judge, name them.
        [document] = read(XMI_READER, {"d/annotations.xmi": path.read_bytes()})
        types = io.BytesIO(written(XMI_WRITER, fitted(XMI_WRITER, document)[0])["TypeSystem.xml"])
        cas = cassis.load_cas_from_xmi(
            io.BytesIO(path.read_bytes()), typesystem=cassis.load_typesystem(types), trusted=False
        )
        theirs = sorted(
            (a.begin, a.end)
            for a in cas.select_all_annotations()
            if a.type.name.rpartition(".")[2] not in ("Token", "Sentence", "DocumentMetaData")
            and not hasattr(a, "Governor")
        )
        [document] = read(READER, {"d/annotations.tsv": path.with_suffix(".tsv").read_bytes()})
        marks = [m for m in document.marks if not m.layer.endswith("Token")]
        assert sorted((m.stretches[0].start, m.stretches[0].end) for m in marks) == theirs, path
        assert document.text.rstrip() == cas.sofa_string.rstrip(), path


def test_a_file_that_breaks_off_in_a_token_is_refused_with_that_word() -> None:
    whole = EXPECTED.rstrip().encode()
    last = whole.rindex(b"\n") + 1
    for cut in range(last + 1, whole.rindex(b"\t")):
        with pytest.raises(UserError, match="breaks off"):
            list(READER.read({"a.tsv": whole[:cut]}, None))
