"""The work of an import in a worker's thread: reading files for the preview. Values in, values out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.preview import ColumnMapping, Found, Preview, Refusal, columns_of, look_at
from annotator.model.errors import UserError
from ui.interchange.sorting import Sorted, files_in, sort_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one file holds; `columns` where it is a table."""

    file: Path
    found: tuple[Found, ...]
    columns: Preview | None = None


def read_files(paths: Iterable[Path], cancelled: Callable[[], bool]) -> tuple[Batch, ...]:
    """Return what the files hold, those of folders included, in their order."""
    batches = []
    for file in files_in(paths):
        if cancelled():
            break
        batches.append(_read(file))
    return tuple(batches)


def sort_and_read(paths: Iterable[Path], cancelled: Callable[[], bool]) -> tuple[tuple[Batch, ...], tuple[Path, ...]]:
    """Return what plain files hold, and which files hold annotations of another program: those are not read here."""
    found: Sorted = sort_files(paths, cancelled)
    return read_files(found.plain, cancelled), found.annotated


def reread(file: Path, mapping: ColumnMapping) -> Batch:
    """Return what a table holds when its columns mean something else."""
    return Batch(file=file, found=tuple(look_at(file, mapping)), columns=columns_of(file))


def _read(file: Path) -> Batch:
    try:
        columns = columns_of(file)
    except UserError as error:
        return Batch(file=file, found=(Refusal(file=file, place=file.name, reason=str(error)),))
    return Batch(file=file, found=tuple(look_at(file)), columns=columns)
