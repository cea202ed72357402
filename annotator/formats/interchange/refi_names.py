"""Names in REFI-QDA: codes stand in a tree, where a layer is the code above; everything has a GUID."""

import uuid
from typing import Any

from annotator.formats.interchange.naming import OWN_LAYERS

PROJECT = "urn:QDA-XML:project:1.0"
ORIGIN = "Hashiya"
_GUIDS = uuid.UUID("2f1c5c1e-8a0b-5b5e-9d4e-5f0d8f6c9b11")


def guid(*parts: str) -> str:
    """Return the GUID that always belongs to these words."""
    return str(uuid.uuid5(_GUIDS, "\x00".join(parts)))


def tag(name: str) -> str:
    """Return an element's name in the namespace of projects."""
    return f"{{{PROJECT}}}{name}"


def local(element: Any) -> str:
    """Return an element's name without its namespace: programs disagree on that."""
    return str(element.tag).rpartition("}")[2]


def path_of(layer: str, label: str) -> tuple[str, ...]:
    """Return the names of codes from the top of the tree down."""
    below = tuple(label.split("/")) if label else ()
    return (layer, *below) if layer else below or ("",)


def layer_and_label(path: tuple[str, ...]) -> tuple[str, str]:
    """Return what a place in the tree stands for: the top is the layer where something stands below it."""
    if len(path) > 1:
        return path[0], "/".join(path[1:])
    return (path[0], "") if path[0] in OWN_LAYERS else ("", path[0])


def stable(layer: str, label: str) -> tuple[str, str]:
    """Return layer and label as they are read back."""
    both = layer, label
    while (again := layer_and_label(path_of(*both))) != both:
        both = again
    return both
