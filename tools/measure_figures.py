"""Measure the readings of figures on cases with known spans: `uv run python tools/measure_figures.py SHARED_DATA`.

SHARED_DATA/dates holds LIST.tsv (file, case, kind) and the Arabic cases of Recognizers-Text (MIT licence). A case
counts when the spans of its kind are exactly the wanted ones, none missing and none too many. Prints per kind and in
all: cases that were read while rules were written, cases that were drawn by lot and never read, and everything.
"""

import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.suggest.service import suggest_text

KINDS = {
    "DateExtractor": ("date",),
    "DatePeriodExtractor": ("date-period",),
    "DateTimeExtractor": ("datetime",),
    "DateTimePeriodExtractor": ("datetime-period",),
    "DurationExtractor": ("duration",),
    "TimeExtractor": ("time",),
    "TimePeriodExtractor": ("time-period",),
    "NumberModel": ("number",),
    "OrdinalModel": ("ordinal", "ordinal-relative"),
    "OrdinalModelSuppressExtendedTypes": ("ordinal",),
    "PercentModel": ("percent",),
}
"""Kind of case -> kinds of readings that are asked for. Of two kinds that overlap the longer reading counts."""

HELD_OUT_SEED = 20260
"""A fifth of the cases was drawn with this seed before the first rule was written, and none of them was read."""

Places = list[tuple[int, int]]


def main(folder: Path) -> None:
    """Print the table."""
    rows = list(cases(folder / "dates"))
    held_out = held_out_of(len(rows))
    good: Counter[tuple[str, str]] = Counter()
    counted: Counter[tuple[str, str]] = Counter()
    for index, (kind, case) in enumerate(rows):
        for group in ("all", "held out" if index in held_out else "read"):
            for name in (kind, "all kinds"):
                counted[name, group] += 1
                good[name, group] += is_exact(kind, case)
    for name in [*KINDS, "all kinds"]:
        shares = [(group, good[name, group], counted[name, group]) for group in ("read", "held out", "all")]
        line = "   ".join(f"{g} {a:4}/{n:4} {100 * a / max(n, 1):5.1f} %" for g, a, n in shares)
        sys.stdout.write(f"{name:34}{line}\n")


def cases(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield kind and case of every line of LIST.tsv, in its order."""
    files: dict[str, Any] = {}
    with (folder / "LIST.tsv").open(encoding="utf-8") as listed:
        for row in csv.DictReader(listed, delimiter="\t"):
            name = row["file"]
            if name not in files:
                files[name] = json.loads((folder / name).read_text(encoding="utf-8-sig"))
            yield row["kind"], files[name][int(row["case"])]


def held_out_of(number: int) -> frozenset[int]:
    """Return the indexes of the cases that were held out."""
    return frozenset(random.Random(HELD_OUT_SEED).sample(range(number), number // 5))


def is_exact(kind: str, case: dict[str, Any]) -> bool:
    """Tell whether the readings are exactly the wanted spans."""
    wanted = [(r["Start"], r["Start"] + r["Length"] if "Length" in r else r["End"] + 1) for r in case["Results"]]
    return sorted(wanted) == found_in(case["Input"], KINDS[kind])


def found_in(text: str, kinds: tuple[str, ...]) -> Places:
    """Return the places of all readings of `kinds`, of two that overlap the longer."""
    entities = suggest_text(text, figures=kinds)["entities"]
    places = [(e["start"], e["end"]) for e in entities if e.get("kind") in kinds]
    kept: Places = []
    for start, end in sorted(places, key=lambda p: (p[0] - p[1], p[0])):
        if all(end <= a or b <= start for a, b in kept):
            kept.append((start, end))
    return sorted(kept)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
