"""Who codes: the only table with names of people. Everything else knows a coder by a pseudonymous id."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.errors import UserError
from annotator.model.ids import new_id
from annotator.model.stream import ROLES
from annotator.store.corpus_file import CorpusFile
from annotator.store.files import storable


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """A person who decides; `role` is coder, adjudicator or lead."""

    id: str
    name: str
    role: str = "coder"


def add_coder(file: CorpusFile, name: str, role: str = "coder") -> Coder:
    """Add a coder. UserError for an empty name, one that is taken, or an unknown role."""
    name = " ".join(storable(name).split())
    if not name:
        raise UserError("A coder needs a name.")
    if role not in ROLES:
        raise UserError(f"There is no role {role}; the roles are {', '.join(ROLES)}.")
    coder = Coder(id=new_id(), name=name, role=role)
    try:
        take_over(file, [coder])
    except sqlite3.IntegrityError:
        raise UserError(f"There is a coder {name} already.") from None
    return coder


def take_over(file: CorpusFile, coders: Iterable[Coder]) -> None:
    """Add coders with the ids that they have elsewhere. sqlite3.IntegrityError for a name or id that is taken."""
    with file.writing() as db:
        rows = ((coder.id, coder.name, coder.role) for coder in coders)
        db.conn.executemany("INSERT INTO coder (id, name, role) VALUES (?, ?, ?)", rows)


def all_coders(file: CorpusFile) -> tuple[Coder, ...]:
    """Return the coders, the first one added first."""
    with file.reading() as db:
        rows = db.execute("SELECT id, name, role FROM coder ORDER BY rowid").fetchall()
    return tuple(Coder(id=id_, name=name, role=role) for id_, name, role in rows)


def coder_of(file: CorpusFile, wanted: str) -> Coder:
    """Return the coder with this name or, where nobody has it, this id. UserError when there is none."""
    everybody = all_coders(file)
    found = next((c for c in everybody if c.name == wanted), None) or next(
        (c for c in everybody if c.id == wanted), None
    )
    if found is None:
        raise UserError(f"There is no coder {wanted} in {file.path.name}.")
    return found
