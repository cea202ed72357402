"""What a lead does in the window by keys, a function for each step: codebook, round, sample, packets, merging."""

import json
from collections.abc import Sequence
from pathlib import Path

from person import Person
from study_texts import ARTICLES

from annotator.model.resources import resource

ROUND, LEAD = "Autumn", "Amal"

_QUESTIONS = [
    {
        "id": "V1",
        "on": "article",
        "name": {"ar": "الموضوع", "en": "Topic"},
        "level": "nominal",
        "required": True,
        "choices": [
            {"value": 0, "name": {"ar": "غير ذلك", "en": "something else"}},
            {"value": 1, "name": {"ar": "النقل", "en": "transport"}},
            {"value": 2, "name": {"ar": "التعليم", "en": "schools"}},
            {"value": 99, "name": {"ar": "غير واضح", "en": "cannot be told"}, "missing": True},
        ],
    },
    {
        "id": "V2",
        "on": "article",
        "name": {"ar": "الأهمية", "en": "Weight"},
        "level": "ordinal",
        "required": True,
        "choices": [{"value": n, "name": {"ar": f"درجة {n}", "en": f"degree {n}"}} for n in (1, 2, 3)],
        "skip_if": [{"variable": "V1", "values": ["0"]}],
    },
    {
        "id": "Q1",
        "on": "quote",
        "name": {"ar": "النبرة", "en": "Tone"},
        "level": "nominal",
        "required": True,
        "choices": [
            {"value": 1, "name": {"ar": "مؤيدة", "en": "in favour"}},
            {"value": 2, "name": {"ar": "معارضة", "en": "against"}},
            {"value": 98, "name": {"ar": "لا تنطبق", "en": "does not apply"}, "missing": True},
        ],
    },
]
_PASSES = [
    {"id": "names", "name": {"ar": "الأسماء", "en": "Names"}, "layers": ["entity"]},
    {"id": "quotes", "name": {"ar": "الأقوال", "en": "Speech"}, "layers": ["quote"]},
    {"id": "questions", "name": {"ar": "الأسئلة", "en": "Questions"}, "layers": ["variables"]},
]


def begin(person: Person, folder: Path, coders: Sequence[str], *, for_all: int) -> dict[str, Path]:
    """Do all that comes before the coding of five articles, a share (per cent) of them for all; return the packets."""
    person.start()
    found_corpus(person, folder, "study", LEAD)
    make_codebook(person, codebook_file(folder))
    files = [folder / f"{number}.txt" for number, _ in enumerate(ARTICLES)]
    for file, article in zip(files, ARTICLES, strict=True):
        file.write_text(article.text, encoding="utf-8", newline="")
    import_files(person, files)
    person.press("Ctrl+b")
    add_round(person)
    add_coders(person, coders)
    draw(person, size=5, for_all=for_all)
    assign(person)
    packets = make_packets(person, folder / "packets")
    person.quit()
    assert sorted(packets) == sorted(coders)
    return packets


def codebook_file(folder: Path) -> Path:
    """Write the shipped codebook with questions and passes to a file."""
    raw = json.loads(resource("codebooks/news.json").read_text(encoding="utf-8"))
    file = folder / "questions.json"
    file.write_text(json.dumps(raw | {"variables": _QUESTIONS, "passes": _PASSES}), encoding="utf-8")
    return file


def found_corpus(person: Person, folder: Path, name: str, coder: str) -> None:
    """Make a corpus by its dialog; who founds it leads it."""
    person.press("Ctrl+n")
    person.fill("Name", name)
    person.fill("Folder", str(folder))
    person.fill("Your name as coder", coder)
    person.press("Enter")
    person.read(f"^Coder: {coder}$")


def make_codebook(person: Person, file: Path) -> None:
    """Bring questions and passes in from a file, add a question by keys, and save the version."""
    person.press("Ctrl+k")
    person.go_to("Import…", "Button")
    person.press("Space")
    person.choose_file(file)
    choose_place(person, r".*Topic.*")
    person.press("Ctrl+n", "Enter")
    person.type("Picture")
    save_codebook(person)


def choose_place(person: Person, words: str) -> None:
    """Go to a line in the tree of the codebook."""
    person.click(words, "TreeItem")


