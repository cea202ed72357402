"""A REFI-QDA project of any size as projects of a few texts each, with what belongs to them. No XML is parsed here."""

import io
import re
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import IO
from zipfile import ZipFile

_PROJECT, _READ_AT_ONCE = "project.qde", 1 << 20
_GUID = re.compile(rb'\bguid="([^"]*)"')
_ORIGIN = re.compile(rb'\boriginGUID="([^"]*)"')
_NOTED = re.compile(rb'NoteRef\b[^>]*\btargetGUID="([^"]*)"')
_PATH = re.compile(rb'\bplainTextPath="internal://([^"]*)"')


def projects_within(path: Path, *, at_once: int) -> Iterator[bytes]:
    """Yield archives that hold `at_once` texts each, as our writer puts them: sources, then notes, then links.

    Notes and links stand in the order of the texts that they belong to, so that three readers go on side by side.
    """
    with ZipFile(path) as archive:
        with archive.open(_PROJECT) as head:
            before = _until(head, b"<Sources>")
        sources = _elements(archive, "Sources", "TextSource")
        notes, links = (_Waiting(_elements(archive, *names)) for names in (("Notes", "Note"), ("Links", "Link")))
        while some := list(islice(sources, at_once)):
            own = {guid for source in some for guid in _GUID.findall(source)}
            joining = links.take(_ORIGIN, own)
            noted = {guid for element in (*some, *joining) for guid in _NOTED.findall(element)}
            noting = notes.take(_GUID, noted)
            made = io.BytesIO()
            with ZipFile(made, "w") as project:
                parts = ((b"Sources", some), (b"Notes", noting), (b"Links", joining))
                filled = [b"<%s>%s</%s>" % (name, b"".join(found), name) for name, found in parts if found]
                project.writestr(_PROJECT, b"".join((before, *filled, b"</Project>\n")))
                for source in some:
                    name = f"sources/{_first(_PATH, source).decode()}"
                    project.writestr(name, archive.read(name))
            yield made.getvalue()


def _until(stream: IO[bytes], end: bytes) -> bytes:
    """Return what stands before `end`."""
    read = b""
    while end not in read and (more := stream.read(_READ_AT_ONCE)):
        read += more
    return read.partition(end)[0]


def _elements(archive: ZipFile, above: str, element: str) -> Iterator[bytes]:
    """Yield the elements of one name that stand in another one, which comes once and without attributes."""
    begin = re.compile(rb"<(?:\w+:)?%s[ >]" % element.encode())
    opening, closing = f"<{above}>".encode(), f"</{above}>".encode()
    with archive.open(_PROJECT) as stream:
        _, _, waiting = _after(stream, opening)
        ended = False
        while not ended:
            more = stream.read(_READ_AT_ONCE)
            waiting += more
            inside, closed, _ = waiting.partition(closing)
            ended = bool(closed) or not more
            starts = [found.start() for found in begin.finditer(inside)]
            for start, after in pairwise(starts):
                yield inside[start:after]
            if starts and ended:
                yield inside[starts[-1] :]
            waiting = waiting[starts[-1] :] if starts else waiting


def _after(stream: IO[bytes], begin: bytes) -> tuple[bytes, bytes, bytes]:
    """Return what was read up to `begin`, `begin`, and what was read after it."""
    read = b""
    while begin not in read and (more := stream.read(_READ_AT_ONCE)):
        read = read[-len(begin) :] + more
    return read.partition(begin)


class _Waiting:
    """Elements that are taken while they belong to what is at hand."""

    def __init__(self, elements: Iterator[bytes]) -> None:
        self._elements = elements
        self._next = next(elements, None)

    def take(self, named: re.Pattern[bytes], among: set[bytes]) -> list[bytes]:
        """Return the next elements, up to the first that names something else than one of these."""
        taken = []
        while self._next is not None and _first(named, self._next) in among:
            taken.append(self._next)
            self._next = next(self._elements, None)
        return taken


def _first(what: re.Pattern[bytes], element: bytes) -> bytes:
    found = what.search(element)
    return found[1] if found else b""
