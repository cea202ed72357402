"""What of a log may be published: structure and answers, no words of an article, no names, no exact times, no seconds.

It is a list of what stays, kind by kind: a kind or a field that is not named here is left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from annotator.model import decision as decisions
from annotator.model.codebook import Codebook
from annotator.model.decision import Added, Change, Decision, Removed
from annotator.model.facts import Fact, Finished, PassFinished
from annotator.model.layer import Layer, branch, fold
from annotator.model.variables import TEXT

DAY, WEEK = "day", "week"

_LENGTH = 36
_UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")

_KEPT: Mapping[str, tuple[str, ...]] = {
    "annotation": ("id", "span", "code", "attributes"),
    "quote": ("id", "type", "content", "clause", "cue", "speaker", "type_set"),
    "link": ("id", "target", "entry"),
    "note": ("id", "target", "span", "question"),
    "rejection": ("id", "code", "span"),
    "finished": ("id", "layer_hash", "undecided"),
    "pass": ("id", "layer_hash", "closes"),
    "checked": ("id", "target", "codebook"),
    "value": ("id", "variable", "target", "values"),
    "entry": ("id", "code"),
    "codebook": ("id", "content", "parent"),
    "zones": ("id", "zones"),
    "offered": ("id", "suggester", "version", "codes", "names", "quotes"),
    "ruling": ("id", "question", "code", "article"),
    "round": (
        "id", "name", "purpose", "codebook", "seed", "suggestions", "learning", "control_share", "suggesters",
        "pass_mark", "gold",
    ),
    "sample": (
        "id", "round", "method", "articles", "seed", "field", "frame", "frame_size", "planted", "apart_from", "size",
        "allocation", "weeks", "drawn", "reliability", "plant_after", "strata", "left_out",
    ),
    "assignment": ("id", "round", "coder", "articles"),
    "suggester": ("id", "version"),
    "timing": ("id", "off"),
    "namesakes": ("id", "coder", "other", "same"),
}  # fmt: skip
"""The fields of each kind of fact that are published.

Packets and returns (who was sent what file) are not, nor attributes of what is offered, which may be any words.
"""

WITHHELD = "withheld"
"""What is published in the place of words that have to be there."""

_WORDS: Mapping[str, str] = {"note": "text", "ruling": "text", "entry": "name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How much is published: times by "day" or "week"; `names` keeps the registry's names, which are words of texts."""

    times: str = DAY
    names: bool = False


