"""The model on one document: from its words to names, in two passes."""

from dataclasses import dataclass

import numpy as np

from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.sequence.again import evidence
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
    places, ruled = surroundings(reading)
    surfaces = [w.of(document.text) for w in document.words]
    per_word, stems = model.word_scores(surfaces, reading.lexicon)
    starts = sequence_starts(document)
    scores = gathered(per_word, model.edges * np.float32(UNIT), starts) + model.place_scores(places)
    unit = np.float32(UNIT)
    first = Chain(scores, model.moves * unit, model.begins * unit, starts)
    seen = evidence(stems, first.marginals()[0])
    second = Chain(scores + seen @ (model.again * unit), model.moves_again * unit, model.begins * unit, starts)
    return Tagged(names=tuple(second.names()), chain=second, ruled=tuple(ruled))


def gathered(per_word: Floats, edges: Floats, starts: list[int]) -> Floats:
    """Return the scores (word, label): each word's own part, its neighbours' in the same sequence, and the edges'."""
    count = len(per_word)
    begins = np.zeros(count, dtype=np.int64)
    begins[starts] = 1
    sequence = np.cumsum(begins)
    total: Floats = np.zeros((count, per_word.shape[2]), dtype=np.float32)
    for column, distance in enumerate(DISTANCES):
        near = np.arange(count) + distance
        inside = (near >= 0) & (near < count)
        near = np.clip(near, 0, count - 1)
        inside &= sequence[near] == sequence
        total += np.where(inside[:, None], per_word[near, column], edges[column])
    return total
