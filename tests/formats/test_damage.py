"""Damaged texts are told from sound ones, and by their right name."""

import gzip
import json

import pytest
from builders_formats import NEWS

from annotator.formats.damage import LONGEST_TEXT, find_damage


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NEWS.encode("cp1256").decode("latin-1"), "Western European"),
        (NEWS.encode().decode("cp1256", "replace").replace("\ufffd", ""), "read as Windows-1256"),
        (NEWS.encode().decode("cp1252", "ignore"), "read as Windows-1252"),
        (NEWS[:100] + "\ufffd" + NEWS[100:], "1 letters were lost"),
        ("The minister opened the line yesterday. Several hundred people came.", "Hardly any"),
        (f"<p>{NEWS}</p>", "leftovers of web markup"),
        (f"{NEWS} &nbsp; تم", "leftovers of web markup"),
        (f'{NEWS}\n<a href="http://example.org/index', "ends within markup"),
        (NEWS[::-1], "reverse order"),
    ],
)
def test_damage_is_named(text, words):
    assert words in find_damage(text)


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        "وقّعت شركة Microsoft اتفاقا مع جامعة AUB & Co في 3 < 5 دول",
        "أَعْلَنَتِ الوِزَارَةُ عَنْ خُطَّةٍ جَدِيدَةٍ",
        "نعم",
        "\ufee3\ufeae\ufea3\ufe92\ufe8e في البيت",
    ],
)
def test_a_sound_text_is_not_blamed(text):
    assert find_damage(text) == ""


def test_a_text_beyond_five_million_characters_is_marked_as_long():
    text = NEWS + " نص" * (LONGEST_TEXT // 3)
    assert f"{len(text):,} characters" in find_damage(text)


def test_fewer_than_two_of_a_hundred_real_articles_are_blamed(shared):
    with gzip.open(shared / "data" / "news" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(2000), strict=False)]
    blamed = [damage for text in texts if text.strip() and (damage := find_damage(text))]
    assert len(blamed) < 0.02 * len(texts), blamed[:5]
