"""How an import of codings is asked for, and what became of it: values that window and command line see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from annotator.exchange.interchange.labels import Labels
from annotator.formats.interchange.reporting import Report
from annotator.formats.interchange.units import ALL_UNITS, Counted, LineEnds, Unit
from annotator.model.errors import UserError
from annotator.model.stream import MAIN

_COUNTED = {
    Counted.CODE_POINTS: "code-points",
    Counted.UTF16: "utf-16",
    Counted.GRAPHEMES: "graphemes",
    Counted.BYTES: "bytes",
}
_LINE_ENDS = {LineEnds.AS_THEY_ARE: "", LineEnds.CRLF_AS_ONE: "-crlf-as-one", LineEnds.LF_AS_TWO: "-lf-as-two"}

UNITS: Mapping[str, Unit] = {f"{_COUNTED[unit.counted]}{_LINE_ENDS[unit.line_ends]}": unit for unit in ALL_UNITS}
"""What a file may count, by the name that a person says."""


class Came(StrEnum):
    """What became of a document. IMPORTED: its text is new; CODED: the text was here and something was stated.

    SKIPPED: what lies in a folder or archive and is of no format that is read.
    """

    IMPORTED = "imported"
    CODED = "coded"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringing:
    """How codings of other programs come in.

    `format_name` is a reader's name, "" to recognise each file; all are the codings of `coder`, or the suggestions of
    `suggester`, else of whom each document names; `labels` say what labels become; `unit` is a key of UNITS, "" to
    recognise it, and `units` are those of single files and folders; `round` is an id or name; with `finished` each
    article is finished after it. Labels that the codebook lacks become new codes or, without `new_codes`, are left out.
    """

    format_name: str = ""
    coder: str = ""
    suggester: str = ""
    labels: Labels = field(default_factory=Labels)
    unit: str = ""
    units: Mapping[Path, str] = field(default_factory=dict)
    round: str = MAIN
    finished: bool = False
    new_codes: bool = True

    def check_units(self) -> None:
        """UserError where a unit was said that there is not."""
        for said in (self.unit, *self.units.values()):
            if said and said not in UNITS:
                raise UserError(f"There is no unit {said}; there are {', '.join(UNITS)}.")

    def unit_of(self, path: Path) -> Unit | None:
        """Return the unit that was said for a file; None where it is to be recognised."""
        said = next((unit for named, unit in self.units.items() if path.is_relative_to(named)), self.unit)
        return UNITS.get(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtRow:
    """What became of one document, or of an article without codings; a file that is refused as a whole is one row.

    `status` is a value of `Came`, or of `importing.Status` for an article; `article` the id of the article, None where
    there is none;
    `reason` a sentence, empty where all is well; `report` what was kept, changed and dropped, None
    of an article without codings.
    """

    path: Path
    place: str
    status: str
    article: str | None = None
    coder: str = ""
    suggester: str = ""
    reason: str = ""
    report: Report | None = None
