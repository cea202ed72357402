"""Keys for the edges of what has the focus: by word, by letter, the proclitic, the ال. Left and right are as seen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from annotator.arabic.clitics import toggle_article, toggle_proclitic
from annotator.arabic.edges import Edge, by_letter, by_word
from annotator.model.span import Span
from ui.coding.correcting import set_spans
from ui.coding.work import Work


class Edges(QObject):
    """Moves the edges of the focused item or part of a quote."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what is done by command id."""
        steps: dict[str, Callable[[], None]] = {
            f"{side}_{way}{unit}": partial(self._step, side, outward=way == "out", letter=bool(unit))
            for side in ("left", "right")
            for way in ("out", "in")
            for unit in ("", "_letter")
        }
        return steps | {
            "proclitic": partial(self._toggle, toggle_proclitic),
            "definite": partial(self._toggle, toggle_article),
        }

    def _step(self, side: str, *, outward: bool, letter: bool) -> None:
        spans = list(self._work.focused_spans())
        if not spans:
            self._say_no_focus()
            return
        outline = self._work.view.page.outline
        rtl = outline.is_rtl(outline.index_of(spans[0].start))
        edge = Edge.END if (side == "left") == rtl else Edge.START
        at = -1 if edge is Edge.END else 0
        step = by_letter if letter else by_word
        self._set(spans, at, step(self._work.text, spans[at], edge, outward=outward))

    def _toggle(self, toggle: Callable[[str, Span], Span]) -> None:
        spans = list(self._work.focused_spans())
        if spans:
            self._set(spans, 0, toggle(self._work.text, spans[0]))
        else:
            self._say_no_focus()

    def _set(self, spans: list[Span], at: int, new: Span) -> None:
        if spans[at] == new:
            self._work.said.emit(self.tr("The edge cannot go there."))
            return
        spans[at] = new
        set_spans(self._work, spans)

    def _say_no_focus(self) -> None:
        self._work.said.emit(self.tr("Nothing has the focus: F goes to the next suggestion."))
