"""Codes an article from what is suggested, or from nothing, to a given gold: plans keys, presses them, looks again.

It sees what a person sees: the line that tells of the focus, the numbered candidates, the suggestions as
`python -m annotator suggest` prints them. `person.presses` says what it took.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from person import Person
from planning import Reader, Stretch

_DIGITS = {"PER": "1", "LOC": "2", "ORG": "3"}
_FOCUS = re.compile(
    r"^(?:Quote, (?P<type>\w+)(?: · (?P<part>\w+))?|.*\((?P<code>\w+)\)) · .*?(?P<start>\d+)–(?P<end>\d+)$"
    r"|^Nothing has the focus\.$"
)
_KEYS = {"cue": "e", "speaker": "w"}
_MOST_STEPS = 60


@dataclass(frozen=True, slots=True)
class Focus:
    """What the line below the article says of the focus."""

    code: str
    type: str
    part: str
    place: Stretch
    suggested: bool


class Robot:
    """One coder at one article; `gold` and `suggested` have entities and quotes as the shared files have them."""

    def __init__(self, person: Person, text: str, gold: dict[str, Any], suggested: dict[str, Any]) -> None:
        self._person = person
        self._reader = Reader(text)
        self._text = text
        self._caret = 0
        self.beyond = 0
        """Keys of ways beyond one for each way: the simulated coder counts a way as one jump."""
        self._labels = {_place(e): e["label"] for e in gold["entities"]}
        self._quotes = {_place(q["content"]): q for q in gold["quotes"]}
        self._suggested = {_place(q["content"]): q for q in suggested["quotes"]}
        self._left = sorted([*self._labels, *self._quotes])
        shown = [_place(e) for e in suggested["entities"]]
        self._unguided = {e for e in self._labels if not any(_shared(e, s) for s in shown)}
        self._unguided |= {q for q in self._quotes if not any(_shared(q, s) for s in self._suggested)}
        self._guided = bool(shown or self._suggested)

    def code(self) -> None:
        """Bring the article to its gold."""
        while self._guided and (focus := self._next_suggestion()) is not None:
            passed = [place for place in self._left if place in self._unguided and place < focus.place]
            if passed:
                self._add(passed[0])
            elif focus.code:
                self._judge_entity(focus)
            else:
                self._judge_quote(focus)
        while self._left:
            self._add(self._left[0])

    # What is suggested

    def _next_suggestion(self) -> Focus | None:
        focus = self._look()
        if focus is None or not focus.suggested:
            self._press("f")
            focus = self._look()
        return focus if focus is not None and focus.suggested else None

    def _judge_entity(self, focus: Focus) -> None:
        goal = self._best(focus.place, self._labels)
        if goal is None:
            self._press("Backspace")
            return
        label = self._labels[goal]
        if focus.place == goal:
            self._press("Space" if focus.code == label else _DIGITS[label])
        else:
            self._adjust(goal)
            if focus.code != label:
                self._press(_DIGITS[label])
        self._left.remove(goal)

    def _judge_quote(self, focus: Focus) -> None:
        goal = self._best(focus.place, self._quotes)
        if goal is None:
            self._press("Backspace")
            return
        gold, shown = self._quotes[goal], self._suggested[focus.place]
        now = {part: _place(shown[part]) for part in _KEYS if shown[part]}
        if focus.place == goal and focus.type == gold["type"] and all(now.get(p) == _place(gold[p]) for p in _KEYS):
            self._press("Space")
        else:
            self._adjust(goal)
            self._correct(gold, now)
        self._left.remove(goal)

    # What is not

    def _add(self, goal: Stretch) -> None:
        if goal in self._labels:
            self._add_entity(goal)
        else:
            self._add_quote(goal)

    def _add_entity(self, goal: Stretch) -> None:
        label = self._labels[goal]
        self._go(self._reader.word_of(goal[0]))
        if self._look() is not None:
            self._press("Esc")
        self._press(_DIGITS[label])
        self._adjust(goal)
        self._left.remove(goal)
        others = self._reader.places(goal)
        open_ones = [place for place in others if place in self._left]
        if len(open_ones) > 1 and all(self._labels.get(place) == label for place in others):
            self._press("a")
            number = int(self._person.read(r"^More places: (\d+)\.")[1])
            self._press("Enter" if number == len(open_ones) else "Esc")
            if number == len(open_ones):
                self._left = [place for place in self._left if place not in open_ones]

    def _add_quote(self, goal: Stretch) -> None:
        self._go(goal)
        self._press("q")
        focus = self._look()
        if focus is None or not focus.type or not _shared(focus.place, goal):
            raise AssertionError(f"Q at {self._text[slice(*goal)]} gave {focus}")
        self._adjust(goal)
        self._correct(self._quotes[goal], {part: place for part, key in _KEYS.items() if (place := self._glance(key))})
        self._left.remove(goal)

    def _glance(self, key: str) -> Stretch | None:
        """Return where a part of the focused quote stands. A person sees it by its line, so its keys do not count."""
        before = self._person.presses
        self._press(key, "Enter")
        focus = self._look()
        self._person.presses = before
        return focus.place if focus is not None and focus.part else None

    # Correcting

    def _correct(self, gold: dict[str, Any], now: dict[str, Stretch]) -> None:
        """Bring cue, speaker and type of the focused quote to the gold's; `now` is where its parts stand."""
        for part, key in _KEYS.items():
            place = _place(gold[part])
            if now.get(part) != place:
                self._put(part, key, place, now.get(part))
        for _ in range(4):
            focus = self._look()
            if focus is not None and focus.type == gold["type"]:
                return
            self._press("r")
        raise AssertionError(f"R does not lead to {gold['type']}")

    def _put(self, part: str, key: str, goal: Stretch, now: Stretch | None) -> None:
        """Put a part of the quote where it belongs: by a number, by going there, or from the word at the caret."""
        self._press(key)
        choices = re.findall(r"(\d)\s+(.+)", self._person.read(r"1\s+[^\n]+(?:\n.*)*\n0\s+\w+")[0])
        words = self._text[slice(*goal)]
        same = [number for number, choice in choices if choice == words]
        alike = [number for number, choice in choices if choice in words or words in choice]
        overlapping = now is not None and _shared(now, goal) > 0
        self._press((same or ["Enter"] * overlapping or alike or ["Esc"])[0])
        focus = self._look()
        if focus is None or focus.part != part or not _shared(focus.place, goal):
            self._go(self._reader.word_of(goal[0]))
            self._press(f"Shift+{key}")
        self._adjust(goal)

    def _adjust(self, goal: Stretch) -> None:
        for _ in range(_MOST_STEPS):
            focus = self._look()
            if focus is None or not _shared(focus.place, goal):
                raise AssertionError(f"{focus} is not at {goal}: {self._text[slice(*goal)]}")
            if focus.place == goal:
                return
            self._press(self._reader.edge_key(focus.place, goal))
        raise AssertionError(f"{focus} does not come to {goal}: {self._text[slice(*goal)]}")

    # Keys and eyes

    def _press(self, *keys: str) -> None:
        self._person.press(*keys)

    def _go(self, goal: Stretch) -> None:
        keys, self._caret = self._reader.way(self._caret, goal)
        self.beyond += len(keys) - 1
        for key in keys:
            if len(key) == 1 and key != "/":
                self._person.type(key)
            else:
                self._press(key)

    def _look(self) -> Focus | None:
        """Return what has the focus; the caret stands at its beginning then."""
        m = self._person.read(_FOCUS)
        if m["end"] is None:
            return None
        place = int(m["start"]), int(m["end"])
        self._caret = place[0]
        return Focus(
            code=m["code"] or "",
            type=(m["type"] or "").lower(),
            part=(m["part"] or "").lower(),
            place=place,
            suggested="suggested" in m[0],
        )

    def _best(self, place: Stretch, among: Collection[Stretch]) -> Stretch | None:
        shared = [(_shared(place, goal), goal) for goal in self._left if goal in among]
        most, goal = max(shared, default=(0, place))
        return goal if most else None


def _place(part: dict[str, int]) -> Stretch:
    return part["start"], part["end"]


def _shared(one: Stretch, other: Stretch) -> int:
    """Return how many code points two stretches share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
