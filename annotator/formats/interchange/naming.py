"""Names in formats that have less room: files for documents, one label for layer and label."""

import re
from collections.abc import Iterable
from dataclasses import replace
from unicodedata import normalize

from annotator.formats.byte_limits import cut_to_bytes, cut_to_letters
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import (
    ARTICLE,
    CLAUSE,
    CUE,
    NAME,
    NOTE,
    QUOTE,
    SPEAKER,
    Document,
    Mark,
    Relation,
)
from annotator.formats.interchange.reporting import Tally

EVENT, RELATION = "event", "relation"
OWN_LAYERS = (NAME, QUOTE, SPEAKER, CUE, CLAUSE, NOTE, ARTICLE, EVENT)
"""Layers that are known by their names wherever layer and label are one word."""
_NO_FILE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NOBODYS = ("all", "annotations", "initial_cas")
"""What the files of a document are called that has no coder: nobody whose name is theirs could be told from that."""
_LONGEST, _MOST_BYTES = 80, 200
"""Code points and bytes: 255 bytes is the most that file systems take, endings and numbers included."""


def file_name(name: str, otherwise: str = "") -> str:
    """Return `name` as a part of a path on every system; `otherwise` where nothing is left of it."""
    sound = _NO_FILE.sub("_", name).strip(" .")
    plain = cut_to_bytes(cut_to_letters(sound, _LONGEST), _MOST_BYTES).strip(" .")
    # Windows opens a device for these, whatever the ending.
    return (f"_{plain}" if _DEVICE.fullmatch(plain) else plain) or otherwise


def coder_name(coder: str) -> str:
    """Return a coder's name as a part of a path, never one that stands for nobody."""
    name = file_name(coder, "_" if coder else "")
    return f"_{name}" if name.lower() in _NOBODYS else name


def numbered(name: str, number: int) -> str:
    """Return a file name of `file_name` with a number at its end, which is shortened before it, not after it."""
    end = f"_{number}"
    return cut_to_bytes(cut_to_letters(name, _LONGEST - len(end)), _MOST_BYTES - len(end)).rstrip(" .") + end


def same_file(name: str) -> str:
    """Return what two names have in common that are one file on some system: case and composition do not tell."""
    return normalize("NFC", name).lower()


def fit_names(document: Document, tally: Tally) -> Document:
    """Return the document with name and coder that can be parts of a path."""
    name, coder = file_name(document.name, "document"), coder_name(document.coder)
    if (name, coder) != (document.name, document.coder):
        tally.change("name", document.name, losses.NAMES)
    return replace(document, name=name, coder=coder)


def refuse_same_files(files: Iterable[str], seen: set[str]) -> None:
    """Raise ValueError where a file was written before: two documents of one coder must not share a name."""
    for file in files:
        if same_file(file) in seen:
            raise ValueError(f"two documents would be the file {file}")
        seen.add(same_file(file))


class Ids:
    """Gives ids that nothing else has."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._numbers: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """Return `wanted`, with a number where it is taken; it is taken then."""
        free = wanted
        while free in self._taken:
            self._numbers[wanted] = self._numbers.get(wanted, 1) + 1
            free = f"{wanted}/{self._numbers[wanted]}"
        self._taken.add(free)
        return free


def flat(layer: str, label: str, default: str = NAME) -> str:
    """Return the one label that stands for both: "PER" for a name, "quote/direct" for what is on another layer.

    A name whose label would be taken for another layer has its own before it: "name/speaker" is a name labelled so.
    """
    if layer == default:
        return f"{layer}/{label}" if _misread(label, default) else label or layer
    both = f"{layer}/{label}" if layer and label else layer or label or default
    return f"{default}/{both}" if layer not in (*OWN_LAYERS, "") and _misread(both, default) else both


def unflat(said: str, default: str = NAME) -> tuple[str, str]:
    """Return layer and label of a flat label; what names none of our own layers is a label on `default`."""
    layer, slash, label = said.partition("/")
    if layer == default:
        if not slash:
            return default, ""
        return (default, label) if _misread(label, default) else (default, said)
    return (layer, label) if layer in OWN_LAYERS and (label or not slash) else (default, said)


def _misread(label: str, default: str) -> bool:
    """Tell whether a label on `default`, standing alone, would be read as something else."""
    above = f"{default}/"
    while label.startswith(above):
        label = label[len(above) :]
    layer, slash, rest = label.partition("/")
    return label == default or (layer in OWN_LAYERS and layer != default and bool(rest or not slash))


def fit_label(layer: str, label: str, place: str, tally: Tally, default: str = NAME) -> tuple[str, str]:
    """Return layer and label as they are read back where both are one label."""
    both = unflat(flat(layer, label, default), default)
    if both != (layer, label):
        tally.change("layer", place, losses.LAYERS)
    return both


def flat_relation(relation: Relation) -> str:
    """Return the one label of a relation: of what fills a slot, the slot and the role."""
    if relation.slot:
        return f"{relation.slot}/{relation.label}" if relation.label else relation.slot
    return flat(relation.layer, relation.label, RELATION)


def unflat_relation(said: str, source: Mark) -> tuple[str, str, str]:
    """Return layer, slot and label: what leads away from a quote fills its slot."""
    if source.layer == QUOTE and said != RELATION:
        slot, _, role = said.partition("/")
        return ("", slot, role) if slot else ("", said, "")
    layer, label = unflat(said, RELATION)
    return layer, "", label


def fit_flat_relation(relation: Relation, source: Mark, tally: Tally) -> Relation:
    """Return the relation as it is read back where it has one label and nothing else."""
    layer, slot, label = unflat_relation(flat_relation(relation), source)
    if (layer, slot, label) != (relation.layer, relation.slot, relation.label):
        tally.change("relation", relation.id, losses.RELATION_LABEL)
    if relation.attributes:
        tally.drop("attributes of a relation", relation.id, losses.RELATION_ATTRIBUTES)
    return replace(relation, layer=layer, slot=slot, label=label, attributes=())
