"""Commands that measure and improve suggestions: the simulated coder, training, evaluation, what to code next."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotator.cli.printing import print_json, print_rows
from annotator.corpus import MAIN, Corpus
from annotator.exchange.learning import Condition, Model, Trained
from annotator.exchange.training import evaluate_gold
from annotator.learn.gold import read_gold
from annotator.learn.prices import TABLE, WINDOW
from annotator.learn.simulating import LAST, Counted, retrain, simulate
from annotator.learn.trainables import TRAINABLES
from annotator.model.errors import UserError
from annotator.model.stream import first_time


def add_commands(commands: Any) -> None:
    """Add the commands to the parser."""
    simulated = commands.add_parser(
        "simulate", help="count the keys of a simulated coder over articles with their gold"
    )
    simulated.add_argument("gold", type=Path, help="a folder of NAME.txt and NAME.gold.json")
    simulated.add_argument("--no-learning", action="store_true", help="remember nothing from article to article")
    simulated.add_argument("--window-prices", action="store_true", help="what the present window takes, not the table")
    simulated.add_argument("--json", action="store_true", help="one JSON object a line")
    simulated.set_defaults(run=run_simulate)

    trained = commands.add_parser("train", help="train the suggesters on finished articles")
    trained.set_defaults(run=run_train)
    evaluated = commands.add_parser("evaluate", help="measure suggestions on finished articles, or on a folder of gold")
    evaluated.set_defaults(run=run_evaluate)
    models = commands.add_parser("models", help="list the trained models; use one, or the shipped one again")
    models.add_argument("--use", metavar="VERSION", help="let this model suggest from now on")
    models.add_argument("--shipped", metavar="SUGGESTER", help="let the shipped model of this suggester suggest again")
    models.set_defaults(run=run_models)
    following = commands.add_parser("next", help="list the articles that a coder best codes next")
    following.add_argument("--n", type=_at_least_one, default=10, help="how many (default: 10)")
    following.set_defaults(run=run_next)
    controls = commands.add_parser("controls", help="compare what was coded with and without suggestions")
    controls.set_defaults(run=run_controls)
    places = commands.add_parser("places", help="list the articles in which words stand, whatever their spelling")
    places.add_argument("corpus", type=Path)
    places.add_argument("words")
    places.set_defaults(run=run_places)
    places.add_argument("--json", action="store_true", help="one JSON object a line")
    back = commands.add_parser("take-back", help="take back all that a suggester from outside offers")
    back.add_argument("corpus", type=Path)
    back.add_argument("suggester")
    back.add_argument("--lead", required=True, metavar="NAME", help="the lead who decides it")
    back.add_argument("--json", action="store_true", help="one JSON object a line")
    back.set_defaults(run=run_take_back)
    for command in (trained, evaluated, models, following, controls):
        command.add_argument("corpus", type=Path, help="a corpus" + (", or GOLD_DIR" if command is evaluated else ""))
        command.add_argument("--coder", required=command is following, help="whose articles (default: everybody's)")
        command.add_argument("--round", default=MAIN)
        command.add_argument("--json", action="store_true", help="one JSON object a line")


def run_train(options: argparse.Namespace) -> bool:
    """Train, use what is better, and print one object for each suggester."""
    with Corpus.open(options.corpus, write=True) as corpus:
        session = corpus.session(options.coder or corpus.coders()[0].name, round=options.round)
        coder = corpus.coder(options.coder) if options.coder else None
        results = corpus.learning.train(coder, round=options.round)
        in_use = corpus.learning.in_use()
        for result in results:
            if result.kept and in_use.get(result.suggester) != result.version:
                session.use_model(result.suggester, result.version)
    columns = ("suggester", "version", "articles", "f1_before", "f1_after", "reason")
    print_rows([_trained_shape(r) for r in results], as_json=options.json, columns=columns)
    return True


def run_evaluate(options: argparse.Namespace) -> bool:
    """Print the measures of the scorer, one object."""
    if options.corpus.is_dir():
        score = evaluate_gold(read_gold(options.corpus))
    else:
        with Corpus.open(options.corpus, write=False) as corpus:
            coder = corpus.coder(options.coder) if options.coder else None
            score = corpus.learning.evaluate(coder, round=options.round)
    if options.json:
        print_json(score.shape())
    else:
        for name, value in score.shape().items():
            print(f"{name:12} {value}")
    return True


def run_models(options: argparse.Namespace) -> bool:
    """List the models, after using another one where that is asked."""
    change = bool(options.use or options.shipped)
    with Corpus.open(options.corpus, write=change) as corpus:
        listed = {model.id: model for model in corpus.learning.models()}
        session = corpus.session(options.coder or corpus.coders()[0].name, round=options.round)
        if options.use:
            if options.use not in listed:
                raise UserError(f"There is no model {options.use} in {options.corpus.name}.")
            session.use_model(listed[options.use].suggester, options.use)
        elif options.shipped:
            if options.shipped not in TRAINABLES:
                raise UserError(
                    f"There is no suggester {options.shipped} that learns; there are {', '.join(TRAINABLES)}."
                )
            session.use_model(options.shipped, "")
        in_use = set(corpus.learning.in_use().values())
        rows = [_model_shape(model) | {"in_use": model.id in in_use} for model in listed.values()]
    print_rows(rows, as_json=options.json, columns=("version", "suggester", "time", "in_use", "reason"))
    return True


def run_take_back(options: argparse.Namespace) -> bool:
    """Take back suggestions, and print in how many articles."""
    with Corpus.open(options.corpus, write=True) as corpus:
        number = corpus.study.take_back_suggestions(options.lead, options.suggester)
    rows = [{"suggester": options.suggester, "articles": number}]
    print_rows(rows, as_json=options.json, columns=("suggester", "articles"))
    return True


def run_next(options: argparse.Namespace) -> bool:
    """Print new articles, the one to code first."""
    with Corpus.open(options.corpus, write=False) as corpus:
        coder, stage = corpus.coder(options.coder), corpus.round(options.round)
        ranked = corpus.learning.next_articles(coder, stage, corpus.codebook(stage.id), most=options.n)
        titles = {row.id: row.title for row in corpus.articles()}
    rows = [
        {"article": r.article, "title": titles[first_time(r.article)], "rank": rank}
        | {"gain": r.gain, "doubtful": r.doubtful, "new_names": r.new_names}
        for rank, r in enumerate(ranked, start=1)
    ]
    print_rows(rows, as_json=options.json, columns=("rank", "article", "gain", "title"))
    return True


def run_places(options: argparse.Namespace) -> bool:
    """Print each article in which the words stand, and at how many places."""
    with Corpus.open(options.corpus, write=False) as corpus:
        found = corpus.learning.elsewhere(options.words, but="")
        rows = [{"article": one.article, "title": one.title, "places": len(one.places)} for one in found]
    print_rows(rows, as_json=options.json, columns=("places", "article", "title"))
    return True


def run_controls(options: argparse.Namespace) -> bool:
    """Print one object for each coder and condition."""
    with Corpus.open(options.corpus, write=False) as corpus:
        if options.coder:
            corpus.coder(options.coder)
        found = corpus.learning.conditions(round=options.round)
    rows = [_condition_shape(c) for c in found if options.coder in (None, c.coder)]
    print_rows(rows, as_json=options.json, columns=("coder", "suggestions", "articles", "active_seconds"))
    return True


def _at_least_one(written: str) -> int:
    number = int(written)
    if number < 1:
        raise argparse.ArgumentTypeError("has to be 1 or more")
    return number


def _condition_shape(one: Condition) -> dict[str, Any]:
    return {
        "coder": one.coder,
        "suggestions": one.suggestions,
        "articles": one.articles,
        "code_points": one.code_points,
        "annotations": one.annotations,
        "quotes": one.quotes,
        "active_seconds": one.active_seconds,
        "seconds_per_1000_code_points": round(1000 * one.active_seconds / one.code_points, 1),
        "f1_with_suggestions": round(one.alike.entity.f1, 4),
        "quote_f1_with_suggestions": round(one.alike.strict.f1, 4),
    }


def _model_shape(model: Model) -> dict[str, Any]:
    return {"version": model.id, "suggester": model.suggester, "base": model.base, "time": model.time, **model.card}


def _trained_shape(result: Trained) -> dict[str, Any]:
    return {
        "suggester": result.suggester,
        "base": result.base,
        "version": result.version,
        "articles": result.articles,
        "measured": result.measured,
        "f1_before": round(result.f1_before, 4),
        "f1_after": round(result.f1_after, 4),
        "kept": result.kept,
        "reason": result.reason,
    }


def run_simulate(options: argparse.Namespace) -> bool:
    """Print the count of each article, then the totals over all and over the last."""
    columns = ("article", "total", "keys_with_suggestions", "keys_from_nothing", "ratio")
    counted: list[Counted] = []
    prices = WINDOW if options.window_prices else TABLE
    articles, learning = read_gold(options.gold), not options.no_learning
    for count in simulate(articles, learning=learning, retraining=retrain, prices=prices):
        counted.append(count)
        print_rows([_count_shape(count)], as_json=options.json, columns=columns)
    totals = [_total_shape("all", counted), _total_shape(f"last {LAST}", counted[-LAST:])]
    print_rows(totals, as_json=options.json, columns=columns)
    return True


def _count_shape(count: Counted) -> dict[str, Any]:
    return {
        "article": count.article,
        "keys_with_suggestions": count.keys,
        "keys_from_nothing": count.from_nothing,
        "ratio": round(count.ratio, 4),
        "accepted": count.read.accepted,
        "corrected": count.read.corrected,
        "rejected": count.read.rejected,
        "added": count.read.added,
    }


def _total_shape(over: str, counted: Sequence[Counted]) -> dict[str, Any]:
    keys, alone = sum(c.keys for c in counted), sum(c.from_nothing for c in counted)
    return {
        "total": over,
        "articles": len(counted),
        "keys_with_suggestions": keys,
        "keys_from_nothing": alone,
        "ratio": round(keys / alone, 4) if alone else 0.0,
    }
