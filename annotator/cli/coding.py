"""`code`: decisions as JSON lines in, one answer line each, flushed after the commit. A bad line stops nothing."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json
from annotator.coding import actions, passes, quoting, values, worklist
from annotator.coding.changed import Changed
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion

Line = Mapping[str, Any]


def add_commands(commands: Any) -> None:
    """Add `code` to the parser."""
    code = commands.add_parser("code", help="code by JSON lines on standard input")
    code.add_argument("corpus", type=Path)
    code.add_argument("--coder", required=True)
    code.add_argument("--role", default="coder", choices=("coder", "adjudicator"))
    code.add_argument("--round", default="main")
    code.set_defaults(run=run_code)


def run_code(options: argparse.Namespace) -> bool:
    """Answer every line of standard input; False when one was refused."""
    refused = 0
    with Corpus.open(options.corpus, write=True) as corpus:
        session = corpus.session(options.coder, role=options.role, round=options.round)
        for raw in sys.stdin.buffer:
            if raw.strip():
                answer = answer_line(session, raw)
                refused += not answer["ok"]
                print_json(answer)
    return refused == 0


def answer_line(session: Session, raw: bytes) -> dict[str, Any]:
    """Do what one line says. The answer comes when the decision is on the disk, or says why there is none."""
    try:
        changed = _do(session, _parse(raw))
    except UserError as error:
        return {"ok": False, "error": str(error)}
    return {"ok": True, "decision": changed.decisions[-1].id, "ids": list(changed.ids)}


def _parse(raw: bytes) -> Line:
    try:
        line = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise UserError("This line is not JSON in UTF-8.") from None
    if not isinstance(line, dict):
        raise UserError("This line is not a JSON object.")
    return line


def _do(session: Session, line: Line) -> Changed:
    action = _text(line, "action")
    if action in ("undo", "redo"):
        return session.undo() if action == "undo" else session.redo()
    if action not in _ACTIONS:
        raise UserError(f"There is no action {action}; the actions are {', '.join((*_ACTIONS, 'undo', 'redo'))}.")
    return _ACTIONS[action](session, _text(line, "article"), line)


def _code(session: Session, article: str, line: Line) -> Changed:
    given = line.get("attributes") or {}
    if not isinstance(given, dict):
        raise UserError('"attributes" has to be an object.')
    attributes = tuple((_sound(name, "attributes"), _sound(str(value), name)) for name, value in given.items())
    return session.act(article, actions.code, _span(line), _text(line, "code"), attributes=attributes)


def _quote(session: Session, article: str, line: Line) -> Changed:
    return session.act(article, quoting.quote, _places(line), type=_type(line))


def _set(session: Session, article: str, line: Line) -> Changed:
    return session.act(article, quoting.set_parts, _text(line, "id"), _places(line), type=_type(line))


def _link(session: Session, article: str, line: Line) -> Changed:
    """Link to the entry with this id or name; a name that is new becomes an entry."""
    target, wanted = _text(line, "id"), _text(line, "entry")
    found = next((e.id for e in session.entries.values() if wanted in (e.id, e.name)), None)
    if found is None:
        return session.act(article, quoting.link_new, target, wanted)
    return session.act(article, quoting.link, target, found)


def _finish(session: Session, article: str, _: Line) -> Changed:
    return session.act(article, actions.finish, [s.id for s in _suggestions(session, article)])


def _note(session: Session, article: str, line: Line) -> Changed:
    span = _span(line) if "start" in line else None
    target = None if line.get("id") is None else _text(line, "id")
    asked = bool(line.get("question"))
    return session.act(article, actions.note, _text(line, "text"), target=target, span=span, question=asked)


_ACTIONS: dict[str, Callable[[Session, str, Line], Changed]] = {
    "code": _code,
    "accept": lambda s, article, line: s.act(article, actions.accept, _suggestion(s, article, line)),
    "reject": lambda s, article, line: s.act(article, actions.reject, _suggestion(s, article, line)),
    "move": lambda s, article, line: s.act(article, actions.move, _text(line, "id"), _span(line)),
    "recode": lambda s, article, line: s.act(article, actions.recode, _text(line, "id"), _text(line, "code")),
    "quote": _quote,
    "set": _set,
    "link": _link,
    "note": _note,
    "remove": lambda s, article, line: s.act(article, actions.remove, _text(line, "id")),
    "answer": lambda s, article, line: s.act(
        article, values.set_value, _text(line, "target"), _text(line, "variable"), _texts(line, "values")
    ),
    "clear answer": lambda s, article, line: s.act(
        article, values.clear_value, _text(line, "target"), _text(line, "variable")
    ),
    "check": lambda s, article, line: s.act(article, worklist.check, _text(line, "id")),
    "finish pass": lambda s, article, line: s.act(article, passes.finish_pass, _text(line, "pass")),
    "reopen pass": lambda s, article, line: s.act(article, passes.reopen_pass, _text(line, "pass")),
    "finish": _finish,
    "reopen": lambda s, article, _: s.act(article, actions.reopen),
}


def _suggestion(session: Session, article: str, line: Line) -> Suggestion:
    wanted = _text(line, "suggestion")
    found = next((s for s in _suggestions(session, article) if s.id == wanted), None)
    if found is None:
        raise UserError(f"There is no open suggestion {wanted} in this article.")
    return found


def _suggestions(session: Session, article: str) -> tuple[Suggestion, ...]:
    desk = session.open(article)
    if not desk.suggested:
        desk = session.take_suggestions(article, session.suggesting(article)())
    return desk.open_suggestions


def _text(line: Line, field: str) -> str:
    value = line.get(field)
    if not isinstance(value, str) or not value:
        raise UserError(f'This line needs "{field}" as text.')
    return _sound(value, field)


def _texts(line: Line, field: str) -> list[str]:
    found = line.get(field)
    if not isinstance(found, list) or not found:
        raise UserError(f'This line needs "{field}" as a list.')
    return [_sound(str(value), field) for value in found]


def _sound(value: str, field: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise UserError(f'"{field}" holds half a character (lone surrogate).') from None
    return value


def _span(place: Any) -> Span:
    start, end = (place.get("start"), place.get("end")) if isinstance(place, dict) else (None, None)
    if type(start) is not int or type(end) is not int:
        raise UserError('A place needs "start" and "end" as whole numbers.')
    try:
        return Span(start, end)
    except ValueError:
        raise UserError(f"{start} to {end} is no stretch of text.") from None


def _places(line: Line) -> dict[str, list[Span] | None]:
    """Return the parts that the line names; null takes a part away, a list gives its pieces."""
    named = {name: line[name] for name in quoting.PARTS if name in line}
    return {
        name: None if value is None else [_span(p) for p in (value if isinstance(value, list) else [value])]
        for name, value in named.items()
    }


def _type(line: Line) -> QuoteType | None:
    value = line.get("type")
    if value is None:
        return None
    try:
        return QuoteType(value)
    except ValueError:
        raise UserError(f"There is no type of quote {value}; the types are {', '.join(QuoteType)}.") from None
