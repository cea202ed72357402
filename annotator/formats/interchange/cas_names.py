"""The types of INCEpTION and DKPro Core by which our layers are known there, and names that UIMA takes."""

import re

from annotator.formats.interchange.document import ARTICLE, CLAUSE, CUE, NAME, NOTE, QUOTE, SPEAKER

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
TOKEN = f"{DKPRO}.segmentation.type.Token"
SENTENCE = f"{DKPRO}.segmentation.type.Sentence"
DOCUMENT_DATA = f"{DKPRO}.metadata.type.DocumentMetaData"
ANNOTATION = "uima.tcas.Annotation"
CUSTOM = "webanno.custom."
LABEL = "value"
"""The feature that holds a mark's label."""
CHAIN_LABEL, CHAIN_RELATION, CHAIN_NEXT = "referenceType", "referenceRelation", "next"

_TYPES = {
    NAME: f"{DKPRO}.ner.type.NamedEntity",
    QUOTE: f"{CUSTOM}Quote",
    SPEAKER: f"{CUSTOM}QuoteSpeaker",
    CUE: f"{CUSTOM}QuoteCue",
    CLAUSE: f"{CUSTOM}QuoteClause",
    NOTE: f"{CUSTOM}PlaceOfNote",
    ARTICLE: f"{CUSTOM}ArticleAnswers",
}
_LAYERS = {type_: layer for layer, type_ in _TYPES.items()}
_TYPE = re.compile(r"(?!uima\.cas\.)[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+")
_RESERVED = {"begin", "end", "sofa", "role", "target", "governor", "dependent", "first", "next", LABEL}


def type_of(layer: str) -> str:
    """Return the type that a layer is there."""
    return _TYPES.get(layer, layer)


def layer_of(type_name: str) -> str:
    """Return the layer that a type is here: our own name where we have one, else the type's."""
    return _LAYERS.get(type_name, type_name)


def layer_like(layer: str) -> str:
    """Return a layer that is a type there: `layer` itself where it is one, else a custom type's name like it."""
    if layer in _TYPES:
        return layer
    if _TYPE.fullmatch(layer):
        return layer_of(layer)
    plain = "".join(word[:1].upper() + word[1:] for word in re.findall("[A-Za-z0-9]+", layer))
    return layer_of(CUSTOM + (plain if plain[:1].isalpha() else f"Layer{plain}"))


def feature_like(name: str, taken: set[str], letters: str = "A-Za-z0-9_") -> str:
    """Return a feature's name like `name`, of these letters, that is not among `taken`, and add it there."""
    plain = "".join(re.findall(f"[{letters}]+", name))
    plain = plain if plain[:1].isalpha() else f"feature{plain}"
    free, number = plain, 1
    while free in taken or free.lower() in _RESERVED:
        number += 1
        free = f"{plain}{number}"
    taken.add(free)
    return free


def free_name(name: str, taken: set[str]) -> str:
    """Return `name`, with a number where it is taken, and add it to `taken`."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}{number}"
    taken.add(free)
    return free
