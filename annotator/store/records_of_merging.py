"""The decisions that merging leaves in the log. Each follows from what was merged, so all laptops leave the same ones.

They are in streams of their own, without parents: whoever merges first, they are equal.
"""

from collections.abc import Iterable
from hashlib import sha256
from json import loads
from uuid import UUID

from annotator.model import facts
from annotator.model.decision import Added, Decision
from annotator.model.ids import canonical_json, time_of
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.study import PACKETS, PEOPLE, RETURN, SAME_NAME, Namesakes, Returned
from annotator.store.bundles import ACTION, BODY, COPY, TIME, Bundle, Row
from annotator.store.log import row_of


def returned_row(bundle: Bundle) -> Row:
    """Return the decision that a return came back, in its coder's name; `time` is that of the last decision in it."""
    fact = Returned(
        id=_id("returned", bundle.content),
        coder=bundle.coder,
        decisions=len(bundle.decisions),
        copies=tuple(sorted({row[COPY] for row in bundle.decisions})),
    )
    last = max((row[TIME] for row in bundle.decisions), default="")
    return _row(fact, StreamKey(bundle.coder, "coder", PACKETS, CORPUS), RETURN, last)


def answer_row(pair: tuple[str, str], *, same: bool) -> Row:
    """Return the decision whether two coders of one name, the smaller id first, are one person.

    `time` is when the later one of the two was entered.
    """
    one, other = sorted(pair)
    fact = Namesakes(id=f"{one}/{other}", coder=one, other=other, same=same)
    return _row(fact, StreamKey(one, "lead", PEOPLE, CORPUS), SAME_NAME, time_of(other))


def answers_in(rows: Iterable[Row]) -> list[Namesakes]:
    """Return what was said about coders of one name."""
    changes = (change for row in rows if row[ACTION] == SAME_NAME for change in loads(row[BODY])["changes"])
    found = (facts.decode(change["added"]) for change in changes if "added" in change)
    return [fact for fact in found if isinstance(fact, Namesakes)]


def _row(fact: Returned | Namesakes, key: StreamKey, action: str, time: str) -> Row:
    said = canonical_json(facts.encode(fact))
    decision = Decision(
        id=_id(action, said),
        key=key,
        parents=(),
        depth=0,
        # Of no laptop: no coder's undo reaches it.
        copy=_id("copy", said),
        time=time,
        action=action,
        changes=(Added(fact),),
    )
    return row_of(decision)


def _id(*parts: str) -> str:
    """Return a UUID that follows from the parts (RFC 9562, version 8)."""
    number = int(sha256("\n".join(parts).encode()).hexdigest()[:32], 16)
    return str(UUID(int=number & ~(0xF << 76) & ~(0x3 << 62) | 0x8 << 76 | 0x2 << 62))
