"""The rows of the log: how a decision is written and read. Nothing here updates or deletes."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from annotator.model import decision as decisions
from annotator.model.decision import Decision
from annotator.model.ids import canonical_json
from annotator.model.stream import StreamKey
from annotator.store.engine import Database

COLUMNS = "id, coder, role, round, subject, parents, depth, copy, time, action, undoes, batch, body"
"""The columns of a row of the log, but for `seq`: its place in the order of coming into this file."""

_OF_STREAM = "subject = ? AND coder = ? AND role = ? AND round = ?"


def write_decision(db: Database, decision: Decision) -> None:
    """Add one row."""
    write_rows(db, [row_of(decision)])


def write_rows(db: Database, rows: Iterable[tuple[Any, ...]]) -> None:
    """Add rows as they are."""
    db.conn.executemany(f"INSERT INTO decision ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def row_of(decision: Decision) -> tuple[Any, ...]:
    """Return the row of a decision, as `decode_row` reads it."""
    key = decision.key
    return (
        decision.id,
        key.coder,
        key.role,
        key.round,
        key.subject,
        canonical_json(list(decision.parents)),
        decision.depth,
        decision.copy,
        decision.time,
        decision.action,
        decision.undoes,
        decision.batch,
        canonical_json(decisions.encode_body(decision)),
    )


def read_decisions(db: Database, where: str = "", parameters: Sequence[Any] = ()) -> Iterator[Decision]:
    """Yield decisions; `where` is a condition and an order in SQL. ValueError or KeyError for a row that is none."""
    return (decode_row(row) for row in read_rows(db, where, parameters))


def read_rows(db: Database, where: str = "", parameters: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield rows as `decode_row` wants them: first the decision's id, then coder, role, round, subject."""
    return iter(db.execute(f"SELECT {COLUMNS} FROM decision {where}", parameters))


def read_stream(db: Database, key: StreamKey) -> list[Decision]:
    """Return the decisions of one stream in the order of the fold."""
    return list(read_decisions(db, f"WHERE {_OF_STREAM} ORDER BY depth, id", of_stream(key)))


def of_stream(key: StreamKey) -> tuple[str, str, str, str]:
    """Return the key in the order of the tables' index: subject first."""
    return key.subject, key.coder, key.role, key.round


UNREADABLE = (ValueError, KeyError, TypeError, AttributeError)
"""What `decode_row` raises for a row that this program cannot read."""


def decode_row(row: Sequence[Any]) -> Decision:
    """Return the decision of a row."""
    stored = dict(zip(COLUMNS.split(", "), row, strict=True))
    return decisions.decode({**stored, "parents": json.loads(stored["parents"]), **json.loads(stored.pop("body"))})
