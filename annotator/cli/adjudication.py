"""Commands of whoever settles disagreements: what differs, settling it by JSON lines, and what goes back to coders."""

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.adjudication.adjudication import Adjudication
from annotator.adjudication.case import STATES, Case
from annotator.adjudication.causes import causes
from annotator.adjudication.feedback_files import ENDINGS, plain
from annotator.cli import coding, lines
from annotator.cli.adjudication_shapes import case_shapes, cause_shape, feedback_shape, for_people, question_shape
from annotator.cli.lines import Line
from annotator.cli.printing import print_json, print_rows
from annotator.coding import quoting
from annotator.coding.changed import Changed
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Value
from annotator.review import edges
from annotator.review.differing import Kind, Said

KINDS = (*map(str, Kind), edges.PROCLITIC, edges.MARKS, edges.LETTERS)
BY_QUESTION, BY_CAUSE = "question", "cause"


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    listed = commands.add_parser("disagreements", help="list where the coders of a round differ")
    listed.set_defaults(run=run_disagreements)
    settled = commands.add_parser("settle", help="settle disagreements by JSON lines on standard input")
    settled.set_defaults(run=run_settle)
    back = commands.add_parser("feedback", help="what gold changed of a coder's decisions, as a file or printed")
    back.set_defaults(run=run_feedback)
    explained = commands.add_parser("explain", help="print what a fact of gold settled")
    explained.set_defaults(run=run_explain)
    for command in (listed, settled, back, explained):
        command.add_argument("corpus", type=Path)
        command.add_argument("--round", default="main")
        if command is not settled:
            command.add_argument("--json", action="store_true", help="one JSON object a line")
    listed.add_argument("--kind", action="append", default=[], choices=KINDS, help="may be given several times")
    listed.add_argument("--code", default="", help='a code, "quote", or a variable')
    listed.add_argument("--coder", default="", help="where this coder does not say what most say")
    listed.add_argument("--article", default="")
    listed.add_argument("--state", default="", choices=STATES)
    listed.add_argument("--adjudicator", default="", help="as this adjudicator left them (default: any)")
    listed.add_argument("--by", choices=(BY_QUESTION, BY_CAUSE), help="the same question together, or what caused most")
    listed.add_argument("--progress", action="store_true", help="only say how far the round is")
    settled.add_argument("--coder", required=True, help="who settles")
    back.add_argument("--coder", required=True)
    back.add_argument("--adjudicator", default="", help="whose gold (default: the one that is finished)")
    back.add_argument("--out", type=Path, help=f"a file that ends with {', '.join(ENDINGS)}")
    back.add_argument("--language", default="en", choices=("ar", "en"))
    explained.add_argument("article")
    explained.add_argument("fact", help="the fact's id")


def run_disagreements(options: argparse.Namespace) -> bool:
    """Print the cases, the questions, what caused most, or how far the round is."""
    with Corpus.open(options.corpus, write=False) as corpus:
        adjudication = corpus.adjudication
        if options.progress:
            print_json(asdict(adjudication.progress(options.round, adjudicator=options.adjudicator)))
            return True
        cases = adjudication.cases(
            options.round,
            adjudicator=options.adjudicator,
            kinds=options.kind,
            code=options.code,
            coder=options.coder,
            article=options.article,
            state=options.state,
        )
        if options.by == BY_QUESTION:
            rows = [question_shape(one) for one in adjudication.questions(cases)]
            columns: tuple[str, ...] = ("number", "kinds", "codes", "words")
        elif options.by == BY_CAUSE:
            rows = [cause_shape(one) for one in causes(cases)]
            columns = ("number", "kind", "codes", "reasons")
        else:
            rows = list(case_shapes(corpus, cases))
            columns = ("state", "kinds", "words", "said", "title", "id")
        print_rows(rows if options.json else map(for_people, rows), as_json=options.json, columns=columns)
    return True


def run_settle(options: argparse.Namespace) -> bool:
    """Answer every line of standard input; False when one was refused."""
    refused = 0
    with Corpus.open(options.corpus, write=True) as corpus:
        session = corpus.session(options.coder, role="adjudicator", round=options.round)
        for raw in sys.stdin.buffer:
            if raw.strip():
                answer = _answer_line(corpus.adjudication, session, raw)
                refused += not answer["ok"]
                print_json(answer)
    return refused == 0


