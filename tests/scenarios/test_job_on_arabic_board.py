"""The program itself under an X server whose keyboard has the Arabic layout."""

import shutil
from pathlib import Path

import pytest
from arabic_board import TOOLS, arabic_board, running, wait_until
from person import command_line, new_corpus, read_lines
from texts import PORT

MUSCAT = ("l", "s", "r", "'")
"""The keys that spell مسقط in the Arabic layout."""


@pytest.mark.xvfb
@pytest.mark.scenario
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs Xvfb, xdotool and setxkbmap")
def test_an_article_is_coded_from_an_arabic_keyboard(tmp_path: Path) -> None:
    corpus = new_corpus(tmp_path, PORT)
    before = len(command_line("log", corpus, "--json"))

    def decided(number: int) -> bool:
        return len(command_line("log", corpus, "--json")) == before + number

    with arabic_board(tmp_path) as board, running(board, corpus, "--coder", "Amal") as program:
        wait_until(board.shows_focus, "a suggestion")
        board.press("Space", "Space", "Space", "Backspace")
        wait_until(lambda: decided(4), "the fourth decision")
        board.press("/", *MUSCAT, "Enter", "2")
        wait_until(lambda: decided(5), "the new place")
        board.press("Ctrl+Enter", "Enter")
        wait_until(lambda: decided(6), "the end of the article")
        board.press("Ctrl+q")
        assert program.wait(timeout=20) == 0

    out = tmp_path / "out.jsonl"
    command_line("export", corpus, "--format", "jsonl", "--out", out, "--coder", "Amal", "--finished")
    (record,) = read_lines(out)
    (article,) = command_line("articles", corpus, "--json")
    (shown,) = command_line("show", corpus, article["id"], "--coder", "Amal", "--json")
    # What was suggested first, in the order of reading, is what was accepted and rejected.
    (suggested,) = command_line("suggest", tmp_path / "0.txt")
    places = [(e["start"], e["end"], e["label"]) for e in suggested["entities"]]
    places += [(q["content"]["start"], q["content"]["end"], "quote") for q in suggested["quotes"]]
    places.sort(key=lambda place: (place[0], -place[1]))
    stated = [(a["start"], a["end"], a["code"], a["origin"]["outcome"]) for a in record["annotations"]]
    stated += [(*content(q), "quote", q["origin"]["outcome"]) for q in record["quotes"]]
    assert sorted(s[:3] for s in stated if s[3] == "accepted") == sorted(places[:3])
    assert [(PORT[s[0] : s[1]], s[2]) for s in stated if s[3] == "own"] == [("مسقط", "LOC")]
    assert [(r["start"], r["end"], r["code"]) for r in shown["rejections"]] == [places[3]]


def content(quote: dict) -> tuple[int, int]:
    """Return where the content of an exported quote begins and ends."""
    return quote["content"][0]["start"], quote["content"][-1]["end"]
