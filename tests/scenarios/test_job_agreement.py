"""Three laptops come together: agreement is shown, twenty disagreements settled, gold exported, feedback sent back."""

from pathlib import Path

import laptops
import leading
from laptops import Coded
from person import Person, command_line, export_gold

CODERS = ("Badr", "Chadi", "Dalia")


def test_three_laptops_become_figures_gold_and_feedback(person: Person, tmp_path: Path) -> None:
    study, mail = tmp_path / "study.hashiya", tmp_path / "mail"
    mail.mkdir()
    packets = leading.begin(person, tmp_path, CODERS, for_all=100)
    for seed, coder in enumerate(CODERS, start=1):
        code(packets[coder], tmp_path / f"{coder}.hashiya", coder, seed=seed)
        command_line("return", tmp_path / f"{coder}.hashiya", "--out", mail / f"{coder}.hashiya-return")
    person.start(study, leading.LEAD)
    person.read(f"^Coder: {leading.LEAD}$")
    person.press("Ctrl+b")
    leading.merge(person, sorted(mail.iterdir()))
    person.click(leading.ROUND, "TreeItem")
    shown = alpha_in_the_window(person)
    before = figures(study)
    (figure,) = (row for row in before if (row["level"], row["measure"]) == ("tokens", "alpha_nominal"))
    assert shown == f"{figure['value']:.3f}".removeprefix("0")
    cases = settle(person)
    person.press("Esc")
    records = export_gold(person, leading.LEAD, tmp_path / "gold.jsonl")
    assert sum(len(record["annotations"]) + len(record["quotes"]) for record in records) > 0
    assert {record["role"] for record in records} == {"adjudicator"}
    person.quit()
    settled = command_line("disagreements", study, "--round", leading.ROUND, "--state", "settled", "--json")
    assert cases >= 20
    assert (len(settled), {case["reason"] for case in settled}) == (cases, {"guideline unclear"})
    # What counts is what Badr said, so it is Dalia who gets something back.
    file = tmp_path / "Dalia.feedback.json"
    command_line("feedback", study, "--coder", "Dalia", "--round", leading.ROUND, "--out", file)
    person.start(tmp_path / "Dalia.hashiya", "Dalia")
    person.read("^Coder: Dalia$")
    person.drop(file)
    person.read(r"gold differs at \d+ places")
    person.press("Esc")
    assert figures(study) == before, "what was settled since raises no figure"


def code(packet: Path, corpus: Path, coder: str, *, seed: int) -> dict[str, Coded]:
    """Make a coder's corpus of a packet, and code everything in it with differences of the coder's own."""
    command_line("receive", packet, corpus, "--json")
    return laptops.code_by_lines(corpus, coder, seed=seed)


def figures(study: Path) -> list[dict]:
    """Return the figures of all codes together, of all coders."""
    rows = command_line("agreement", study, "--round", leading.ROUND, "--json")
    return [row for row in rows if not row["code"] and len(row["coders"]) == len(CODERS)]


def alpha_in_the_window(person: Person) -> str:
    """Open the view of agreement, and return the value of alpha that it shows."""
    person.press("Ctrl+m")
    person.go_to("Level", "ComboBox")
    person.type("Words")
    told = person.read(r"^(−?\.\d{3})$")
    person.press("Esc")
    return str(told[1])


def settle(person: Person) -> int:
    """Settle every case by keys, as the first coder has it, since the guideline is unclear; finish the last article.

    Return how many cases.
    """
    person.press("Ctrl+u")
    cases = int(person.read(r"^Settled: 0 of (\d+)\.$")[1])
    for number in range(1, cases + 1):
        person.press("x", "1")
        person.read(rf"^Settled: {number} of")
    person.press("Shift+j", "Ctrl+Enter")
    if person.read("(^Agreed on by all)|^Gold of this article is finished")[1]:
        person.press("t")
        person.read("^Gold of this article is finished")
    return cases