def save_codebook(person: Person) -> str:
    """Save what was edited as a version; return who has to read how much again."""
    person.go_to("Save as a new version…", "Button")
    person.press("Space")
    person.find("Save the version", "Button")
    again = "\n".join(thing.words for thing in person.everything() if thing.role == "StaticText")
    person.press("Enter")
    return again


def import_files(person: Person, files: Sequence[Path]) -> None:
    """Drop files on the window and import what is in them."""
    person.drop(*files)
    person.find(f"Import {len(files)} articles?")
    person.press("Enter")
    person.read(f"^imported: {len(files)}")
    person.press("Esc")


def do(person: Person, errand: str) -> None:
    """Press a button of the lead's page by keys."""
    person.go_to(f"{errand} .*", "Button")  # its key stands after it
    person.press("Space")


def add_round(person: Person) -> None:
    """Add the blind round of the study."""
    do(person, "New round…")
    person.fill("Name", ROUND)
    person.go_to("Pilot.*", "ComboBox")
    person.type("Main")
    person.go_to("Shown in every article", "RadioButton")
    person.press("Down", "Down")
    person.press("Enter")
    person.find(ROUND, "TreeItem")


def add_coders(person: Person, names: Sequence[str]) -> None:
    """Add the coders of the study."""
    do(person, "Add a coder…")
    for name in names:
        person.fill("Name", name)
        person.press("Enter")
        person.read(f"^{name} was added")
    person.press("Esc")


def draw(person: Person, *, size: int, for_all: int) -> str:
    """Draw a simple sample of so many articles, a share (per cent) of them for all coders; return its report."""
    person.click(ROUND, "TreeItem")
    do(person, "Draw a sample…")
    fill_number(person, "Articles", str(size))
    fill_number(person, "Coded by all coders", str(for_all))
    fill_number(person, "Seed", "2027")
    person.read(r"seed 2027\nCoded by all coders")
    person.find("Draw the sample", "Button")
    person.press("Enter")
    report = person.find("How the articles of .* were drawn", "EditableText")
    person.press("Esc")
    return report.words


def fill_number(person: Person, name: str, digits: str) -> None:
    """Write a number into the field of this name."""
    person.go_to(name, "SpinBox")
    person.type(digits)


def assign(person: Person) -> None:
    """Give each article of the sample to one coder, and those for all to all."""
    person.click(ROUND, "TreeItem")
    do(person, "Assign articles…")
    person.go_to("Every coder codes all articles", "RadioButton")
    person.press("Down")
    person.press("Enter")


def make_packets(person: Person, folder: Path) -> dict[str, Path]:
    """Make a packet for each coder who has work; return them by coder."""
    do(person, "Make packets…")
    person.fill("Folder", str(folder))
    person.press("Enter")
    person.find("Close", "Button")
    person.press("Esc")
    made = sorted(folder.glob("*.hashiya-packet"), key=lambda path: path.stat().st_mtime)
    return {path.stem.split("-")[1]: path for path in made}


def merge(person: Person, files: Sequence[Path]) -> str:
    """Merge returns through the window: the preview, then one step; return everything that it said."""
    do(person, "Merge returns…")
    person.drop(*files)
    person.read("^A backup is made first")
    person.find("Merge", "Button")
    person.press("Enter")
    person.find("Close", "Button")
    told = "\n".join(thing.words for thing in person.everything())
    person.press("Esc")
    return told


def change_rule(person: Person, code: str, sentence: str) -> str:
    """Put a sentence before the guideline of a code, and save the version; return who has to read how much again."""
    person.press("Ctrl+k")
    choose_place(person, code)
    person.go_to("Guideline", "EditableText")
    person.type(sentence)
    return save_codebook(person)


def write_final(person: Person, format: str, out: Path) -> None:
    """Write the final data set of the round in a format of the dialog, with labels in Arabic."""
    person.click(ROUND, "TreeItem")
    do(person, "Final data set…")
    person.go_to("SPSS.*", "ComboBox")
    person.type(format)
    person.go_to("English", "ComboBox")
    person.press("Down")
    person.fill("Place", str(out))
    person.press("Enter")
    person.read(r"^Written\. Articles: 5,")
    person.press("Esc")
