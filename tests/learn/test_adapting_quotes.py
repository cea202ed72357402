"""Tests of adapting the scorer of quotes to what coders decided."""

import random
import time

from annotator.learn.quotes import QuoteExample, adapt_quotes
from annotator.suggest.reporting.scoring import QuoteScorer, shipped_scorer

PHRASE = ("bias", "rule=phrase", "type=partial", "cue=دعا")
CLAUSE = ("bias", "rule=particle", "type=indirect", "cue=قال")
BASE = QuoteScorer(weights={"bias": 0.5, "rule=phrase": -0.5, "rule=particle": 1.0}, version="1")


def test_what_is_always_rejected_sinks_and_what_is_accepted_rises() -> None:
    examples = [QuoteExample(PHRASE, right=False)] * 20 + [QuoteExample(CLAUSE, right=True)] * 20
    adapted = adapt_quotes(BASE, examples)
    assert adapted.score(PHRASE) < 0.3 < BASE.score(PHRASE)
    assert adapted.score(CLAUSE) > BASE.score(CLAUSE)


def test_one_decision_changes_little() -> None:
    adapted = adapt_quotes(BASE, [QuoteExample(CLAUSE, right=False)])
    assert 0 < BASE.score(CLAUSE) - adapted.score(CLAUSE) < 0.15


def test_features_that_no_example_has_keep_their_weights() -> None:
    adapted = adapt_quotes(BASE, [QuoteExample(CLAUSE, right=False)] * 9)
    assert adapted.weights["rule=phrase"] == BASE.weights["rule=phrase"]


def test_without_examples_the_base_stays() -> None:
    assert adapt_quotes(BASE, []) is BASE


def test_the_order_of_the_examples_makes_no_difference() -> None:
    examples = [QuoteExample(PHRASE, right=i % 3 == 0) for i in range(30)]
    examples += [QuoteExample(CLAUSE, right=i % 5 > 0) for i in range(30)]
    shuffled = random.Random(5).sample(examples, len(examples))
    assert adapt_quotes(BASE, examples).write() == adapt_quotes(BASE, shuffled).write()


def test_the_version_tells_adapted_scorers_apart() -> None:
    once = adapt_quotes(BASE, [QuoteExample(PHRASE, right=False)])
    twice = adapt_quotes(once, [QuoteExample(PHRASE, right=False)])
    assert once.version.startswith("1+")
    assert twice.version.startswith("1+")
    assert len({BASE.version, once.version, twice.version}) == 3


def test_twenty_thousand_decisions_are_learned_from_in_seconds() -> None:
    draw = random.Random(3)
    names = [f"cue={k}" for k in range(150)]
    examples = [
        QuoteExample(
            ("bias", f"rule={draw.randrange(9)}", f"voice={draw.randrange(5)}", draw.choice(names)), draw.random() < 0.8
        )
        for _ in range(20_000)
    ]
    started = time.perf_counter()
    adapt_quotes(shipped_scorer(), examples)
    assert time.perf_counter() - started < 20
