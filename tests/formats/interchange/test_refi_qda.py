"""REFI-QDA projects: the official schema judges ours, real projects are read, NVivo's way of counting is understood."""

import io
import random
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from builders_interchange import (
    TEXT,
    assert_law,
    at,
    documents,
    fitted,
    mutated_xml,
    news,
    read,
    survive,
    survive_truncation,
    written,
)
from hypothesis import HealthCheck, given, settings
from lxml import etree

from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.refi_qda import CODE_POINT_WRITER, READER, WRITER
from annotator.formats.interchange.units import CODE_POINTS, UTF16, UnitMap
from annotator.formats.zip_gate import NOT_WHOLE
from annotator.model.errors import UserError

NAMESPACE = "{urn:QDA-XML:project:1.0}"


def project(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return archive.read("project.qde")


def packed(entries: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize("writer", [WRITER, CODE_POINT_WRITER], ids=["utf-16", "code points"])
def test_what_we_write_is_valid_by_the_official_schema(writer, shared: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(shared / "data" / "interop" / "refi_qda" / "REFI-Project.xsd")))
    second = replace(news(), coder="هند")
    held = [fitted(writer, document)[0] for document in (news(), second, Document(text="آخر", name="2"))]
    data = written(writer, *held)["project.qdpx"]
    schema.assertValid(etree.fromstring(project(data)))
    assert len(etree.fromstring(project(data)).findall(f".//{NAMESPACE}TextSource")) == 2, "two coders, one text"
    assert_law(READER, writer, news(), second, Document(text="آخر", name="2"))


def test_offsets_are_those_of_nvivo() -> None:
    mark = Mark(id="1", layer="name", label="PER", stretches=(at("سالم العامري"),))
    data = written(WRITER, Document(text=TEXT, name="a", coder="سلمى", marks=(mark,)))["project.qdpx"]
    [selection] = etree.fromstring(project(data)).iter(f"{NAMESPACE}PlainTextSelection")
    start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        [source] = [n for n in archive.namelist() if n.startswith("sources/")]
        raw = archive.read(source)
    assert raw.startswith(b"\xef\xbb\xbf")
    units = raw.decode("utf-8-sig").encode("utf-16-le")  # counted without the mark, CR LF as two
    assert units[2 * start : 2 * end].decode("utf-16-le") == "سالم العامري"


def test_the_same_documents_are_the_same_bytes() -> None:
    held, _ = fitted(WRITER, news())
    assert written(WRITER, held) == written(WRITER, held)


@pytest.mark.parametrize("writer", [WRITER, CODE_POINT_WRITER], ids=["utf-16", "code points"])
@given(document=documents())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(writer, document: Document) -> None:
    assert_law(READER, writer, document)


@pytest.mark.parametrize("writer", [WRITER, CODE_POINT_WRITER])
def test_a_selection_that_begins_with_what_xml_cannot_hold_comes_back(writer) -> None:
    mark = Mark(id="1", layer="name", label="PER", stretches=(Stretch(4, 8),))
    assert_law(READER, writer, Document(text="قال \x0bسام", name="a", marks=(mark,)))


def test_news_comes_back_minus_what_the_report_names() -> None:
    [report] = assert_law(READER, WRITER, news())
    assert {told.what for told in report.dropped} == {"attribute", "attributes of a relation"}
    assert {told.what for told in report.changed} == {"mark", "relation"}


def nvivo_twin(**changes: str) -> bytes:
    """A project as NVivo for Windows writes them: byte order mark, CR LF counted twice, UTF-16 units, upper GUIDs."""
    units = UnitMap(TEXT, UTF16)
    place = at("هدى الناصري")
    user, code = "1B0B1791-BE46-4557-9957-7333544CFAF2", "34653336-3766-3235-6466-363134396437"
    xml = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="NVivo 12 Windows" creatingUserGUID="{user}">
<Users><User guid="{user}" name="Salma" id="S"/></Users>
<CodeBook><Codes><Code guid="{code}" name="أشخاص" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="D097E6FD-7671-4D95-A8B6-7795FA4A72E1" name="خبر" plainTextPath="internal://t.txt">
<PlainTextSelection guid="D097E6FD-7671-4D95-A8B6-7795FA4A72E2" name="x"
 startPosition="{units.to_unit(place.start)}" endPosition="{units.to_unit(place.end)}" creatingUser="{user}">
<Coding guid="D097E6FD-7671-4D95-A8B6-7795FA4A72E3" creatingUser="{user.lower()}"><CodeRef targetGUID="{{{code}}}"/>
</Coding></PlainTextSelection></TextSource></Sources></Project>"""
    for old, new in changes.items():
        xml = xml.replace(old.replace("_", " "), new)
    return packed({"project.qde": xml, "Sources/t.txt": b"\xef\xbb\xbf" + TEXT.encode()})


def test_a_project_of_nvivo_is_read() -> None:
    [document] = read(READER, {"a.qdpx": nvivo_twin()})
    assert (document.name, document.coder, document.text) == ("خبر", "Salma", TEXT)
    [mark] = document.marks
    assert (mark.layer, mark.label, mark.surfaces(TEXT)) == ("", "أشخاص", ("هدى الناصري",))


def test_the_unit_of_an_unknown_program_is_told_by_the_edges() -> None:
    [document] = read(READER, {"a.qdpx": nvivo_twin(NVivo_12_Windows="nobody")})
    assert document.marks[0].surfaces(TEXT) == ("هدى الناصري",)
    [moved] = read(READER, {"a.qdpx": nvivo_twin()}, unit=CODE_POINTS)
    assert moved.marks[0].surfaces(TEXT) != ("هدى الناصري",)


@pytest.mark.parametrize(
    "path",
    ["relative://t.txt", "file:///etc/passwd", "internal://../t.txt", "/etc/passwd", "C:\\t.txt", "absolute://x"],
)
def test_texts_outside_of_the_project_are_not_looked_for(path: str) -> None:
    with pytest.raises(UserError, match="holds no text"):
        read(READER, {"a.qdpx": nvivo_twin(**{"internal://t.txt": path})})


def test_real_projects_are_read(shared: Path) -> None:
    folder = shared / "data" / "interop" / "refi_qda"
    found = read(READER, {"qc.qdpx": (folder / "qc_demo.qdpx").read_bytes()})
    selections = len(re.findall(rb"<CodeRef ", project((folder / "qc_demo.qdpx").read_bytes())))
    assert sum(len(document.marks) for document in found) == selections > 100
    assert {document.coder for document in found if document.marks} == {"cp"}
    assert_law(READER, WRITER, *(d for d in found))
    assert read(READER, {"n.qdpx": (folder / "nvivo_project.qdpx").read_bytes()})
    with pytest.raises(UserError, match="holds no text"):
        read(READER, {"s.qdpx": (folder / "skyloom_TestProject.qdpx").read_bytes()})


@pytest.mark.parametrize("writer", [WRITER, CODE_POINT_WRITER], ids=["utf-16", "code points"])
def test_selections_without_letters_are_kept(writer) -> None:
    """No letters tell the unit: the file says who wrote it, and in which."""
    mark = Mark(id="1", layer="name", label="PER", stretches=(Stretch(len(TEXT), len(TEXT)),))
    assert_law(READER, writer, Document(text=TEXT, name="a", coder="c", marks=(mark,)))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK nothing", "not a whole ZIP"),
        (packed({"a.txt": "x"}), "holds 0 projects"),
        (packed({"project.qde": '<!DOCTYPE x [<!ENTITY a "b">]><Project/>'}), "DOCTYPE"),
        (packed({"project.qde": "<Project/>", "../../evil.txt": "x"}), "leads outside"),
        (packed({"project.qde": "<Project/>", "sources/inner.zip": "x"}), "an archive inside"),
        (packed({"project.qde": "<Project/>", "sources/bomb.txt": b"\0" * 5_000_000}), "unpacks to far more"),
        (packed({"project.qde": "<Project>" + "<Codes>" * 5_000}), "nested too deeply"),
    ],
)
def test_hostile_archives_are_refused(data: bytes, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read(READER, {"a.qdpx": data})


def is_project(data: bytes) -> bool:
    try:
        return etree.fromstring(project(data)) is not None
    except (*NOT_WHOLE, AssertionError, OSError, RuntimeError):
        return False


def mutated_project(data: bytes, chance: random.Random) -> bytes:
    """The project inside is mutated, the archive is whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    return packed(entries | {"project.qde": mutated_xml(entries["project.qde"], chance)})


def test_mutated_projects_are_read_or_refused() -> None:
    files = written(WRITER, fitted(WRITER, news())[0])
    survive(READER, files, is_syntax=is_project, mutate=mutated_project)
    survive_truncation(READER, files)
