"""Codebooks as files, out and in again, and read by readers that are not ours."""

import csv
import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotator.formats.codebook_files import CODEBOOK_WRITERS, read_codebook, write_codebook
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.errors import UserError
from annotator.model.shipped import load_codebook, shipped_codebooks

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
INTEROP = Path(__file__).resolve().parents[3] / "shared" / "data" / "interop" / "refi_qda"

EVERYTHING = parse_codebook(
    json.dumps(
        {
            "name": {"ar": "كل شيء", "en": "everything"},
            "layers": [
                {
                    "id": "entity",
                    "kind": "span",
                    "codes": [
                        {
                            "id": "PER",
                            "attributes": [{"id": "g", "name": {"ar": "جنس", "en": "gender"}, "values": [{"id": "f"}]}],
                        },
                        {"id": "POL", "parent": "PER", "key": "2", "colour": "#ffe68b", "line": "#8a6100", "on": False},
                        {"id": "old code", "retired": True, "guideline": {"ar": "=خطر", "en": "-5 + 3"}},
                    ],
                }
            ],
            "variables": [
                {
                    "id": "V1",
                    "on": "quote",
                    "level": "nominal",
                    "choices": [{"value": 0}, {"value": 98, "missing": True}],
                },
                {
                    "id": "V2",
                    "on": "quote",
                    "level": "ratio",
                    "lowest": -1.5,
                    "highest": 10,
                    "required": True,
                    "skip_if": [{"variable": "V1", "values": ["0", "98"]}],
                },
            ],
            "passes": [{"id": "one", "layers": ["entity", "variables"]}],
            "rules": {"entities_nest": False, "proclitics": "inside"},
            "merged": {"OLDER": "old code"},
            "split": {"old code": ["PER", "POL"]},
            "rulings": ["r1"],
        }
    )
)
BOOKS = [*map(load_codebook, shipped_codebooks()), EVERYTHING]
NAMES = [*shipped_codebooks(), "everything"]


def what_it_says(book: Codebook) -> tuple[object, ...]:
    return book.name, book.layers, book.variables, book.passes, book.merged, book.split, book.rules


@pytest.mark.parametrize("book", BOOKS, ids=NAMES)
@pytest.mark.parametrize("ending", ["json", "csv"])
def test_a_codebook_comes_back_as_it_was(book: Codebook, ending: str, tmp_path: Path) -> None:
    write_codebook(book, tmp_path / f"book.{ending}", ending)
    assert what_it_says(read_codebook(tmp_path / f"book.{ending}")) == what_it_says(book)


def test_own_json_keeps_the_id() -> None:
    assert parse_codebook(CODEBOOK_WRITERS["json"](BOOKS[1]).decode()).id == BOOKS[1].id


def test_the_table_has_a_row_for_each_code_variable_and_choice_and_no_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(CODEBOOK_WRITERS["csv"](EVERYTHING).decode("utf-8-sig"), newline="")))
    kinds = [row["kind"] for row in rows]
    assert (kinds.count("code"), kinds.count("variable"), kinds.count("choice")) == (3, 2, 2)
    assert [cell for row in rows for cell in row.values() if cell[:1] in ("=", "-", "+", "@") and cell] == []


def test_a_table_made_by_hand_is_read(tmp_path: Path) -> None:
    made = "kind;of;id;name_en;value\nlayer;span;topic;Topics;\ncode;topic;WAR;War;\npass;;one;;topic variables\n"
    (tmp_path / "b.csv").write_text(made, encoding="utf-8")
    book = read_codebook(tmp_path / "b.csv")
    assert [(code.id, code.name.en) for code in book.codes()] == [("WAR", "War")]
    assert book.passes[0].layers == ("topic", "variables")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("b.csv", "a;b\n1;2\n", 'columns "kind" and "id"'),
        ("b.csv", "kind;of;id\ncode;nowhere;A\n", "Row 2"),
        ("b.csv", "kind;of;id\nmystery;;A\n", "Row 2"),
        ("b.qdc", "<CodeBook/>", "no REFI-QDA codebook"),
        ("b.qdc", "<CodeBook", "cannot be read"),
        ("b.qdc", '<!DOCTYPE a [<!ENTITY x "y">]><CodeBook/>', "DOCTYPE"),
        ("b.xyz", "x", "none of them"),
        ("b.json", "", "empty"),
    ],
)
def test_a_file_that_is_no_codebook_is_refused_with_a_reason(
    name: str, content: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=said):
        read_codebook(tmp_path / name)


@pytest.mark.parametrize("book", BOOKS, ids=NAMES)
def test_qdc_keeps_codes_names_colours_guidelines_and_the_tree(book: Codebook, tmp_path: Path) -> None:
    write_codebook(book, tmp_path / "book.qdc", "qdc")
    again = read_codebook(tmp_path / "book.qdc")
    assert [layer.id for layer in again.layers] == [layer.id for layer in book.layers]
    for one, other in zip(again.codes(only_on=False), book.codes(only_on=False), strict=True):
        assert (one.id, one.name, one.parent, one.guideline) == (other.id, other.name, other.parent, other.guideline)


