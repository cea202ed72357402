"""Feedback as a file: JSON that the window reads back; for reading it is written as pages, see `feedback_pages`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.adjudication import feedback_pages
from annotator.adjudication.feedback import Feedback, FeedbackFile
from annotator.model import facts
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Quote, Value
from annotator.model.ids import canonical_json
from annotator.model.span import Span
from annotator.review.differing import Said
from annotator.store.failures import explained
from annotator.store.files import arriving

KIND, VERSION = "hashiya feedback", 1
ENDINGS = (".json", ".html", ".docx")


def write_feedback(path: Path, feedback: FeedbackFile, *, language: str = "en") -> None:
    """Write feedback as .json, .html or .docx, as the name ends, in `language` ("ar" or "en"; .json has none).

    UserError for another ending, and where the file cannot be written; then nothing was replaced.
    """
    writers = {".json": _as_json, ".html": feedback_pages.as_html, ".docx": feedback_pages.as_docx}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UserError(f"Feedback is written as {', '.join(ENDINGS)}; {path.name} is none of them.")
    with explained(path), arriving(path) as unfinished:
        unfinished.write_bytes(writer(feedback, language))


def read_feedback(path: Path) -> FeedbackFile:
    """Return the feedback of a JSON file. UserError where it cannot be read, or is something else."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        if raw["kind"] != KIND or raw["version"] > VERSION:
            raise UserError(f"{path.name} is no feedback that this program can read.")
        return FeedbackFile(coder=raw["coder"], round=raw["round"], items=tuple(map(_item, raw["items"])))
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UserError(f"{path.name} is no feedback that this program can read.") from None


def _as_json(feedback: FeedbackFile, _language: str) -> bytes:
    items = [plain(item) for item in feedback.items]
    whole = {"kind": KIND, "version": VERSION, "coder": feedback.coder, "round": feedback.round, "items": items}
    return (canonical_json(whole) + "\n").encode()


_TEXTS = ("article", "title", "code", "by", "reason", "note", "before", "words", "after")


def plain(item: Feedback) -> dict[str, Any]:
    """Return one difference as plain JSON values."""
    return {
        **{name: getattr(item, name) for name in _TEXTS},
        "start": item.place.start,
        "end": item.place.end,
        "kinds": list(item.kinds),
        "own": None if item.own is None else facts.encode(item.own),
        "gold": None if item.gold is None else facts.encode(item.gold),
        "own_words": dict(item.own_words),
        "gold_words": dict(item.gold_words),
    }


def _item(raw: Mapping[str, Any]) -> Feedback:
    texts = {name: str(raw[name]) for name in _TEXTS}
    kinds = tuple(map(str, raw["kinds"]))
    if not kinds:
        raise ValueError("a difference without a kind")
    return Feedback(
        **texts,
        kinds=kinds,
        place=Span(raw["start"], raw["end"]),
        own=_said(raw["own"]),
        gold=_said(raw["gold"]),
        own_words=_words(raw["own_words"]),
        gold_words=_words(raw["gold_words"]),
    )


def _words(raw: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    order = ("", "content", "speaker", "cue")
    return tuple((part, str(raw[part])) for part in order if part in raw)


def _said(raw: Mapping[str, Any] | None) -> Said | None:
    if raw is None:
        return None
    fact = facts.decode(raw)
    if not isinstance(fact, Annotation | Quote | Value):
        raise ValueError("this kind of fact is no coding")
    return fact
