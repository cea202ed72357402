"""The measures of the type: fonts and the heights within a row of text. All lengths are logical pixels."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont

SMALLEST, LARGEST = 12, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Typography:
    """Family names in order of preference, size of the type in pixels, height of a row as a multiple of the size.

    `below` is the room under the baseline for descenders and lines, as a multiple of the size. The height of a row does
    not hang on the fonts that a line happens to use, so a line with an emoji is not taller.
    """

    families: tuple[str, ...] = ("Noto Sans Arabic", "Noto Sans")
    size: int = 20
    line_height: float = 2.1
    below: float = 0.76

    def scaled(self, factor: float) -> "Typography":
        """Return the same measures with the size multiplied by `factor`."""
        return replace(self, size=round(self.size * factor))

    def deeper(self, below: float) -> "Typography":
        """Return the same measures with so much room under the baseline, and rows higher by as much."""
        return replace(self, below=below, line_height=self.line_height + below - self.below)

    def zoomed(self, steps: int) -> "Typography":
        """Return the same measures, `steps` pixels larger (or smaller), within readable limits."""
        return replace(self, size=max(SMALLEST, min(LARGEST, self.size + steps)))

    def font(self, *, bold: bool = False) -> QFont:
        """Return the font of the text."""
        font = QFont(list(self.families))
        font.setPixelSize(self.size)
        font.setBold(bold)
        return font

    def tag_font(self) -> QFont:
        """Return the font of the tags above the words."""
        font = QFont(list(reversed(self.families)))
        font.setPixelSize(max(9, round(self.size * 0.46)))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def row(self) -> float:
        """Height of a row of text."""
        return float(round(self.size * self.line_height))

    @property
    def baseline(self) -> float:
        """From the top of a row down to its baseline."""
        return self.row - round(self.size * self.below)

    @property
    def empty_row(self) -> float:
        """Height of a paragraph without letters."""
        return float(round(self.size * self.line_height * 0.35))

    @property
    def gap(self) -> float:
        """Space after a paragraph."""
        return float(round(self.size * 0.25))
