"""What only a lead may do: facts about the corpus as a whole (rounds, samples, assignments) go through here."""

from annotator.coding.streams import Step, Streams
from annotator.model.decision import Change, Decision
from annotator.model.errors import UserError
from annotator.model.stream import CORPUS, MAIN
from annotator.store import coders, decisions
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile


def lead_of(file: CorpusFile, name: str) -> Coder:
    """Return the coder of this name, who may lead. UserError for everybody else.

    A lead is who has that role; where nobody has it, who founded the corpus.
    """
    everybody = coders.all_coders(file)
    found = coders.coder_of(file, name)
    if found.role == "lead":
        return found
    if not any(c.role == "lead" for c in everybody) and found.id == _founder(file):
        return found
    raise UserError(f"Only a lead decides on codebook, rounds, samples and who codes what; {name} is none here.")


def first_lead(file: CorpusFile) -> Coder:
    """Return who leads here: the first with that role, else who founded the corpus. UserError where nobody does."""
    everybody = coders.all_coders(file)
    founder = _founder(file)
    found = next((c for c in everybody if c.role == "lead"), next((c for c in everybody if c.id == founder), None))
    if found is None:
        raise UserError("Nobody leads in this corpus.")
    return found


def may_lead(file: CorpusFile, name: str) -> bool:
    """Tell whether the coder of this name may lead."""
    try:
        lead_of(file, name)
    except UserError:
        return False
    return True


def decide(file: CorpusFile, lead: Coder, action: str, changes: tuple[Change, ...], *, codebook: str = "") -> Decision:
    """Write one decision of the lead about the corpus, by a codebook version. UserError where it changes nothing."""
    if not changes:
        raise UserError("That changes nothing.")
    streams = Streams(file, copy=file.meta()["copy"], coder=lead.id, role="lead", round=MAIN)
    (made,) = streams.append([Step(CORPUS, action, changes)], codebook=codebook, active_seconds=0.0)
    return made


def _founder(file: CorpusFile) -> str:
    first = next(iter(decisions.history(file, CORPUS)), None)
    return first.key.coder if first is not None and first.key.role == "lead" else ""
