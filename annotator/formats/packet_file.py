"""The file in which packets and returns travel: a ZIP of canonical JSON lines with a manifest of hashes.

It holds rows, not their meaning. Equal contents give equal bytes: no clock, no order of chance, no name of a computer.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json, content_hash

FORMAT, VERSION = "hashiya packet", 1
MANIFEST = "manifest.json"
_TIME = (1980, 1, 1, 0, 0, 0)
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
    manifest = {**about, "format": FORMAT, "version": VERSION, "members": listed}
    whole = content_hash(manifest)
    with ZipFile(path, "w") as archive:
        for name, content in ((MANIFEST, canonical_json({**manifest, "content": whole}).encode()), *members.items()):
            entry = ZipInfo(name, _TIME)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3  # the same bytes on every system
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
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
        if set(archive.namelist()) != {MANIFEST, *members} or len(archive.namelist()) != len(members) + 1:
            raise _altered(name)
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
    if MANIFEST not in archive.namelist():
        raise UserError(f"{name} is not a packet of this program.")
    try:
        manifest = json.loads(_content(archive, MANIFEST, name))
    except (ValueError, RecursionError):
        raise _altered(name) from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise UserError(f"{name} is not a packet of this program.")
    if not isinstance(manifest.get("version"), int) or manifest["version"] > VERSION:
        raise UserError(f"{name} was written by a newer version of the program; update the program to open it.")
    content = manifest.pop("content", None)
    members = manifest.get("members")
    if content_hash(manifest) != content or not isinstance(members, dict):
        raise _altered(name)
    return {**manifest, "content": content}


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
