"""Which keys a person would press who sees the article: the shortest way to a place, the next key for an edge.

Pure. It knows the keys as docs and help tell them (README, Shift+/), and words, letters and clitics as a reader does.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right

Stretch = tuple[int, int]

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0640])*|\d+(?:[.,]\d+)*")
_FOLDED = str.maketrans("أإآٱىة", "اااايه")
_PROCLITICS = {"و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "لل", "ولل"}
_LONGEST_JUMP = 8


class Reader:
    """One article as a person reads it; places are code points, a `Stretch` is half-open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = text.translate(_FOLDED)
        self.words = [m.span() for m in _WORD.finditer(text)]
        self._starts = [start for start, _ in self.words]
        self._ends = [end for _, end in self.words]
        self._paragraphs = [0, *(m.end() for m in re.finditer(r"\n+", text))]

    def word_of(self, point: int) -> Stretch:
        """Return the word that holds `point`."""
        return self.words[bisect_right(self._starts, point) - 1]

    def way(self, caret: int, goal: Stretch) -> tuple[list[str], int]:
        """Return the fewest keys that bring the caret from `caret` into `goal`, and where in it they lead."""
        ways = [([], caret)] if goal[0] <= caret < goal[1] else []
        for keys, start in [([], caret), *self._paragraph_ways(caret)]:
            ways.append((keys, start) if goal[0] <= start < goal[1] and keys else self._by_words(keys, start, goal))
        ways.append(self._by_letters(caret, goal))
        return min((way for way in ways if way is not None), key=lambda way: len(way[0]))

    def _paragraph_ways(self, caret: int) -> list[tuple[list[str], int]]:
        here = bisect_right(self._paragraphs, caret) - 1
        inside = caret > self._paragraphs[here]
        down = [
            (["Ctrl+Down"] * (there - here), self._paragraphs[there])
            for there in range(here + 1, len(self._paragraphs))
        ]
        up = [(["Ctrl+Up"] * (here - there + inside), self._paragraphs[there]) for there in range(here + inside)]
        return [*down, *up]

    def _by_words(self, keys: list[str], caret: int, goal: Stretch) -> tuple[list[str], int] | None:
        first, after = bisect_left(self._starts, goal[0]), bisect_left(self._starts, goal[1])
        if first == after:
            return None
        next_word, last_word = bisect_right(self._starts, caret), bisect_left(self._starts, caret) - 1
        if first >= next_word:
            return [*keys, *["Left"] * (first - next_word + 1)], self._starts[first]
        return [*keys, *["Right"] * (last_word - after + 2)], self._starts[after - 1]

    def _by_letters(self, caret: int, goal: Stretch) -> tuple[list[str], int] | None:
        for length in range(1, _LONGEST_JUMP):
            for start in range(*goal):
                letters = self._folded[start : start + length]
                hit = self._folded.find(letters, caret)
                hit = hit if hit >= 0 else self._folded.find(letters)
                if letters.isalpha() and goal[0] <= hit < goal[1]:
                    return ["/", *self.text[start : start + length], "Enter"], hit
        return None

    def places(self, stretch: Stretch) -> list[Stretch]:
        """Return where else the same words stand, alone or behind a proclitic."""
        words = self._folded[slice(*stretch)]
        found = []
        for m in re.finditer(rf"(?<!\w)(?:[وف]?[بلكس]?){re.escape(words)}(?!\w)", self._folded):
            place = m.end() - len(words), m.end()
            if place != stretch:
                found.append(place)
        return found

    def edge_key(self, now: Stretch, goal: Stretch) -> str:
        """Return the next key that brings the edges of `now` to those of `goal`; in Arabic the left edge is the end."""
        (start, end), (wanted_start, wanted_end) = now, goal
        if end != wanted_end:
            low, high = sorted((end, wanted_end))
            outward = wanted_end > end
            find = bisect_right if outward else bisect_left
            between = find(self._ends, low) < find(self._ends, high)
            return self._step("s" if outward else "d", low, high, between)
        low, high = sorted((start, wanted_start))
        if self.text[low:high] == "ال":
            return "h"
        if self.text[low:high] in _PROCLITICS:
            return "g"
        outward = wanted_start < start
        find = bisect_left if outward else bisect_right
        between = find(self._starts, low) < find(self._starts, high)
        return self._step("k" if outward else "l", low, high, between)

    def _step(self, key: str, low: int, high: int, word: bool) -> str:
        letters = sum(unicodedata.category(sign) != "Mn" for sign in self.text[low:high])
        return key if word and letters > 1 else f"Shift+{key}"
