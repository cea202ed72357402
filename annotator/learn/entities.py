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
from annotator.suggest.sequence.again import evidence
from annotator.suggest.sequence.decoding import CODES, LABELS, Chain, Floats
from annotator.suggest.sequence.model import DISTANCES, UNIT, EntityModel, Table, whole_numbers
from annotator.suggest.sequence.surroundings import sequence_starts, surroundings
from annotator.suggest.sequence.tagging import gathered
from annotator.suggest.sequence.words import cut, word_features

ROUNDS = 6
STEP = 0.02
SPELLING_STEP = 1.0
"""The step for the weights of a word's own spelling: what a coder codes is the word first, its kind second."""
PULL = 0.5
"""How strongly what was learned is drawn back to nothing, that is to the base, at each step."""
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
    """An example in rows of the model's tables; `at` says which word a row belongs to."""

    starts: list[int]
    stems: tuple[str, ...]
    word_rows: NDArray[np.int64]
    word_at: NDArray[np.int64]
    place_rows: NDArray[np.int64]
    place_at: NDArray[np.int64]
    gold: NDArray[np.int64]
    weights: Floats


def adapt(base: EntityModel, examples: Sequence[Example], *, course: Course = QUIET) -> EntityModel:
    """Return a model that has learned from the examples and stays near `base`; the same for the same examples.

    Words inside the coder's names that the base has no weight for get one. Raises Cancelled when `course` asks to stop.
    """
    documents = [document_of(e.text, zones=e.zones) for e in examples]
    model = _widened(base, documents, examples)
    lessons = [_lesson(model, d, e) for d, e in zip(documents, examples, strict=True) if d.words]
    steps = np.full((len(model.words), 1, 1), STEP, dtype=np.float32)
    steps[[row for feature, row in model.words.items() if feature[0] in "ws"]] = SPELLING_STEP
    learned = _Learned(np.zeros(model.word_weights.shape), np.zeros(model.place_weights.shape))
    mean = _Learned(np.zeros(model.word_weights.shape), np.zeros(model.place_weights.shape))
    for done in range(ROUNDS):
        for lesson in lessons:
            if course.cancelled():
                raise Cancelled("Learning was cancelled; nothing has changed.")
            _step(model, lesson, learned, steps)
        mean.words += learned.words / ROUNDS
        mean.places += learned.places / ROUNDS
        course.tell(done + 1, ROUNDS)
    return replace(
        model,
        word_weights=whole_numbers(model.word_weights * UNIT + mean.words),
        place_weights=whole_numbers(model.place_weights * UNIT + mean.places),
    )


@dataclass
class _Learned:
    """What is added to the weights of the base, in natural logarithms."""

    words: NDArray[np.float64]
    places: NDArray[np.float64]


def _step(model: EntityModel, lesson: _Lesson, learned: _Learned, steps: Floats) -> None:
    """Move `learned` one step down the slope of one article's likelihood, and a little back to nothing."""
    unit = np.float32(UNIT)
    count = len(lesson.gold)
    words = np.zeros((count, len(DISTANCES), len(LABELS)), dtype=np.float32)
    np.add.at(words, lesson.word_at, model.word_weights[lesson.word_rows] * unit + learned.words[lesson.word_rows])
    scores = gathered(words, model.edges * unit, lesson.starts)
    np.add.at(
        scores, lesson.place_at, model.place_weights[lesson.place_rows] * unit + learned.places[lesson.place_rows]
    )
    first = Chain(scores, model.moves * unit, model.begins * unit, lesson.starts)
    seen = evidence(lesson.stems, first.marginals()[0])
    second = Chain(scores + seen @ (model.again * unit), model.moves_again * unit, model.begins * unit, lesson.starts)
    slope = second.marginals()[0]
    slope[np.arange(count), lesson.gold] -= 1.0
    slope *= lesson.weights[:, None]
    rows = np.unique(lesson.word_rows)
    learned.words[rows] *= 1 - STEP * PULL
    learned.places *= 1 - STEP * PULL
    np.add.at(learned.words, lesson.word_rows, -steps[lesson.word_rows] * _spread(slope, lesson.starts)[lesson.word_at])
    np.add.at(learned.places, lesson.place_rows, -STEP * slope[lesson.place_at])


def _spread(slope: Floats, starts: list[int]) -> Floats:
    """Return for each word the slopes of those that it is a neighbour of (word, distance, label)."""
    count = len(slope)
    begins = np.zeros(count, dtype=np.int64)
    begins[starts] = 1
    sequence = np.cumsum(begins)
    spread = np.zeros((count, len(DISTANCES), slope.shape[1]), dtype=np.float32)
    for column, distance in enumerate(DISTANCES):
        of = np.arange(count) - distance
        inside = (of >= 0) & (of < count)
        of = np.clip(of, 0, count - 1)
        inside &= sequence[of] == sequence
        spread[:, column] = np.where(inside[:, None], slope[of], 0.0)
    return spread


def _widened(base: EntityModel, documents: Sequence[Document], examples: Sequence[Example]) -> EntityModel:
    """Return the base with rows of nothing for the words inside the coder's names that it has none for."""
    lists = lexicon()
    words = dict(base.words)
    for document, example in zip(documents, examples, strict=True):
        for span, _ in example.entities:
            for index in document.indexes_in(span):
                for feature in word_features(document.surfaces[index], lists, base.clusters):
                    if feature[0] in "ws":
                        words.setdefault(feature, len(words))
    fresh = np.zeros((len(words) - len(base.words), *base.word_weights.shape[1:]), dtype=np.int16)
    weights: Table = np.concatenate([base.word_weights, fresh])
    return replace(base, words=words, word_weights=weights)


def _lesson(model: EntityModel, document: Document, example: Example) -> _Lesson:
    lists = lexicon()
    places, _ = surroundings(Reading(document, lists))
    known: dict[str, list[int]] = {}
    for surface in document.surfaces:
        if surface not in known:
            features = word_features(surface, lists, model.clusters)
            known[surface] = [model.words[f] for f in features if f in model.words]
    words = [(k, row) for k, surface in enumerate(document.surfaces) for row in known[surface]]
    own = [(k, model.places[f]) for k, features in enumerate(places) for f in features if f in model.places]
    starts = sequence_starts(document)
    weights = np.array([float(document.coded(word)) for word in document.words], dtype=np.float32)
    for span, _ in example.rejected:
        weights[list(document.indexes_in(span))] *= REJECTED
    return _Lesson(
        starts,
        tuple(cut(surface, lists)[1] for surface in document.surfaces),
        *_columns(words),
        *_columns(own),
        _gold(document, example, starts),
        weights,
    )


def _columns(pairs: list[tuple[int, int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return rows and words of (word, row)."""
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return both[:, 1], both[:, 0]


def _gold(document: Document, example: Example, starts: list[int]) -> NDArray[np.int64]:
    """Return the number of each word's label; codes that the model does not know are no names to it."""
    gold = np.zeros(len(document.words), dtype=np.int64)
    first = set(starts)
    for span, code in example.entities:
        if code in CODES:
            for place, index in enumerate(document.indexes_in(span)):
                gold[index] = 2 * CODES.index(code) + (1 if place == 0 or index in first else 2)
    return gold
