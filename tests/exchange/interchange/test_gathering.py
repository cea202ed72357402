"""Which files are read together, and as what: pairs, folders, archives of projects, and articles that stay articles."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from arriving_builders import TEXT, mark, quoted
from corpus_builders import new_corpus
from written_documents import write

from annotator.exchange.interchange.gathering import Gathered, gather, interchange_format_of
from annotator.formats.interchange.document import Document

DOCUMENT = quoted(mark("n", "name", "LOC", "بيروت"), coder="سلمى")


def seen(found: tuple[Gathered, ...]) -> list[tuple[str, str, list[str]]]:
    return [(one.format, one.place, sorted(one.files)) for one in found]


def project(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def test_a_pair_of_brat_is_found_from_its_annotations_alone(tmp_path: Path) -> None:
    folder = write(tmp_path, "brat", Document(text=TEXT, name="a"))
    assert seen(gather([folder / "a.ann"])) == [("brat", "a.ann", ["a.ann", "a.txt"])]


def test_named_together_a_pair_is_one_and_its_configuration_goes_with_it(tmp_path: Path) -> None:
    folder = write(tmp_path, "brat", Document(text=TEXT, name="a"))
    assert seen(gather(sorted(folder.iterdir()))) == [("brat", "a.ann", ["a.ann", "a.txt"])]


def test_a_text_named_alone_is_an_article(tmp_path: Path) -> None:
    folder = write(tmp_path, "brat", Document(text=TEXT, name="a"))
    assert seen(gather([folder / "a.txt"])) == [("", "a.txt", [])]
    assert interchange_format_of(folder / "a.txt") == ""


def test_an_xmi_takes_the_types_that_lie_nearest(tmp_path: Path) -> None:
    folder = write(tmp_path, "uima-xmi", DOCUMENT)
    assert seen(gather([folder])) == [("uima-xmi", "معرض/سلمى.xmi", ["TypeSystem.xml", "معرض/سلمى.xmi"])]
    one = folder / "معرض" / "سلمى.xmi"
    (folder / "TypeSystem.xml").rename(one.with_name("سلمى_TypeSystem.xml"))
    assert seen(gather([one])) == [("uima-xmi", "سلمى.xmi", ["TypeSystem.xml", "سلمى.xmi"])]


def test_a_configuration_of_label_studio_goes_with_its_tasks(tmp_path: Path) -> None:
    assert seen(gather([write(tmp_path, "label-studio", DOCUMENT)])) == [("label-studio", "tasks.json", ["tasks.json"])]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", '{"title": "t", "text": "خبر", "labels": ["culture"]}\n'),
        ("a.jsonl", '{"text": "خبر", "label": "x"}\n'),
        ("a.csv", "text,entities\nخبر,[{}]\n"),
        ("a.html", '<html><script>{"labels": [[0, 1, "x"]], "_task_hash": 1}</script></html>'),
        ("a.txt", '#FORMAT=WebAnno TSV 3.3\n"start_offset"'),
        ("a.tsv", "text\tdate\nخبر\t2026\n"),
    ],
)
def test_articles_without_codings_stay_articles(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert interchange_format_of(tmp_path / name) == ""


@pytest.mark.parametrize(
    ("format", "line"),
    [
        ("prodigy", '{"text": "خبر", "spans": [{"start": 0, "end": 3, "label": "PER"}]}'),
        ("prodigy", '{"text": "خبر", "spans": [{"label": "PER", "text": "[خ]", "start": 0, "end": 3}]}'),
        ("doccano", '{"text": "خبر", "entities": [[0, 3, "PER"]]}'),
        ("doccano", '{"text": "خبر", "label": [[0, 3, "PER"]]}'),
    ],
)
@pytest.mark.parametrize("before", ["", '{"text": "بلا أسماء"}\n', f'{{"text": "{"خبر " * 20_000}"}}\n'])
def test_lines_with_spans_are_codings_however_few_their_fields_and_far_the_first(
    tmp_path: Path, format: str, line: str, before: str
) -> None:
    (tmp_path / "a.jsonl").write_text(f"{before}{line}\n", encoding="utf-8")
    assert interchange_format_of(tmp_path / "a.jsonl") == format


@pytest.mark.parametrize(
    "format",
    ["webanno-tsv", "uima-xmi", "uima-json", "brat", "label-studio", "doccano", "prodigy", "tei", "citron", "refi-qda"],
)
def test_what_is_written_is_recognised_in_a_folder_and_in_an_archive(tmp_path: Path, format: str) -> None:
    folder = write(tmp_path / "in", format, DOCUMENT)
    assert interchange_format_of(folder) == format
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    if format != "refi-qda":  # an archive itself
        assert interchange_format_of(project(tmp_path / "a.zip", files)) == format
    readable = [name for name in files if not name.endswith((".txt", ".conf", ".xml")) or format == "tei"]
    assert {interchange_format_of(folder / name) for name in readable} == {format}


def test_several_formats_of_one_call_are_told_apart_in_the_order_of_the_call(tmp_path: Path) -> None:
    paths = [write(tmp_path / name, name, DOCUMENT) for name in ("tei", "brat", "citron")]
    article = tmp_path / "b.txt"
    article.write_text("خبر", encoding="utf-8")
    found = gather([paths[0], article, *paths[1:]])
    assert [one.format for one in found] == ["tei", "", "brat", "citron"]


def test_a_project_of_inception_gives_what_can_be_read_and_tells_the_rest(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "webanno-tsv", DOCUMENT)
    (tsv,) = folder.rglob("*.tsv")
    inner = write(tmp_path / "xmi", "uima-xmi", DOCUMENT)
    (xmi,) = inner.rglob("*.xmi")
    types = (inner / "TypeSystem.xml").read_bytes()
    packed = project(
        tmp_path / "inner.zip", {"webanno1234.xmi": xmi.read_bytes(), "TypeSystem.xml": types}
    ).read_bytes()
    archive = project(
        tmp_path / "project.zip",
        {
            "annotation/خبر.txt/ريم.tsv": tsv.read_bytes(),
            "annotation/خبر.txt/INITIAL_CAS.tsv": tsv.read_bytes(),
            "annotation/آخر.txt/هدى.zip": packed,
            "annotation_ser/خبر.txt/ريم.ser": b"\xac\xed",
            "annotation_ser/خبر.txt/هدى.ser": b"\xac\xed",
            "curation/خبر.txt/CURATION_USER.tsv": tsv.read_bytes(),
            "source/خبر.txt": TEXT.encode(),
            "__MACOSX/._x": b"",
        },
    )
    found = gather([archive])
    assert seen(tuple(one for one in found if one.format)) == [
        ("webanno-tsv", "annotation/خبر.txt/ريم.tsv", ["annotation/خبر.txt/ريم.tsv"]),
        ("webanno-tsv", "curation/خبر.txt/CURATION_USER.tsv", ["curation/خبر.txt/CURATION_USER.tsv"]),
        (
            "uima-xmi",
            "annotation/آخر.txt/هدى.zip",
            ["annotation/آخر.txt/TypeSystem.xml", "annotation/آخر.txt/هدى.xmi"],
        ),
    ]
    told = [one.reason for one in found if one.skipped]
    assert any(".ser (2)" in reason and "Java" in reason for reason in told)
    assert any("INITIAL_CAS (1)" in reason for reason in told)


def test_an_archive_with_nothing_in_it_is_refused_with_a_sentence(tmp_path: Path) -> None:
    found = gather([project(tmp_path / "a.zip", {"a.png": b"\x89PNG"})])
    assert [one.reason for one in found if not one.skipped] == ["The archive holds no file of a format that is read."]


@pytest.mark.parametrize("name", ["../a.ann", "/etc/a.ann", "a\\b.ann"])
def test_an_archive_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    (one,) = gather([project(tmp_path / "a.zip", {name: b"T1"})])
    assert (one.format, "outside" in one.reason or "\\" in name) == ("", True)


def test_a_damaged_archive_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = project(tmp_path / "a.zip", {"a.ann": b"", "a.txt": TEXT.encode()})
    path.write_bytes(path.read_bytes()[:-30])
    (one,) = gather([path])
    assert "damaged" in one.reason


def test_a_named_format_takes_a_file_whatever_it_is_called(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "conll-2003", DOCUMENT)
    (written,) = folder.rglob("*.conll")
    other = written.rename(folder / "names.data")
    assert seen(gather([other], format_name="conll")) == [("conll", "names.data", ["names.conll"])]


def test_in_a_folder_a_named_format_takes_its_own_files_only(tmp_path: Path) -> None:
    folder = write(tmp_path, "brat", Document(text=TEXT, name="a"))
    (folder / "README").write_text("x", encoding="utf-8")
    found = gather([folder], format_name="brat")
    assert [(one.format, one.place) for one in found] == [("brat", "a.ann"), ("", "README")]


@pytest.mark.parametrize("format_name", ["doccano", "prodigy", "label-studio", "citron"])
def test_a_first_text_that_is_longer_than_a_head_hides_no_codings(tmp_path: Path, format_name: str) -> None:
    long = DOCUMENT.text + "\n" + "وأضاف أن الدخول مجاني. " * 3_000
    folder = write(tmp_path, format_name, replace(DOCUMENT, text=long))
    assert {one.format for one in gather([folder]) if not one.skipped} == {format_name}


def test_of_a_whole_corpus_is_said_what_makes_a_corpus_of_it(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        corpus.publishing.pack(tmp_path / "whole.zip")
    (found,) = gather([tmp_path / "whole.zip"])
    assert "`unpack`" in found.reason
