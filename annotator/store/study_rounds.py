"""The rounds of a corpus as facts: found by id or name, and which of them learn."""

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion
from annotator.model.stream import first_time, is_again
from annotator.model.study import Round
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile


def all_rounds(file: CorpusFile) -> tuple[Round, ...]:
    """Return the rounds, by id; the hidden ones of planted articles are not among them."""
    return decisions.corpus_facts(file, Round)


def round_of(file: CorpusFile, wanted: str) -> Round:
    """Return the round with this id or, where none has it, this name; also a hidden one. UserError for none."""
    id_ = first_time(wanted)
    found = round_among(all_rounds(file), id_)
    return replace(found, id=f"{found.id}{wanted.removeprefix(id_)}") if is_again(wanted) else found


def round_among(rounds: Sequence[Round], wanted: str) -> Round:
    """Return the one of the rounds with this id or, where none has it, this name. UserError for none."""
    for found in (*(r for r in rounds if r.id == wanted), *(r for r in rounds if r.name == wanted)):
        return found
    raise UserError(f"There is no round {wanted}; there are {', '.join(r.name for r in rounds)}.")


def learning_rounds(file: CorpusFile) -> set[str]:
    """Return the ids of the rounds whose decisions may be suggested again."""
    return {r.id for r in all_rounds(file) if r.learns}


def codebook_of(file: CorpusFile, round: Round) -> Codebook:
    """Return the codebook that a round is coded by. UserError where its version is missing."""
    versions = decisions.corpus_facts(file, CodebookVersion)
    version = next((v for v in versions if v.id == round.codebook), None)
    if version is None:
        raise UserError(f"The codebook of round {round.name} is missing in {file.path.name}.")
    return parse_codebook(version.content, version.parent)
