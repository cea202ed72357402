"""camel-tools beside our own words and dediacritising, on real articles; and its morphology, where it is installed.

    PYTHONPATH=. uv run python tests/bench/bench_camel.py

Reads the folder `shared` beside the repository. Prints figures; nothing fails.
"""

import gzip
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from annotator.arabic.camel_data import morphology_file
from annotator.arabic.folding import fold_text
from annotator.arabic.morphology import load
from annotator.arabic.words import words

NEWS = Path(__file__).resolve().parents[3] / "shared" / "data" / "news"
ARTICLES = 2_000


def texts() -> list[str]:
    """Return real articles: Jawhara FM and Wikinews."""
    with gzip.open(NEWS / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        ant = [json.loads(line)["text"] for line, _ in zip(lines, range(ARTICLES), strict=False)]
    wiki = (NEWS / "wikinews.jsonl").read_text(encoding="utf-8").splitlines()
    return ant + [json.loads(line)["text"] for line in wiki]


def seconds_to_import(module: str) -> float:
    """Return how long a fresh Python needs for a module, less what it needs for nothing."""
    taken = []
    for program in ("pass", f"import {module}"):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=True)
        taken.append(time.perf_counter() - began)
    return taken[1] - taken[0]


def compare_dediacritising(listed: list[str]) -> None:
    """The marks that dediac_ar drops against those that the search form drops."""
    from camel_tools.utils.dediac import dediac_ar

    began = time.perf_counter()
    bare = [dediac_ar(text) for text in listed]
    theirs = time.perf_counter() - began
    began = time.perf_counter()
    folded = [fold_text(text) for text in listed]
    ours = time.perf_counter() - began
    same = sum(fold_text(b) == f for b, f in zip(bare, folded, strict=True))
    codes = sum(map(len, listed))
    print(f"dediac_ar, then the search form: the search form itself in {same} of {len(listed)} articles")
    print(f"dediac_ar {codes / theirs / 1e6:.1f}, whole search form {codes / ours / 1e6:.1f} million code points/s")


def compare_words(listed: list[str]) -> None:
    """The words of simple_word_tokenize against ours; its signs, which are no words, left out."""
    from camel_tools.tokenizers.word import simple_word_tokenize

    began = time.perf_counter()
    theirs = [[t for t in simple_word_tokenize(text) if any(c.isalnum() for c in t)] for text in listed]
    taken = time.perf_counter() - began
    began = time.perf_counter()
    ours = [[w.of(text) for w in words(text)] for text in listed]
    own = time.perf_counter() - began
    a, b = Counter(t for ts in theirs for t in ts), Counter(t for ts in ours for t in ts)
    common, count = (a & b).total(), b.total()
    print(f"words: {common} of {a.total()} of simple_word_tokenize are ours, which are {count}")
    print(
        "only there:", *(w for w, _ in (a - b).most_common(8)), "| only ours:", *(w for w, _ in (b - a).most_common(8))
    )
    print(f"simple_word_tokenize {count / taken:,.0f}, ours with positions {count / own:,.0f} words/s")


def measure_morphology(listed: list[str]) -> None:
    """Loading, memory and speed of the morphology on this computer."""
    database = morphology_file()
    if database is None:
        print("no morphology database on this computer")
        return
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    morphology = load(database)
    loaded = time.perf_counter() - began
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    some = [w.of(text) for text in listed[:100] for w in words(text)]
    began = time.perf_counter()
    known = sum(bool(morphology.analyses(word)) for word in some)
    first = time.perf_counter() - began
    began = time.perf_counter()
    for word in some:
        morphology.analyses(word)
    again = time.perf_counter() - began
    print(f"morphology: loaded in {loaded:.1f} s, {memory:.0f} MB; knows {known} of {len(some)} words")
    print(f"{len(some) / first:,.0f} words/s at first, {len(some) / again:,.0f} words/s from its cache")


if __name__ == "__main__":
    for name in ("camel_tools.utils.normalize", "camel_tools.utils.dediac", "camel_tools.tokenizers.word"):
        print(f"import {name} {seconds_to_import(name):.2f} s")
    articles = texts()
    compare_dediacritising(articles)
    compare_words(articles)
    measure_morphology(articles)
