"""Word files, and the gate before all zipped files: bombs, DOCTYPE, names that lead outside."""

import datetime
import io
import zipfile
from random import Random

import pytest
from builders_formats import BODY, LEAD, TITLE, only, read, read_bytes, reason
from docx import Document
from openpyxl import Workbook

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(build):
    made = Document()
    build(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def with_entry(data, name, content):
    """The archive with one entry put in or replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return buffer.getvalue()


def simple():
    return document(lambda d: [d.add_paragraph(words) for words in (TITLE, LEAD, BODY)])


def table():
    book = Workbook()
    book.active.append(["text"])
    book.active.append([BODY])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_body(xml):
    return with_entry(simple(), "word/document.xml", f"<w:document {W}><w:body>{xml}</w:body></w:document>")


def test_paragraphs_and_tables_come_in_their_order_with_the_files_own_data(tmp_path):
    def build(made):
        made.add_paragraph(TITLE)
        made.add_table(1, 2).rows[0].cells[1].text = LEAD
        made.add_paragraph(BODY)
        made.core_properties.author = "سالم"
        made.core_properties.created = datetime.datetime(2025, 5, 3, 10, 30)

    article = only(read_bytes(tmp_path, "a.docx", document(build)))
    assert article.text == f"{TITLE}\n{LEAD}\n{BODY}"
    assert article.source.author == "سالم"
    assert article.source.date.startswith("2025-05-03T10:30")


def test_insertions_and_links_are_read_and_deletions_and_text_boxes_are_not(tmp_path):
    run = "<w:r><w:t>{}</w:t></w:r>".format
    body = (
        f"<w:p>{run('واحد ')}<w:ins>{run('اثنان ')}</w:ins><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>"
        f"<w:hyperlink>{run('ثلاثة')}</w:hyperlink><w:r><w:tab/><w:t>أربعة</w:t><w:br/><w:t>خمسة</w:t></w:r>"
        f"<w:r><w:txbxContent><w:p>{run('مربع')}</w:p></w:txbxContent></w:r></w:p>"
    )
    article = only(read_bytes(tmp_path, "a.docx", with_body(body)))
    assert article.text == "واحد اثنان ثلاثة\tأربعة\nخمسة"
    assert article.notes == ("Text boxes were dropped.",)


def test_a_docx_under_another_name_is_recognised_by_its_content(tmp_path):
    assert only(read_bytes(tmp_path, "a.txt", simple())).title == TITLE


def test_a_docx_without_words_is_refused(tmp_path):
    assert "empty" in reason(read_bytes(tmp_path, "a.docx", document(lambda _: None)))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("word/bomb.xml", "0" * 30_000_000, "unpacks"),
        ("../outside.xml", "x", "outside"),
        ("/etc/absolute.xml", "x", "outside"),
        ("word\\..\\back.xml", "x", "outside"),
        (".", "x", "outside"),
        ("word/document.xml", f'<!DOCTYPE d [<!ENTITY a "x">]><w:document {W}>&a;</w:document>', "DOCTYPE"),
        (
            "word/document.xml",
            f'<?xml version="1.0"?>{" " * 900}<!doctype d><w:document {W}/>'.encode("utf-16"),
            "DOCTYPE",
        ),
        ("word/document.xml", f"<!--{'x' * 70_000}--><!DOCTYPE d><w:document {W}/>", "comments"),
        ("word/inner.zip", "PK", "archive inside"),
        ("word/document.xml", "not xml at all", "not a whole Word document"),
        ("word/document.xml", "<a/>", "not a whole Word document"),
    ],
)
def test_a_hostile_docx_is_refused_with_a_sentence(tmp_path, name, content, words):
    assert words in reason(read_bytes(tmp_path, "a.docx", with_entry(simple(), name, content)))


def test_too_many_entries_are_refused(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"word/{number}.bin", "")
    assert "unpacks" in reason(read_bytes(tmp_path, "a.docx", buffer.getvalue()))


def test_a_plain_archive_is_refused_with_what_to_do(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    assert "unpack it first" in reason(read_bytes(tmp_path, "a.zip", buffer.getvalue()))


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_file_cut_anywhere_is_refused_or_read_never_raised(tmp_path, kind):
    data = simple() if kind == "docx" else table()
    for end in range(1, len(data), len(data) // 60):
        path = tmp_path / f"a.{kind}"
        path.write_bytes(data[:end])
        assert read(path, format_name=kind)


@pytest.mark.parametrize(
    "entry", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("content", ["", "<a/>", "<!-- x", "\x00"])
def test_an_xlsx_with_a_spoiled_entry_is_refused_never_raised(tmp_path, entry, content):
    assert read_bytes(tmp_path, "a.xlsx", with_entry(table(), entry, content), format_name="xlsx")


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_spoiled_bytes_anywhere_are_refused_or_read_never_raised(tmp_path, kind):
    data = simple() if kind == "docx" else table()
    random = Random(7)
    for _ in range(60):
        spoiled = bytearray(data)
        for _ in range(4):
            spoiled[random.randrange(len(spoiled))] = random.randrange(256)
        assert read_bytes(tmp_path, f"a.{kind}", bytes(spoiled), format_name=kind)
