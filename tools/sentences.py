"""Finds the sentences that the core says to people, for their translation: `uv run python -m tools.sentences`.

Prints those that resources/translations/sentences_ar.json lacks or has too many. Not part of the program.
"""

import ast
import json
import re
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from annotator.formats.interchange.units import Counted, LineEnds
from ui.sentences import pattern_of

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "resources" / "translations" / "sentences_ar.json"
_SENTENCE = re.compile(r"[A-Z%][^\n]{9,}\.|The text [^\n]+%\d")
_SQL = re.compile(r"(SELECT|INSERT|DELETE|UPDATE|CREATE|DROP|PRAGMA|WITH) ")
# What only the command line says, to people who read English.
_LEFT_OUT = ("cli", "__main__.py")
# What is written for papers, in both languages.
_WRITTEN = ("agreement/citing.py",)
_R = " <- "
"""What stands in the lines of an R script, which is written and not said."""
_PLACES = {"%1, line %2", "%1, entry %2", "%1, row %2"}
"""What sentences about files begin with."""
_TELLING = ("change", "drop", "keep")
"""The methods of a `Tally`: the first thing they are given is what they tell of, in a word or two."""


def sentences() -> set[str]:
    """Return the sentences in the code of the core, with %1, %2 ... for what is filled in."""
    core = ROOT / "annotator"
    names = {path: path.relative_to(core) for path in core.rglob("*.py")}
    files = [path for path, name in names.items() if _is_said(name)]
    said = {found for path in files for found in _sentences_of(ast.parse(path.read_text(encoding="utf-8")))}
    return (
        said
        | {str(counted) for counted in Counted}
        | {f"%1, {ends}" for ends in LineEnds if ends is not LineEnds.AS_THEY_ARE}
    )


def kinds() -> set[str]:
    """Return the kinds of things that the core tells of, as far as they stand at the telling: ui.report_words."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "annotator").rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    told = (call.args[0] for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in _TELLING)
    found = (node.value for argument in told for node in ast.walk(argument) if isinstance(node, ast.Constant))
    return {value for value in found if isinstance(value, str)}


def _is_said(file: Path) -> bool:
    return file.parts[0] not in _LEFT_OUT and file.as_posix() not in _WRITTEN


def _sentences_of(tree: ast.AST) -> Iterator[str]:
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in docstrings or (isinstance(node, ast.Constant) and id(node) in parts):
            continue
        words = _words(node)
        if _SENTENCE.fullmatch(words) and " " in words and not (_SQL.match(words) or _R in words or "\\" in words):
            yield words


def _words(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        words = node.value if isinstance(node.value, str) else ""
    elif isinstance(node, ast.JoinedStr):
        words = "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    else:
        return ""
    # Named places of str.format count as those of an f-string do.
    numbers = count(1)
    return re.sub(r"\{\w*(?::[^{}]*)?\}", lambda _: f"%{next(numbers)}", words)


def missing() -> list[str]:
    """Return the sentences that nobody has translated."""
    return sorted((sentences() | _PLACES) - set(json.loads(FILE.read_text(encoding="utf-8"))))


def idle() -> list[str]:
    """Return the translated sentences that the core never says, neither so nor in a more general form."""
    said = [pattern_of(sentence) for sentence in sentences() | _PLACES]
    known = json.loads(FILE.read_text(encoding="utf-8"))
    return sorted(sentence for sentence in known if not any(pattern.fullmatch(sentence) for pattern in said))


def main() -> int:
    """Print what is missing and what is not said any more; return 1 where there is anything."""
    lines = [*(f"missing: {s}" for s in missing()), *(f"not said any more: {s}" for s in idle())]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main())
