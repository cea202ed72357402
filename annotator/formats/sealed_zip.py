"""A ZIP whose manifest names every member with its hash, and is sealed by a hash itself. What is in it, it knows not.

Equal contents give equal bytes: no clock, no order of chance, no name of a computer.
"""

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.formats.zip_gate import NOT_WHOLE
from annotator.model.ids import canonical_json, content_hash

MANIFEST = "manifest.json"
_TIME = (1980, 1, 1, 0, 0, 0)
_LARGEST_MANIFEST = 16 << 20


class Broken(Enum):
    """Why a seal does not hold."""

    OTHER = "not of this format"
    NEWER = "of a newer program"
    ALTERED = "altered or damaged"


class Unsealed(Exception):
    """The seal does not hold; whoever opens the file says so in a sentence."""

    def __init__(self, why: Broken) -> None:
        super().__init__(why.value)
        self.why = why


def entry(name: str) -> ZipInfo:
    """Return the entry of a member, the same on every system and at any time."""
    made = ZipInfo(name, _TIME)
    made.compress_type = ZIP_DEFLATED
    made.create_system = 3
    made.external_attr = 0o644 << 16
    return made


def seal(about: Mapping[str, Any], members: Mapping[str, Any], *, format: str, version: int) -> tuple[bytes, str]:
    """Return the manifest, and the hash of the whole that stands in it."""
    manifest = {**about, "format": format, "version": version, "members": members}
    whole = content_hash(manifest)
    return canonical_json({**manifest, "content": whole}).encode(), whole


def read_seal(archive: ZipFile, *, format: str, version: int) -> dict[str, Any]:
    """Return the manifest of an archive that has the members it names and no others. Unsealed where it does not."""
    names = archive.namelist()
    if MANIFEST not in names:
        raise Unsealed(Broken.OTHER)
    manifest = _manifest(archive)
    if not isinstance(manifest, dict) or manifest.get("format") != format:
        raise Unsealed(Broken.OTHER)
    if not isinstance(manifest.get("version"), int) or manifest["version"] > version:
        raise Unsealed(Broken.NEWER)
    content = manifest.pop("content", None)
    members = manifest.get("members")
    if content_hash(manifest) != content or not isinstance(members, dict):
        raise Unsealed(Broken.ALTERED)
    if sorted(names) != sorted((MANIFEST, *members)) or not all(_is_listed(one) for one in members.values()):
        raise Unsealed(Broken.ALTERED)
    return {**manifest, "content": content}


def _manifest(archive: ZipFile) -> Any:
    if archive.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        raise Unsealed(Broken.ALTERED)
    try:
        return json.loads(archive.read(MANIFEST))
    except (*NOT_WHOLE, OSError, RecursionError):
        raise Unsealed(Broken.ALTERED) from None


def _is_listed(member: Any) -> bool:
    return isinstance(member, dict) and isinstance(member.get("sha256"), str)
