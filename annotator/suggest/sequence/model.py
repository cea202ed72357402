"""The weights of the model of names: read, written, and summed into scores for the words of an article."""

import hashlib
import json
import zlib
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from threading import Lock
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from annotator.model.resources import resource
from annotator.suggest.naming.lexicon import Lexicon
from annotator.suggest.sequence.decoding import LABELS, Floats
from annotator.suggest.sequence.words import word_features

FORMAT = 2
"""Of models as written. Those of format 1, which projects may keep, have no `kinds`."""
UNIT = 1 / 1024
"""What the whole numbers of the tables count, in natural logarithms."""
DISTANCES = (-2, -1, 0, 1, 2)
_KEPT = 60_000
"""Words whose scores are kept between articles; some 140 bytes each."""
_KEPT_PLACES = 15_000
"""The same for places; their features are longer, and come again less often."""

Table = NDArray[np.int16]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class EntityModel:
    """Weights by feature. Values are whole numbers of `UNIT`; a model is never changed, `adapt` makes another.

    `words`: feature of a word -> row of `word_weights` (row, distance, label); `edges` (distance, label) stands for
    neighbours beyond the sentence. `places`: feature of a place -> row of `place_weights` (row, label).
    `clusters`: word -> its clusters, coarse to fine, with a full stop between. `kinds`: word -> what the lists of names
    say of it, with a blank between.
    """

    words: Mapping[str, int]
    word_weights: Table
    edges: Table
    places: Mapping[str, int]
    place_weights: Table
    moves: Table
    begins: Table
    clusters: Mapping[str, str]
    kinds: Mapping[str, str]
    _met_words: "_Met[str]" = field(default_factory=lambda: _Met(len(DISTANCES), len(LABELS)), init=False)
    _met_places: "_Met[tuple[str, ...]]" = field(
        default_factory=lambda: _Met(len(LABELS), most=_KEPT_PLACES), init=False
    )

    @cached_property
    def version(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256 of the weights."""
        digest = hashlib.sha256()
        for names in (self.words, self.places, self.clusters, self.kinds):
            digest.update("\n".join(names).encode("utf-8"))
        for name in _TABLES:
            digest.update(getattr(self, name).tobytes())
        return digest.hexdigest()[:12]

    def word_scores(self, surfaces: Sequence[str], lists: Lexicon) -> Floats:
        """Return for each word its part in the scores of itself and its neighbours (word, distance, label)."""

        def features(surface: str) -> list[str]:
            return word_features(surface, lists, self.clusters, self.kinds)

        return self._met_words.values(surfaces, lambda new: _sums(self.words, self.word_weights, map(features, new)))

    def place_scores(self, features: Sequence[tuple[str, ...]]) -> Floats:
        """Return what the features of each place add to the scores of its word (word, label)."""
        return self._met_places.values(features, lambda new: _sums(self.places, self.place_weights, new))

    @classmethod
    def read(cls, data: bytes) -> "EntityModel":
        """Return the model that `write` wrote. ValueError where the bytes are no model of this format."""
        try:
            head, _, body = zlib.decompress(data).partition(b"\n")
            header = json.loads(head)
        except (zlib.error, ValueError) as error:
            raise ValueError(f"not a model of names: {error}") from error
        if header.get("format") not in (1, FORMAT) or tuple(header.get("labels", ())) != LABELS:
            raise ValueError("a model of names in a format that this program does not know")
        try:
            return cls(**cls._unpacked(header, body))
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise ValueError(f"a model of names that is cut off: {error}") from error

    @staticmethod
    def _unpacked(header: Mapping[str, Any], body: bytes) -> dict[str, Any]:
        at = 0
        tables: dict[str, Table] = {}
        for name, shape in header["tables"].items():
            size = 2 * int(np.prod(shape))
            tables[name] = np.frombuffer(body, dtype="<i2", count=size // 2, offset=at).reshape(shape)
            at += size
        lists = [*body[at:].decode("utf-8").split("\x1d"), *([""] if header["format"] == 1 else [])]
        words, places, clustered, kinds = (part.split("\n") if part else [] for part in lists)
        clusters = dict(line.split("\t") for line in clustered)
        return {
            "words": {w: k for k, w in enumerate(words)},
            "places": {p: k for k, p in enumerate(places)},
            "clusters": clusters,
            "kinds": {w: kind for kind, _, members in (k.partition("\t") for k in kinds) for w in members.split(" ")},
            **tables,
        }

    def write(self) -> bytes:
        """Return the model as bytes, the same for the same weights."""
        tables = {name: np.ascontiguousarray(getattr(self, name), dtype="<i2") for name in _TABLES}
        header = {"format": FORMAT, "labels": LABELS, "tables": {k: list(t.shape) for k, t in tables.items()}}
        clusters = "\n".join(f"{w}\t{c}" for w, c in self.clusters.items())
        together: dict[str, list[str]] = {}
        for word, kind in self.kinds.items():
            together.setdefault(kind, []).append(word)
        kinds = "\n".join(f"{kind}\t{' '.join(members)}" for kind, members in together.items())
        lists = "\x1d".join(("\n".join(self.words), "\n".join(self.places), clusters, kinds))
        body = b"".join(t.tobytes() for t in tables.values()) + lists.encode("utf-8")
        return zlib.compress(json.dumps(header).encode("ascii") + b"\n" + body, 9)


_TABLES = ("word_weights", "edges", "place_weights", "moves", "begins")


class _Met(Generic[Key]):
    """Values worked out before, by what they were worked out from; for several threads. Forgets all when full."""

    def __init__(self, *shape: int, most: int = _KEPT) -> None:
        self._most = most
        self._lock = Lock()
        self._rows: dict[Key, int] = {}
        self._table: Floats = np.zeros((1024, *shape), dtype=np.float32)

    def values(self, keys: Sequence[Key], work: Callable[[Sequence[Key]], Floats]) -> Floats:
        """Return the values of `keys`; `work` gives those of keys not met before, each of them once."""
        with self._lock:
            if len(self._rows) > self._most:
                self._rows.clear()
            rows = self._rows
            new = [key for key in dict.fromkeys(keys) if key not in rows]
            if new:
                self._add(new, work(new))
            found: Floats = self._table[[rows[key] for key in keys]]
            return found

    def _add(self, keys: Sequence[Key], values: Floats) -> None:
        first, end = len(self._rows), len(self._rows) + len(keys)
        while end > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        self._table[first:end] = values
        self._rows.update(zip(keys, range(first, end), strict=True))


def _sums(known: Mapping[str, int], weights: Table, listed: Iterable[Iterable[str]]) -> Floats:
    """Return, for each list of features, the sum of the weights of those that are known, in natural logarithms."""
    rows = [[known[f] for f in features if f in known] for features in listed]
    sums: Floats = np.zeros((len(rows), *weights.shape[1:]), dtype=np.float32)
    some = [k for k, own in enumerate(rows) if own]
    if some:
        starts = np.cumsum([0, *(len(rows[k]) for k in some[:-1])])
        together = weights[list(chain.from_iterable(rows))].astype(np.float32)
        sums[some] = np.add.reduceat(together, starts, axis=0) * np.float32(UNIT)
    return sums


def whole_numbers(weights: NDArray[np.floating[Any]]) -> Table:
    """Return weights (natural logarithms) as whole numbers of `UNIT`, the form in which a model keeps them."""
    whole: Table = np.clip(np.rint(weights / UNIT), -32_000, 32_000).astype(np.int16)
    return whole


@lru_cache(maxsize=1)
def shipped_model() -> EntityModel:
    """Return the model that comes with the program, loaded once when first asked for."""
    return EntityModel.read(resource("models/entities/model.bin").read_bytes())
