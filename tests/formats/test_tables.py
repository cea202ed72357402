"""CSV, XLSX and JSON lines: one article a row, columns mapped, one bad row refused and the rest read."""

import datetime
import json
import tracemalloc

import pytest
from builders_formats import BODY, LEAD, NEWS, TITLE, only, read, read_bytes, reason
from openpyxl import Workbook

from annotator.formats.columns import ColumnMapping, guess_mapping, parse_mapping
from annotator.formats.raw import RawArticle, Refused
from annotator.formats.readers import READERS, read_file
from annotator.model.errors import UserError

TEXT = f"{LEAD}\n{BODY}"


def csv_bytes(rows, delimiter=","):
    return "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows).encode()


def save_xlsx(path, rows, more_sheets=()):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for name in more_sheets:
        book.create_sheet(name)
    book.save(path)
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_a_csv_row_is_an_article_with_its_source(tmp_path, delimiter, encoding):
    rows = [
        ("العنوان", "النص", "الصحيفة", "التاريخ", "الكاتب", "الرابط", "الرقم"),
        (TITLE, TEXT, "الميناء", "3/5", "س", "http://x", "7"),
    ]
    data = csv_bytes(rows, delimiter).decode().encode(encoding)
    article = only(read_bytes(tmp_path, "a.csv", data))
    assert article.text == f"{TITLE}\n{TEXT}"
    assert article.title == TITLE
    source = article.source
    assert (source.outlet, source.date, source.author, source.address, source.own_id) == (
        "الميناء",
        "3/5",
        "س",
        "http://x",
        "7",
    )
    assert article.place == "a.csv, row 2"


def test_a_title_that_the_text_begins_with_is_not_repeated(tmp_path):
    article = only(read_bytes(tmp_path, "a.csv", csv_bytes([("title", "text"), (TITLE, NEWS)])))
    assert article.text == NEWS
    assert article.notes == ()


def test_cells_beyond_the_mapping_are_kept_as_source_data(tmp_path):
    found = read_bytes(tmp_path, "a.csv", csv_bytes([("text", "قسم", "long"), (NEWS, "محليات", "x" * 2000)]))
    assert only(found).source.extra == {"قسم": "محليات"}
    assert only(found).notes == ("Long cells were dropped: long.",)


def test_marks_in_a_row_are_said_not_to_be_read_however_few(tmp_path):
    line = json.dumps({"text": NEWS, "persons": [{"what": "x", "start": 1, "end": 3}]}).encode()
    assert only(read_bytes(tmp_path, "a.jsonl", line)).notes == ("Marks within it are not read: persons.",)


def test_codes_that_were_exported_are_no_articles_and_the_command_for_them_is_said(tmp_path):
    assert "`codes`" in reason(read_bytes(tmp_path, "a.csv", csv_bytes([("article_id", "annotation_id"), ("1", "2")])))


def test_a_named_mapping_goes_before_the_guess(tmp_path):
    found = read_bytes(tmp_path, "a.csv", csv_bytes([("text", "b"), ("x", NEWS)]), mapping=parse_mapping("text=b"))
    assert only(found).text == NEWS


def test_a_row_with_too_many_cells_or_no_text_is_refused_and_the_rest_read(tmp_path):
    rows = [("title", "text"), (TITLE, TEXT), ("a", "b", "c"), (TITLE, ""), (TITLE, TEXT)]
    kinds = [type(found) for found in read_bytes(tmp_path, "a.csv", csv_bytes(rows))]
    assert kinds == [RawArticle, Refused, Refused, RawArticle]


def test_a_csv_without_a_column_of_text_is_refused_with_its_columns(tmp_path):
    assert "a, b" in reason(read_bytes(tmp_path, "a.csv", b"a,b\n1,2\n"))


def test_a_mapping_to_a_missing_column_is_refused(tmp_path):
    found = read_bytes(tmp_path, "a.csv", b"a,b\n1,2\n", mapping=ColumnMapping({"text": "c"}))
    assert "no column c" in reason(found)


def test_an_article_longer_than_the_limit_of_the_csv_module_is_read(tmp_path):
    long = f"{NEWS} " * 600
    assert (
        len(only(read_bytes(tmp_path, "a.csv", csv_bytes([("text", "id"), (long, "1")]))).text) == len(long) > 131_072
    )


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (["ID", "Headline", "Body", "URL"], {"id": "ID", "title": "Headline", "text": "Body", "address": "URL"}),
        (["نص_الخبر", "العنوان", "المصدر"], {"text": "نص_الخبر", "title": "العنوان", "outlet": "المصدر"}),
        (["text", "source.outlet", "source.date"], {"text": "text", "outlet": "source.outlet", "date": "source.date"}),
    ],
)
def test_columns_are_guessed_by_arabic_and_english_names(names, columns):
    assert guess_mapping(names).columns == columns


def test_without_a_name_the_column_of_the_longest_cells_is_the_text():
    assert guess_mapping(["a", "b"], [["1", NEWS]]).columns == {"text": "b"}
    assert guess_mapping(["a", "b"], [["1", "2"]]) is None


