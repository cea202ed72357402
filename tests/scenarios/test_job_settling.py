"""An adjudicator settles twenty disagreements by keys alone, finishes gold, exports it, and gives feedback back."""

import json
from pathlib import Path

from differing_coders import LEAD, make_corpus
from person import Person, command_line, export_gold, read_lines

from annotator.model.codebook import parse_codebook
from annotator.model.resources import resource

ARTICLES, EACH = 4, 5
DIFFER = ("المملكة", "الوزير سامح شكري", "القاهرة", "عمان", "العلاقات قوية")
GOLD = {"المملكة": "LOC", "سامح شكري": "PER", "القاهرة": "LOC", "عمان": "LOC", "بنك الخليج": "ORG", "نبيل فهمي": "PER"}


def test_twenty_disagreements_become_gold_and_feedback(person: Person, tmp_path: Path) -> None:
    study = make_study(tmp_path)
    open_cases = command_line("disagreements", study, "--json")
    assert len(open_cases) == ARTICLES * EACH
    person.start(study, LEAD)
    person.read(f"^Coder: {LEAD}$")
    person.press("Ctrl+u")
    person.read(r"^Settled: 0 of 20\.$")
    settle_all(person)
    person.press("Esc")
    gold = tmp_path / "gold.jsonl"
    records = export_gold(person, LEAD, gold)
    assert len(records) == ARTICLES
    for record in records:
        found = {a["surface"]: a["code"] for a in record["annotations"]}
        assert found == GOLD
        (quote,) = record["quotes"]
        assert [s["surface"] for s in quote["speaker"]] == ["شكري"]
    again = tmp_path / "by_command.jsonl"
    command_line("export", study, "--format", "jsonl", "--out", again, "--gold", "--finished")
    assert [marks(r) for r in read_lines(again)] == [marks(r) for r in records]
    file = write_feedback(person, tmp_path)
    person.quit()
    read_feedback(person, study, file)
    settled = command_line("disagreements", study, "--state", "settled", "--json")
    assert len(settled) == ARTICLES * EACH
    assert {case["reason"] for case in settled} == {"", "slip", "guideline unclear", "ambiguous text", "codebook gap"}


def make_study(folder: Path) -> Path:
    """Return a corpus in which three coders finished four articles and differ on five things in each."""
    codebook = parse_codebook(resource("codebooks/news.json").read_text(encoding="utf-8"))
    with make_corpus(folder, codebook, articles=ARTICLES) as corpus:
        return corpus.path


def settle_all(person: Person) -> None:
    """Settle every case: the one that is shown is read off the screen; the second half on an Arabic board."""
    answers = {"المملكة": ("z", "1"), "الوزير سامح شكري": ("x", "3"), "القاهرة": ("c", "1"), "عمان": ("1",)}
    for number in range(1, ARTICLES * EACH + 1):
        shown = current(person)
        words = next(w for w in DIFFER if w in shown)
        if words == "عمان" and number < EACH * 2:
            person.press("0", "u")  # a slip of the adjudicator's own, taken back
            assert "عمان" in current(person)
        person.press(*answers.get(words, ("v", "2")))
        person.read(rf"^Settled: {number} of 20\.")
        if number == ARTICLES * EACH // 2:
            person.layout = "ara"
        if number % EACH == 0:
            person.press("Shift+j") if number < ARTICLES * EACH else None
            finish(person)
    person.layout = "us"


def finish(person: Person) -> None:
    """Finish the article that is shown as gold, with what all agree on."""
    person.press("Ctrl+Enter")
    person.read(r"^Finish as gold\? Agreed on by all and not in gold: 2")
    person.press("t")
    person.read("^Gold of this article is finished")


def current(person: Person) -> str:
    """Return the words of the selected row of the list."""
    rows = [thing for thing in person.everything() if thing.role == "ListItem" and thing.selected]
    assert rows, "a case is shown"
    return rows[0].words


def write_feedback(person: Person, folder: Path) -> Path:
    """Write Badr's feedback to a file by keys, from the page of disagreements."""
    person.press("Ctrl+u")
    person.go_to("Feedback…", "Button")
    person.press("Space")
    person.go_to("Amal", "ComboBox")
    person.type("Badr")
    person.read("^Gold differs from what .*Badr.*: 8[.]")
    person.press("Enter")
    file = folder / "Badr.feedback.json"
    person.choose_file(file)
    person.read("^Written: .*Badr.feedback.json")
    person.press("Esc")
    return file


def read_feedback(person: Person, study: Path, file: Path) -> None:
    """Let Badr drop the file on the window, and go from one own decision to the next."""
    assert json.loads(file.read_text(encoding="utf-8"))["coder"] == "Badr"
    person.start(study, "Badr")
    person.read("^Coder: Badr$")
    person.drop(file)
    person.read("gold differs at 8 places")
    for _ in range(7):
        person.press("Enter")
    person.press("Esc")
    person.quit()


def marks(record: dict) -> list[tuple[int, int, str]]:
    """Return the annotations of an exported article."""
    return sorted((a["start"], a["end"], a["code"]) for a in record["annotations"])
