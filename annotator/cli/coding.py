"""`code`: decisions as JSON lines in, one answer line each, flushed after the commit. A bad line stops nothing."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator.cli import lines
from annotator.cli.printing import print_json
from annotator.coding import actions, passes, quoting, values, worklist
from annotator.coding.changed import Changed
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.suggestion import Suggestion

Line = lines.Line


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
        changed = do(session, lines.parse(raw))
    except UserError as error:
        return {"ok": False, "error": str(error)}
    return {"ok": True, "decision": changed.decisions[-1].id, "ids": list(changed.ids)}


def do(session: Session, line: Line) -> Changed:
    """Do what one line says. UserError where it cannot be done."""
    action = lines.text(line, "action")
    if action in ("undo", "redo"):
        return session.undo() if action == "undo" else session.redo()
    if action not in _ACTIONS:
        raise UserError(f"There is no action {action}; the actions are {', '.join((*_ACTIONS, 'undo', 'redo'))}.")
    return _ACTIONS[action](session, lines.text(line, "article"), line)


def _code(session: Session, article: str, line: Line) -> Changed:
    given = line.get("attributes") or {}
    if not isinstance(given, dict):
        raise UserError('"attributes" has to be an object.')
    attributes = tuple(
        (lines.sound(name, "attributes"), lines.sound(str(value), name)) for name, value in given.items()
    )
    return session.act(article, actions.code, lines.span(line), lines.text(line, "code"), attributes=attributes)


def _quote(session: Session, article: str, line: Line) -> Changed:
    return session.act(article, quoting.quote, lines.places(line), type=lines.type_of(line))


def _set(session: Session, article: str, line: Line) -> Changed:
    return session.act(article, quoting.set_parts, lines.text(line, "id"), lines.places(line), type=lines.type_of(line))


def _link(session: Session, article: str, line: Line) -> Changed:
    """Link to the entry with this id or name; a name that is new becomes an entry."""
    target, wanted = lines.text(line, "id"), lines.text(line, "entry")
    found = next((e.id for e in session.entries.values() if wanted in (e.id, e.name)), None)
    if found is None:
        return session.act(article, quoting.link_new, target, wanted)
    return session.act(article, quoting.link, target, found)


def _finish(session: Session, article: str, _: Line) -> Changed:
    return session.act(article, actions.finish, [s.id for s in _suggestions(session, article)])


def _note(session: Session, article: str, line: Line) -> Changed:
    span = lines.span(line) if "start" in line else None
    target = None if line.get("id") is None else lines.text(line, "id")
    asked = bool(line.get("question"))
    return session.act(article, actions.note, lines.text(line, "text"), target=target, span=span, question=asked)


_ACTIONS: dict[str, Callable[[Session, str, Line], Changed]] = {
    "code": _code,
    "accept": lambda s, article, line: s.act(article, actions.accept, _suggestion(s, article, line)),
    "reject": lambda s, article, line: s.act(article, actions.reject, _suggestion(s, article, line)),
    "move": lambda s, article, line: s.act(article, actions.move, lines.text(line, "id"), lines.span(line)),
    "recode": lambda s, article, line: s.act(article, actions.recode, lines.text(line, "id"), lines.text(line, "code")),
    "quote": _quote,
    "set": _set,
    "link": _link,
    "note": _note,
    "remove": lambda s, article, line: s.act(article, actions.remove, lines.text(line, "id")),
    "answer": lambda s, article, line: s.act(
        article, values.set_value, lines.text(line, "target"), lines.text(line, "variable"), lines.texts(line, "values")
    ),
    "clear answer": lambda s, article, line: s.act(
        article, values.clear_value, lines.text(line, "target"), lines.text(line, "variable")
    ),
    "check": lambda s, article, line: s.act(article, worklist.check, lines.text(line, "id")),
    "finish pass": lambda s, article, line: s.act(article, passes.finish_pass, lines.text(line, "pass")),
    "reopen pass": lambda s, article, line: s.act(article, passes.reopen_pass, lines.text(line, "pass")),
    "finish": _finish,
    "reopen": lambda s, article, _: s.act(article, actions.reopen),
}


def _suggestion(session: Session, article: str, line: Line) -> Suggestion:
    wanted = lines.text(line, "suggestion")
    found = next((s for s in _suggestions(session, article) if s.id == wanted), None)
    if found is None:
        raise UserError(f"There is no open suggestion {wanted} in this article.")
    return found


def _suggestions(session: Session, article: str) -> tuple[Suggestion, ...]:
    desk = session.open(article)
    if not desk.suggested:
        desk = session.take_suggestions(article, session.suggesting(article)())
    return desk.open_suggestions
