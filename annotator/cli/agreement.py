"""The command `agreement`: figures of a round, saved runs, tables for papers and for other programs."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.agreement.figures import BLIND, FEW_ARTICLES, SHOWN, Options, Report, Row
from annotator.cli.printing import print_json, print_rows
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.stream import MAIN, ROLES

ARTICLE, WEEK = "article", "week"


def add_commands(commands: Any) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("agreement", help="measure how far coders agree; each figure with its interval")
    command.add_argument("corpus", type=Path)
    command.add_argument("--round", default=MAIN, help=f"default: {MAIN}")
    command.add_argument("--coders", default="", metavar="NAME,...", help="default: everybody who handed something in")
    command.add_argument("--role", default="coder", choices=ROLES[:2], help="whose work (default: coder)")
    command.add_argument("--level", action="append", default=[], metavar="LEVEL", help="this level alone; repeatable")
    command.add_argument("--measure", action="append", default=[], metavar="MEASURE", help="this alone; repeatable")
    command.add_argument("--code", action="append", default=[], metavar="CODE", help="spans of this alone; repeatable")
    command.add_argument("--collapse", default="", metavar="A=B,...", help="take code A for B, value ID:1 for 2")
    command.add_argument("--condition", default="", choices=(SHOWN, BLIND), help="suggestions shown, or not, alone")
    command.add_argument("--against", default="", metavar="gold|ROUND|again", help="with gold, or with oneself there")
    command.add_argument("--seed", type=int, default=1, help="of the draws of articles (default: 1)")
    command.add_argument("--draws", type=int, default=2000, help="default: 2000; 0 gives no intervals")
    command.add_argument("--gamma", action="store_true", help="gamma too, which takes its time")
    command.add_argument("--by", choices=(ARTICLE, WEEK), help="each article or week by itself")
    command.add_argument("--save", metavar="NAME", help="keep the run under this name")
    command.add_argument("--lead", default="", help="who saves it (default: who leads here)")
    command.add_argument("--run", dest="named", metavar="NAME", help="measure this saved run again")
    command.add_argument("--runs", action="store_true", help="list the saved runs")
    command.add_argument("--cite", action="store_true", help="print sentences for the paper instead of figures")
    command.add_argument("--out", type=Path, metavar="FILE", help="write .csv, .xlsx, .tex, .recal.csv or .irr.csv")
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.set_defaults(run=run_agreement)


def run_agreement(options: argparse.Namespace) -> bool:
    """Measure, and print or write the figures; False where a saved run did not give its digits again."""
    saving = options.save is not None
    with Corpus.open(options.corpus, write=saving) as corpus:
        if options.runs:
            rows = [asdict(run) | {"n_submissions": len(run.cut)} for run in corpus.agreement.runs()]
            print_rows(rows, as_json=options.json, columns=("name", "saved_at", "saved_by", "program", "n_submissions"))
            return True
        report = _report(corpus, options)
        if options.out is not None:
            corpus.agreement.write(options.out, report)
    _print(report, options)
    return report.same


def _report(corpus: Corpus, options: argparse.Namespace) -> Report:
    asked = _options(options)
    if options.by and (options.save or options.named):
        raise UserError("A saved run is of the whole round; --by goes without --save and --run.")
    if options.save is not None:
        corpus.agreement.save(options.save, asked, lead=options.lead)
        return corpus.agreement.run(options.save)
    if options.named is not None:
        return corpus.agreement.run(options.named)
    if options.by == ARTICLE:
        return corpus.agreement.by_article(asked)
    if options.by == WEEK:
        return corpus.agreement.by_week(asked)
    return corpus.agreement.report(asked)


def _options(options: argparse.Namespace) -> Options:
    return Options(
        round=options.round,
        coders=tuple(filter(None, options.coders.split(","))),
        role=options.role,
        levels=tuple(options.level),
        measures=tuple(options.measure),
        codes=tuple(options.code),
        collapse=_collapse(options.collapse),
        condition=options.condition,
        against=options.against,
        seed=options.seed,
        draws=options.draws,
        gamma=options.gamma,
    )


def _collapse(written: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for one in filter(None, written.split(",")):
        old, equals, new = one.partition("=")
        if not (old.strip() and equals and new.strip()):
            raise UserError(f"--collapse takes OLD=NEW, parted by commas; {one} is none.")
        pairs.append((old.strip(), new.strip()))
    return tuple(pairs)


def _print(report: Report, options: argparse.Namespace) -> None:
    if not (options.cite or options.json):
        for line in (*_lines(report), *_left_out(report)):
            print(line)
        return
    for row in report.rows:
        if options.cite:
            _print_citation(row, report, as_json=options.json)
        else:
            print_json(_plain(row))
    for line in (*_run(report), *_left_out(report)):  # beside the figures, so that each of their lines is one
        print(line, file=sys.stderr)


def _plain(row: Row) -> dict[str, Any]:
    return asdict(row) | {"undefined": row.undefined or None}


def _print_citation(row: Row, report: Report, *, as_json: bool) -> None:
    from annotator.agreement.citing import cite

    said = cite(row, report.options)
    if as_json:
        print_json({**_plain(row), "words": asdict(said.words), "references": list(said.references)})
    else:
        print(said.words.en, *said.references, sep="\n  ")


def _lines(report: Report) -> Iterator[str]:
    """Yield the report for people: what it rests on, the figures in columns."""
    yield from _run(report)
    coders, articles, handed_in = len(report.coders), len(report.articles), len(report.cut)
    yield f"Coders: {coders}. Articles coded by two or more: {articles}. Hand-ins: {handed_in}."
    for row in report.rows:
        where = " ".join(filter(None, (row.article, row.week, row.condition)))
        among = " + ".join(row.coders)
        named = "\t".join(filter(None, (where, row.level, row.measure, row.code or "all codes", among)))
        yield f"{named}\t{_figure(row)}\tn={row.n_units}"
    if report.rough:
        yield f"Intervals that rest on fewer than {FEW_ARTICLES} articles are too narrow (docs/agreement.md)."


def _run(report: Report) -> Iterator[str]:
    if report.run:
        yield f"Saved run {report.run}: {'the same digits' if report.same else 'NOT the digits that were saved'}."


def _left_out(report: Report) -> Iterator[str]:
    return (f"Left out: {number} x {reason}" for reason, number in report.left_out)


def _figure(row: Row) -> str:
    if row.value is None:
        return f"undefined: {row.undefined}"
    between = "" if row.low is None or row.high is None else f" [{row.low:.3f}, {row.high:.3f}]"
    limits = "" if row.p_below_667 is None else _limits(row)
    return f"{row.value:.3f}{between}{limits}"


def _limits(row: Row) -> str:
    return f" P(<.667)={row.p_below_667:.2f} P(<.800)={row.p_below_800:.2f}"
