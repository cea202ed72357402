"""Pictures of figures: what can be painted on the screen and into a file, and writing it as SVG or PNG."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from annotator.model.errors import UserError
from ui.agreement.lettering import Lettering
from ui.study.words import isolated
from ui.style import PAPER

_PIXELS_A_POINT = 3
"""How much finer a PNG is than the screen: at 3 a picture of 800 points prints 8 inches wide with 300 dots an inch."""

_DOTS_A_METRE = round(100 * _PIXELS_A_POINT / 0.0254)
_SCREEN = 96
"""Points of the screen an inch, as SVG counts them."""

translate = QCoreApplication.translate


class Plot(Protocol):
    """A picture of figures."""

    @property
    def title(self) -> str:
        """What it is a picture of."""
        ...

    def size(self) -> QSize:
        """Return the size that shows everything, in points of the screen."""
        ...

    def paint(self, room: QRectF, letters: Lettering) -> None:
        """Paint into the room."""
        ...


def write_plot(plot: Plot, path: Path, font: QFont, *, mirrored: bool) -> None:
    """Write a picture, by the ending of the path as SVG or as PNG. UserError where it cannot be written."""
    made = (_svg if path.suffix.lower() == ".svg" else _png)(plot, font, mirrored)
    try:
        path.write_bytes(made)
    except OSError as error:
        words = translate("Agreement", "The file {file} cannot be written: {reason}.")
        raise UserError(words.format(file=isolated(path.name), reason=error.strerror)) from None


def _svg(plot: Plot, font: QFont, mirrored: bool) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    size, made = plot.size(), QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    svg = QSvgGenerator()
    svg.setOutputDevice(made)
    svg.setResolution(_SCREEN)
    svg.setSize(size)
    svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
    svg.setTitle(plot.title)
    svg.setDescription(plot.title)
    painter = QPainter(svg)
    _paint(plot, painter, size, Lettering(painter, font, mirrored=mirrored, outlines=True))
    painter.end()
    return bytes(made.data().data())


def _png(plot: Plot, font: QFont, mirrored: bool) -> bytes:
    size, made = plot.size(), QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    image = QImage(size * _PIXELS_A_POINT, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(_DOTS_A_METRE)
    image.setDotsPerMeterY(_DOTS_A_METRE)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_PIXELS_A_POINT, _PIXELS_A_POINT)
    _paint(plot, painter, size, Lettering(painter, font, mirrored=mirrored, outlines=True))
    painter.end()
    image.save(made, "PNG")  # type: ignore[call-overload]  # its stub asks for bytes, which it refuses
    return bytes(made.data().data())


def _paint(plot: Plot, painter: QPainter, size: QSize, letters: Lettering) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(room, QColor(PAPER))
    plot.paint(room, letters)
