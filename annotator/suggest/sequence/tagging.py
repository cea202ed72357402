"""The model on one document: from its words to names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.sequence.decoding import Chain, Floats, Name
from annotator.suggest.sequence.model import DISTANCES, UNIT, EntityModel
from annotator.suggest.sequence.surroundings import sequence_starts, surroundings


@dataclass(frozen=True, kw_only=True)
class Tagged:
    """Names in order; `chain` tells how likely others are; `ruled` what the rules say by themselves."""

    names: tuple[Name, ...]
    chain: Chain | None
    ruled: tuple[Sighting, ...]


def tagged(model: EntityModel, reading: Reading) -> Tagged:
    """Return the names that the model finds."""
    document = reading.document
    if not document.words:
        return Tagged(names=(), chain=None, ruled=())
    starts = sequence_starts(document)
    places, ruled = surroundings(reading, model.clusters, starts)
    scores = scored(model, reading, places, starts)
    unit = np.float32(UNIT)
    chain = Chain(scores, model.moves * unit, model.begins * unit, starts).parted()
    return Tagged(names=tuple(chain.names()), chain=chain, ruled=tuple(ruled))


def scored(model: EntityModel, reading: Reading, places: Sequence[tuple[str, ...]], starts: Sequence[int]) -> Floats:
    """Return the scores of the words (word, label); `places` are the features of `surroundings`."""
    per_word = model.word_scores(reading.document.surfaces, reading.lexicon)
    of_place = model.place_scores(places)
    return gathered(per_word, model.edges * np.float32(UNIT), starts) + of_place


def gathered(per_word: Floats, edges: Floats, starts: Sequence[int]) -> Floats:
    """Return the scores (word, label): each word's own part, its neighbours' in the same sequence, and the edges'."""
    reach = max(DISTANCES)
    count = len(per_word)
    sequence = np.zeros(count, dtype=np.int64)
    sequence[starts] = 1
    places = np.arange(count) + reach * np.cumsum(sequence)
    apart = np.empty((places[-1] + 1 + reach, *per_word.shape[1:]), dtype=np.float32)
    apart[:] = edges  # between sequences, as many rows as a word sees to each side
    apart[places] = per_word
    height = len(apart) - 2 * reach
    total: Floats = np.zeros((height, per_word.shape[2]), dtype=np.float32)
    for column, distance in enumerate(DISTANCES):
        total += apart[reach + distance : reach + distance + height, column]
    found: Floats = total[places - reach]
    return found