@pytest.mark.parametrize("book", BOOKS, ids=NAMES)
def test_qdc_is_valid_by_the_official_schema(book: Codebook) -> None:
    if not INTEROP.is_dir():
        pytest.skip("shared data is not beside this repository")
    # The schema of projects has the same type of codebook; the .qdc file has it under a namespace of its own.
    written = CODEBOOK_WRITERS["qdc"](book).decode().replace("urn:QDA-XML:codebook:1.0", "urn:QDA-XML:project:1.0")
    codebook = etree.fromstring(written.encode())
    del codebook.attrib["origin"]
    project = etree.Element("{urn:QDA-XML:project:1.0}Project", name="x")
    project.append(codebook)
    schema = etree.XMLSchema(etree.parse(str(INTEROP / "REFI-Project.xsd")))
    assert schema.validate(project), schema.error_log


def test_codes_of_other_programs_are_read(tmp_path: Path) -> None:
    if not INTEROP.is_dir():
        pytest.skip("shared data is not beside this repository")
    with zipfile.ZipFile(INTEROP / "nvivo_project.qdpx") as archive:
        project = etree.fromstring(archive.read(next(n for n in archive.namelist() if n.endswith(".qde"))))
    found = project.find("{urn:QDA-XML:project:1.0}CodeBook")
    assert found is not None
    wanted = len(found.findall(".//{urn:QDA-XML:project:1.0}Code"))
    text = etree.tostring(found).decode().replace("urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0")
    (tmp_path / "nvivo.qdc").write_text(text, encoding="utf-8")
    book = read_codebook(tmp_path / "nvivo.qdc")
    layers = [layer for layer in book.layers if layer.id != "codes"]
    assert len(book.codes(only_on=False)) + len(layers) == wanted == 262


@pytest.mark.parametrize("book", BOOKS, ids=NAMES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_printed_codebook_has_everything_in_its_direction(book: Codebook, language: str, tmp_path: Path) -> None:
    write_codebook(book, tmp_path / "book.docx", f"docx-{language}")
    with zipfile.ZipFile(tmp_path / "book.docx") as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    said = "\n".join("".join(p.itertext(W + "t")) for p in body.iter(W + "p"))
    names = [c.name for c in book.codes(only_on=False)] + [v.name for v in book.variables]
    names += [choice.name for variable in book.variables for choice in variable.choices]
    assert [name for name in names if name.in_language(language) not in said] == []
    paragraphs = [p for p in body.iter(W + "p") if "".join(p.itertext(W + "t"))]
    assert {p.find(f"{W}pPr/{W}bidi") is not None for p in paragraphs} == {language == "ar"}
    assert {r.find(f"{W}rPr/{W}rtl") is not None for r in body.iter(W + "r")} == {language == "ar"}


@pytest.mark.parametrize("ending", ["json", "csv", "qdc"])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(ending: str, data: st.DataObject) -> None:
    whole = bytearray(CODEBOOK_WRITERS[ending](EVERYTHING))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        kind = data.draw(st.sampled_from(("cut", "change", "double")))
        if kind == "cut":
            del whole[at : at + data.draw(st.integers(1, 40))]
        elif kind == "change":
            whole[at] = data.draw(st.integers(0, 255))
        else:
            whole[at:at] = whole[at : at + data.draw(st.integers(1, 40))]
        if not whole:
            break
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"b.{ending}"
        path.write_bytes(whole)
        with suppress(UserError):
            read_codebook(path)


def random_json() -> st.SearchStrategy[object]:
    leaves = st.none() | st.booleans() | st.integers(-3, 100) | st.sampled_from(["A", "quote", "span", "", "article"])
    return st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4))


KEYS = st.sampled_from(
    [
        *("id", "kind", "codes", "name", "layers", "on", "level", "choices", "value", "skip_if", "variable", "values"),
        *("attributes", "parent", "retired", "required", "lowest", "highest", "missing", "guideline", "parts"),
        *("types", "key", "colour", "line", "ar", "en"),
    ]
)


@given(
    st.sampled_from(["layers", "variables", "passes", "rules", "merged", "split", "name"]),
    random_json() | st.lists(st.dictionaries(KEYS, random_json(), max_size=6), max_size=3),
)
@settings(max_examples=120, deadline=None)
def test_any_json_is_a_codebook_or_refused(top: str, value: object) -> None:
    raw = json.loads(EVERYTHING.content)
    with suppress(UserError):
        book = parse_codebook(json.dumps(raw | {top: value}))
        for name in ("json", "csv", "qdc"):
            CODEBOOK_WRITERS[name](book)
