"""A document with the line ends that an article has: LF only, no byte order mark, all positions moved with the text."""

import re
from bisect import bisect_left
from dataclasses import replace

from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.reporting import Tally

_OTHER = re.compile(r"\A\ufeff|\r(?=\n)")


def with_plain_line_ends(document: Document, tally: Tally) -> Document:
    r"""Return the document with \n for \r\n and \r, as `clean_text` makes texts. Told where anything changes.

    A stretch that began or ended between \r and \n begins or ends before the \n; one that was only a \r is empty.
    """
    gone = [found.start() for found in _OTHER.finditer(document.text)]
    if not gone and "\r" not in document.text:
        return document
    tally.change("text", document.name, f"{len(gone)} letters of line ends were taken away; positions moved with them.")

    def moved(stretch: Stretch) -> Stretch:
        return Stretch(stretch.start - bisect_left(gone, stretch.start), stretch.end - bisect_left(gone, stretch.end))

    def moved_all(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        return tuple(map(moved, stretches))

    def of(mark: Mark) -> Mark:
        return replace(mark, stretches=moved_all(mark.stretches))

    return replace(
        document,
        text=_OTHER.sub("", document.text).replace("\r", "\n"),
        marks=tuple(map(of, document.marks)),
        tokens=moved_all(document.tokens),
        sentences=moved_all(document.sentences),
    )
