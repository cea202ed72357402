"""Tells files with annotations of another program from plain articles, so that each go their own way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_BESIDE = {"typesystem.xml", "annotation.conf", "visual.conf", "config.xml", "kb_shortcuts.conf", "tools.conf"}
"""Files that say how others are to be read; alone they hold nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """Files, those of folders included: `annotated` with what belongs to them beside, `plain` all others."""

    plain: tuple[Path, ...]
    annotated: tuple[Path, ...]


def sort_files(paths: Iterable[Path], cancelled: Callable[[], bool] = lambda: False) -> Sorted:
    """Look at the beginning of each file. What only explains annotated files beside it is in neither."""
    from annotator.exchange.interchange.interchange import interchange_format_of

    plain: list[Path] = []
    annotated: list[Path] = []
    for path in files_in(paths):
        if cancelled():
            break
        (annotated if interchange_format_of(path) else plain).append(path)
    folders = {path.parent for path in annotated}
    stems = {path.with_suffix("") for path in annotated if path.suffix == ".ann"}
    left = (p for p in plain if not (p.parent in folders and (p.name.lower() in _BESIDE or p.with_suffix("") in stems)))
    return Sorted(plain=tuple(left), annotated=tuple(annotated))


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, those of folders included, but hidden ones not."""
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file())
            yield from (p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts))
        else:
            yield path
