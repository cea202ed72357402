"""Steps that tests of opening a whole corpus share."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from pressing import press

from ui.dialogs.unpack_corpus import UnpackDialog


def answered_at(place: Path) -> Callable[[UnpackDialog], None]:
    """Give the place, as one pastes it, and press Enter."""

    def go(dialog: UnpackDialog) -> None:
        dialog.place.field.setFocus()
        dialog.place.field.setText(str(place))
        press(dialog.place.field, "Enter")

    return go


def unsealed(file: Path, content: bytes, member: str) -> None:
    """Write over a member as somebody does who does not know the form."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, old in members.items():
            archive.writestr(name, content if name == member else old)
