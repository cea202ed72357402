"""A small language for rules over classes of words. It knows nothing of Arabic or of figures.

A rule is a regular expression whose letters are words: a name stands for a class or for another rule, an Arabic word
for itself, `~name` for the class with or without the article; blanks mean nothing. Each word of a text becomes one
character (one per set of classes), so that the rules run as ordinary regular expressions over a short string.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

OTHER = "\u0100"
"""The character of a word that no rule names."""

_FIRST = 0x101
_SIGN = re.compile(r"\{[\d,]+\}|\(\?<?[=!:]|~?[a-z][a-z_0-9]*|~?[\u0621-\u064a]+|[()|?*+^$]|\s+")
_ARABIC = re.compile(r"[\u0621-\u064a]+")


class Grammar:
    """Classes of words and named rules, with which texts of rules become regular expressions."""

    def __init__(self, classes: Mapping[str, Iterable[str]], rules: Mapping[str, str], texts: Iterable[str]) -> None:
        """`classes`: word -> names of its classes. `texts`: the rules that will be compiled, for the words in them."""
        self._rules = rules
        named = {w.removeprefix("~") for text in (*texts, *rules.values()) for w in _SIGN.findall(text)}
        members = {word: set(names) for word, names in classes.items()}
        for word in filter(_ARABIC.fullmatch, named):
            members.setdefault(word, set()).add(word)
        for word in [w for w in named if _ARABIC.fullmatch(w)]:
            if any(f"~{word}" in text for text in (*texts, *rules.values())):
                members.setdefault("ال" + word, set()).add("al_" + word)
        signatures: dict[frozenset[str], str] = {}
        self.letters: dict[str, str] = {}
        for word, names in members.items():
            self.letters[word] = signatures.setdefault(frozenset(names), chr(_FIRST + len(signatures)))
        self._of_class: dict[str, str] = {"other": OTHER}
        for signature, letter in signatures.items():
            for name in signature:
                self._of_class[name] = self._of_class.get(name, "") + letter
        self._parts: dict[str, str] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name that a rule may use."""
        return frozenset(self._of_class) | frozenset(self._rules)

    def compile(self, text: str) -> re.Pattern[str]:
        """Return the rule as a regular expression over letters. ValueError for a name or sign that it does not know."""
        return re.compile(self._expression(text))

    def letters_of(self, *names: str) -> frozenset[str]:
        """Return the letters of the words that belong to one of the classes."""
        return frozenset("".join(self._of_class.get(name, "") for name in names))

    def _expression(self, text: str) -> str:
        done, made = 0, []
        for match in _SIGN.finditer(text):
            if match.start() != done:
                break
            done = match.end()
            made.append(self._part(match[0]))
        if done != len(text):
            raise ValueError(f"a rule holds what is no sign of the language: {text[done : done + 20]!r}")
        return "".join(made)

    def _part(self, sign: str) -> str:
        if sign.isspace():
            return ""
        if not (sign[0] == "~" or sign[0].isalpha()):
            return "(?:" if sign == "(" else sign
        if sign not in self._parts:
            self._parts[sign] = self._named(sign)
        return self._parts[sign]

    def _named(self, sign: str) -> str:
        if sign.startswith("~"):
            return f"[{self._letters(sign[1:])}{self._letters('al_' + sign[1:])}]"
        if sign in self._rules:
            return f"(?:{self._expression(self._rules[sign])})"
        return f"[{self._letters(sign)}]"

    def _letters(self, name: str) -> str:
        if name not in self._of_class:
            raise ValueError(f"no class and no rule is called {name!r}")
        return self._of_class[name]
