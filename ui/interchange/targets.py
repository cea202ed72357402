"""What a label can become, as lines of a box: codes with colour and name, quotations and their parts, nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QStandardItem, QStandardItemModel

from annotator.exchange.interchange.interchange import label_of
from annotator.model.codebook import Codebook
from ui.article.marks import CLAUSE_COLOUR, CONTENT_COLOUR, CUE_COLOUR, SPEAKER_COLOUR
from ui.coding.rich import isolated
from ui.style import INK_FAINT

NEW, OUT = "+new", ""
"""A label that becomes a new code of its own name, and one that is left out; all else are values of `Labels`."""

TARGET = Qt.ItemDataRole.UserRole
SOUGHT = Qt.ItemDataRole.UserRole + 1
"""The words by which typing finds a line, and the digit of its code, one a line."""

QUOTE = "quote"
PARTS = {"speaker": SPEAKER_COLOUR, "cue": CUE_COLOUR, "clause": CLAUSE_COLOUR}
_SWATCH = 12
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One thing that a label can become: its value, words, colour, and by what it is found when somebody types."""

    value: str
    words: str
    colour: str = ""
    sought: tuple[str, ...] = ()


def targets(codebook: Codebook, language: str) -> Iterator[Target]:
    """Yield what labels can become by this codebook, new codes and leaving out last."""
    for code in codebook.codes(only_on=False):
        if not code.retired:
            name = code.name.in_language(language)
            words = code.id if name in ("", code.id) else f"{isolated(code.id)} · {isolated(name)}"
            if not code.on:
                words = translate("Targets", "%1 (is switched on)").replace("%1", words)
            yield Target(
                value=label_of(code.id),
                words=words,
                colour=code.line or code.colour,
                sought=(code.id, code.name.en, code.name.ar, code.key),
            )
    if (quotes := codebook.quotes()) is not None:
        own = translate("Targets", "Quotation, type from the text")
        yield Target(value=QUOTE, words=own, colour=CONTENT_COLOUR, sought=(QUOTE, own))
        for type_, wording in quotes.types.items():
            name = wording.in_language(language) or type_
            words = translate("Targets", "Quotation: %1")
            sought = (type_, name, words.replace("%1", name))
            words = words.replace("%1", isolated(name))
            yield Target(value=f"{QUOTE}/{type_}", words=words, colour=CONTENT_COLOUR, sought=sought)
        for part, colour in PARTS.items():
            name = (quotes.parts[part].in_language(language) if part in quotes.parts else "") or part
            words = translate("Targets", "Part of a quotation: %1").replace("%1", isolated(name))
            yield Target(value=part, words=words, colour=colour, sought=(part, name))
    new, out = translate("Targets", "A new code of this name"), translate("Targets", "Leave it out")
    yield Target(value=NEW, words=new, sought=(new, "+"))
    yield Target(value=OUT, words=out, sought=(out, "-", "0"))


def target_model(codebook: Codebook, language: str, *, new_codes: bool) -> QStandardItemModel:
    """Return the lines for boxes, which can share them; without `new_codes` that line is greyed and says why."""
    model = QStandardItemModel()
    for one in targets(codebook, language):
        item = QStandardItem(one.words)
        item.setData(one.value, TARGET)
        item.setData("\n".join(filter(None, (word.casefold() for word in one.sought))), SOUGHT)
        item.setIcon(swatch(one.colour))
        if one.value == NEW and not new_codes:
            item.setEnabled(False)
            reason = translate("Targets", "A new code (only who leads the study adds codes)")
            item.setText(reason)
            item.setToolTip(reason)
        if one.value in (NEW, OUT):
            font = item.font()
            font.setItalic(True)
            item.setFont(font)
        model.appendRow(item)
    return model


def swatch(colour: str) -> QIcon:
    """Return a small square in a colour; an empty frame for none."""
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(QColor(colour) if colour else Qt.GlobalColor.transparent)
    if not colour:
        painter = QPainter(picture)
        painter.setPen(QColor(INK_FAINT))
        painter.drawRect(0, 0, _SWATCH - 1, _SWATCH - 1)
        painter.end()
    return QIcon(picture)
