"""The file in which packets and returns travel: a ZIP of canonical JSON lines with a manifest of hashes.

It holds rows, not their meaning. Equal contents give equal bytes.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from annotator.formats.sealed_zip import MANIFEST, Broken, Unsealed, entry, read_seal, seal
from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json

FORMAT, VERSION = "hashiya packet", 1
_LINES, _BLOBS = ".jsonl", "models/"


def write_packet(
    path: Path, about: Mapping[str, Any], tables: Mapping[str, Iterable[Sequence[Any]]], blobs: Mapping[str, bytes]
) -> str:
    """Write rows by table and contents by name; return the hash of the whole. OSError when it cannot be written."""
    members = {
        f"{name}{_LINES}": "".join(f"{canonical_json(list(row))}\n" for row in rows).encode()
        for name, rows in tables.items()
    }
    members |= {f"{_BLOBS}{name}": content for name, content in blobs.items()}
    listed = {name: {"sha256": _hash(content), "bytes": len(content)} for name, content in members.items()}
    manifest, whole = seal(about, listed, format=FORMAT, version=VERSION)
    with ZipFile(path, "w") as archive:
        for name, content in ((MANIFEST, manifest), *members.items()):
            archive.writestr(entry(name), content)
    return whole


def read_packet(path: Path) -> tuple[dict[str, Any], dict[str, list[tuple[Any, ...]]], dict[str, bytes]]:
    """Return manifest, rows by table, and contents by name.

    UserError when the file is no packet, cut off, altered, or of a newer program; OSError when it cannot be read.
    """
    name = path.name
    try:
        archive = open_zip(path)
    except UserError as error:
        raise UserError(f"{name} is cut off, or it is not a packet of this program; ask for it again.") from error
    with closing(archive):
        manifest = _manifest(archive, name)
        members = manifest["members"]
        contents = {member: _content(archive, member, name) for member in members}
    if any(_hash(content) != members[member].get("sha256") for member, content in contents.items()):
        raise _altered(name)
    try:
        tables = {
            member.removesuffix(_LINES): _rows(content)
            for member, content in contents.items()
            if member.endswith(_LINES)
        }
    except (ValueError, TypeError):
        raise _altered(name) from None
    blobs = {m.removeprefix(_BLOBS): content for m, content in contents.items() if m.startswith(_BLOBS)}
    return manifest, tables, blobs


def is_zip(head: bytes) -> bool:
    """Tell by its first bytes whether a file may be a packet."""
    return head.startswith(b"PK")


def _manifest(archive: ZipFile, name: str) -> dict[str, Any]:
    try:
        return read_seal(archive, format=FORMAT, version=VERSION)
    except Unsealed as error:
        if error.why is Broken.OTHER:
            raise UserError(f"{name} is not a packet of this program.") from None
        if error.why is Broken.NEWER:
            raise UserError(
                f"{name} was written by a newer version of the program; update the program to open it."
            ) from None
        raise _altered(name) from None


def _content(archive: ZipFile, member: str, name: str) -> bytes:
    try:
        return archive.read(member)
    except (*NOT_WHOLE, OSError):
        raise _altered(name) from None


def _rows(content: bytes) -> list[tuple[Any, ...]]:
    # No `splitlines`: texts hold what that takes for an end of line, U+2028 for one.
    return [tuple(json.loads(line)) for line in content.decode().split("\n") if line]


def _altered(name: str) -> UserError:
    return UserError(f"{name} was altered after it was made, or damaged on its way; ask for it again.")


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
