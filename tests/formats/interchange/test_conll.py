"""CoNLL and IOB2: real files beside what spaCy made of them; clitics split or snapped; every loss is told."""

import json
import re
from pathlib import Path

import pytest
from builders_interchange import assert_law, at, documents, fitted, news, read, survive, survive_truncation, written
from hypothesis import HealthCheck, given, settings

from annotator.formats.interchange.conll import READER, WRITERS
from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.model.errors import UserError

BY_NAME = {writer.name: writer for writer in WRITERS}
TEXT = "قَالَ لرويترز 😀:\r\nنعم"


def example() -> Document:
    marks = (
        Mark(id="1", layer="name", label="ORG", stretches=(at("رويترز", TEXT),)),
        Mark(id="2", layer="name", label="PLACE", stretches=(at("رويت", TEXT),)),
        Mark(id="3", layer="quote", label="direct", stretches=(at("نعم", TEXT),)),
    )
    return Document(text=TEXT, name="a", marks=marks)


def test_the_writers_have_their_names() -> None:
    assert list(BY_NAME) == [
        "conll-2003",
        "conll-2003-snapped",
        "conll-2002",
        "conll-2002-snapped",
        "iob2",
        "iob2-snapped",
    ]


def test_split_clitics_are_written_as_expected_by_hand() -> None:
    held, report = fitted(BY_NAME["conll-2003"], example())
    expected = (
        "-DOCSTART- -X- O O\n\nقَالَ -X- _ O\nل -X- _ O\nرويترز -X- _ B-ORG\n😀 -X- _ O\n: -X- _ O\n\n"
        "نعم -X- _ B-quote/direct\n\n"
    )
    assert written(BY_NAME["conll-2003"], held)["a/annotations.conll"].decode() == expected
    assert [(told.what, told.place) for told in report.dropped] == [("mark", "2")]
    assert {told.what for told in report.changed} == {"tokens", "text"}


def test_snapped_clitics_are_written_as_expected_by_hand() -> None:
    held, report = fitted(BY_NAME["iob2-snapped"], example())
    expected = "قَالَ\tO\nلرويترز\tB-ORG\n😀\tO\n:\tO\n\nنعم\tB-quote/direct\n\n"
    assert written(BY_NAME["iob2-snapped"], held)["a/annotations.conll"].decode() == expected
    assert ("mark", "1") in [(told.what, told.place) for told in report.changed]


@pytest.mark.parametrize("name", BY_NAME)
@given(document=documents())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(name: str, document: Document) -> None:
    assert_law(READER, BY_NAME[name], document)


@pytest.mark.parametrize("name", BY_NAME)
def test_news_loses_what_the_report_names(name: str) -> None:
    [report] = assert_law(READER, BY_NAME[name], news())
    assert {told.what for told in report.dropped} == {"mark", "attribute", "relation", "note", "metadata"}


def test_real_files_are_read_as_spacy_reads_them(shared: Path) -> None:
    folder = shared / "data" / "interop" / "spacy" / "conll"
    paths = sorted(folder.glob("*.iob"))
    assert len(paths) == 4
    for path in paths:
        theirs = [
            (token["orth"], token["ner"])
            for document in json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            for paragraph in document["paragraphs"]
            for sentence in paragraph["sentences"]
            for token in sentence["tokens"]
        ]
        ours = []
        for document in read(READER, {path.name: path.read_bytes()}):
            held, _ = fitted(BY_NAME["iob2"], document)
            lines = written(BY_NAME["iob2"], held)[f"{held.name}/annotations.conll"].decode().splitlines()
            ours += [tuple(line.split("\t")) for line in lines if line]
        assert [(orth, as_iob(ner)) for orth, ner in theirs] == ours, path


def as_iob(tag: str) -> str:
    """spaCy writes BILUO."""
    return re.sub("^L-", "I-", re.sub("^U-", "B-", tag))


def test_files_of_doccano_are_read(shared: Path) -> None:
    folder = shared / "data" / "interop" / "doccano" / "import" / "sequence_labeling"
    [document] = read(READER, {"a.conll": (folder / "example.conll").read_bytes()})
    assert [(m.label, m.surfaces(document.text)) for m in document.marks][:1] == [("LOC", ("JAPAN",))]
    with pytest.raises(UserError, match=r"^a\.conll, line 1: "):
        read(READER, {"a.conll": (folder / "labeling.invalid.conll").read_bytes()})


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("I-PER I-PER O", ["a b"]),
        ("B-PER B-PER I-PER", ["a", "b c"]),
        ("I-PER B-PER O", ["a", "b"]),
        ("I-PER I-LOC O", ["a", "b"]),
        ("B-PER E-PER S-PER", ["a b", "c"]),
        ("B-PER L-PER U-PER", ["a b", "c"]),
        ("S-PER I-PER O", ["a", "b"]),
    ],
)
def test_every_way_of_tagging_is_understood(tags: str, found: list[str]) -> None:
    lines = "".join(f"{token} {tag}\n" for token, tag in zip("abc", tags.split(), strict=True))
    [document] = read(READER, {"a.conll": lines.encode()})
    assert [m.surfaces(document.text)[0] for m in document.marks] == found


def is_syntax(data: bytes) -> bool:
    lines = data.decode("utf-8", "replace").split("\n")
    return all(re.fullmatch(r"\S+( \S+)* ([BIESLU]-\S+|O)|", line) for line in lines) and len(lines) > 2


def test_mutated_files_are_read_or_refused() -> None:
    files = written(BY_NAME["conll-2003"], fitted(BY_NAME["conll-2003"], news())[0])
    survive(READER, files, is_syntax=is_syntax)
    survive_truncation(READER, files)


def test_a_name_in_a_quote_is_not_lost_to_the_quote() -> None:
    text = "قال إن سالم العامري حضر أمس"
    marks = (
        Mark(id="q", layer="quote", label="indirect", stretches=(Stretch(4, len(text)),)),
        Mark(id="n", layer="name", label="PER", stretches=(Stretch(7, 19),)),
        Mark(id="w", layer="name", label="PER", stretches=(Stretch(7, 11),)),
    )
    for writer in WRITERS:
        held, report = fitted(writer, Document(text=text, name="a", marks=marks))
        assert [(m.layer, held.text[m.stretches[0].start : m.stretches[0].end]) for m in held.marks] == [
            ("name", "سالم العامري")
        ]
        assert {told.place for told in report.dropped} == {"q", "w"}
