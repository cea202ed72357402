"""Pictures of figures: what can be painted on the screen and into a file, and writing it as SVG or PNG."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from annotator.model.errors import UserError
from ui.agreement.lettering import Lettering
from ui.style import PAPER

_PIXELS_A_POINT = 3
"""How much finer a PNG is than the screen: at 3 a picture of 800 points prints 8 inches wide with 300 dots an inch."""

_SCREEN = 96
"""Points of the screen an inch, as SVG counts them."""


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
    written = _write_svg if path.suffix.lower() == ".svg" else _write_png
    if not written(plot, path, font, mirrored):
        raise UserError(f"The file {path.name} cannot be written.")


def _write_svg(plot: Plot, path: Path, font: QFont, mirrored: bool) -> bool:
    from PySide6.QtSvg import QSvgGenerator

    size = plot.size()
    svg = QSvgGenerator()
    svg.setFileName(str(path))
    svg.setResolution(_SCREEN)
    svg.setSize(size)
    svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
    svg.setTitle(plot.title)
    svg.setDescription(plot.title)
    painter = QPainter()
    if not painter.begin(svg):
        return False
    _paint(plot, painter, size, Lettering(painter, font, mirrored=mirrored, outlines=True))
    return painter.end() and path.is_file()


def _write_png(plot: Plot, path: Path, font: QFont, mirrored: bool) -> bool:
    size = plot.size()
    image = QImage(size * _PIXELS_A_POINT, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(100 * _PIXELS_A_POINT / 2.54 * 100))
    image.setDotsPerMeterY(round(100 * _PIXELS_A_POINT / 2.54 * 100))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_PIXELS_A_POINT, _PIXELS_A_POINT)
    _paint(plot, painter, size, Lettering(painter, font, mirrored=mirrored, outlines=True))
    painter.end()
    return image.save(str(path))


def _paint(plot: Plot, painter: QPainter, size: QSize, letters: Lettering) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(room, QColor(PAPER))
    plot.paint(room, letters)
