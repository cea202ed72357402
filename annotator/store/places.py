"""Folders in which SQLite must not be worked on: those that a program synchronises, and network drives."""

import os
import sys
from pathlib import Path, PurePath

from annotator.model.errors import UserError

_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "cloudstorage": "a cloud drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
}
_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
_NETWORK = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "fuse.rclone", "davfs", "fuse.davfs2")
_MOUNTS = Path("/proc/mounts")


def refuse_unsafe_place(path: Path) -> None:
    """Raise UserError with the way out when the folder of `path` is synchronised or lies on the network."""
    place = path.resolve()
    keeper = _synchroniser(place.parent) or _network(place)
    if keeper:
        raise UserError(
            f"{place.name} lies in a folder of {keeper}, which can damage a corpus that is worked on; "
            "move it to a folder on this computer only, and share it through export or a backup."
        )


def _synchroniser(folder: Path) -> str | None:
    for part in folder.parts:
        # "OneDrive - University of X" and "Nextcloud2" are folders of the same programs.
        name = part.casefold()
        for known, keeper in _NAMES.items():
            if name == known or (name.startswith(known) and not name[len(known)].isalpha()):
                return keeper
    for parent in (folder, *folder.parents):
        for mark, keeper in _MARKS.items():
            # The Dropbox program keeps its own settings in ~/.dropbox: there it marks nothing.
            if (parent / mark).exists() and parent != Path.home():
                return keeper
    for variable in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        if (root := os.environ.get(variable)) and folder.is_relative_to(root):
            return "OneDrive"
    return None


def _network(path: PurePath) -> str | None:
    if sys.platform == "win32":
        return "a network drive" if path.drive.startswith("\\\\") else None
    if not _MOUNTS.exists():
        return None
    return "a network drive" if mounted_as(path, _MOUNTS.read_text(encoding="utf-8")) in _NETWORK else None


def mounted_as(path: PurePath, mounts: str) -> str:
    """Return the type of the file system that holds `path`, from a table in the form of /proc/mounts; "" if unknown."""
    rows = [line.split(" ") for line in mounts.splitlines()]
    # Blanks in a mount point are written as \040.
    points = [(PurePath(row[1].replace("\\040", " ")), row[2]) for row in rows if len(row) > 2]
    holding = [(point, kind) for point, kind in points if path.is_relative_to(point)]
    return max(holding, key=lambda found: len(found[0].parts), default=(PurePath(), ""))[1]
