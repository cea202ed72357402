"""How long an import of codings takes: documents with names, notes and quotes into a new corpus, and the most memory.

`uv run python tests/bench/bench_arriving.py [DOCUMENTS]` prints measured / limit for brat pairs, for one file of JSON
lines and for XMI; the default is 2,000 documents with 50,000 annotations.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Bringing
from annotator.formats.interchange.document import Document, Mark, Relation, Stretch
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Tally
from annotator.model.shipped import load_codebook

SECONDS, MEGABYTES, NAMES = 60, 300, 25
FORMATS = ("brat", "prodigy", "uima-xmi")


def documents(number: int) -> Iterator[Document]:
    """Yield articles of some 2,500 letters with 25 names each, the last two of them speaker and cue of a quote."""
    chance = random.Random(6)
    words = ("وزير", "النقل", "سالم", "العامري", "بيروت", "المعرض", "قال", "إن", "الدخول", "مجاني", "رويترز", "أمس")
    for n in range(number):
        text, marks = f"خبر {n}\n", list[Mark]()
        while len(text) < 2_500:
            start = len(text)
            text += chance.choice(words)
            if len(marks) < NAMES and chance.random() < 0.08:
                label = chance.choice(("PER", "LOC", "ORG", "Event"))
                marks.append(
                    Mark(id=f"m{len(marks)}", layer="name", label=label, stretches=(Stretch(start, len(text)),))
                )
            text += chance.choice((" ", " ", " ", "، ", ".\n"))
        marks.append(Mark(id="q", layer="quote", label="direct", stretches=(Stretch(10, 60),)))
        slots = (Relation(id="r", source="q", target=marks[0].id, slot="speaker"),)
        yield Document(text=text, name=f"خبر {n}", coder="سلمى", marks=tuple(marks), relations=slots)


def measure(format_name: str, number: int) -> None:
    """Import in this process and print what it took."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        writer = WRITERS[format_name]
        for chunk in writer.write(writer.fit(one, Tally()) for one in documents(number)):
            path = folder / "in" / chunk.file
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb" if chunk.common else "ab") as file:
                file.write(chunk.data)
        corpus = Corpus.create(folder / "c.corpus", name="c", coder="Amal", codebook=load_codebook("news"))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        begun, clock = time.process_time(), time.perf_counter()
        with corpus:
            rows = corpus.interchange.bring([folder / "in"], Bringing())
            took, waited = time.process_time() - begun, time.perf_counter() - clock
            made = sum(dict(row.report.kept).get("names", 0) for row in rows if row.report)
            sound = not list(corpus.check())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{format_name}: {len(rows)} documents, {made} names in {took:.1f} / {SECONDS} s of processor time "
        f"({waited:.1f} s by the clock); "
        f"{peak:.0f} / {MEGABYTES} MB at most ({before:.0f} before); sound: {sound}",
        flush=True,
    )


if __name__ == "__main__":
    if len(sys.argv) > 2:
        measure(sys.argv[1], int(sys.argv[2]))
    else:
        for one in FORMATS:  # each in a process of its own, so that the most memory is its own
            subprocess.run([sys.executable, __file__, one, *(sys.argv[1:] or ["2000"])], check=True)
