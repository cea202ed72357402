"""Print what each kind of feature is worth: `uv run python tools/ablate_entities.py PATH_OF_SHARED_DATA`.

Models trained on four fifths of ANERcorp's training part and scored on the last fifth (exact spans and labels by
word, the CoNLL measure); lists are counted without that fifth. The development part is not touched.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from entity_reading import FOLDS, Seen, read_all
from train_entities import DOMAIN, Trained, train_one

from annotator.suggest.sequence.decoding import LABELS, Chain

TRIED = {
    "all": "",
    "without the rules' sightings": "RK",
    "without what stands around a word elsewhere": "A",
    "without clusters of words": "c",
    "without kinds in lists of names": "g",
    "without shares in names": "ln",
    "without hand-written classes": "td",
    "without the word's spelling": "ws",
}
"""What is left out -> the templates it is made of."""


def lessened(seen: Seen, without: str) -> Seen:
    """Return the article without the features of these templates."""

    def left(rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(f for f in row if f[0] not in without) for row in rows)

    return replace(seen, words=left(seen.words), places=left(seen.places))


def names(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return (trained word, word behind the last, code) of the names that labels tell."""
    found, start = set(), 0
    for k in range(1, len(labels) + 1):
        if k == len(labels) or labels[k][0] != "I":
            if labels[start] != "O":
                found.add((start, k, labels[start][2:]))
            start = k
    return found


def score(trained: Trained, articles: Iterable[Seen]) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    right = suggested = wanted = 0
    for seen in articles:
        scores = trained.scores(seen)
        best = Chain(scores, trained.moves.astype(np.float32), trained.begins.astype(np.float32), seen.starts).best()
        found, gold = names([LABELS[k] for k in best]), names(seen.labels)
        right, suggested, wanted = right + len(found & gold), suggested + len(found), wanted + len(gold)
    return right / suggested, right / wanted, 2 * right / (suggested + wanted)


def main(data: Path) -> None:
    """Print a row for each thing left out or tried."""
    listed, _ = read_all(data)
    unseen = [s for s in listed if s.article.corpus == DOMAIN and s.fold == FOLDS - 1]
    news = [s for s in listed if s.article.corpus == DOMAIN and s.fold != FOLDS - 1]
    more = [*news, *(s for s in listed if s.article.corpus == "aqmar" and s.fold != FOLDS - 1)]
    for name, without in TRIED.items():
        trained = train_one([lessened(s, without) for s in news])
        say(name, score(trained, [lessened(s, without) for s in unseen]))
    say("all, and names unspelt", score(train_one(news, hidden=True), unseen))
    say("all, and AQMAR", score(train_one(more), unseen))


def say(name: str, figures: tuple[float, float, float]) -> None:
    """Print one row of the table."""
    print(f"| {name} |", " | ".join(f"{f:.3f}" for f in figures), "|", flush=True)  # noqa: T201


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
