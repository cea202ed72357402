"""Marks: what the view paints over the letters. Values only; what they mean is known to those who make them."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.span import Span
from ui.article.outline import Outline


class Shape(StrEnum):
    """How a mark is drawn. Each shape can be told from the others without colour."""

    ENTITY = "entity"
    CONTENT = "content"
    CLAUSE = "clause"
    CUE = "cue"
    SPEAKER = "speaker"
    PLACE = "place"
    """Words on which coders differ."""
    VERSION = "version"
    """What some of them marked there: a line in a lane of its own, with its own pattern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkStyle:
    """The look of a mark: `tag` is always written above it, `focus_tag` only while its group has the focus.

    `lane` is the lane beneath the letters of a version, from 0; `pale` steps back behind everything else.
    """

    shape: Shape
    colour: str
    tag: str = ""
    focus_tag: str = ""
    lane: int = 0
    pale: bool = False


CONTENT_COLOUR, CLAUSE_COLOUR, CUE_COLOUR, SPEAKER_COLOUR = "#1d8348", "#4a7c7e", "#c0670a", "#7d3cb5"
"""Colours of the parts of a quote: each at least 4.5 : 1 on white, so that it can carry a tag in white."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something marked in the article.

    `spans` are sorted code points of the article, `tied_to` names the group that gets the focus together (a quote's
    id), `suggested` that nobody has decided on it yet, `tip` is the text of the tool tip.
    """

    id: str
    spans: tuple[Span, ...]
    style: MarkStyle
    suggested: bool = False
    tied_to: str = ""
    tip: str = ""

    @property
    def length(self) -> int:
        """Number of code points."""
        return sum(span.length for span in self.spans)


class MarkIndex:
    """The marks of an article, found by paragraph. Kept by differences, so that one changed mark costs little."""

    def __init__(self) -> None:
        self.marks: tuple[Mark, ...] = ()
        self._by_id: dict[str, Mark] = {}
        self._tied: dict[str, list[Mark]] = {}
        self._by_paragraph: dict[int, list[tuple[int, int, Mark]]] = {}

    def replace(self, marks: tuple[Mark, ...], outline: Outline) -> list[Mark]:
        """Take `marks` instead of those before; return what went, came or changed, old and new form."""
        # By object first: of a thousand marks a decision makes one or two anew.
        before, now = set(map(id, self.marks)), set(map(id, marks))
        new = {mark.id: mark for mark in marks if id(mark) not in before}
        old = {mark.id: mark for mark in self.marks if id(mark) not in now}
        come = [mark for key, mark in new.items() if old.get(key) != mark]
        gone = [mark for key, mark in old.items() if new.get(key) != mark]
        self.marks = marks
        self._remove(gone, outline)
        for mark in new.values():
            self._by_id[mark.id] = mark
        for mark in come:
            if mark.tied_to:
                self._tied.setdefault(mark.tied_to, []).append(mark)
            for span in mark.spans:
                for index, start, end in outline.pieces(span):
                    self._by_paragraph.setdefault(index, []).append((start, end, mark))
        return gone + come

    def get(self, mark_id: str) -> Mark | None:
        """Return the mark with that id."""
        return self._by_id.get(mark_id)

    def pieces(self, index: int, start: int, end: int) -> list[tuple[int, int, Mark]]:
        """Return start, end and mark of what touches the code points `start` to `end` of a paragraph."""
        listed = self._by_paragraph.get(index, ())
        return [piece for piece in listed if piece[0] < end and start < piece[1]]

    def at(self, letter: Span) -> list[Mark]:
        """Return the marks that touch `letter`, the shortest (innermost) first."""
        touching = [mark for mark in self.marks if any(span.overlaps(letter) for span in mark.spans)]
        return sorted(touching, key=lambda mark: mark.length)

    def group(self, focus: str | None) -> list[Mark]:
        """Return the marks that have the focus together: those called `focus` or tied to it, and what these tie."""
        if focus is None:
            return []
        mark = self._by_id.get(focus)
        name = (mark.tied_to if mark else "") or focus
        tied = self._tied.get(name, [])
        return tied if mark is None or mark in tied else [mark, *tied]

    def _remove(self, gone: list[Mark], outline: Outline) -> None:
        names = {mark.id for mark in gone}
        for mark in gone:
            del self._by_id[mark.id]
            if mark.tied_to:
                self._tied[mark.tied_to] = [m for m in self._tied[mark.tied_to] if m.id != mark.id]
        touched = {index for mark in gone for span in mark.spans for index, _, _ in outline.pieces(span)}
        for index in touched:
            self._by_paragraph[index] = [piece for piece in self._by_paragraph[index] if piece[2].id not in names]
