"""Keys for quotes: a new one, its speaker and cue from numbered candidates, its type, its parts from the selection."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotator.coding import helping, quoting
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE, Quote, QuoteType
from annotator.model.span import Span, hull
from ui.coding.correcting import set_places
from ui.coding.items import Item
from ui.coding.marks_of import candidate_marks
from ui.coding.questions import Question
from ui.coding.work import Work

_MOST = 9
_SAME = 0.5
"""Overlap from which on a new quote would say what an own one says."""
_TYPES = tuple(QuoteType)


class QuotingKeys(QObject):
    """Works on the quote in the card: the focused one, or the one that had the focus last."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what is done by command id."""
        return {
            "quote": self.new,
            "speaker": partial(self.choose, "speaker"),
            "cue": partial(self.choose, "cue"),
            "type": self.next_type,
            "add_stretch": self.add_stretch,
            **{f"set_{part}": partial(self.set_from_selection, part) for part in quoting.PARTS},
        }

    def new(self) -> None:
        """Make a quote from the selection, else from the marks or the أنّ clause around the caret."""
        work = self._work
        if not work.offers(QUOTE_CODE):
            work.said.emit(self.tr("Quotes belong to another pass; Ctrl+Enter finishes this one."))
            return
        try:
            places = helping.quote_from(work.desk.article, work.view.selection or work.view.caret)
        except UserError as error:
            work.said.emit(str(error))
            return
        there = self._coded_at(places["content"]) if work.view.selection is None else None
        if there is not None:
            work.focus(there.id)
            work.said.emit(self.tr("There is a quote here already; it has the focus now."))
            return
        changed = work.act(quoting.quote, places)
        if changed is not None:
            work.focus(changed.ids[0])

    def _coded_at(self, content: Sequence[Span] | None) -> Quote | None:
        """Return the own quote on mostly the same words."""
        place = hull(content or ())
        quotes = self._work.desk.layer.quotes
        return next((q for q in quotes if hull(q.content.spans).overlap_ratio(place) >= _SAME), None)

    def choose(self, part: str) -> None:
        """Show numbered candidates for a part; the next digit chooses, 0 takes the part away, Enter goes to it."""
        found = self._focused_quote()
        if found is None:
            return
        item, quote = found
        candidates = self._candidates(quote, part)
        self._work.show_candidates(candidate_marks(candidates, part))
        answers = {str(number): partial(self._set, part, span) for number, span in enumerate(candidates, start=1)}
        sentence = self.tr("Who says it? A number, 0 for nobody, Enter to go there, Esc to leave it.")
        if part == "cue":
            sentence = self.tr("Which word reports it? A number, 0 for none, Enter to go there, Esc to leave it.")
        self._work.ask(
            Question(
                sentence=sentence,
                answers={
                    **answers,
                    "0": partial(self._set, part, None),
                    "Enter": partial(self._work.focus, item.id, part),
                },
                choices=tuple(span.of(self._work.text) for span in candidates),
                about=part,
                ended=partial(self._work.show_candidates, ()),
            )
        )

    def next_type(self) -> None:
        """Give the quote the type after the one it has."""
        found = self._focused_quote()
        if found is not None:
            item, quote = found
            following = _TYPES[(_TYPES.index(quote.type) + 1) % len(_TYPES)]
            set_places(self._work, item, {}, part=self._work.part, type=following)

    def set_from_selection(self, part: str) -> None:
        """Put a part of the quote where the selection is; without one a clause is taken away."""
        selection = self._work.view.selection
        if selection is None and part != "clause":
            self._work.said.emit(self.tr("Select the words first."))
        else:
            self._set(part, selection)

    def add_stretch(self) -> None:
        """Add the selection to the focused part of the quote, the content unless another part has the focus."""
        found, selection = self._quote(), self._work.view.selection
        if selection is None:
            self._work.said.emit(self.tr("Select the words first."))
        elif found is not None:
            item, quote = found
            part = self._work.part if item is self._work.item else "content"
            set_places(self._work, item, {part: [*quote.parts()[part].spans, selection]}, part=part)

    def remove(self, part: str) -> None:
        """Take a part away."""
        self._set(part, None)

    def _candidates(self, quote: Quote, part: str) -> tuple[Span, ...]:
        """Return who or what may be meant, likeliest first, what is chosen now among them."""
        find = helping.speaker_candidates if part == "speaker" else helping.cue_candidates
        found = tuple(find(self._work.desk, quote))[:_MOST]
        present = quote.parts().get(part)
        if present is None or hull(present.spans) in found:
            return found
        return (*found[: _MOST - 1], hull(present.spans))

    def _set(self, part: str, span: Span | None) -> None:
        found = self._quote()
        if found is None:
            return
        item, quote = found
        present = quote.parts().get(part)
        if span is not None and present is not None and present.spans == (span,):
            self._work.focus(item.id, part)
        else:
            set_places(self._work, item, {part: None if span is None else [span]}, part=part)

    def _focused_quote(self) -> tuple[Item, Quote] | None:
        """Return the quote that has the focus: a key must not change one that nobody looks at."""
        if self._work.item is not self._work.quote:
            self._work.said.emit(self.tr("Go to a quote first: F goes to the next suggestion, Q makes a quote."))
            return None
        return self._quote()

    def _quote(self) -> tuple[Item, Quote] | None:
        item = self._work.quote
        if item is None or not isinstance(item.fact, Quote):
            self._work.said.emit(self.tr("Go to a quote first, or make one with Q."))
            return None
        return item, item.fact
