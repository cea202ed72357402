"""Words for disagreements: kinds, states, reasons, who said what. Pure values in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from annotator.adjudication.lettering import letter_of
from annotator.model.facts import Annotation, Quote, Value
from annotator.model.span import hull
from annotator.review.differing import Kind
from ui.coding.rich import isolated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.model.codebook import Codebook
    from annotator.review.differing import Disagreement, Said

translate = QCoreApplication.translate
_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
COLOURS = ("#0059a8", "#b34700", "#00705a", "#93358c", "#7a5c00", "#3d4a57", "#a3195b", "#2f6b00", "#5b45b0")
"""Of the coders in turn: each at least 4.5 : 1 on white, the first five apart also for who sees no red or green."""

NOTHING = "–\u200e"
"""Said of who marked nothing; with a mark of direction, so that it stays behind the letters before it."""

REASONS = ("slip", "guideline unclear", "ambiguous text", "codebook gap")


def kinds() -> dict[str, str]:
    """Return the word for each kind of difference."""
    return {
        Kind.MISSED: translate("Disagreements", "missed by one"),
        Kind.CODE: translate("Disagreements", "other code"),
        Kind.BOUNDARY: translate("Disagreements", "other boundary"),
        Kind.SPEAKER: translate("Disagreements", "other speaker"),
        Kind.CUE: translate("Disagreements", "other cue"),
        Kind.TYPE: translate("Disagreements", "other type"),
        Kind.VALUE: translate("Disagreements", "other value"),
    }


def edges() -> dict[str, str]:
    """Return the words for edges that differ by little."""
    return {
        "proclitic": translate("Disagreements", "only a proclitic in or out"),
        "marks": translate("Disagreements", "only marks or blanks at the edge"),
    }


def states() -> dict[str, str]:
    """Return the word for each state of a disagreement."""
    return {
        "open": translate("Disagreements", "open"),
        "settled": translate("Disagreements", "settled"),
        "open again": translate("Disagreements", "open again"),
    }


SIGNS = {"open": "○", "settled": "✓", "open again": "↻"}


def reasons() -> dict[str, str]:
    """Return the word for each reason why coders differ, in the order of their keys."""
    return {
        "slip": translate("Disagreements", "slip"),
        "guideline unclear": translate("Disagreements", "guideline unclear"),
        "ambiguous text": translate("Disagreements", "ambiguous text"),
        "codebook gap": translate("Disagreements", "codebook gap"),
    }


def kind_words(one: Disagreement) -> str:
    """Say how coders differ, and of edges by how much."""
    named = kinds()
    told = [named[kind] for kind in one.kinds if kind is not Kind.BOUNDARY]
    if Kind.BOUNDARY in one.kinds:
        told.append(_boundary(one))
    return " · ".join(told)


def _boundary(one: Disagreement) -> str:
    if one.by in edges():
        return edges()[one.by]
    words = translate("Disagreements", "other boundary, letters: {letters}")
    return words.format(letters=one.letters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who has which letter; names are hidden where nobody shall know whose work is settled."""

    coders: tuple[str, ...]
    names: Mapping[str, str]
    hidden: bool = False

    def number(self, coder: str) -> int:
        """Return the place of a coder, from 0."""
        return self.coders.index(coder)

    def letter(self, coder: str) -> str:
        """Return the letter of a coder."""
        return letter_of(self.number(coder))

    def colour(self, coder: str) -> str:
        """Return the colour of a coder's lines."""
        return COLOURS[self.number(coder) % len(COLOURS)]

    def called(self, coder: str) -> str:
        """Return what a coder is called in a sentence: letter and name, or the letter alone."""
        way = _RLI if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else _LRI
        return f"{way}{self.listed(coder)}{_PDI}"

    def listed(self, coder: str) -> str:
        """Return what a coder is called in a box, where it is found by typing."""
        name = "" if self.hidden else self.names.get(coder, "")
        return f"{self.letter(coder)} {isolated(name)}" if name else self.letter(coder)

    def letters(self, coders: Sequence[str]) -> str:
        """Return the letters of several coders in their order, apart from each other where one has two letters."""
        told = [self.letter(coder) for coder in sorted(coders, key=self.number)]
        return (" " if any(len(letter) > 1 for letter in told) else "").join(told)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one or more coders said alike: the place of the first version that says it, who they are, the fact."""

    first: int
    coders: tuple[str, ...]
    fact: Said | None


def answers_to(one: Disagreement, cast: Cast) -> list[Answer]:
    """Return the answers by the letters of who gave them; who said nothing comes last."""
    found = []
    for first in dict.fromkeys(v.same_as for v in one.versions):
        coders = sorted((v.coder for v in one.versions if v.same_as == first), key=cast.number)
        found.append(Answer(first, tuple(coders), one.versions[first].fact))
    return sorted(found, key=lambda a: (a.fact is None, cast.number(a.coders[0])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What codes, types, parts and answers are called in the language of the interface."""

    codebook: Codebook
    language: str

    def code(self, id_: str) -> str:
        """Return the name of a code, a variable or of quotes."""
        if id_ == "quote":
            return translate("Disagreements", "quote")
        found = self.codebook.code(id_) or self.codebook.variable(id_)
        return (found.name.in_language(self.language) if found else "") or id_

    def part(self, name: str) -> str:
        """Return the name of a part of quotes."""
        quotes = self.codebook.quotes()
        wording = quotes.parts.get(name) if quotes else None
        return (wording.in_language(self.language) if wording else "") or name

    def said(self, fact: Said | None) -> str:
        """Return in a word what a coder said: code, type of quote, or answer."""
        if isinstance(fact, Annotation):
            return " ".join([fact.code, *(value for _, value in fact.attributes)])
        if isinstance(fact, Quote):
            quotes = self.codebook.quotes()
            wording = quotes.types.get(str(fact.type)) if quotes else None
            return (wording.in_language(self.language) if wording else "") or str(fact.type)
        return self._answer(fact) if isinstance(fact, Value) else NOTHING

    def _answer(self, value: Value) -> str:
        variable = self.codebook.variable(value.variable)
        choices = {str(c.value): c.name.in_language(self.language) for c in variable.choices} if variable else {}
        return " + ".join(choices.get(one) or one for one in value.values)

    def nothing(self) -> str:
        """Return what is said of who did not mark anything."""
        return translate("Disagreements", "nothing")

    def told(self, fact: Said | None, text: str) -> str:
        """Return what a coder said with its words, for a line of the card."""
        if fact is None:
            return translate("Disagreements", "did not mark it")
        if isinstance(fact, Annotation):
            return f"{self.said(fact)} {_quoted(fact.span.of(text))}"
        if isinstance(fact, Value):
            return f"{self.code(fact.variable)}: {isolated(self.said(fact))}"
        parts = fact.parts()
        told = [self.said(fact), _quoted(hull(parts.pop("content").spans).of(text))]
        told += [f"{self.part(name)} {_quoted(hull(part.spans).of(text))}" for name, part in parts.items()]
        if "speaker" not in parts:
            told.append(translate("Disagreements", "no speaker"))
        return " · ".join(told)


def statement(fact: Said | None) -> tuple[object, ...]:
    """Return what a fact says without the ids that it has: equal for what says the same."""
    if isinstance(fact, Annotation):
        return fact.span, fact.code, fact.attributes
    if isinstance(fact, Quote):
        return tuple((name, part.spans) for name, part in fact.parts().items()), fact.type
    return (fact.variable, fact.values) if fact is not None else ()


def turned(words: str, widget: QWidget) -> str:
    """Return words that run as the interface does, whatever they begin with."""
    return ("\u200f" if widget.isRightToLeft() else "\u200e") + words if words else ""


_LONGEST = 44


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    if len(flat) > _LONGEST:
        half = _LONGEST // 2
        flat = f"{flat[:half].rstrip()} … {flat[-half:].lstrip()}"
    return f"«{isolated(flat)}»"