class Redaction:
    """Makes decisions publishable. `ids` are all ids of the corpus: each becomes a number in their order.

    The ids of this program hold the millisecond of their making, so they must not leave; their order decides between
    decisions of one depth, so it stays. `codebooks` say which answers are numbers and which attributes are listed.
    """

    def __init__(self, ids: Iterable[str], codebooks: Iterable[Codebook], rules: Rules) -> None:
        self._numbers = {id_: number for number, id_ in enumerate(sorted(set(ids)), 1)}
        listed = tuple(codebooks)
        self._in_words = {v.id for codebook in listed for v in codebook.variables if v.level == TEXT}
        self._closed = {v.id for codebook in listed for v in codebook.variables} - self._in_words
        self._attributes = {
            (attribute.id, value)
            for codebook in listed
            for code in codebook.codes(only_on=False)
            for attribute in code.attributes
            for value, _ in attribute.values
        }
        self._rules = rules

    def renamed(self, value: str) -> str:
        """Return a text in which every id is its number, in the form of an id, so that programs take it as one."""
        return _UUID.sub(lambda found: numbered(self._numbers[found.group()]), value)

    def coarse(self, time: str) -> str:
        """Return the day of a time, or the Monday of its week, as ISO 8601 in UTC."""
        day = datetime.fromisoformat(time).date()
        if self._rules.times == WEEK:
            day -= timedelta(days=day.weekday())
        return f"{day.isoformat()}T00:00:00.000Z"

    def stream(self, listed: Iterable[Decision]) -> Iterator[dict[str, Any]]:
        """Yield the stored forms of the decisions of one stream as they are published, in order, sealed anew."""
        published: list[Decision] = []
        seals: dict[Fact, Fact] = {}
        for decision in listed:
            raw = _renamed_all(self._plain(decision), self.renamed)
            made = decisions.decode(raw)
            published.append(_sealed(made, published, seals))
            yield raw if published[-1] is made else decisions.encode(published[-1])

    def _plain(self, decision: Decision) -> dict[str, Any]:
        raw = decisions.encode(decision)
        changes = []
        for change in raw["changes"]:
            (way, fact), *_ = change.items()
            if (kept := self.fact(fact)) is not None:
                changes.append({way: kept})
        kept_fields = ("id", "parents", "depth", "coder", "role", "round", "subject", "copy", "action", "undoes")
        plain = {name: raw[name] for name in (*kept_fields, "batch")}
        plain |= {"time": self.coarse(raw["time"]), "changes": changes, "codebook": raw.get("codebook", "")}
        if "about" in raw:
            plain["about"] = raw["about"]
        if "origin" in raw:
            plain["origin"] = self._origin(raw["origin"])
        return plain

    def fact(self, raw: Mapping[str, Any]) -> dict[str, Any] | None:
        """Return the stored form of a fact as it is published, its ids still its own; None where nothing of it is."""
        kind = raw["kind"]
        if kind not in _KEPT or (kind == "value" and raw["variable"] not in self._closed):
            return None
        kept = {name: raw[name] for name in ("kind", "v", *_KEPT[kind]) if name in raw}
        if kind in _WORDS:
            kept[_WORDS[kind]] = WITHHELD
        if kind == "annotation" and "attributes" in kept:
            kept["attributes"] = [pair for pair in kept["attributes"] if tuple(pair) in self._attributes]
        if kind == "entry":
            kept["name"] = raw.get("name", "") if self._rules.names else f"entry {self._numbers.get(raw['id'], 0)}"
        return kept

    def _origin(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        shown = raw["suggestion"]
        if shown is None:
            return {"suggestion": None, "visible": raw["visible"]}
        kept = {name: shown[name] for name in ("id", "score", "suggester", "version", "agreeing") if name in shown}
        return {"suggestion": {**kept, "fact": self.fact(shown["fact"])}, "visible": raw["visible"]}


def ids_in(values: Iterable[str]) -> set[str]:
    """Return every id (UUID) that stands in these texts."""
    return {found for value in values for found in _UUID.findall(value)}


def numbered(number: int) -> str:
    """Return a number in the form of a UUID (version 8: made by a program's own rule, RFC 9562)."""
    return f"00000000-0000-8000-8000-{number:012x}"


def _renamed_all(value: Any, renamed: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return renamed(value) if len(value) >= _LENGTH else value
    if isinstance(value, list):
        return [_renamed_all(v, renamed) for v in value]
    if isinstance(value, dict) and value.get("kind") != "codebook":  # its id is the hash of its content
        return {name: _renamed_all(v, renamed) for name, v in value.items()}
    return value


def _sealed(decision: Decision, before: list[Decision], seals: dict[Fact, Fact]) -> Decision:
    """Return the decision with the hash of the published layer in its seals: the old one is of facts with words."""
    if not any(isinstance(change.fact, _SEALS) for change in decision.changes):
        return decision
    closed = fold(branch([*before, decision], decision.id))[0]
    changes: list[Change] = []
    for change in decision.changes:
        seal = change.fact
        if isinstance(seal, _SEALS) and isinstance(change, Added) and not (decision.undoes and seal in seals):
            seals[seal] = _seal(seal, closed)
        sealed = seals.get(seal, seal)
        changes.append(Added(sealed) if isinstance(change, Added) else Removed(sealed))
    return replace(decision, changes=tuple(changes))


def _seal(seal: Finished | PassFinished, closed: Layer) -> Fact:
    if isinstance(seal, PassFinished):
        return closed.sealed(seal.id, seal.closes)
    return replace(seal, layer_hash=closed.hash)


_SEALS = (Finished, PassFinished)
