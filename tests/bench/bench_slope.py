"""Prints how many words and tokens a second `suggest` reads, as the slope between two sizes of input.

Run: uv run python tests/bench/bench_slope.py PATH_OF_SHARED_DATA. The texts are those of ANT (short news of a radio),
one and ten to a file; tokens are words and signs, as the corpora count them.
"""

import gzip
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 25_000
SMALL, LARGE = 400, 3_200
_TOKEN = re.compile(r"\w+|[^\w\s]")


def files_of(texts: list[str], folder: Path, *, together: int) -> list[str]:
    """Write the texts, so many to a file; return the names."""
    names = []
    for at in range(0, len(texts), together):
        path = folder / f"{at}.txt"
        path.write_text("\n".join(texts[at : at + together]), encoding="utf-8")
        names.append(str(path))
    return names


def seconds(names: list[str]) -> float:
    """Run the command on the files; return the seconds."""
    command = [sys.executable, "-m", "annotator", "suggest", "--format", "jsonl", *names]
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> int:
    """Measure and print; return 1 below the limit."""
    with gzip.open(Path(sys.argv[1]) / "news" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(SMALL + LARGE), strict=False)]
    texts = [f"{row['title']}\n{row['text']}" for row in rows]
    below = False
    for together in (1, 10):
        with tempfile.TemporaryDirectory() as folder:
            small, large = Path(folder) / "small", Path(folder) / "large"
            small.mkdir()
            large.mkdir()
            few = files_of(texts[:SMALL], small, together=together)
            many = files_of(texts[SMALL:], large, together=together)
            seconds(few[:1])
            took = min(seconds(many) for _ in range(3)) - min(seconds(few) for _ in range(3))
        more, less = " ".join(texts[SMALL:]), " ".join(texts[:SMALL])
        words = (len(more.split()) - len(less.split())) / took
        tokens = (len(_TOKEN.findall(more)) - len(_TOKEN.findall(less))) / took
        below = below or tokens < LIMIT
        print(f"{together:3} articles to a file: {words:9,.0f} words/s, {tokens:9,.0f} / {LIMIT:,} tokens/s")
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        seconds(files_of(["قال محمد إن الأمر انتهى."], Path(folder), together=1))
    print(f"one sentence from a cold start: {time.perf_counter() - began:.2f} / 2.00 s")
    print(f"memory of the command: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} / 250 MB")
    return int(below)


if __name__ == "__main__":
    sys.exit(main())
