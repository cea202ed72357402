"""Commands of the codebook: show, check, convert, versions, what has to be read again, what coders ask."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json, print_rows
from annotator.coding.codebooks import (
    CODEBOOK_READERS,
    CODEBOOK_WRITERS,
    Asked,
    Difference,
    Item,
    read_codebook,
    write_codebook,
)
from annotator.corpus import MAIN, Corpus
from annotator.model.codebook import Codebook
from annotator.model.codebook_changes import changes
from annotator.model.colours import colour_problems
from annotator.model.errors import UserError
from annotator.model.shipped import load_codebook, shipped_codebooks

_SQLITE = b"SQLite format 3\x00"


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    group = commands.add_parser("codebook", help="codebooks: show, convert, versions, questions").add_subparsers(
        metavar="WHAT", required=True
    )
    what = "a corpus, a codebook file (" + ", ".join(CODEBOOK_READERS) + "), or the name of a shipped codebook"
    for name, run, told in (
        ("show", run_show, "list codes, variables, passes and rules"),
        ("check", run_check, "say what is wrong with a codebook: what cannot be read, colours"),
        ("export", run_export, "write a codebook to a file"),
    ):
        command = group.add_parser(name, help=told)
        command.add_argument("source", help=what)
        command.add_argument("--round", default=MAIN)
        command.add_argument("--version", help="a version of the corpus's codebook (default: that of the round)")
        command.add_argument("--json", action="store_true", help="one JSON object a line")
        command.set_defaults(run=run)
        if name == "export":
            command.add_argument("--format", required=True, choices=tuple(CODEBOOK_WRITERS))
            command.add_argument("--out", type=Path, required=True)
    differing = group.add_parser("diff", help="list what changed from one codebook to another")
    differing.add_argument("source", help="a corpus, or a codebook as for show")
    differing.add_argument("old", help="a version of the corpus; or, without a corpus, leave it out", nargs="?")
    differing.add_argument("new", help="a version of the corpus, or a codebook as for show", nargs="?")
    differing.add_argument("--json", action="store_true", help="one JSON object a line")
    differing.set_defaults(run=run_diff)
    _add_corpus_commands(group)


def _add_corpus_commands(group: Any) -> None:
    for name, run, told in (
        ("versions", run_versions, "list the versions of the codebook"),
        ("save", run_save, "make a new version from a file, or from the rulings; rounds take it"),
        ("import", run_save, "the same as save"),
        ("worklist", run_worklist, "list what a coder has to read again"),
        ("questions", run_questions, "list what coders asked the lead"),
        ("rule", run_rule, "answer a question"),
    ):
        command = group.add_parser(name, help=told)
        command.add_argument("corpus", type=Path)
        command.add_argument("--json", action="store_true", help="one JSON object a line")
        command.set_defaults(run=run)
        if name in ("save", "import"):
            what = command.add_mutually_exclusive_group(required=True)
            what.add_argument("--file", help="a codebook file, or the name of a shipped codebook")
            what.add_argument("--rulings", action="store_true", help="the present version with the rulings since")
            what.add_argument("--use", metavar="VERSION", help="a version that is there already")
            command.add_argument("--lead", required=True, help="the name of the lead")
            command.add_argument("--round", action="append", help="a round that takes it (default: main)")
        elif name == "worklist":
            command.add_argument("--coder", required=True)
            command.add_argument("--round", default=MAIN)
        elif name == "questions":
            command.add_argument("--coder", help="whose questions (default: everybody's)")
            command.add_argument("--open", action="store_true", help="only those without a ruling")
        elif name == "rule":
            command.add_argument("question", help="the question's id")
            command.add_argument("text", help="the ruling")
            command.add_argument("--lead", required=True, help="the name of the lead")
            command.add_argument("--code", default="", help="the code, variable or quote that it is about")
            command.add_argument("--english", default="", help="the same in English")


def run_show(options: argparse.Namespace) -> bool:
    """Print one object for each layer, code, variable, pass and rule."""
    book = _codebook(options.source, options)
    rows: list[dict[str, Any]] = [{"kind": "codebook", "id": book.id, "name": asdict(book.name), "parent": book.parent}]
    for layer in book.layers:
        rows.append({"kind": "layer", "id": layer.id, "of": layer.kind, "name": asdict(layer.name), "on": layer.on})
        rows += [_code_shape(code) for code in layer.codes]
    for variable in book.variables:
        rows.append({"kind": "variable", "of": variable.on, **_without_guideline(asdict(variable))})
    rows += [{"kind": "pass", **asdict(one)} for one in book.passes]
    rows += [{"kind": "rule", "id": name, "value": value} for name, value in book.rules.items()]
    rows += [{"kind": "merged", "id": old, "value": book.current_code(old)} for old in book.merged]
    rows += [{"kind": "split", "id": old, "value": list(among)} for old, among in book.split.items()]
    print_rows(
        [row | {"english": row["name"].get("en", "") if "name" in row else str(row.get("value", ""))} for row in rows]
        if not options.json
        else rows,
        as_json=options.json,
        columns=("kind", "id", "english"),
    )
    return True


def run_check(options: argparse.Namespace) -> bool:
    """Print each thing that is wrong; one that cannot be read is a sentence on standard error."""
    problems = [asdict(problem) for problem in colour_problems(_codebook(options.source, options))]
    print_rows(problems, as_json=options.json, columns=("code", "what", "other", "sight", "measured", "needed"))
    return not problems


def run_export(options: argparse.Namespace) -> bool:
    """Write the file."""
    book = _codebook(options.source, options)
    write_codebook(book, options.out, options.format)
    if options.format == "qdc" and (book.variables or book.passes or book.rules):
        print("A .qdc file holds codes only; variables, passes and rules were left out.", file=sys.stderr)
    return True


def run_diff(options: argparse.Namespace) -> bool:
    """Print one object for each difference; two versions of a corpus, or two codebooks."""
    if _is_corpus(options.source):
        with Corpus.open(Path(options.source), write=False) as corpus:
            if not (options.old and options.new):
                raise UserError("Name the two versions to compare.")
            found = corpus.codebooks.changes(options.old, options.new)
    else:
        if not options.old or options.new:
            raise UserError("Name the two codebooks to compare.")
        found = changes(codebook_named(options.source), codebook_named(options.old))
    columns = ("kind", "subject", "before", "after", "read_again")
    print_rows([_difference_shape(d) for d in found], as_json=options.json, columns=columns)
    return True


def run_versions(options: argparse.Namespace) -> bool:
    """Print one object for each version, the first one first."""
    with Corpus.open(options.corpus, write=False) as corpus:
        rows = [
            {
                "version": v.id,
                "parent": v.codebook.parent,
                "name": asdict(v.codebook.name),
                "codes": len(v.codebook.codes()),
                "variables": len(v.codebook.variables),
                "rounds": list(v.rounds),
            }
            for v in corpus.codebooks.versions()
        ]
    print_rows(rows, as_json=options.json, columns=("version", "codes", "variables", "rounds"))
    return True


def run_save(options: argparse.Namespace) -> bool:
    """Make the version, and print its id and what changed."""
    with Corpus.open(options.corpus, write=True) as corpus:
        books, rounds = corpus.codebooks, tuple(options.round or (MAIN,))
        old = books.of_round(rounds[0])
        if options.use:
            new = books.use(options.use, lead=options.lead, rounds=rounds)
        else:
            content = books.with_rulings(rounds[0]) if options.rulings else codebook_named(options.file).content
            new = books.save(content, lead=options.lead, rounds=rounds)
    found = [_difference_shape(d) for d in changes(old, new)]
    if options.json:
        print_json({"version": new.id, "parent": new.parent, "rounds": list(rounds), "changes": found})
    else:
        print(new.id)
    return True


def run_worklist(options: argparse.Namespace) -> bool:
    """Print one object for each coding to be read again."""
    with Corpus.open(options.corpus, write=False) as corpus:
        rows = [_item_shape(item) for item in corpus.codebooks.worklist(options.coder, options.round)]
    print_rows(rows, as_json=options.json, columns=("article", "code", "words", "target"))
    return True


def run_questions(options: argparse.Namespace) -> bool:
    """Print one object for each question, those without a ruling first."""
    with Corpus.open(options.corpus, write=False) as corpus:
        asked = corpus.codebooks.questions(options.coder)
    rows = [_question_shape(a) for a in asked if not (options.open and a.ruling)]
    print_rows(rows, as_json=options.json, columns=("question", "coder", "code", "words", "text"))
    return True


def run_rule(options: argparse.Namespace) -> bool:
    """Write the ruling, and print it."""
    with Corpus.open(options.corpus, write=True) as corpus:
        ruling = corpus.codebooks.rule(
            options.question, options.text, lead=options.lead, code=options.code, english=options.english
        )
    if options.json:
        print_json(asdict(ruling))
    return True


def _codebook(source: str, options: argparse.Namespace) -> Codebook:
    if not _is_corpus(source):
        return codebook_named(source)
    with Corpus.open(Path(source), write=False) as corpus:
        books = corpus.codebooks
        return books.codebook(options.version) if options.version else books.of_round(options.round)


def codebook_named(name: str) -> Codebook:
    """Return the shipped codebook of this name, or the one in this file, in any format that is read."""
    path = Path(name)
    if name in shipped_codebooks() or path.suffix.lower().lstrip(".") not in CODEBOOK_READERS or not path.exists():
        return load_codebook(name)
    return read_codebook(path)


def _is_corpus(name: str) -> bool:
    path = Path(name)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _code_shape(code: Any) -> dict[str, Any]:
    shape = _without_guideline(asdict(code))
    return {"kind": "code", "of": shape.pop("layer"), **shape}


def _without_guideline(shape: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in shape.items() if name not in ("guideline",) and value not in ("", None)}


def _difference_shape(one: Difference) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "subject": one.subject,
        "before": one.before,
        "after": one.after,
        "read_again": one.read_again,
    }


def _item_shape(item: Item) -> dict[str, Any]:
    return {
        "article": item.article,
        "title": item.title,
        "target": item.target,
        "code": item.code,
        "words": item.words,
        "start": item.span.start if item.span else None,
        "end": item.span.end if item.span else None,
        "version": item.version,
        "why": [_difference_shape(d) for d in item.why],
    }


def _question_shape(asked: Asked) -> dict[str, Any]:
    return {
        "question": asked.id,
        "article": asked.article,
        "title": asked.title,
        "coder": asked.coder,
        "round": asked.round,
        "text": asked.text,
        "code": asked.code,
        "start": asked.span.start if asked.span else None,
        "end": asked.span.end if asked.span else None,
        "words": asked.words,
        "example": asked.example,
        "ruling": asdict(asked.ruling) if asked.ruling else None,
    }
