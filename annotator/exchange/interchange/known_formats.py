"""Every format that is read or written, with what it holds and what it loses: articles, other programs, statistics."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from annotator.exchange.interchange.leaving import STAYS
from annotator.exchange.whole_corpus import FORMAT as WHOLE
from annotator.formats import readers, writers
from annotator.formats.interchange.formats import READERS, WRITERS, reader_of
from annotator.formats.interchange.losses import OfOthers
from annotator.formats.table_formats import TABLE_FORMATS


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatInfo:
    """One format by its name.

    `extra` is what has to be installed for it ("" for nothing); an export is a `folder` or a file that ends in
    `suffix`. `final` formats hold one coding an article and nothing else.
    """

    name: str
    reads: bool
    writes: bool
    holds: Sequence[str] = ()
    loses: Sequence[str] = ()
    extra: str = ""
    folder: bool = False
    suffix: str = ""
    final: bool = False


_WHOLE = FormatInfo(
    name=WHOLE,
    reads=True,
    writes=True,
    holds=(
        "The whole corpus: articles, every decision, coders, codebooks, trained models.",
        "A corpus made of it holds the same; written again, it is the same bytes.",
    ),
    loses=("What slow suggesters have found is left out; it is found again.",),
    suffix=".zip",
)
"""All that a corpus is; it is read with `unpack`, which makes a corpus of its own."""


def known_formats() -> tuple[FormatInfo, ...]:
    """Return all formats: first those of articles and of this program, then those of others, then of statistics."""
    own = [_of_articles(name) for name in dict.fromkeys((*writers.WRITERS, *readers.READERS))] + [_WHOLE]
    others = [_of_others(name) for name in dict.fromkeys((*WRITERS, *READERS))]
    known = {one.name for one in (*own, *others) if one.writes}
    tables = [_of_statistics(name) for name in TABLE_FORMATS if name not in known]
    named = {one.name for one in tables}
    return (*(one for one in own if one.name not in named), *others, *tables)


def _of_articles(name: str) -> FormatInfo:
    writer = writers.WRITERS.get(name)
    files = writer.files if writer else ()
    about = writer.about if writer else readers.READERS[name].about
    return FormatInfo(
        name=name,
        reads=name in readers.READERS,
        writes=writer is not None,
        holds=about.holds,
        loses=about.loses,
        folder=len(files) > 1,
        suffix=PurePosixPath(files[0]).suffix if len(files) == 1 else "",
    )


def _of_others(name: str) -> FormatInfo:
    """Return what is known of a format; one that is only read is what the first is that is written for it."""
    writer = WRITERS.get(name) or next(one for one in WRITERS.values() if reader_of(one.name) is READERS[name])
    return FormatInfo(
        name=name,
        reads=reader_of(name) is not None,
        writes=name in WRITERS,
        holds=writer.holds,
        loses=(*(s for s in writer.loses if not isinstance(s, OfOthers)), *STAYS),
        extra=writer.extra,
        folder=not writer.file,
        suffix=PurePosixPath(writer.file).suffix,
    )


def _of_statistics(name: str) -> FormatInfo:
    form = TABLE_FORMATS[name]
    return FormatInfo(
        name=name,
        reads=name in readers.READERS,
        writes=True,
        holds=form.about.holds,
        loses=form.about.loses,
        folder=not form.single,
        suffix=f".{name}" if form.single else "",
        final=True,
    )
