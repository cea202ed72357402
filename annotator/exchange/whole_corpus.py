"""A whole corpus as one readable file, and a corpus made of such a file; the same corpus gives the same bytes.

It holds names and texts: it is for keeping and for moving house. What may be published is written by `archive`.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.exporting import refuse_target
from annotator.formats.whole_zip import README, is_whole, open_whole, write_whole
from annotator.model.course import QUIET, Course, go_on
from annotator.store import whole_rows
from annotator.store.corpus_file import CorpusFile, open_corpus, refuse_new
from annotator.store.failures import explained
from annotator.store.files import arriving

FORMAT = "hashiya"
"""Its name among the formats of exports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """How much is in such a file; `content` is the hash of all of it, `annotations` and `quotes` those that hold now.

    `members` is how many members were read back and compared.
    """

    content: str
    members: int
    articles: int
    decisions: int
    coders: int
    annotations: int
    quotes: int


def pack(file: CorpusFile, out: Path, course: Course = QUIET) -> Packed:
    """Write the corpus, as it is at this moment, to `out`, which is there when it is whole and was read back.

    UserError where a corpus stands at `out`, or it cannot be written; Cancelled on demand.
    """
    refuse_target(out)
    with explained(out), arriving(out) as unfinished:
        with file.one_moment():
            counts = whole_rows.counts(file)
            members = _watched(file, counts["articles"] + counts["decisions"], course)
            content = write_whole(unfinished, whole_rows.about(file), members)
        with open_whole(unfinished) as written:
            written.check()
            go_on(course)
        return Packed(content=content, members=len(written.members), **counts)


def unpack(path: Path, corpus: Path, course: Course = QUIET) -> Packed:
    """Make a corpus at `corpus` of the file that `pack` wrote.

    UserError when there is something at `corpus`, or the file is none of these, cut off, altered, or of a newer
    program; Cancelled on demand. Then there is no corpus.
    """
    refuse_new(corpus)
    with explained(path), open_whole(path, course) as whole:
        whole.check()
        whole_rows.found_whole(corpus, whole.manifest, whole, course)
    file = open_corpus(corpus, write=False)
    try:
        return Packed(content=whole.manifest["content"], members=len(whole.members), **whole_rows.counts(file))
    finally:
        file.close()


def holds_corpus(path: Path) -> bool:
    """Tell by its content whether a file is such a one, be it damaged, altered or of a newer program."""
    with suppress(OSError):
        return path.is_file() and is_whole(path)
    return False


def corpus_within(path: Path) -> str:
    """Return the name of the corpus in such a file. UserError where its seal does not hold, as for `unpack`."""
    with explained(path), open_whole(path) as whole:
        name = whole.manifest.get("name")
        return name if isinstance(name, str) else ""


def refuse_place(corpus: Path) -> None:
    """Raise UserError where no corpus can come to stand: something is there, no folder is, or it is synchronised."""
    with explained(corpus):
        refuse_new(corpus)


def _watched(file: CorpusFile, total: int, course: Course) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield README, [_TOLD.encode("utf-8")]
    done = 0

    def watched(pieces: Iterable[bytes]) -> Iterator[bytes]:
        nonlocal done
        for piece in pieces:
            if done % 1000 == 0:
                go_on(course)
                course.tell(min(done, total), total)
            done += 1
            yield piece

    for name, pieces in whole_rows.members(file):
        yield name, watched(pieces)


_TOLD = """# A corpus of Hashiya, whole and readable

    python -m annotator unpack THIS.zip --out NEW.hashiya

makes a corpus of it that holds the same; written as such a file again, it is the same bytes. Everything is UTF-8.
A line of a .jsonl file is one JSON object. Positions are Unicode code points of the article's text, half-open.

| file | a line is |
|---|---|
| articles.jsonl | an article, in the order of import: text, source, zones of the import |
| log.jsonl | a decision, in the order in which it came into the corpus; `body` says what was added and removed |
| coders.jsonl | who decides: `id` stands in the log, `name` is the person's |
| withdrawn.jsonl | an article or a coder that was withdrawn: it stays away |
| aliases.jsonl | an id by which an article or a coder was known before two copies were united |
| received.jsonl | what came with a packet, where this is a coder's corpus |
| models.jsonl, models/ | a model that was trained on this corpus, and its content |
| codebooks/ | the versions of the codebook, by their ids; for reading, they stand in the log too |
| manifest.json | the hash (SHA-256) and size of each file, and what the corpus is called |

Nothing is left out but what follows from these: what holds now is what the log makes, decision after decision of one
coder, role, round and article ("stream"). Names of people and whole texts are in here: it is not for publication.
"""