@pytest.mark.parametrize("written", ["text", "title=a", "text=a,colour=b", "text="])
def test_a_mapping_that_makes_no_sense_is_refused(written):
    with pytest.raises(UserError):
        parse_mapping(written)


def test_the_preview_shows_columns_first_rows_and_the_guess(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(csv_bytes([("title", "text")] + [(TITLE, TEXT)] * 50))
    preview = READERS["csv"].preview(path)
    assert preview.names == ("title", "text")
    assert preview.rows == ((TITLE, TEXT),) * 20
    assert preview.guess == ColumnMapping({"title": "title", "text": "text"})


def test_an_xlsx_row_is_an_article_and_dates_and_numbers_are_plain(tmp_path):
    rows = [("title", "text", "date", "id"), (TITLE, TEXT, datetime.datetime(2025, 5, 3, 10, 30), 7.0)]
    article = only(read(save_xlsx(tmp_path / "a.xlsx", rows)))
    assert article.text == f"{TITLE}\n{TEXT}"
    assert (article.source.date, article.source.own_id) == ("2025-05-03T10:30:00", "7")


def test_a_formula_in_xlsx_is_never_text_of_an_article(tmp_path):
    rows = [("text", "outlet"), (NEWS, '=HYPERLINK("http://x","y")')]
    assert only(read(save_xlsx(tmp_path / "a.xlsx", rows))).source.outlet == ""


def test_other_sheets_of_an_xlsx_are_named_as_not_read(tmp_path):
    found = read(save_xlsx(tmp_path / "a.xlsx", [("text",), (NEWS,)], more_sheets=["b"]))
    assert [type(f) for f in found] == [RawArticle, Refused]
    assert "first of 2 sheets" in found[1].reason


def test_a_text_cut_at_the_limit_of_excel_is_marked(tmp_path):
    cut = (f"{NEWS} " * 100)[:32_767]
    assert "32,767" in only(read(save_xlsx(tmp_path / "a.xlsx", [("text",), (cut,)]))).broken


def test_a_json_line_is_an_article_and_inner_objects_are_columns(tmp_path):
    row = {"title": TITLE, "text": TEXT, "source": {"outlet": "الميناء", "tags": ["أ", "ب"]}, "n": 3, "none": None}
    article = only(read_bytes(tmp_path, "a.jsonl", json.dumps(row).encode()))
    assert article.source.outlet == "الميناء"
    assert article.source.extra == {"source.tags": "أ, ب", "n": "3"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"text": "' + LEAD.encode("cp1256") + b'"}', "not UTF-8"),
        (b'{"text": NaN}', "NaN"),
        (b'{"text": "a"', "not JSON"),
        (b"[1, 2]", "not an object"),
        (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "too deeply"),
        (b'{"text": ' + b'{"a":' * 500 + b"1" + b"}" * 501, "too deeply"),
        (b'{"text": "a", "n": ' + b"9" * 5_000 + b"}", "too long"),
        (b'{"text": "\\ud83d only half"}', "half a character"),
        (b'{"text": "a\\u0000b"}', "NUL"),
        (b'{"text": ""}', "empty"),
    ],
)
def test_a_bad_json_line_is_refused_and_the_rest_read(tmp_path, line, words):
    good = json.dumps({"text": NEWS}).encode()
    found = read_bytes(tmp_path, "a.jsonl", good + b"\n" + line + b"\n" + good)
    assert [type(f) for f in found] == [RawArticle, Refused, RawArticle]
    assert words in found[1].reason
    assert found[1].place == "a.jsonl, line 2"


def test_half_characters_and_nuls_in_source_data_are_replaced(tmp_path):
    line = b'{"text": "' + NEWS.encode().replace(b"\n", b"\\n") + b'", "author": "\\ud83dx\\u0000"}'
    assert only(read_bytes(tmp_path, "a.jsonl", line)).source.author == "\ufffdx\ufffd"


def test_json_lines_are_recognised_under_another_name(tmp_path):
    line = json.dumps({"text": NEWS}).encode()
    assert only(read_bytes(tmp_path, "a.txt", line + b"\n")).text == NEWS
    assert "JSON lines" in reason(read_bytes(tmp_path, "a.json", b'{\n  "text": "a"\n}'))
    assert "JSON lines" in reason(read_bytes(tmp_path, "b.json", b'[{"text": "a"}]'))


@pytest.mark.parametrize("name", ["jsonl", "csv"])
def test_twenty_thousand_articles_are_never_held_at_once(tmp_path, name):
    path = tmp_path / f"a.{name}"
    row = json.dumps({"text": NEWS}, ensure_ascii=False) if name == "jsonl" else f'"{NEWS}"'
    path.write_text(("" if name == "jsonl" else "text\n") + f"{row}\n" * 20_000, encoding="utf-8")
    tracemalloc.start()
    count = sum(isinstance(found, RawArticle) for found in read_file(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 10_000_000 < path.stat().st_size
