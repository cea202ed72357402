"""What holds now, derived from the log: current facts, their origins, a summary row per stream. Never the truth itself.

A forked stream shows the layer of one head: that of the line this copy worked on last, else the deepest. The facts
about the corpus (registry, rounds, codebooks, zones) come from the streams of all coders together, folded as one; of
what suggesters from outside offer all branches are folded.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotator.arabic.clitics import name_key
from annotator.model import facts
from annotator.model.decision import Added, Decision, decode_origin
from annotator.model.facts import Annotation, Fact, Rejection
from annotator.model.ids import canonical_json
from annotator.model.layer import Layer, branch, fold, heads, in_order
from annotator.model.stream import CORPUS, SUGGESTER, StreamKey
from annotator.store.engine import Database
from annotator.store.log import of_stream, read_decisions, read_stream
from annotator.store.schema import CORPUS_LAYER

FACT_COLUMNS = "id, kind, made_by, code, surface, json"

SUMMARY = "state, annotations, quotes, notes"

COUNTED = """
SELECT iif(total(kind = 'finished') > 0, 'finished', 'begun'), CAST(total(kind = 'annotation') AS INTEGER),
    CAST(total(kind = 'quote') AS INTEGER), CAST(total(kind = 'note') AS INTEGER)
FROM fact WHERE layer = stream.id
"""
"""What `SUMMARY` of a row of table `stream` has to be, as a query over the facts of that row."""


@dataclass(frozen=True, slots=True)
class StreamRow:
    """Where a stream stands: its number here, its heads, the one whose layer is shown, the greatest depth, its time."""

    id: int
    heads: tuple[str, ...]
    head: str
    depth: int
    seconds: float = 0.0


def find_stream(db: Database, key: StreamKey) -> StreamRow | None:
    """Return where a stream stands; None when nothing was decided in it."""
    row = db.execute(
        "SELECT id, heads, head, depth, seconds FROM stream WHERE subject = ? AND coder = ? AND role = ? AND round = ?",
        of_stream(key),
    ).fetchone()
    return None if row is None else StreamRow(row[0], tuple(json.loads(row[1])), *row[2:])


def layer_number(key: StreamKey, stream: int) -> int:
    """Return the number under which the stream's facts stand."""
    return CORPUS_LAYER if key.subject == CORPUS else stream


def read_layer(db: Database, number: int) -> Layer:
    """Return the facts that stand under `number`, with the decisions that made them and their origins."""
    rows = db.execute("SELECT id, json, made_by FROM fact WHERE layer = ?", (number,)).fetchall()
    shown = db.execute(
        "SELECT o.fact, json_extract(d.body, '$.origin') FROM origin o JOIN decision d ON d.id = o.decision "
        "WHERE o.layer = ?",
        (number,),
    )
    return Layer(
        facts={id_: facts.decode(json.loads(stored)) for id_, stored, _ in rows},
        made={id_: made_by for id_, _, made_by in rows},
        origins={fact: decode_origin(json.loads(stored)) for fact, stored in shown},
    )


def advance(db: Database, decision: Decision) -> None:
    """Bring the projection forward by a decision that follows what its stream shows, writing its changes only."""
    stream = find_stream(db, decision.key)
    left = () if stream is None else (head for head in stream.heads if head not in decision.parents)
    number = write_stream(
        db, decision.key, head=decision.id, time=decision.time, heads=(*left, decision.id), depth=decision.depth
    )
    if decision.active_seconds:
        db.execute("UPDATE stream SET seconds = round(seconds + ?, 1) WHERE id = ?", (decision.active_seconds, number))
    layer = layer_number(decision.key, number)
    text = article_text(db, decision.key.subject) if any(isinstance(c, Added) for c in decision.changes) else None
    for change in decision.changes:
        if isinstance(change, Added):
            write_facts(db, layer, [_fact_row(change.fact, decision.id, text)])
        else:
            db.execute("DELETE FROM fact WHERE layer = ? AND id = ?", (layer, change.fact.id))
    _write_origins(db, layer, (decision,))
    summarise(db, number)


def refold(db: Database, decisions: Sequence[Decision], copy: str) -> None:
    """Make the projection of one stream anew from all of its decisions; `copy` is the id of this copy."""
    head = shown_head(decisions, copy)
    depth = max(d.depth for d in decisions)
    number = write_stream(db, head.key, head=head.id, time=head.time, heads=heads(decisions), depth=depth)
    if head.key.subject != CORPUS:
        _write_layer(db, number, head.key.subject, line_of(decisions, head))
    write_seconds(db, number, [d.active_seconds for d in in_order(decisions)])
    summarise(db, number)


def refold_corpus(db: Database) -> None:
    """Make the facts about the corpus anew from the streams of all coders."""
    _write_layer(db, CORPUS_LAYER, CORPUS, list(read_decisions(db, "WHERE subject = ?", (CORPUS,))))


