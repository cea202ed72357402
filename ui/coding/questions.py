"""A question that the pane asks in its own place, answered by one key: no dialog covers the article."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def _nothing() -> None:
    """Leave everything as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A sentence and its answers: what to do by stroke ("Enter", "1"). Any other key gives the question up.

    `labels` name the answers that are shown as buttons; `choices` are words of the article numbered from 1, `about`
    the part of a quote that they are for. `ended` runs before an answer, and when the question is given up.
    """

    sentence: str
    answers: Mapping[str, Callable[[], None]]
    labels: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    about: str = ""
    ended: Callable[[], None] = _nothing
