"""Every format of the interchange out of a corpus, read back before it counts as written: speed and memory.

uv run python tests/bench/bench_export.py [--articles 20000] [--corpus FILE] [FORMAT ...]

Invented articles of 3,000 letters that one coder finished, with 25 annotations and 4 quotes of three parts each. Prints
measured / limit: articles a minute on the clock and of processor time, and the most memory of all processes together.
First a yardstick, how long this machine takes for a plain loop: figures of machines that differ in it differ as well.
"""

import argparse
import gc
import multiprocessing
import os
import resource
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from coded_corpora import make_coded_corpus

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Leaving
from annotator.formats.interchange.formats import WRITERS

LEAST_A_MINUTE, MOST_MEGABYTES = 5_000, 300
LOOPS = 5_000_000


def make(path: Path, articles: int) -> None:
    make_coded_corpus(path, coders=1, articles=articles).close()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("formats", nargs="*")
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--corpus", type=Path, help="is made if it is not there, and kept")
    chosen = options.parse_args()
    names = chosen.formats or list(WRITERS)
    print(f"the yardstick: {LOOPS:,} additions in {yardstick():.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.corpus or Path(folder) / "bench.hashiya"
        if not path.exists():
            # In a process of its own: what making it took is not what exporting takes.
            making = multiprocessing.get_context("spawn").Process(target=make, args=(path, chosen.articles))
            making.start()
            making.join()
        for name in names:
            told(path, Path(folder) / "out", name)


def yardstick() -> float:
    begun, total = time.perf_counter(), 0
    for number in range(LOOPS):
        total += number
    return time.perf_counter() - begun


def told(path: Path, out: Path, name: str) -> None:
    """Export in a process of its own, so that the memory of one format is not that of the one before."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
    else:
        measured(path, out, name)
        os._exit(0)
    shutil.rmtree(out, ignore_errors=True)
    out.unlink(missing_ok=True)


def measured(path: Path, out: Path, name: str) -> None:
    gc.set_threshold(50_000, 20, 20)  # as the command line does
    most = Most()
    begun, cpu = time.perf_counter(), processor_time()
    with Corpus.open(path, write=False) as corpus:
        left = corpus.interchange.export(out, Leaving(name))
    seconds, cpu = time.perf_counter() - begun, processor_time() - cpu
    clock, processor = left.articles / seconds * 60, left.articles / cpu * 60
    size = sum(f.stat().st_size for f in ([out] if out.is_file() else out.rglob("*")) if f.is_file())
    print(
        f"{name:22} {clock:8,.0f} / {LEAST_A_MINUTE:,} a minute ({processor:8,.0f} of processor time)   "
        f"{most.megabytes():4.0f} / {MOST_MEGABYTES} MB   {left.articles:,} articles, {left.annotations:,} names, "
        f"{left.checked:,} read back, {size / 1e6:,.0f} MB",
        flush=True,
    )


def processor_time() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


class Most:
    """The most memory that this process and those that it started held together, looked at ten times a second."""

    def __init__(self) -> None:
        self._most = 0
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            self._most = max(self._most, sum(map(resident, family(os.getpid()))))
            time.sleep(0.1)

    def megabytes(self) -> float:
        return self._most / 1e6


def family(process: int) -> list[int]:
    found = [process]
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        found += [one for child in children.read_text().split() for one in family(int(child))]
    return found


def resident(process: int) -> int:
    """Return what a process holds in memory (RSS), in bytes; what several share counts in each."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


if __name__ == "__main__":
    main()
