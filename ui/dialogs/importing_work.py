"""The work of an import in a worker's thread: reading files for the preview. Values in, values out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.preview import ColumnMapping, Found, Preview, Refusal, columns_of, look_at
from annotator.model.errors import UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one file holds; `columns` where it is a table."""

    file: Path
    found: tuple[Found, ...]
    columns: Preview | None = None


def read_files(paths: Iterable[Path], cancelled: Callable[[], bool]) -> tuple[Batch, ...]:
    """Return what the files hold, those of folders included, in their order."""
    batches = []
    for file in _files(paths):
        if cancelled():
            break
        batches.append(_read(file))
    return tuple(batches)


def reread(file: Path, mapping: ColumnMapping) -> Batch:
    """Return what a table holds when its columns mean something else."""
    return Batch(file=file, found=tuple(look_at(file, mapping)), columns=columns_of(file))


def _read(file: Path) -> Batch:
    try:
        columns = columns_of(file)
    except UserError as error:
        return Batch(file=file, found=(Refusal(file=file, place=file.name, reason=str(error)),))
    return Batch(file=file, found=tuple(look_at(file)), columns=columns)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file())
            yield from (p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts))
        else:
            yield path
