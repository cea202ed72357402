"""The files of one export while they are written: their hashes, and the manifest beside them."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from annotator import __version__
from annotator.model.facts import Round
from annotator.model.ids import canonical_json, now
from annotator.store import articles, coders, decisions
from annotator.store.corpus_file import CorpusFile
from annotator.store.moment import Moment, written_heads

MANIFEST = "manifest.json"

_MOST_OPEN = 64


class Written:
    """Files by their names in the export, each appended to under a path of its own; to be closed, or a context."""

    def __init__(self, paths: Mapping[str, Path] | None = None, *, folder: Path | None = None) -> None:
        """Take the path of each file, or the folder that they are written into under their names."""
        self._paths = dict(paths or {})
        self._folder = folder
        self._open: dict[str, tuple[BinaryIO, hashlib._Hash]] = {}
        self._closed: dict[str, bytes] = {}
        for name in self._paths:
            self._begin(name)

    def __enter__(self) -> "Written":
        return self

    def __exit__(self, *raised: object) -> None:
        for stream, _ in self._open.values():
            with suppress(OSError):  # whoever wants the files whole has closed them
                stream.close()

    def write(self, name: str, data: bytes, *, anew: bool = False) -> None:
        """Append to one of the files, or with `anew` take the place of what it has; one that is not there is begun."""
        if anew and name in self.names:
            self.end(name)
            del self._closed[name]
            self.path(name).write_bytes(b"")
        stream, digest = self._open.get(name) or self._begin(name)
        stream.write(data)
        digest.update(data)

    def end(self, name: str) -> None:
        """Close a file, if it is open: what was written to it is on the disk. It can be written to again."""
        if name in self._open:
            stream, digest = self._open.pop(name)
            stream.close()
            self._closed[name] = digest.digest()

    def close(self) -> None:
        """Close all files."""
        for name in tuple(self._open):
            self.end(name)

    @property
    def names(self) -> tuple[str, ...]:
        """The files, in the order in which they were begun."""
        return tuple(dict.fromkeys((*self._closed, *self._open)))

    def path(self, name: str) -> Path:
        """Return where a file is written."""
        if name in self._paths:
            return self._paths[name]
        if self._folder is None:
            raise ValueError(f"the export has no file {name}")
        return self._folder / name

    def hashes(self) -> dict[str, str]:
        """Return the SHA-256 of each file that is closed, in hexadecimal."""
        return {name: digest.hex() for name, digest in self._closed.items()}

    def _begin(self, name: str) -> tuple[BinaryIO, "hashlib._Hash"]:
        if len(self._open) >= _MOST_OPEN and name not in self._paths:
            self.end(next(iter(self._open)))
        path = self.path(name)
        if name not in self._paths:  # whoever gives a path has to have its folder
            path.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        if name in self._closed:  # it was closed for others: what it has is hashed once more
            with path.open("rb") as there:
                while piece := there.read(1 << 20):
                    digest.update(piece)
        self._open[name] = (path.open("ab"), digest)
        return self._open[name]


def manifest_of(asked: Mapping[str, object], hashes: Mapping[str, str], made_from: Mapping[str, object]) -> bytes:
    """Return the manifest of an export: program, time, what was asked for, hashes, what it was made from."""
    told = {"program": f"hashiya {__version__}", "time": now(), **asked, "sha256": dict(hashes), **made_from}
    return canonical_json(told).encode() + b"\n"


def made_from(file: CorpusFile) -> dict[str, object]:
    """Return what a manifest says of the corpus: its codebooks, coders, articles, and the head of every stream."""
    return {
        "codebooks": {stage.id: stage.codebook for stage in decisions.corpus_facts(file, Round)},
        "coders": {coder.id: coder.name for coder in coders.all_coders(file)},
        "article_list": [[row.id, row.text_sha256] for row in articles.article_rows(file)],
        "streams": written_heads(Moment(file).heads),
    }
