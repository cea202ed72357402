"""What is no whole XML, JSON or UTF-8 is answered in our own words, and where a file breaks off that is said."""

import json

import pytest
from builders_interchange import fitted, news, written

from annotator.formats.interchange.cas import XMI_WRITER
from annotator.formats.interchange.guarded import decode_text, parse_json, parse_xml
from annotator.formats.interchange.tei import WRITER as TEI_WRITER
from annotator.model.errors import UserError


@pytest.mark.parametrize("writer", [XMI_WRITER, TEI_WRITER], ids=["uima-xmi", "tei"])
def test_an_xml_that_is_cut_anywhere_after_its_root_began_breaks_off(writer):
    files = written(writer, fitted(writer, news())[0])
    whole = next(data for name, data in files.items() if "TypeSystem" not in name)
    root = whole.index(b">", whole.index(b"?>") + 2) + 1
    for cut in range(root, len(whole.rstrip()) - 1, 7):
        with pytest.raises(UserError, match=r"^a: its XML breaks off\.$"):
            parse_xml(whole[:cut], "a")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<a></b>", "not XML from line 1"),
        (b"<a/>x", "not XML from line 1"),
        (b"<a></a>x", "not XML from line 1"),
        (b"<a>\x01</a>", "not XML from line 1"),
        (b"\n\nword", "not XML from line 3"),
        (b"<a>\n&x;</a>", "an entity in line 2 is not declared"),
        (b"<a>" * 5000, "nested too deeply"),
        (b"<a b='" + b"x" * 11_000_000 + b"'/>", "too long to be read"),
    ],
)
def test_what_is_no_xml_otherwise_does_not_break_off(data, said):
    with pytest.raises(UserError, match=said):
        parse_xml(data, "a")


def test_a_json_that_is_cut_anywhere_breaks_off_or_says_where():
    whole = json.dumps({"text": "قال «نعم»", "spans": [{"start": 4, "end": 8}]}, ensure_ascii=False)
    for cut in range(1, len(whole) - 1):
        with pytest.raises(UserError, match=r"^a: (its JSON breaks off|not JSON from column \d+ on)\.$"):
            parse_json(whole[:cut], "a")
    with pytest.raises(UserError, match="a, line 2: NaN is no number in JSON"):
        parse_json('{"n": NaN}', "a, line 2")
    with pytest.raises(UserError, match="line 2, column 2 on"):
        parse_json("[1\n 2]", "a")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("قال".encode()[:-1], "breaks off within a letter"),
        ("قال".encode("utf-16")[:-1], "breaks off within a letter"),
        (b"caf\xe9", r"not UTF-8 \(byte 3\)"),
        (b'{"a": 1}\xff', r"not UTF-8 \(byte 8\)"),
        ("قال".encode() + b"\xff", r"not UTF-8 \(byte 6\)"),
        ("قال".encode("windows-1256"), r"not UTF-8 \(byte 0\)"),
    ],
)
def test_a_letter_that_is_cut_is_told_from_letters_of_another_encoding(data, said):
    with pytest.raises(UserError, match=said):
        decode_text(data, "a")
