"""Tells files with annotations of another program from plain articles, so that each go their own way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """`annotated` files, and folders in which there are such; `plain` are files, those of other folders included."""

    plain: tuple[Path, ...]
    annotated: tuple[Path, ...]


def sort_files(paths: Iterable[Path], cancelled: Callable[[], bool] = lambda: False) -> Sorted:
    """Look at the beginning of each file. What only belongs to annotated files beside it is in neither."""
    from annotator.exchange.interchange.gathering import gather

    listed = list(paths)
    files = [path for path in listed if not path.is_dir()]
    found = gather(files)
    annotated = {one.path for one in found if one.format}
    plain = {one.path for one in found} - annotated
    for folder in (path for path in listed if path.is_dir()):
        if cancelled():
            break
        if any(one.format for one in gather([folder])):
            annotated.add(folder)
        else:
            plain |= set(files_in([folder]))
            listed += files_in([folder])
    return Sorted(
        plain=tuple(dict.fromkeys(path for path in listed if path in plain)),
        annotated=tuple(dict.fromkeys(path for path in listed if path in annotated)),
    )


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, those of folders included, but hidden ones not."""
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file())
            yield from (p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts))
        else:
            yield path
