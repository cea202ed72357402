"""What the labels of other programs become here, as somebody said once: kept as a JSON file. Pure but for that file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.formats.interchange.document import ARTICLE as ARTICLE
from annotator.formats.interchange.document import CLAUSE as CLAUSE
from annotator.formats.interchange.document import CUE, NAME, QUOTE, SPEAKER
from annotator.formats.interchange.document import NOTE as NOTE
from annotator.formats.interchange.guarded import decode_text, parse_json
from annotator.formats.interchange.naming import flat, unflat
from annotator.model.errors import UserError
from annotator.model.facts import QuoteType

SLOTS = (CLAUSE, CUE, SPEAKER)
"""The parts of a quote that other marks fill."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What flat labels (`naming.flat`) become: a code's id, "quote", "quote/direct", "speaker", "cue", "clause".

    A code that is called as one of the others is "name/speaker". What becomes "" is left out. A label that is not
    named here is the code of its own name.
    """

    said: Mapping[str, str] = field(default_factory=dict)


def label_of(code: str) -> str:
    """Return a code as `Labels` names it."""
    return flat(NAME, code)


def code_of(label: str) -> str:
    """Return the code that a flat label names; the label where it stands for something else."""
    layer, code = unflat(label)
    return code if layer == NAME and code else label


def as_code(label: str) -> str:
    """Return what a flat label becomes that shall be the code of its own name, whatever else it could stand for."""
    return label if unflat(label)[0] == NAME else label_of(label)


def read_labels(path: Path) -> Labels:
    """Return what a file of `write_labels` says. UserError where it is no object of words, or a type is none."""
    try:
        read: Any = parse_json(decode_text(path.read_bytes(), path.name), path.name)
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.") from None
    if not isinstance(read, dict) or not all(isinstance(one, str) for one in read.values()):
        raise UserError(f'{path.name}: labels are a JSON object, as {{"PERSON": "PER", "Speech": "quote/direct"}}.')
    for label, becomes in read.items():
        layer, _, type_ = becomes.partition("/")
        if becomes != becomes.strip() or becomes.endswith("/") or (layer in SLOTS and type_):
            raise UserError(f'{path.name}: "{label}" becomes "{becomes}", which nothing is called.')
        if layer == QUOTE and type_ and type_ not in tuple(QuoteType):
            raise UserError(f'{path.name}: "{label}" becomes "{becomes}", but quotes are {", ".join(QuoteType)}.')
    return Labels(read)


def write_labels(path: Path, labels: Labels) -> None:
    """Write what `read_labels` reads. OSError where it cannot be written."""
    path.write_text(json.dumps(dict(labels.said), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
