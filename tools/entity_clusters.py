"""Clusters of words by their neighbours in texts that may be used: for the model, words it has never seen labelled."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import coo_matrix
from sklearn.cluster import KMeans
from sklearn.utils.extmath import randomized_svd

RARE = 4
CONTEXTS = 4000
SIZES = (40, 200, 800, 60, 300, 1000)
"""Twice coarse to fine: borders that fall in other places say other things."""


def clusters(texts: Sequence[Sequence[str]], *, dimensions: int = 100, seed: int = 7) -> dict[str, str]:
    """Return word -> names of its clusters, coarse to fine, for words that occur `RARE` times or more.

    Vectors are the singular vectors of the positive pointwise mutual information (Levy, Goldberg 2014) of a word with
    its two neighbours on each side, each distance counted apart; k-means puts them together.
    """
    counts = Counter(word for text in texts for word in text)
    vocabulary = [w for w, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])) if n >= RARE]
    index = {w: k for k, w in enumerate(vocabulary)}
    context = {w: k for k, w in enumerate(vocabulary[:CONTEXTS])}
    matrix = _neighbours(texts, index, context)
    u, s, _ = randomized_svd(_informed(matrix), dimensions, random_state=seed, n_iter=4)
    vectors = u * np.sqrt(s)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    often = np.array([counts[w] for w in vocabulary], dtype=float)
    names: list[list[str]] = [[] for _ in vocabulary]
    for number, size in enumerate(SIZES):
        fitted = KMeans(size, random_state=seed + number, n_init=1, max_iter=30).fit(
            vectors[:15000], sample_weight=np.sqrt(often[:15000])
        )
        for k, label in enumerate(fitted.predict(vectors)):
            names[k].append(str(label))
    return {w: ".".join(names[k]) for w, k in index.items()}


def _neighbours(texts: Iterable[Sequence[str]], index: dict[str, int], context: dict[str, int]) -> coo_matrix:
    rows: list[np.ndarray] = []
    columns: list[np.ndarray] = []
    size = len(context)
    for text in texts:
        own = np.array([index.get(w, -1) for w in text])
        seen = np.array([context.get(w, -1) for w in text])
        for order, distance in enumerate((-2, -1, 1, 2)):
            a, b = (own[-distance:], seen[:distance]) if distance < 0 else (own[:-distance], seen[distance:])
            good = (a >= 0) & (b >= 0)
            rows.append(a[good])
            columns.append(b[good] + order * size)
    row, column = np.concatenate(rows), np.concatenate(columns)
    return coo_matrix((np.ones(len(row)), (row, column)), shape=(len(index), 4 * size)).tocsr()


def _informed(matrix: coo_matrix) -> coo_matrix:
    total = matrix.sum()
    of_row = np.asarray(matrix.sum(axis=1)).ravel()
    of_column = np.asarray(matrix.sum(axis=0)).ravel() ** 0.75
    of_column *= total / of_column.sum()
    entries = matrix.tocoo()
    value = np.log(entries.data * total / (of_row[entries.row] * of_column[entries.col] + 1e-9))
    keep = value > 0
    return coo_matrix((value[keep], (entries.row[keep], entries.col[keep])), shape=matrix.shape).tocsr()
