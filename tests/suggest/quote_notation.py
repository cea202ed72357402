"""The notation of tests/suggest/quote_sentences: [[content]], {cue}, <speaker>, with numbers where there are several.

`mixed | {قال} <المدرب> إن الفريق «[[لعب جيدا]]» أمس.` Several quotes: [[1:...]], {2:...}, <1,2:...>.
Behind `- |` stands a sentence without a quote.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "quote_sentences"
_PART = re.compile(r"\[\[(?:([\d,]+):)?(.*?)\]\]|\{(?:([\d,]+):)?(.*?)\}|<(?:([\d,]+):)?(.*?)>")


@dataclass(frozen=True)
class Place:
    """A stretch of a sentence by its code points and its words."""

    start: int
    end: int
    words: str


@dataclass
class Expected:
    """A quote as the notation has it."""

    type: str
    content: Place | None = None
    cue: Place | None = None
    speaker: Place | None = None


@dataclass(frozen=True)
class Case:
    """A sentence with its quotes, and where it stands."""

    where: str
    text: str
    quotes: list[Expected] = field(default_factory=list)


def cases() -> list[Case]:
    """Return the cases of all files in order."""
    found = []
    for file in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                found.append(read(line, f"{file.stem}:{number}"))
    return found


def read(line: str, where: str = "") -> Case:
    """Return the case of a line. ValueError where a part names a quote that the types do not have."""
    types, marked = (side.strip() for side in line.split("|", 1))
    quotes = [Expected(kind.strip()) for kind in types.split(",") if kind.strip() != "-"]
    text, end = "", 0
    for match in _PART.finditer(marked):
        text += marked[end : match.start()]
        index, name = next((i, n) for i, n in ((1, "content"), (3, "cue"), (5, "speaker")) if match[i + 1] is not None)
        place = Place(len(text), len(text) + len(match[index + 1]), match[index + 1])
        text, end = text + place.words, match.end()
        for number in (match[index] or "1").split(","):
            if int(number) > len(quotes):
                raise ValueError(f"{where}: there is no quote {number}")
            setattr(quotes[int(number) - 1], name, place)
    return Case(where, text + marked[end:], quotes)
