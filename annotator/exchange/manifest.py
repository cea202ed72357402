"""What a data set was made from, beside its files: with it the same bytes can be made again, whatever came later."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from importlib.metadata import version
from pathlib import Path
from typing import Any

from annotator import __version__
from annotator.formats.data_table import Cut
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json
from annotator.store.coders import Coder
from annotator.store.failures import explained
from annotator.store.moment import Heads, read_heads, written_heads

VERSION = 1
KIND = "final"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is wanted of a final data set.

    `round` is an id; `shape` is "long" or "wide"; `language` that of labels ("ar", "en"); with `finished` codings that
    are not finished stay out.
    """

    format: str
    round: str
    shape: str = "long"
    language: str = "ar"
    finished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a data set was made from: everything but the corpus itself.

    `heads` are those of every stream that it depends on, `articles` pairs of id and text hash in order, `files` the
    SHA-256 of each file by name, `counts` the rows of each table, `layers` the articles by whose coding counts.
    """

    asked: Asked
    program: str
    libraries: Mapping[str, str]
    codebook: str
    as_of: str
    coders: tuple[Coder, ...]
    articles: tuple[tuple[str, str], ...]
    heads: Heads
    counts: Mapping[str, int]
    layers: Mapping[str, int]
    cuts: tuple[Cut, ...]
    files: Mapping[str, str]

    def written(self) -> str:
        """Return the manifest as JSON; equal manifests give equal bytes."""
        told = {
            "v": VERSION,
            "kind": KIND,
            "asked": asdict(self.asked),
            "program": self.program,
            "libraries": dict(self.libraries),
            "codebook": self.codebook,
            "as_of": self.as_of,
            "coders": [asdict(coder) for coder in self.coders],
            "articles": [list(pair) for pair in self.articles],
            "streams": written_heads(self.heads),
            "counts": dict(self.counts),
            "layers": dict(self.layers),
            "cuts": [asdict(cut) for cut in self.cuts],
            "sha256": dict(self.files),
        }
        return f"{canonical_json(told)}\n"


def read_manifest(path: Path) -> Manifest:
    """Return the manifest in a file. UserError where it is none, or one that no data set can be made from."""
    with explained(path):
        content = path.read_bytes()
    try:
        raw = json.loads(content)
        if raw.get("kind") != KIND:
            raise UserError(
                f"{path.name} is not the manifest of a final data set: only those can be made again. "
                "Such a one is written by export --final."
            )
        if raw["v"] > VERSION:
            raise UserError(
                f"{path.name} was written by a newer version of the program; update the program to read it."
            )
        return _manifest(raw)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError(f"{path.name} is not a manifest of this program, or it is damaged.") from None


def program() -> str:
    """Return name and version of this program, as a manifest has it."""
    return f"hashiya {__version__}"


def libraries(format_name: str) -> dict[str, str]:
    """Return the versions of the libraries that bytes of a format depend on."""
    return {name: version(name) for name in ("pyreadstat", "pandas") if format_name in ("sav", "dta")}


def _manifest(raw: Mapping[str, Any]) -> Manifest:
    known = {field.name for field in fields(Asked)}
    return Manifest(
        asked=Asked(**{name: value for name, value in raw["asked"].items() if name in known}),
        program=raw["program"],
        libraries=raw["libraries"],
        codebook=raw["codebook"],
        as_of=raw["as_of"],
        coders=tuple(Coder(**coder) for coder in raw["coders"]),
        articles=tuple((id_, sha) for id_, sha in raw["articles"]),
        heads=read_heads(raw["streams"]),
        counts=raw["counts"],
        layers=raw["layers"],
        cuts=tuple(Cut(**cut) for cut in raw["cuts"]),
        files=dict(raw["sha256"].items()),
    )
