"""Files that come from elsewhere, read as bundles: packets, returns, and whole corpora of any version and form.

The sender's file is only read: a corpus is opened from a copy, since SQLite would put files beside it and an older one
has to be migrated.
"""

import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from annotator.exchange.exporting import refuse_target
from annotator.exchange.whole_corpus import unpack
from annotator.formats.packet_file import is_zip, read_packet, write_packet
from annotator.formats.whole_zip import is_whole
from annotator.model.course import QUIET, Course, go_on
from annotator.model.errors import UserError
from annotator.store.bundles import PACKET, RETURN, Bundle, read_whole, rows_are_sound
from annotator.store.corpus_file import check_is_corpus, open_corpus
from annotator.store.failures import DAMAGED, NotSound, explained
from annotator.store.files import arriving, beside

_TABLES = ("coders", "tombstones", "aliases", "articles", "texts", "decisions", "models")


def read_sender(path: Path) -> Bundle:
    """Return what a packet, a return or a corpus brings.

    UserError with the reason: missing, no packet and no corpus, cut off, altered, of a newer program.
    """
    with explained(path):
        if not path.is_file():
            raise UserError(f"There is no file {path.name} in {path.absolute().parent}.")
        with path.open("rb") as file:
            head = file.read(4)
        if not is_zip(head):
            return _from_corpus(path)
        return _from_whole(path) if is_whole(path) else _unpacked(path)


def write_bundle(path: Path, bundle: Bundle, course: Course = QUIET) -> str:
    """Write a packet or return, which appears under its name when it is whole; return the hash of its content.

    UserError where a corpus stands at `path`, or it cannot be written; Cancelled on demand.
    """
    refuse_target(path)
    about = {
        "kind": bundle.kind,
        "name": bundle.name,
        "coder": bundle.coder,
        "rounds": list(bundle.rounds),
        "studies": sorted(bundle.studies),
    }
    tables: dict[str, Any] = {name: getattr(bundle, name) for name in _TABLES}
    tables["texts"] = sorted(bundle.texts.items())
    tables["models"] = [row[:-1] for row in bundle.models]
    with explained(path), arriving(path) as unfinished:
        content = write_packet(unfinished, about, tables, {row[0]: row[-1] for row in bundle.models})
        go_on(course)
    return content


def _unpacked(path: Path) -> Bundle:
    manifest, tables, blobs = read_packet(path)
    try:
        bundle = Bundle(
            name=str(manifest["name"]),
            kind=str(manifest["kind"]),
            coder=str(manifest["coder"]),
            rounds=tuple(manifest["rounds"]),
            content=str(manifest["content"]),
            studies=frozenset(manifest["studies"]),
            texts=dict(tables["texts"]),
            models=tuple((*row, blobs[row[0]]) for row in tables["models"]),
            **{name: tuple(tables[name]) for name in ("coders", "tombstones", "aliases", "articles", "decisions")},
        )
    except (KeyError, ValueError, TypeError):
        raise UserError(f"{path.name} is not a packet of this program.") from None
    if bundle.kind not in (PACKET, RETURN) or not rows_are_sound(bundle):
        raise UserError(f"{path.name} is not a packet of this program.")
    return bundle


def _from_corpus(path: Path) -> Bundle:
    check_is_corpus(path)
    with TemporaryDirectory(prefix="hashiya-") as folder:
        copy = Path(folder) / path.name
        for side in ("", "-wal"):
            if (source := beside(path, side)).exists():
                shutil.copyfile(source, beside(copy, side))
        with closing(open_corpus(copy, write=True)) as file:
            bundle = read_whole(file)
    if not rows_are_sound(bundle):
        raise NotSound(DAMAGED.format(name=path.name))
    return replace(bundle, name=path.name)


def _from_whole(path: Path) -> Bundle:
    with TemporaryDirectory(prefix="hashiya-") as folder:
        copy = Path(folder) / "whole.hashiya"
        unpack(path, copy)
        return replace(_from_corpus(copy), name=path.name)


def read_senders(paths: Sequence[Path], course: Course = QUIET) -> list[Bundle]:
    """Return what several files bring, in their order; UserError for the first that cannot be read, or Cancelled."""
    read = []
    for path in paths:
        go_on(course)
        # A packet has the name of its study; people know it by its file.
        read.append(replace(read_sender(path), name=path.name))
    go_on(course)
    return read
