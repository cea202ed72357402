"""The sample corpus holds what its manifest says, and what a demonstration of the program needs."""

import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from annotator.model.article import ZoneKind, clean_text

ISSUE_ASKS_FOR = {
    "direct", "indirect", "mixed", "partial", "scare", "title", "implicit-speaker", "coordinated-speakers",
    "anonymous-source", "institutional-source", "continuation", "figures", "percentage", "money", "gregorian-date",
    "hijri-date", "arabic-indic-digits", "latin", "abbreviation", "emoji", "tashkeel", "one-paragraph",
    "unbalanced-marks", "long", "guillemets", "curly-marks", "straight-marks",
}  # fmt: skip


def with_feature(manifest: dict[str, Any], feature: str) -> list[str]:
    return [Path(entry["file"]).stem for entry in manifest["articles"] if feature in entry["features"]]


def test_the_manifest_names_every_article_file_once(manifest: dict[str, Any], resources: Path) -> None:
    named = sorted(entry["file"] for entry in manifest["articles"])
    assert named == sorted(f"articles/{p.name}" for p in (resources / "sample" / "articles").iterdir())
    assert len(named) == 10


def test_no_text_needs_cleaning(texts: dict[str, str]) -> None:
    assert {name for name, text in texts.items() if clean_text(text) != text} == set()


def test_each_text_begins_with_its_title(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    for entry in manifest["articles"]:
        text = texts[Path(entry["file"]).stem]
        first = text.split("\n")[0]
        assert first.startswith(entry["title"])
        assert first == entry["title"] or "\n" not in text


def test_the_headline_zone_is_the_title(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    for entry in manifest["articles"]:
        headline = entry["zones"][0]
        assert headline["kind"] == ZoneKind.HEADLINE
        assert texts[Path(entry["file"]).stem][: headline["end"]].rstrip(".\n ") == entry["title"]


def test_zones_cover_each_text_without_gap(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    for entry in manifest["articles"]:
        bounds = [0, *(zone["end"] for zone in entry["zones"])]
        assert [zone["start"] for zone in entry["zones"]] == bounds[:-1]
        assert bounds == sorted(set(bounds))
        assert bounds[-1] == len(texts[Path(entry["file"]).stem])
        assert {zone["kind"] for zone in entry["zones"]} >= {"headline", "lead", "body"}


def test_sources_are_complete_and_invented(manifest: dict[str, Any]) -> None:
    entries = manifest["articles"]
    assert all(entry["outlet"] and entry["date"] for entry in entries)
    assert all(".example.org/" in entry["address"] for entry in entries)
    assert len({entry["own_id"] for entry in entries} - {""}) == len(entries)


def test_every_feature_that_the_program_must_show_is_there(manifest: dict[str, Any]) -> None:
    there = {feature for entry in manifest["articles"] for feature in entry["features"]}
    assert ISSUE_ASKS_FOR - there == set()


def test_marked_stretches_that_are_no_quotations_stand_in_marks(
    manifest: dict[str, Any], texts: dict[str, str]
) -> None:
    for entry in manifest["articles"]:
        text = texts[Path(entry["file"]).stem]
        for stretch in entry["not_quotes"]:
            around = text[stretch["start"] - 1] + text[stretch["end"]]
            assert around in {"«»", "“”", "”“", '""'}, text[stretch["start"] : stretch["end"]]


def test_scare_quotes_and_titles_are_listed_where_the_features_say_so(manifest: dict[str, Any]) -> None:
    listed: Counter[str] = Counter()
    for entry in manifest["articles"]:
        reasons = Counter(stretch["why"] for stretch in entry["not_quotes"])
        listed += reasons
        assert set(reasons) <= {"scare", "title", "name"}
        assert {"scare", "title"} & set(entry["features"]) == {"scare", "title"} & set(reasons)
    assert min(listed[why] for why in ("scare", "title", "name")) >= 2


def test_one_text_is_vocalised_throughout(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    (name,) = with_feature(manifest, "tashkeel")
    letters = sum(unicodedata.category(c) == "Lo" for c in texts[name])
    vowels = sum(unicodedata.category(c) == "Mn" for c in texts[name])
    assert vowels / letters > 0.6


def test_one_text_is_a_single_paragraph(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    assert [name for name, text in texts.items() if "\n" not in text] == with_feature(manifest, "one-paragraph")


def test_one_text_has_a_character_of_two_utf16_units(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    assert [name for name, text in texts.items() if max(text) > "\uffff"] == with_feature(manifest, "emoji")


def test_one_text_is_written_with_arabic_indic_digits(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    assert [n for n, t in texts.items() if set(t) & set("٠١٢٣٤٥٦٧٨٩")] == with_feature(manifest, "arabic-indic-digits")


def test_one_text_has_more_opening_than_closing_marks(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    uneven = [name for name, text in texts.items() if text.count("«") != text.count("»")]
    assert uneven == with_feature(manifest, "unbalanced-marks")


def test_one_text_is_as_long_as_the_screen_rule_supposes(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    (name,) = with_feature(manifest, "long")
    assert 850 <= len(texts[name].split()) <= 950


def test_the_others_are_as_long_as_a_news_item(manifest: dict[str, Any], texts: dict[str, str]) -> None:
    long = with_feature(manifest, "long")
    assert {name for name, text in texts.items() if not 150 <= len(text.split()) <= 450} == set(long)
