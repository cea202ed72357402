"""Train the model of names: `uv run python tools/train_entities.py PATH_OF_SHARED_DATA`. The same data, the same bytes.

A linear-chain CRF by maximum likelihood, three times: on news, on news and an encyclopedia, and on all with names
unspelt; then their mean.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import crf
import numpy as np
from entity_reading import OfWords, Seen, read_all
from scipy.sparse import csr_matrix, hstack

from annotator.suggest.sequence.decoding import ALLOWED, LABELS, MAY_START, Floats
from annotator.suggest.sequence.model import DISTANCES, EntityModel, whole_numbers

OUT = Path(__file__).resolve().parents[1] / "resources" / "models" / "entities"
WEIGHTS = {"anercorp": 1.0, "aqmar": 0.3, "wikifane": 0.1}
"""What a sentence of each corpus counts: the domain is news."""
DOMAIN = "anercorp"
OFTEN = 3  # occurrences from which on a feature has a weight
PENALTY = 1.0
ROUNDS = 60
READY_TO_NAME = 0.5  # taken from the score of O: recall for precision, tuned on a fold of the training part
SMALLEST = 0.02  # weights below are left out


@dataclass(frozen=True)
class Trained:
    """A model as trained: weights by feature."""

    columns: dict[str, int]
    weights: Floats
    moves: Floats
    begins: Floats

    def scores(self, seen: Seen) -> Floats:
        """Return the scores of the words of an article."""
        known = self.columns
        rows = [[known[f] for f in row if f in known] for row in seen.columns()]
        return np.array([self.weights[row].sum(axis=0) for row in rows], dtype=np.float32)


def train_one(listed: Sequence[Seen], *, rounds: int = ROUNDS, hidden: bool = False) -> Trained:
    """Train one model. Features count twice, once for all corpora and once for news alone (Daumé III 2007).

    `hidden`: also on every article with its names unspelt, so that lists and context are learned from as well.
    """
    if hidden:
        listed = [*listed, *(s.unnamed() for s in listed)]
    seen_columns = [s.columns() for s in listed]
    counts = Counter(f for rows in seen_columns for row in rows for f in row)
    columns = {f: k for k, f in enumerate(f for f, n in counts.items() if n >= OFTEN)}
    indexes, ends, in_domain = [], [0], []
    for seen, rows in zip(listed, seen_columns, strict=True):
        for row in rows:
            indexes.extend(columns[f] for f in row if f in columns)
            ends.append(len(indexes))
            in_domain.append(seen.article.corpus == DOMAIN)
    ones = np.ones(len(indexes), dtype=np.float32)
    x = csr_matrix((ones, np.array(indexes, dtype=np.int32), np.array(ends)), shape=(len(in_domain), len(columns)))
    if len({s.article.corpus for s in listed}) > 1:
        news_only = csr_matrix((np.array(in_domain, dtype=np.float32), (range(len(in_domain)),) * 2)) @ x
        x = hstack([x, news_only], format="csr")
    gold, lengths, share = _gold(listed, WEIGHTS, copies=2 if hidden else 1)
    trained, moves, begins = crf.train(x, gold, lengths, share, ALLOWED, MAY_START, penalty=PENALTY, rounds=rounds)
    return Trained(columns, trained.reshape(-1, len(columns), len(LABELS)).sum(axis=0), moves, begins)


def train(listed: Sequence[Seen], of_words: OfWords) -> EntityModel:
    """Train three times and return the mean: news alone, news and AQMAR, and all with names unspelt as well."""
    by_corpora = [[s for s in listed if s.article.corpus in corpora] for corpora in ({DOMAIN}, {DOMAIN, "aqmar"})]
    return pack(mean([*map(train_one, by_corpora), train_one(listed, hidden=True)]), of_words)


def mean(models: Sequence[Trained]) -> Trained:
    """Return the mean of models: their chances multiplied, the root taken (a logarithmic pool)."""
    names = sorted({name for model in models for name in model.columns})
    weights = np.zeros((len(names), len(LABELS)))
    for model in models:
        rows = np.array([model.columns.get(name, -1) for name in names])
        weights[rows >= 0] += model.weights[rows[rows >= 0]] / len(models)
    columns = {name: k for k, name in enumerate(names)}
    moves, begins = (sum(getattr(m, part) for m in models) / len(models) for part in ("moves", "begins"))
    return Trained(columns, weights, moves, begins)


def pack(first: Trained, of_words: OfWords) -> EntityModel:
    """Return the model with the weights that matter, as whole numbers, features in the order of their names."""
    of_word: dict[str, Floats] = {}
    places: dict[str, Floats] = {}
    edges = np.zeros((len(DISTANCES), len(LABELS)))
    for feature, row in first.columns.items():
        weight = np.where(abs(first.weights[row]) < SMALLEST, 0.0, first.weights[row])
        name, tab, distance = feature.partition("\t")
        if not tab:
            places[name] = weight
        elif not name:
            edges[DISTANCES.index(int(distance))] = weight
        elif weight.any():
            of_word.setdefault(name, np.zeros_like(edges))[DISTANCES.index(int(distance))] = weight
    words = sorted(of_word)
    ready = np.where(np.array(LABELS) == "O", READY_TO_NAME, 0.0)
    return EntityModel(
        words={w: k for k, w in enumerate(words)},
        word_weights=whole_numbers(np.array([of_word[w] for w in words])),
        edges=whole_numbers(edges),
        places={p: k for k, p in enumerate(sorted(places))},
        place_weights=whole_numbers(np.array([places[p] for p in sorted(places)])),
        moves=whole_numbers(first.moves - ready),
        begins=whole_numbers(first.begins - ready),
        clusters=dict(sorted(of_words.clusters.items())),
        kinds=of_words.kinds,
    )


def _gold(
    listed: Sequence[Seen], weights: dict[str, float], *, copies: int = 1
) -> tuple["np.ndarray[tuple[int], np.dtype[np.int64]]", list[int], list[float]]:
    index = {label: k for k, label in enumerate(LABELS)}
    gold = np.array([index[x] for s in listed for x in s.labels])
    lengths, share = [], []
    for seen in listed:
        bounds = [*seen.starts, len(seen.words)]
        lengths += [b - a for a, b in pairwise(bounds)]
        share += [weights[seen.article.corpus] / copies] * len(seen.starts)
    return gold, lengths, share


def main(data: Path, out: Path = OUT) -> None:
    """Train and write the model."""
    listed, of_words = read_all(data)
    model = train(listed, of_words)
    out.mkdir(parents=True, exist_ok=True)
    (out / "model.bin").write_bytes(model.write())
    print(model.version, len(model.words), "features,", (out / "model.bin").stat().st_size, "bytes")  # noqa: T201


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
