"""Pictures of agreement as files: SVG that needs no fonts, PNG that prints sharp, both mirrored in Arabic."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from annotator.model.errors import UserError
from ui.agreement.drift import DriftPlot, Line, Point
from ui.agreement.forest import Entry, ForestPlot
from ui.agreement.lettering import Lettering
from ui.agreement.pictures import write_plot
from ui.agreement.whiskers import Bar

ARABIC = "منظمة"
FOREST = ForestPlot(
    title="ألفا كريبندورف",
    subject="الاستطلاع",
    entries=(
        Entry(name="شخص", bar=Bar(value=0.9, low=0.8, high=0.95)),
        Entry(name=ARABIC * 20, bar=Bar(value=-0.05, low=-0.2, high=0.3)),
        Entry(name="مكان", bar=Bar(), word="غير معرّف"),
    ),
)
DRIFT = DriftPlot(
    title="ألفا",
    subject="الاستطلاع",
    lines=(
        Line(
            name="كل المرمّزين",
            points=(Point(week="2026-W20", value=0.8, low=0.7, high=0.9), Point(week="2026-W21", value=0.5)),
        ),
        Line(name="أمل", points=(Point(week="2026-W21", value=None, reason="x"),)),
    ),
    threshold=0.667,
    threshold_words="إنذار دونه",
    empty_words="لا شيء",
)


def font() -> QFont:
    made = QFont("Noto Sans Arabic")
    made.setPixelSize(13)
    return made


@pytest.mark.parametrize("plot", [FOREST, DRIFT], ids=["forest", "drift"])
def test_an_svg_draws_its_letters_so_that_no_reader_needs_a_font(plot: ForestPlot | DriftPlot, tmp_path: Path) -> None:
    file = tmp_path / "figure.svg"
    write_plot(plot, file, font(), mirrored=True)
    root = ElementTree.parse(file).getroot()
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert "text" not in names
    assert names.count("path") > 10
    assert root.findtext("{*}title") == plot.title
    read = QSvgRenderer(str(file))
    assert read.isValid()
    assert read.viewBoxF().size() == plot.size()


@pytest.mark.parametrize("plot", [FOREST, DRIFT], ids=["forest", "drift"])
def test_a_png_has_three_hundred_dots_an_inch(plot: ForestPlot | DriftPlot, tmp_path: Path) -> None:
    file = tmp_path / "figure.png"
    write_plot(plot, file, font(), mirrored=False)
    read = QImage(str(file))
    assert read.size() == plot.size() * 3
    assert read.dotsPerMeterX() == pytest.approx(300 / 0.0254, abs=1)


def test_a_picture_is_another_one_when_it_is_mirrored(tmp_path: Path) -> None:
    files = tmp_path / "left.png", tmp_path / "right.png"
    for file, mirrored in zip(files, (False, True), strict=True):
        write_plot(FOREST, file, font(), mirrored=mirrored)
    left, right = (QImage(str(file)) for file in files)
    assert left != right


def test_a_picture_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    for ending in ("svg", "png"):
        with pytest.raises(UserError, match="cannot be written"):
            write_plot(FOREST, tmp_path / "absent" / f"figure.{ending}", font(), mirrored=False)


def test_what_lies_below_the_threshold_is_alarming() -> None:
    assert [(line.name, point.week) for line, point in DRIFT.alarms()] == [("كل المرمّزين", "2026-W21")]


def test_a_point_without_a_value_lies_on_the_floor() -> None:
    places = {
        (line.name, point.week): spot for line, point, spot in DRIFT.places(QRectF(0, 0, 700, 300), mirrored=False)
    }
    lowest = max(spot.y() for spot in places.values())
    assert places["أمل", "2026-W21"].y() == lowest


def test_words_that_need_more_room_lose_their_middle() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    letters = Lettering(painter, font(), mirrored=False)
    long = "Governmental or international body ORG"
    cut = letters.cut(long, 120)
    assert letters.width(cut) <= 120
    assert cut.startswith("Gov")
    assert cut.endswith("ORG")
    assert letters.cut(long, 1000) == long
    painter.end()


def test_arabic_letters_are_joined() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    letters = Lettering(painter, font(), mirrored=True)
    apart = "\u200c".join(ARABIC)
    assert letters.width(ARABIC) < letters.width(apart)
    painter.end()
