"""From paths to files that are read together, each with its format: pairs, folders, archives of projects."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from annotator.exchange.interchange.sources import HEAD, InArchive, Lazy, OnDisk, Source, WithinArchive
from annotator.formats.interchange.format_model import Files
from annotator.formats.interchange.formats import READERS
from annotator.formats.recognising import recognise
from annotator.formats.whole_zip import is_whole
from annotator.formats.zip_gate import NOT_WHOLE
from annotator.model.errors import UserError

_BRAT, _XMI, _CONLL = "brat", "uima-xmi", "conll"
_LINES = ".jsonl"
_ZIP = b"PK\x03\x04"
_SPANS = {
    "prodigy": re.compile(rb'"spans"\s*:\s*\[\s*\{[^{}]*"start"\s*:'),
    "doccano": re.compile(rb'"start_offset"|"labels?"\s*:\s*\[\s*\[|"entities"\s*:\s*\[\s*(?:\{|\[\s*\d)'),
}
"""What spans look like in JSON lines. Lists of words as labels are none: those stay articles with source data."""
_LOOKED_AT = 16 << 20
"""Bytes of JSON lines that are searched for spans; where none is among them, they are articles."""

_JSON = (".json", ".jsonl", ".ndjson")
_TYPES = "typesystem.xml"
_ARTICLES = (".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".docx", ".csv", ".tsv", ".xlsx", ".jsonl", ".ndjson")
_IN_ZIP = (".docx", ".xlsx", ".qdpx")
_FIRST_STATE = "INITIAL_CAS"
_NOTHING = "The archive holds no file of a format that is read."
_WHOLE = "The file holds a whole corpus, which becomes a corpus of its own by the command `unpack`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Files that are read together as `format`; `path` is the file, folder or archive that a person named.

    Where `format` is "", nothing is read as codings: `reason` says why, or is "" where `path` is an article. `place`
    names what it is within a folder or archive. `skipped` tells that it is no failure: the rest is read.
    """

    format: str
    files: Files
    path: Path
    place: str = ""
    reason: str = ""
    skipped: bool = False


def gather(paths: Sequence[Path], *, format_name: str = "") -> tuple[Gathered, ...]:
    """Return what the paths hold, in their order; with `format_name`, everything that may be is read as that.

    Nothing is read but the first bytes of files, and nothing raised: what cannot be read has its reason.
    """
    found: list[tuple[int, Gathered]] = []
    named: dict[Path, dict[str, int]] = {}
    for number, path in enumerate(paths):
        if path.is_dir():
            within = list(_Gathering(OnDisk(path), path, format_name, within=True).all())
            found += [(number, one) for one in within or [_refused(path, "The folder holds no file.")]]
        elif not format_name and _is_archive(path):
            found += [(number, one) for one in _from_archive(path)]
        else:
            named.setdefault(path.parent, {}).setdefault(path.name, number)
    for folder, numbers in named.items():
        source = OnDisk(folder, tuple(numbers))
        for one in _Gathering(source, folder, format_name, within=False).all():
            found.append((numbers[one.path.name], one))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _refused(path: Path, reason: str) -> Gathered:
    return Gathered(format="", files={}, path=path, place=path.name, reason=reason)


def interchange_format_of(path: Path) -> str:
    """Return the format of the codings that a file, folder or archive holds, "" where it holds articles alone."""
    return next((one.format for one in gather([path]) if one.format), "")


def _is_archive(path: Path) -> bool:
    if path.suffix.lower() in _IN_ZIP:
        return False
    try:
        with path.open("rb") as file:
            if file.read(4) != _ZIP or (not path.suffix and _is_project(path)):
                return False
        recognise(path, b"PK")
    except UserError:
        return True
    except OSError:
        return False
    return False


def _from_archive(path: Path) -> Iterator[Gathered]:
    try:
        archive = InArchive.opened(path)
    except UserError as error:
        yield Gathered(format="", files={}, path=path, place=path.name, reason=str(error))
        return
    found = [*_Gathering(archive, path, "", within=True).all(), *_from_inner(archive, path)]
    if not any(one.format for one in found):
        whole = is_whole(path)
        yield Gathered(format="", files={}, path=path, place=path.name, reason=_WHOLE if whole else _NOTHING)
        if whole:
            return
    yield from found


def _from_inner(archive: InArchive, path: Path) -> Iterator[Gathered]:
    """Yield what INCEpTION's project archives have in archives of their own: an XMI with its types for each coder."""
    for name in archive.names():
        place = PurePosixPath(name)
        if place.suffix.lower() != ".zip" or place.stem == _FIRST_STATE:
            continue
        try:
            inner = WithinArchive(archive, name)
        except UserError as error:
            yield Gathered(format="", files={}, path=path, place=name, reason=str(error))
            continue
        for one in _Gathering(inner, path, "", within=True).all():
            if one.format == _XMI and isinstance(one.files, Lazy):
                files = one.files.renamed(partial(_as_in, place))
                yield Gathered(format=_XMI, files=files, path=path, place=name)


def _as_in(archive: PurePosixPath, name: str) -> str:
    """Return the name of a file of an inner archive beside that one: its coder is called as the archive is."""
    inner = f"{archive.stem}.xmi" if name.lower().endswith(".xmi") else PurePosixPath(name).name
    return f"{archive.parent}/{inner}"


