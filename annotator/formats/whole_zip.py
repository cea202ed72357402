"""The file that holds a whole corpus in readable form: a sealed ZIP of JSON lines, written and read piece by piece.

It knows no meaning of the lines. The compressor's version belongs to the bytes, as in every ZIP.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from annotator.formats.sealed_zip import MANIFEST, Broken, Unsealed, entry, read_seal, seal
from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model.course import QUIET, Course, go_on
from annotator.model.errors import UserError

FORMAT, VERSION = "hashiya corpus", 1
README = "README.md"
_LONGEST_LINE = 256 << 20
_PIECE = 1 << 20
_TOLD_IN = 10
"""Progress is told in kilobytes (2 to this power), so that it stays a small number."""
_FIRST_ENTRY = b"PK\x03\x04"
_NAME_AT = 30
"""Where an entry of a ZIP has its name."""
_HIGHEST_RATIO = 200


def write_whole(path: Path, about: Mapping[str, Any], members: Iterable[tuple[str, Iterable[bytes]]]) -> str:
    """Write members by name, each from its pieces; return the hash of the whole. OSError where it cannot be written."""
    listed: dict[str, Any] = {}
    with ZipFile(path, "w") as archive:
        for name, pieces in members:
            digest, size = sha256(), 0
            with archive.open(entry(name), "w", force_zip64=True) as target:
                for piece in _gathered(pieces):
                    digest.update(piece)
                    size += len(piece)
                    target.write(piece)
            listed[name] = {"sha256": digest.hexdigest(), "bytes": size}
        manifest, whole = seal(about, listed, format=FORMAT, version=VERSION)
        archive.writestr(entry(MANIFEST), manifest)
    return whole


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the same bytes in larger pieces: to compress each line by itself would take its time."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _PIECE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


class WholeZip:
    """An open file with a whole corpus. Members are checked while they are read, so nothing holds before their end.

    All methods raise UserError where the file is damaged or was altered, and Cancelled on demand of the `course`, which
    hears how much was read of what has to be read to check everything and then to take it.
    """

    def __init__(self, archive: ZipFile, name: str, manifest: Mapping[str, Any], course: Course = QUIET) -> None:
        self._archive = archive
        self._name = name
        self.manifest = manifest
        self._course = course
        self._read, self._to_read = 0, 2 * sum(entry.file_size for entry in archive.infolist())

    @property
    def members(self) -> tuple[str, ...]:
        """The names of all members, but for the manifest."""
        return tuple(self.manifest["members"])

    def lines(self, member: str) -> Iterator[bytes]:
        """Yield the lines of a member without their ends."""
        rest, size = list[bytes](), 0
        for piece in self._pieces(member):
            # No `splitlines`: texts hold what that takes for an end of line, U+2028 for one.
            first, *others = piece.split(b"\n")
            rest.append(first)
            size += len(first)
            if others:
                yield b"".join(rest)
                *whole, last = others
                yield from whole
                rest, size = [last], len(last)
            if size > _LONGEST_LINE:
                raise self.altered()
        if size:
            raise self.altered()

    def content(self, member: str) -> bytes:
        """Return a member as a whole."""
        return b"".join(self._pieces(member))

    def check(self) -> None:
        """Read everything and compare it with the manifest."""
        for member in self.members:
            for _ in self._pieces(member):
                pass

    def altered(self) -> UserError:
        """Return what is said of a file that is not as it was written."""
        return UserError(
            f"{self._name} was altered after it was made, or damaged on its way; nothing was taken from it."
        )

    def _pieces(self, member: str) -> Iterator[bytes]:
        if member not in self.manifest["members"]:
            raise self.altered()
        digest = sha256()
        try:
            with self._archive.open(member) as source:
                while piece := source.read(_PIECE):
                    go_on(self._course)
                    self._read += len(piece)
                    self._course.tell(min(self._read, self._to_read) >> _TOLD_IN, self._to_read >> _TOLD_IN)
                    digest.update(piece)
                    yield piece
        except (*NOT_WHOLE, OSError):
            raise self.altered() from None
        if digest.hexdigest() != self.manifest["members"][member]["sha256"]:
            raise self.altered()


def is_whole(path: Path) -> bool:
    """Tell whether a file says of itself that it holds a whole corpus; `open_whole` says whether it does.

    One that is cut off says so by its beginning. OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_NAME_AT + len(README))
    if not head.startswith(_FIRST_ENTRY):
        return False
    try:
        with open_zip(path, most_bytes=max(_PIECE, _HIGHEST_RATIO * path.stat().st_size)) as archive:
            read_seal(archive, format=FORMAT, version=VERSION)
    except UserError:
        return head[_NAME_AT:] == README.encode()
    except Unsealed as error:
        return error.why is not Broken.OTHER
    return True


@contextmanager
def open_whole(path: Path, course: Course = QUIET) -> Iterator[WholeZip]:
    """Give the opened file; reading from it is told to `course`.

    UserError when it is none of these, cut off, altered, of a newer program, or would unpack to far more than it is.
    """
    name = path.name
    try:
        archive = open_zip(path, most_bytes=max(_PIECE, _HIGHEST_RATIO * path.stat().st_size))
    except UserError as error:
        raise UserError(f"{name} is cut off, or it does not hold a corpus of this program.") from error
    with archive:
        try:
            manifest = read_seal(archive, format=FORMAT, version=VERSION)
        except Unsealed as error:
            if error.why is Broken.OTHER:
                raise UserError(f"{name} does not hold a corpus of this program.") from None
            if error.why is Broken.NEWER:
                raise UserError(
                    f"{name} was written by a newer version of the program; update the program to open it."
                ) from None
            raise WholeZip(archive, name, {}).altered() from None
        yield WholeZip(archive, name, manifest, course)
