"""One article with its marks as a PDF for reading: the text as the window paints it, then a table of its quotes."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import QDateTime, QIODevice, QMarginsF, QObject, QSaveFile
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter

from annotator.coding.desk import Desk
from annotator.exchange.exporting import refuse_target
from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Part, Quote
from ui.article.outline import Outline
from ui.article.page import Page
from ui.article.painter import RowPainter, Scene
from ui.article.typography import Typography
from ui.coding.items import item_of
from ui.coding.marks_of import MarkMaker
from ui.sheets import Sheets
from ui.study.words import isolated
from ui.style import INK_SOFT

_MARGIN_MM = 18.0
_TYPE = Typography(size=16, line_height=2.45)
"""Rows higher than on the screen: nobody can point at a tag on paper to see what is beneath it."""
_TABLE_TYPE = 12
_AFTER_SOURCE = 10.0
_TABLE_BEGIN = 120.0
"""What a table's heading and first row need, in pixels: a heading alone at the end of a sheet says nothing."""

_WIDTHS = (5, 13, 44, 16, 22)
"""Of the table of quotes, in hundredths: number, type, content, cue, speaker."""


class PdfPrinter(QObject):
    """Writes articles as one coder coded them to PDF files, in the language of the interface."""

    def __init__(self, *, corpus: str, coder: str, codebook: Codebook, language: str) -> None:
        super().__init__()
        self._marks = MarkMaker(codebook, language)
        self._head = self.tr("{corpus} · coded by {coder} · {date}").format(
            corpus=isolated(corpus),
            coder=isolated(coder),
            date=f"\u2066{QDateTime.currentDateTime().toString('yyyy-MM-dd HH:mm')}\u2069",
        )
        self._mirrored = language == "ar"

    def write(self, path: Path, desk: Desk) -> None:
        """Write an article as it is coded now. UserError when the file cannot be written; an old one stays then."""
        refuse_target(path)
        file = QSaveFile(str(path))
        whole = file.open(QIODevice.OpenModeFlag.WriteOnly)
        if whole:
            sheets = Sheets(_writer(file, desk.article.title), self._head, _table_font(), mirrored=self._mirrored)
            self._paint_source(sheets, desk)
            self._paint_article(sheets, desk)
            self._paint_quotes(sheets, desk)
            sheets.end()
            whole = file.commit()
        if not whole:
            sentence = self.tr("{name} cannot be written: {reason}")
            raise UserError(sentence.format(name=path.name, reason=file.errorString()))

    def _paint_source(self, sheets: Sheets, desk: Desk) -> None:
        source = desk.article.source
        known = (source.outlet, source.date, source.author, source.address)
        line = " · ".join(f"\u2068{escape(part)}\u2069" for part in known if part)
        if line:
            sheets.paint_html(f'<p style="color:{INK_SOFT}">{line}</p>')
            sheets.leave(_AFTER_SOURCE)

    def _paint_article(self, sheets: Sheets, desk: Desk) -> None:
        outline = Outline(desk.article.text, desk.article.zones)
        page = Page(outline, _TYPE, sheets.width)
        page.settle(float("inf"))
        scene = Scene(caret=-1)
        coded: tuple[Annotation | Quote, ...] = (*desk.layer.annotations, *desk.layer.quotes)
        scene.index.replace(self._marks.marks(item_of(fact) for fact in coded), outline)
        painter = RowPainter(sheets.painter, page, scene, QGuiApplication.palette())
        for row in page.rows(0, page.height):
            with sheets.room(row.bottom - row.top) as top:
                sheets.painter.translate(0, top - row.top)
                painter.paint(row)
            if row.number == row.paragraph.line_count - 1:
                sheets.leave(row.paragraph.height - row.paragraph.line_count * row.paragraph.row)

    def _paint_quotes(self, sheets: Sheets, desk: Desk) -> None:
        quotes = desk.layer.quotes
        if not quotes:
            return
        title = self.tr("Quotes")
        names = (self.tr("Type"), self.tr("Content"), self.tr("Cue"), self.tr("Speaker"))
        sheets.leave(_TYPE.row)
        sheets.keep_together(_TABLE_BEGIN)
        sheets.paint_html(f"<h3>{escape(title)}</h3>")
        heading = _row(("", *names), head=True)
        sheets.paint_html(heading)
        for number, quote in enumerate(quotes, 1):
            sheets.rule()
            sheets.paint_html(_row((str(number), *self._cells(quote, desk.article.text))), heading=heading)

    def _cells(self, quote: Quote, text: str) -> tuple[str, ...]:
        kind = self._marks.name_of(item_of(quote))
        return (kind, *(_words(part, text) for part in (quote.content, quote.cue, quote.speaker)))


def _writer(file: QSaveFile, title: str) -> QPdfWriter:
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setCreator("Hashiya")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    return writer


def _table_font() -> QFont:
    font = QFont(["Noto Sans", "Noto Sans Arabic"])
    font.setPixelSize(_TABLE_TYPE)
    return font


def _words(part: Part | None, text: str) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in part.spans) if part else "–"


def _row(cells: Iterable[str], *, head: bool = False) -> str:
    """Return a table of one row: each row is painted by itself, so that none is divided between two sheets."""
    tag = "th" if head else "td"
    # Columns run like the article: Qt's tables have no direction, so the last one is written first.
    html = "".join(
        f'<{tag} width="{width}%" align="right" valign="top">{escape(cell)}</{tag}>'
        for width, cell in reversed(list(zip(_WIDTHS, cells, strict=True)))
    )
    return f'<table width="100%" cellpadding="4" cellspacing="0"><tr>{html}</tr></table>'
