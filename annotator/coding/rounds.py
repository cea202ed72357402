"""Adding and changing rounds. Once a round has codings, nothing of it changes but its name and its codebook."""

import math
import secrets
from dataclasses import fields, replace
from typing import Any

from annotator.coding.leading import decide, lead_of
from annotator.model.decision import Added, replaced
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion
from annotator.model.stream import MAIN, again
from annotator.model.study import BLIND, COACHING, PACKETS, PEOPLE, PURPOSES, SHOWN, GoldSource, Round
from annotator.store import decisions, study_tables
from annotator.store.corpus_file import CorpusFile
from annotator.store.round_models import versions_now
from annotator.store.study_rounds import all_rounds, round_of

ALWAYS = ("name", "codebook")
"""What of a round may change while it is coded."""


def add_round(
    file: CorpusFile,
    lead: str,
    name: str,
    *,
    purpose: str,
    codebook: str = "",
    suggestions: str = SHOWN,
    control_share: float = 0.0,
    learning: str = "",
    freeze: bool | None = None,
    seed: int | None = None,
    pass_mark: float = 0.0,
    gold: GoldSource | None = None,
) -> Round:
    """Add a round; its id is the name it is added with.

    Without `codebook` it takes the version of the round "main". `freeze` it to the suggesters in use now (default:
    where suggestions are shown and nothing is learned). UserError for what does not fit together.
    """
    who = lead_of(file, lead)
    made = Round(
        id=_name(name),
        name=_name(name),
        purpose=purpose,
        codebook=codebook or round_of(file, MAIN).codebook,
        seed=secrets.randbelow(2**31) if seed is None else seed,
        suggestions=suggestions,
        learning=learning,
        control_share=control_share,
        pass_mark=pass_mark,
        gold=gold,
    )
    if any(made.name in (r.id, r.name) for r in all_rounds(file)):
        raise UserError(f"There is a round {made.name} already.")
    if freeze or (freeze is None and suggestions != BLIND and not made.learns):
        made = replace(made, suggesters=versions_now(file))
    _check(file, made)
    decide(file, who, "add round", (Added(made),))
    return made


def change_round(file: CorpusFile, lead: str, round: str, **changes: Any) -> Round:
    """Change fields of a round; return it as it is now. `freeze` it to the suggesters in use now, or to none.

    UserError where nothing changes, for what does not fit together, and where coding has begun for all but `ALWAYS`.
    """
    who, old = lead_of(file, lead), round_of(file, round)
    known = {f.name for f in fields(Round)} - {"id"}
    if (freeze := changes.pop("freeze", None)) is not None:
        changes["suggesters"] = versions_now(file) if freeze else ()
    if unknown := sorted(set(changes) - known):
        raise UserError(f"A round has no {unknown[0]} that could change.")
    if "name" in changes:
        changes["name"] = _name(changes["name"])
        if any(changes["name"] in (r.id, r.name) for r in all_rounds(file) if r.id != old.id):
            raise UserError(f"There is a round {changes['name']} already.")
    new = replace(old, **changes)
    late = any(getattr(old, f) != getattr(new, f) for f in known.difference(ALWAYS))
    if late and study_tables.has_begun(file, old.id):
        raise UserError(
            f"Coding in round {old.name} has begun: only its name and its codebook version can change now. "
            "Add another round instead."
        )
    _check(file, new)
    decide(file, who, "change round", replaced(old, new))
    return new


def _check(file: CorpusFile, made: Round) -> None:
    if made.purpose not in PURPOSES:
        raise UserError(f"There is no purpose {made.purpose}; the purposes are {', '.join(PURPOSES)}.")
    if made.suggestions not in (SHOWN, BLIND):
        raise UserError("Suggestions of a round are shown or blind.")
    for share in (made.control_share, made.pass_mark):
        if not (math.isfinite(share) and 0 <= share <= 1):
            raise UserError(f"{share} is no share from 0 to 1.")
    if made.learning not in ("", "on", "off"):
        raise UserError("Learning of a round is on or off.")
    if made.learns and made.suggesters:
        raise UserError("A round that learns cannot be frozen to versions of its suggesters.")
    if not any(v.id == made.codebook for v in decisions.corpus_facts(file, CodebookVersion)):
        raise UserError(f"There is no codebook version {made.codebook} in this corpus.")
    if made.gold is not None:
        if made.purpose != COACHING:
            raise UserError("Only a round of coder training is measured by gold.")
        if round_of(file, made.gold.round).id in (made.id, again(made.id)):
            raise UserError("Gold has to come from another round.")


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or "/" in name:
        raise UserError("A round needs a name without a slash.")
    if name in (PACKETS, PEOPLE):  # what merging notes stands there
        raise UserError(f"A round cannot be called {name}.")
    return name
