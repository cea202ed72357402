"""Stretches of an article that can hold figures, as rows of letters of a grammar. No rule is known here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotator.suggest.document import Document
from annotator.suggest.figures.grammar import OTHER

SHAPES: dict[str, str] = {
    "0": "digits small hour zero",
    "1": "digits small day month_number hour hour12",
    "2": "digits small day hour",
    "3": "digits small day",
    "4": "digits small minute_number",
    "5": "digits small",
    "6": "digits hundreds",
    "Y": "digits year thousands",
    "T": "digits thousands",
    "L": "digits",
    "10:30": "clock",
    "10:30:05": "clock",
    "10:30-11:30": "clock_range",
    "2015/1/31": "full_date",
    "31/1/2015": "full_date",
    "9-18-15": "full_date",
    "4.22": "day_month decimal joined",
    "4/22": "day_month joined",
    "4-22": "day_month day_range joined hour_range",
    "15-19": "day_range joined hour_range",
    "3/2015": "month_year",
    "2015/3": "month_year",
    "2015-2016": "year_range",
    "3.75": "decimal",
    "3-45": "joined",
    "1.2.3.4": "joined",
}
"""What a run of digits is called in the rules, by an example of its shape; see `shape_of`."""

_CALENDAR = re.compile(
    r"t?\d{1,2}:\d\d(?::\d\d)?(?![\d:])(?:[-–]\d{1,2}:\d\d(?!\d))?|\d+(?:[.,/:٫٬–-]\d+)*(?:(?:st|nd|rd|th)(?!\w))?"
    r"|[^\W\d_]+|[^\w\s]"
)
_NUMBER = re.compile(
    r"(?P<literal>(?:(?<![\w./,٫:^\s-])[-−]\s?(?=[\d.])|(?<=\s)(?<!\d )[-−](?=[\d.]))?"
    r"(?:\d{1,3}(?:[,،٬]\d{3})+(?:[.,٫]\d+)?(?![.,٫٬]?\d)|\d{1,3}(?: \d{3})+(?:[.,٫]\d+)?(?![.,\d])"
    r"|(?<!\d[.,])\d+(?:[.,٫]\d+|،\d{1,3})(?![.,٫،]?\d)|(?<![\w.,])\.\d+|\d+)(?:e[+-]?\d+)?(?:\^[+-]{0,2}\d+(?:[.,]\d+)?)?)|\d+|[^\W\d_]+|[^\w\s]"
)
_PROCLITICS = "وفبلك"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words that rules know, with the letter of each and its place in the folded text.

    `letters` begins and ends with what stands around: a letter of class "stop" at the ends of a line, else OTHER.
    """

    letters: str
    places: tuple[tuple[int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the folded positions of letters `start` to `end`."""
        return self.places[start][0], self.places[end - 1][1]


@lru_cache(maxsize=4096)
def shape_of(run: str) -> str:
    """Return the key of SHAPES that a run of digits with its separators belongs to; "" for none."""
    parts = [int(p) if len(p) < 9 else 10**9 for p in re.findall(r"\d+", run)]
    signs = re.sub(r"\d", "", run)
    if not signs or signs in ("st", "nd", "rd", "th"):
        return _plain(run.rstrip("stndrh"))
    if ":" in signs:
        return _clock(parts, signs.removeprefix("t"))
    if len(parts) == 3:
        return _three(run, parts, signs)
    if len(parts) == 2:
        return _two(run, parts, signs)
    return "3.75" if set(signs) <= set(",٬") else "1.2.3.4"


def _plain(run: str) -> str:
    value = int(run)
    if len(run) <= 2:
        return next(key for key, end in zip("012345", (0, 12, 24, 31, 59, 99), strict=True) if value <= end)
    if len(run) == 3:
        return "6"
    return "L" if len(run) > 4 else "Y" if 1000 <= value <= 2199 else "T"


def _clock(parts: list[int], signs: str) -> str:
    good = parts[0] <= 24 and parts[1] < 60
    if signs in (":", "::"):
        return ("10:30" if signs == ":" else "10:30:05") if good else ""
    return "10:30-11:30" if good and len(parts) == 4 else ""


def _three(run: str, parts: list[int], signs: str) -> str:
    if set(signs) <= set(",٬٫"):
        return "3.75"
    if len(set(signs.replace("–", "-"))) == 1 and signs[0] in "/.-–":
        first, middle, last = (len(p) for p in re.split(r"\D", run))
        ends = sorted((min(parts[0], parts[1]), max(parts[0], parts[1])))
        if first == 4 and last <= 2 and middle <= 2 and parts[2] <= 31 and parts[1] <= 31:
            return "2015/1/31"
        if first <= 2 and middle <= 2 and ends[0] in range(1, 13) and ends[1] <= 31:
            return "31/1/2015" if last == 4 else "9-18-15" if last == 2 else "1.2.3.4"
        if first == middle == last == 2 and signs[0] in "/-" and parts[1] in range(1, 13) and parts[2] <= 31:
            return "9-18-15"
    return "1.2.3.4"


def _two(run: str, parts: list[int], signs: str) -> str:
    sign = signs.replace("–", "-")
    long = [len(p) for p in re.split(r"\D", run)]
    if sign in (",", "٫", "٬"):
        return "3.75"
    if max(long) <= 2 and min(parts) > 0 and max(parts) <= 31:
        return {"/": "4/22", ".": "4.22", "-": "4-22"}[sign] if min(parts) <= 12 else "3.75" if sign == "." else "15-19"
    if sign in "/-" and long[0] <= 2 and long[1] == 4 and parts[0] in range(1, 13):
        return "3/2015"
    if sign in "/-" and long[0] == 4 and long[1] <= 2 and parts[1] in range(1, 13):
        return "2015/3"
    if sign in "/-" and long[0] == 4 and (long[1] == 4 or long[1] == 2):
        return "2015-2016"
    return "3.75" if sign == "." else "3-45"


LONGEST = 100
"""Words of the longest stretch: rules take time with its square, and no figure is so long."""


class Lexer:
    """Cuts documents into stretches, for one grammar."""

    def __init__(self, letters: dict[str, str], triggers: frozenset[str], *, numbers: bool = False) -> None:
        """`letters`: word -> letter; `triggers`: letters without one of which a stretch is not looked at.

        `numbers`: digits are cut as numbers ("1 234,5" is one), else as dates and times ("2016/02/22" is one).
        """
        self._letters = letters
        self._triggers = triggers
        self._pattern = _NUMBER if numbers else _CALENDAR
        self._numbers = numbers
        self._known: dict[str, int] = {}

    def stretches(self, document: Document) -> Iterator[Stretch]:
        """Yield the stretches that hold a trigger, in order."""
        known, weigh = self._known, self._weigh
        weights = [known[w] if w in known else weigh(w) for w in document.folded_words]
        if 2 not in weights:
            return
        first, hit, last = -1, False, len(weights) - 1
        for index, known_weight in enumerate(weights):
            weight = known_weight
            if not weight and first >= 0 and document.folded_words[index - 1] == "بتوقيت":
                weight = 1  # whatever place the time is told by
            if weight and first < 0:
                first = index
            hit = hit or weight == 2
            full = index - first >= LONGEST - 1
            if first >= 0 and (not weight or full or index == last or "\n" in document.gaps[index + 1]):
                if hit:
                    yield self._lexed(document, first, index if weight else index - 1)
                first, hit = -1, False

    def _weigh(self, word: str) -> int:
        """Return 2 for a trigger, 1 for a word that rules know, 0 for any other; kept, since texts repeat words."""
        if word[:1].isdigit():
            return self._weigh_digits(word)
        if word[:1] == "t" and word[1:2].isdigit():
            return 2
        if self._numbers and word[:1] == "e" and (len(word) == 1 or word[1:].isdigit()):
            return 1  # 1.5e13
        cut = self._cut(word)
        weight = 0 if cut is None else 2 if any(self._letters[w] in self._triggers for w in cut) else 1
        if len(self._known) < 50_000:
            self._known[word] = weight
        return weight

    def _weigh_digits(self, word: str) -> int:
        letter = self._letters.get("literal" if self._numbers else f"<{shape_of(word)}>", OTHER)
        return 2 if letter in self._triggers else 1

    def _cut(self, word: str) -> tuple[str, ...] | None:
        """Return the known word, or its proclitics and the known rest; None where the rest is not known."""
        if word in self._letters:
            return (word,)
        if len(word) > 2 and word[0] in _PROCLITICS:
            rest = self._cut("ا" + word[1:] if word[:2] == "لل" else word[1:])
            if rest is not None and len(rest) < 3:
                return (word[0], *rest)
        return None

    def _lexed(self, document: Document, first: int, last: int) -> Stretch:
        folded, words = document.folded, document.words
        start = folded.position(words[first - 1].end if first else 0)
        end = folded.position(words[last + 1].start if last + 1 < len(words) else len(document.text))
        begin, close = folded.position(words[first].start), folded.position(words[last].end)
        text = folded.text
        line = text.find("\n", close, end)
        end = end if line < 0 else line
        start = max(start, text.rfind("\n", start, begin) + 1)
        stop = self._letters["<end>"]
        row = [stop if not text[:start].strip() or text[start - 1] == "\n" else OTHER]
        places = [(begin, begin)]
        for match in self._pattern.finditer(text, start, end):
            for letter, a, b in self._read(match, text):
                row.append(letter)
                places.append((a, b))
        row.append(stop if line >= 0 or end >= len(text) else OTHER)
        places.append((places[-1][1], places[-1][1]))
        return Stretch("".join(row), tuple(places))

    def _read(self, match: re.Match[str], text: str) -> Iterator[tuple[str, int, int]]:
        run, (a, b) = match[0], match.span()
        if run[0].isdigit() or any(map(str.isdigit, run)):
            yield self._digits(match, text), a, b
            return
        if run in "%٪" and text[a - 1 : a].isascii() and text[a - 1 : a].isalpha():
            yield OTHER, a, b  # in an address of the web
            return
        for word in self._cut(run) or (run,):
            width = (
                len(word) - 1 if text[a - 1 : a + 1] == "لل" and word[:2] == "ال" and a > match.start() else len(word)
            )
            yield self._letters.get(word, OTHER), a, a + width
            a += width

    def _digits(self, match: re.Match[str], text: str) -> str:
        glued = text[match.end() : match.end() + 1].isalpha()
        name = ("literal" if match["literal"] else "odd") if self._numbers else f"<{shape_of(match[0])}>"
        return self._letters.get(f"{name}+" if glued else name, OTHER)


def shape_words() -> dict[str, set[str]]:
    """Return what the lexer calls digits, with the names of its classes; written close to letters they are `glued_`."""
    found: dict[str, set[str]] = {"literal": {"literal"}, "literal+": {"glued_literal"}, "odd": {"odd"}}
    found["<end>"] = {"stop"}
    for key, names in SHAPES.items():
        found[f"<{key}>"] = set(names.split())
        found[f"<{key}>+"] = {f"glued_{n}" for n in names.split()}
    return found
