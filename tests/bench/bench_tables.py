"""The whole corpus in a file, the workbook, and codes that come back: 20,000 articles with half a million annotations.

uv run python tests/bench/bench_tables.py [--articles N] [--corpus PATH]
"""

import argparse
import csv
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from coded_corpora import make_coded_corpus

from annotator.corpus import Corpus
from annotator.exchange.codes_back import look
from annotator.exchange.publishing import unpack

LEAST_A_MINUTE, MOST_MEGABYTES = 5_000, 300
CHANGED_EVERY = 100
"""One annotation in so many gets another code in the table."""


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--corpus", type=Path, help="is made if it is not there, and kept")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = chosen.corpus or folder / "bench.hashiya"
        if not path.exists():
            make_coded_corpus(path, coders=1, articles=chosen.articles).close()
        one, two, back = folder / "one.zip", folder / "two.zip", folder / "back.hashiya"
        print("articles a minute of processor time, seconds by the clock, most memory; least or most that is asked for")
        measured("write whole corpus", lambda: pack(path, one))
        measured("make corpus of it", lambda: unpack(one, back).articles)
        measured("write it again", lambda: pack(back, two))
        same = one.read_bytes() == two.read_bytes()
        print(f"the same bytes: {same}, {one.stat().st_size / 1e6:,.0f} MB", flush=True)
        measured("write workbook", lambda: export(path, folder / "all.xlsx", "xlsx"))
        measured("write csv", lambda: export(path, folder / "csv", "csv"))
        change(folder / "csv" / "annotations.csv", folder / "changed.csv")
        measured("look at changed codes", lambda: back_from(path, folder / "changed.csv"))
    return 0 if same else 1


def measured(name: str, work: Callable[[], int]) -> None:
    """Work in a process of its own, so that the memory is that of the work, and print how it went."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    begun, cpu = time.perf_counter(), time.process_time()
    articles = work()
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{name:24} {articles / cpu * 60:9,.0f} / {LEAST_A_MINUTE:,}   {seconds:6.0f} s   "
        f"{megabytes:4} / {MOST_MEGABYTES} MB",
        flush=True,
    )
    os._exit(0)


def pack(corpus: Path, out: Path) -> int:
    with Corpus.open(corpus, write=False) as opened:
        return opened.publishing.pack(out).articles


def export(corpus: Path, out: Path, name: str) -> int:
    with Corpus.open(corpus, write=False) as opened:
        return opened.export(out, format_name=name).articles


def change(source: Path, target: Path) -> None:
    """Give other codes to some annotations, as a person in a spreadsheet would."""
    with source.open(encoding="utf-8-sig", newline="") as file, target.open("w", encoding="utf-8", newline="") as out:
        rows = csv.DictReader(file)
        writer = csv.DictWriter(out, rows.fieldnames or ())
        writer.writeheader()
        for number, row in enumerate(rows):
            code = row["code"] if number % CHANGED_EVERY else ("ORG" if row["code"] != "ORG" else "PER")
            writer.writerow(row | {"code": code})


def back_from(corpus: Path, table: Path) -> int:
    with Corpus.open(corpus, write=False) as opened:
        came = look(opened.file, table, "Coder 1", reopen=True)
        print(f"rows: {dict(came.counts)}", flush=True)
        return sum(1 for _ in opened.articles())


if __name__ == "__main__":
    sys.exit(main())
