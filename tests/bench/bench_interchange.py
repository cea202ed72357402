"""Every format of the interchange: 1,000 articles of 2,500 letters with 25 marks each, written and read back.

uv run python tests/bench/bench_interchange.py [FORMAT ...]
"""

import resource
import sys
import time
from collections.abc import Iterator

from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.formats import READERS, WRITERS
from annotator.formats.interchange.reporting import Tally

ARTICLES, MARKS = 1_000, 25
LEAST_A_MINUTE, MOST_MEGABYTES = 5_000, 300
LINE = "قَالَ وَزيرُ النَّقلِ 😀 سالم العامري:\r\n«الخطُّ 🇯🇴 جاهزٌ».\nوأضافت هدى الناصري لرويترز أنه آمن.\n"
NAME = LINE.index("سالم")


def articles(number: int = ARTICLES) -> Iterator[Document]:
    text = LINE * MARKS
    for article in range(number):
        places = [Stretch(n * len(LINE) + NAME, n * len(LINE) + NAME + 12) for n in range(MARKS)]
        marks = tuple(Mark(id=str(n), layer="name", label="PER", stretches=(p,)) for n, p in enumerate(places, 1))
        yield Document(text=text, name=f"a{article}", coder="c", marks=marks)


def main() -> None:
    print(f"articles a minute of processor time, of {len(LINE) * MARKS:,} letters with {MARKS} marks")
    for name in sys.argv[1:] or WRITERS:
        begun = time.process_time()
        size, files = 0, dict[str, bytes]()
        for chunk in WRITERS[name].write(WRITERS[name].fit(one, Tally()) for one in articles()):
            size += len(chunk.data)
        written = ARTICLES / (time.process_time() - begun) * 60
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        told = f"{name:22} written {written:9,.0f} / {LEAST_A_MINUTE:,}   {megabytes} / {MOST_MEGABYTES} MB"
        reader = "conll" if name.startswith(("conll", "iob2")) else name.removesuffix("-code-points")
        if reader in READERS:
            for chunk in WRITERS[name].write(WRITERS[name].fit(one, Tally()) for one in articles(100)):
                files[chunk.file] = (b"" if chunk.common else files.get(chunk.file, b"")) + chunk.data
            begun = time.process_time()
            number = sum(1 for _ in READERS[reader].read(files, None))
            told += f"   read {number / (time.process_time() - begun) * 60:9,.0f}"
        print(f"{told}   {size // 1000:,} kB", flush=True)


if __name__ == "__main__":
    main()
