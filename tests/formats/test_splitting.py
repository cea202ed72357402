"""Several articles in one file are found by the boilerplate between them; zones and pieces cover every letter."""

import gzip
import json
from itertools import pairwise

import pytest
from builders_formats import BODY, LEAD, NEWS, TITLE
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.raw import make_raw
from annotator.formats.splitting import split, split_places
from annotator.formats.zoning import boilerplate, propose_zones
from annotator.model.article import ZoneKind, clean_text
from annotator.model.errors import UserError

SECOND = "مجلس البلدية يقر موازنة العام المقبل"
LONG = f"{LEAD} {BODY}"


@pytest.mark.parametrize(
    "between",
    [
        "المصدر: صحيفة الميناء\nإقرأ أيضاً:\n",
        "المصدر: وكالات\n",
        "==========\n",
        "* * *\n",
        "\f",
        "// انتهى //\n",
        "جميع الحقوق محفوظة © 2025\n",
    ],
)
def test_another_article_begins_at_the_headline_after_boilerplate(between):
    text = f"{NEWS}\n{between}{SECOND}\n{LONG}"
    (place,) = split_places(text)
    assert text[place.at :].startswith(SECOND)
    assert place.headline == SECOND


def test_a_date_line_under_a_headline_begins_another_article():
    (place,) = split_places(f"{NEWS}\n{SECOND}\nتاريخ النشر: 3 مايو 2025\n{LONG}")
    assert place.headline == SECOND
    assert place.because == ("تاريخ النشر: 3 مايو 2025",)


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        f"{NEWS}\nاقرأ أيضا:\n{SECOND}\n{LONG}",
        f"{NEWS}\nاقرأ أيضاً\n{SECOND}\n{TITLE}",
        f"{TITLE}\nالمصدر: صحيفة الميناء\n{SECOND}\n{LONG}",
        f"{TITLE}\n3 مايو 2025\n{LONG}",
    ],
)
def test_one_article_with_links_or_a_second_headline_stays_one(text):
    assert split_places(text) == ()


def test_the_seed_is_two_articles(seed_text):
    text = clean_text(seed_text)
    (place,) = split_places(text)
    first, second = split(make_raw(text, place="seed.txt"), (place.at,))
    assert first.text + second.text == text
    assert second.title == second.text.split("\n")[0] == place.headline
    assert second.zones[0].kind == ZoneKind.HEADLINE
    assert first.zones[-1].kind == ZoneKind.SKIP


def test_hardly_any_real_article_is_taken_for_two(shared):
    with gzip.open(shared / "data" / "news" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [f"{(row := json.loads(line))['title']}\n{row['text']}" for line in lines]
    assert sum(bool(split_places(text)) for text in texts) < 0.002 * len(texts)


def test_a_place_that_leaves_an_article_without_text_is_refused():
    raw = make_raw(f"{NEWS}\n\n\n", place="a.txt")
    with pytest.raises(UserError, match="without text"):
        split(raw, (len(NEWS),))
    with pytest.raises(UserError, match="outside"):
        split(raw, (len(raw.text) + 1,))


def test_a_piece_keeps_source_and_says_which_part_it_is():
    raw = make_raw(f"{NEWS}\n{SECOND}\n{LONG}", place="a.txt", path="x/a.txt")
    second = split(raw, (len(NEWS) + 1,))[1]
    assert (second.place, second.path, second.title) == ("a.txt, part 2", "x/a.txt", SECOND)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("تاريخ النشر: 22nd, January 2025 GMT", "date"),
        ("آخر تحديث: 14:30", "date"),
        ("الأحد، 3 مايو 2025 - 10:15", "date"),
        ("يناير 22, 2025آخر تحديث: يناير 22, 2025", "date"),
        ("2025/01/22", "date"),
        ("نُشر يوم الأحد", "date"),
        ("المصدر: رويترز", "source"),
        ("وكالات", "agency"),
        ("أ ف ب / رويترز", "agency"),
        ("إقرأ أيضاً:", "related"),
        ("مواضيع ذات صلة", "related"),
        ("شارك", "closing"),
        ("شارك على فيسبوك تويتر واتساب", "closing"),
        ("كلمات مفتاحية: نقل، حافلات", "closing"),
        ("// انتهى //", "closing"),
        ("----------", "rule"),
        ("شارك الرئيس في افتتاح المعرض", ""),
        ("المزيد من القوات تصل إلى الحدود", ""),
        ("نشر الجيش قواته على الحدود", ""),
        ("خاص بالنساء: معرض في العاصمة", ""),
        ("أرسل الهلال الأحمر قافلة مساعدات", ""),
        ("3 قتلى في حادث سير", ""),
        ("14 آذار تدعو إلى حوار", ""),
        ("9 ديسمبر .. انطلاق المهرجان", ""),
        ("الثلاثاء 26 شوال 1436 هـ الموافق 11 اغسطس 2015 م واس", "date"),
        ("وكالات الإغاثة تحذر من المجاعة", ""),
    ],
)
def test_boilerplate_is_told_from_headlines(line, kind):
    assert boilerplate(line) == kind


def test_links_to_other_articles_at_the_end_are_not_coded():
    text = f"{NEWS}\nاقرأ أيضاً\n{SECOND}\nالميناء يستقبل أول سفينة"
    assert propose_zones(text)[-1].span.of(text).startswith("اقرأ أيضاً")


def test_a_text_of_boilerplate_only_is_left_to_the_person():
    assert [zone.kind for zone in propose_zones("وكالات\nشارك\n")] == [ZoneKind.BODY]


pieces_of_text = st.lists(
    st.sampled_from(
        [TITLE, LEAD, BODY, SECOND, "وكالات", "إقرأ أيضاً:", "المصدر: س", "***", "\n", "\f", " ", "3 مايو", "👨‍👩‍👧 "]
    )
)


@given(pieces_of_text.map("\n".join))
def test_zones_are_sorted_without_gaps_over_the_whole_text(text):
    zones = propose_zones(text)
    if not text.strip():
        assert zones == ()
        return
    assert [z.span.start for z in zones] == [0, *(z.span.end for z in zones[:-1])]
    assert zones[-1].span.end == len(text)
    assert all(a.kind != b.kind for a, b in pairwise(zones))


@given(pieces_of_text.map("\n".join))
def test_pieces_of_a_split_are_the_whole_text(text):
    if not text.strip():
        return
    raw = make_raw(text, place="a.txt")
    places = tuple(place.at for place in split_places(raw.text))
    assert "".join(piece.text for piece in split(raw, places)) == raw.text


@pytest.mark.timeout(10)
@pytest.mark.parametrize("sign", [" ", ") ", "( ", "/ ", "- ", ": ", " ،"])
@pytest.mark.parametrize("word", ["واس", "شارك", "الأحد", "3 مايو", "2025/1/1", "// انتهى", "a@b", "فيسبوك"])
def test_no_line_keeps_the_search_for_boilerplate_busy(word, sign):
    for line in ((word + sign * 100)[:98] + "خ", ((word + sign) * 40)[:98] + "خ"):
        assert boilerplate(line) in ("", "closing", "date", "agency")


@pytest.mark.timeout(20)
@pytest.mark.parametrize("line", ["نص", "وكالات", "إقرأ أيضاً:", "***", f"{LEAD} {BODY}"])
def test_a_text_of_very_many_lines_is_gone_through_once(line):
    text = f"{NEWS}\n" + f"{line}\n{TITLE}\n" * 100_000
    assert propose_zones(text)[-1].span.end == len(text)
    split_places(text)
