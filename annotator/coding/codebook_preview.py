"""What saving a codebook would do, before it is saved: what changes, and how much whom it makes read again."""

from dataclasses import dataclass

from annotator.coding.codebooks import Codebooks
from annotator.coding.worklist import worklist
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.codebook_changes import Difference, changes
from annotator.model.codebook_edits import with_everything_kept
from annotator.model.stream import MAIN
from annotator.store import coders


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAgain:
    """How many codings a coder, by name, would have to read again in a round."""

    coder: str
    round: str
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The version as it would be kept, what differs from the one before, and what it makes people read again."""

    codebook: Codebook
    differences: tuple[Difference, ...]
    read_again: tuple[ReadAgain, ...]


def preview(
    codebooks: Codebooks, content: str, *, rounds: tuple[str, ...] = (MAIN,), parent: str | None = None
) -> Preview:
    """Return what `Codebooks.save` would do with `content`. UserError where it cannot be read."""
    followed = codebooks.codebook(parent) if parent else codebooks.of_round(next(iter(rounds), MAIN))
    book = parse_codebook(with_everything_kept(content, followed), followed.id)
    found = changes(followed, book)
    counted: list[ReadAgain] = []
    for round in rounds if found else ():
        for coder in coders.all_coders(codebooks.file):
            items = len(worklist(codebooks.file, coder, book, codebooks.codebook, round=round))
            counted.append(ReadAgain(coder=coder.name, round=round, items=items))
    return Preview(codebook=book, differences=found, read_again=tuple(counted))
