"""One act of one coder, as the log keeps it: never altered, never deleted. Undo is a decision like any other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.model import facts, suggestion
from annotator.model.facts import Fact
from annotator.model.stream import StreamKey
from annotator.model.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class Added:
    """The fact holds from here on."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Removed:
    """The fact, in exactly this form, holds no longer."""

    fact: Fact


Change = Added | Removed


def replaced(old: Fact, new: Fact) -> tuple[Change, ...]:
    """Return the changes that put `new` in the place of `old`; none when they are equal."""
    return () if old == new else (Removed(old), Added(new))


def inverse(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that take `changes` back, last one first."""
    return tuple(Added(c.fact) if isinstance(c, Removed) else Removed(c.fact) for c in reversed(tuple(changes)))


@dataclass(frozen=True, slots=True)
class Origin:
    """What the coder saw when deciding: the whole suggestion as shown, and whether suggestions were visible at all."""

    suggestion: Suggestion | None = None
    visible: bool = True


@dataclass(frozen=True, slots=True)
class About:
    """The disagreement that an adjudicator settles: the article, and each fact with the decision that made it."""

    article: str
    versions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One act.

    `parents` are the decisions before it in its stream: none for the first, two when a fork is settled. `depth` is
    one more than the deepest parent's. `time` is ISO 8601 UTC and only for people. `action` is a verb for people;
    `undoes` the id of the decision whose changes this one takes back; `batch` is shared by acts that are undone as
    one; `codebook` the id of the version in force; `active_seconds` the coder's time since the decision before.
    """

    id: str
    key: StreamKey
    parents: tuple[str, ...]
    depth: int
    copy: str
    time: str
    action: str
    changes: tuple[Change, ...]
    undoes: str | None = None
    batch: str | None = None
    origin: Origin | None = None
    about: About | None = None
    reason: str = ""
    codebook: str = ""
    active_seconds: float = 0.0


def encode_body(decision: Decision) -> dict[str, Any]:
    """Return what the log keeps as JSON beside its columns: changes, origin, about, reason, codebook, seconds."""
    body: dict[str, Any] = {"changes": [_encode_change(c) for c in decision.changes]}
    if decision.origin is not None:
        body["origin"] = encode_origin(decision.origin)
    if decision.about is not None:
        body["about"] = {"article": decision.about.article, "versions": [list(v) for v in decision.about.versions]}
    optional = {"reason": decision.reason, "codebook": decision.codebook, "active_seconds": decision.active_seconds}
    return body | {name: value for name, value in optional.items() if value}


def encode(decision: Decision) -> dict[str, Any]:
    """Return the whole decision as plain JSON values, as `log --json` prints it."""
    return {
        "id": decision.id,
        "parents": list(decision.parents),
        "depth": decision.depth,
        "coder": decision.key.coder,
        "role": decision.key.role,
        "round": decision.key.round,
        "subject": decision.key.subject,
        "copy": decision.copy,
        "time": decision.time,
        "action": decision.action,
        "undoes": decision.undoes,
        "batch": decision.batch,
        **encode_body(decision),
    }


def decode(stored: Mapping[str, Any]) -> Decision:
    """Return the decision that `encode` wrote. ValueError or KeyError when it is not one."""
    origin, about = stored.get("origin"), stored.get("about")
    return Decision(
        id=stored["id"],
        key=StreamKey(stored["coder"], stored["role"], stored["round"], stored["subject"]),
        parents=tuple(stored["parents"]),
        depth=stored["depth"],
        copy=stored["copy"],
        time=stored["time"],
        action=stored["action"],
        changes=tuple(_decode_change(c) for c in stored["changes"]),
        undoes=stored.get("undoes"),
        batch=stored.get("batch"),
        origin=None if origin is None else decode_origin(origin),
        about=None if about is None else About(about["article"], tuple((f, d) for f, d in about["versions"])),
        reason=stored.get("reason", ""),
        codebook=stored.get("codebook", ""),
        active_seconds=stored.get("active_seconds", 0.0),
    )


def _encode_change(change: Change) -> dict[str, Any]:
    return {"added" if isinstance(change, Added) else "removed": facts.encode(change.fact)}


def _decode_change(stored: Mapping[str, Any]) -> Change:
    if "added" in stored:
        return Added(facts.decode(stored["added"]))
    return Removed(facts.decode(stored["removed"]))


def encode_origin(origin: Origin) -> dict[str, Any]:
    """Return the origin as plain JSON values."""
    shown = origin.suggestion
    return {"suggestion": None if shown is None else suggestion.encode(shown), "visible": origin.visible}


def decode_origin(stored: Mapping[str, Any]) -> Origin:
    """Return the origin that `encode_origin` wrote."""
    shown = stored.get("suggestion")
    return Origin(None if shown is None else suggestion.decode(shown), stored.get("visible", True))
