"""Plain text files: one article a file, or several that a person splits after import."""

from collections.abc import Iterator
from pathlib import Path

from annotator.formats.about import About
from annotator.formats.columns import ColumnMapping
from annotator.formats.decoding import decode
from annotator.formats.raw import RawArticle, Reader, Refused, make_raw, one_article, read_whole

_WITHOUT_SAYING = ("utf-8", "utf-8-sig")


def _read_article(path: Path) -> RawArticle:
    text, encoding = decode(read_whole(path))
    notes = () if encoding in _WITHOUT_SAYING else (f"The file was read as {encoding}.",)
    return make_raw(text, notes=notes, place=path.name, path=str(path))


def _read(path: Path, _mapping: ColumnMapping | None) -> Iterator[RawArticle | Refused]:
    return one_article(path, _read_article)


READER = Reader(
    name="txt",
    suffixes=(".txt", ".text", ".md", ""),
    read=_read,
    about=About(
        program="any text editor",
        holds=("A file is one article; where it seems to hold several, a split is proposed.",),
        loses=("A text file has no source data.",),
    ),
)