class _Gathering:
    """One source: which of its files belong together, which are read as what, and what is left."""

    def __init__(self, source: Source, path: Path, format_name: str, *, within: bool) -> None:
        self._source, self._path, self._format, self._within = source, path, format_name, within
        self._used: set[str] = set()

    def all(self) -> Iterator[Gathered]:
        names = self._source.names()
        groups = [group for name in names if (group := self._group(name)) is not None]
        yield from groups
        left = [name for name in names if name not in self._used]
        yield from self._left(left, {group.format for group in groups})

    def _group(self, name: str) -> Gathered | None:
        try:
            format_name, own = self._format_of(name)
        except UserError as error:
            if not self._within:
                return None
            self._used.add(name)
            return Gathered(format="", files={}, path=self._file(name), place=name, reason=str(error))
        if not format_name:
            return None
        files = {own: name} | self._companions(format_name, PurePosixPath(name))
        self._used |= set(files.values())
        return Gathered(format=format_name, files=Lazy(self._source, files), path=self._file(name), place=name)

    def _format_of(self, name: str) -> tuple[str, str]:
        """Return the format of a file, and under which name its reader is to see it."""
        path = PurePosixPath(name)
        if path.stem == _FIRST_STATE:
            return "", name
        if self._format:
            suffixes = READERS[self._format].suffixes
            if path.suffix.lower() in suffixes:
                return self._format, str(path.with_suffix(path.suffix.lower()))
            return ("", name) if self._within else (self._format, f"{path.stem}{suffixes[0]}")
        head = self._source.read(name, HEAD)
        lower = str(path.with_suffix(path.suffix.lower() or _ending(head)))
        found = self._recognised(lower, head)
        if not found and len(head) == HEAD and path.suffix.lower() in _JSON:
            # The first text, or all that is said of it, may be longer than the head.
            found = self._recognised(lower, self._source.read(name, _LOOKED_AT))
        if not found and lower.endswith(_LINES):
            found = self._format_of_lines(name, head)
        if found:
            return found, lower
        if head.startswith(b"-DOCSTART-"):
            return _CONLL, str(path.with_suffix(".conll"))
        return "", name

    def _recognised(self, lower: str, head: bytes) -> str:
        suffix = PurePosixPath(lower).suffix
        for reader in READERS.values():
            by_spans = reader.name in _SPANS and suffix == _LINES
            if suffix in reader.suffixes and not by_spans and reader.recognises(lower, head):
                return reader.name
        return ""

    def _format_of_lines(self, name: str, head: bytes) -> str:
        """Return the format of JSON lines by their spans, which may stand far behind a long text; "" for articles."""
        if READERS["prodigy"].recognises(name, head):
            return "prodigy"
        looked_at = self._source.read(name, _LOOKED_AT)
        return next((format for format, spans in _SPANS.items() if spans.search(looked_at)), "")

    def _companions(self, format_name: str, path: PurePosixPath) -> dict[str, str]:
        """Return the files that are read with one, by the names that its reader knows."""
        if format_name == _BRAT:
            text = str(path.with_suffix(".txt"))
            return {text: text} if self._source.has(text) else {}
        if format_name != _XMI:
            return {}
        for folder in path.parents:
            for types in (f"{path.stem}_TypeSystem.xml", "TypeSystem.xml", _TYPES, "debug-typesystem.xml"):
                if folder == path.parent or types.lower() == _TYPES:
                    name = str(folder / types)
                    if self._source.has(name):
                        return {str(folder / "TypeSystem.xml"): name}
        return {}

    def _left(self, names: Sequence[str], formats: set[str]) -> Iterator[Gathered]:
        """Yield what is no codings: articles by themselves, what belongs to the formats that are there, the rest."""
        kinds: Counter[str] = Counter()
        first: dict[str, str] = {}
        for name in names:
            path = PurePosixPath(name)
            suffix = _FIRST_STATE if path.stem == _FIRST_STATE else path.suffix.lower()
            if self._belongs(path, formats):
                continue
            if not self._within or (suffix in _ARTICLES and isinstance(self._source, OnDisk)):
                yield Gathered(format="", files={}, path=self._file(name), place=name)
                continue
            kinds[suffix] += 1
            first.setdefault(suffix, name)
        for suffix, number in kinds.items():
            reason = _unread(suffix, number)
            yield Gathered(format="", files={}, path=self._path, place=first[suffix], reason=reason, skipped=True)

    def _belongs(self, path: PurePosixPath, formats: set[str]) -> bool:
        name = path.name.lower()
        if _BRAT in formats and path.suffix == ".conf":
            return True
        if _XMI in formats and name.endswith(_TYPES):
            return True
        if "label-studio" in formats and name.endswith(".xml"):
            return b"<View" in self._source.read(str(path), HEAD)
        return isinstance(self._source, InArchive) and name.endswith(".zip")

    def _file(self, name: str) -> Path:
        return self._path / name if isinstance(self._source, OnDisk) else self._path


def _ending(head: bytes) -> str:
    """Return what a file without an ending would end in, by its first bytes; "" for what is none of ours."""
    begin = head.lstrip()[:1]
    return ".qdpx" if head.startswith(_ZIP) else _LINES if begin == b"{" else ".json" if begin == b"[" else ""


def _is_project(path: Path) -> bool:
    """Tell whether an archive is a REFI-QDA project, as its table of contents says."""
    try:
        with ZipFile(path) as archive:
            return "project.qde" in archive.namelist()
    except NOT_WHOLE:
        return False


def _unread(kind: str, number: int) -> str:
    if kind == _FIRST_STATE:
        return f"{_FIRST_STATE} ({number}): the text before anybody coded it."
    if kind == ".ser":
        return f".ser ({number}): Java's own form, which nothing else reads; export XMI or WebAnno TSV beside it."
    return f"{kind or 'no ending'} ({number}): of no format that is read here."
