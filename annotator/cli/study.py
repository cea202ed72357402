"""Commands of a study's lead: rounds, samples, who codes what, how far everybody is; and coder training."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json, print_rows
from annotator.coding.sampling import PLANT_AFTER, Plan
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.stored_form import plain_fields
from annotator.model.stream import ROLES
from annotator.model.study import BLIND, EQUAL, METHODS, PROPORTIONAL, PURPOSES, SHOWN, SIMPLE, GoldSource


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    rounds = commands.add_parser("round", help="list, add or change rounds").add_subparsers(
        metavar="list|add|change", required=True
    )
    listed = rounds.add_parser("list", help="list the rounds")
    listed.set_defaults(run=run_round_list)
    added = rounds.add_parser("add", help="add a round")
    added.set_defaults(run=run_round_add)
    changed = rounds.add_parser("change", help="change a round; once coding has begun its name and codebook only")
    changed.set_defaults(run=run_round_change)
    for command in (added, changed):
        command.add_argument("corpus", type=Path)
        command.add_argument("name", help="the round's name")
        _add_round_options(command, adding=command is added)
    sampled = commands.add_parser("sample", help="draw a sample for a round, or report on those that were drawn")
    _add_sample_options(sampled)
    sampled.set_defaults(run=run_sample)
    assigned = commands.add_parser("assign", help="give the articles of a round to coders")
    assigned.add_argument("--round", required=True)
    assigned.add_argument("--coders", required=True, metavar="NAME[=SHARE],...")
    assigned.add_argument("--each", type=int, default=0, help="how many coders an article goes to (default: all)")
    assigned.add_argument("--from", dest="leaving", help="instead: give what this coder has not finished to the others")
    assigned.set_defaults(run=run_assign)
    whole = commands.add_parser("overview", help="how far every coder is in every round")
    whole.set_defaults(run=run_overview)
    timed = commands.add_parser("times", help="list how long articles took, or switch recording on or off")
    timed.add_argument("--coder", help="default: everybody")
    timed.add_argument("--round", help="default: all")
    timed.add_argument("--record", choices=("on", "off"), help="record coders' times from now on, or not")
    timed.set_defaults(run=run_times)
    coached = commands.add_parser("coach", help="compare a coder with gold in a round of coder training")
    coached.add_argument("--coder", required=True)
    coached.add_argument("--round", required=True)
    coached.add_argument("--article", help="the differences in this article (default: the score of each)")
    coached.set_defaults(run=run_coach)
    for command in (listed, sampled, assigned, whole, timed, coached):
        command.add_argument("corpus", type=Path)
    for command in (listed, added, changed, sampled, assigned, whole, timed, coached):
        command.add_argument("--json", action="store_true", help="one JSON object a line")
    for command in (added, changed, sampled, assigned, timed):
        command.add_argument("--lead", required=command not in (sampled, timed), help="who decides this")


def run_round_list(options: argparse.Namespace) -> bool:
    """Print the rounds."""
    with Corpus.open(options.corpus, write=False) as corpus:
        rows = [plain_fields(one) | {"learns": one.learns} for one in corpus.study.rounds()]
    print_rows(rows, as_json=options.json, columns=("id", "name", "purpose", "suggestions", "codebook"))
    return True


def run_round_add(options: argparse.Namespace) -> bool:
    """Add a round and print it."""
    with Corpus.open(options.corpus, write=True) as corpus:
        made = corpus.study.add_round(options.lead, options.name, **_round_fields(options, corpus))
    print_rows([plain_fields(made)], as_json=options.json, columns=("id", "purpose", "codebook"))
    return True


def run_round_change(options: argparse.Namespace) -> bool:
    """Change a round and print it."""
    with Corpus.open(options.corpus, write=True) as corpus:
        changes = _round_fields(options, corpus)
        if options.rename:
            changes["name"] = options.rename
        made = corpus.study.change_round(options.lead, options.name, **changes)
    print_rows([plain_fields(made)], as_json=options.json, columns=("id", "name", "purpose", "codebook"))
    return True


def run_sample(options: argparse.Namespace) -> bool:
    """Draw a sample with a method, and print the report; without one report on the samples there are."""
    with Corpus.open(options.corpus, write=options.method is not None) as corpus:
        if options.method is not None:
            if not options.lead or not options.round:
                raise UserError("Drawing a sample needs --lead and --round.")
            samples = [corpus.study.draw(options.lead, options.round, _plan(options))]
        else:
            samples = list(corpus.study.samples(options.round))
        if options.redraw:
            for sample in samples:
                corpus.study.redraw(sample)
        for sample in samples:
            report = corpus.study.report(sample)
            if options.json:
                print_json({**plain_fields(sample), "words": report.words})
            else:
                print("\n".join(report.words["en"]))
    return True


def run_assign(options: argparse.Namespace) -> bool:
    """Assign, and print how many articles each coder has."""
    shares = _shares(options.coders)
    with Corpus.open(options.corpus, write=True) as corpus:
        if options.leaving:
            made = tuple(
                one
                for name in shares
                for one in corpus.study.hand_over(options.lead, options.round, options.leaving, name)
            )
        else:
            made = corpus.study.assign(options.lead, options.round, list(shares), each=options.each, shares=shares)
        names = {c.id: c.name for c in corpus.coders()}
    rows = [plain_fields(one) | {"coder": names[one.coder], "number": len(one.articles)} for one in made]
    print_rows(rows, as_json=options.json, columns=("coder", "round", "number"))
    return True


def run_overview(options: argparse.Namespace) -> bool:
    """Print one object for each coder and round."""
    with Corpus.open(options.corpus, write=False) as corpus:
        rows = [asdict(row) for row in corpus.study.overview()]
    print_rows(
        rows, as_json=options.json, columns=("round", "coder", "assigned", "begun", "finished", "active_seconds")
    )
    return True


def run_times(options: argparse.Namespace) -> bool:
    """Switch recording, or print one object for each coder, round and article."""
    with Corpus.open(options.corpus, write=options.record is not None) as corpus:
        if options.record is not None:
            if not options.lead:
                raise UserError("Switching the recording of times needs --lead.")
            corpus.study.record_times(options.lead, on=options.record == "on")
            return True
        rows = [asdict(row) for row in corpus.study.times(options.coder, options.round)]
    print_rows(rows, as_json=options.json, columns=("coder", "round", "article", "state", "seconds"))
    return True


def run_coach(options: argparse.Namespace) -> bool:
    """Print the score of each article and the standing, or the differences in one article."""
    with Corpus.open(options.corpus, write=False) as corpus:
        if options.article:
            one = corpus.study.coaching(options.coder, options.round, options.article)
            rows = [plain_fields(d) | {"place": d.place} for d in one.differences]
            print_rows(rows, as_json=options.json, columns=("place", "kind", "code", "gold_code"))
            return True
        stands = asdict(corpus.study.standing(options.coder, options.round))
    scores = [{k: v for k, v in score.items() if k != "differences"} for score in stands.pop("scores")]
    if options.json:
        print_json({**stands, "scores": scores})
    else:
        print_rows(scores, as_json=False, columns=("article", "score"))
        print_rows([stands], as_json=False, columns=("coder", "round", "done", "articles", "mean", "passed"))
    return True


def _add_round_options(command: argparse.ArgumentParser, *, adding: bool) -> None:
    command.add_argument("--purpose", required=adding, choices=PURPOSES)
    command.add_argument("--codebook", help="id of a version (default: that of the round main)")
    command.add_argument("--suggestions", choices=(SHOWN, BLIND))
    command.add_argument("--control-share", type=float, help="share of articles drawn to be coded blind, 0 to 1")
    command.add_argument("--learning", choices=("on", "off"))
    command.add_argument("--seed", type=int)
    command.add_argument("--pass-mark", type=float, help="mean score against gold from which a coder has passed")
    command.add_argument("--gold", metavar="ROUND[:ROLE[:CODER]]", help="whose codings are gold (role: adjudicator)")
    command.add_argument(
        "--freeze", action=argparse.BooleanOptionalAction, help="suggest with the versions of now whatever comes"
    )
    if not adding:
        command.add_argument("--rename", metavar="NAME")


def _add_sample_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--round", help="for which round (without --method: of which round, default all)")
    command.add_argument("--method", choices=METHODS, help="draw by this method (without: report only)")
    command.add_argument("--size", type=int, default=0)
    command.add_argument("--field", default="", help="field of the source data that parts the strata, e.g. outlet")
    command.add_argument("--allocation", default=PROPORTIONAL, choices=(PROPORTIONAL, EQUAL))
    command.add_argument("--weeks", type=int, default=1, help="how many weeks to construct (default: 1)")
    command.add_argument("--seed", type=int, default=0, help="default: a new one")
    command.add_argument("--apart-from", default="", metavar="ROUND,...", help="leave out what these rounds drew")
    command.add_argument("--reliability-share", type=float, default=0.0, help="share that every coder codes, 0 to 1")
    command.add_argument("--plant", type=int, default=0, help="how many articles come a second time")
    command.add_argument("--plant-after", type=int, default=PLANT_AFTER, help=f"places later (default: {PLANT_AFTER})")
    command.add_argument("--redraw", action="store_true", help="draw again and say whether the same comes out")


def _round_fields(options: argparse.Namespace, corpus: Corpus) -> dict[str, Any]:
    names = ("purpose", "codebook", "suggestions", "control_share", "learning", "seed", "pass_mark", "freeze")
    given = {name: value for name in names if (value := getattr(options, name, None)) is not None}
    return given | ({"gold": _gold(options.gold, corpus)} if options.gold else {})


def _gold(written: str, corpus: Corpus) -> GoldSource:
    round, _, rest = written.partition(":")
    role, _, coder = rest.partition(":")
    if role and role not in ROLES:
        raise UserError(f"There is no role {role}; the roles are {', '.join(ROLES)}.")
    who = corpus.study.coder(coder).id if coder else ""
    return GoldSource(round=corpus.round(round).id, coder=who, role=role or "adjudicator")


def _plan(options: argparse.Namespace) -> Plan:
    return Plan(
        method=options.method or SIMPLE,
        size=options.size,
        field=options.field,
        allocation=options.allocation,
        weeks=options.weeks,
        seed=options.seed,
        apart_from=tuple(filter(None, options.apart_from.split(","))),
        reliability_share=options.reliability_share,
        plant=options.plant,
        plant_after=options.plant_after,
    )


def _shares(written: str) -> Mapping[str, float]:
    """Return the share of each coder of `NAME[=SHARE],...`, 1 where none is written. UserError for no number."""
    shares: dict[str, float] = {}
    for one in filter(None, written.split(",")):
        name, _, share = one.partition("=")
        try:
            shares[name.strip()] = float(share or 1)
        except ValueError:
            raise UserError(f"{share} is no number.") from None
    return shares
