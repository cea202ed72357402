"""The model of names moved by a coder's decisions, near what it was: a few steps down the slope of the likelihood.

Pure arithmetic on finished articles; the corpora that the model was trained on are not needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from annotator.model.article import Zone
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.span import Span
from annotator.suggest.document import Document, document_of
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.naming.sighting import Reading
from annotator.suggest.sequence.decoding import CODES, LABELS, Chain, Floats
from annotator.suggest.sequence.model import DISTANCES, UNIT, EntityModel, Table, whole_numbers
from annotator.suggest.sequence.surroundings import sequence_starts, surroundings
from annotator.suggest.sequence.tagging import scored
from annotator.suggest.sequence.words import spelling

ROUNDS = 6
STEP = 0.2
PULL = 0.5
"""How strongly what was learned is drawn back to nothing, that is to the base, at each step."""
# The only weights learned are those of a word's own spelling: which words are names, not how names stand
# in sentences. Learning the rest from eight articles made the next ones worse (docs/suggestions/entities.md).
OWN = DISTANCES.index(0)
REJECTED = 2.0
"""What a word inside a rejected suggestion counts."""


@dataclass(frozen=True)
class Example:
    """A finished article: what the coder says are names, and what the coder rejected. Positions are code points."""

    text: str
    zones: tuple[Zone, ...]
    entities: tuple[tuple[Span, str], ...]
    rejected: tuple[tuple[Span, str], ...]


@dataclass(frozen=True)
class _Lesson:
    """An example as numbers: the base's scores, and the rows of the words' spelling; `at` says whose row it is."""

    starts: list[int]
    scores: Floats
    rows: NDArray[np.int64]
    at: NDArray[np.int64]
    gold: NDArray[np.int64]
    weights: Floats


def adapt(base: EntityModel, examples: Sequence[Example], *, course: Course = QUIET) -> EntityModel:
    """Return a model that has learned from the examples and stays near `base`; the same for the same examples.

    Words inside the coder's names that the base has no weight for get one. Raises Cancelled when `course` asks to stop.
    """
    documents = [document_of(e.text, zones=e.zones) for e in examples]
    model = _widened(base, documents, examples)
    lessons = [_lesson(model, d, e) for d, e in zip(documents, examples, strict=True) if d.words]
    learned = np.zeros((len(model.words), len(LABELS)), dtype=np.float64)
    mean = np.zeros_like(learned)
    for done in range(ROUNDS):
        for lesson in lessons:
            if course.cancelled():
                raise Cancelled("Learning was cancelled; nothing has changed.")
            _step(model, lesson, learned)
        mean += learned / ROUNDS
        course.tell(done + 1, ROUNDS)
    weights = model.word_weights * UNIT
    weights[:, OWN] += mean
    return replace(model, word_weights=whole_numbers(weights))


def _step(model: EntityModel, lesson: _Lesson, learned: NDArray[np.float64]) -> None:
    """Move `learned` (row, label) one step down the slope of an article's likelihood, and a little back to nothing."""
    unit = np.float32(UNIT)
    scores = lesson.scores.copy()
    np.add.at(scores, lesson.at, learned[lesson.rows])
    slope = Chain(scores, model.moves * unit, model.begins * unit, lesson.starts).marginals()[0]
    slope[np.arange(len(slope)), lesson.gold] -= 1.0
    slope *= lesson.weights[:, None]
    learned[np.unique(lesson.rows)] *= 1 - STEP * PULL
    np.add.at(learned, lesson.rows, -STEP * slope[lesson.at])


def _widened(base: EntityModel, documents: Sequence[Document], examples: Sequence[Example]) -> EntityModel:
    """Return the base with rows of nothing for the words inside the coder's names that it has none for."""
    lists = lexicon()
    words = dict(base.words)
    for document, example in zip(documents, examples, strict=True):
        for span, _ in example.entities:
            for index in document.indexes_in(span):
                for feature in spelling(document.surfaces[index], lists):
                    words.setdefault(feature, len(words))
    fresh = np.zeros((len(words) - len(base.words), *base.word_weights.shape[1:]), dtype=np.int16)
    weights: Table = np.concatenate([base.word_weights, fresh])
    return replace(base, words=words, word_weights=weights)


def _lesson(model: EntityModel, document: Document, example: Example) -> _Lesson:
    reading = Reading(document, lexicon())
    starts = sequence_starts(document)
    pairs = [
        (index, model.words[feature])
        for index, surface in enumerate(document.surfaces)
        for feature in spelling(surface, reading.lexicon)
        if feature in model.words
    ]
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    weights = np.array([float(document.coded(word)) for word in document.words], dtype=np.float32)
    for span, _ in example.rejected:
        weights[list(document.indexes_in(span))] *= REJECTED
    places, _ = surroundings(reading, model.clusters, starts)
    scores = scored(model, reading, places, starts)
    return _Lesson(starts, scores, both[:, 1], both[:, 0], _gold(document, example, starts), weights)


def _gold(document: Document, example: Example, starts: list[int]) -> NDArray[np.int64]:
    """Return the number of each word's label; codes that the model does not know are no names to it."""
    gold = np.zeros(len(document.words), dtype=np.int64)
    first = set(starts)
    for span, code in example.entities:
        if code in CODES:
            for place, index in enumerate(document.indexes_in(span)):
                gold[index] = 2 * CODES.index(code) + (1 if place == 0 or index in first else 2)
    return gold