def refold_all(db: Database, copy: str) -> None:
    """Drop everything that is derived from the log and make it anew."""
    for table in ("fact", "origin", "stream"):
        db.execute(f"DELETE FROM {table}")
    refold_corpus(db)
    for decisions in streams(db):
        refold(db, decisions, copy)


def refold_forks(db: Database, copy: str) -> None:
    """Choose anew which layer of each fork is shown, after this file has become another copy."""
    rows = db.execute("SELECT coder, role, round, subject FROM stream WHERE json_array_length(heads) > 1").fetchall()
    for row in rows:
        refold(db, read_stream(db, StreamKey(*row)), copy)


def streams(db: Database, where: str = "", parameters: Sequence[str] = ()) -> Iterator[list[Decision]]:
    """Yield the decisions of every stream, or of those that `where` keeps whole, in the order of the fold."""
    rows = read_decisions(db, f"{where} ORDER BY subject, coder, role, round, depth, id", parameters)
    for _, decisions in groupby(rows, key=lambda d: d.key):
        yield list(decisions)


def shown_head(decisions: Sequence[Decision], copy: str) -> Decision:
    """Return the head of the line that this copy worked on last, else the deepest one."""
    found = heads(decisions)
    return max((d for d in decisions if d.id in found), key=lambda d: (d.copy == copy, d.depth, d.id))


def line_of(decisions: Sequence[Decision], head: Decision) -> Sequence[Decision]:
    """Return the decisions that make the layer shown: those that lead to `head`, all of what suggesters offer."""
    return decisions if head.key.role == SUGGESTER else branch(decisions, head.id)


def write_stream(db: Database, key: StreamKey, *, head: str, time: str, heads: Iterable[str], depth: int) -> int:
    """Note where a stream stands; `time` is its head's. Return the stream's number."""
    row = db.execute(
        "INSERT INTO stream (subject, coder, role, round, heads, head, depth, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (subject, coder, role, round) DO UPDATE "
        "SET heads = excluded.heads, head = excluded.head, depth = excluded.depth, time = excluded.time RETURNING id",
        (*of_stream(key), canonical_json(sorted(heads)), head, depth, time),
    ).fetchone()
    number: int = row[0]
    return number


def fact_rows(layer: Layer, text: str | None) -> list[tuple[str | None, ...]]:
    """Return the rows of table `fact`, without their first column; `text` is the article's, None where it has none."""
    return [_fact_row(fact, layer.made[fact.id], text) for fact in layer.facts.values()]


def origin_rows(decisions: Iterable[Decision]) -> dict[str, str]:
    """Return for each fact the first decision that added it with an origin, in the given order, as `Layer.origins`."""
    found: dict[str, str] = {}
    for decision in decisions:
        if decision.origin is not None:
            for change in decision.changes:
                if isinstance(change, Added):
                    found.setdefault(change.fact.id, decision.id)
    return found


def article_text(db: Database, subject: str) -> str | None:
    """Return the text that a stream is about; None for the corpus and where the article is not here."""
    row = db.execute(
        "SELECT t.text FROM article a JOIN article_text t ON t.sha256 = a.text_sha256 WHERE a.id = ?", (subject,)
    ).fetchone()
    return None if row is None else str(row[0])


def _write_layer(db: Database, number: int, subject: str, decisions: Sequence[Decision]) -> None:
    for table in ("fact", "origin"):
        db.execute(f"DELETE FROM {table} WHERE layer = ?", (number,))
    layer, _ = fold(decisions)
    write_facts(db, number, fact_rows(layer, article_text(db, subject)))
    _write_origins(db, number, in_order(decisions))


def write_seconds(db: Database, number: int, seconds: Iterable[float]) -> None:
    """Note how long a stream took, in all its branches: time that was spent, whatever became of it."""
    db.execute("UPDATE stream SET seconds = ? WHERE id = ?", (round(sum(seconds, 0.0), 1), number))


def write_facts(db: Database, layer: int, rows: Iterable[tuple[str | None, ...]]) -> None:
    """Put rows of table `fact`, without their first column, under a layer's number."""
    db.conn.executemany(
        f"INSERT OR REPLACE INTO fact (layer, {FACT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((layer, *row) for row in rows),
    )


def _fact_row(fact: Fact, made_by: str, text: str | None) -> tuple[str | None, ...]:
    code = surface = None
    if isinstance(fact, Annotation | Rejection):
        code = fact.code
        surface = None if text is None else name_key(text, fact.span)
    return fact.id, facts.kind_of(fact), made_by, code, surface, canonical_json(facts.encode(fact))


def _write_origins(db: Database, layer: int, decisions: Iterable[Decision]) -> None:
    rows = ((layer, fact, decision) for fact, decision in origin_rows(decisions).items())
    db.conn.executemany("INSERT OR IGNORE INTO origin (layer, fact, decision) VALUES (?, ?, ?)", rows)


def summarise(db: Database, number: int) -> None:
    """Count anew what holds in the stream of this number."""
    db.execute(f"UPDATE stream SET ({SUMMARY}) = ({COUNTED}) WHERE id = ?", (number,))
