"""Coders of a study on laptops of their own: by the window and its keys, and by lines of the command line."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from leading import ROUND
from person import ROOT, Person, command_line
from perturbing import Rates, perturb
from robot import Robot
from study_texts import ARTICLES

from annotator.learn.gold import GoldArticle
from annotator.model.facts import Annotation, Part, Quote

BY_TITLE = {article.name: article for article in ARTICLES}
RATES = Rates(missed=0.1, added=0.2, other_code=0.2, other_boundary=0.2, other_speaker=0.3)
NOTHING: dict[str, Any] = {"entities": [], "quotes": []}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What a coder made of an article: what the data set is compared with. Places are (start, end, code)."""

    names: frozenset[tuple[int, int, str]]
    speakers: tuple[str, ...]
    answers: Mapping[str, int]


def answers(title: str, coder: str) -> dict[str, int]:
    """Return how a coder answers the questions about an article and its quote."""
    number = [*BY_TITLE].index(title) + len(coder)
    topic = number % 3
    weight = {"V2": 1 + number % 3} if topic else {}
    return {"V1": topic, **weight, "V3": number % 2, "Q1": (1, 2, 98)[number // 2 % 3]}


# By the window


def receive(person: Person, packet: Path, corpus: Path, coder: str) -> None:
    """Start the program, drop the packet on it, and make the coder's corpus of it."""
    person.start()
    person.find("Open the sample corpus", "Button")
    person.drop(packet)
    person.fill("My corpus", str(corpus))
    person.press("Enter")
    person.read(f"^Coder: {coder}$")


def update(person: Person, packet: Path, corpus: Path, coder: str) -> None:
    """Open the coder's corpus, and drop a newer packet on it."""
    person.start(corpus, coder)
    person.read(f"^Coder: {coder}$")
    person.drop(packet)
    person.read("^New articles: 0")
    person.find("Take it in", "Button")
    person.press("Enter")
    person.read("^From the packet came")


def code_by_keys(person: Person, coder: str) -> dict[str, Coded]:
    """Go through every article on the list, pass by pass, as gold has it."""
    titles = [thing.words.rpartition(",")[0] for thing in person.everything() if thing.role == "ListItem"]
    return {title: _code_article(person, BY_TITLE[title], answers(title, coder)) for title in titles}


def _code_article(person: Person, article: GoldArticle, told: dict[str, int]) -> Coded:
    person.read(rf"^{article.name}$")
    gold = _as_files_have_it(article)
    Robot(person, article.text, gold | {"quotes": []}, NOTHING).code()
    person.press("Ctrl+Enter")
    Robot(person, article.text, gold | {"entities": []}, NOTHING).code()
    person.press("Ctrl+Enter")
    for value in told.values():
        person.press(*str(value), "Enter")
    person.press("Ctrl+Enter")
    return coded(article, article.entities, article.quotes, told)


def _as_files_have_it(article: GoldArticle) -> dict[str, Any]:
    def part(one: Part) -> dict[str, int]:
        return {"start": one.spans[0].start, "end": one.spans[0].end}

    return {
        "entities": [{"start": a.span.start, "end": a.span.end, "label": a.code} for a in article.entities],
        "quotes": [
            {"type": str(q.type), "content": part(q.content), "cue": part(q.cue), "speaker": part(q.speaker)}
            for q in article.quotes
            if q.cue and q.speaker
        ],
    }


def coded(
    article: GoldArticle, names: tuple[Annotation, ...], quotes: tuple[Quote, ...], told: dict[str, int]
) -> Coded:
    """Return codings in the form in which they are compared."""
    return Coded(
        names=frozenset((a.span.start, a.span.end, a.code) for a in names),
        speakers=tuple(q.speaker.spans[0].of(article.text) for q in quotes if q.speaker),
        answers={name: value for name, value in told.items() if quotes or name != "Q1"},
    )


def return_by_menu(person: Person, file: Path) -> None:
    """Write the return through the menu, and quit."""
    person.click("Study", "MenuItem")
    person.click("Return my work…", "MenuItem")
    person.fill("File", str(file))
    person.press("Enter")
    person.read("^Written: ")
    person.press("Esc")
    person.quit()


# By the command line


class Lines:
    """`python -m annotator code` with a coder at it."""

    def __init__(self, corpus: Path, coder: str) -> None:
        command = [sys.executable, "-m", "annotator", "code", str(corpus), "--coder", coder, "--round", ROUND]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
        assert self._process.returncode == 0

    def __call__(self, action: str, **fields: object) -> str:
        """Say one line; return the id of what it made, if it made anything."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"action": action, **fields}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert answer["ok"], answer
        return str(next(iter(answer["ids"]), ""))


def code_by_lines(corpus: Path, coder: str, *, seed: int) -> dict[str, Coded]:
    """Code every article of a packet with the differences from gold that `tests/perturbing.py` draws from the seed."""
    made = {}
    with Lines(corpus, coder) as line:
        for row in command_line("articles", corpus, "--json"):
            article = BY_TITLE[row["title"]]
            one = perturb(article, RATES, seed=seed)
            for name in one.entities:
                line("code", article=row["id"], start=name.span.start, end=name.span.end, code=name.code)
            told = answers(article.name, coder * seed)
            for quote in one.quotes:
                made_quote = line("quote", article=row["id"], type=str(quote.type), **_parts(quote))
                line("answer", article=row["id"], target=made_quote, variable="Q1", values=[str(told["Q1"])])
            for variable in ("V1", "V2", "V3"):
                if variable in told:
                    value = [str(told[variable])]
                    line("answer", article=row["id"], target=row["id"], variable=variable, values=value)
            line("finish", article=row["id"])
            made[article.name] = coded(article, one.entities, one.quotes, told)
    return made


def _parts(quote: Quote) -> dict[str, Any]:
    parts = {"content": quote.content, "cue": quote.cue, "speaker": quote.speaker}
    return {
        name: [{"start": s.start, "end": s.end} for s in part.spans] if part else None for name, part in parts.items()
    }


def focused_article(person: Person) -> str:
    """Return the title of the article that is open."""
    listed = next(t.words for t in person.everything() if t.selected and t.fits(".*, (begun|finished)", ["ListItem"]))
    return listed.rpartition(",")[0]


def recode_one_and_keep_the_rest(person: Person, again: int, made: dict[str, Coded]) -> dict[str, Coded]:
    """Read again what a version is about: make the first one a place, keep the others; return what is coded now."""
    person.find(rf"Again \({again}\)", "PageTab")
    person.press("y")
    focus = person.read(r"^Organisation \(ORG\) · own · (\d+)–(\d+)$")
    title, place = focused_article(person), (int(focus[1]), int(focus[2]))
    person.press("Ctrl+r", "Ctrl+r", "Ctrl+r")
    person.press("2")
    person.read(rf"^Place \(LOC\) · own · {focus[1]}–{focus[2]}$")
    person.press("Ctrl+Enter", "Ctrl+Enter", "Ctrl+Enter")
    person.find(rf"Again \({again - 1}\)", "PageTab")
    person.press("y", *["Shift+y"] * (again - 1))
    person.find(r"Again \(0\)", "PageTab")
    before = made[title]
    names = before.names - {(*place, "ORG")} | {(*place, "LOC")}
    return made | {title: replace(before, names=names)}


def settle(person: Person, versions: tuple[dict[str, Coded], dict[str, Coded]]) -> dict[str, Coded]:
    """Choose in each article that was coded twice the version with more marks; return what is coded now."""
    made = {}
    for title in versions[0]:
        person.click(f"{title}, .*", "ListItem")
        person.read(f"^{title}$")
        person.read("^This article was coded on more than one laptop")
        marks = {len(version[title].names) + len(version[title].speakers): version[title] for version in versions}
        assert len(marks) == 2, f"{title}: its versions can be told apart by their number of marks only"
        person.click(rf"Version \d (.|\n)*\nMarks: {max(marks)}, (.|\n)*", "Button")
        person.read("^This article is finished")
        made[title] = marks[max(marks)]
    return made


def keep_all(person: Person, again: int) -> None:
    """Read again what the new version is about, and keep all of it."""
    person.find(rf"Again \({again}\)", "PageTab")
    person.press("y", *["Shift+y"] * again)
    person.find(r"Again \(0\)", "PageTab")


def keep_by_lines(corpus: Path, coder: str) -> int:
    """Keep what the worklist names, by the command line; return how much that was."""
    items = command_line("codebook", "worklist", corpus, "--coder", coder, "--round", ROUND, "--json")
    with Lines(corpus, coder) as line:
        for item in items:
            line("check", article=item["article"], id=item["target"])
    return len(items)
