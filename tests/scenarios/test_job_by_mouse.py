"""The work done by mouse alone, and what is seen on the screen against what is in the file."""

from pathlib import Path

from person import Person, new_corpus, parts_of, surfaces
from PySide6.QtCore import QPoint
from screen import is_selected, painted
from texts import PORT, SIGNS

PIECES = ["👩🏽‍🔬", "🇴🇲", "يُتَوَّجُ", "صور", "الأستاذ", "لام", "زادت 18.4% في", "G20", "Covid-19", "م\u200dيم"]
"""Pieces of `SIGNS` in their order: whole signs, parts of words, several directions in one."""


def test_an_article_is_coded_by_mouse_alone(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, PORT, blind=True), "Amal")
    person.await_suggestions()
    # A double click and the menu: a place. Its edge is moved and taken back from the menu too.
    port = person.spot("صحار")
    person.click_at(port.center(), double=True)
    choose(person, port.center(), "LOC.*")
    choose(person, port.center(), "Edges", "Right edge out by a word.*")
    choose(person, port.center(), "Undo.*")
    # A drag over two words: a person.
    choose(person, person.select("سالم الحارثي").center(), "PER.*")
    # A quote within its marks, its parts from the card: the speaker put elsewhere, the cue taken away.
    choose(person, person.spot("سيوقع").center(), "New quote.*")
    person.select("الوزيرة")
    person.click_at(beside(person, "Speaker", "⤶"))
    person.click_at(beside(person, "Cue", "✕"))
    person.click("Mixed", "Button")
    (record,) = person.export(tmp_path / "out.jsonl")
    assert surfaces(record) == ["LOC صحار", "PER سالم الحارثي"]
    (quote,) = map(parts_of, record["quotes"])
    quote.pop("clause", None)
    assert quote == {"type": "partial", "content": "الاتفاق سيوقّع في مسقط قريباً", "speaker": "الوزيرة"}


def choose(person: Person, place: QPoint, *path: str) -> None:
    """Choose from the menu at a place of the article, by mouse."""
    person.click_at(place, right=True)
    for words in path:
        person.click(words, "MenuItem")


def beside(person: Person, part: str, sign: str) -> QPoint:
    """Return where the button with this sign is in the row of a part, in the card."""
    height = person.find(part, "StaticText").middle.y()
    signs = [thing.middle for thing in person.everything() if thing.fits(sign, ["Button"])]
    return min(signs, key=lambda middle: abs(middle.y() - height))


def test_what_is_dragged_over_is_what_is_exported(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, SIGNS, blind=True), "Amal")
    person.await_suggestions()
    for piece in PIECES:
        place = person.select(piece)
        painted_ground = person.stage.look(lambda: painted(is_selected))
        assert abs(painted_ground.left() - place.left()) <= 1, piece
        assert abs(painted_ground.right() - place.right()) <= 1, piece
        person.press("1")
    (record,) = person.export(tmp_path / "out.jsonl")
    exported = sorted(record["annotations"], key=lambda a: a["start"])
    assert [a["surface"] for a in exported] == PIECES
    text, in_utf16 = record["text"], record["text"].encode("utf-16-le")
    for a in exported:
        assert text[a["start"] : a["end"]] == a["surface"]
        assert in_utf16[2 * a["start_utf16"] : 2 * a["end_utf16"]].decode("utf-16-le") == a["surface"]
