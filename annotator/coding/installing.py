"""Fetching data of camel-tools because a person asked for it, in a process that Cancel kills. Nothing else fetches."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.arabic.camel_data import data_folder
from annotator.coding.choosing import MORPHOLOGY, NEURAL
from annotator.model.course import Course
from annotator.model.errors import UserError
from annotator.suggest.camel.process import Answering, BrokenOff

SOURCE = "github.com/CAMeL-Lab/camel-tools-data"
"""Where camel-tools 1.6 has its data."""

PACKAGES_COMMAND = "python3 -m uv sync --no-dev --inexact --extra neural"
"""Installs torch and transformers; run outside the program, whose own packages it changes."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What could be fetched: camel_data's name of the package, its size in MB, its licence as the catalogue has it."""

    package: str
    megabytes: int
    licence: str

    @property
    def place(self) -> Path:
        """The folder that it goes to."""
        return data_folder()


OFFERS = {
    NEURAL: Offer("ner-arabert", 542, "AraBERT"),
    MORPHOLOGY: Offer("morphology-db-msa-r13", 40, "GPL v2"),
}
"""By the name of what needs it; sizes and licences from catalogue 1.6.0 of camel-tools."""


def fetch(offer: Offer, course: Course, *, command: Sequence[str] | None = None) -> Path:
    """Fetch the package and return its folder; `course` hears how many bytes of how many came.

    process.Stopped when cancelled, and nothing is left then; UserError with the reason when it cannot be had.
    """
    started = command or (sys.executable, "-m", "annotator.suggest.camel.downloading", offer.package)
    try:
        offer.place.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix="fetching-", dir=offer.place) as folder:
            # Killed, the process leaves hundreds of megabytes; they lie where they go with this folder.
            return _wait(Answering(started, environment=dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)), course)
    except OSError as error:
        raise UserError(_sentence(f"{offer.place}: {error.strerror}")) from error


def _wait(process: Answering, course: Course) -> Path:
    try:
        while True:
            answer = process.answer(course.cancelled)
            if "place" in answer:
                return Path(answer["place"])
            if "error" in answer:
                raise UserError(_sentence(str(answer["error"])))
            course.tell(answer["done"], answer["total"])
    except BrokenOff as error:
        raise UserError(_sentence("it broke off")) from error
    finally:
        process.kill()


def _sentence(why: str) -> str:
    if why == "network":
        return f"{SOURCE} cannot be reached; nothing was changed. Try again when this computer is online."
    if why == "broken":
        return "What came is damaged and was thrown away; try again."
    return f"It could not be fetched: {why}."
