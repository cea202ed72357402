"""What names of files and manifests beside them say: whose a file is and how it counts, where its format is silent."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from annotator.exchange.interchange.gathering import Gathered
from annotator.exchange.written import MANIFEST
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.format_model import FILE, FOLDER
from annotator.formats.interchange.formats import READERS, WRITERS
from annotator.formats.interchange.naming import coder_name
from annotator.formats.interchange.units import Unit
from annotator.model.errors import UserError
from annotator.store.files import beside

_OF_PROJECTS = ("annotation", "curation")
"""Folders in which INCEpTION keeps "DOCUMENT/CODER"."""


class FileNames:
    """The names of all files of one import.

    A name is a coder's where the manifest of an export says so, where an INCEpTION project has it in its place, where
    it stands beside another one with the same text, or where it comes in the folders of several documents. Otherwise
    it may be anything: news.jsonl, 2024/a.xmi.
    """

    def __init__(self, gathered: Sequence[Gathered], paths: Sequence[Path]) -> None:
        """With the `paths` that a person named, beside which manifests may stand."""
        self._manifests = [said for path in paths if (said := _manifest(path)) is not None]
        self._exported = _by_file_name(name for said in self._manifests for name in said.coders)
        self._coders: set[tuple[str, str]] = set()
        beside: dict[tuple[str, str], dict[str, Gathered]] = defaultdict(dict)
        folders: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in gathered:
            if (named := _named(one)) is not None:
                document, coder = named
                beside[one.format, document].setdefault(coder, one)
                folders[one.format, coder].add(document)
                if set(_OF_PROJECTS) & set(_path(one).parts[:-1]):
                    self._coders.add((one.format, coder))
        self._coders |= {
            found
            for found, documents in folders.items()
            if READERS[found[0]].coder_named_by == FILE and len(documents) > 1
        }
        for (format_name, _), files in beside.items():
            if len(files) > 1 and not self._coders.issuperset((format_name, coder) for coder in files):
                one, other, *_ = files.values()
                if (text := _first_text(one)) is not None and text == _first_text(other):
                    self._coders.update((format_name, coder) for coder in files)

    def own(self, document: Document, gathered: Gathered, is_known: Callable[[str], bool]) -> Document:
        """Return the document without a coder whom only a name gives that is nobody's; `is_known` tells of coders."""
        named = _named(gathered)
        coder = document.coder
        if named is not None and (meant := self._exported.get(coder)):
            return replace(document, coder=meant)
        if named is None or is_known(coder) or (gathered.format, coder) in self._coders:
            return document
        folder, name = _path(gathered).parent.name, document.name
        return replace(document, coder="", name=coder if folder and name == folder else name)

    def unit_of(self, gathered: Gathered) -> Unit | None:
        """Return how a file counts that is as an export wrote it, where its format does not tell; None for others."""
        for said in self._manifests:
            writer = WRITERS.get(said.format_name)
            if writer is not None and writer.unit is not None and writer.name == gathered.format:
                hashes = {hashlib.sha256(data).hexdigest() for data in gathered.files.values()}
                if hashes <= said.hashes:
                    return writer.unit
        return None


def _named(one: Gathered) -> tuple[str, str] | None:
    """Return what the names of a file and its folder say of the document and of the coder, if the format has it so."""
    by = READERS[one.format].coder_named_by if one.format else ""
    if not by:
        return None
    path = _path(one)
    return (path.stem, str(path.parent)) if by == FOLDER else (str(path.parent), path.stem)


def _path(one: Gathered) -> PurePosixPath:
    return PurePosixPath(next(iter(one.files)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manifest:
    """What an export says of itself: its format, the coders of its corpus, the hashes of its files."""

    format_name: str
    coders: tuple[str, ...]
    hashes: frozenset[str]


def _manifest(path: Path) -> _Manifest | None:
    """Return what stands beside a file or folder that was exported; None where nothing of that kind is there."""
    try:
        said = json.loads(beside(path, f".{MANIFEST}").read_bytes())
        names, hashes = list(said["coders"].values()), list(said.get("sha256", {}).values())
        return _Manifest(
            format_name=str(said.get("format", "")),
            coders=tuple(name for name in names if isinstance(name, str)),
            hashes=frozenset(one for one in hashes if isinstance(one, str)),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _by_file_name(coders: Iterable[str]) -> dict[str, str]:
    """Return who is meant by a part of a file name: the coder whose name became it, itself where several did."""
    called: dict[str, set[str]] = {}
    for coder in coders:
        called.setdefault(coder_name(coder), set()).add(coder)
    return {name: next(iter(those)) if len(those) == 1 else name for name, those in called.items()}


def _first_text(one: Gathered) -> str | None:
    documents: Iterator[Document] = (imported.document for imported in READERS[one.format].read(one.files, None))
    try:
        return next((document.text for document in documents), None)
    except UserError:
        return None