def run_feedback(options: argparse.Namespace) -> bool:
    """Write the file and say what is in it, or print the differences."""
    asked: dict[str, Any] = {"adjudicator": options.adjudicator}
    with Corpus.open(options.corpus, write=False) as corpus:
        if options.out is None:
            rows = [plain(one) for one in corpus.adjudication.feedback(options.round, options.coder, **asked)]
            columns = ("kinds", "code", "words", "reason", "note", "title")
            print_rows(rows if options.json else map(for_people, rows), as_json=options.json, columns=columns)
            return True
        asked["language"] = options.language
        made = corpus.adjudication.write_feedback(options.out, options.round, options.coder, **asked)
    said = feedback_shape(made) | {"path": str(options.out)}
    print_rows([said], as_json=options.json, columns=("coder", "round", "differences", "path"))
    if not options.json:
        for why, number in made.left_out:
            print(f"left out\t{number}\t{why}")
    return True


def run_explain(options: argparse.Namespace) -> bool:
    """Print the cases that a fact of gold settled; False where there is none."""
    with Corpus.open(options.corpus, write=False) as corpus:
        cases = corpus.adjudication.explain(options.article, options.fact, options.round)
        rows = list(case_shapes(corpus, cases))
    columns = ("state", "kinds", "words", "said", "reason", "note", "settled_by")
    print_rows(rows if options.json else map(for_people, rows), as_json=options.json, columns=columns)
    return bool(rows)


def _answer_line(adjudication: Adjudication, session: Session, raw: bytes) -> dict[str, Any]:
    try:
        line = lines.parse(raw)
        action = line.get("action", "settle")
        changed = _ACTIONS[action](adjudication, session, line) if action in _ACTIONS else coding.do(session, line)
    except UserError as error:
        return {"ok": False, "error": str(error)}
    return {"ok": True, "decision": changed.decisions[-1].id, "ids": list(changed.ids)}


def _settle(adjudication: Adjudication, session: Session, line: Line) -> Changed:
    """Settle the case of a line, or all its `cases` with the answer to the first one."""
    take = _take(line)
    why = {"reason": str(line.get("reason") or ""), "note": str(line.get("note") or "")}
    if "cases" in line:
        cases = [_case(adjudication, session, id_, line) for id_ in lines.texts(line, "cases")]
        return adjudication.settle_all(session, cases, take, **why)
    case = _case(adjudication, session, lines.text(line, "case"), line)
    own = _own(session, case, line["own"]) if line.get("own") is not None else None
    return adjudication.settle(session, case, take, own=own, **why)


def _take_agreed(adjudication: Adjudication, session: Session, line: Line) -> Changed:
    return adjudication.take_agreed(session, lines.text(line, "article") if "article" in line else "")


def _ask(adjudication: Adjudication, session: Session, line: Line) -> Changed:
    case = _case(adjudication, session, lines.text(line, "case"), line)
    return adjudication.ask(session, case, lines.text(line, "text"))


_ACTIONS: Mapping[str, Callable[[Adjudication, Session, Line], Changed]] = {
    "settle": _settle,
    "take agreed": _take_agreed,
    "ask": _ask,
}


def _take(line: Line) -> str | int:
    take = line.get("take")
    return take if type(take) is int else lines.text(line, "take")


def _case(adjudication: Adjudication, session: Session, wanted: str, line: Line) -> Case:
    article = lines.text(line, "article") if "article" in line else ""
    listed = adjudication.cases(session.round.id, adjudicator=session.coder.id, article=article)
    found = next((case for case in listed if case.id == wanted), None)
    if found is None:
        raise UserError(f"There is no disagreement {wanted} in this round (any more).")
    return found


def _own(session: Session, case: Case, raw: Any) -> Said:
    """Return the adjudicator's own answer: a name, the parts of a quote, or values."""
    if not isinstance(raw, dict):
        raise UserError('"own" has to be an object.')
    kind = next((type(v.fact) for v in case.disagreement.versions if v.fact is not None), Annotation)
    if kind is Annotation:
        return Annotation(id="", span=lines.span(raw), code=lines.text(raw, "code"))
    if kind is Value:
        said = next(v.fact for v in case.disagreement.versions if isinstance(v.fact, Value))
        variable = session.codebook.variable(said.variable)
        values = lines.texts(raw, "values")
        if variable is not None and (problem := variable.problem(values)):
            raise UserError(problem)
        kept = variable.tidied(values) if variable is not None else tuple(values)
        return Value(id=said.id, variable=said.variable, target=said.target, values=kept)
    ground = session.ground(case.disagreement.article)
    return quoting.quote_of(ground, lines.places(raw), type=lines.type_of(raw))
