"""Saved pages: the article, its source data, nothing of the menus, and nothing from the network."""

import socket
from collections import Counter

import pytest
from builders_formats import BODY, LEAD, TITLE, only, read, read_bytes, reason

MENU = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة"))
MORE = (
    "وشهد الحفل حضور عدد من رؤساء البلديات وممثلي الشركات، وتجول الحاضرون في المحطة الرئيسة "
    "واستمعوا إلى شرح مفصل عن مراحل العمل."
)


def page(head="", before="", after="", charset="utf-8"):
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{charset}">'
        f"<title>{TITLE} - صحيفة الميناء</title>{head}</head><body>"
        f"<nav><ul>{MENU}</ul></nav><article><h1>{TITLE}</h1>{before}"
        f"<p>{LEAD}</p>\n<p>{BODY}</p><p>{MORE}</p>{after}</article>"
        f"<aside><h3>الأكثر قراءة</h3><ul>{MENU}</ul></aside><footer>جميع الحقوق محفوظة © 2024</footer></body></html>"
    )


HEAD = f"""<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="صحيفة الميناء">
<link rel="canonical" href="https://almina.example/news/17"><meta name="author" content="سالم العامري">
<meta property="article:published_time" content="2025-05-03T10:30:00+03:00">"""
JSON_LD = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"TITLE",
"datePublished":"2025-05-03T10:30:00+03:00","author":{"@type":"Person","name":"هدى الناصري"},
"publisher":{"@type":"Organization","name":"صحيفة الميناء"},"url":"https://almina.example/news/17"}</script>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_args, **_named):
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_headline_and_paragraphs_are_kept_and_menus_dropped(tmp_path):
    article = only(read_bytes(tmp_path, "a.html", page(HEAD).encode()))
    assert article.text == f"{TITLE}\n{LEAD}\n{BODY}\n{MORE}"
    assert article.title == TITLE
    assert any("Menus" in note for note in article.notes)


def test_source_data_come_from_the_meta_elements(tmp_path):
    source = only(read_bytes(tmp_path, "a.html", page(HEAD).encode())).source
    assert (source.outlet, source.date) == ("صحيفة الميناء", "2025-05-03")
    assert (source.author, source.address) == ("سالم العامري", "https://almina.example/news/17")


def test_source_data_come_from_json_ld(tmp_path):
    source = only(read_bytes(tmp_path, "a.html", page(JSON_LD.replace("TITLE", TITLE)).encode())).source
    assert (source.outlet, source.date, source.author) == ("صحيفة الميناء", "2025-05-03", "هدى الناصري")


def test_without_meta_elements_the_date_in_words_beside_the_headline_is_taken(tmp_path):
    source = only(read_bytes(tmp_path, "a.html", page(before="<div>السبت، 3 أيار/مايو 2025</div>").encode())).source
    assert source.date in ("3 أيار/مايو 2025", "2025-05-03")


def test_the_name_of_the_site_is_no_part_of_the_headline(tmp_path):
    head = '<meta property="og:site_name" content="صحيفة الميناء">'
    bare = page(head).replace(f"<h1>{TITLE}</h1>", "")
    assert only(read_bytes(tmp_path, "a.html", bare.encode())).title == TITLE


def test_a_page_in_windows_1256_is_read_as_it_says(tmp_path):
    data = page(HEAD, charset="windows-1256").replace("©", "").encode("cp1256")
    assert only(read_bytes(tmp_path, "a.html", data)).text == f"{TITLE}\n{LEAD}\n{BODY}\n{MORE}"


def test_a_page_that_names_a_wrong_charset_is_read_by_its_bytes(tmp_path):
    article = only(read_bytes(tmp_path, "a.html", page(HEAD, charset="windows-1256").encode()))
    assert article.text.startswith(TITLE)
    assert article.broken == ""


def test_line_ends_in_the_source_of_a_page_are_no_paragraphs(tmp_path):
    broken_lines = page(HEAD).replace("الذي يربط", "الذي\n   يربط")
    assert LEAD in only(read_bytes(tmp_path, "a.html", broken_lines.encode())).text.split("\n")


def test_the_own_words_of_the_site_after_the_article_are_dropped(tmp_path):
    legal = "<p>الآراء الواردة أدناه لا تعبر عن رأي الموقع، بل تعكس وجهات نظر أصحابها فقط، وهي ملك لهم.</p>"
    assert only(read_bytes(tmp_path, "a.html", page(HEAD, after=legal).encode())).text.endswith(MORE)


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body></body></html>",
        b"<!doctype html>",
        b"<html><head><title>x</title></head><frameset><frame src='http://x'></frameset></html>",
    ],
)
def test_a_page_without_article_is_refused(tmp_path, data):
    assert "No article" in reason(read_bytes(tmp_path, "a.html", data))


def test_a_page_of_menus_only_is_marked(tmp_path):
    article = only(read_bytes(tmp_path, "a.html", f"<html><body><nav><ul>{MENU}</ul></nav></body></html>".encode()))
    assert "Hardly any text" in article.broken


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 50_000 + LEAD.encode() + b"</div>" * 50_000,
        b"<html><body>" + b"<p>" + b"&amp;" * 300_000,
        b"<html " + b"a='" * 200_000,
        page(HEAD).encode()[:700],
        b"<html><body><p>" + b"\x00" * 5000 + LEAD.encode(),
    ],
)
def test_a_hostile_page_gives_an_article_or_a_sentence(tmp_path, data):
    assert len(read_bytes(tmp_path, "a.html", data)) == 1


def test_a_real_page_gives_the_text_that_another_project_expects(shared, capsys):
    folder = shared / "data" / "html"
    article = only(read(folder / "news_page.html"))
    expected = Counter((folder / "news_page.expected.txt").read_text(encoding="utf-8").split())
    found = Counter(article.text.removeprefix(article.title).split())
    both = (expected & found).total()
    precision, recall = both / found.total(), both / expected.total()
    with capsys.disabled():
        print(f"\nwords of a real page: precision {precision:.3f}, recall {recall:.3f}")
    assert precision > 0.98
    assert recall > 0.98
    assert article.source.outlet == "CNNArabic"
