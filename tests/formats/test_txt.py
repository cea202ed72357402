"""Plain text: encodings recognised, everything hostile answered with a sentence."""

import codecs

import pytest
from builders_formats import BODY, LEAD, NEWS, TITLE, only, read, read_bytes, reason
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.decoding import decode
from annotator.model.errors import UserError


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (NEWS.encode(), ""),
        (codecs.BOM_UTF8 + NEWS.encode(), ""),
        (codecs.BOM_UTF16_LE + NEWS.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + NEWS.encode("utf-16-be"), "utf-16"),
        (NEWS.encode("utf-16-le"), "utf-16-le"),
        (NEWS.encode("utf-16-be"), "utf-16-be"),
        (NEWS.encode("cp1256"), "cp1256"),
        (NEWS.replace("«", '"').replace("»", '"').encode("iso8859-6"), "iso8859-6"),
    ],
)
def test_each_arabic_encoding_gives_the_same_letters(tmp_path, data, said):
    article = only(read_bytes(tmp_path, "a.txt", data))
    assert article.text.replace('"', "") == NEWS.replace("«", "").replace("»", "") or article.text == NEWS
    assert "".join(article.notes) == (f"The file was read as {said}." if said else "")
    assert article.broken == ""


def test_headline_and_zones_come_from_the_paragraphs(tmp_path):
    article = only(read_bytes(tmp_path, "a.txt", NEWS.encode()))
    assert article.title == TITLE
    assert [z.span.of(article.text).strip() for z in article.zones] == [TITLE, LEAD, BODY]


def test_line_ends_are_the_only_letters_changed(tmp_path):
    text = "عنوان\u200f\r\n  نص\u00a0فيه\u202e علامات\u2028وتشكيلٌ \r🇸🇦 لا\n"
    assert only(read_bytes(tmp_path, "a.txt", text.encode())).text == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "empty"),
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        ("a.txt", NEWS.encode().replace(b"\n", b"\x00", 1), "NUL"),
        ("a.txt", "Éléphant à la télé, où l'été était très né".encode("latin-1"), "encoding"),
        ("a.txt", bytes(range(128, 256)) * 20, "encoding"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old Word"),
        ("a.xml", b'<?xml version="1.0"?><a/>', "XML"),
        ("a.exe", b"abc", ".exe"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(tmp_path, name, data, words):
    sentence = reason(read_bytes(tmp_path, name, data))
    assert words in sentence
    assert sentence.endswith(".")


def test_a_missing_file_is_refused_with_a_sentence(tmp_path):
    assert "cannot be read" in reason(read(tmp_path / "gone.txt"))


def test_a_utf8_file_cut_within_a_letter_is_read_and_marked(tmp_path):
    article = only(read_bytes(tmp_path, "a.txt", NEWS.encode()[:-2]))
    assert "lost" in article.broken
    assert article.text.startswith(TITLE)


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data):
    try:
        text, encoding = decode(data)
    except UserError:
        return
    assert encoding
    assert len(text) <= len(data)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00\x06"), min_size=1))
def test_every_valid_utf8_is_read_as_utf8(text):
    assert decode(text.encode()) == (text.removeprefix("\ufeff"), "utf-8-sig" if text[0] == "\ufeff" else "utf-8")
