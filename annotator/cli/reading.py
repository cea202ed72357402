"""Commands that read only: they work while a window is open on the same corpus."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.cli import suggesters
from annotator.cli.printing import print_json, print_rows
from annotator.cli.shapes import article_shape, desk_shape, suggestion_shape
from annotator.coding.choosing import MORPHOLOGY, suggesters_here
from annotator.corpus import Corpus
from annotator.exchange.learning import Outcome
from annotator.model import decision as decisions


def add_commands(commands: Any) -> None:
    """Add the reading commands to the parser."""
    articles = commands.add_parser("articles", help="list the articles of a corpus")
    articles.set_defaults(run=run_articles)
    show = commands.add_parser("show", help="print what a coder has coded in an article")
    show.set_defaults(run=run_show)
    suggestions = commands.add_parser("suggestions", help="list the suggestions a coder has not answered yet")
    suggesters.add_options(suggestions)
    suggestions.set_defaults(run=run_suggestions)
    listed = commands.add_parser("suggesters", help="list who suggests, and what became of it")
    listed.add_argument("--coder", help="what became of it with this coder (default: with all)")
    listed.add_argument("--round", help="in this round (default: in all)")
    listed.set_defaults(run=run_suggesters)
    log = commands.add_parser("log", help="print every decision as it was written")
    log.set_defaults(run=run_log)
    for command in (articles, show, suggestions, listed, log):
        command.add_argument("corpus", type=Path)
        command.add_argument("--json", action="store_true", help="one JSON object a line")
    for command in (show, suggestions):
        command.add_argument("article")
        command.add_argument("--coder", required=True)
        command.add_argument("--round", default="main")


def run_articles(options: argparse.Namespace) -> bool:
    """Print the articles."""
    with Corpus.open(options.corpus, write=False) as corpus:
        names = {c.id: c.name for c in corpus.coders()}
        rows = (article_shape(row, corpus.zones(row.id), names) for row in corpus.articles())
        print_rows(rows, as_json=options.json, columns=("id", "length", "date", "outlet", "title"))
    return True


def run_show(options: argparse.Namespace) -> bool:
    """Print annotations, quotes, notes and rejections of one coder in one article."""
    with Corpus.open(options.corpus, write=False) as corpus:
        desk = corpus.session(options.coder, round=options.round).open(options.article)
        print_json(desk_shape(desk))
    return True


def run_suggestions(options: argparse.Namespace) -> bool:
    """Print the open suggestions of one coder in one article."""
    with Corpus.open(options.corpus, write=False) as corpus:
        choice = suggesters.choice_of(options, corpus.learning.outside())
        session = corpus.session(options.coder, round=options.round)
        desk = session.take_suggestions(options.article, session.suggesting(options.article, choice)())
        rows = (suggestion_shape(s, desk.article.text) for s in desk.open_suggestions)
        print_rows(rows, as_json=options.json, columns=("id", "code", "score", "surface"))
    return True


def run_suggesters(options: argparse.Namespace) -> bool:
    """Print each suggester with its version and how many of its suggestions were accepted, corrected, rejected."""
    with Corpus.open(options.corpus, write=False) as corpus:
        coder = None if options.coder is None else corpus.coder(options.coder)
        stage = None if options.round is None else corpus.round(options.round).id
        outside = corpus.learning.outside()
        answered = {one.suggester: one for one in corpus.learning.outcomes(coder, round=stage)}
    there = {one.name: one for one in suggesters_here(outside) if one.name != MORPHOLOGY}
    brought = {name for name, _ in outside}
    rows = (
        {
            "suggester": name,
            "version": there[name].version if name in there else "",
            "outside": name in brought,
            "accepted": became.accepted,
            "corrected": became.corrected,
            "rejected": became.rejected,
            "share": round(became.share, 4) if became.answered else None,
        }
        for name in (*there, *sorted(answered.keys() - there.keys()))
        for became in [answered.get(name, Outcome(suggester=name))]
    )
    columns = ("suggester", "version", "accepted", "corrected", "rejected", "share")
    print_rows(rows, as_json=options.json, columns=columns)
    return True


def run_log(options: argparse.Namespace) -> bool:
    """Print the decisions, verbatim as JSON or in a few columns."""
    with Corpus.open(options.corpus, write=False) as corpus:
        rows: Iterator[dict[str, Any]] = (decisions.encode(d) for d in corpus.log())
        print_rows(rows, as_json=options.json, columns=("time", "coder", "role", "subject", "action", "id"))
    return True
