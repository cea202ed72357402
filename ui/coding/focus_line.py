"""The line under the article that shows what has the focus: its words in logical order, code, place, where from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.model.facts import Annotation, Ruling
from annotator.model.span import Span, hull
from ui.coding.elided import ElidedLabel
from ui.coding.glosses import Glosses
from ui.coding.items import Item, item_of
from ui.coding.reasons import reason
from ui.coding.rich import in_context, isolated
from ui.coding.work import Work

_TINT = "#ffe9a8"
_LTR, _RTL = "\u200e", "\u200f"


class FocusLine(QFrame):
    """Shows the focus of `work`, and glosses of its words where they are to be had; `refresh` after it changed."""

    def __init__(self, work: Work, glosses: Glosses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._glosses = glosses
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        font = work.view.typography.font()
        font.setPixelSize(16)
        self.words.setFont(font)
        self.details = QLabel(self)
        self.details.setProperty("role", "soft")
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.asked = ElidedLabel()
        self.asked.setProperty("role", "note")
        self.asked.hide()
        self.gloss = ElidedLabel()
        self.gloss.setProperty("role", "soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.details)
        layout.addWidget(self.asked)
        layout.addWidget(self.gloss)
        for label in (self.words, self.details):
            label.setMinimumWidth(1)
        glosses.ready.connect(self.show_gloss)
        work.view.caret_moved.connect(self.show_gloss)
        self.show_gloss()

    def refresh(self) -> None:
        """Show what has the focus now."""
        item, selection = self._work.item, self._work.view.selection
        if selection is not None:
            self._show(selection, self.tr("Selected"), selection)
        elif item is not None:
            span = hull(self._work.focused_spans())
            self._show(span, " · ".join(self._details(item)), span)
        else:
            self.words.clear()
            self.details.setText(self.tr("Nothing has the focus."))
        asked = self._questions() if self._work.article_id else ""
        self.asked.setText(asked)
        self.asked.setVisible(bool(asked))
        self.show_gloss()

    def _questions(self) -> str:
        """Return what the coder asked the lead about the focus, and the ruling on it."""
        item, word = self._work.item, self._work.view.word
        shared = self._work.session.ground(self._work.article_id).shared.facts
        told = []
        for note in self._work.desk.layer.notes:
            here = item is not None and note.target == item.id
            there = note.span is not None and word is not None and note.span.overlaps(word)
            if note.question and (here or there):
                ruling = shared.get(f"{note.id}/ruling")
                answer = ruling.text if isinstance(ruling, Ruling) else self.tr("no ruling yet")
                told.append(f"{isolated(note.text)} ← {isolated(answer)}")
        return self.tr("Asked: %1").replace("%1", " · ".join(told)) if told else ""

    def show_gloss(self) -> None:
        """Show what the words at the focus can be; the line is there only where the morphology is switched on."""
        work = self._work
        self.gloss.setVisible(self._glosses.on)
        if self._glosses.on and work.article_id:
            spans = work.focused_spans()
            told = self._glosses.of(work.view.selection or (hull(spans) if spans else work.view.word))
            # The words are Arabic and English; the line runs as the interface does.
            self.gloss.setText(f"{_RTL if self.isRightToLeft() else _LTR}{told}" if told else "")

    def _show(self, span: Span, details: str, place: Span) -> None:
        outline = self._work.view.page.outline
        rtl = outline.is_rtl(outline.index_of(span.start))
        direction = "rtl" if rtl else "ltr"
        context = in_context(self._work.text, span, colour=_TINT)
        self.words.setText(f'<p dir="{direction}" style="margin:0">{context}</p>')
        self.details.setText(f"{details} · \u2066{place.start}–{place.end}\u2069")

    def _details(self, item: Item) -> list[str]:
        work = self._work
        name = work.maker.name_of(item)
        told = [f"{name} ({item.code})" if isinstance(item.fact, Annotation) else self._quote_words(name)]
        if isinstance(item.fact, Annotation) and item.fact.attributes:
            told.append(isolated(self._attributes(item.fact)))
        told.append(self._origin(item))
        told += [self.tr("is %1").replace("%1", isolated(entry)) for entry in self._links(item)]
        return told

    def _attributes(self, fact: Annotation) -> str:
        """Say what attributes a mark has, in the words of the codebook."""
        codebook, language = self._work.session.codebook, self._work.language
        code = codebook.code(codebook.current_code(fact.code))
        named = {a.id: a for a in code.attributes} if code else {}
        told = []
        for attribute, value in fact.attributes:
            known = named.get(attribute)
            words = dict(known.values).get(value) if known else None
            title = known.name.in_language(language) if known else ""
            told.append(f"{title or attribute}: {words.in_language(language) if words else value}")
        return "، ".join(told) if language == "ar" else ", ".join(told)

    def _quote_words(self, type_name: str) -> str:
        words = self.tr("Quote, %1").replace("%1", type_name)
        return words if self._work.part == "content" else f"{words} · {self._work.maker.part_name(self._work.part)}"

    def _origin(self, item: Item) -> str:
        if item.suggestion is not None:
            return reason(item.suggestion)
        origin = self._work.desk.layer.origins.get(item.id)
        if origin is None or origin.suggestion is None:
            return self.tr("own")
        shown = item_of(origin.suggestion.fact, origin.suggestion)
        if shown.span == item.span and shown.code == item.code:
            return self.tr("accepted")
        words = isolated(shown.span.of(self._work.text)[:40])
        return self.tr("corrected from %1").replace("%1", f"{shown.code} {words}")

    def _links(self, item: Item) -> list[str]:
        part = item.fact.parts().get("speaker") if not isinstance(item.fact, Annotation) else item.fact
        if part is None:
            return []
        entries = self._work.session.entries
        links = self._work.desk.layer.links_of(part.id)
        return [entries[link.entry].name for link in links if link.entry in entries]
