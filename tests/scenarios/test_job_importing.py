"""A corpus of one's own: made by its dialog, filled with files of several kinds, the report read."""

from pathlib import Path

import docx
from person import Person
from PySide6.QtCore import QPoint
from texts import PORT, STORM

_TO_BOX = 30
"""Pixels from the name of a field to the box below it."""

ROWS = """رقم,عنوان الخبر,نص الخبر,جهة
7,معرض للكتب في صور,"افتتح المعرض أمس.
وقال المنظمون إنه يستمر أسبوعاً كاملاً في قاعة البلدية القديمة.",الساحل
8,حافلات جديدة,"دخلت الخدمة اليوم حافلات جديدة تربط المدينة بالميناء وتعمل بالكهرباء.",الساحل
"""


def write_files(folder: Path) -> list[Path]:
    names = ("port.txt", "port-again.txt", "storm.docx", "rows.csv", "paper.txt")
    port, again, storm, rows, paper = files = [folder / name for name in names]
    port.write_text(PORT, encoding="utf-16")
    again.write_text(PORT, encoding="utf-8")
    document = docx.Document()
    for paragraph in STORM.splitlines():
        document.add_paragraph(paragraph)
    document.save(str(storm))
    rows.write_text(ROWS, encoding="utf-8")
    paper.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    return files


def test_files_of_several_kinds_come_into_a_new_corpus(person: Person, tmp_path: Path) -> None:
    person.start()
    person.press("Ctrl+n")
    person.fill("Name", "أخبار الساحل")
    person.fill("Folder", str(tmp_path))
    person.fill("Your name as coder", "Amal")
    person.press("Enter")
    person.read("^Coder: Amal$")
    person.drop(*write_files(tmp_path))
    # What the dialog guessed of the table is corrected.
    person.click(r"rows\.csv", "TreeItem")
    for field, column in (("Headline", "عنوان الخبر"), ("Outlet", "جهة")):
        person.choose(person.find(field, "StaticText").middle + QPoint(0, _TO_BOX), column)
    person.find("معرض للكتب في صور", "TreeItem")
    person.find("Import 5 articles")
    person.go_to("Import 5 articles")
    person.press("Enter")
    person.read("^imported: 4 · already there: 1 · refused: 1$")
    person.find("The file is a PDF.*", "TreeItem")
    person.press("Esc")
    records = person.export(tmp_path / "out.jsonl")
    assert [(r["title"], r["source"]["outlet"]) for r in records] == [
        ("ريم الصالح تزور ميناء صحار", ""),
        ("عاصفة تضرب الساحل", ""),
        ("معرض للكتب في صور", "الساحل"),
        ("حافلات جديدة", "الساحل"),
    ]
    assert records[0]["text"] == PORT
    assert records[1]["text"].split() == STORM.split()
    assert records[2]["text"].startswith("معرض للكتب في صور\n")
    assert records[2]["source"]["own_id"] == "7"
